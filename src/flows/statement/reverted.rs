//! Rows that a bank lists as reverted. They have no effect unless an earlier file listed the same row as booked: then
//! the bank has taken that credit back.

use super::{Book, Line, Report, pairing, reverse};
use crate::{
    flows::journal::Act,
    methods::bank::statement::{Entry, Kind, Reverted, Side},
    store::{StoreError, Tx, bookings, bookings::Booking},
};

/// The import, and its file.
pub(super) struct Run<'a> {
    pub act: Act<'a>,
    pub book: &'a Book<'a>,
}

/// Reverses the credits that these rows booked before, and counts all rows.
pub(super) async fn take(
    run: &Run<'_>,
    tx: &mut Tx,
    rows: &[Reverted],
    report: &mut Report,
) -> Result<(), StoreError> {
    for row in rows {
        let Some(account) = run.act.app.config.bank.called(&row.entry.account) else {
            report.strange(&row.entry.account);
            continue;
        };
        let debit = debit(&row.entry);
        let booking = pairing::booking(&debit, account, run.book.form);
        if bookings::find(tx, &debit.key).await?.is_some() {
            report.known += 1;
            continue;
        }
        let Some(credit) = credit(tx, &row.entry, &booking, run.book).await? else {
            report.left_out.state(&row.word, true);
            continue;
        };
        bookings::add(tx, &booking).await?;
        bookings::pair(tx, &debit.key, &credit.key).await?;
        match reverse(tx, run.act, &debit, run.book.id).await? {
            Some(outcome) => report.lines.push(Line::of(&debit, outcome)),
            None => report.known += 1,
        }
    }
    Ok(())
}

/// Builds the counter-entry, which the bank does not list as a row of its own.
fn debit(entry: &Entry) -> Entry {
    let key = format!("{}-reverted", entry.key);
    Entry { key, side: Side::Debit, kind: Kind::Reversal, ..entry.clone() }
}

/// Returns the credit booked from the same row, or the only one with this amount and bank reference, unless the file
/// still lists it as booked. Our own reference is not enough: payers reuse it after a failed transfer.
async fn credit(
    tx: &mut Tx,
    entry: &Entry,
    debit: &Booking,
    book: &Book<'_>,
) -> Result<Option<Booking>, StoreError> {
    let mut credits = bookings::unpaired(tx, debit).await?;
    if let Some(same) = credits.iter().position(|credit| credit.key == entry.key) {
        return Ok(Some(credits.swap_remove(same)));
    }
    let named = |credit: &Booking| credit.bank_ref.is_some() && credit.bank_ref == entry.bank_ref;
    // Some banks give one reference to several transfers: ours must not say that it is another one's.
    credits.retain(|credit| {
        named(credit) && !pairing::are_anothers(credit, debit) && !book.keys.contains(credit.key.as_str())
    });
    Ok(if credits.len() == 1 { credits.pop() } else { None })
}
