//! The providers' messages to the shop, kept until they are acknowledged.
//!
//! They are rows, so that a crash loses none and several instances share them. [`super::carrier`] sends them.

use super::{
    World,
    disturb::{self, Messages, Provider},
    memory,
};
use crate::{
    domain::{Timestamp, id::base32, time::SECOND_MS},
    store::{StoreError, Tx},
};
use serde::{Deserialize, Serialize};

const KIND: &str = "wallet-message";

/// So many of the latest messages are looked through for those that are due.
const LATEST: i64 = 200;

/// How long one instance may take to send a message before another one may.
const LEASE_MS: i64 = 30 * SECOND_MS;

/// Antom tells of an expired payment within a minute.
const AFTER_EXPIRY_MS: i64 = 5 * SECOND_MS;

/// What a message is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// The state of the payment at the time of sending.
    Result,
    /// The payer has paid, the wallet still checks.
    Pending,
    /// A refund, by the shop's key.
    Refund(String),
    /// The payment has run out of time at this moment.
    Expiry(Timestamp),
    /// Says that the payment is paid, and is signed by somebody else.
    Forged,
    /// Genuine but for a wrong signature, as WeChat sends them on purpose.
    Probe,
    /// An event of Stripe's, by its type.
    Event(String),
}

/// A message on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub id: String,
    pub provider: Provider,
    pub payment: String,
    pub about: About,
    pub due: Timestamp,
    /// How often it was sent.
    pub tries: u32,
    /// The status of the shop's last answer; none before the first, 0 when there was no answer.
    pub answer: Option<u16>,
    /// Nothing more happens to it.
    pub done: bool,
    leased_until: Timestamp,
}

/// A message as it leaves.
pub struct Outgoing {
    pub url: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
}

impl Notice {
    fn new(world: &World, provider: Provider, payment: &str, about: About, due: Timestamp) -> Self {
        Self {
            id: base32(&world.random.bytes::<16>()),
            provider,
            payment: payment.to_owned(),
            about,
            due,
            tries: 0,
            answer: None,
            done: false,
            leased_until: Timestamp::from_millis(0),
        }
    }

    fn is_free(&self, now: Timestamp) -> bool {
        !self.done && self.leased_until <= now
    }
}

/// Queues a message about a payment for a moment, as often and as late as the provider was told to.
pub(super) async fn announce(
    world: &World,
    tx: &mut Tx,
    payment: (Provider, &str),
    about: About,
    at: Timestamp,
) -> Result<(), StoreError> {
    let told = disturb::of(tx, payment.0).await?;
    let due = at.plus_ms(told.message_after_s.saturating_mul(SECOND_MS));
    let count = match told.messages {
        Messages::Once => 1,
        Messages::Twice => 2,
        Messages::Never => 0,
    };
    for _ in 0..count {
        put(world, tx, &Notice::new(world, payment.0, payment.1, about.clone(), due)).await?;
    }
    Ok(())
}

/// Queues the message that follows when nobody pays in time; only Antom sends one.
pub(super) async fn announce_expiry(
    world: &World,
    tx: &mut Tx,
    payment: (Provider, &str),
    expires: Timestamp,
) -> Result<(), StoreError> {
    let silent = disturb::of(tx, payment.0).await?.messages == Messages::Never;
    if payment.0 != Provider::Antom || silent {
        return Ok(());
    }
    let due = expires.plus_ms(AFTER_EXPIRY_MS);
    put(world, tx, &Notice::new(world, payment.0, payment.1, About::Expiry(expires), due)).await
}

/// Queues a message for this moment, whatever the disturbances are, and leases it to the caller.
pub(super) async fn add_leased(
    world: &World,
    payment: (Provider, &str),
    about: About,
) -> Result<Notice, StoreError> {
    let now = world.clock.now();
    let notice = Notice::new(world, payment.0, payment.1, about, now);
    let notice = Notice { tries: 1, leased_until: now.plus_ms(LEASE_MS), ..notice };
    let mut tx = world.store.begin().await?;
    put(world, &mut tx, &notice).await?;
    tx.commit().await?;
    Ok(notice)
}

async fn put(world: &World, tx: &mut Tx, notice: &Notice) -> Result<(), StoreError> {
    memory::add(tx, KIND, &notice.id, notice, world.clock.now()).await.map(drop)
}

/// The latest messages, the newest first.
pub async fn latest(world: &World, limit: i64) -> Result<Vec<Notice>, StoreError> {
    memory::recent(world, KIND, limit).await
}

/// The messages that should leave now and that nobody is sending, the oldest first.
pub(super) async fn due(world: &World) -> Result<Vec<Notice>, StoreError> {
    let (mut all, now) = (latest(world, LATEST).await?, world.clock.now());
    all.retain(|notice| notice.is_free(now) && notice.due <= now);
    all.reverse();
    Ok(all)
}

/// Leases a message to the caller; none when another instance was faster.
pub(super) async fn claim(world: &World, notice: &Notice) -> Result<Option<Notice>, StoreError> {
    let now = world.clock.now();
    let mut tx = world.store.begin().await?;
    let claimed = memory::change(&mut tx, KIND, &notice.id, |kept: &mut Notice| {
        let free = kept.is_free(now) && kept.tries == notice.tries;
        if free {
            kept.leased_until = now.plus_ms(LEASE_MS);
            kept.tries += 1;
        }
        free
    });
    let claimed = match claimed.await {
        Ok(Some((kept, true))) => kept,
        Ok(_) | Err(StoreError::Stale) => return Ok(None),
        Err(error) => return Err(error),
    };
    match tx.commit().await {
        Ok(()) => Ok(Some(claimed)),
        Err(StoreError::Stale) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Ends the lease of a message and stores the outcome of sending it.
pub(super) async fn settle(world: &World, id: &str, note: impl Fn(&mut Notice)) -> Result<(), StoreError> {
    memory::retry(|| async {
        let mut tx = world.store.begin().await?;
        let settled = memory::change(&mut tx, KIND, id, |kept: &mut Notice| {
            kept.leased_until = Timestamp::from_millis(0);
            note(kept);
        });
        settled.await?;
        tx.commit().await
    })
    .await
}
