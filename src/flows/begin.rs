//! Beginning an attempt: stored under our own key first, then opened at the provider.

pub(super) mod provider;

use super::{
    choice::{Choice, Chosen},
    draw::{Drawn, draw},
    journal::{self, Act, Start},
    polling, retry_on_conflict,
};
use crate::{
    app::App,
    domain::{
        DomainEvent, OrderId, PaymentId,
        order::Order,
        payment::{Payment, PaymentState, match_key::MatchKey},
        terms::Offer,
    },
    store::{StoreError, match_keys, orders, payments, payments::Asker},
};
use std::sync::Arc;

/// Stores the attempt under our own key, then calls the provider. Both are one task, which continues if the caller is
/// dropped. If the provider's answer is lost, the watcher repeats the call.
pub async fn begin(
    app: &Arc<App>,
    order: &OrderId,
    offer: Offer,
    choice: Choice,
) -> Result<Chosen, StoreError> {
    let (app, order) = (app.clone(), order.clone());
    let task = tokio::spawn(async move { store_and_call(&app, &order, &offer, &choice).await });
    task.await.unwrap_or_else(|error| Err(StoreError::Broken(error.into())))
}

async fn store_and_call(
    app: &App,
    order: &OrderId,
    offer: &Offer,
    choice: &Choice,
) -> Result<Chosen, StoreError> {
    let payment = match retry_on_conflict(|| store_attempt(app, order, offer, choice)).await? {
        Stored::Begun(payment) => *payment,
        Stored::Not => return Ok(Chosen::Begun),
        Stored::Full => return Ok(Chosen::Blocked),
    };
    if let Err(error) = provider::call(app, &payment.id, &asker(choice)).await {
        tracing::error!(payment = %payment.id, %error, "storing the provider's answer failed; beginning will be retried");
    }
    Ok(Chosen::Begun)
}

/// Outcome of storing an attempt.
enum Stored {
    Begun(Box<Payment>),
    /// The order has another open attempt, or can no longer be paid.
    Not,
    /// No match key is free.
    Full,
}

async fn store_attempt(
    app: &App,
    order: &OrderId,
    offer: &Offer,
    choice: &Choice,
) -> Result<Stored, StoreError> {
    let act = Act::new(app, &choice.by);
    let mut tx = app.store.begin().await?;
    let Some(order) = orders::find(&mut tx, order).await?.filter(Order::is_unpaid) else {
        return Ok(Stored::Not);
    };
    let payment = attempt(app, &order, offer, choice);
    let match_key = match draw(app, &mut tx, &payment, None).await? {
        Drawn::Key(match_key) => Some(match_key),
        Drawn::NotNeeded => None,
        Drawn::Full => return Ok(Stored::Full),
    };
    let payment = with_match_key(payment, match_key.as_ref());
    let poll_at = polling::while_open(&payment, act.at);
    let start = Start { payment: &payment, event: DomainEvent::PaymentCreated, poll_at };
    if journal::start(&mut tx, act, order, start).await?.is_none() {
        return Ok(Stored::Not);
    }
    let lease = act.at.plus_ms(provider::LEASE_MS);
    payments::owe_beginning(&mut tx, &payment.id, &asker(choice), lease).await?;
    if let Some(match_key) = &match_key
        && !match_keys::reserve(&mut tx, &payment.method, match_key, &payment.id, act.at).await?
    {
        return Err(StoreError::Stale);
    }
    tx.commit().await?;
    Ok(Stored::Begun(Box::new(payment)))
}

fn asker(choice: &Choice) -> Asker {
    Asker { ip: choice.ip, user_agent: choice.user_agent.clone() }
}

fn with_match_key(payment: Payment, match_key: Option<&MatchKey>) -> Payment {
    let Some(match_key) = match_key else { return payment };
    Payment { amount_due: match_key.amount_due, destination: Some(match_key.destination.clone()), ..payment }
}

fn attempt(app: &App, order: &Order, offer: &Offer, choice: &Choice) -> Payment {
    let group = app.method(&choice.method).map_or("", |method| method.group());
    Payment {
        id: PaymentId::from_random(app.random.bytes()),
        order: order.id.clone(),
        method: choice.method.clone(),
        group: group.to_owned(),
        wallet: choice.wallet.clone(),
        fee: offer.fee,
        total: offer.total,
        charge: offer.charge,
        amount_due: offer.charge,
        destination: None,
        declined: None,
        rate: offer.rate.clone(),
        device: choice.device,
        lang: choice.lang,
        began: app.clock.now(),
        instructions: None,
        qr: None,
        state: PaymentState::Waiting,
        version: 1,
    }
}
