//! Bookings that belong together: one that two files name differently, and a credit with what takes it back.

use super::Doubt;
use crate::{
    methods::bank::{
        account::Account,
        reference::Reference,
        statement::{Entry, Side},
    },
    store::{Access, StoreError, Tx, bookings, bookings::Booking},
};
use std::collections::HashSet;

/// What a file tells of an entry, as it is kept.
pub(super) fn booking(entry: &Entry, account: &Account, form: &str) -> Booking {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut names: Vec<String> = entry.bank_ref.iter().chain(&entry.end_to_end).cloned().collect();
    names.extend(entry.names.iter().cloned());
    Booking {
        key: entry.key.clone(),
        credit: entry.side == Side::Credit,
        place: account.place(),
        amount: entry.amount,
        days: [day(entry.booked.or(entry.value_date)), day(entry.value_date.or(entry.booked))],
        bank_ref: entry.bank_ref.clone(),
        names,
        marks: Reference::find_all(entry.words()).iter().map(|mark| mark.as_str().to_owned()).collect(),
        form: form.to_owned(),
        pair: None,
    }
}

/// Do they bear the same reference of ours or, when one of them has none, the same name of the bank's?
fn alike(one: &Booking, other: &Booking) -> bool {
    if one.marks.is_empty() || other.marks.is_empty() {
        return one.names.iter().any(|name| other.names.contains(name));
    }
    one.marks.iter().any(|mark| other.marks.contains(mark))
}

/// The booking because of which a new credit pays nothing by itself: the same, it seems, told by a file of
/// another form. `here` are the keys of the credit's own file, in which all bookings are different ones.
pub(super) async fn doubt(
    tx: &mut Tx,
    credit: &Booking,
    here: &HashSet<&str>,
) -> Result<Option<Booking>, StoreError> {
    let told = bookings::alike(tx, credit).await?.into_iter().find(|other| {
        // In one form two bookings with names of the bank's are two.
        let renamed = other.form != credit.form || (other.bank_ref.is_none() && credit.bank_ref.is_none());
        renamed && !here.contains(other.key.as_str()) && alike(other, credit)
    });
    Ok(told)
}

/// Why a credit that waits at the desk may be no money of its own.
pub async fn doubted(db: &mut impl Access, key: &str) -> Result<Option<Doubt>, StoreError> {
    let booking = bookings::find(db, key).await?;
    Ok(booking.filter(|booking| booking.credit).and_then(|booking| booking.pair).map(|_| Doubt::Told))
}
