//! Asks providers about payments that are due for polling.

use crate::{
    app::App,
    flows::{pay, polling, retry_on_conflict},
    store::{
        polls::{self, Due},
        voids,
    },
};
use futures_util::future::join_all;

/// Polls every due payment once, all methods concurrently.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    let rounds = app.profiles.iter().map(|method| poll(app, method.id));
    join_all(rounds).await.into_iter().collect()
}

/// Polls the due payments of one method once. A failure does not delay the others.
pub async fn poll(app: &App, method: &str) -> anyhow::Result<()> {
    let now = app.clock.now();
    // Instances that claim at once may take each other's rows in opposite order.
    let due = retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        let due = polls::lease_due(&mut tx, method, now, polling::LEASE).await?;
        tx.commit().await?;
        Ok(due)
    })
    .await?;
    let polls = due.iter().map(|due| poll_one(app, due));
    for error in join_all(polls).await.into_iter().filter_map(Result::err) {
        tracing::warn!(%error, "polling a payment failed; it will be retried");
    }
    Ok(())
}

async fn poll_one(app: &App, due: &Due) -> anyhow::Result<()> {
    let asked = pay::ask(app, &due.id).await?;
    // A method that is switched off cannot be polled.
    let in_vain = asked.said.is_none() && app.method(&asked.payment.method).is_some();
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let void = voids::find(&mut tx, &due.id).await?;
    let mut next = polling::after_silence(&asked.payment, void, now);
    if in_vain {
        next = next.or(Some(polling::in_vain(&asked.payment, now)));
    }
    polls::end_poll(&mut tx, due, next).await?;
    Ok(tx.commit().await?)
}
