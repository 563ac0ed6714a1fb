//! Bringing the tables up to date: each migration in one transaction, never edited after a release.
//!
//! The number of a migration is that of the tables' shape and means the same on both databases. PostgreSQL joined at
//! the ninth.

use sqlx::{
    AssertSqlSafe, Executor as _, PgConnection, Row as _, SqlSafeStr as _, SqliteConnection,
    migrate::{MigrateError, Migration, MigrationType, Migrator},
};

use super::StoreError;

/// Number, name, statements.
type Written = (i64, &'static str, &'static str);

const SQLITE: &[Written] = &[
    (1, "first", include_str!("../../migrations/sqlite/0001_first.sql")),
    (2, "accounts", include_str!("../../migrations/sqlite/0002_accounts.sql")),
    (3, "circles", include_str!("../../migrations/sqlite/0003_circles.sql")),
    (4, "handing out", include_str!("../../migrations/sqlite/0004_handing_out.sql")),
    (5, "people", include_str!("../../migrations/sqlite/0005_people.sql")),
    (6, "badges", include_str!("../../migrations/sqlite/0006_badges.sql")),
    (7, "claims", include_str!("../../migrations/sqlite/0007_claims.sql")),
    (8, "dead keys", include_str!("../../migrations/sqlite/0008_dead_keys.sql")),
    (9, "rs256", include_str!("../../migrations/sqlite/0009_rs256.sql")),
    (11, "networks", include_str!("../../migrations/sqlite/0011_networks.sql")),
    (12, "coordinators", include_str!("../../migrations/sqlite/0012_coordinators.sql")),
    (13, "catalogue", include_str!("../../migrations/sqlite/0013_catalogue.sql")),
    (14, "guests", include_str!("../../migrations/sqlite/0014_guests.sql")),
    (15, "indexes", include_str!("../../migrations/sqlite/0015_indexes.sql")),
    (16, "next lists", include_str!("../../migrations/sqlite/0016_next_lists.sql")),
];

/// The number of the last one.
pub(super) const NEWEST: i64 = 16;

const POSTGRES: &[Written] = &[
    (8, "first", include_str!("../../migrations/postgres/0008_first.sql")),
    (9, "desk", include_str!("../../migrations/postgres/0009_desk.sql")),
    (11, "networks", include_str!("../../migrations/postgres/0011_networks.sql")),
    (12, "coordinators", include_str!("../../migrations/postgres/0012_coordinators.sql")),
    (13, "catalogue", include_str!("../../migrations/postgres/0013_catalogue.sql")),
    (14, "guests", include_str!("../../migrations/postgres/0014_guests.sql")),
    (15, "indexes", include_str!("../../migrations/postgres/0015_indexes.sql")),
    (16, "next lists", include_str!("../../migrations/postgres/0016_next_lists.sql")),
];

/// Up to the migration of this number, or to the last. Whoever calls this while others may do so holds the writer's lock.
pub(super) async fn of_sqlite(connection: &mut SqliteConnection, to: Option<i64>) -> Result<(), StoreError> {
    migrator(SQLITE, to).run(connection).await.map_err(refused)
}

/// One process at a time; whoever comes second waits for as long as it takes, and finds nothing to do.
pub(super) async fn of_postgres(connection: &mut PgConnection, to: Option<i64>) -> Result<(), StoreError> {
    connection.execute("set lock_timeout = 0").await?;
    migrator(POSTGRES, to).run(connection).await.map_err(refused)
}

/// The number of the last migration that was done, if any was.
pub(super) async fn shape_of(connection: &mut PgConnection) -> Result<Option<i64>, StoreError> {
    let there =
        "select 1 from pg_tables where schemaname = current_schema() and tablename = '_sqlx_migrations'";
    if connection.fetch_optional(there).await?.is_none() {
        return Ok(None);
    }
    Ok(connection.fetch_one("select max(version) from _sqlx_migrations").await?.try_get(0)?)
}

fn migrator(written: &[Written], to: Option<i64>) -> Migrator {
    let wanted = written.iter().filter(|(version, ..)| to.is_none_or(|last| *version <= last));
    let migrations = wanted.map(|(version, name, sql)| {
        let sql = AssertSqlSafe(*sql).into_sql_str();
        Migration::new(*version, (*name).into(), MigrationType::Simple, sql, false)
    });
    Migrator::with_migrations(migrations.collect())
}

fn refused(error: MigrateError) -> StoreError {
    match error {
        MigrateError::VersionMissing(version) => StoreError::Newer(version),
        other => StoreError::Migration(other),
    }
}
