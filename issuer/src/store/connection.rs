//! An open transaction on either database: where statements are sent, and how it ends.

use futures_util::TryStreamExt as _;
use sqlx::Sqlite;

use super::{StoreError, postgres_transaction::PostgresTransaction, row::Row, sql::Query};

/// An open transaction on the database that the settings name. Dropped without commit, it changes nothing.
#[derive(Debug)]
pub(super) enum Connection {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(PostgresTransaction),
}

impl Connection {
    pub(super) async fn execute(&mut self, query: Query<'_>) -> Result<u64, StoreError> {
        match self {
            Connection::Sqlite(tx) => Ok(query.on_sqlite().execute(&mut **tx).await?.rows_affected()),
            Connection::Postgres(tx) => tx.execute(query).await,
        }
    }

    pub(super) async fn fetch_optional(&mut self, query: Query<'_>) -> Result<Option<Row>, StoreError> {
        match self {
            Connection::Sqlite(tx) => Ok(query.on_sqlite().fetch_optional(&mut **tx).await?.map(Row::Sqlite)),
            Connection::Postgres(tx) => Ok(tx.fetch_optional(query).await?.map(Row::Postgres)),
        }
    }

    pub(super) async fn fetch_all(&mut self, query: Query<'_>) -> Result<Vec<Row>, StoreError> {
        match self {
            Connection::Sqlite(tx) => {
                let rows = query.on_sqlite().fetch_all(&mut **tx).await?;
                Ok(rows.into_iter().map(Row::Sqlite).collect())
            }
            Connection::Postgres(tx) => {
                Ok(tx.fetch_all(query).await?.into_iter().map(Row::Postgres).collect())
            }
        }
    }

    /// Hands over row after row; no more than a few are in memory.
    pub(super) async fn each<E: From<StoreError>>(
        &mut self,
        query: Query<'_>,
        mut take: impl FnMut(Row) -> Result<(), E>,
    ) -> Result<(), E> {
        match self {
            Connection::Sqlite(tx) => {
                let mut rows = query.on_sqlite().fetch(&mut **tx);
                while let Some(row) = rows.try_next().await.map_err(StoreError::from)? {
                    take(Row::Sqlite(row))?;
                }
                Ok(())
            }
            Connection::Postgres(tx) => tx.each(query, |row| take(Row::Postgres(row))).await,
        }
    }

    pub(super) async fn commit(self) -> Result<(), StoreError> {
        match self {
            Connection::Sqlite(tx) => Ok(tx.commit().await?),
            Connection::Postgres(tx) => tx.commit().await,
        }
    }
}
