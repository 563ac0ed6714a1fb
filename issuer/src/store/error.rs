//! Why the store could not do it.

use crate::append_file::AppendFileError;

/// The database failed, is busy, full or newer, or holds what this program did not write.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database was written by a newer program.
    #[error("the database has migration {0}, which this program does not know")]
    Newer(i64),
    /// A migration failed; nothing of it stays.
    #[error("the database could not be brought up to date")]
    Migration(#[source] sqlx::migrate::MigrateError),
    /// A value that no version of this program writes. It may be somebody's name, so the log does not get it.
    #[error("column {column} holds what it cannot hold")]
    Corrupt {
        /// The column.
        column: &'static str,
        /// What stands there.
        value: String,
    },
    /// A value that cannot be written as JSON.
    #[error("a value cannot be written as JSON")]
    Unwritable(#[source] serde_json::Error),
    /// No room left on the disk.
    #[error("no room left for the database")]
    Full(#[source] sqlx::Error),
    /// Another process holds the database for too long.
    #[error("the database is held by another process")]
    Busy(#[source] sqlx::Error),
    /// The server cannot be reached, or does not answer in time. What was asked may or may not have been done.
    #[error("the database cannot be reached")]
    Unreachable(#[source] sqlx::Error),
    /// The server acknowledges what may still be lost, so it may not keep badges.
    #[error("the database server has {0} switched off")]
    NotDurable(&'static str),
    /// The journal of status lists beside the database could not be read or written; nothing was changed.
    #[error(transparent)]
    Journal(#[from] AppendFileError),
    /// Anything else that the database reports.
    #[error("the database failed")]
    Database(#[source] sqlx::Error),
}

impl StoreError {
    /// Is it the database that failed, somewhere behind this error?
    pub fn is_behind(error: &(dyn std::error::Error + 'static)) -> bool {
        // An error that only passes another one on hides that one, but not what lies behind it.
        error.is::<StoreError>() || error.is::<sqlx::Error>() || error.source().is_some_and(Self::is_behind)
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::WorkerCrashed => {
                StoreError::Unreachable(error)
            }
            sqlx::Error::PoolTimedOut => StoreError::Busy(error),
            sqlx::Error::Database(reported) => {
                let code = reported.code().unwrap_or_default();
                match meaning(&code) {
                    Meaning::Busy => StoreError::Busy(error),
                    Meaning::Full => StoreError::Full(error),
                    Meaning::Unreachable => StoreError::Unreachable(error),
                    Meaning::Other => StoreError::Database(error),
                }
            }
            _ => StoreError::Database(error),
        }
    }
}

enum Meaning {
    Busy,
    Full,
    Unreachable,
    Other,
}

/// SQLite's result codes are numbers, with the primary one in the low byte; PostgreSQL's have five characters.
fn meaning(code: &str) -> Meaning {
    match code {
        // lock not available, deadlock, serialisation failure, statement cancelled
        "55P03" | "40P01" | "40001" | "57014" => Meaning::Busy,
        "53100" => Meaning::Full,
        // the server stops, starts, has no room for a connection, ended a session that was idle, has no such database
        "57P01" | "57P02" | "57P03" | "53300" | "25P03" | "3D000" => Meaning::Unreachable,
        // connections of any kind that fail (08), and names and passwords that are not let in (28)
        five if five.len() == 5 => {
            if five.starts_with("08") {
                Meaning::Unreachable
            } else {
                Meaning::Other
            }
        }
        number => match number.parse::<u32>().map(|code| code & 0xff) {
            Ok(5 | 6) => Meaning::Busy,
            Ok(13) => Meaning::Full,
            _ => Meaning::Other,
        },
    }
}
