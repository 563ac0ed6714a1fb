//! SQLite: one file in write-ahead mode, every commit on the disk before it is acknowledged, one writer at a time.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path, time::Duration};

use sqlx::{
    ConnectOptions as _, Connection as _, Executor as _, Row as _, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{StoreError, connection::Connection, migration};

/// The open file.
#[derive(Clone, Debug)]
pub(super) struct SqliteFile {
    pub(super) writer: SqlitePool,
    pub(super) readers: SqlitePool,
}

impl SqliteFile {
    pub(super) async fn open(file: &Path, shape: Option<i64>) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .pragma("secure_delete", "on");
        // A connection to a file does not age. The task that would end old ones counts the idle ones without care (sqlx
        // 0.9), and can count below zero for ever.
        let pool = |connections| {
            SqlitePoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(Duration::from_secs(10))
                .max_lifetime(None)
                .idle_timeout(None)
        };
        let writer = pool(1).connect_with(options.clone()).await?;
        // It holds names; SQLite gives its log and index the same mode.
        fs::set_permissions(file, fs::Permissions::from_mode(0o600)).map_err(sqlx::Error::Io)?;
        migration::of_sqlite(&writer, shape).await?;
        let readers = pool(4).connect_with(options).await?;
        Ok(SqliteFile { writer, readers })
    }

    pub(super) async fn read(&self) -> Result<Connection, StoreError> {
        Ok(Connection::Sqlite(self.readers.begin().await?))
    }

    pub(super) async fn write(&self) -> Result<Connection, StoreError> {
        Ok(Connection::Sqlite(self.writer.begin_with("begin immediate").await?))
    }

    /// Ends all connections, so that the write-ahead log is folded into the file.
    pub(super) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// The number of the last migration that was done in this file, if there is one.
pub(super) async fn shape_of(file: &Path) -> Result<Option<i64>, StoreError> {
    if !file.exists() {
        return Ok(None);
    }
    let mut connection = SqliteConnectOptions::new().filename(file).connect().await?;
    let there = "select 1 from sqlite_schema where name = '_sqlx_migrations'";
    let shape = match connection.fetch_optional(there).await? {
        Some(_) => connection.fetch_one("select max(version) from _sqlx_migrations").await?.try_get(0)?,
        None => None,
    };
    connection.close().await?;
    Ok(shape)
}
