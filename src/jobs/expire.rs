//! Lets orders expire whose deadline has passed, after asking the provider of an open attempt.

use crate::{
    app::App,
    domain::{OrderId, time::MINUTE_MS},
    flows::{order, retry_on_conflict},
    store::{Lease, orders},
};
use futures_util::future::join_all;

/// An order that must wait for its provider is asked about again after this long.
const LEASE: Lease = Lease { ms: MINUTE_MS, longest_ms: MINUTE_MS };

/// Expires every order that is due.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    // Instances that claim at once may take each other's rows in opposite order.
    let due = retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        let due = orders::lease_lapsed(&mut tx, app.clock.now(), LEASE).await?;
        tx.commit().await?;
        Ok(due)
    })
    .await?;
    // Concurrently: a provider that hangs delays the others by one time-out, not by one for each order.
    join_all(due.iter().map(|id| expire(app, id))).await;
    Ok(())
}

async fn expire(app: &App, id: &OrderId) {
    match order::expire(app, id).await {
        Ok(true) => tracing::info!(order = %id, "an order has expired"),
        Ok(false) => {
            tracing::debug!(order = %id, "an order's deadline has passed, but money may be on its way")
        }
        Err(error) => tracing::warn!(order = %id, %error, "expiring an order failed; it will be retried"),
    }
}
