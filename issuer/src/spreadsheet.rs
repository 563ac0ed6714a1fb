//! Tables that go out to spreadsheets: RFC 4180, and no cell that a spreadsheet would run as a formula.
//!
//! Names are text, even `=Žan`: such a cell gets an apostrophe before it, which our own import takes away again.

/// Would a spreadsheet take this cell for a formula?
pub fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// The rows as a file, with the byte order mark by which spreadsheets know UTF-8.
pub fn csv<'r>(rows: impl IntoIterator<Item = Vec<&'r str>>) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        let cells: Vec<String> = row.into_iter().map(cell).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn cell(text: &str) -> String {
    let guarded = if is_formula(text) { format!("'{text}") } else { text.to_owned() };
    if guarded.contains([',', '"', '\n', '\r', ';']) {
        return format!("\"{}\"", guarded.replace('"', "\"\""));
    }
    guarded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_run_as_a_formula() {
        let text = csv([vec!["=HYPERLINK(1)", "+49", "-1", "@SUM(A1)", "\tx", "Žan"]]);
        assert_eq!(text, "\u{feff}'=HYPERLINK(1),'+49,'-1,'@SUM(A1),'\tx,Žan\r\n");
    }

    #[test]
    fn separators_and_quotation_marks_stay_inside_their_cell() {
        assert_eq!(csv([vec!["Čučnik, Žiga", "\"Bo\""]]), "\u{feff}\"Čučnik, Žiga\",\"\"\"Bo\"\"\"\r\n");
    }
}
