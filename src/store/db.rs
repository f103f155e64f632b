//! The two databases behind one face: pools, readers, transactions, and the macro that runs one SQL on both.

use super::{
    Live, LiveUpdate, StoreError, postgres, sqlite,
    writes::{Writes, is_failure},
};
use sqlx::{PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, Transaction, pool::PoolConnection};
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// The database: one SQLite file, or PostgreSQL.
#[derive(Clone)]
pub struct Store {
    pub(super) db: Db,
    /// Publishes live updates to waiting pages after a commit.
    pub live: Live,
    pub(super) statements: Arc<AtomicU64>,
    writes: Arc<Writes>,
}

#[derive(Clone)]
pub(super) enum Db {
    Sqlite(sqlite::Pools),
    Postgres(PgPool),
}

/// A connection of either kind, for one statement.
pub enum Conn<'a> {
    Sqlite(&'a mut SqliteConnection),
    Postgres(&'a mut PgConnection),
}

/// Something that statements run on: a [`Reader`] or a [`Tx`].
pub trait Access: Send {
    /// The connection, counted as one statement.
    fn conn(&mut self) -> Conn<'_>;
    /// Counts every failed statement, so that a broken connection is not used again.
    fn failed(&mut self, error: &sqlx::Error);
}

/// A connection for reads outside a transaction.
pub struct Reader {
    inner: ReaderInner,
    statements: Arc<AtomicU64>,
}

enum ReaderInner {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
}

/// A transaction. Dropped without [`Tx::commit`], it never happened.
pub struct Tx {
    inner: TxInner,
    live: Live,
    updates: Vec<LiveUpdate>,
    statements: Arc<AtomicU64>,
    writes: Arc<Writes>,
    /// Already counted as a failed write.
    broken: bool,
}

enum TxInner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs the same expression on whichever database it is; rustc checks every bind against both drivers.
macro_rules! on {
    ($access:expr, |$conn:ident| $body:expr) => {{
        let done = match $crate::store::Access::conn($access) {
            $crate::store::Conn::Sqlite($conn) => async { Ok::<_, sqlx::Error>($body) }.await,
            $crate::store::Conn::Postgres($conn) => async { Ok::<_, sqlx::Error>($body) }.await,
        };
        if let Err(error) = &done {
            $crate::store::Access::failed($access, error);
        }
        done?
    }};
}
pub(super) use on;

/// Runs a statement that returns no rows, and says how many it changed.
macro_rules! run {
    ($access:expr, $query:expr) => {{
        let done = match $crate::store::Access::conn($access) {
            $crate::store::Conn::Sqlite(c) => $query.execute(c).await.map(|done| done.rows_affected()),
            $crate::store::Conn::Postgres(c) => $query.execute(c).await.map(|done| done.rows_affected()),
        };
        if let Err(error) = &done {
            $crate::store::Access::failed($access, error);
        }
        done?
    }};
}
pub(super) use run;

impl Store {
    /// Opens `sqlite:PATH` or `postgres://…` and brings its tables up to date, under a lock.
    pub async fn open(url: &str) -> anyhow::Result<Self> {
        let (live, writes) = (Live::default(), Arc::<Writes>::default());
        let db = if url.starts_with("postgres") {
            let pool = postgres::open(url, &writes).await?;
            live.listen(pool.clone()).await?;
            Db::Postgres(pool)
        } else {
            Db::Sqlite(sqlite::open(url, &writes).await?)
        };
        Ok(Self { db, live, statements: Arc::default(), writes })
    }

    /// A connection to read from.
    pub async fn read(&self) -> Result<Reader, StoreError> {
        let inner = match &self.db {
            Db::Sqlite(pools) => ReaderInner::Sqlite(pools.readers.acquire().await?),
            Db::Postgres(pool) => ReaderInner::Postgres(pool.acquire().await?),
        };
        Ok(Reader { inner, statements: self.statements.clone() })
    }

    /// A transaction to write in. On SQLite it holds the only writer at once, so that reading first and
    /// writing later never collides.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let begun = match &self.db {
            Db::Sqlite(pools) => pools.begin(&self.writes).await.map(TxInner::Sqlite),
            Db::Postgres(pool) => pool.begin().await.map(TxInner::Postgres),
        };
        let inner = begun.inspect_err(|error| self.writes.note(error))?;
        let (live, statements, writes) = (self.live.clone(), self.statements.clone(), self.writes.clone());
        Ok(Tx { inner, live, updates: Vec::new(), statements, writes, broken: false })
    }

    pub(super) fn writes(&self) -> &Writes {
        &self.writes
    }

    /// How many statements have run since the start: tests hold pages to their budget with it.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// `SQLite 3.51.3` or `PostgreSQL 15.18`, as the database says of itself.
    pub async fn version(&self) -> Result<String, StoreError> {
        let mut reader = self.read().await?;
        Ok(match reader.conn() {
            Conn::Sqlite(c) => {
                let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(c).await?;
                format!("SQLite {version}")
            }
            Conn::Postgres(c) => {
                let version: String = sqlx::query_scalar("SHOW server_version").fetch_one(c).await?;
                format!("PostgreSQL {version}")
            }
        })
    }

    /// Ends all connections; on SQLite this folds the write-ahead log back into the file.
    pub async fn close(&self) {
        match &self.db {
            Db::Sqlite(pools) => {
                pools.readers.close().await;
                pools.writer.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }
}

impl Access for Reader {
    fn conn(&mut self) -> Conn<'_> {
        self.statements.fetch_add(1, Ordering::Relaxed);
        match &mut self.inner {
            ReaderInner::Sqlite(c) => Conn::Sqlite(c),
            ReaderInner::Postgres(c) => Conn::Postgres(c),
        }
    }

    fn failed(&mut self, error: &sqlx::Error) {
        match &mut self.inner {
            // Nothing tests a reader's connection before its next use; PostgreSQL's are tested by their pool.
            ReaderInner::Sqlite(c) if is_failure(error) => c.close_on_drop(),
            _ => {}
        }
    }
}

impl Access for Tx {
    fn conn(&mut self) -> Conn<'_> {
        self.statements.fetch_add(1, Ordering::Relaxed);
        match &mut self.inner {
            TxInner::Sqlite(t) => Conn::Sqlite(t),
            TxInner::Postgres(t) => Conn::Postgres(t),
        }
    }

    fn failed(&mut self, error: &sqlx::Error) {
        if is_failure(error) && !self.broken {
            self.broken = true;
            self.writes.note(error);
        }
    }
}

impl Tx {
    /// Publishes a live update to every page that shows the order, on every instance, once the transaction is committed.
    pub fn publish(&mut self, updates: LiveUpdate) {
        self.updates.push(updates);
    }

    /// Commits and publishes live updates. Continues if the caller is dropped, so that every commit is published.
    pub async fn commit(self) -> Result<(), StoreError> {
        let task = tokio::spawn(self.settle());
        task.await.unwrap_or_else(|error| Err(StoreError::Broken(error.into())))
    }

    async fn settle(self) -> Result<(), StoreError> {
        let (writes, broken) = (self.writes.clone(), self.broken);
        let committed = self.finish().await;
        if let Err(error) = &committed
            && is_failure(error)
            && !broken
        {
            writes.note(error);
        }
        Ok(committed?)
    }

    async fn finish(self) -> sqlx::Result<()> {
        match self.inner {
            TxInner::Sqlite(t) => {
                t.commit().await?;
                self.live.publish(self.updates);
            }
            TxInner::Postgres(mut t) => {
                self.live.notify(&mut t, &self.updates).await?;
                t.commit().await?;
            }
        }
        Ok(())
    }
}
