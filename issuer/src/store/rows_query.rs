//! One statement for many rows: a thousand people are a few dozen statements, where one for each would wait a thousand times
//! for the database.

use sqlx::AssertSqlSafe;

use super::{
    StoreError,
    connection::Connection,
    row::Row,
    sql::{Query, Value},
};

/// Values of one statement. SQLite looks for the place of each among all of them, so that more at a time is slower again.
const MOST_VALUES: usize = 384;

/// A statement with rows of so many values.
#[derive(Debug)]
pub(super) struct RowsQuery<'v, const COLUMNS: usize, Rows> {
    before: &'static str,
    after: &'static str,
    rows: Rows,
    /// Those that were taken from the others and stand in no statement yet.
    taken: Vec<[Value<'v>; COLUMNS]>,
}

/// A statement in which `values ($1, $2)` stands for all its rows, and nothing else has a value.
#[expect(
    clippy::expect_used,
    reason = "a statement of the store's own, which a test has the database explain"
)]
pub(super) fn rows_query<'v, const COLUMNS: usize, Rows>(
    sql: &'static str,
    rows: Rows,
) -> RowsQuery<'v, COLUMNS, Rows>
where
    Rows: Iterator<Item = [Value<'v>; COLUMNS]>,
{
    let (before, row) = sql.split_once("values (").expect("a statement with a row");
    let (_, after) = row.split_once(')').expect("a row that ends");
    RowsQuery { before, after, rows, taken: Vec::new() }
}

impl<'v, const COLUMNS: usize, Rows> RowsQuery<'v, COLUMNS, Rows>
where
    Rows: Iterator<Item = [Value<'v>; COLUMNS]>,
{
    /// Does it, and says how many rows it changed.
    pub(super) async fn execute(mut self, db: &mut Connection) -> Result<u64, StoreError> {
        let mut changed = 0;
        while let Some(query) = self.statement() {
            changed += query.execute(db).await?;
        }
        Ok(changed)
    }

    pub(super) async fn fetch_all(mut self, db: &mut Connection) -> Result<Vec<Row>, StoreError> {
        let mut found = Vec::new();
        while let Some(query) = self.statement() {
            found.extend(query.fetch_all(db).await?);
        }
        Ok(found)
    }

    /// The next one, with as many rows as it takes.
    fn statement(&mut self) -> Option<Query<'v>> {
        let most = (MOST_VALUES / COLUMNS.max(1)).max(1);
        self.taken.extend(self.rows.by_ref().take(most - self.taken.len().min(most)));
        let rows = rows_of_one(self.taken.len().min(most))?;
        let text = AssertSqlSafe(text::<COLUMNS>(self.before, rows, self.after));
        Some(Query::with(text, self.taken.drain(..rows).flatten().collect()))
    }
}

/// A power of two, so that each connection keeps a few texts and not one for every number of rows there is.
fn rows_of_one(waiting: usize) -> Option<usize> {
    Some(1 << waiting.checked_ilog2()?)
}

fn text<const COLUMNS: usize>(before: &str, rows: usize, after: &str) -> String {
    let row = |row: usize| {
        let values: Vec<String> =
            (1..=COLUMNS).map(|column| format!("${}", row * COLUMNS + column)).collect();
        format!("({})", values.join(", "))
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    format!("{before}values {}{after}", rows.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_has_its_own_values() {
        let text = text::<2>("insert into t ", 2, " returning id");
        assert_eq!(text, "insert into t values ($1, $2), ($3, $4) returning id");
    }

    #[test]
    fn however_many_rows_there_are_the_texts_are_few() {
        let mut texts = rows_query(
            "insert into t values ($1, $2, $3)",
            (0..10_000_i64).map(|row| [row.into(), row.into(), row.into()]),
        );
        let sizes: Vec<usize> = std::iter::from_fn(|| Some(texts.statement()?.values())).collect();
        assert_eq!((sizes.len(), sizes.iter().sum::<usize>()), (79, 30_000));
        assert_eq!(sizes.into_iter().collect::<std::collections::BTreeSet<_>>(), [48, 384].into());
    }
}
