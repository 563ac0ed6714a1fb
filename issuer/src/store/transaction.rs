//! All or nothing: the one handle through which rows are read and written.

use sqlx::{Sqlite, SqliteConnection};

use super::StoreError;

/// A transaction; its methods lie beside the rows that they touch.
#[derive(Debug)]
pub struct Transaction(pub(super) sqlx::Transaction<'static, Sqlite>);

impl Transaction {
    pub(super) fn db(&mut self) -> &mut SqliteConnection {
        &mut self.0
    }

    /// Makes everything that was written here permanent, on the disk.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }
}
