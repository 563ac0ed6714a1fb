//! Columns into types: what a row says must be what this program writes.

use std::str::FromStr;

use schemas::time::Timestamp;
use sqlx::{ColumnIndex, Row as _, TypeInfo as _, ValueRef as _, postgres::PgRow, sqlite::SqliteRow};

use super::{StoreError, tables::Cell};

/// A row of either database.
pub(super) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

pub(super) fn number(row: &Row, column: &'static str) -> Result<i64, StoreError> {
    Ok(match row {
        Row::Sqlite(row) => row.try_get(column)?,
        Row::Postgres(row) => row.try_get(column)?,
    })
}

pub(super) fn optional_number(row: &Row, column: &'static str) -> Result<Option<i64>, StoreError> {
    Ok(match row {
        Row::Sqlite(row) => row.try_get(column)?,
        Row::Postgres(row) => row.try_get(column)?,
    })
}

pub(super) fn small(row: &Row, column: &'static str) -> Result<u32, StoreError> {
    let value = number(row, column)?;
    u32::try_from(value).map_err(|_| StoreError::Corrupt { column, value: value.to_string() })
}

pub(super) fn text(row: &Row, column: &'static str) -> Result<String, StoreError> {
    Ok(match row {
        Row::Sqlite(row) => row.try_get(column)?,
        Row::Postgres(row) => row.try_get(column)?,
    })
}

pub(super) fn optional_text(row: &Row, column: &'static str) -> Result<Option<String>, StoreError> {
    Ok(match row {
        Row::Sqlite(row) => row.try_get(column)?,
        Row::Postgres(row) => row.try_get(column)?,
    })
}

pub(super) fn parsed<T: FromStr>(row: &Row, column: &'static str) -> Result<T, StoreError> {
    let value = text(row, column)?;
    value.parse().map_err(|_| StoreError::Corrupt { column, value })
}

pub(super) fn json<T: serde::de::DeserializeOwned>(row: &Row, column: &'static str) -> Result<T, StoreError> {
    let value = text(row, column)?;
    serde_json::from_str(&value).map_err(|_| StoreError::Corrupt { column, value })
}

pub(super) fn time(row: &Row, column: &'static str) -> Result<Timestamp, StoreError> {
    let value = number(row, column)?;
    Timestamp::from_seconds(value).ok_or_else(|| StoreError::Corrupt { column, value: value.to_string() })
}

pub(super) fn optional_time(row: &Row, column: &'static str) -> Result<Option<Timestamp>, StoreError> {
    let value = optional_number(row, column)?;
    value.is_some().then(|| time(row, column)).transpose()
}

/// A value as the JSON that its column holds.
pub(super) fn written<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(StoreError::Unwritable)
}

/// All that stands in a row, whatever it is.
pub(super) fn cells(row: &Row) -> Result<Vec<Cell>, StoreError> {
    match row {
        Row::Sqlite(row) => cells_of(row),
        Row::Postgres(row) => cells_of(row),
    }
}

fn cells_of<'r, R>(row: &'r R) -> Result<Vec<Cell>, StoreError>
where
    R: sqlx::Row,
    usize: ColumnIndex<R>,
    i64: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    String: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
{
    (0..row.len())
        .map(|place| {
            let raw = row.try_get_raw(place)?;
            if raw.is_null() {
                return Ok(Cell::Nothing);
            }
            Ok(match raw.type_info().name() {
                "TEXT" => Cell::Text(row.try_get(place)?),
                _ => Cell::Integer(row.try_get(place)?),
            })
        })
        .collect()
}
