//! Reports transfers accepted after N confirmations that a reorg later removed.

use super::{journal, retry_on_conflict, watched::Watched};
use crate::{
    app::App,
    domain::incoming_transfer::IncomingTransfer,
    methods::{Found, ObservedTransfer, Scan, Watch},
    store::{StoreError, incoming_transfers, reversals, reversals::Reversal, scans},
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
    let young = incoming_transfers::final_above(&mut app.store.read().await?, method, checked).await?;
    if young.is_empty() {
        return Ok(());
    }
    let finalized = scan.head.finalized;
    let mut done = finalized;
    for incoming in young {
        match find(watch, &incoming, scan).await {
            Whereabouts::Block(block) if block <= finalized => {}
            // It is looked up again in the next round.
            Whereabouts::Block(_) | Whereabouts::Unknown => {
                done = incoming.observed.height().map_or(done, |height| done.min(height - 1));
            }
            Whereabouts::Gone => alert(app, &incoming, watch.written(&incoming.observed.source)).await?,
        }
    }
    let mut tx = app.store.begin().await?;
    scans::raise_checked(&mut tx, method, done).await?;
    tx.commit().await
}

async fn find(watch: &dyn Watch, incoming: &IncomingTransfer, scan: &Scan) -> Whereabouts {
    let seen = &incoming.observed;
    let among = |observed_transfers: &[ObservedTransfer]| {
        let found = observed_transfers.iter().find(|one| one.reference == seen.reference);
        found.and_then(ObservedTransfer::height).map(Whereabouts::Block)
    };
    if let Some(block) = among(&scan.observed_transfers) {
        return block;
    }
    match watch.find(&seen.source).await {
        Ok(Found::Transfers { observed_transfers, .. }) => {
            among(&observed_transfers).unwrap_or(Whereabouts::Gone)
        }
        Ok(Found::Unknown | Found::Pending | Found::Nothing(_)) => Whereabouts::Gone,
        Err(fault) => {
            let (method, source) = (&incoming.method, watch.written(&seen.source));
            tracing::warn!(method, source, %fault, "looking up a booked transfer failed; it will be retried");
            Whereabouts::Unknown
        }
    }
}

/// Reports a transfer once, in the log and at the desk.
async fn alert(app: &App, incoming: &IncomingTransfer, hash: String) -> Result<(), StoreError> {
    retry_on_conflict(|| async {
        let seen = &incoming.observed;
        let mut tx = app.store.begin().await?;
        let reversal = Reversal {
            key: format!("{} {}", incoming.method, seen.reference),
            statement: String::new(),
            amount: seen.amount,
            at: seen.at,
            payment: incoming.payment.clone(),
            text: hash.clone(),
        };
        if !reversals::add(&mut tx, &reversal).await? {
            return Ok(());
        }
        let order = match &incoming.payment {
            Some(payment) => Some(journal::load(&mut tx, payment).await?.order.number),
            None => None,
        };
        tx.commit().await?;
        let (method, amount) = (&incoming.method, seen.amount);
        tracing::error!(method, ?order, %amount, hash, "a reorg removed a transfer that was booked as final");
        Ok(())
    })
    .await
}
