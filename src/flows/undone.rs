//! Money that was final by its depth and vanished all the same, before its chain made it final: for the desk.

use super::{persist, record};
use crate::{
    app::App,
    domain::arrival::Arrival,
    methods::{Found, Scan, Watch},
    store::{StoreError, arrivals, reversals, reversals::Reversal},
};

/// Looks for every transfer that counts already and that its chain may still undo. One that is gone stays
/// booked: a person decides with the buyer, as with a credit that a bank takes back.
pub async fn note(app: &App, (method, watch): (&str, &dyn Watch), scan: &Scan) -> Result<(), StoreError> {
    let young = arrivals::final_above(&mut app.store.read().await?, method, scan.head.finalized).await?;
    for arrival in young {
        let reference = &arrival.sighting.reference;
        if scan.sightings.iter().any(|seen| seen.reference == *reference) {
            continue;
        }
        let is_there = match watch.find(&arrival.sighting.source).await {
            Ok(Found::Transfers { sightings, .. }) => {
                sightings.iter().any(|seen| seen.reference == *reference)
            }
            Ok(Found::Unknown | Found::Pending | Found::Nothing(_)) => false,
            // Nothing is known: it is looked for again in the next round.
            Err(_) => true,
        };
        if !is_there {
            tell(app, &arrival, watch.written(&arrival.sighting.source)).await?;
        }
    }
    Ok(())
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
            Some(payment) => Some(record::load(&mut tx, payment).await?.1.number),
            None => None,
        };
        tx.commit().await?;
        let (method, amount) = (&arrival.method, seen.amount);
        tracing::error!(method, ?order, %amount, hash, "a transfer that was booked as final has vanished");
        Ok(())
    })
    .await
}
