//! Reports transfers accepted after N confirmations that a reorg later removed.

use super::{journal, persist, watched::Watched};
use crate::{
    app::App,
    domain::arrival::Arrival,
    methods::{Found, Scan, Sighting, Watch},
    store::{StoreError, arrivals, reversals, reversals::Reversal, scans},
};

/// The current state of a transfer that was booked as final.
enum Whereabouts {
    Block(i64),
    Gone,
    /// The node does not say.
    Unknown,
}

/// Looks up every accepted transfer that was not final on its chain when `checked` was stored: a reorg may have removed
/// it since, even if the chain is final by now. A removed transfer stays booked; staff settle it with the buyer, like a
/// credit that a bank takes back.
pub async fn report(app: &App, watched: Watched<'_>, scan: &Scan, checked: i64) -> Result<(), StoreError> {
    let Watched { method, watch } = watched;
    let young = arrivals::final_above(&mut app.store.read().await?, method, checked).await?;
    if young.is_empty() {
        return Ok(());
    }
    let finalized = scan.head.finalized;
    let mut done = finalized;
    for arrival in young {
        match find(watch, &arrival, scan).await {
            Whereabouts::Block(block) if block <= finalized => {}
            // It is looked for again in the next round.
            Whereabouts::Block(_) | Whereabouts::Unknown => done = done.min(arrival.sighting.block - 1),
            Whereabouts::Gone => tell(app, &arrival, watch.written(&arrival.sighting.source)).await?,
        }
    }
    let mut tx = app.store.begin().await?;
    scans::raise_checked(&mut tx, method, done).await?;
    tx.commit().await
}

async fn find(watch: &dyn Watch, arrival: &Arrival, scan: &Scan) -> Whereabouts {
    let seen = &arrival.sighting;
    let among = |sightings: &[Sighting]| {
        let found = sightings.iter().find(|one| one.reference == seen.reference);
        found.map(|one| Whereabouts::Block(one.block))
    };
    if let Some(block) = among(&scan.sightings) {
        return block;
    }
    match watch.find(&seen.source).await {
        Ok(Found::Transfers { sightings, .. }) => among(&sightings).unwrap_or(Whereabouts::Gone),
        Ok(Found::Unknown | Found::Pending | Found::Nothing(_)) => Whereabouts::Gone,
        Err(fault) => {
            let (method, source) = (&arrival.method, watch.written(&seen.source));
            tracing::warn!(method, source, %fault, "looking up a booked transfer failed; it will be retried");
            Whereabouts::Unknown
        }
    }
}

/// Once for each transfer: in the log, and at the desk.
async fn tell(app: &App, arrival: &Arrival, hash: String) -> Result<(), StoreError> {
    persist(|| async {
        let seen = &arrival.sighting;
        let mut tx = app.store.begin().await?;
        let reversal = Reversal {
            key: format!("{} {}", arrival.method, seen.reference),
            statement: String::new(),
            amount: seen.amount,
            at: seen.at,
            payment: arrival.payment.clone(),
            text: hash.clone(),
        };
        if !reversals::add(&mut tx, &reversal).await? {
            return Ok(());
        }
        let order = match &arrival.payment {
            Some(payment) => Some(journal::load(&mut tx, payment).await?.order.number),
            None => None,
        };
        tx.commit().await?;
        let (method, amount) = (&arrival.method, seen.amount);
        tracing::error!(method, ?order, %amount, hash, "a transfer that was booked as final has vanished");
        Ok(())
    })
    .await
}
