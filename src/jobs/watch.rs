//! Asks providers about payments that are due for a look.

use crate::{
    app::App,
    domain::PaymentId,
    flows::{looks, pay, persist},
    methods,
    store::{payments, voids},
};
use futures_util::future::join_all;

/// Polls every due payment once, all methods concurrently.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    let rounds = methods().map(|method| look(app, method));
    join_all(rounds).await.into_iter().collect()
}

/// All methods that an attempt can use, including those that are switched off.
pub fn methods() -> impl Iterator<Item = &'static str> {
    methods::IDS.into_iter().chain([methods::amazon::ID])
}

/// Polls the due payments of one method once. A failure does not delay the others.
pub async fn look(app: &App, method: &str) -> anyhow::Result<()> {
    let now = app.clock.now();
    // Instances that claim at once may take each other's rows in opposite order.
    let due = persist(|| async {
        let mut tx = app.store.begin().await?;
        let due = payments::claim_due(&mut tx, method, now, looks::LEASE).await?;
        tx.commit().await?;
        Ok(due)
    })
    .await?;
    let looks = due.iter().map(|due| look_at(app, &due.id));
    for error in join_all(looks).await.into_iter().filter_map(Result::err) {
        tracing::warn!(%error, "a payment could not be looked at; it is tried again");
    }
    Ok(())
}

async fn look_at(app: &App, id: &PaymentId) -> anyhow::Result<()> {
    let payment = pay::look(app, id).await?;
    let mut tx = app.store.begin().await?;
    let void = voids::find(&mut tx, id).await?;
    payments::look_again(&mut tx, id, looks::after_silence(&payment, void, app.clock.now())).await?;
    Ok(tx.commit().await?)
}
