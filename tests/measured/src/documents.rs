//! The table, for the terminal and for `docs/performance.md`, where it stands between two marks.

use std::{fs, path::PathBuf};

use crate::{
    Found,
    line::{HEAD, Line},
    parts::{Findings, Part},
};

const BEGIN: &str = "<!-- measured: begin -->";
const END: &str = "<!-- measured: end -->";

/// Columns of one width.
pub(crate) fn in_terminal(part: &Part, findings: &Findings) -> String {
    let rows: Vec<[String; 6]> = findings.lines.iter().map(Line::cells).collect();
    let head = HEAD.map(str::to_owned);
    let width = |column: usize| {
        let cells = rows.iter().chain([&head]).map(|row| row[column].chars().count());
        cells.max().unwrap_or_default()
    };
    let widths: [usize; 6] = std::array::from_fn(width);
    let said = |row: &[String; 6]| {
        let cells: Vec<String> =
            row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    let table: String = [&head].into_iter().chain(&rows).map(said).collect();
    let notes: String = findings.notes.iter().map(|note| format!("{note}\n")).collect();
    format!("== {} ({})\n{table}{notes}", part.title, part.name)
}

/// The same as Markdown.
fn in_markdown((part, findings): &Found) -> String {
    let row = |cells: &[String; 6]| format!("| {} |\n", cells.join(" | "));
    let rows: String = findings.lines.iter().map(|line| row(&line.cells())).collect();
    let notes: String = findings.notes.iter().map(|note| format!("\n{note}\n")).collect();
    let plot = findings.plot.as_ref().map_or("", |_| "\n![Time by number of learners](growth.svg)\n");
    format!(
        "### {}\n\n{}|---|---|---|---|---|---|\n{rows}{notes}{plot}",
        part.title,
        row(&HEAD.map(str::to_owned))
    )
}

/// Puts what was found into the documents, in place of what was there.
pub(crate) fn write(surroundings: &str, found: &[Found]) {
    let place = folder().join("performance.md");
    let old = fs::read_to_string(&place).unwrap();
    let tables: Vec<String> = found.iter().map(in_markdown).collect();
    fs::write(place, between_marks(&old, &format!("{surroundings}\n\n{}", tables.join("\n")))).unwrap();
    for plot in found.iter().filter_map(|(_, findings)| findings.plot.as_ref()) {
        fs::write(folder().join("growth.svg"), plot).unwrap();
    }
}

fn between_marks(old: &str, new: &str) -> String {
    let (before, rest) =
        old.split_once(BEGIN).expect("docs/performance.md has no mark where the table begins");
    let (_, after) = rest.split_once(END).expect("docs/performance.md has no mark where the table ends");
    format!("{before}{BEGIN}\n\n{new}\n{END}{after}")
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_the_marks_gives_way() {
        let old = format!("before\n{BEGIN}\nold\n{END}\nafter\n");
        assert_eq!(between_marks(&old, "new"), format!("before\n{BEGIN}\n\nnew\n{END}\nafter\n"));
    }
}
