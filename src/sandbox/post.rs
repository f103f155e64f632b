//! The providers' messages to the shop: kept until they are due, sent until they are acknowledged.
//!
//! They are rows, so that a crash loses none and several instances share them. Whoever calls a pretend
//! provider, and whoever acts on the phone page, carries the post.

use super::{
    antom, card,
    disturb::{self, Messages, Provider},
    memory,
    wallet::{self, Payment},
    wechat,
};
use crate::{
    domain::{
        Timestamp,
        id::base32,
        time::{MINUTE_MS, SECOND_MS},
    },
    sandbox::World,
    store::{StoreError, Tx},
};
use serde::{Deserialize, Serialize};
use std::{sync::Arc, time::Duration};
use tokio::sync::watch::Receiver;

const KIND: &str = "wallet-message";

/// So many of the latest messages are looked through for those that are due.
const LATEST: i64 = 200;

/// Pauses before a message is sent again: shorter than in the real world, where they grow to hours.
const PAUSES_S: [i64; 3] = [15, 30, 60];

/// How long one instance may take to send a message before another one may.
const LEASE_MS: i64 = 30 * SECOND_MS;

/// Antom tells of an expired payment within a minute.
const AFTER_EXPIRY_MS: i64 = 5 * SECOND_MS;

/// What a message is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// What became of the payment, as it is when the message leaves.
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

/// Puts a message about a payment into the post for a moment, as often and as late as the provider was
/// told to.
pub(super) async fn announce(
    world: &World,
    tx: &mut Tx,
    payment: (Provider, &str),
    (about, at): (About, Timestamp),
) -> Result<(), StoreError> {
    let told = disturb::of(tx, payment.0).await?;
    let due = at.plus_ms(told.message_after_s.saturating_mul(SECOND_MS));
    let count = match told.messages {
        Messages::Once => 1,
        Messages::Twice => 2,
        Messages::Never => 0,
    };
    for _ in 0..count {
        put(world, tx, notice(world, payment, about.clone(), due)).await?;
    }
    Ok(())
}

/// The message that follows when nobody pays; only Antom sends one.
pub(super) async fn announce_expiry(world: &World, tx: &mut Tx, payment: &Payment) -> Result<(), StoreError> {
    let silent = disturb::of(tx, payment.provider).await?.messages == Messages::Never;
    if payment.provider != Provider::Antom || silent {
        return Ok(());
    }
    let due = payment.expires.plus_ms(AFTER_EXPIRY_MS);
    put(world, tx, notice(world, payment.name(), About::Expiry(payment.expires), due)).await
}

/// Sends a message about a payment now, whatever the disturbances are, and returns the status the shop
/// answered; 0 for no answer, none when nobody took the message along.
pub async fn send_now(world: &World, payment: &Payment, about: About) -> Result<Option<u16>, StoreError> {
    send_about(world, payment.name(), about).await
}

/// The same for whatever a provider keeps under this name.
pub async fn send_about(
    world: &World,
    payment: (Provider, &str),
    about: About,
) -> Result<Option<u16>, StoreError> {
    let notice = notice(world, payment, about, world.clock.now());
    let id = notice.id.clone();
    let mut tx = world.store.begin().await?;
    put(world, &mut tx, notice).await?;
    tx.commit().await?;
    deliver_due(world).await?;
    let sent: Option<Notice> = memory::recall(&mut world.store.read().await?, KIND, &id).await?;
    Ok(sent.and_then(|notice| notice.answer))
}

/// The latest messages, the newest first.
pub async fn latest(world: &World, limit: i64) -> Result<Vec<Notice>, StoreError> {
    memory::recent(world, KIND, limit).await
}

/// Sends what is due. Safe to be called by anybody at any time.
pub async fn deliver_due(world: &World) -> Result<(), StoreError> {
    for notice in latest(world, LATEST).await?.into_iter().rev() {
        let now = world.clock.now();
        if !notice.done
            && notice.due <= now
            && notice.leased_until <= now
            && let Some(claimed) = claim(world, &notice, now).await?
        {
            deliver(world, &claimed).await?;
        }
    }
    Ok(())
}

/// Sends messages again by itself, as the real providers do, until `stop` turns true.
pub async fn run(world: Arc<World>, mut stop: Receiver<bool>) {
    let deliver = async || loop {
        if let Err(error) = deliver_due(&world).await {
            tracing::warn!(%error, "the sandbox's post is held up");
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    };
    tokio::select! { () = deliver() => {}, _ = stop.wait_for(|stop| *stop) => {} }
}

/// Carries the post in the background: what is due now, and what falls due in the next minutes.
pub fn carry(world: &Arc<World>) {
    let world = world.clone();
    tokio::spawn(async move {
        for _ in 0..20 {
            if let Err(error) = deliver_due(&world).await {
                tracing::warn!(%error, "the sandbox's post is held up");
            }
            let Ok(Some(pause_ms)) = next_due_in_ms(&world).await else { return };
            tokio::time::sleep(Duration::from_millis(pause_ms)).await;
        }
    });
}

/// The same, but only what is due now: for calls that come often.
pub fn carry_due(world: &Arc<World>) {
    let world = world.clone();
    tokio::spawn(async move {
        if let Err(error) = deliver_due(&world).await {
            tracing::warn!(%error, "the sandbox's post is held up");
        }
    });
}

async fn next_due_in_ms(world: &World) -> Result<Option<u64>, StoreError> {
    let now = world.clock.now();
    let waiting = latest(world, LATEST).await?.into_iter().filter(|notice| !notice.done);
    let soonest = waiting.map(|notice| notice.due.since(now)).filter(|ms| *ms < 6 * MINUTE_MS).min();
    Ok(soonest.map(|ms| u64::try_from(ms.max(SECOND_MS)).unwrap_or_default()))
}

fn notice(world: &World, payment: (Provider, &str), about: About, due: Timestamp) -> Notice {
    Notice {
        id: base32(&world.random.bytes::<16>()),
        provider: payment.0,
        payment: payment.1.to_owned(),
        about,
        due,
        tries: 0,
        answer: None,
        done: false,
        leased_until: Timestamp::from_millis(0),
    }
}

async fn put(world: &World, tx: &mut Tx, notice: Notice) -> Result<(), StoreError> {
    memory::add(tx, KIND, (&notice.id, &notice), world.clock.now()).await.map(drop)
}

/// Takes a message along; none when another one was faster.
async fn claim(world: &World, notice: &Notice, now: Timestamp) -> Result<Option<Notice>, StoreError> {
    let mut tx = world.store.begin().await?;
    let claimed = memory::change(&mut tx, KIND, &notice.id, |kept: &mut Notice| {
        let free = !kept.done && kept.tries == notice.tries && kept.leased_until <= now;
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

async fn deliver(world: &World, notice: &Notice) -> Result<(), StoreError> {
    let answer = match write(world, notice).await? {
        Some(outgoing) => Some(send(&notice.payment, outgoing).await),
        None => None,
    };
    let now = world.clock.now();
    memory::retry(|| async {
        let mut tx = world.store.begin().await?;
        let settled = memory::change(&mut tx, KIND, &notice.id, |kept: &mut Notice| {
            settle(kept, answer.as_ref(), now);
        });
        settled.await?;
        tx.commit().await
    })
    .await
}

/// The message in the provider's form; none when it has nothing to say any more.
async fn write(world: &World, notice: &Notice) -> Result<Option<Outgoing>, StoreError> {
    if notice.provider == Provider::Stripe {
        return card::message(world, notice).await;
    }
    let Some(payment) = wallet::find(world, &notice.payment).await? else { return Ok(None) };
    let overtaken = matches!(notice.about, About::Expiry(at)
        if at != payment.expires || payment.standing(world.clock.now()) != wallet::Standing::Expired);
    match payment.provider {
        _ if overtaken => Ok(None),
        Provider::Antom => antom::message(world, &payment, &notice.about).await,
        Provider::WeChat => wechat::message(world, &payment, notice).await,
        Provider::Stripe => Ok(None),
    }
}

/// Status and body of the shop's answer; status 0 when there was none.
async fn send(payment: &str, outgoing: Outgoing) -> (u16, String) {
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(10))
        .build();
    let Ok(client) = client else { return (0, String::new()) };
    let mut request = client.post(&outgoing.url).body(outgoing.body);
    for (name, value) in outgoing.headers {
        request = request.header(name, value);
    }
    match request.send().await {
        Ok(answer) => (answer.status().as_u16(), answer.text().await.unwrap_or_default()),
        Err(error) => {
            tracing::info!(payment, "a message of the sandbox got no answer: {error}");
            (0, String::new())
        }
    }
}

fn settle(notice: &mut Notice, answer: Option<&(u16, String)>, now: Timestamp) {
    notice.leased_until = Timestamp::from_millis(0);
    let Some((status, body)) = answer else {
        notice.done = true;
        return;
    };
    notice.answer = Some(*status);
    let taken = match notice.provider {
        Provider::Antom => antom::is_acknowledged(*status, body),
        Provider::WeChat => matches!(status, 200 | 204),
        Provider::Stripe => (200..300).contains(status),
    };
    let one_shot = matches!(notice.about, About::Forged | About::Probe);
    let pause = PAUSES_S.get(notice.tries.saturating_sub(1) as usize);
    match pause {
        Some(pause) if !taken && !one_shot => notice.due = now.plus_ms(pause * SECOND_MS),
        _ => notice.done = true,
    }
}
