//! Takes in money that was seen at a place of ours: the one way for watchers, payers' hashes and statements.

use super::{
    journal::{self, Act},
    notice,
};
use crate::{
    domain::{
        PaymentId, Receipt,
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
    tx: &mut Tx,
    act: Act<'_>,
    method: &str,
    sighting: &Sighting,
) -> Result<Arrival, StoreError> {
    let stage = if sighting.certain { Stage::Final } else { Stage::Seen };
    let news = arrivals::keep(tx, method, sighting, act.at).await?
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
            let late = notice::is_overdue(act.app, tx, (&payment, &arrival)).await?;
            let event = if late { Event::Overdue } else { Event::Final };
            put(tx, act, &arrival, (&payment, event)).await
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
    tx: &mut Tx,
    act: Act<'_>,
    arrival: &Arrival,
    payment: &PaymentId,
) -> Result<Arrival, StoreError> {
    put(tx, act, arrival, (payment, Event::Final)).await
}

async fn put(
    tx: &mut Tx,
    act: Act<'_>,
    arrival: &Arrival,
    (payment, ours): (&PaymentId, fn(Receipt) -> Event),
) -> Result<Arrival, StoreError> {
    let (method, reference) = (&arrival.method, &arrival.sighting.reference);
    if arrivals::assign(tx, method, reference, payment).await? {
        claims::reopen(tx, method, &arrival.sighting.source, act.at).await?;
    }
    let arrival = load(tx, method, reference).await?;
    let Some(whose) = &arrival.payment else { return Ok(arrival) };
    let event = match arrival.stage {
        Stage::Seen => Event::Seen(arrival.receipt()),
        Stage::Final => ours(arrival.receipt()),
        Stage::Gone => Event::Dropped(reference.clone()),
    };
    book(tx, act, whose, &event).await?;
    Ok(arrival)
}

/// Money that was seen, and not again where it stood: its block was replaced. It may come back in another.
pub async fn drop_gone(tx: &mut Tx, act: Act<'_>, arrival: &Arrival) -> Result<(), StoreError> {
    arrivals::restage(tx, &arrival.method, &arrival.sighting, Stage::Gone).await?;
    let Some(payment) = &arrival.payment else {
        // Nothing is there that a person could decide about.
        return claims::reopen(tx, &arrival.method, &arrival.sighting.source, act.at).await;
    };
    let event = Event::Dropped(arrival.sighting.reference.clone());
    book(tx, act, payment, &event).await
}

async fn book(tx: &mut Tx, act: Act<'_>, payment: &PaymentId, event: &Event) -> Result<(), StoreError> {
    let paying = journal::load(tx, payment).await?;
    journal::take_in(tx, act, paying, event).await.map(drop)
}

pub(super) async fn load(tx: &mut Tx, method: &str, reference: &str) -> Result<Arrival, StoreError> {
    let found = arrivals::find(tx, method, reference).await?;
    found.ok_or_else(|| StoreError::Broken(anyhow::anyhow!("arrival {reference} is not there")))
}
