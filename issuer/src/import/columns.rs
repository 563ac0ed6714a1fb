//! Which column of a list is which, by its heading in any of the six languages, in any order.

use super::ImportError;

/// A column that an import reads; all others are dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The number of the sign-up at the source.
    SignUp,
    /// The number of the circle at the source.
    Circle,
    /// Who.
    Name,
    /// Only looked at to recognise sign-ups that were made anonymous, never kept.
    Email,
    /// How many sessions.
    Attended,
    /// Whether the source made the row anonymous.
    Anonymised,
    /// When the source deleted the row.
    Deleted,
}

impl Column {
    const ALL: [Column; 7] = [
        Column::SignUp,
        Column::Circle,
        Column::Name,
        Column::Email,
        Column::Attended,
        Column::Anonymised,
        Column::Deleted,
    ];

    /// The heading that our own lists use.
    pub fn as_str(self) -> &'static str {
        self.headings().first().copied().unwrap_or_default()
    }

    fn headings(self) -> &'static [&'static str] {
        match self {
            Column::SignUp => &["id"],
            Column::Circle => &["study group id"],
            Column::Name => &["name", "navn", "namn", "ime", "nome"],
            Column::Email => &[
                "email",
                "e-mail",
                "mail",
                "e-post",
                "epost",
                "e-pošta",
                "epošta",
                "e-mail-adresse",
                "correio eletrónico",
            ],
            Column::Attended => &[
                "attended",
                "attendance",
                "fremmøde",
                "deltog",
                "närvaro",
                "deltog i",
                "prisotnost",
                "anwesenheit",
                "anwesend",
                "presença",
                "presenças",
            ],
            Column::Anonymised => &["anonymized", "anonymised"],
            Column::Deleted => &["deleted at", "deleted_at", "date deleted"],
        }
    }

    pub(super) fn of(heading: &str) -> Option<Column> {
        let heading = heading.trim().to_lowercase();
        Column::ALL.into_iter().find(|column| column.headings().contains(&heading.as_str()))
    }
}

/// Where each column stands in a row.
#[derive(Debug)]
pub(super) struct Columns(Vec<Option<Column>>);

impl Columns {
    /// From the header row; without a column for names the file is no list of learners.
    pub(super) fn of(header: &[String]) -> Result<Self, ImportError> {
        let mut columns: Vec<Option<Column>> = header.iter().map(|heading| Column::of(heading)).collect();
        if !columns.contains(&Some(Column::Name)) {
            return Err(ImportError::NoNameColumn { found: header.to_vec() });
        }
        let twice = Column::ALL
            .into_iter()
            .find(|column| columns.iter().filter(|own| **own == Some(*column)).count() > 1);
        if let Some(column) = twice {
            return Err(ImportError::ColumnTwice { column });
        }
        // Elsewhere than in the export of P2PU, `id` may number anything.
        if !columns.contains(&Some(Column::Circle)) {
            columns.iter_mut().filter(|own| **own == Some(Column::SignUp)).for_each(|own| *own = None);
        }
        Ok(Columns(columns))
    }

    /// The cell of this column, if there is one and it is not empty.
    pub(super) fn cell<'r>(&self, column: Column, row: &'r [String]) -> Option<&'r str> {
        let at = self.0.iter().position(|own| *own == Some(column))?;
        row.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    }

    /// Is there such a column?
    pub(super) fn has(&self, column: Column) -> bool {
        self.0.contains(&Some(column))
    }
}
