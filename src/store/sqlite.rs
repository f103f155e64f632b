//! Opens SQLite: a private file, one writer, four readers, and a new writer in place of a broken one.

use super::{migrate, writes::Writes};
use anyhow::{Context, bail};
use sqlx::{
    ConnectOptions, Connection, Sqlite, SqlitePool, Transaction,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{fs, path::Path, str::FromStr, sync::Arc, time::Duration};

/// The first SQLite without the WAL-reset corruption (sqlite.org, 3.51.3).
const OLDEST: (u32, u32, u32) = (3, 51, 3);

/// Takes the write lock at once, so that reading first and writing later never collides.
const BEGIN: &str = "BEGIN IMMEDIATE";

/// For how long a start that meets a locked file tries again, and after which pause.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(50);

/// The two ways into one file.
#[derive(Clone)]
pub struct Pools {
    pub writer: SqlitePool,
    pub readers: SqlitePool,
}

/// Opens the file, which is made when it is missing, and brings its tables up to date.
pub async fn open(url: &str, writes: &Arc<Writes>) -> anyhow::Result<Pools> {
    let options = options(url)?;
    keep_private(options.get_filename()).with_context(|| format!("opening {url}"))?;
    let writes = writes.clone();
    // SQLite ends a transaction when a write fails. The driver does not notice, and would refuse every
    // further BEGIN on that connection: one that is still in a transaction here is done for.
    let writer = pool().max_connections(1).min_connections(1).before_acquire(move |connection, _| {
        let broken = writes.take_suspect() | connection.is_in_transaction();
        if broken {
            tracing::warn!("replacing the connection that writes to SQLite");
        }
        Box::pin(async move { Ok(!broken) })
    });
    let writer = connect(&writer, &options).await.with_context(|| format!("opening {url}"))?;
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&writer).await?;
    if parse_version(&version) < OLDEST {
        bail!("SQLite {version} can corrupt its file (WAL reset); 3.51.3 or later is needed");
    }
    migrate::sqlite(&writer).await?;
    let readers = connect(&pool().max_connections(4), &options.read_only(true)).await?;
    Ok(Pools { writer, readers })
}

/// Connects, and waits for processes that start at the same time. SQLite does not apply its own busy timeout while it
/// switches a new file to the write-ahead log: it reports at once that the file is locked.
async fn connect(pool: &SqlitePoolOptions, options: &SqliteConnectOptions) -> sqlx::Result<SqlitePool> {
    let once = || pool.clone().connect_with(options.clone());
    let patiently = async {
        loop {
            match once().await {
                Err(error) if is_busy(&error) => tokio::time::sleep(PAUSE).await,
                done => return done,
            }
        }
    };
    match tokio::time::timeout(PATIENCE, patiently).await {
        Ok(done) => done,
        Err(_) => once().await,
    }
}

impl Pools {
    /// Begins a transaction on the only writer; a connection that cannot is replaced once.
    pub async fn begin(&self, writes: &Writes) -> sqlx::Result<Transaction<'static, Sqlite>> {
        let first = self.writer.begin_with(BEGIN).await;
        match &first {
            Err(error) if may_be_the_connection(error) => {
                writes.suspect();
                self.writer.begin_with(BEGIN).await
            }
            _ => first,
        }
    }
}

/// Returns true unless the failure is that somebody else writes, or that we are closing.
fn may_be_the_connection(error: &sqlx::Error) -> bool {
    !matches!(error, sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed) && !is_busy(error)
}

/// Returns true if another connection held the lock: `SQLITE_BUSY`, or one of its extended codes.
fn is_busy(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code());
    code.and_then(|code| code.parse::<u32>().ok()).is_some_and(|code| code & 0xff == 5)
}

fn options(url: &str) -> anyhow::Result<SqliteConnectOptions> {
    Ok(SqliteConnectOptions::from_str(url)
        .context("the database address")?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(5))
        .foreign_keys(true)
        .pragma("journal_size_limit", "67108864")
        .disable_statement_logging())
}

fn pool() -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .acquire_timeout(Duration::from_secs(30))
}

/// Makes the file for its owner alone, as it holds personal data. SQLite gives the files beside it the same mode.
fn keep_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    // A file that exists is not opened here: closing it would release the locks of every connection of this process.
    // A link to a file that is still to be made does not exist in this sense.
    if !path.exists() {
        fs::OpenOptions::new().append(true).create(true).mode(0o600).open(path)?;
    }
    for suffix in ["", "-wal", "-shm"] {
        let mut file = path.as_os_str().to_owned();
        file.push(suffix);
        let Ok(known) = fs::metadata(&file) else { continue };
        let mode = known.permissions().mode();
        if mode & 0o077 != 0
            && let Err(error) = fs::set_permissions(&file, fs::Permissions::from_mode(mode & 0o700))
        {
            let file = Path::new(&file).display();
            tracing::warn!(%error, %file, "other users of this machine can read the database");
        }
    }
    Ok(())
}

fn parse_version(text: &str) -> (u32, u32, u32) {
    let mut parts = text.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}
