//! Brings the tables up to date at start, under a lock.

use sqlx::{
    PgPool, SqlStr, SqlitePool,
    migrate::{Migration, MigrationType, Migrator},
};

const START: &str = include_str!("../../migrations/0001_start.sql");
const ARRIVALS: &str = include_str!("../../migrations/0003_arrivals.sql");
const AMAZON: &str = include_str!("../../migrations/0004_amazon.sql");
const BANK: &str = include_str!("../../migrations/0005_bank.sql");
const VOIDS: &str = include_str!("../../migrations/0006_voids.sql");
const STAFF_ACTS: &str = include_str!("../../migrations/0009_staff_acts.sql");
const WRITE_PROBES: &str = include_str!("../../migrations/0010_write_probes.sql");
const ACCOUNTS: &str = include_str!("../../migrations/0012_accounts.sql");
/// Triggers are the one thing whose text the two databases do not share.
const APPEND_ONLY_SQLITE: &str = include_str!("../../migrations/0002_append_only.sqlite.sql");
const APPEND_ONLY_POSTGRES: &str = include_str!("../../migrations/0002_append_only.postgres.sql");

/// SQLite: the file's write lock, so that processes that start together take turns.
pub async fn sqlite(pool: &SqlitePool) -> anyhow::Result<()> {
    let mut tx = pool.begin_with("BEGIN IMMEDIATE").await?;
    steps(APPEND_ONLY_SQLITE).run_direct(None, &mut *tx, false).await?;
    Ok(tx.commit().await?)
}

/// PostgreSQL: sqlx takes an advisory lock, so that instances that start together take turns.
pub async fn postgres(pool: &PgPool) -> anyhow::Result<()> {
    Ok(steps(APPEND_ONLY_POSTGRES).run(pool).await?)
}

fn steps(append_only: &'static str) -> Migrator {
    let step = |number, name: &'static str, sql: &'static str| {
        let sql = SqlStr::from_static(sql);
        Migration::new(number, name.into(), MigrationType::Simple, sql, false)
    };
    Migrator::with_migrations(vec![
        step(1, "start", START),
        step(2, "append only", append_only),
        step(3, "arrivals", ARRIVALS),
        step(4, "amazon", AMAZON),
        step(5, "bank", BANK),
        step(6, "voids", VOIDS),
        step(9, "staff acts", STAFF_ACTS),
        step(10, "write probes", WRITE_PROBES),
        step(12, "accounts", ACCOUNTS),
    ])
}
