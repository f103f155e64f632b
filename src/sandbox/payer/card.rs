//! What a payer does on the card page, and on the bank's.

use crate::{
    domain::{Timestamp, id::base32, time::SECOND_MS},
    sandbox::{
        World,
        card::{
            EXPIRED,
            book::{self, Card, Failing, Intent, Session, State, Status},
            cards::{self, Fate},
        },
        carrier,
        webhook_queue::About,
    },
    store::StoreError,
};

/// How long a bank that takes its time takes, in milliseconds.
pub const SLOW_MS: i64 = 8 * SECOND_MS;

/// The outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Paid,
    /// The bank asks the payer to confirm.
    AsksBank,
    /// The bank takes its time.
    Slow,
    /// Not paid; another try is possible.
    Declined(Failing),
    /// It does not wait for this: paid, expired, or nothing to confirm.
    Over,
}

/// Pays with a card of this number. None when there is no such session.
pub async fn pay(world: &World, id: &str, number: &str) -> Result<Option<Outcome>, StoreError> {
    let intent = format!("pi_test_{}", base32(&world.random.bytes::<15>()));
    act(world, id, |session, now| {
        if session.status != Status::Open {
            return Outcome::Over;
        }
        let fresh = || Intent { id: intent.clone(), created: now, money: State::NeedsCard, failing: None };
        let mut tried = session.intent.clone().unwrap_or_else(fresh);
        tried.failing = None;
        let outcome = attempt(&mut tried, number, now);
        if matches!(outcome, Outcome::Paid | Outcome::Slow) {
            session.status = Status::Complete;
        }
        session.intent = Some(tried);
        outcome
    })
    .await
}

/// Answers the bank's question: yes, or no.
pub async fn confirm(world: &World, id: &str, yes: bool) -> Result<Option<Outcome>, StoreError> {
    act(world, id, |session, now| {
        let Some(intent) = &mut session.intent else { return Outcome::Over };
        let State::NeedsBank(card) = intent.money.clone() else { return Outcome::Over };
        let declines = cards::fate(&card.number) == Fate::ChallengeThenDeclines;
        if yes && !declines {
            intent.succeed(card, now);
            session.status = Status::Complete;
            return Outcome::Paid;
        }
        let (code, reason) = match yes {
            true => ("card_declined", Some("generic_decline")),
            false => ("payment_intent_authentication_failure", None),
        };
        turned(intent, Failing { code: code.into(), decline_code: reason.map(str::to_owned) })
    })
    .await
}

/// Waits until the time of the page has run out.
pub async fn too_slow(world: &World, id: &str) -> Result<Option<Outcome>, StoreError> {
    act(world, id, |session, _| {
        if session.status == Status::Open {
            session.expire();
        }
        Outcome::Over
    })
    .await
}

fn attempt(intent: &mut Intent, number: &str, now: Timestamp) -> Outcome {
    let fate = cards::fate(number);
    let card = |flow: Option<&str>| Card { number: number.to_owned(), flow: flow.map(str::to_owned) };
    if let Some(failing) = fate.failing() {
        return turned(intent, failing);
    }
    match fate {
        Fate::Challenge | Fate::ChallengeThenDeclines => {
            intent.money = State::NeedsBank(card(Some("challenge")));
            Outcome::AsksBank
        }
        Fate::Slow { passes } => {
            intent.money = State::Processing { card: card(None), until: now.plus_ms(SLOW_MS), passes };
            Outcome::Slow
        }
        Fate::Frictionless => paid(intent, card(Some("frictionless")), now),
        _ => paid(intent, card(None), now),
    }
}

fn paid(intent: &mut Intent, card: Card, now: Timestamp) -> Outcome {
    intent.succeed(card, now);
    Outcome::Paid
}

fn turned(intent: &mut Intent, failing: Failing) -> Outcome {
    intent.money = State::NeedsCard;
    intent.failing = Some(failing.clone());
    Outcome::Declined(failing)
}

/// Does it, and sends what the shop is told before it returns, unless messages are disturbed.
async fn act(
    world: &World,
    id: &str,
    act: impl Fn(&mut Session, Timestamp) -> Outcome,
) -> Result<Option<Outcome>, StoreError> {
    let changed = book::change(world, id, |session, now| {
        let before = session.clone();
        let outcome = act(session, now);
        let told = if *session == before { Vec::new() } else { announcements(&outcome, session, now) };
        (outcome, told)
    })
    .await?;
    carrier::deliver_due(world).await?;
    Ok(changed.map(|(_, outcome)| outcome))
}

/// The events that follow, in the order in which Stripe was seen to send them: not the order of what happened.
fn announcements(outcome: &Outcome, session: &Session, now: Timestamp) -> Vec<(About, Timestamp)> {
    let at = |at: Timestamp, kinds: &[&str]| {
        kinds.iter().map(|kind| (About::Event((*kind).to_owned()), at)).collect::<Vec<_>>()
    };
    let processing = session.intent.as_ref().and_then(|intent| match intent.money {
        State::Processing { until, passes, .. } => Some((until, passes)),
        _ => None,
    });
    let completed = "checkout.session.completed";
    match (outcome, processing) {
        (Outcome::Paid, _) => at(now, &["charge.succeeded", completed, "payment_intent.succeeded"]),
        (Outcome::AsksBank, _) => at(now, &["payment_intent.requires_action"]),
        (Outcome::Declined(_), _) => at(now, &["payment_intent.payment_failed"]),
        (Outcome::Slow, Some((until, passes))) => {
            let last = if passes { "async_payment_succeeded" } else { "async_payment_failed" };
            let last = format!("checkout.session.{last}");
            [at(now, &["payment_intent.processing", completed]), at(until, &[&last])].concat()
        }
        (Outcome::Over, _) if session.status == Status::Expired => at(now, &[EXPIRED]),
        (Outcome::Slow | Outcome::Over, _) => Vec::new(),
    }
}
