//! SQLite: one file in write-ahead mode, every commit on the disk before it is acknowledged, one writer at a time.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path, time::Duration};

use sqlx::{
    ConnectOptions as _, Connection as _, Executor as _, Row as _, SqliteConnection, SqlitePool,
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
        // Nor does one to a file break unseen, so nobody asks it before each use whether it is still there.
        let pool = |connections| {
            SqlitePoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(Duration::from_secs(10))
                .max_lifetime(None)
                .idle_timeout(None)
                .test_before_acquire(false)
        };
        let there = shape_of(file).await?;
        let writing = pool(1).after_release(|connection, _| Box::pin(may_be_used_again(connection)));
        let writer = writing.connect_with(options.clone()).await?;
        // It holds names; SQLite gives its log and index the same mode.
        fs::set_permissions(file, fs::Permissions::from_mode(0o600)).map_err(sqlx::Error::Io)?;
        bring_up_to_date(&writer, there, shape).await?;
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

/// A full disk has SQLite take a transaction back by itself. sqlx (0.9) goes on counting that transaction and refuses every
/// further one, so such a connection is ended and another one opened.
async fn may_be_used_again(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    // Whatever was left to be taken back is taken back before the answer.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

/// All that is missing in one transaction, so that a process that comes second waits and finds nothing to do. Where nothing
/// is missing nobody waits: the program's migrations are only compared with those of the file.
async fn bring_up_to_date(
    writer: &SqlitePool,
    there: Option<i64>,
    shape: Option<i64>,
) -> Result<(), StoreError> {
    if there >= Some(shape.unwrap_or(migration::NEWEST)) {
        return migration::of_sqlite(&mut *writer.acquire().await?, shape).await;
    }
    let mut tx = writer.begin_with("begin immediate").await?;
    migration::of_sqlite(&mut tx, shape).await?;
    Ok(tx.commit().await?)
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
