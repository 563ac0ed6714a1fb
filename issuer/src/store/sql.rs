//! One statement for both databases: its text with `$1` for the first value, and the values beside it.
//!
//! Values are integers and text alone, which both databases keep and compare alike. Each statement is prepared once
//! for a connection.

use std::borrow::Cow;

use sqlx::{Postgres, SqlSafeStr, SqlStr, Sqlite, postgres::PgArguments, sqlite::SqliteArguments};

use super::{StoreError, connection::Connection, row::Row};

/// A value of a statement.
#[derive(Debug)]
pub(super) enum Value<'v> {
    Integer(Option<i64>),
    Text(Option<Cow<'v, str>>),
}

macro_rules! integers {
    ($($type:ty)*) => {$(
        impl From<$type> for Value<'_> {
            fn from(value: $type) -> Self {
                Value::Integer(Some(value.into()))
            }
        }

        impl From<Option<$type>> for Value<'_> {
            fn from(value: Option<$type>) -> Self {
                Value::Integer(value.map(Into::into))
            }
        }
    )*};
}

integers! { i64 u32 }

macro_rules! texts {
    ($($type:ty)*) => {$(
        impl<'v> From<$type> for Value<'v> {
            fn from(value: $type) -> Self {
                Value::Text(Some(value.into()))
            }
        }

        impl<'v> From<Option<$type>> for Value<'v> {
            fn from(value: Option<$type>) -> Self {
                Value::Text(value.map(Into::into))
            }
        }
    )*};
}

texts! { &'v str &'v String String }

impl<'v> From<&'v Option<String>> for Value<'v> {
    fn from(value: &'v Option<String>) -> Self {
        Value::Text(value.as_deref().map(Into::into))
    }
}

/// A statement with its values.
#[derive(Debug)]
pub(super) struct Query<'v> {
    sql: SqlStr,
    values: Vec<Value<'v>>,
}

/// A statement; its values follow in the order of their numbers.
pub(super) fn query<'v>(sql: impl SqlSafeStr) -> Query<'v> {
    Query { sql: sql.into_sql_str(), values: Vec::new() }
}

impl<'v> Query<'v> {
    pub(super) fn with(sql: impl SqlSafeStr, values: Vec<Value<'v>>) -> Self {
        Query { sql: sql.into_sql_str(), values }
    }

    pub(super) fn bind(mut self, value: impl Into<Value<'v>>) -> Self {
        self.values.push(value.into());
        self
    }

    #[cfg(test)]
    pub(super) fn values(&self) -> usize {
        self.values.len()
    }

    /// Does it, and says how many rows it changed.
    pub(super) async fn execute(self, db: &mut Connection) -> Result<u64, StoreError> {
        db.execute(self).await
    }

    pub(super) async fn fetch_optional(self, db: &mut Connection) -> Result<Option<Row>, StoreError> {
        db.fetch_optional(self).await
    }

    pub(super) async fn fetch_one(self, db: &mut Connection) -> Result<Row, StoreError> {
        let row = self.fetch_optional(db).await?;
        row.ok_or(StoreError::Database(sqlx::Error::RowNotFound))
    }

    pub(super) async fn fetch_all(self, db: &mut Connection) -> Result<Vec<Row>, StoreError> {
        db.fetch_all(self).await
    }

    pub(super) fn on_sqlite(self) -> sqlx::query::Query<'v, Sqlite, SqliteArguments> {
        self.values.into_iter().fold(sqlx::query(self.sql), |query, value| match value {
            Value::Integer(value) => query.bind(value),
            Value::Text(value) => query.bind(value.map(Cow::into_owned)),
        })
    }

    pub(super) fn on_postgres(self) -> sqlx::query::Query<'v, Postgres, PgArguments> {
        self.values.into_iter().fold(sqlx::query(self.sql), |query, value| match value {
            Value::Integer(value) => query.bind(value),
            Value::Text(value) => query.bind(value),
        })
    }
}
