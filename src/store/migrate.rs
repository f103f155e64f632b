//! Brings the tables up to date at start, under a lock.

use anyhow::anyhow;
use sqlx::{
    Executor, PgConnection, PgPool, SqlStr, SqlitePool,
    migrate::{Migrate, MigrateError, Migration, MigrationType, Migrator},
};

const ACCOUNTS: &str = include_str!("../../migrations/0001_accounts.sql");
const ORDERS: &str = include_str!("../../migrations/0002_orders.sql");
const MONEY: &str = include_str!("../../migrations/0003_money.sql");
const MATCHING: &str = include_str!("../../migrations/0004_matching.sql");
const BANK: &str = include_str!("../../migrations/0005_bank.sql");
const AMAZON: &str = include_str!("../../migrations/0006_amazon.sql");
const OPERATIONS: &str = include_str!("../../migrations/0007_operations.sql");
/// Triggers are the one thing whose text the two databases do not share.
const APPEND_ONLY_SQLITE: &str = include_str!("../../migrations/0008_append_only.sqlite.sql");
const APPEND_ONLY_POSTGRES: &str = include_str!("../../migrations/0008_append_only.postgres.sql");

/// SQLite: the file's write lock, so that processes that start together take turns.
pub async fn sqlite(pool: &SqlitePool) -> anyhow::Result<()> {
    let mut tx = pool.begin_with("BEGIN IMMEDIATE").await?;
    steps(APPEND_ONLY_SQLITE).run_direct(None, &mut *tx, false).await.map_err(explain)?;
    Ok(tx.commit().await?)
}

/// PostgreSQL: sqlx's advisory lock, so that instances that start together take turns.
pub async fn postgres(pool: &PgPool) -> anyhow::Result<()> {
    let mut connection = pool.acquire().await?;
    // Waits as long as another instance migrates; only a wait for tables is cut short.
    connection.lock().await?;
    let done = steps_within_patience(&mut connection).await;
    connection.unlock().await?;
    done
}

/// A migration that waits for a table makes every query behind it wait too, so it soon gives up.
async fn steps_within_patience(connection: &mut PgConnection) -> anyhow::Result<()> {
    connection.execute("SET lock_timeout = '5s'").await?;
    let mut steps = steps(APPEND_ONLY_POSTGRES);
    steps.set_locking(false);
    let done = steps.run_direct(None, connection, false).await.map_err(explain);
    connection.execute("RESET lock_timeout").await?;
    done
}

fn steps(append_only: &'static str) -> Migrator {
    let step = |number, name: &'static str, sql: &'static str| {
        let sql = SqlStr::from_static(sql);
        Migration::new(number, name.into(), MigrationType::Simple, sql, false)
    };
    Migrator::with_migrations(vec![
        step(1, "accounts", ACCOUNTS),
        step(2, "orders", ORDERS),
        step(3, "money", MONEY),
        step(4, "matching", MATCHING),
        step(5, "bank", BANK),
        step(6, "amazon", AMAZON),
        step(7, "operations", OPERATIONS),
        step(8, "append only", append_only),
    ])
}

/// Says what the operator can do.
fn explain(error: MigrateError) -> anyhow::Error {
    match &error {
        MigrateError::VersionMissing(number) => anyhow!(
            "the database was made by a newer Guichet: it has migration {number}, which this program does not know. \
             Start that version or a later one, or restore a backup from before the update. A database from before the \
             first release cannot be used either: choose another data folder"
        ),
        MigrateError::VersionMismatch(number) => anyhow!(
            "migration {number} of the database is not the one of this program: one of the two was edited, or the \
             database was made by a build that was never released. Start the program that made the database; if \
             that is gone, restore a backup. Nothing has been changed"
        ),
        MigrateError::ExecuteMigration(sqlx::Error::Database(inner), number)
            if inner.code().is_some_and(|code| code == "55P03") =>
        {
            anyhow!(
                "migration {number} waited five seconds for a table that another session holds. Nothing has been \
                 changed: end that session (see pg_stat_activity), then start again"
            )
        }
        _ => error.into(),
    }
}
