//! What staff decide about money under review: it pays its order as it is, or something else was done.

use super::{journal, looks, persist};
use crate::{
    app::App,
    domain::{
        MemberId, Paying, PaymentId, Timestamp,
        payment::{Answered, Event},
    },
    store::{
        StoreError, Tx,
        events::{self, Act},
        payments, voids,
    },
};

/// What came of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    Done,
    /// No money of this payment waits for a person: somebody was faster, or it is gone.
    Already,
    /// The order is paid or closed: no money pays it any more.
    NotOpen,
}

/// The money pays its order, be it late, a part, or of another currency.
pub async fn accept(app: &App, payment: &PaymentId, by: &MemberId) -> Result<Decided, StoreError> {
    decide(app, payment, (by, &Event::Accepted)).await
}

/// The money pays nothing, and a person has done something about it: given it back, agreed with the buyer.
pub async fn answer(app: &App, payment: &PaymentId, by: &MemberId, why: &str) -> Result<Decided, StoreError> {
    let answered = Answered { by: by.clone(), at: app.clock.now(), why: why.to_owned() };
    decide(app, payment, (by, &Event::Answered(answered))).await
}

async fn decide(
    app: &App,
    payment: &PaymentId,
    (by, event): (&MemberId, &Event),
) -> Result<Decided, StoreError> {
    persist(|| async {
        let now = app.clock.now();
        let mut tx = app.store.begin().await?;
        if payments::find(&mut tx, payment).await?.is_none() {
            return Ok(Decided::Already);
        }
        let Paying { payment, order } = journal::load(&mut tx, payment).await?;
        if payment.state.undecided().is_none() {
            return Ok(Decided::Already);
        }
        let Ok(payment) = payment.apply(event.clone(), order.standing(), now) else {
            return Ok(Decided::NotOpen);
        };
        let moved = save(&mut tx, Paying { payment, order }, (by, event), now).await?;
        tx.tell(journal::told(&moved.order, Some(&moved.payment)));
        tx.commit().await?;
        Ok(Decided::Done)
    })
    .await
}

async fn save(
    tx: &mut Tx,
    paying: Paying,
    (by, event): (&MemberId, &Event),
    now: Timestamp,
) -> Result<Paying, StoreError> {
    let Paying { payment, order } = paying;
    let next = looks::after_move(&payment, voids::find(tx, &payment.id).await?, now);
    let saved = payments::save(tx, payment, next).await?;
    events::of_payment_by(tx, &saved, &Act { name: event.name(), by, amount: None }, now).await?;
    // Whoever was told that a person looks at it is not told a second time.
    if matches!(event, Event::Answered(_)) {
        return Ok(Paying { payment: saved, order });
    }
    let order = journal::consequences(tx, &saved, order, now).await?;
    Ok(Paying { payment: saved, order })
}
