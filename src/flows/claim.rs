//! "I have paid, here is the hash": claims on money that a chain shows to everybody (E34, E37–E40).

use super::{
    journal::{self, Act},
    named, reallocate, receive, retry_on_conflict, wrong_network,
};
use crate::{
    app::App,
    domain::{
        Actor, Message, Paying, PaymentId, Timestamp,
        incoming_transfer::{ClaimEvidence, ClaimStatus, Claimant, IncomingTransfer, Stage, TRIFLE, assess},
        order::Order,
        payment::Payment,
        time::{HOUR_MS, MINUTE_MS, SECOND_MS},
    },
    methods::{Found, Watch},
    store::{StoreError, Tx, claims, claims::Claim, incoming_transfers, match_keys, payments},
};

/// A transfer that no node has seen for so long will not come: TRON's run out after a minute, Ethereum's
/// are dropped by its nodes after hours.
const NEVER_MS: i64 = 6 * HOUR_MS;

/// The longest pause between two looks for a transfer, in milliseconds.
pub const LONGEST_PAUSE_MS: i64 = 5 * MINUTE_MS;

/// What came of naming a transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claimed {
    Answer(ClaimStatus),
    /// What was pasted is no hash; what it is instead.
    Unreadable(Message),
    /// Too many hashes were named for this order. The next one is taken after so many milliseconds.
    TooMany(i64),
    /// This payment takes none.
    NotNow,
}

/// Takes a payer's word that a transfer is for this payment. Kept first, so that a node that is down or
/// behind is asked again by the watcher.
pub async fn claim(
    app: &App,
    payment: &Payment,
    (pasted, by): (&str, &Actor),
) -> Result<Claimed, StoreError> {
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
        // Asking again changes nothing: time must not do what a person is to decide.
        ClaimStatus::Held | ClaimStatus::Placed => Ok(Claimed::Answer(claim.status)),
        _ => Ok(Claimed::Answer(settle(app, watch, claim).await?)),
    }
}

/// Asks the chain about a claimed transfer and answers the claim.
pub async fn settle(app: &App, watch: &dyn Watch, claim: Claim) -> Result<ClaimStatus, StoreError> {
    let found = match watch.find(&claim.source).await {
        Ok(found) => found,
        Err(fault) => {
            tracing::warn!(payment = %claim.payment, %fault, "a node was asked about a transfer in vain");
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

/// Every ten seconds for two minutes, then every minute, after ten minutes every five: most hashes that are
/// not seen at once are seen within a block or two, or never.
fn next_poll(claim: &Claim, now: Timestamp) -> Timestamp {
    let pause = match now.since(claim.at) {
        ..120_000 => 10 * SECOND_MS,
        120_000..600_000 => MINUTE_MS,
        600_000.. => LONGEST_PAUSE_MS,
    };
    now.plus_ms(pause)
}

/// The answer over all transfers of the transaction that reached us: the best one for the payer.
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
    // What is still nobody's is held, so that nobody takes it between the answer and the end of this.
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
    // Somebody may have been faster.
    let Some(owner) = &incoming.payment else { return Ok(ClaimStatus::Looking) };
    let status = owned(tx, act, Paying { payment, order }, (owner, &incoming)).await?;
    Ok(of_stage(status, incoming.stage))
}

/// The attempt that takes claimed money: the one that was named or, when its time is over, the one that has
/// taken its place.
async fn successor(tx: &mut Tx, named: Payment, order: &Order) -> Result<Payment, StoreError> {
    if named.state.is_open() {
        return Ok(named);
    }
    let mut all = payments::of_order(tx, &order.id).await?.into_iter();
    Ok(all.find(|other| other.state.is_open() && other.method == named.method).unwrap_or(named))
}

/// Placed money that may still vanish is on its way only.
fn of_stage(status: ClaimStatus, stage: Stage) -> ClaimStatus {
    match (status, stage) {
        (ClaimStatus::Placed, Stage::Seen) => ClaimStatus::Confirming,
        (ClaimStatus::Placed, Stage::Gone) => ClaimStatus::Looking,
        (status, _) => status,
    }
}

/// The money is somebody's: this payment's, this organisation's, or a stranger's.
async fn owned(
    tx: &mut Tx,
    act: Act<'_>,
    paying: Paying,
    (owner, incoming): (&PaymentId, &IncomingTransfer),
) -> Result<ClaimStatus, StoreError> {
    if *owner == paying.payment.id {
        return Ok(ClaimStatus::Placed);
    }
    let held = journal::load(tx, owner).await?;
    let other = &held.payment;
    if held.order.id == paying.order.id {
        return Ok(ClaimStatus::Placed);
    }
    if held.order.party() != paying.order.party() {
        // A part that a person has given away bears no amount that anybody was told to pay.
        let told = receive::holder(tx, incoming).await?.as_ref() == Some(owner);
        return Ok(if told && other.state.is_open() { ClaimStatus::Theirs } else { ClaimStatus::Used });
    }
    if incoming.stage != Stage::Final && !other.state.is_open() {
        return Ok(ClaimStatus::Confirming);
    }
    // Another order of the same organisation: E39. Only money that pays nothing can be carried over.
    if other.is_free() && paying.order.is_unpaid() {
        reallocate::reallocate(tx, act, held, paying).await?;
        return Ok(ClaimStatus::Placed);
    }
    Ok(if other.state.is_open() { ClaimStatus::Theirs } else { ClaimStatus::Used })
}

/// A claim, and the payment and order that would take the money.
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
        match_keys::amounts_due(tx, &incoming.method, (&seen.destination, seen.at), receive::SKEW_MS).await?;
    let party = order.party();
    let claimant =
        Claimant { party: &party, order: &order.id, placed_at: order.placed_at, missing: payment.missing() };
    let others: Vec<Claim> = claims::of_source(tx, &claim.method, &claim.source).await?;
    let disputes = |other: &Claim| other.payment != claim.payment && other.status == ClaimStatus::Held;
    let disputed = others.iter().any(disputes);
    Ok(ClaimEvidence { disputed, ..ClaimEvidence::of(seen, &due, claimant, now) })
}
