//! Opens PostgreSQL, after checking that the server and the way to it can carry the site.

use super::{migrate, writes::Writes};
use anyhow::{Context, bail, ensure};
use sqlx::{
    ConnectOptions, Executor, PgConnection, PgPool, Row,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{str::FromStr, sync::Arc, time::Duration};

/// As `server_version_num` has it: 15.0.
const OLDEST: i32 = 150_000;

/// How often two connections are compared: others use the same pooler at the same time.
const ROUNDS: usize = 8;

/// Connects, refuses what would fail later, and brings the tables up to date.
pub async fn open(url: &str, writes: &Arc<Writes>) -> anyhow::Result<PgPool> {
    let options = PgConnectOptions::from_str(url).context("the database address")?;
    let writes = writes.clone();
    // A connection whose write has failed may lead to a server that takes none any more, such as one that became a
    // standby. Nothing else would end it: it still answers.
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(10))
        .after_release(move |_, _| {
            let fit = !writes.take_suspect();
            Box::pin(async move { Ok(fit) })
        });
    let pool =
        pool.connect_with(options.disable_statement_logging()).await.context("connecting to PostgreSQL")?;
    check(&pool).await?;
    migrate::postgres(&pool).await?;
    Ok(pool)
}

/// Returns, as a sentence, why the site cannot run on this server.
async fn check(pool: &PgPool) -> anyhow::Result<()> {
    let mut first = pool.acquire().await.context("connecting to PostgreSQL")?;
    let version = value(&mut first, "SHOW server_version_num").await?;
    let known = version.parse().unwrap_or(0);
    ensure!(
        known >= OLDEST,
        "PostgreSQL {} is too old: 15 or later is needed",
        value(&mut first, "SHOW server_version").await?
    );
    let encoding = value(&mut first, "SHOW server_encoding").await?;
    ensure!(
        encoding == "UTF8",
        "the database's encoding is {encoding}, which cannot hold every name: make a new one with \
         CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8'"
    );
    let mut second = pool.acquire().await.context("opening a second connection to PostgreSQL")?;
    if !has_sessions(&mut first, &mut second).await? {
        bail!(
            "the database address leads through a pooler in transaction mode, where prepared statements, LISTEN and \
             locks of a session get lost: set its pool mode to session, or connect to PostgreSQL itself"
        );
    }
    Ok(())
}

/// Returns true if each connection keeps a session of its own. A pooler that hands out its server connections by the
/// transaction lets one client see what another has set, or forget its own.
async fn has_sessions(first: &mut PgConnection, second: &mut PgConnection) -> anyhow::Result<bool> {
    for _ in 0..ROUNDS {
        // Plain statements: prepared ones are the first thing that such a pooler breaks.
        let own = value(first, "SELECT set_config('guichet.session', pg_backend_pid()::TEXT, false)").await?;
        let others =
            value(second, "SELECT set_config('guichet.session', pg_backend_pid()::TEXT, false)").await?;
        let kept = value(first, "SELECT current_setting('guichet.session', true)").await?;
        let pid = value(first, "SELECT pg_backend_pid()::TEXT").await?;
        if own == others || own != kept || own != pid {
            return Ok(false);
        }
    }
    Ok(true)
}

/// One text, by the simple protocol.
async fn value(connection: &mut PgConnection, sql: &'static str) -> anyhow::Result<String> {
    let row = connection.fetch_one(sqlx::raw_sql(sql)).await.context("asking PostgreSQL")?;
    Ok(row.try_get::<Option<String>, _>(0)?.unwrap_or_default())
}
