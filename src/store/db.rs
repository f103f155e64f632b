//! The two databases behind one face: pools, readers, transactions, and the macro that runs one SQL on both.

use super::{Live, StoreError, Told, migrate};
use anyhow::{Context, bail};
use sqlx::{
    ConnectOptions, PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Transaction,
    pool::PoolConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// The database: one SQLite file, or PostgreSQL.
#[derive(Clone)]
pub struct Store {
    db: Db,
    /// Tells waiting pages what was committed.
    pub live: Live,
    statements: Arc<AtomicU64>,
}

#[derive(Clone)]
enum Db {
    Sqlite { writer: SqlitePool, readers: SqlitePool },
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
    told: Vec<Told>,
    statements: Arc<AtomicU64>,
}

enum TxInner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs the same expression on whichever database it is; rustc checks every bind against both drivers.
macro_rules! on {
    ($access:expr, |$conn:ident| $body:expr) => {
        match $crate::store::Access::conn($access) {
            $crate::store::Conn::Sqlite($conn) => $body,
            $crate::store::Conn::Postgres($conn) => $body,
        }
    };
}
pub(super) use on;

/// Runs a statement that returns no rows, and says how many it changed.
macro_rules! run {
    ($access:expr, $query:expr) => {
        match $crate::store::Access::conn($access) {
            $crate::store::Conn::Sqlite(c) => $query.execute(c).await?.rows_affected(),
            $crate::store::Conn::Postgres(c) => $query.execute(c).await?.rows_affected(),
        }
    };
}
pub(super) use run;

/// The first SQLite without the WAL-reset corruption (sqlite.org, 3.51.3).
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

impl Store {
    /// Opens `sqlite:PATH` or `postgres://…` and brings its tables up to date, under a lock.
    pub async fn open(url: &str) -> anyhow::Result<Self> {
        let db = if url.starts_with("postgres") { postgres(url).await? } else { sqlite(url).await? };
        let store = Self { db, live: Live::default(), statements: Arc::default() };
        match &store.db {
            Db::Sqlite { writer, .. } => migrate::sqlite(writer).await?,
            Db::Postgres(pool) => {
                migrate::postgres(pool).await?;
                store.live.listen(pool.clone()).await?;
            }
        }
        Ok(store)
    }

    /// A connection to read from.
    pub async fn read(&self) -> Result<Reader, StoreError> {
        let inner = match &self.db {
            Db::Sqlite { readers, .. } => ReaderInner::Sqlite(readers.acquire().await?),
            Db::Postgres(pool) => ReaderInner::Postgres(pool.acquire().await?),
        };
        Ok(Reader { inner, statements: self.statements.clone() })
    }

    /// A transaction to write in. On SQLite it holds the only writer at once, so that reading first and
    /// writing later never collides.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let inner = match &self.db {
            Db::Sqlite { writer, .. } => TxInner::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Db::Postgres(pool) => TxInner::Postgres(pool.begin().await?),
        };
        Ok(Tx { inner, live: self.live.clone(), told: Vec::new(), statements: self.statements.clone() })
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
            Db::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
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
}

impl Access for Tx {
    fn conn(&mut self) -> Conn<'_> {
        self.statements.fetch_add(1, Ordering::Relaxed);
        match &mut self.inner {
            TxInner::Sqlite(t) => Conn::Sqlite(t),
            TxInner::Postgres(t) => Conn::Postgres(t),
        }
    }
}

impl Tx {
    /// Tells every page that waits for this order, on every instance, once the transaction is committed.
    pub fn tell(&mut self, told: Told) {
        self.told.push(told);
    }

    pub async fn commit(mut self) -> Result<(), StoreError> {
        match &mut self.inner {
            TxInner::Sqlite(_) => {}
            TxInner::Postgres(t) => self.live.notify(t, &self.told).await?,
        }
        match self.inner {
            TxInner::Sqlite(t) => {
                t.commit().await?;
                self.live.publish(self.told);
            }
            TxInner::Postgres(t) => t.commit().await?,
        }
        Ok(())
    }
}

async fn sqlite(url: &str) -> anyhow::Result<Db> {
    let options = SqliteConnectOptions::from_str(url)
        .context("the database address")?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(5))
        .foreign_keys(true)
        .pragma("journal_size_limit", "67108864")
        .disable_statement_logging();
    let pool = || {
        SqlitePoolOptions::new()
            .idle_timeout(None)
            .max_lifetime(None)
            .test_before_acquire(false)
            .acquire_timeout(Duration::from_secs(30))
    };
    let writer = pool().max_connections(1).min_connections(1);
    let writer = writer.connect_with(options.clone()).await.with_context(|| format!("opening {url}"))?;
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&writer).await?;
    if parse_version(&version) < OLDEST_SQLITE {
        bail!("SQLite {version} can corrupt its file (WAL reset); 3.51.3 or later is needed");
    }
    let readers = pool().max_connections(4).connect_with(options.read_only(true)).await?;
    Ok(Db::Sqlite { writer, readers })
}

async fn postgres(url: &str) -> anyhow::Result<Db> {
    let options = PgConnectOptions::from_str(url).context("the database address")?;
    let pool = PgPoolOptions::new().max_connections(16).acquire_timeout(Duration::from_secs(10));
    let pool =
        pool.connect_with(options.disable_statement_logging()).await.context("connecting to PostgreSQL")?;
    Ok(Db::Postgres(pool))
}

fn parse_version(text: &str) -> (u32, u32, u32) {
    let mut parts = text.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}
