//! A connection of its own for long reads: it takes none that a page waits for, and its statement ends with it.

use super::{Access, Conn, Store, StoreError, db::Db};
use sqlx::{ConnectOptions, PgConnection, SqliteConnection};
use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU64, Ordering},
};

/// A connection for one long read. Dropping it cancels the statement that is running on it.
pub struct Background {
    inner: Inner,
    dropped: Arc<AtomicBool>,
    statements: Arc<AtomicU64>,
}

enum Inner {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// How many of SQLite's instructions run between two looks at whether anybody still waits: about a millisecond.
const INSTRUCTIONS: i32 = 100_000;

impl Store {
    /// Opens a connection beside the pools, for reads that may take seconds.
    pub async fn background(&self) -> Result<Background, StoreError> {
        let dropped = Arc::new(AtomicBool::new(false));
        let inner = match &self.db {
            Db::Sqlite(pools) => {
                let mut connection = pools.readers.connect_options().connect().await?;
                let flag = dropped.clone();
                connection
                    .lock_handle()
                    .await?
                    .set_progress_handler(INSTRUCTIONS, move || !flag.load(Ordering::Relaxed));
                Inner::Sqlite(connection)
            }
            Db::Postgres(pool) => {
                let mut connection = pool.connect_options().connect().await?;
                end_with_client(&mut connection).await;
                Inner::Postgres(connection)
            }
        };
        Ok(Background { inner, dropped, statements: self.statements.clone() })
    }
}

/// Has the server end a statement whose client has gone. Servers that are not on Linux cannot; there it runs to
/// its end.
async fn end_with_client(connection: &mut PgConnection) {
    let set = sqlx::query("SET client_connection_check_interval = 500").execute(connection).await;
    if let Err(error) = set {
        tracing::debug!(%error, "a long statement will outlive its connection");
    }
}

impl Access for Background {
    fn conn(&mut self) -> Conn<'_> {
        self.statements.fetch_add(1, Ordering::Relaxed);
        match &mut self.inner {
            Inner::Sqlite(c) => Conn::Sqlite(c),
            Inner::Postgres(c) => Conn::Postgres(c),
        }
    }

    /// Only one statement at a time depends on this connection, and it has been told.
    fn failed(&mut self, _error: &sqlx::Error) {}
}

impl Drop for Background {
    fn drop(&mut self) {
        self.dropped.store(true, Ordering::Relaxed);
    }
}
