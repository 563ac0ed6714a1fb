//! A transaction on PostgreSQL. A statement that was sent and not heard of any more, be it that the line is dead or
//! that whoever waited has gone, leaves the connection in doubt; then it is cut, and the server takes everything back.

use std::{fmt, future::Future, time::Duration};

use deadpool::managed::Object;
use futures_util::TryStreamExt as _;
use sqlx::{Executor as _, PgConnection, postgres::PgRow};

use super::{StoreError, postgres::Connecting, sql::Query};

/// A statement is answered within this time, the wait for the writer before included.
const STATEMENT: Duration = Duration::from_secs(8);

pub(super) struct PostgresTransaction {
    connection: Option<Object<Connecting>>,
    in_doubt: bool,
}

impl fmt::Debug for PostgresTransaction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PostgresTransaction")
    }
}

impl PostgresTransaction {
    /// Begins with these words.
    pub(super) async fn begin(connection: Object<Connecting>, how: &'static str) -> Result<Self, StoreError> {
        let mut tx = PostgresTransaction { connection: Some(connection), in_doubt: false };
        let begun = within_time(tx.ask()?.execute(sqlx::raw_sql(how))).await;
        tx.hear(begun)?;
        Ok(tx)
    }

    pub(super) async fn execute(&mut self, query: Query<'_>) -> Result<u64, StoreError> {
        let done = within_time(query.on_postgres().execute(self.ask()?)).await;
        Ok(self.hear(done)?.rows_affected())
    }

    pub(super) async fn fetch_optional(&mut self, query: Query<'_>) -> Result<Option<PgRow>, StoreError> {
        let row = within_time(query.on_postgres().fetch_optional(self.ask()?)).await;
        self.hear(row)
    }

    pub(super) async fn fetch_all(&mut self, query: Query<'_>) -> Result<Vec<PgRow>, StoreError> {
        let rows = within_time(query.on_postgres().fetch_all(self.ask()?)).await;
        self.hear(rows)
    }

    /// Hands over row after row, for as long as they come.
    pub(super) async fn each<E: From<StoreError>>(
        &mut self,
        query: Query<'_>,
        mut take: impl FnMut(PgRow) -> Result<(), E>,
    ) -> Result<(), E> {
        let unhurried =
            within_time(self.ask()?.execute(sqlx::raw_sql("set local statement_timeout = 0"))).await;
        self.hear(unhurried)?;
        let mut rows = query.on_postgres().fetch(self.ask()?);
        let last = loop {
            match within_time(rows.try_next()).await {
                Ok(Some(row)) => take(row)?,
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        drop(rows);
        Ok(self.hear(last)?)
    }

    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        let done = within_time(self.ask()?.execute(sqlx::raw_sql("commit"))).await;
        self.hear(done)?;
        // Given back to the pool: nothing is left to be taken back.
        drop(self.connection.take());
        Ok(())
    }

    /// The connection, in doubt until its answer is heard.
    fn ask(&mut self) -> Result<&mut PgConnection, StoreError> {
        self.in_doubt = true;
        let connection = self.connection.as_deref_mut();
        connection.ok_or(StoreError::Unreachable(sqlx::Error::PoolClosed))
    }

    fn hear<T>(&mut self, answer: Result<T, sqlx::Error>) -> Result<T, StoreError> {
        self.in_doubt = !matches!(answer, Ok(_) | Err(sqlx::Error::Database(_)));
        Ok(answer?)
    }
}

impl Drop for PostgresTransaction {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) if !self.in_doubt => drop(runtime.spawn(take_back(connection))),
            _ => cut(connection),
        }
    }
}

async fn take_back(mut connection: Object<Connecting>) {
    if within_time(connection.execute(sqlx::raw_sql("rollback"))).await.is_err() {
        cut(connection);
    }
}

/// Ends the connection without a word, so that nothing is waited for.
fn cut(connection: Object<Connecting>) {
    drop(Object::take(connection));
}

async fn within_time<T>(answer: impl Future<Output = Result<T, sqlx::Error>>) -> Result<T, sqlx::Error> {
    let late = |_| sqlx::Error::Io(std::io::ErrorKind::TimedOut.into());
    tokio::time::timeout(STATEMENT, answer).await.map_err(late)?
}
