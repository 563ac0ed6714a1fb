//! Leaving no trace: what was deleted shall lie neither in free pages nor in SQLite's write-ahead log.
//!
//! SQLite writes zeros over deleted rows as they go (`secure_delete`); a vacuum builds the file anew, so that nothing
//! lies in the gaps of pages either, and the checkpoint then cuts the log to nothing. PostgreSQL builds the tables of
//! people anew; its write-ahead log and what archives it are its administrator's.

use std::time::Duration;

use sqlx::{Executor as _, PgConnection, Row as _, SqlitePool};

use super::{Engine, Store, StoreError};

/// The largest database that is built anew; beyond it the pause would be felt.
const VACUUM_BYTES: i64 = 256 * 1024 * 1024;

/// The tables of PostgreSQL from whose rows people are erased.
const OF_PEOPLE: [&str; 2] = [
    "vacuum (full) learner, attendance, outcome_reached, award, offer, edition",
    "vacuum (full) access, spent_code, notification, early_slip, suspension_slot",
];

/// Who still sees what was there before a transaction. Those at other databases of the server count too: whoever looks
/// while they work takes over how far back they look.
const OLDER: &str = "select count(*)
     from pg_stat_activity
     where pid <> pg_backend_pid() and greatest(age(backend_xmin), age(backend_xid)) > age($1::xid)";
const LOOKS: u32 = 50;
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// How far wiping came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wiped {
    /// Nothing is left.
    Clean,
    /// Somebody was still reading an older state; to be tried again later.
    LogInUse,
}

impl Store {
    /// Removes the traces of deleted rows.
    pub async fn wipe(&self) -> Result<Wiped, StoreError> {
        match &self.engine {
            Engine::Sqlite(file) => wipe_file(&file.writer).await,
            Engine::Postgres(pool) => wipe_tables(&mut pool.lone_connection().await?).await,
        }
    }
}

async fn wipe_file(writer: &SqlitePool) -> Result<Wiped, StoreError> {
    let mut connection = writer.acquire().await?;
    connection.execute("pragma temp_store = memory").await?;
    let bytes = connection
        .fetch_one("select page_count * page_size from pragma_page_count, pragma_page_size")
        .await?;
    if bytes.try_get::<i64, _>(0)? <= VACUUM_BYTES {
        connection.execute("vacuum").await?;
    }
    let folded = connection.fetch_one("pragma wal_checkpoint(truncate)").await?;
    Ok(if folded.try_get::<i64, _>("busy")? == 0 { Wiped::Clean } else { Wiped::LogInUse })
}

/// A vacuum leaves what somebody may still see, so it waits until nobody does.
async fn wipe_tables(connection: &mut PgConnection) -> Result<Wiped, StoreError> {
    if !is_seen_by_nobody(connection).await? {
        return Ok(Wiped::LogInUse);
    }
    let bytes = connection.fetch_one("select pg_database_size(current_database())").await?;
    if bytes.try_get::<i64, _>(0)? > VACUUM_BYTES {
        connection.execute("vacuum").await?;
        return Ok(Wiped::Clean);
    }
    for step in OF_PEOPLE {
        match connection.execute(step).await.map_err(StoreError::from) {
            Ok(_) => (),
            Err(StoreError::Busy(_)) => return Ok(Wiped::LogInUse),
            Err(error) => return Err(error),
        }
    }
    Ok(Wiped::Clean)
}

async fn is_seen_by_nobody(connection: &mut PgConnection) -> Result<bool, StoreError> {
    let now: String = connection.fetch_one("select pg_current_xact_id()::text").await?.try_get(0)?;
    for _ in 0..LOOKS {
        let older = sqlx::query(OLDER).bind(&now).fetch_one(&mut *connection).await?;
        if older.try_get::<i64, _>(0)? == 0 {
            return Ok(true);
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
    Ok(false)
}
