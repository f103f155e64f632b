//! Changes of payments: reported by a provider, made by staff, or made by ourselves.

use super::{
    Act,
    write::{conclude, follow},
};
use crate::{
    domain::{
        DomainEvent, Paying, Receipt,
        change::Outcome,
        effects::{Change, Moved},
        ledger::{Account, Kind},
        order::Order,
        payment::{Event, Payment},
    },
    flows::{part, polling},
    store::{
        StoreError, Tx, ledger, payments, polls,
        receipts::{self, ReceiptOwner},
        voids,
    },
};

/// Applies an event reported by a provider or by staff to a payment. Idempotent.
pub async fn take_in(tx: &mut Tx, act: Act<'_>, paying: Paying, said: &Event) -> Result<Paying, StoreError> {
    if let Some(receipt) = said.receipt()
        && !is_countable(tx, act, &paying.payment, said, receipt).await?
    {
        return Ok(paying);
    }
    let Some(event) = DomainEvent::of(said) else { return Ok(paying) };
    match said {
        Event::Withdrawn(by) => apply(tx, Act { by, ..act }, paying, event).await,
        _ => apply(tx, act, paying, event).await,
    }
}

/// Stores the receipt. Returns `false` if its money does not count for this payment.
async fn is_countable(
    tx: &mut Tx,
    act: Act<'_>,
    payment: &Payment,
    said: &Event,
    receipt: &Receipt,
) -> Result<bool, StoreError> {
    if !receipt.amount.is_positive() {
        tracing::error!(payment = %payment.id, "an amount of zero or less was reported as received; ignored");
        return Ok(false);
    }
    if receipts::keep(tx, &payment.method, &payment.id, receipt, act.at).await?
        == ReceiptOwner::AnotherPayment
    {
        tracing::error!(payment = %payment.id, "receipt already belongs to another payment; ignored");
        return Ok(false);
    }
    let booking = format!("{}:{}", payment.method, receipt.reference);
    let is_final = matches!(said, Event::Final(_) | Event::Overdue(_));
    if is_final && ledger::is_booked(tx, Kind::Reverse, &booking).await? {
        tracing::error!(payment = %payment.id, "a reversed receipt was reported again; ignored");
        return Ok(false);
    }
    Ok(true)
}

/// Applies an event to a payment. Returns it unchanged if the event is known or no longer applies.
pub async fn apply(
    tx: &mut Tx,
    act: Act<'_>,
    paying: Paying,
    event: DomainEvent,
) -> Result<Paying, StoreError> {
    let moved = match paying.decide(&event, act.by, act.at) {
        Ok(Outcome::Known) => return Ok(paying),
        Ok(Outcome::Remark(same)) => same,
        Ok(Outcome::Moved(moved)) => {
            let before = &paying.payment;
            let moved = part::stay_over(act.app, tx, before, moved, act.at).await?;
            part::ask_for_rest(act.app, tx, before, moved, act.at).await?
        }
        Err(refused) => {
            tracing::info!(payment = %paying.payment.id, %refused, "ignoring an event that no longer applies");
            return Ok(paying);
        }
    };
    let next = polling::after_move(&moved, voids::find(tx, &moved.id).await?, act.at);
    let saved = payments::save(tx, moved, next).await?;
    written(tx, act, paying, saved, &event).await
}

/// Completes the change of a payment that is saved.
async fn written(
    tx: &mut Tx,
    act: Act<'_>,
    before: Paying,
    after: Payment,
    event: &DomainEvent,
) -> Result<Paying, StoreError> {
    let moved = Some(Moved { before: &before.payment, after: &after });
    let order = conclude(tx, act, Change { event, by: act.by, order: &before.order, payment: moved }).await?;
    Ok(Paying { payment: after, order })
}

/// Reverses money that was booked for a payment. The ledger books this even if the payment no longer holds the money.
pub async fn take_back(
    tx: &mut Tx,
    act: Act<'_>,
    paying: Paying,
    receipt: &Receipt,
) -> Result<Paying, StoreError> {
    let account = Account::Order(paying.order.id.clone());
    let held = ledger::balance(tx, &account, receipt.amount.currency()).await?;
    let event = DomainEvent::PaymentReversed { receipt: receipt.clone(), held };
    let before = paying.payment.clone();
    let after = apply(tx, act, paying, event.clone()).await?;
    if after.payment.version == before.version {
        let moved = Some(Moved { before: &before, after: &before });
        follow(tx, act, Change { event: &event, by: act.by, order: &after.order, payment: moved }).await?;
    }
    Ok(after)
}

/// Stores the instructions for the payer. `by_email` sends them to the buyer too.
pub async fn keep_prompt(
    tx: &mut Tx,
    act: Act<'_>,
    prompted: Paying,
    by_email: bool,
) -> Result<Paying, StoreError> {
    let saved = payments::save_instructions(tx, prompted.payment.clone()).await?;
    let void = voids::find(tx, &saved.id).await?;
    polls::poll_again(tx, &saved.id, polling::after_silence(&saved, void, act.at)).await?;
    written(tx, act, prompted, saved, &DomainEvent::PaymentInstructionsReady { by_email }).await
}

/// Records that a cancel is sent for a payment. Increments its version, so that money which is being booked at this
/// moment is booked before, or not as final.
pub async fn start_void(tx: &mut Tx, act: Act<'_>, paying: Paying) -> Result<Paying, StoreError> {
    let touched = payments::touch(tx, paying.payment.clone()).await?;
    written(tx, act, paying, touched, &DomainEvent::PaymentVoidStarted).await
}

/// Adds a closed attempt to an order, for money that arrived without one.
pub async fn add(tx: &mut Tx, act: Act<'_>, payment: &Payment, order: &Order) -> Result<(), StoreError> {
    payments::add(tx, payment, act.at).await?;
    let (event, moved) = (&DomainEvent::PaymentRestored, Some(Moved { before: payment, after: payment }));
    conclude(tx, act, Change { event, by: act.by, order, payment: moved }).await.map(drop)
}
