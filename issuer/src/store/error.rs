//! Why the store could not do it.

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
    /// Anything else that the database reports.
    #[error("the database failed")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(|error| error.code()).map(|code| code.into_owned());
        // Primary result codes of SQLite; extended codes carry them in the low byte.
        match code.and_then(|code| code.parse::<u32>().ok()).map(|code| code & 0xff) {
            Some(5 | 6) => StoreError::Busy(error),
            Some(13) => StoreError::Full(error),
            _ if matches!(error, sqlx::Error::PoolTimedOut) => StoreError::Busy(error),
            _ => StoreError::Database(error),
        }
    }
}
