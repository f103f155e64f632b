//! What staff decide about money under review: it pays its order as it is, or something else was done.

use super::{
    journal::{self, Act},
    retry_on_conflict,
};
use crate::{
    app::App,
    domain::{Actor, DomainEvent, MemberId, PaymentId, payment::ReviewOutcome},
    store::{StoreError, payments},
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
    decide(app, payment, by, &DomainEvent::PaymentReviewAccepted).await
}

/// The money pays nothing, and a person has done something about it: given it back, agreed with the buyer.
pub async fn answer(app: &App, payment: &PaymentId, by: &MemberId, why: &str) -> Result<Decided, StoreError> {
    let resolved = ReviewOutcome { by: by.clone(), at: app.clock.now(), why: why.to_owned() };
    decide(app, payment, by, &DomainEvent::PaymentReviewResolved(resolved)).await
}

async fn decide(
    app: &App,
    payment: &PaymentId,
    by: &MemberId,
    event: &DomainEvent,
) -> Result<Decided, StoreError> {
    let by = Actor::Staff(by.clone());
    retry_on_conflict(|| async {
        let act = Act::new(app, &by);
        let mut tx = app.store.begin().await?;
        if payments::find(&mut tx, payment).await?.is_none() {
            return Ok(Decided::Already);
        }
        let paying = journal::load(&mut tx, payment).await?;
        if paying.payment.state.undecided().is_none() {
            return Ok(Decided::Already);
        }
        let before = paying.versions();
        if journal::apply(&mut tx, act, paying, event.clone()).await?.versions() == before {
            return Ok(Decided::NotOpen);
        }
        tx.commit().await?;
        Ok(Decided::Done)
    })
    .await
}
