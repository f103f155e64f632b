//! Decisions of staff about money under review: accept it for its order, or note what else was done.

use super::{
    journal::{self, Act},
    retry_on_conflict,
};
use crate::{
    app::App,
    domain::{Actor, DomainEvent, MemberId, PaymentId, payment::ReviewOutcome},
    store::{StoreError, payments},
};

/// Outcome of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    Done,
    /// No money of this payment is under review: it was decided already, or is gone.
    Already,
    /// The order is paid or closed: no money can pay it any more.
    NotOpen,
}

/// Accepts the money for its order, even if it is late, partial or in another currency.
pub async fn accept(app: &App, payment: &PaymentId, by: &MemberId) -> Result<Decided, StoreError> {
    decide(app, payment, by, &DomainEvent::PaymentReviewAccepted).await
}

/// Notes that the money pays nothing and what was done about it: returned, or agreed with the buyer.
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
