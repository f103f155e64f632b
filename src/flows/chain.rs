//! Reads a chain from where it was read last, and books what it holds for us.

use super::{
    journal::{self, Act},
    receive, reorg, retry_on_conflict,
    watched::Watched,
};
use crate::{
    app::App,
    domain::{Actor, Timestamp, incoming_transfer::IncomingTransfer, time::DAY_MS},
    methods::{Found, Head, Method, Scan, Start, Watch},
    store::{
        StoreError, Tx, destinations, incoming_transfers,
        scans::{self, Progress, Turn},
    },
};
use std::{collections::BTreeSet, time::Duration};

/// How far back a chain is read at first: match keys are not held any longer.
const FIRST_MS: i64 = 14 * DAY_MS;

/// How long a payer who switches to another method waits for a reading.
const PATIENCE: Duration = Duration::from_secs(3);

/// Reads a method's chain, if it has one, out of turn, so that transfers already in a block are known. Gives up on a
/// slow node.
pub async fn read_now(app: &App, method: &dyn Method) {
    let (id, Some(watch)) = (method.id(), method.watch()) else { return };
    let reading = async {
        let turn = scans::turn(&mut app.store.read().await?, id).await?;
        read(app, Watched { method: id, watch }, &turn).await
    };
    match tokio::time::timeout(PATIENCE, reading).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => {
            tracing::warn!(method = id, %error, "reading the chain before closing a payment failed")
        }
        Err(_) => {
            tracing::warn!(method = id, "reading the chain before closing a payment timed out")
        }
    }
}

/// Reads one step of the chain. If that fails, stores the reason for the pages.
pub async fn read(app: &App, watched: Watched<'_>, turn: &Turn) -> Result<(), StoreError> {
    let Watched { method, watch } = watched;
    let now = app.clock.now();
    let pause = watch.block_ms();
    match watch.scan(start(app, method, turn.position).await?).await {
        Ok(mut scan) => {
            let gone = gone(app, method, watch, &mut scan).await?;
            // Behind: the next step is read at once.
            let next = if scan.to < scan.head.latest { now } else { now.plus_ms(pause) };
            let progress = progress(&scan, pause);
            let reading = Reading { scan, gone, progress, next };
            retry_on_conflict(|| take_in(app, method, &reading)).await?;
            app.monitor.chain_read(method, app.clock.now());
            reorg::report(app, watched, &reading.scan, turn.checked).await
        }
        Err(fault) => {
            tracing::warn!(method, %fault, "reading a chain from its node failed");
            let mut tx = app.store.begin().await?;
            scans::failed(&mut tx, method, &fault.to_string(), now.plus_ms(pause)).await?;
            tx.commit().await
        }
    }
}

/// Returns where to continue reading a chain. The first reading starts when a payment was first requested there.
async fn start(app: &App, method: &str, position: i64) -> Result<Start, StoreError> {
    if position > 0 {
        return Ok(Start::After(position));
    }
    let now = app.clock.now();
    let asked = destinations::since(&mut app.store.read().await?, method).await?;
    Ok(Start::Since(asked.unwrap_or(now).max(now.plus_ms(-FIRST_MS))))
}

/// Returns transfers seen before that are gone from the chain. Each is looked up by its transaction, as the scan's list
/// may be behind or come from another node; those still there are added to the scan. Older blocks are checked as well,
/// since the node may not have been able to answer when they were read.
async fn gone(
    app: &App,
    method: &str,
    watch: &dyn Watch,
    scan: &mut Scan,
) -> Result<BTreeSet<String>, StoreError> {
    let mut gone = BTreeSet::new();
    let listed =
        |scan: &Scan, reference: &str| scan.observed_transfers.iter().any(|one| one.reference == reference);
    // The connection goes back before a node is asked.
    let unsure = incoming_transfers::not_final(&mut app.store.read().await?, method).await?;
    for incoming in unsure {
        let seen = incoming.observed;
        if seen.height().is_some_and(|height| height > scan.to) || listed(scan, &seen.reference) {
            continue;
        }
        match watch.find(&seen.source).await {
            Ok(Found::Transfers { observed_transfers, .. }) => {
                scan.observed_transfers.extend(observed_transfers)
            }
            Ok(Found::Unknown | Found::Pending | Found::Nothing(_)) => {}
            Err(_) => continue,
        }
        if !listed(scan, &seen.reference) {
            tracing::warn!(method, reference = seen.reference, "a transfer disappeared from its chain");
            gone.insert(seen.reference);
        }
    }
    Ok(gone)
}

/// One reading of a chain, and what follows from it.
struct Reading {
    scan: Scan,
    /// The references of transfers seen before that are no longer there.
    gone: BTreeSet<String>,
    progress: Progress,
    /// When the chain may be read again.
    next: Timestamp,
}

/// Books what a stretch of the chain holds, and takes back what is no longer in it.
async fn take_in(app: &App, method: &str, reading: &Reading) -> Result<(), StoreError> {
    let Reading { scan, gone, progress, next } = reading;
    let by = Actor::Provider(method.to_owned());
    let act = Act::new(app, &by);
    let mut tx = app.store.begin().await?;
    for observed in &scan.observed_transfers {
        receive::take(&mut tx, act, method, observed).await?;
    }
    for incoming in incoming_transfers::not_final(&mut tx, method).await? {
        publish_progress(&mut tx, &incoming).await?;
        if gone.contains(&incoming.observed.reference) {
            receive::drop_gone(&mut tx, act, &incoming).await?;
        }
    }
    scans::save(&mut tx, method, progress, *next).await?;
    tx.commit().await
}

/// How far the chain has been read. While blocks are missing, the time of the last one that was read is estimated,
/// rather too early: some of Ethereum's slots stay without a block.
fn progress(scan: &Scan, block_ms: i64) -> Progress {
    let Head { latest, finalized, at } = scan.head;
    // Saturating: a node may claim any height.
    let missing_ms = latest.saturating_sub(scan.to).max(0).saturating_mul(block_ms).saturating_mul(11) / 10;
    Progress {
        position: scan.settled,
        latest,
        finalized,
        read_to: at.plus_ms(missing_ms.saturating_neg()),
        fault: None,
    }
}

/// Updates pages that show a transfer's confirmations.
async fn publish_progress(tx: &mut Tx, incoming: &IncomingTransfer) -> Result<(), StoreError> {
    let Some(id) = &incoming.payment else { return Ok(()) };
    let paying = journal::load(tx, id).await?;
    journal::publish(tx, &paying);
    Ok(())
}
