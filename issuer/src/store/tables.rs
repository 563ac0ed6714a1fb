//! Whole tables, row by row, whatever their columns: for copies that either database can take.

use serde::{Deserialize, Serialize};
use sqlx::AssertSqlSafe;

use super::{
    StoreError, Transaction,
    connection::Connection,
    row::{Row, cells, text},
    sql::{Value, query},
};

/// Every table whose rows go into a copy, each after those that it refers to.
const TABLES: [&str; 38] = [
    "organisation",
    "signing_key",
    "network",
    "network_member",
    "recognised_network",
    "network_guest",
    "handed_over_list",
    "trust_list",
    "account",
    "account_subject",
    "membership",
    "network_coordinator",
    "invitation",
    "circle",
    "session",
    "learner",
    "attendance",
    "outcome_reached",
    "award",
    "offer",
    "spent_code",
    "status_list",
    "status_slot",
    "edition",
    "suspension_slot",
    "notification",
    "closing",
    "early_slip",
    "erased_edition",
    "erasure",
    "deleted_number",
    "badge_definition",
    "known_badge",
    "taken_catalogue",
    "shared_badge",
    "city_page",
    "badge_mark",
    "audit",
];

/// What is worth nothing after a restart from a copy: who is signed in, and tokens of some minutes.
#[cfg(test)]
pub(super) const LEFT_OUT: [&str; 3] = ["web_session", "access", "access_form"];

/// One of our tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table(&'static str);

impl Table {
    /// All that go into a copy, each after those that it refers to.
    pub fn all() -> impl Iterator<Item = Table> {
        TABLES.into_iter().map(Table)
    }

    /// The table of this name.
    pub fn named(name: &str) -> Option<Table> {
        Table::all().find(|table| table.0 == name)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.0
    }
}

/// What stands in one column of one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the kinds are those that both databases keep")]
pub enum Cell {
    Nothing,
    Integer(i64),
    Text(String),
}

impl Transaction {
    /// The columns of a table, by name.
    pub async fn columns(&mut self, table: Table) -> Result<Vec<String>, StoreError> {
        let sql = match self.db() {
            Connection::Sqlite(_) => "select name from pragma_table_info($1) order by name",
            Connection::Postgres(_) => {
                "select column_name as name
                 from information_schema.columns
                 where table_schema = current_schema() and table_name = $1
                 order by column_name collate \"C\""
            }
        };
        let rows = query(sql).bind(table.0).fetch_all(self.db()).await?;
        rows.iter().map(|row| text(row, "name")).collect()
    }

    /// Is there such a column, in tables that may be those of an older program?
    pub(super) async fn has_column(&mut self, table: &str, column: &str) -> Result<bool, StoreError> {
        let Some(table) = Table::named(table) else { return Ok(false) };
        Ok(self.columns(table).await?.iter().any(|known| known == column))
    }

    /// Hands over each row of a table as the values of these columns. The columns must come from [`Self::columns`].
    pub async fn each_row<E: From<StoreError>>(
        &mut self,
        table: Table,
        columns: &[String],
        mut take: impl FnMut(Vec<Cell>) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!("select {} from {}", listed(columns), table.0);
        self.db().each(query(AssertSqlSafe(sql)), |row: Row| take(cells(&row)?)).await
    }

    /// Writes a row with the values of these columns. The columns must come from [`Self::columns`].
    pub async fn put_row(
        &mut self,
        table: Table,
        columns: &[String],
        cells: Vec<Cell>,
    ) -> Result<(), StoreError> {
        // Nothing has no type, so a column in which nothing stands is not named.
        let (mut named, mut values) = (Vec::new(), Vec::<Value<'_>>::new());
        for (column, cell) in columns.iter().zip(cells) {
            match cell {
                Cell::Nothing => continue,
                Cell::Integer(value) => values.push(value.into()),
                Cell::Text(value) => values.push(value.into()),
            }
            named.push(column.clone());
        }
        let places: Vec<String> = (1..=named.len()).map(|place| format!("${place}")).collect();
        let sql = format!("insert into {} ({}) values ({})", table.0, listed(&named), places.join(", "));
        let statement = values.into_iter().fold(query(AssertSqlSafe(sql)), |query, value| query.bind(value));
        statement.execute(self.db()).await?;
        Ok(())
    }

    /// Does nothing stand here yet?
    pub async fn is_empty(&mut self) -> Result<bool, StoreError> {
        let row = query("select 1 from organisation union all select 1 from account limit 1");
        Ok(row.fetch_optional(self.db()).await?.is_none())
    }

    /// The number of the last migration.
    pub async fn shape(&mut self) -> Result<i64, StoreError> {
        let row = query("select max(version) as shape from _sqlx_migrations").fetch_one(self.db()).await?;
        super::row::number(&row, "shape")
    }
}

fn listed(columns: &[String]) -> String {
    columns.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ")
}
