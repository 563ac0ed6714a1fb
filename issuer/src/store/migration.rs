//! Bringing the tables up to date: each migration in one transaction, never edited after a release.

use sqlx::{
    AssertSqlSafe, SqlSafeStr as _, SqlitePool,
    migrate::{MigrateError, Migration, MigrationType, Migrator},
};

use super::StoreError;

const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "first", include_str!("../../migrations/sqlite/0001_first.sql")),
    (2, "accounts", include_str!("../../migrations/sqlite/0002_accounts.sql")),
    (3, "circles", include_str!("../../migrations/sqlite/0003_circles.sql")),
    (4, "handing out", include_str!("../../migrations/sqlite/0004_handing_out.sql")),
    (5, "people", include_str!("../../migrations/sqlite/0005_people.sql")),
    (6, "badges", include_str!("../../migrations/sqlite/0006_badges.sql")),
    (7, "claims", include_str!("../../migrations/sqlite/0007_claims.sql")),
    (8, "dead keys", include_str!("../../migrations/sqlite/0008_dead_keys.sql")),
    (9, "rs256", include_str!("../../migrations/sqlite/0009_rs256.sql")),
];

pub(super) async fn run(pool: &SqlitePool) -> Result<(), StoreError> {
    let migrations = MIGRATIONS
        .iter()
        .map(|(version, name, sql)| {
            let sql = AssertSqlSafe(*sql).into_sql_str();
            Migration::new(*version, (*name).into(), MigrationType::Simple, sql, false)
        })
        .collect();
    Migrator::with_migrations(migrations).run(pool).await.map_err(|error| match error {
        MigrateError::VersionMissing(version) => StoreError::Newer(version),
        other => StoreError::Migration(other),
    })
}
