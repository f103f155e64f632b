//! Asks providers about payments that are due for a look.

use crate::{
    app::App,
    domain::PaymentId,
    flows::{looks, pay, persist},
    store::{payments, voids},
};
use futures_util::future::join_all;

/// Looks once at every payment that is due. One that hangs or fails holds up no other.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    // Instances that claim at once may take each other's rows in opposite order.
    let due = persist(|| async {
        let mut tx = app.store.begin().await?;
        let due = payments::claim_due(&mut tx, now, looks::LEASE).await?;
        tx.commit().await?;
        Ok(due)
    })
    .await?;
    for error in join_all(due.iter().map(|due| look(app, &due.id))).await.into_iter().filter_map(Result::err)
    {
        tracing::warn!(%error, "a payment could not be looked at; it is tried again");
    }
    Ok(())
}

async fn look(app: &App, id: &PaymentId) -> anyhow::Result<()> {
    let payment = pay::look(app, id).await?;
    let mut tx = app.store.begin().await?;
    let void = voids::find(&mut tx, id).await?;
    payments::look_again(&mut tx, id, looks::after_silence(&payment, void, app.clock.now())).await?;
    Ok(tx.commit().await?)
}
