//! Beginning an attempt: stored under our own key first, then opened at the provider.

use super::{
    looks, news,
    pay::{Choice, Chosen},
    persist, record,
};
use crate::{
    app::App,
    domain::{
        OrderId, PaymentId,
        news::News,
        order::{Order, OrderState},
        payment::{Event, Payment, PaymentState, mark::Mark},
        terms::Offer,
    },
    methods::{Ask, Fault, Prompt},
    store::{StoreError, Tx, events, marks, orders, payments, voids},
};
use std::sync::Arc;

/// Stores the attempt under our own key, then calls the provider. The call goes on when the payer's
/// connection breaks; when its answer is lost, the watcher asks.
pub async fn begin(
    app: &Arc<App>,
    order: &OrderId,
    offer: Offer,
    choice: Choice,
) -> Result<Chosen, StoreError> {
    let (payment, order, mark) = match persist(|| store_attempt(app, order, &offer, &choice)).await? {
        Stored::Begun(begun) => *begun,
        Stored::Not => return Ok(Chosen::Begun),
        Stored::Full => return Ok(Chosen::Blocked),
    };
    let (app, ask) = (app.clone(), Ask { mark, ..ask(app, &order, &payment, &choice) });
    let call = tokio::spawn(async move {
        if let Err(error) = call_begin(&app, payment, ask).await {
            tracing::error!(%error, "an attempt was begun but its answer is not stored; the watcher asks");
        }
    });
    if let Err(error) = call.await {
        tracing::error!(%error, "beginning an attempt was cut off; the watcher asks");
    }
    Ok(Chosen::Begun)
}

/// What came of storing an attempt.
enum Stored {
    Begun(Box<(Payment, Order, Option<Mark>)>),
    /// The order has an open attempt by now, or can no longer be paid.
    Not,
    /// No mark is free.
    Full,
}

async fn store_attempt(
    app: &App,
    order: &OrderId,
    offer: &Offer,
    choice: &Choice,
) -> Result<Stored, StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let Some(order) = orders::find(&mut tx, order).await?.filter(Order::is_unpaid) else {
        return Ok(Stored::Not);
    };
    let payment = attempt(app, &order, offer, choice);
    let mark = match draw(app, &mut tx, &payment, None).await? {
        Drawn::Mark(mark) => Some(mark),
        Drawn::NotNeeded => None,
        Drawn::Full => return Ok(Stored::Full),
    };
    let payment = marked(payment, mark.as_ref());
    if !payments::add(&mut tx, &payment, now.plus_ms(looks::LEASE_MS)).await? {
        return Ok(Stored::Not);
    }
    if let Some(mark) = &mark
        && !marks::reserve(&mut tx, &payment.method, mark, &payment.id, now).await?
    {
        return Err(StoreError::Stale);
    }
    events::of_payment(&mut tx, &payment, "began", now).await?;
    // The order's version moves too: whoever cancels it at this moment must look again.
    let order = orders::save(&mut tx, order).await?;
    events::of_order(&mut tx, &order, "attempt", now).await?;
    tx.tell(record::told(&order, Some(&payment)));
    tx.commit().await?;
    Ok(Stored::Begun(Box::new((payment, order, mark))))
}

/// How often a mark is drawn before one with a tail that another attempt bears will do, and before the
/// flow gives up: the place is full.
const DRAWS: u32 = 40;

/// What came of drawing a mark.
pub(super) enum Drawn {
    Mark(Mark),
    /// The method needs none.
    NotNeeded,
    /// Other attempts hold all there are.
    Full,
}

/// Draws a mark for what is still to be paid that no other attempt holds.
pub(super) async fn draw(
    app: &App,
    tx: &mut Tx,
    payment: &Payment,
    place: Option<&str>,
) -> Result<Drawn, StoreError> {
    let Some(marks) = app.method(&payment.method).and_then(|method| method.marks()) else {
        return Ok(Drawn::NotNeeded);
    };
    for nth in 0..DRAWS {
        let mark = marks.draw(payment.missing(), place, &app.random);
        let held =
            marks::owner(tx, &payment.method, (&mark.place, &mark.key), app.clock.now()).await?.is_some();
        if !held && (nth >= DRAWS / 2 || !marks::tail_taken(tx, &payment.method, &mark).await?) {
            return Ok(Drawn::Mark(mark));
        }
    }
    tracing::error!(method = payment.method, "no free amount is left: configure more addresses");
    Ok(Drawn::Full)
}

fn marked(payment: Payment, mark: Option<&Mark>) -> Payment {
    let Some(mark) = mark else { return payment };
    Payment { asked: mark.asked, place: Some(mark.place.clone()), ..payment }
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
        asked: offer.charge,
        place: None,
        declined: None,
        rate: offer.rate.clone(),
        device: choice.device,
        lang: choice.lang,
        began: app.clock.now(),
        prompt: None,
        qr: None,
        state: PaymentState::Waiting,
        version: 1,
    }
}

fn ask(app: &App, order: &Order, payment: &Payment, choice: &Choice) -> Ask {
    Ask {
        attempt: payment.id.clone(),
        order: order.number.clone(),
        description: format!("{}: {}", app.config.seller.name, order.snapshot.title("en")),
        charge: payment.charge,
        mark: None,
        buyer: crate::keys::digest(order.org.as_str())[..32].to_owned(),
        wallet: payment.wallet.clone(),
        device: choice.device,
        client_ip: choice.ip,
        user_agent: choice.user_agent.clone(),
        lang: choice.lang,
        return_url: app.url(&format!("{}/return", app.pay_path(&order.id))),
        notify_url: app.url(&format!("/hooks/{}", payment.method)),
        now: app.clock.now(),
        closes: match order.state {
            OrderState::Unpaid { until } => until,
            OrderState::Paid { .. } | OrderState::Cancelled { .. } | OrderState::Expired { .. } => {
                app.clock.now()
            }
        },
    }
}

async fn call_begin(app: &App, payment: Payment, ask: Ask) -> Result<(), StoreError> {
    let Some(method) = app.method(&payment.method) else { return Ok(()) };
    match method.begin(&ask).await {
        Ok(prompt) => keep_prompt(app, &payment.id, prompt).await,
        Err(Fault::Refused(why)) => record::record(app, &payment.id, &[Event::Declined(why)]).await.map(drop),
        Err(Fault::Unknown(why)) => {
            tracing::warn!(payment = %payment.id, why, "beginning has no known outcome; asking until it has");
            Ok(())
        }
    }
}

/// Stores what the provider asks of the payer, with its code drawn once.
async fn keep_prompt(app: &App, id: &PaymentId, prompt: Prompt) -> Result<(), StoreError> {
    let path = prompt.code.as_ref().and_then(|code| crate::qr::path(&code.payload));
    persist(|| async {
        let now = app.clock.now();
        let mut tx = app.store.begin().await?;
        let (payment, order) = record::load(&mut tx, id).await?;
        let prompted = Payment { prompt: Some(prompt.clone()), qr: path.clone(), ..payment };
        let saved = payments::save_prompt(&mut tx, prompted).await?;
        let void = voids::find(&mut tx, id).await?;
        payments::look_again(&mut tx, id, looks::after_silence(&saved, void, now)).await?;
        events::of_payment(&mut tx, &saved, "prompted", now).await?;
        if app.method(&saved.method).is_some_and(|method| method.watch().is_some()) {
            let told = News::Instructions { order: order.id.clone(), payment: saved.id.clone() };
            news::tell_buyer(&mut tx, &order, &told, now).await?;
        }
        tx.tell(record::told(&order, Some(&saved)));
        tx.commit().await
    })
    .await
}
