//! Bytes of a spreadsheet's export as text and rows: whatever encoding, separator and line ends it chose.

use encoding_rs::{Encoding, WINDOWS_1252};
use schemas::limits::IMPORT_ROWS;

use super::{ImportError, document::check_size};

/// A row with its number as the spreadsheet shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) number: usize,
    pub(super) cells: Vec<String>,
}

/// The text: by its byte order mark, else UTF-8, else Windows-1252, which older spreadsheets write.
pub(super) fn text(bytes: &[u8]) -> Result<String, ImportError> {
    check_size(bytes)?;
    let text = match (Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, _)), _) => encoding.decode(bytes).0.into_owned(),
        (None, Ok(text)) => text.to_owned(),
        (None, Err(_)) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    };
    match text.trim() {
        "" => Err(ImportError::Empty),
        whole if is_other_file(whole) => Err(ImportError::NotAText),
        _ => Ok(text),
    }
}

/// A document, a picture, a program: files of other kinds say so at their beginning, or hold signs that no text has.
fn is_other_file(text: &str) -> bool {
    let begins = ["%PDF", "PK\u{3}\u{4}", "{\\rtf", "<"];
    begins.iter().any(|begin| text.starts_with(begin))
        || text.contains(|c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n' | '\u{80}'..='\u{9f}'))
}

/// The rows that hold anything, each as wide as the first.
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Row>, ImportError> {
    let text = text(bytes)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut rows: Vec<Row> = Vec::new();
    // A cell may hold line ends, which the spreadsheet does not count.
    let mut inner_lines = 0;
    for record in reader.records() {
        // Reading from memory, as text, with rows of any width: nothing is left that could fail.
        let Ok(record) = record else { continue };
        let line =
            record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(usize::MAX));
        let number = line.saturating_sub(inner_lines);
        inner_lines += record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        rows.push(Row { number, cells: record.iter().map(str::to_owned).collect() });
        if rows.len() > IMPORT_ROWS + 1 {
            return Err(ImportError::TooManyRows { most: IMPORT_ROWS });
        }
    }
    let expected = rows.first().map_or(0, |header| header.cells.len());
    match rows.iter().find(|row| row.cells.len() != expected) {
        Some(row) => Err(ImportError::UnevenRow { row: row.number, found: row.cells.len(), expected }),
        None => Ok(rows),
    }
}

/// What stands most often between the headings.
fn separator(text: &str) -> u8 {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: u8| header.bytes().filter(|byte| *byte == separator).count();
    [b'\t', b';', b','].into_iter().max_by_key(|separator| count(*separator)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        rows(bytes).unwrap().into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn a_document_or_a_picture_is_no_list() {
        for file in
            [&b"%PDF-1.7\n1 0 obj\n"[..], b"PK\x03\x04\x14\0", b"\x89PNG\r\n\x1a\n\0", b"<!DOCTYPE html>"]
        {
            assert_eq!(rows(file), Err(ImportError::NotAText), "{file:?}");
        }
    }

    #[test]
    fn comma_semicolon_and_tab_separate_alike() {
        let expected = [["name", "attended"], ["Åse Ørsted", "5"]];
        for separator in [",", ";", "\t"] {
            assert_eq!(
                cells(format!("name{separator}attended\nÅse Ørsted{separator}5\n").as_bytes()),
                expected
            );
        }
    }

    #[test]
    fn every_encoding_of_a_spreadsheet_gives_the_same_names() {
        let utf16: Vec<u8> =
            [0xFEFF].into_iter().chain("name\nÅse".encode_utf16()).flat_map(u16::to_le_bytes).collect();
        for bytes in
            ["name\nÅse".as_bytes(), b"\xEF\xBB\xBFname\r\n\xC3\x85se", b"name\r\n\xC5se\r\n", &utf16]
        {
            assert_eq!(cells(bytes), [["name"], ["Åse"]]);
        }
    }

    #[test]
    fn rows_are_numbered_as_the_spreadsheet_shows_them() {
        let numbers: Vec<usize> =
            rows(b"name,goals\nA,\"one\ntwo\"\n\n,\nB,\n").unwrap().iter().map(|row| row.number).collect();
        assert_eq!(numbers, [1, 2, 5]);
    }

    #[test]
    fn a_row_of_another_width_is_refused_by_number() {
        let refused = ImportError::UnevenRow { row: 3, found: 3, expected: 2 };
        assert_eq!(rows(b"name,attended\nA,1\nB, C,2\n"), Err(refused));
    }

    #[test]
    fn a_file_of_blank_lines_is_empty() {
        assert_eq!(rows(b"\n \n"), Err(ImportError::Empty));
    }

    #[test]
    fn more_rows_than_a_circle_could_have_are_refused() {
        let file = format!("name\n{}", "A\n".repeat(IMPORT_ROWS + 1));
        assert_eq!(rows(file.as_bytes()), Err(ImportError::TooManyRows { most: IMPORT_ROWS }));
    }
}
