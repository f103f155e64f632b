//! "I have paid, here is the hash": claims on money that a chain shows to everybody (E34, E37–E40).

use super::{
    journal::{self, Act},
    named, reallocate, receive, retry_on_conflict, wrong_network,
};
use crate::{
    app::App,
    domain::{
        Actor, Message, Paying, PaymentId, Timestamp,
        incoming_transfer::{Answer, Circumstances, Claimant, IncomingTransfer, Stage, TRIFLE, judge},
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
    Answer(Answer),
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
    match claim.answer {
        // Asking again changes nothing: time must not do what a person is to decide.
        Answer::Held | Answer::Placed => Ok(Claimed::Answer(claim.answer)),
        _ => Ok(Claimed::Answer(settle(app, watch, claim).await?)),
    }
}

/// Asks the chain about a claimed transfer and answers the claim.
pub async fn settle(app: &App, watch: &dyn Watch, claim: Claim) -> Result<Answer, StoreError> {
    let found = match watch.find(&claim.source).await {
        Ok(found) => found,
        Err(fault) => {
            tracing::warn!(payment = %claim.payment, %fault, "a node was asked about a transfer in vain");
            return Ok(claim.answer);
        }
    };
    let wrong_network = found == Found::Unknown && wrong_network::knows(app, &claim, NEVER_MS).await;
    let by = Actor::Provider(claim.method.clone());
    retry_on_conflict(|| async {
        let act = Act { app, by: &by, at: app.clock.now() };
        let now = act.at;
        let mut tx = app.store.begin().await?;
        let answer = match &found {
            Found::Pending => Answer::Looking,
            Found::Unknown if wrong_network => Answer::OtherNetwork,
            Found::Unknown if now.since(claim.at) > NEVER_MS => Answer::NeverSeen,
            Found::Unknown => Answer::Looking,
            Found::Nothing(why) => *why,
            Found::Transfers { observed_transfers, .. } => {
                for observed in observed_transfers {
                    receive::take(&mut tx, act, &claim.method, observed).await?;
                }
                decide_all(&mut tx, act, &claim).await?
            }
        };
        let next = answer.is_open().then(|| next_poll(&claim, now));
        let open = is_waited_for(&mut tx, &claim, answer).await?;
        claims::save(&mut tx, &Claim { answer, open, ..claim.clone() }, next).await?;
        let paying = journal::load(&mut tx, &claim.payment).await?;
        journal::publish(&mut tx, &paying);
        tx.commit().await?;
        Ok(answer)
    })
    .await
}

/// Returns true if the order waits for the money. Staff still review a trifle, but no order waits for it: otherwise
/// anybody could block an order by sending a cent and entering its TxID.
async fn is_waited_for(tx: &mut Tx, claim: &Claim, answer: Answer) -> Result<bool, StoreError> {
    if answer != Answer::Held {
        return Ok(answer.keeps_waiting());
    }
    let found = incoming_transfers::of_source(tx, &claim.method, &claim.source).await?;
    let unassigned = found.iter().filter(|incoming| incoming.payment.is_none() && incoming.aside.is_none());
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
async fn decide_all(tx: &mut Tx, act: Act<'_>, claim: &Claim) -> Result<Answer, StoreError> {
    let mut answers = Vec::new();
    for incoming in incoming_transfers::of_source(tx, &claim.method, &claim.source).await? {
        answers.push(decide(tx, act, claim, incoming).await?);
    }
    let best = [Answer::Placed, Answer::Confirming, Answer::Held];
    let found = best.into_iter().find(|wanted| answers.contains(wanted));
    Ok(found.or_else(|| answers.first().copied()).unwrap_or(Answer::NoTransfer))
}

async fn decide(
    tx: &mut Tx,
    act: Act<'_>,
    claim: &Claim,
    incoming: IncomingTransfer,
) -> Result<Answer, StoreError> {
    let Paying { payment: named, order } = journal::load(tx, &claim.payment).await?;
    let payment = successor(tx, named, &order).await?;
    if incoming.stage == Stage::Gone && incoming.payment.is_none() {
        return Ok(Answer::Looking);
    }
    // What is still nobody's is held, so that nobody takes it between the answer and the end of this.
    let free = incoming_transfers::hold(tx, &incoming.method, &incoming.observed.reference).await?;
    let incoming = if free {
        match judge(
            circumstances(tx, &incoming, Case { claim, payment: &payment, order: &order }, act.at).await?,
        ) {
            _ if incoming.aside.is_some() => return Ok(Answer::SetAside),
            Answer::Placed => receive::assign(tx, act, &incoming, &payment.id).await?,
            answer => return Ok(answer),
        }
    } else {
        receive::load(tx, &incoming.method, &incoming.observed.reference).await?
    };
    // Somebody may have been faster.
    let Some(owner) = &incoming.payment else { return Ok(Answer::Looking) };
    let answer = owned(tx, act, Paying { payment, order }, (owner, &incoming)).await?;
    Ok(of_stage(answer, incoming.stage))
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
fn of_stage(answer: Answer, stage: Stage) -> Answer {
    match (answer, stage) {
        (Answer::Placed, Stage::Seen) => Answer::Confirming,
        (Answer::Placed, Stage::Gone) => Answer::Looking,
        (answer, _) => answer,
    }
}

/// The money is somebody's: this payment's, this organisation's, or a stranger's.
async fn owned(
    tx: &mut Tx,
    act: Act<'_>,
    paying: Paying,
    (owner, incoming): (&PaymentId, &IncomingTransfer),
) -> Result<Answer, StoreError> {
    if *owner == paying.payment.id {
        return Ok(Answer::Placed);
    }
    let held = journal::load(tx, owner).await?;
    let other = &held.payment;
    if held.order.id == paying.order.id {
        return Ok(Answer::Placed);
    }
    if held.order.party() != paying.order.party() {
        // A part that a person has given away bears no amount that anybody was told to pay.
        let told = receive::holder(tx, incoming).await?.as_ref() == Some(owner);
        return Ok(if told && other.state.is_open() { Answer::Theirs } else { Answer::Used });
    }
    if incoming.stage != Stage::Final && !other.state.is_open() {
        return Ok(Answer::Confirming);
    }
    // Another order of the same organisation: E39. Only money that pays nothing can be carried over.
    if other.is_free() && paying.order.is_unpaid() {
        reallocate::reallocate(tx, act, held, paying).await?;
        return Ok(Answer::Placed);
    }
    Ok(if other.state.is_open() { Answer::Theirs } else { Answer::Used })
}

/// A claim, and the payment and order that would take the money.
struct Case<'a> {
    claim: &'a Claim,
    payment: &'a Payment,
    order: &'a Order,
}

async fn circumstances(
    tx: &mut Tx,
    incoming: &IncomingTransfer,
    case: Case<'_>,
    now: Timestamp,
) -> Result<Circumstances, StoreError> {
    let Case { claim, payment, order } = case;
    let seen = &incoming.observed;
    let due =
        match_keys::amounts_due(tx, &incoming.method, (&seen.destination, seen.at), receive::SKEW_MS).await?;
    let party = order.party();
    let claimant =
        Claimant { party: &party, order: &order.id, placed_at: order.placed_at, missing: payment.missing() };
    let others: Vec<Claim> = claims::of_source(tx, &claim.method, &claim.source).await?;
    let disputes = |other: &Claim| other.payment != claim.payment && other.answer == Answer::Held;
    let disputed = others.iter().any(disputes);
    Ok(Circumstances { disputed, ..Circumstances::of(seen, &due, claimant, now) })
}
