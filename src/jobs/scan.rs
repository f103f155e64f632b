//! Reads chains for money that reaches our addresses.

use crate::{
    app::App,
    domain::time::MINUTE_MS,
    flows::{chain, retry_on_conflict, watched::Watched},
    store::{Lease, scans},
};
use futures_util::future::join_all;

/// How long one reading may take before another instance may read.
const LEASE: Lease = Lease { ms: MINUTE_MS, longest_ms: MINUTE_MS };

/// Reads every chain whose turn it is, side by side.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    let rounds = watched(app).into_iter().map(|method| read(app, method));
    join_all(rounds).await.into_iter().collect()
}

/// The methods whose chains are read.
pub fn watched(app: &App) -> Vec<&'static str> {
    let watched = app.methods.iter().filter(|method| method.watch().is_some());
    watched.map(|method| method.id()).collect()
}

/// Reads one chain when it is its turn.
pub async fn read(app: &App, method: &str) -> anyhow::Result<()> {
    let Some(watch) = app.method(method).and_then(|method| method.watch()) else { return Ok(()) };
    let now = app.clock.now();
    let turn = retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        let turn = scans::lease(&mut tx, method, now, LEASE).await?;
        tx.commit().await?;
        Ok(turn)
    })
    .await?;
    let Some(turn) = turn else { return Ok(()) };
    if let Err(error) = chain::read(app, Watched { method, watch }, &turn).await {
        tracing::warn!(method, %error, "reading a chain failed; it will be retried");
    }
    Ok(())
}
