//! Reads chains for money that reaches our addresses, and looks again for transfers that payers have named.

use crate::{
    app::App,
    domain::{
        Timestamp,
        arrival::Arrival,
        time::{DAY_MS, MINUTE_MS},
    },
    flows::{arrive, claim, persist, record, undone},
    methods::{Found, Head, Scan, Start, Watch},
    store::{Lease, StoreError, Tx, arrivals, claims, places, scans, scans::Progress},
};
use futures_util::future::join_all;
use std::collections::BTreeSet;

/// How long one reading may take before another instance may read.
const LEASE: Lease = Lease { ms: MINUTE_MS, longest_ms: MINUTE_MS };

/// The same for a claim, which waits five minutes at most.
const CLAIM: Lease = Lease { ms: MINUTE_MS, longest_ms: claim::LONGEST_PAUSE_MS };

/// How far back a chain is read at first: marks are not held any longer.
const FIRST_MS: i64 = 14 * DAY_MS;

/// Reads every chain whose turn it is, and answers every claim that is due. One that hangs holds up no other.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    let rounds = watched(app).into_iter().map(|method| read(app, method));
    join_all(rounds).await.into_iter().collect()
}

/// The methods whose chains are read.
pub fn watched(app: &App) -> Vec<&'static str> {
    let watched = app.methods.iter().filter(|method| method.watch().is_some());
    watched.map(|method| method.id()).collect()
}

/// Reads one chain when it is its turn, and answers the claims on it that are due.
pub async fn read(app: &App, method: &str) -> anyhow::Result<()> {
    let Some(watch) = app.method(method).and_then(|method| method.watch()) else { return Ok(()) };
    if let Err(error) = read_on(app, method, watch).await {
        tracing::warn!(method, %error, "a chain could not be read; it is tried again");
    }
    answer_claims(app, method, watch).await
}

async fn read_on(app: &App, method: &str, watch: &dyn Watch) -> anyhow::Result<()> {
    let now = app.clock.now();
    let turn = persist(|| async {
        let mut tx = app.store.begin().await?;
        let turn = scans::claim(&mut tx, method, now, LEASE).await?;
        tx.commit().await?;
        Ok(turn)
    })
    .await?;
    let Some(turn) = turn else { return Ok(()) };
    let pause = watch.block_ms();
    match watch.scan(start(app, method, turn.position).await?).await {
        Ok(mut scan) => {
            let gone = gone(app, method, watch, &mut scan).await?;
            // Behind: the next step is read at once.
            let next = if scan.to < scan.head.latest { now } else { now.plus_ms(pause) };
            persist(|| take_in(app, method, (&scan, &gone), next)).await?;
            app.monitor.chain_read(method, app.clock.now());
            Ok(undone::report(app, (method, watch), (&scan, turn.checked)).await?)
        }
        Err(fault) => {
            tracing::warn!(method, %fault, "a node could not be asked");
            let mut tx = app.store.begin().await?;
            scans::failed(&mut tx, method, &fault.to_string(), now.plus_ms(pause)).await?;
            Ok(tx.commit().await?)
        }
    }
}

/// Where a chain is read on: at first, from when somebody was first asked to pay there.
async fn start(app: &App, method: &str, position: i64) -> Result<Start, StoreError> {
    if position > 0 {
        return Ok(Start::After(position));
    }
    let now = app.clock.now();
    let asked = places::since(&mut app.store.read().await?, method).await?;
    Ok(Start::Since(asked.unwrap_or(now).max(now.plus_ms(-FIRST_MS))))
}

/// What was seen before and is gone by the word of its own transaction: a list may be behind or come from
/// another node. What is still there is put into the scan. An older stretch counts too: the node may have
/// been unable to tell when that was read.
async fn gone(
    app: &App,
    method: &str,
    watch: &dyn Watch,
    scan: &mut Scan,
) -> Result<BTreeSet<String>, StoreError> {
    let mut gone = BTreeSet::new();
    let listed = |scan: &Scan, reference: &str| scan.sightings.iter().any(|one| one.reference == reference);
    for arrival in arrivals::not_final(&mut app.store.read().await?, method).await? {
        let seen = arrival.sighting;
        if seen.block > scan.to || listed(scan, &seen.reference) {
            continue;
        }
        match watch.find(&seen.source).await {
            Ok(Found::Transfers { sightings, .. }) => scan.sightings.extend(sightings),
            Ok(Found::Unknown | Found::Pending | Found::Nothing(_)) => {}
            Err(_) => continue,
        }
        if !listed(scan, &seen.reference) {
            tracing::warn!(method, reference = seen.reference, "a transfer has vanished from its chain");
            gone.insert(seen.reference);
        }
    }
    Ok(gone)
}

/// Books what a stretch of the chain holds, and takes back what is no longer in it.
async fn take_in(
    app: &App,
    method: &str,
    (scan, gone): (&Scan, &BTreeSet<String>),
    next: Timestamp,
) -> Result<(), StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    for sighting in &scan.sightings {
        arrive::take(app, &mut tx, method, sighting, now).await?;
    }
    for arrival in arrivals::not_final(&mut tx, method).await? {
        tell_progress(&mut tx, &arrival).await?;
        if gone.contains(&arrival.sighting.reference) {
            arrive::drop_gone(app, &mut tx, &arrival, now).await?;
        }
    }
    let Head { latest, finalized, at } = scan.head;
    let progress = Progress { position: scan.settled, latest, finalized, head_at: at, fault: None };
    scans::save(&mut tx, method, &progress, next).await?;
    tx.commit().await
}

/// Another block stands on a transfer: its page counts.
async fn tell_progress(tx: &mut Tx, arrival: &Arrival) -> Result<(), StoreError> {
    let Some(id) = &arrival.payment else { return Ok(()) };
    let (payment, order) = record::load(tx, id).await?;
    tx.tell(record::told(&order, Some(&payment)));
    Ok(())
}

async fn answer_claims(app: &App, method: &str, watch: &dyn Watch) -> anyhow::Result<()> {
    let now = app.clock.now();
    let due = persist(|| async {
        let mut tx = app.store.begin().await?;
        let due = claims::claim_due(&mut tx, method, now, CLAIM).await?;
        tx.commit().await?;
        Ok(due)
    })
    .await?;
    for due in due {
        if let Err(error) = claim::settle(app, watch, due).await {
            tracing::warn!(%error, "a claim could not be answered; it is tried again");
        }
    }
    Ok(())
}
