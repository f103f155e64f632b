//! The pretend provider's books: sessions, the money of each, and its refunds, one record for each session.

use crate::{
    domain::{Money, Timestamp},
    sandbox::{
        World,
        disturb::Provider,
        memory,
        webhook_queue::{self, About},
    },
    store::{StoreError, Tx},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const KIND: &str = "card-session";

/// A Checkout Session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    pub id: String,
    /// `client_reference_id`
    pub reference: Option<String>,
    pub amount: Money,
    pub what: String,
    pub success_url: String,
    pub cancel_url: String,
    pub metadata: BTreeMap<String, String>,
    pub intent_metadata: BTreeMap<String, String>,
    pub created: Timestamp,
    pub expires: Timestamp,
    pub status: Status,
    /// None until the payer has tried.
    pub intent: Option<Intent>,
    pub refunds: Vec<Refund>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    Open,
    Complete,
    Expired,
}

/// A PaymentIntent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intent {
    pub id: String,
    pub created: Timestamp,
    pub money: State,
    /// Why the last try failed.
    pub failing: Option<Failing>,
}

/// The money of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// No card has paid yet, or the last one was turned down.
    NeedsCard,
    /// The bank asks the payer about this card.
    NeedsBank(Card),
    /// The bank decides at this moment, without the payer.
    Processing {
        card: Card,
        until: Timestamp,
        passes: bool,
    },
    Succeeded {
        charge: String,
        card: Card,
        at: Timestamp,
    },
    Canceled,
}

/// The card of a try.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub number: String,
    /// How the bank was asked: `challenge` or `frictionless`; none when it was not.
    pub flow: Option<String>,
}

/// Stripe's words for why a try failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failing {
    pub code: String,
    pub decline_code: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    pub id: String,
    pub amount: Money,
    pub metadata: BTreeMap<String, String>,
    pub created: Timestamp,
    /// What it becomes, and when.
    pub course: Course,
}

/// How a refund goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Course {
    Done,
    /// Under way until then.
    DoneAt(Timestamp),
    /// Done at first, and back by then.
    FailsAt(Timestamp),
}

impl Session {
    /// The session as it is at a moment: what time alone changes is not kept but seen.
    pub fn at(mut self, now: Timestamp) -> Self {
        if let Some(intent) = &mut self.intent
            && let State::Processing { card, until, passes } = intent.money.clone()
            && until <= now
        {
            intent.settle(card, passes, until);
        }
        if self.status == Status::Open && self.expires <= now {
            self.expire();
        }
        self
    }

    /// Nobody can pay it any more, by any card.
    pub fn expire(&mut self) {
        self.status = Status::Expired;
        if let Some(intent) = &mut self.intent {
            intent.money = State::Canceled;
        }
    }

    /// What is not paid back yet, in minor units; nothing when it was not paid.
    pub fn left(&self, now: Timestamp) -> i64 {
        let paid = self.intent.as_ref().is_some_and(|i| matches!(i.money, State::Succeeded { .. }));
        let back = self.refunds.iter().filter(|refund| refund.status(now) != "failed");
        if paid { self.amount.minor() - back.map(|refund| refund.amount.minor()).sum::<i64>() } else { 0 }
    }
}

impl Intent {
    fn settle(&mut self, card: Card, passes: bool, at: Timestamp) {
        self.money = if passes {
            State::Succeeded { charge: self.id.replacen("pi_", "ch_", 1), card, at }
        } else {
            State::NeedsCard
        };
        let declined = || Failing { code: "card_declined".into(), decline_code: Some("do_not_honor".into()) };
        self.failing = (!passes).then(declined);
    }

    /// The money is there.
    pub fn succeed(&mut self, card: Card, at: Timestamp) {
        self.settle(card, true, at);
    }
}

impl Refund {
    pub fn status(&self, now: Timestamp) -> &'static str {
        match self.course {
            Course::DoneAt(at) if now < at => "pending",
            Course::FailsAt(at) if now >= at => "failed",
            Course::Done | Course::DoneAt(_) | Course::FailsAt(_) => "succeeded",
        }
    }
}

/// A session by its id, as it is now.
pub async fn find(world: &World, id: &str) -> Result<Option<Session>, StoreError> {
    let found: Option<Session> = memory::recall(&mut world.store.read().await?, KIND, id).await?;
    Ok(found.map(|session| session.at(world.clock.now())))
}

/// The session of a PaymentIntent.
pub async fn of_intent(world: &World, intent: &str) -> Result<Option<Session>, StoreError> {
    let all = latest(world, 1000).await?;
    Ok(all.into_iter().find(|session| session.intent.as_ref().is_some_and(|of| of.id == intent)))
}

/// The latest sessions, the newest first, as they are now.
pub async fn latest(world: &World, limit: i64) -> Result<Vec<Session>, StoreError> {
    let now = world.clock.now();
    let kept = memory::recent::<Session>(world, KIND, limit).await?;
    Ok(kept.into_iter().map(|session| session.at(now)).collect())
}

/// Enters a new session; what is told when nobody pays in time is in the post already.
pub async fn add(world: &World, session: &Session) -> Result<(), StoreError> {
    memory::retry(|| async {
        let mut tx = world.store.begin().await?;
        memory::add(&mut tx, KIND, &session.id, session, session.created).await?;
        announce(world, &mut tx, session, vec![(About::Event(super::EXPIRED.into()), session.expires)])
            .await?;
        tx.commit().await
    })
    .await
}

/// Changes a session as it is now, and puts what the shop is told of it into the post, all or nothing. None
/// when there is no such session.
pub async fn change<R>(
    world: &World,
    id: &str,
    act: impl Fn(&mut Session, Timestamp) -> (R, Vec<(About, Timestamp)>),
) -> Result<Option<(Session, R)>, StoreError> {
    memory::retry(|| async {
        let now = world.clock.now();
        let mut tx = world.store.begin().await?;
        let changed = memory::change(&mut tx, KIND, id, |kept: &mut Session| {
            *kept = kept.clone().at(now);
            act(kept, now)
        });
        let Some((session, (result, told))) = changed.await? else { return Ok(None) };
        announce(world, &mut tx, &session, told).await?;
        tx.commit().await?;
        Ok(Some((session, result)))
    })
    .await
}

async fn announce(
    world: &World,
    tx: &mut Tx,
    session: &Session,
    told: Vec<(About, Timestamp)>,
) -> Result<(), StoreError> {
    for (about, at) in told {
        webhook_queue::announce(world, tx, (Provider::Stripe, &session.id), about, at).await?;
    }
    Ok(())
}
