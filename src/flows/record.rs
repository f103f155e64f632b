//! Applies a provider's answer to a payment: the only way in which money is booked.

use super::{
    journal::{self, Act},
    retry_on_conflict, reverse,
    trust::{Source, Trust},
};
use crate::{
    app::App,
    domain::{
        Actor, Money, Paying, PaymentId,
        payment::{Event, Payment},
    },
    store::{StoreError, Tx, polls},
};

/// Applies a provider's events to a payment and its order. Idempotent. Money that no rule can assign is kept as a
/// receipt. Returns the payment as stored.
pub async fn record(app: &App, id: &PaymentId, said: &[Event]) -> Result<Payment, StoreError> {
    Ok(take_answer(app, id, said, Source::Ours).await?.payment)
}

/// A payment after a provider's answer was applied.
pub(super) struct Taken {
    pub payment: Payment,
    /// A closing has overtaken the answer, and its money does not count.
    pub outdated: bool,
}

/// Does the same for an answer to a poll, as far as no cancel of ours can have overtaken it.
pub(super) async fn take_answer(
    app: &App,
    id: &PaymentId,
    said: &[Event],
    source: Source,
) -> Result<Taken, StoreError> {
    let (taken, order, returned) = retry_on_conflict(|| async {
        let now = app.clock.now();
        let mut tx = app.store.begin().await?;
        let paying = journal::load(&mut tx, id).await?;
        let by = Actor::Provider(paying.payment.method.clone());
        let trust = source.conclude(&mut tx, id, now).await?;
        let act = Act { app, by: &by, at: now };
        let (paying, returned) = take_all(&mut tx, act, paying, said, trust).await?;
        let again = trust.ask_again(said, now);
        if again.is_some() {
            polls::poll_again(&mut tx, id, again).await?;
        }
        tx.commit().await?;
        let outdated = again.is_some() && trust == Trust::Outdated;
        Ok((Taken { payment: paying.payment, outdated }, paying.order.number, returned))
    })
    .await?;
    for amount in returned {
        tracing::error!(order, payment = %id, %amount, "the provider has sent back money that was booked as received");
    }
    Ok(taken)
}

/// Applies each event as far as it is trusted. Also returns the sums that the provider has sent back.
async fn take_all(
    tx: &mut Tx,
    act: Act<'_>,
    mut paying: Paying,
    said: &[Event],
    trust: Trust,
) -> Result<(Paying, Vec<Money>), StoreError> {
    let mut returned = Vec::new();
    for event in said {
        let Some(event) = trust.admit(&paying.payment, event) else { continue };
        if event == Event::Returned {
            (paying, returned) = reverse::return_all(tx, act, &paying.payment).await?;
        } else {
            paying = journal::take_in(tx, act, paying, &event).await?;
        }
    }
    Ok((paying, returned))
}
