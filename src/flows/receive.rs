//! Stores transfers to our destinations and books them: the only way in for watchers, claims and statements.

use super::{
    advice,
    journal::{self, Act},
};
use crate::{
    domain::{
        PaymentId,
        incoming_transfer::{IncomingTransfer, ObservedTransfer, Stage},
        payment::Event,
        time::MINUTE_MS,
    },
    store::{StoreError, Tx, claims, incoming_transfers, match_keys},
};

/// Allowed difference between our clock and those that date blocks, in milliseconds.
pub(super) const SKEW_MS: i64 = MINUTE_MS;

/// Stores an observed transfer and, if its amount or reference matches an attempt, books it there. Idempotent. Returns
/// the incoming transfer as stored.
pub async fn take(
    tx: &mut Tx,
    act: Act<'_>,
    method: &str,
    observed: &ObservedTransfer,
) -> Result<IncomingTransfer, StoreError> {
    let stage = if observed.certain { Stage::Final } else { Stage::Seen };
    let is_new = incoming_transfers::keep(tx, method, observed, act.at).await?
        || incoming_transfers::restage(tx, method, observed, stage).await?;
    let incoming = load(tx, method, &observed.reference).await?;
    let owner = match &incoming.payment {
        // Booked when it became final and perhaps reallocated since: its old payment must not take it again.
        Some(_) if !is_new => return Ok(incoming),
        Some(payment) => Some(payment.clone()),
        None => holder(tx, &incoming).await?,
    };
    match owner {
        Some(payment) => {
            let is_overdue = advice::is_overdue(act.app, tx, &payment, &incoming).await?;
            put(tx, act, &incoming, Assignment { payment: &payment, is_overdue }).await
        }
        None => Ok(incoming),
    }
}

/// Returns the attempt whose match key the transfer carries, if the key was drawn before the transfer was sent.
pub(super) async fn holder(
    tx: &mut Tx,
    incoming: &IncomingTransfer,
) -> Result<Option<PaymentId>, StoreError> {
    let seen = &incoming.observed;
    match_keys::owner(tx, &incoming.method, &seen.destination, &seen.key, seen.at.plus_ms(SKEW_MS)).await
}

/// Assigns the transfer to a payment and books it. Already assigned transfers are left alone. Other claims on it are
/// assessed again.
pub async fn assign(
    tx: &mut Tx,
    act: Act<'_>,
    incoming: &IncomingTransfer,
    payment: &PaymentId,
) -> Result<IncomingTransfer, StoreError> {
    put(tx, act, incoming, Assignment { payment, is_overdue: false }).await
}

/// The payment that receives a transfer.
struct Assignment<'a> {
    payment: &'a PaymentId,
    /// The transfer was sent after its amount was no longer held.
    is_overdue: bool,
}

async fn put(
    tx: &mut Tx,
    act: Act<'_>,
    incoming: &IncomingTransfer,
    to: Assignment<'_>,
) -> Result<IncomingTransfer, StoreError> {
    let (method, reference) = (&incoming.method, &incoming.observed.reference);
    if incoming_transfers::assign(tx, method, reference, to.payment).await? {
        claims::reopen(tx, method, &incoming.observed.source, act.at).await?;
    }
    let incoming = load(tx, method, reference).await?;
    let Some(whose) = &incoming.payment else { return Ok(incoming) };
    let event = match incoming.stage {
        Stage::Seen => Event::Seen(incoming.receipt()),
        Stage::Final if to.is_overdue => Event::Overdue(incoming.receipt()),
        Stage::Final => Event::Final(incoming.receipt()),
        Stage::Gone => Event::Dropped(reference.clone()),
    };
    book(tx, act, whose, &event).await?;
    Ok(incoming)
}

/// Removes a transfer whose block was replaced. It may come back in another block.
pub async fn drop_gone(tx: &mut Tx, act: Act<'_>, incoming: &IncomingTransfer) -> Result<(), StoreError> {
    incoming_transfers::restage(tx, &incoming.method, &incoming.observed, Stage::Gone).await?;
    let Some(payment) = &incoming.payment else {
        // There is nothing left to decide about.
        return claims::reopen(tx, &incoming.method, &incoming.observed.source, act.at).await;
    };
    let event = Event::Dropped(incoming.observed.reference.clone());
    book(tx, act, payment, &event).await
}

async fn book(tx: &mut Tx, act: Act<'_>, payment: &PaymentId, event: &Event) -> Result<(), StoreError> {
    let paying = journal::load(tx, payment).await?;
    journal::take_in(tx, act, paying, event).await.map(drop)
}

pub(super) async fn load(tx: &mut Tx, method: &str, reference: &str) -> Result<IncomingTransfer, StoreError> {
    let found = incoming_transfers::find(tx, method, reference).await?;
    found.ok_or_else(|| StoreError::Broken(anyhow::anyhow!("incoming transfer {reference} is not there")))
}
