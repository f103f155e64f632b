//! Takes in money that was seen at a place of ours: the one way for watchers, payers' hashes and statements.

use super::{journal, notice};
use crate::{
    app::App,
    domain::{
        Paying, PaymentId, Receipt, Timestamp,
        arrival::{Arrival, Sighting, Stage},
        payment::Event,
        time::MINUTE_MS,
    },
    store::{StoreError, Tx, arrivals, claims, marks},
};

/// Blocks are stamped by other clocks than ours.
pub(super) const SKEW_MS: i64 = MINUTE_MS;

/// Keeps a sighting and, when it is told by a mark, books it for the attempt that holds the mark. The same
/// sighting again changes nothing. Returns the arrival as it is then.
pub async fn take(
    app: &App,
    tx: &mut Tx,
    method: &str,
    sighting: &Sighting,
    now: Timestamp,
) -> Result<Arrival, StoreError> {
    let stage = if sighting.certain { Stage::Final } else { Stage::Seen };
    let news = arrivals::keep(tx, method, sighting, now).await?
        || arrivals::restage(tx, method, sighting, stage).await?;
    let arrival = load(tx, method, &sighting.reference).await?;
    let owner = match &arrival.payment {
        // Booked when it became final, and perhaps carried on since: its old payment must not take it again.
        Some(_) if !news => return Ok(arrival),
        Some(payment) => Some(payment.clone()),
        None => holder(tx, &arrival).await?,
    };
    match owner {
        Some(payment) => {
            let late = notice::is_overdue(tx, &payment, &arrival).await?;
            let event = if late { Event::Overdue } else { Event::Final };
            put(app, tx, &arrival, (&payment, event), now).await
        }
        None => Ok(arrival),
    }
}

/// The attempt whose mark the money bears, drawn before the money was sent.
pub(super) async fn holder(tx: &mut Tx, arrival: &Arrival) -> Result<Option<PaymentId>, StoreError> {
    let seen = &arrival.sighting;
    marks::owner(tx, &arrival.method, (&seen.place, &seen.key), seen.at.plus_ms(SKEW_MS)).await
}

/// Says whose an arrival is and books it there. An arrival that is somebody's already stays his. Whoever
/// else waits for it at the desk is answered anew.
pub async fn place(
    app: &App,
    tx: &mut Tx,
    arrival: &Arrival,
    payment: &PaymentId,
    now: Timestamp,
) -> Result<Arrival, StoreError> {
    put(app, tx, arrival, (payment, Event::Final), now).await
}

async fn put(
    app: &App,
    tx: &mut Tx,
    arrival: &Arrival,
    (payment, ours): (&PaymentId, fn(Receipt) -> Event),
    now: Timestamp,
) -> Result<Arrival, StoreError> {
    let (method, reference) = (&arrival.method, &arrival.sighting.reference);
    if arrivals::assign(tx, method, reference, payment).await? {
        claims::reopen(tx, method, &arrival.sighting.source, now).await?;
    }
    let arrival = load(tx, method, reference).await?;
    let Some(whose) = &arrival.payment else { return Ok(arrival) };
    let event = match arrival.stage {
        Stage::Seen => Event::Seen(arrival.receipt()),
        Stage::Final => ours(arrival.receipt()),
        Stage::Gone => Event::Dropped(reference.clone()),
    };
    book(app, tx, whose, &event, now).await?;
    Ok(arrival)
}

/// Money that was seen, and not again where it stood: its block was replaced. It may come back in another.
pub async fn drop_gone(app: &App, tx: &mut Tx, arrival: &Arrival, now: Timestamp) -> Result<(), StoreError> {
    arrivals::restage(tx, &arrival.method, &arrival.sighting, Stage::Gone).await?;
    let Some(payment) = &arrival.payment else {
        // Nothing is there that a person could decide about.
        return claims::reopen(tx, &arrival.method, &arrival.sighting.source, now).await;
    };
    let event = Event::Dropped(arrival.sighting.reference.clone());
    book(app, tx, payment, &event, now).await
}

async fn book(
    app: &App,
    tx: &mut Tx,
    payment: &PaymentId,
    event: &Event,
    now: Timestamp,
) -> Result<(), StoreError> {
    let before = journal::load(tx, payment).await?;
    let versions = before.versions();
    let after = journal::take_in(app, tx, before, event, now).await?;
    if versions != after.versions() {
        let Paying { payment, order } = after;
        tx.tell(journal::told(&order, Some(&payment)));
    }
    Ok(())
}

pub(super) async fn load(tx: &mut Tx, method: &str, reference: &str) -> Result<Arrival, StoreError> {
    let found = arrivals::find(tx, method, reference).await?;
    found.ok_or_else(|| StoreError::Broken(anyhow::anyhow!("arrival {reference} is not there")))
}
