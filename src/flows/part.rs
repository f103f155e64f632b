//! Partial payments: whether the rest can still be paid by the attempt, and by which exact amount.

use super::draw::{self, Drawn};
use crate::{
    app::App,
    domain::{
        Timestamp,
        payment::{Mismatch, Payment, PaymentState},
    },
    methods::Matching,
    store::{StoreError, Tx, match_keys, payments},
};

/// A closed attempt must not reopen next to an open one, nor if the rest can't be paid by it: its part goes to review.
pub(super) async fn stay_over(
    app: &App,
    tx: &mut Tx,
    before: &Payment,
    moved: Payment,
    now: Timestamp,
) -> Result<Payment, StoreError> {
    if before.state.is_open() || !moved.state.is_open() {
        return Ok(moved);
    }
    let all = payments::of_order(tx, &moved.order).await?;
    let is_short = matches!(moved.state, PaymentState::PartiallyPaid { .. });
    let matched = app.method(&moved.method).is_some_and(|method| method.matching().is_some());
    let goes_on = !is_short || matched && moved.instructions.is_some();
    if goes_on && !all.iter().any(|other| other.id != moved.id && other.state.is_open()) {
        return Ok(moved);
    }
    let received = moved.state.received().to_vec();
    if received.is_empty() {
        return Ok(before.clone());
    }
    let state = PaymentState::Review { received, why: Mismatch::Underpaid, since: now, resolved: None };
    Ok(Payment { state, ..moved })
}

/// After a partial payment, draws a new exact amount for the rest, so that it is matched like the first (E38).
pub(super) async fn ask_for_rest(
    app: &App,
    tx: &mut Tx,
    before: &Payment,
    moved: Payment,
    now: Timestamp,
) -> Result<Payment, StoreError> {
    let redraws =
        app.method(&moved.method).and_then(|method| method.matching()).is_some_and(Matching::redraws);
    let more = moved.state.received().len() > before.state.received().len();
    let waits = matches!(moved.state, PaymentState::PartiallyPaid { .. } | PaymentState::Confirming { .. });
    if !redraws || !more || !waits {
        return Ok(moved);
    }
    let Drawn::Key(match_key) = draw::draw(app, tx, &moved, moved.destination.as_deref()).await? else {
        return Ok(moved);
    };
    if !match_keys::reserve(tx, &moved.method, &match_key, &moved.id, now).await? {
        return Err(StoreError::Stale);
    }
    let amount_due =
        moved.arrived().plus(match_key.amount_due).map_err(|refused| StoreError::Broken(refused.into()))?;
    Ok(Payment { amount_due, ..moved })
}
