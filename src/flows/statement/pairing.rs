//! Pairs bookings: the same one in files of two forms, and a credit with its reversal.

use super::Caveat;
use crate::{
    methods::bank::{
        ID,
        account::Account,
        reference::Reference,
        statement::{Entry, Side},
    },
    store::{Access, StoreError, Tx, bookings, bookings::Booking, incoming_transfers},
};
use std::collections::HashSet;

/// Builds the stored booking of an entry.
pub(super) fn booking(entry: &Entry, account: &Account, form: &str) -> Booking {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut names: Vec<String> = entry.bank_ref.iter().chain(&entry.end_to_end).cloned().collect();
    names.extend(entry.names.iter().cloned());
    Booking {
        key: entry.key.clone(),
        credit: entry.side == Side::Credit,
        destination: account.destination(),
        amount: entry.amount,
        days: [day(entry.booked.or(entry.value_date)), day(entry.value_date.or(entry.booked))],
        bank_ref: entry.bank_ref.clone(),
        names,
        references: Reference::find_all(entry.words())
            .iter()
            .map(|reference| reference.as_str().to_owned())
            .collect(),
        form: form.to_owned(),
        pair: None,
    }
}

/// Returns true if both have the same reference of ours or, if one has none, the same bank reference.
fn alike(one: &Booking, other: &Booking) -> bool {
    if one.references.is_empty() || other.references.is_empty() {
        return one.names.iter().any(|name| other.names.contains(name));
    }
    one.references.iter().any(|reference| other.references.contains(reference))
}

/// Returns true if both have references of ours, and none in common.
pub(super) fn are_anothers(one: &Booking, other: &Booking) -> bool {
    let disjoint = !one.references.iter().any(|reference| other.references.contains(reference));
    !one.references.is_empty() && !other.references.is_empty() && disjoint
}

/// Returns the booking because of which a new credit needs review: an earlier debit that seems to reverse it, or what
/// seems to be the same credit in a file of another form. `here` are the keys of the credit's own file, whose bookings
/// are all different.
pub(super) async fn doubt(
    tx: &mut Tx,
    credit: &Booking,
    here: &HashSet<&str>,
) -> Result<Option<Booking>, StoreError> {
    let back = bookings::unpaired(tx, credit).await?.into_iter().find(|debit| alike(debit, credit));
    if let Some(debit) = back {
        bookings::pair(tx, &debit.key, &credit.key).await?;
        return Ok(Some(debit));
    }
    let told = bookings::alike(tx, credit).await?.into_iter().find(|other| {
        // In one form, two bookings with bank references are two.
        let renamed = other.form != credit.form || (other.bank_ref.is_none() && credit.bank_ref.is_none());
        renamed && !here.contains(other.key.as_str()) && alike(other, credit)
    });
    Ok(told)
}

/// Returns why a credit that waits at the desk may not be separate money.
pub async fn doubted(db: &mut impl Access, key: &str) -> Result<Option<Caveat>, StoreError> {
    let credit = bookings::find(db, key).await?.filter(|booking| booking.credit);
    let Some(pair) = credit.and_then(|credit| credit.pair) else { return Ok(None) };
    Ok(bookings::find(db, &pair).await?.as_ref().map(why))
}

/// Returns the doubt that the other booking raises.
pub(super) fn why(other: &Booking) -> Caveat {
    if other.credit { Caveat::Duplicate } else { Caveat::TakenBack }
}

/// Stores a debit that may reverse a credit. Returns true if the credit is known.
pub(super) async fn debit(tx: &mut Tx, debit: &Booking) -> Result<bool, StoreError> {
    bookings::add(tx, debit).await?;
    if bookings::find(tx, &debit.key).await?.is_some_and(|kept| kept.pair.is_some()) {
        return Ok(true);
    }
    let Some(credit) = taken_back(tx, debit).await? else { return Ok(false) };
    bookings::pair(tx, &debit.key, &credit.key).await?;
    Ok(true)
}

/// Returns the credit that a debit reverses: one with the same reference of ours, or else with one of its bank
/// references. Returns `None` if several match equally.
async fn taken_back(tx: &mut Tx, debit: &Booking) -> Result<Option<Booking>, StoreError> {
    let shared = |one: &[String], other: &[String]| one.iter().any(|name| other.contains(name));
    let credits = bookings::unpaired(tx, debit).await?;
    let (marked, others): (Vec<_>, Vec<_>) =
        credits.into_iter().partition(|credit| shared(&credit.references, &debit.references));
    let mut likely = marked;
    if likely.is_empty() {
        likely = others.into_iter().filter(|credit| alike(credit, debit)).collect();
    }
    if likely.iter().filter(|credit| shared(&credit.names, &debit.names)).count() == 1 {
        likely.retain(|credit| shared(&credit.names, &debit.names));
    }
    if likely.len() > 1 {
        likely = of_one_payment(tx, likely).await?;
    }
    Ok(likely.into_iter().next())
}

/// Returns the credits that have paid, if all have paid the same attempt: then it does not matter which is meant.
async fn of_one_payment(tx: &mut Tx, credits: Vec<Booking>) -> Result<Vec<Booking>, StoreError> {
    let (mut paid, mut payments) = (Vec::new(), HashSet::new());
    for credit in credits {
        let incoming = incoming_transfers::find(tx, ID, &credit.key).await?;
        if let Some(payment) = incoming.and_then(|incoming| incoming.payment) {
            payments.insert(payment.as_str().to_owned());
            paid.push(credit);
        }
    }
    Ok(if payments.len() == 1 { paid } else { Vec::new() })
}
