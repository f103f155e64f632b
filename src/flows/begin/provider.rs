//! Calls `begin` at the provider until its answer is known, and stores the instructions for the payer.

use crate::{
    app::App,
    domain::{
        Actor, Decline, Paying, PaymentId, Timestamp,
        order::{Order, OrderState},
        payment::{Event, Payment, PaymentState},
        time::{MINUTE_MS, SECOND_MS},
    },
    flows::{
        attempt,
        journal::{self, Act},
        record, retry_on_conflict,
    },
    methods::{BeginRequest, Fault, Instructions, Method},
    store::{
        StoreError, match_keys,
        payments::{self, Asker, Beginning},
    },
};
use std::time::Duration;

/// How long one call of `begin` may take, and how long no one else makes another one.
const CALL: Duration = Duration::from_secs(30);
pub const LEASE_MS: i64 = 35 * SECOND_MS;

/// How long the call is repeated after a lost answer. Then the attempt has failed, and the page says so.
const REPEAT_MS: i64 = 10 * MINUTE_MS;

/// Outcome of beginning an attempt, which may have to be repeated.
#[derive(Debug, PartialEq, Eq)]
pub enum Repeated {
    /// The provider can be polled about it.
    Ready,
    /// Another task is calling the provider.
    Busy,
}

/// Returns true if nobody can have seen how to pay this attempt, so that nobody can have paid it.
pub fn is_unseen(payment: &Payment) -> bool {
    payment.instructions.is_none() && payment.state.received().is_empty()
}

/// Repeats `begin` under the same key while the provider's answer is missing. An attempt that never gets one has failed.
pub async fn repeat(app: &App, payment: &Payment) -> Result<Repeated, StoreError> {
    if payment.instructions.is_some() || payment.state != PaymentState::Waiting {
        return Ok(Repeated::Ready);
    }
    let now = app.clock.now();
    let beginning = retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        let beginning = payments::lease_beginning(&mut tx, &payment.id, now, LEASE_MS).await?;
        tx.commit().await?;
        Ok(beginning)
    })
    .await?;
    let asker = match beginning {
        Beginning::Done => return Ok(Repeated::Ready),
        Beginning::Leased => return Ok(Repeated::Busy),
        Beginning::Due(asker) => asker,
    };
    if now.since(payment.began) > REPEAT_MS {
        end_unseen(app, payment, &Event::Failed(Decline::Unavailable)).await?;
    } else {
        call(app, &payment.id, &asker).await?;
    }
    Ok(Repeated::Ready)
}

/// Ends an attempt that nobody has seen, whatever its provider says: nobody can pay it. Returns `None` if somebody may
/// have seen it meanwhile. The polls that follow close it at the provider.
pub async fn end_unseen(app: &App, unseen: &Payment, event: &Event) -> Result<Option<Payment>, StoreError> {
    if !is_unseen(unseen) {
        return Ok(None);
    }
    retry_on_conflict(|| async {
        let act = Act::new(app, &Actor::System);
        let mut tx = app.store.begin().await?;
        let paying = journal::load(&mut tx, &unseen.id).await?;
        if !is_unseen(&paying.payment) || paying.payment.state != PaymentState::Waiting {
            return Ok(None);
        }
        let ended = journal::take_in(&mut tx, act, paying, event).await?;
        tx.commit().await?;
        Ok(Some(ended.payment))
    })
    .await
}

/// Polls the provider about an attempt. An attempt that ended here before anybody saw it is closed there, because that
/// was not requested yet. "Closed" for an attempt that nobody has seen means that it was never begun.
pub async fn poll(method: &dyn Method, payment: &Payment) -> Result<Vec<Event>, Fault> {
    let open = attempt::opened(payment);
    if !is_unseen(payment) {
        return method.poll(&open).await;
    }
    if !payment.state.is_open() {
        return method.void(&open).await;
    }
    let unbegun = |event| match event {
        Event::Closed => Event::Failed(Decline::Unavailable),
        other => other,
    };
    Ok(method.poll(&open).await?.into_iter().map(unbegun).collect())
}

/// Calls the provider for an attempt whose beginning the caller has leased. All calls of one attempt are identical,
/// because providers refuse a key that is sent again with another body.
pub async fn call(app: &App, id: &PaymentId, asker: &Asker) -> Result<(), StoreError> {
    let mut db = app.store.read().await?;
    let Paying { payment, order } = journal::load(&mut db, id).await?;
    let match_key = match_keys::first(&mut db, id, payment.amount_due).await?;
    drop(db);
    let Some(method) = app.method(&payment.method).filter(|_| order.is_unpaid()) else { return Ok(()) };
    let ask = BeginRequest { match_key, ..ask(app, &order, &payment, asker) };
    let answered = tokio::time::timeout(CALL, method.begin(&ask)).await;
    match answered.unwrap_or_else(|_| Err(Fault::Unknown("no answer in time".to_owned()))) {
        Ok(instructions) => keep_prompt(app, id, instructions).await,
        Err(Fault::Refused(why)) => record::record(app, id, &[Event::Failed(why)]).await.map(drop),
        Err(Fault::Unknown(why)) => {
            tracing::warn!(payment = %id, why, "beginning a payment has no known outcome; it will be retried");
            release(app, id).await
        }
    }
}

fn ask(app: &App, order: &Order, payment: &Payment, asker: &Asker) -> BeginRequest {
    BeginRequest {
        attempt: payment.id.clone(),
        order: order.number.clone(),
        description: format!("{}: {}", app.config.seller.name, order.subject.title("en")),
        charge: payment.charge,
        match_key: None,
        buyer: crate::keys::digest(order.party().as_str())[..32].to_owned(),
        wallet: payment.wallet.clone(),
        device: payment.device,
        client_ip: asker.ip,
        user_agent: asker.user_agent.clone(),
        lang: payment.lang,
        return_url: app.url(&format!("{}/return", app.pay_path(&order.id))),
        notify_url: app.url(&format!("/hooks/{}", payment.method)),
        now: payment.began,
        closes: closes(order, payment.began),
    }
}

fn closes(order: &Order, began: Timestamp) -> Timestamp {
    match order.state {
        OrderState::Unpaid { until } => until,
        OrderState::Paid { .. } | OrderState::Cancelled { .. } | OrderState::Expired { .. } => began,
    }
}

async fn release(app: &App, id: &PaymentId) -> Result<(), StoreError> {
    let mut tx = app.store.begin().await?;
    payments::release_beginning(&mut tx, id, app.clock.now()).await?;
    tx.commit().await
}

/// Stores the instructions for the payer, with their code drawn once. An attempt that ended during the call stores none:
/// nobody may pay it any more.
async fn keep_prompt(app: &App, id: &PaymentId, instructions: Instructions) -> Result<(), StoreError> {
    let path = instructions.code.as_ref().and_then(|code| crate::qr::path(&code.payload));
    retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        let Paying { payment, order } = journal::load(&mut tx, id).await?;
        if payment.instructions.is_some() || !payment.state.is_open() {
            return Ok(());
        }
        let by = Actor::Provider(payment.method.clone());
        let by_email = app.method(&payment.method).is_some_and(|method| method.watch().is_some());
        let payment = Payment { instructions: Some(instructions.clone()), qr: path.clone(), ..payment };
        journal::keep_prompt(&mut tx, Act::new(app, &by), Paying { payment, order }, by_email).await?;
        tx.commit().await
    })
    .await
}
