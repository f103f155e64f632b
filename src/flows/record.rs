//! Takes in what a provider has said about a payment: the one way by which money is booked.

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

/// Applies a provider's words to a payment and to its order. Saying the same again changes nothing, and
/// money that no rule can place is kept as a receipt. Returns the payment as it is then.
pub async fn record(app: &App, id: &PaymentId, said: &[Event]) -> Result<Payment, StoreError> {
    Ok(take_answer(app, id, said, Source::Ours).await?.payment)
}

/// A payment after a provider's answer was taken in.
pub(super) struct Taken {
    pub payment: Payment,
    /// The answer was overtaken by a closing, and the money in it does not count.
    pub outdated: bool,
}

/// The same for an answer to a question: it counts as far as no cancel of ours can have overtaken it.
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
        let (paying, returned) = take_all(&mut tx, act, paying, (said, trust)).await?;
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

/// Takes in each event as far as it is trusted. Returns the sums that the provider has sent back, too.
async fn take_all(
    tx: &mut Tx,
    act: Act<'_>,
    mut paying: Paying,
    (said, trust): (&[Event], Trust),
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
