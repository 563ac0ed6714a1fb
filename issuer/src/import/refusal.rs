//! Why a file or one of its rows cannot be used. Rows are counted as spreadsheets count them: the header is row 1.

use schemas::{credential::NotAName, json::JsonError};

use super::Column;

/// Why a whole file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each variant is described by its message")]
pub enum ImportError {
    #[error("{bytes} bytes, more than {most}")]
    TooLarge { bytes: usize, most: usize },
    #[error("more than {most} rows")]
    TooManyRows { most: usize },
    #[error("nothing in it")]
    Empty,
    #[error("a file of another kind")]
    NotAText,
    #[error("not one row can be used")]
    NothingUsable,
    #[error("not JSON")]
    NotJson(#[source] JsonError),
    #[error("JSON, but not what was asked for")]
    OtherJson,
    #[error("P2PU answered with an error about {fields:?}")]
    SourceError { fields: Vec<String> },
    #[error("row 1 names no column for names: {found:?}")]
    NoNameColumn { found: Vec<String> },
    #[error("row 1 names {column:?} twice")]
    ColumnTwice { column: Column },
    #[error("row {row} has {found} cells, row 1 has {expected}")]
    UnevenRow { row: usize, found: usize, expected: usize },
    #[error("learners of the circles {found:?}, and none was chosen")]
    SeveralCircles { found: Vec<u64> },
    #[error("no learners of circle {wanted}, but of {found:?}")]
    OtherCircle { wanted: u64, found: Vec<u64> },
}

impl ImportError {
    /// The stable code under which people read about it.
    pub fn code(&self) -> &'static str {
        match self {
            ImportError::TooLarge { .. } => "import_too_large",
            ImportError::TooManyRows { .. } => "import_too_many_rows",
            ImportError::Empty => "import_empty",
            ImportError::NotAText => "import_not_a_text",
            ImportError::NothingUsable => "import_nothing_usable",
            ImportError::NotJson(_) => "import_not_json",
            ImportError::OtherJson => "import_other_json",
            ImportError::SourceError { .. } => "import_source_error",
            ImportError::NoNameColumn { .. } => "import_no_name_column",
            ImportError::ColumnTwice { .. } => "import_column_twice",
            ImportError::UnevenRow { .. } => "import_uneven_row",
            ImportError::SeveralCircles { .. } => "import_several_circles",
            ImportError::OtherCircle { .. } => "import_other_circle",
        }
    }

    /// What its sentences name.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let list = |numbers: &[u64]| numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
        match self {
            ImportError::TooLarge { bytes, most } => {
                vec![("bytes", bytes.to_string()), ("most", most.to_string())]
            }
            ImportError::TooManyRows { most } => vec![("most", most.to_string())],
            ImportError::Empty
            | ImportError::NotAText
            | ImportError::NothingUsable
            | ImportError::OtherJson => Vec::new(),
            ImportError::NotJson(error) => vec![("byte", error.offset.to_string())],
            ImportError::SourceError { fields } => vec![("fields", fields.join(", "))],
            ImportError::NoNameColumn { found } => vec![("found", found.join(", "))],
            ImportError::ColumnTwice { column } => vec![("column", column.as_str().to_owned())],
            ImportError::UnevenRow { row, found, expected } => {
                vec![
                    ("row", row.to_string()),
                    ("found", found.to_string()),
                    ("expected", expected.to_string()),
                ]
            }
            ImportError::SeveralCircles { found } => vec![("found", list(found))],
            ImportError::OtherCircle { wanted, found } => {
                vec![("wanted", wanted.to_string()), ("found", list(found))]
            }
        }
    }
}

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The row as spreadsheets count it; in JSON and pasted text the item or line, from 1.
    pub row: usize,
    /// Why.
    pub reason: Reason,
}

/// Why a row was left out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each variant is described by its message")]
pub enum Reason {
    #[error("deleted at the source")]
    Deleted,
    #[error("a draft: its sessions are not fixed")]
    Draft,
    #[error("made anonymous at the source")]
    Anonymised,
    #[error("no usable name")]
    Name(#[from] NotAName),
    #[error("an e-mail address where a name should be")]
    EmailForName,
    #[error("a number where a name should be")]
    NumberForName,
    #[error("a row of a table among names")]
    RowOfTable,
    #[error("signs that names do not have")]
    NotALineOfNames,
    #[error("{column:?} is not a number")]
    NotANumber { column: Column },
    #[error("{field} is missing or unreadable")]
    Unreadable { field: String },
}

impl Reason {
    /// The stable code under which people read about it.
    pub fn code(&self) -> &'static str {
        match self {
            Reason::Deleted => "row_deleted",
            Reason::Draft => "row_draft",
            Reason::Anonymised => "row_anonymised",
            Reason::Name(NotAName::Empty) => "row_without_name",
            Reason::Name(NotAName::TooLong(_)) => "row_name_too_long",
            Reason::Name(NotAName::Hidden(_)) => "row_name_hidden_character",
            Reason::EmailForName => "row_email_for_name",
            Reason::NumberForName => "row_number_for_name",
            Reason::RowOfTable => "row_of_table",
            Reason::NotALineOfNames => "row_not_a_name",
            Reason::NotANumber { .. } => "row_not_a_number",
            Reason::Unreadable { .. } => "row_unreadable",
        }
    }

    /// What its sentences name.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Reason::NotANumber { column } => vec![("field", column.as_str().to_owned())],
            Reason::Unreadable { field } => vec![("field", field.clone())],
            _ => Vec::new(),
        }
    }
}
