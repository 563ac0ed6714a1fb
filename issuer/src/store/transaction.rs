//! All or nothing: the one handle through which rows are read and written.

use super::{StoreError, connection::Connection};

/// A transaction; its methods lie beside the rows that they touch.
#[derive(Debug)]
pub struct Transaction(pub(super) Connection);

impl Transaction {
    pub(super) fn db(&mut self) -> &mut Connection {
        &mut self.0
    }

    /// Makes everything that was written here permanent, on the disk.
    pub async fn commit(self) -> Result<(), StoreError> {
        self.0.commit().await
    }
}
