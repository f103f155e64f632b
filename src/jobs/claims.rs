//! Looks again for transfers that payers have named, until their chain answers.

use super::scan;
use crate::{
    app::App,
    domain::time::MINUTE_MS,
    flows::{claim, retry_on_conflict},
    store::{Lease, claims},
};
use futures_util::future::join_all;

const LEASE: Lease = Lease { ms: MINUTE_MS, longest_ms: claim::LONGEST_PAUSE_MS };

/// Looks for the named transfers of every chain that are due.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    let rounds = scan::watched(app).into_iter().map(|method| answer(app, method));
    join_all(rounds).await.into_iter().collect()
}

/// Looks up the TxIDs of one chain in order: if several orders entered the same one, the first gets the money.
pub async fn answer(app: &App, method: &str) -> anyhow::Result<()> {
    let Some(watch) = app.method(method).and_then(|method| method.watch()) else { return Ok(()) };
    let now = app.clock.now();
    let due = retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        let due = claims::lease_due(&mut tx, method, now, LEASE).await?;
        tx.commit().await?;
        Ok(due)
    })
    .await?;
    for due in due {
        if let Err(error) = claim::settle(app, watch, due).await {
            tracing::warn!(%error, "checking a TxID failed; it will be retried");
        }
    }
    Ok(())
}
