//! Leaving no trace: what was deleted shall lie neither in free pages nor in the write-ahead log.
//!
//! `secure_delete` writes zeros over deleted rows as they go. A vacuum builds the file anew, so that nothing lies in
//! the gaps of pages either; the checkpoint then cuts the log to nothing.

use super::{Store, StoreError, row::number};

/// The largest file that is built anew; beyond it the pause would be felt, and the zeros must do.
const VACUUM_BYTES: i64 = 256 * 1024 * 1024;

/// How far wiping came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wiped {
    /// Nothing is left.
    Clean,
    /// Somebody was still reading an older state; to be tried again later.
    LogInUse,
}

impl Store {
    /// Removes the traces of deleted rows from the file and from its log.
    pub async fn wipe(&self) -> Result<Wiped, StoreError> {
        let mut connection = self.writer.acquire().await?;
        sqlx::query("pragma temp_store = memory").execute(&mut *connection).await?;
        let bytes =
            sqlx::query("select page_count * page_size as bytes from pragma_page_count, pragma_page_size")
                .fetch_one(&mut *connection)
                .await?;
        if number(&bytes, "bytes")? <= VACUUM_BYTES {
            sqlx::query("vacuum").execute(&mut *connection).await?;
        }
        let folded = sqlx::query("pragma wal_checkpoint(truncate)").fetch_one(&mut *connection).await?;
        Ok(if number(&folded, "busy")? == 0 { Wiped::Clean } else { Wiped::LogInUse })
    }
}
