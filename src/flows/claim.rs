//! "I have paid, here is the TxID": claims on transfers that everybody can see on a chain (E34, E37–E40).

use super::{
    journal::{self, Act},
    named, reallocate, receive, retry_on_conflict, wrong_network,
};
use crate::{
    app::App,
    domain::{
        Actor, Message, Paying, Timestamp,
        incoming_transfer::{ClaimEvidence, ClaimStatus, Claimant, IncomingTransfer, Stage, TRIFLE, assess},
        order::Order,
        payment::Payment,
        time::{HOUR_MS, MINUTE_MS, SECOND_MS},
    },
    methods::{Found, Watch},
    store::{StoreError, Tx, claims, claims::Claim, incoming_transfers, match_keys, payments},
};

/// When a transfer that no node has seen is given up, in milliseconds: TRON's expire after a minute, Ethereum's are
/// dropped by its nodes after hours.
const NEVER_MS: i64 = 6 * HOUR_MS;

/// The longest pause between two polls for a transfer, in milliseconds.
pub const LONGEST_PAUSE_MS: i64 = 5 * MINUTE_MS;

/// Outcome of entering a TxID.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claimed {
    Answer(ClaimStatus),
    /// The pasted text is not a TxID; says what it is instead.
    Unreadable(Message),
    /// Too many TxIDs were entered for this order. The next one is accepted after so many milliseconds.
    TooMany(i64),
    /// This payment accepts no TxIDs.
    NotNow,
}

/// Claims a transfer for a payment. The claim is stored first, so that the watcher asks again if the node is down or
/// behind.
pub async fn claim(app: &App, payment: &Payment, pasted: &str, by: &Actor) -> Result<Claimed, StoreError> {
    let Some(watch) = app.method(&payment.method).and_then(|method| method.watch()) else {
        return Ok(Claimed::NotNow);
    };
    let source = match watch.read(pasted) {
        Ok(source) => source,
        Err(what) => return Ok(Claimed::Unreadable(what)),
    };
    let claim = match named::keep(app, payment, source, by).await? {
        Ok(claim) => claim,
        Err(wait_ms) => return Ok(Claimed::TooMany(wait_ms)),
    };
    match claim.status {
        // Entering it again changes nothing: the passing of time must not decide what staff are to decide.
        ClaimStatus::Held | ClaimStatus::Placed => Ok(Claimed::Answer(claim.status)),
        _ => Ok(Claimed::Answer(settle(app, watch, claim).await?)),
    }
}

/// Looks up a claimed transfer on the chain and sets the status of the claim.
pub async fn settle(app: &App, watch: &dyn Watch, claim: Claim) -> Result<ClaimStatus, StoreError> {
    let found = match watch.find(&claim.source).await {
        Ok(found) => found,
        Err(fault) => {
            tracing::warn!(payment = %claim.payment, %fault, "looking up a transfer failed; it will be retried");
            return Ok(claim.status);
        }
    };
    let wrong_network = found == Found::Unknown && wrong_network::knows(app, &claim, NEVER_MS).await;
    let by = Actor::Provider(claim.method.clone());
    retry_on_conflict(|| async {
        let act = Act { app, by: &by, at: app.clock.now() };
        let now = act.at;
        let mut tx = app.store.begin().await?;
        let status = match &found {
            Found::Pending => ClaimStatus::Looking,
            Found::Unknown if wrong_network => ClaimStatus::OtherNetwork,
            Found::Unknown if now.since(claim.at) > NEVER_MS => ClaimStatus::NeverSeen,
            Found::Unknown => ClaimStatus::Looking,
            Found::Nothing(why) => *why,
            Found::Transfers { observed_transfers, .. } => {
                for observed in observed_transfers {
                    receive::take(&mut tx, act, &claim.method, observed).await?;
                }
                decide_all(&mut tx, act, &claim).await?
            }
        };
        let next = status.is_open().then(|| next_poll(&claim, now));
        let open = is_waited_for(&mut tx, &claim, status).await?;
        claims::save(&mut tx, &Claim { status, open, ..claim.clone() }, next).await?;
        let paying = journal::load(&mut tx, &claim.payment).await?;
        journal::publish(&mut tx, &paying);
        tx.commit().await?;
        Ok(status)
    })
    .await
}

/// Returns true if the order waits for the money. Staff still review a trifle, but no order waits for it: otherwise
/// anybody could block an order by sending a cent and entering its TxID.
async fn is_waited_for(tx: &mut Tx, claim: &Claim, status: ClaimStatus) -> Result<bool, StoreError> {
    if status != ClaimStatus::Held {
        return Ok(status.keeps_waiting());
    }
    let found = incoming_transfers::of_source(tx, &claim.method, &claim.source).await?;
    let unassigned =
        found.iter().filter(|incoming| incoming.payment.is_none() && incoming.dismissed.is_none());
    Ok(unassigned.map(|incoming| incoming.observed.amount.minor()).sum::<i64>() >= TRIFLE)
}

/// Returns the next poll: every ten seconds for two minutes, then every minute, after ten minutes every five. Most
/// transfers that are not visible at once appear within a block or two, or never.
fn next_poll(claim: &Claim, now: Timestamp) -> Timestamp {
    let pause = match now.since(claim.at) {
        ..120_000 => 10 * SECOND_MS,
        120_000..600_000 => MINUTE_MS,
        600_000.. => LONGEST_PAUSE_MS,
    };
    now.plus_ms(pause)
}

/// Returns the status over all transfers of the transaction that reached us: the best one for the payer.
async fn decide_all(tx: &mut Tx, act: Act<'_>, claim: &Claim) -> Result<ClaimStatus, StoreError> {
    let mut statuses = Vec::new();
    for incoming in incoming_transfers::of_source(tx, &claim.method, &claim.source).await? {
        statuses.push(decide(tx, act, claim, incoming).await?);
    }
    let best = [ClaimStatus::Placed, ClaimStatus::Confirming, ClaimStatus::Held];
    let found = best.into_iter().find(|wanted| statuses.contains(wanted));
    Ok(found.or_else(|| statuses.first().copied()).unwrap_or(ClaimStatus::NoTransfer))
}

async fn decide(
    tx: &mut Tx,
    act: Act<'_>,
    claim: &Claim,
    incoming: IncomingTransfer,
) -> Result<ClaimStatus, StoreError> {
    let Paying { payment: named, order } = journal::load(tx, &claim.payment).await?;
    let payment = successor(tx, named, &order).await?;
    if incoming.stage == Stage::Gone && incoming.payment.is_none() {
        return Ok(ClaimStatus::Looking);
    }
    // Locks unassigned transfers for the rest of the transaction.
    let free = incoming_transfers::hold(tx, &incoming.method, &incoming.observed.reference).await?;
    let incoming = if free {
        match assess(evidence(tx, &incoming, Case { claim, payment: &payment, order: &order }, act.at).await?)
        {
            _ if incoming.dismissed.is_some() => return Ok(ClaimStatus::Dismissed),
            ClaimStatus::Placed => receive::assign(tx, act, &incoming, &payment.id).await?,
            status => return Ok(status),
        }
    } else {
        receive::load(tx, &incoming.method, &incoming.observed.reference).await?
    };
    let status = owned(tx, act, Paying { payment, order }, &incoming).await?;
    Ok(of_stage(status, incoming.stage))
}

/// Returns the attempt that receives the claimed money: the claimed one or, if it has ended, the one that replaced
/// it.
async fn successor(tx: &mut Tx, named: Payment, order: &Order) -> Result<Payment, StoreError> {
    if named.state.is_open() {
        return Ok(named);
    }
    let mut all = payments::of_order(tx, &order.id).await?.into_iter();
    Ok(all.find(|other| other.state.is_open() && other.method == named.method).unwrap_or(named))
}

/// Money that a reorg may still remove is only confirming.
fn of_stage(status: ClaimStatus, stage: Stage) -> ClaimStatus {
    match (status, stage) {
        (ClaimStatus::Placed, Stage::Seen) => ClaimStatus::Confirming,
        (ClaimStatus::Placed, Stage::Gone) => ClaimStatus::Looking,
        (status, _) => status,
    }
}

/// Returns the status of money that is assigned: to this payment, to this organisation, or to somebody else.
async fn owned(
    tx: &mut Tx,
    act: Act<'_>,
    paying: Paying,
    incoming: &IncomingTransfer,
) -> Result<ClaimStatus, StoreError> {
    // Another transaction may have assigned it first.
    let Some(owner) = &incoming.payment else { return Ok(ClaimStatus::Looking) };
    if *owner == paying.payment.id {
        return Ok(ClaimStatus::Placed);
    }
    let held = journal::load(tx, owner).await?;
    let other = &held.payment;
    if held.order.id == paying.order.id {
        return Ok(ClaimStatus::Placed);
    }
    if held.order.party() != paying.order.party() {
        // A partial amount that staff assigned matches no amount that anybody was asked for.
        let told = receive::holder(tx, incoming).await?.as_ref() == Some(owner);
        return Ok(if told && other.state.is_open() { ClaimStatus::Theirs } else { ClaimStatus::Used });
    }
    if incoming.stage != Stage::Final && !other.state.is_open() {
        return Ok(ClaimStatus::Confirming);
    }
    // Another order of the same organisation: E39. Only money that pays nothing can be reallocated.
    if other.is_free() && paying.order.is_unpaid() {
        reallocate::reallocate(tx, act, held, paying).await?;
        return Ok(ClaimStatus::Placed);
    }
    Ok(if other.state.is_open() { ClaimStatus::Theirs } else { ClaimStatus::Used })
}

/// A claim, and the payment and order that would receive the money.
struct Case<'a> {
    claim: &'a Claim,
    payment: &'a Payment,
    order: &'a Order,
}

async fn evidence(
    tx: &mut Tx,
    incoming: &IncomingTransfer,
    case: Case<'_>,
    now: Timestamp,
) -> Result<ClaimEvidence, StoreError> {
    let Case { claim, payment, order } = case;
    let seen = &incoming.observed;
    let due =
        match_keys::amounts_due(tx, &incoming.method, &seen.destination, seen.at, receive::SKEW_MS).await?;
    let party = order.party();
    let claimant =
        Claimant { party: &party, order: &order.id, placed_at: order.placed_at, missing: payment.missing() };
    let others: Vec<Claim> = claims::of_source(tx, &claim.method, &claim.source).await?;
    let disputes = |other: &Claim| other.payment != claim.payment && other.status == ClaimStatus::Held;
    let disputed = others.iter().any(disputes);
    Ok(ClaimEvidence { disputed, ..ClaimEvidence::of(seen, &due, claimant, now) })
}
