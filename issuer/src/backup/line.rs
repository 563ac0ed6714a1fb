//! The lines of a backup.

use schemas::time::Timestamp;
use serde::{Deserialize, Serialize};

use crate::store::Cell;

/// The form of these lines; another one gets another number.
pub(super) const FORM: u32 = 1;

/// One line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Line {
    /// The first line.
    Backup {
        form: u32,
        made_at: Timestamp,
        /// The number of the last migration of the tables.
        shape: i64,
    },
    /// The settings, as they were written.
    Settings(String),
    /// A sealed file of the key folder (base64).
    Key { name: String, sealed: String },
    /// The journals that lie beside the database.
    Journals { erasures: String, status: String },
    /// The rows of a table follow, each with the values of these columns.
    Table { name: String, columns: Vec<String> },
    /// A row of the table named last.
    Row(Vec<Cell>),
    /// The last line.
    End { rows: u64 },
}
