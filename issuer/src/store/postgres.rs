//! PostgreSQL: several processes on one database, each change one after the other, and nothing waited for without end.
//!
//! The rules of the store are those of one writer, so a writing transaction holds a lock of its own from its first
//! statement to its end, over all processes. A server that acknowledges what may still be lost is refused.

use std::{fmt, time::Duration};

use deadpool::managed::{Manager, Metrics, Object, Pool, PoolError, RecycleError, RecycleResult, Timeouts};
use sqlx::{
    ConnectOptions as _, Connection as _, Executor as _, PgConnection, Row as _, postgres::PgConnectOptions,
};

use super::{StoreError, postgres_transaction::PostgresTransaction};

const CONNECTIONS: usize = 12;
/// A connection is there within this time, or the request is refused.
const CONNECT: Duration = Duration::from_secs(4);
/// A connection that was idle answers within this time, or another is taken.
const AWAKE: Duration = Duration::from_millis(500);

/// How long the server bears with this program, should it vanish or wait for itself.
const BOUNDS: [(&str, &str); 5] = [
    ("statement_timeout", "7s"),
    ("lock_timeout", "5s"),
    ("idle_in_transaction_session_timeout", "20s"),
    ("tcp_user_timeout", "20s"),
    ("client_min_messages", "warning"),
];

/// What must be switched on, so that what is acknowledged is on the server's disk.
const DURABLE: [&str; 3] = ["fsync", "full_page_writes", "synchronous_commit"];

const READ: &str = "begin isolation level repeatable read read only";
/// The number is the lock's name, "kreds" in ASCII.
const WRITE: &str = "begin; select pg_advisory_xact_lock(461229810803)";

/// Connections to one database, opened when they are needed.
#[derive(Clone)]
pub(super) struct PostgresPool(Pool<Connecting>);

impl fmt::Debug for PostgresPool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PostgresPool")
    }
}

/// How a connection is made.
pub(super) struct Connecting(PgConnectOptions);

impl Manager for Connecting {
    type Type = PgConnection;
    type Error = StoreError;

    async fn create(&self) -> Result<PgConnection, StoreError> {
        let mut connection = self.0.connect().await?;
        refuse_what_forgets(&mut connection).await?;
        Ok(connection)
    }

    async fn recycle(&self, connection: &mut PgConnection, _: &Metrics) -> RecycleResult<StoreError> {
        connection.ping().await.map_err(|error| RecycleError::Backend(error.into()))
    }
}

/// Asked of each new connection: a server may come back from a restart with other settings.
async fn refuse_what_forgets(connection: &mut PgConnection) -> Result<(), StoreError> {
    for setting in DURABLE {
        let row = connection.fetch_one(sqlx::query("select current_setting($1)").bind(setting)).await?;
        if row.try_get::<String, _>(0)? == "off" {
            return Err(StoreError::NotDurable(setting));
        }
    }
    Ok(())
}

impl PostgresPool {
    pub(super) fn new(options: &PgConnectOptions) -> Self {
        let options = options.clone().options(BOUNDS).application_name("kreds-issuer");
        let pool = Pool::builder(Connecting(options))
            .max_size(CONNECTIONS)
            .timeouts(Timeouts { wait: Some(CONNECT), create: Some(CONNECT), recycle: Some(AWAKE) })
            .runtime(deadpool::Runtime::Tokio1)
            .build();
        #[expect(clippy::expect_used, reason = "a pool is refused only where it has times and no runtime")]
        PostgresPool(pool.expect("the runtime is named"))
    }

    /// A connection of its own and without the bounds, for bringing tables up to date and for cleaning.
    pub(super) async fn lone_connection(&self) -> Result<PgConnection, StoreError> {
        let mut connection = Object::take(self.connection().await?);
        connection.execute("set statement_timeout = 0").await?;
        Ok(connection)
    }

    async fn connection(&self) -> Result<Object<Connecting>, StoreError> {
        self.0.get().await.map_err(|error| match error {
            PoolError::Backend(error) => error,
            PoolError::Closed => StoreError::Database(sqlx::Error::PoolClosed),
            _ => StoreError::Unreachable(sqlx::Error::PoolTimedOut),
        })
    }

    /// For reading several things as of one moment.
    pub(super) async fn read(&self) -> Result<PostgresTransaction, StoreError> {
        PostgresTransaction::begin(self.connection().await?, READ).await
    }

    /// For writing; waits for the writer before it, of whatever process.
    pub(super) async fn write(&self) -> Result<PostgresTransaction, StoreError> {
        PostgresTransaction::begin(self.connection().await?, WRITE).await
    }

    pub(super) fn close(&self) {
        self.0.close();
    }
}
