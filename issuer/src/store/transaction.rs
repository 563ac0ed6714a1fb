//! All or nothing: the one handle through which rows are read and written.

use super::{StatusJournal, StatusLine, StoreError, connection::Connection};

/// A transaction; its methods lie beside the rows that they touch.
#[derive(Debug)]
pub struct Transaction {
    connection: Connection,
    journal: StatusJournal,
    /// What the journal of status lists is told before anything is committed.
    pub(super) told: Vec<StatusLine>,
}

impl Transaction {
    pub(super) fn new(connection: Connection, journal: &StatusJournal) -> Self {
        Transaction { connection, journal: journal.clone(), told: Vec::new() }
    }

    pub(super) fn db(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// Makes everything that was written here permanent, on the disk.
    pub async fn commit(self) -> Result<(), StoreError> {
        if !self.told.is_empty() {
            self.journal.add(&self.told)?;
        }
        self.connection.commit().await
    }
}
