//! Opens PostgreSQL.

use super::migrate;
use anyhow::Context;
use sqlx::{
    ConnectOptions, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{str::FromStr, time::Duration};

/// Connects, and brings the tables up to date.
pub async fn open(url: &str) -> anyhow::Result<PgPool> {
    let options = PgConnectOptions::from_str(url).context("the database address")?;
    let pool = PgPoolOptions::new().max_connections(16).acquire_timeout(Duration::from_secs(10));
    let pool =
        pool.connect_with(options.disable_statement_logging()).await.context("connecting to PostgreSQL")?;
    migrate::postgres(&pool).await?;
    Ok(pool)
}
