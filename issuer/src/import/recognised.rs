//! What kind of file or text somebody brought, told from its beginning: nobody has to say it.

use super::{Column, ImportError, attendance, table};

/// What can be brought along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A reply of P2PU's API, with one or more circles.
    Circles,
    /// Attendance as P2PU keeps it.
    Attendance,
    /// A list with headings above its columns.
    Table,
    /// Names, one a line.
    Names,
}

/// Tells the kind.
pub fn kind(bytes: &[u8]) -> Result<Kind, ImportError> {
    let text = table::text(bytes)?;
    let text = text.trim_start();
    if text.starts_with(['{', '[']) {
        return Ok(if attendance(bytes).is_ok() { Kind::Attendance } else { Kind::Circles });
    }
    let headings = text.lines().next().unwrap_or_default().split(['\t', ';', ',']);
    let has_heading = headings.into_iter().any(|cell| Column::of(cell.trim_matches('"')).is_some());
    Ok(if has_heading { Kind::Table } else { Kind::Names })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_told_from_its_beginning() {
        for (text, expected) in [
            (r#"{"count": 1, "items": []}"#, Kind::Circles),
            (r#"[{"study_group_meeting": 7, "granular_attendance": {"1": true}}]"#, Kind::Attendance),
            ("\u{feff}id,study group id,name\n1,41,Åse\n", Kind::Table),
            ("Fremmøde;\"Navn\"\n5;Åse\n", Kind::Table),
            ("Navn\nÅse\n", Kind::Table),
            ("Žan Čuš\nÅse Ørsted\n", Kind::Names),
            ("Čučnik, Žiga\n", Kind::Names),
        ] {
            assert_eq!(kind(text.as_bytes()), Ok(expected), "{text}");
        }
    }
}
