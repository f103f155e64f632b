//! Matches a credit to an attempt by its reference alone. A credit without one is booked only by staff.

use super::{Book, Outcome, at, pairing, report};
use crate::{
    app::App,
    domain::{
        Paying, PaymentId, Timestamp,
        incoming_transfer::{IncomingTransfer, ObservedTransfer},
        payment::{Mismatch, Payment, PaymentState},
    },
    flows::{
        advice,
        journal::{self, Act},
        receive,
    },
    methods::bank::{
        ID,
        account::Account,
        reference::Reference,
        statement::{Entry, Kind},
    },
    store::{StoreError, Tx, bookings, bookings::Booking, incoming_transfers, match_keys},
};

/// Stores a new credit and books it if it names exactly one attempt (E42), unless another file seems to have reported
/// it.
pub(super) async fn credit(
    tx: &mut Tx,
    act: Act<'_>,
    entry: &Entry,
    account: &Account,
    book: &Book<'_>,
) -> Result<Outcome, StoreError> {
    let (app, now) = (act.app, act.at);
    let mut booking = pairing::booking(entry, account, book.form);
    let doubt = pairing::doubt(tx, &booking, &book.keys).await?;
    booking.pair = doubt.as_ref().map(|other| other.key.clone());
    bookings::add(tx, &booking).await?;
    let unsure = entry.kind == Kind::Batch || doubt.is_some();
    let owners = if unsure { Vec::new() } else { owners(app, tx, entry, now).await? };
    let owner = match &owners[..] {
        [(payment, reference)] => Some((payment, reference)),
        _ => None,
    };
    let key = owner.map_or("", |(_, reference)| reference.as_str());
    let observed = observed(entry, account, key, now);
    let mut incoming = receive::take(tx, act, ID, &observed).await?;
    if let (None, Some((payment, _))) = (&incoming.payment, owner) {
        // The reference belongs to another account of ours, or to another currency.
        incoming = receive::assign(tx, act, &incoming, payment).await?;
    }
    match (&incoming.payment, doubt) {
        (Some(payment), _) => {
            advice::arrived(tx, payment).await?;
            let Paying { payment, order } = journal::load(tx, payment).await?;
            Ok(booked(&payment, order.number))
        }
        (None, Some(other)) => doubtful(tx, &other).await,
        (None, None) => Ok(Outcome::Unmatched),
    }
}

/// The booking that a credit may duplicate, and the order that it has paid.
async fn doubtful(tx: &mut Tx, other: &Booking) -> Result<Outcome, StoreError> {
    let paid = incoming_transfers::find(tx, ID, &other.key).await?.and_then(|incoming| incoming.payment);
    let order = match paid {
        Some(payment) => Some(journal::load(tx, &payment).await?.order.number),
        None => None,
    };
    Ok(Outcome::Doubtful { order, why: pairing::why(other) })
}

fn observed(entry: &Entry, account: &Account, key: &str, now: Timestamp) -> ObservedTransfer {
    ObservedTransfer {
        reference: entry.key.clone(),
        source: entry.bank_ref.clone().unwrap_or_else(|| entry.key.clone()),
        destination: account.destination(),
        key: key.to_owned(),
        amount: entry.amount,
        at: at(entry, now),
        payer: report::payer(entry),
        text: report::text(entry),
        block: None,
        certain: true,
    }
}

/// Returns the payments referenced anywhere in the remittance information.
async fn owners(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
    now: Timestamp,
) -> Result<Vec<(PaymentId, Reference)>, StoreError> {
    let mut found: Vec<(PaymentId, Reference)> = Vec::new();
    for reference in Reference::find_all(entry.words()) {
        if let Some(payment) = owner(app, tx, &reference, now).await?
            && !found.iter().any(|(known, _)| *known == payment)
        {
            found.push((payment, reference));
        }
    }
    Ok(found)
}

/// Returns the attempt that owns a reference, on any of our accounts.
async fn owner(
    app: &App,
    tx: &mut Tx,
    reference: &Reference,
    now: Timestamp,
) -> Result<Option<PaymentId>, StoreError> {
    for account in &app.config.bank.accounts {
        let owner = match_keys::owner(tx, ID, &account.destination(), reference.as_str(), now).await?;
        if owner.is_some() {
            return Ok(owner);
        }
    }
    Ok(None)
}

/// Returns the outcome of a booked credit for its attempt.
fn booked(payment: &Payment, order: String) -> Outcome {
    match &payment.state {
        PaymentState::Settled { overpaid: Some(overpaid), .. } => {
            Outcome::Overpaid { order, overpaid: *overpaid }
        }
        PaymentState::Settled { overpaid: None, .. } => Outcome::Paid { order },
        PaymentState::Reversed { owed, .. } => Outcome::PartiallyPaid { order, missing: *owed },
        PaymentState::PartiallyPaid { .. } | PaymentState::Confirming { .. } => {
            Outcome::PartiallyPaid { order, missing: payment.missing() }
        }
        PaymentState::Review { why, .. } => Outcome::Review { order, why: word(*why).to_owned() },
        PaymentState::Waiting
        | PaymentState::Reallocated { .. }
        | PaymentState::Failed { .. }
        | PaymentState::Expired { .. }
        | PaymentState::Cancelled { .. } => Outcome::Review { order, why: "late".to_owned() },
    }
}

fn word(why: Mismatch) -> &'static str {
    match why {
        Mismatch::Late => "late",
        Mismatch::Double => "double",
        Mismatch::Currency => "currency",
        Mismatch::Underpaid => "underpaid",
        Mismatch::Overdue => "overdue",
    }
}

/// Returns the credit that a debit reverses, if exactly one on its account matches.
pub(super) async fn original(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
) -> Result<Option<IncomingTransfer>, StoreError> {
    let debit = bookings::find(tx, &entry.key).await?;
    let Some(credit) = debit.and_then(|debit| debit.pair) else { return Ok(None) };
    let destination = app.config.bank.called(&entry.account).map(Account::destination);
    let incoming = incoming_transfers::find(tx, ID, &credit).await?;
    Ok(incoming.filter(|incoming| Some(&incoming.observed.destination) == destination.as_ref()))
}
