//! Carries the providers' messages to the shop: writes each in its provider's form and sends it until it is
//! acknowledged.

use super::{
    World, antom, card,
    disturb::Provider,
    wallet::{self, Payment},
    webhook_queue::{self, About, Notice, Outgoing},
    wechat,
};
use crate::{
    domain::{Timestamp, time::SECOND_MS},
    store::StoreError,
};
use std::{sync::Arc, time::Duration};
use tokio::sync::watch::Receiver;

/// Pauses before a message is sent again: shorter than in the real world, where they grow to hours.
const PAUSES_S: [i64; 3] = [15, 30, 60];

/// Sends what is due whenever a provider calls, and after every pause, until `stop` turns true.
pub async fn run(world: Arc<World>, pause: Duration, mut stop: Receiver<bool>) {
    let carry = async || loop {
        tokio::select! { () = world.called() => {}, () = tokio::time::sleep(pause) => {} }
        if let Err(error) = deliver_due(&world).await {
            tracing::warn!(%error, "sending the sandbox's messages failed");
        }
    };
    tokio::select! { () = carry() => {}, _ = stop.wait_for(|stop| *stop) => {} }
}

/// Sends a message about a payment now, whatever the disturbances are, and returns the status the shop
/// answered; 0 for no answer, none when there was nothing to say.
pub async fn send_now(world: &World, payment: &Payment, about: About) -> Result<Option<u16>, StoreError> {
    send_about(world, payment.name(), about).await
}

/// The same for whatever a provider keeps under this name.
pub async fn send_about(
    world: &World,
    payment: (Provider, &str),
    about: About,
) -> Result<Option<u16>, StoreError> {
    deliver_due(world).await?;
    let notice = webhook_queue::add_leased(world, payment, about).await?;
    deliver(world, &notice).await
}

/// Sends what is due. Safe to be called by anybody at any time.
pub async fn deliver_due(world: &World) -> Result<(), StoreError> {
    for notice in webhook_queue::due(world).await? {
        if let Some(claimed) = webhook_queue::claim(world, &notice).await? {
            deliver(world, &claimed).await?;
        }
    }
    Ok(())
}

/// Returns the status the shop answered, as [`send_now`] does.
async fn deliver(world: &World, notice: &Notice) -> Result<Option<u16>, StoreError> {
    let answer = match write(world, notice).await? {
        Some(outgoing) => Some(send(&notice.payment, outgoing).await),
        None => None,
    };
    let now = world.clock.now();
    webhook_queue::settle(world, &notice.id, |kept| settle(kept, answer.as_ref(), now)).await?;
    Ok(answer.map(|(status, _)| status))
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
