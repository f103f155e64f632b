//! Closes an attempt at its provider, also where the provider sends back money that is paid meanwhile.
//!
//! Antom's cancel returns money that was paid a moment before. So a closing is stored before any cancel goes out;
//! while it lasts, money that others hear of is only seen ([`super::trust::Trust`]), and what the provider says after
//! the cancel decides. An instance that dies leaves its closing behind: after two minutes it counts no more.

use super::{
    attempt,
    begin::provider,
    chain, in_flight,
    journal::{self, Act},
    record, retry_on_conflict,
    trust::Source,
};
use crate::{
    app::App,
    domain::{
        Actor, PaymentId,
        payment::{Event, Payment, PaymentState},
    },
    methods::Method,
    store::{StoreError, voids},
};

/// Voids an attempt at its provider and returns it as stored: closed, paid, or still open if the provider does not
/// confirm.
pub async fn void(app: &App, id: &PaymentId, by: Actor) -> Result<Payment, StoreError> {
    let payment = attempt::find(app, id).await?;
    let Some(method) = app.method(&payment.method).filter(|_| payment.state.is_open()) else {
        return Ok(payment);
    };
    // Part of the money has arrived: its payer must be able to pay the rest.
    let half_paid = matches!(payment.state, PaymentState::PartiallyPaid { .. }) && by == Actor::Payer;
    if half_paid {
        return Ok(payment);
    }
    let matched = method.matching().is_some();
    // An attempt that is held open already needs no reading of the chain.
    if matched && is_held_open(app, &payment, &by).await? {
        return Ok(payment);
    }
    let payment = read_first(app, method.as_ref(), payment, &by).await?;
    if !payment.state.is_open() || (matched && is_held_open(app, &payment, &by).await?) {
        return Ok(payment);
    }
    if let Some(ended) = provider::end_unseen(app, &payment, &Event::Withdrawn(by.clone())).await? {
        return Ok(ended);
    }
    close(app, method.as_ref(), payment, Some(&by)).await
}

/// Returns true if received money keeps an attempt open. Members may close an attempt whose transfer is under review,
/// as the money is safe; a deadline and a payer may not.
async fn is_held_open(app: &App, payment: &Payment, by: &Actor) -> Result<bool, StoreError> {
    match by {
        Actor::Member(_) => {
            let mut db = app.store.read().await?;
            Ok(in_flight::find(&mut db, &payment.order).await?.is_some())
        }
        Actor::Staff(_) | Actor::Payer | Actor::Provider(_) | Actor::System => {
            attempt::awaits_money(app, &payment.order).await
        }
    }
}

/// A payer who leaves an attempt may have just sent money, which only reading the chain can show. Attempts that the
/// site closes have been read up to their deadline.
async fn read_first(
    app: &App,
    method: &dyn Method,
    payment: Payment,
    by: &Actor,
) -> Result<Payment, StoreError> {
    if method.watch().is_none() || *by == Actor::System {
        return Ok(payment);
    }
    chain::read_now(app, method).await;
    attempt::find(app, &payment.id).await
}

/// Voids it without checking whether it is held open. `by` is `None` if its time has run out.
pub(super) async fn close(
    app: &App,
    method: &dyn Method,
    payment: Payment,
    by: Option<&Actor>,
) -> Result<Payment, StoreError> {
    let (payment, source) = match begin(app, method, payment, by).await? {
        Begun::Closing(payment, source) => (payment, source),
        Begun::Not(payment) => return Ok(payment),
    };
    match method.void(&attempt::opened(&payment)).await {
        Ok(said) => {
            let said: Vec<Event> = said.into_iter().map(|event| withdrawn(event, by)).collect();
            Ok(record::take_answer(app, &payment.id, &said, source).await?.payment)
        }
        Err(fault) => {
            tracing::warn!(payment = %payment.id, %fault, "the provider does not confirm that the attempt is void");
            give_up(app, &payment.id, source).await?;
            attempt::find(app, &payment.id).await
        }
    }
}

enum Begun {
    Closing(Payment, Source),
    /// It is already closed or paid, or another instance is closing it.
    Not(Payment),
}

/// Stores that the attempt is being closed, before a cancel is sent. This increments the payment's version, so that
/// money which is being booked at this moment is booked before, or not as final.
async fn begin(
    app: &App,
    method: &dyn Method,
    payment: Payment,
    by: Option<&Actor>,
) -> Result<Begun, StoreError> {
    if !method.void_returns_money() {
        return Ok(Begun::Closing(payment, Source::Ours));
    }
    retry_on_conflict(|| async {
        let act = Act::new(app, by.unwrap_or(&Actor::System));
        let now = act.at;
        let mut tx = app.store.begin().await?;
        let paying = journal::load(&mut tx, &payment.id).await?;
        let payment = paying.payment.clone();
        if !payment.state.is_open() {
            return Ok(Begun::Not(payment));
        }
        let touched = journal::start_void(&mut tx, act, paying).await?.payment;
        let before = voids::find(&mut tx, &payment.id).await?;
        if before.is_some_and(|void| void.is_running(now)) {
            return Ok(Begun::Not(payment));
        }
        voids::begin(&mut tx, &payment.id, now).await?;
        tx.commit().await?;
        let (nth, doubt) = before.map_or((1, None), |void| (void.nth + 1, void.doubt(now)));
        Ok(Begun::Closing(touched, Source::Void { nth, doubt }))
    })
    .await
}

/// Ends a closing without an answer: its cancel may still be executed.
async fn give_up(app: &App, id: &PaymentId, source: Source) -> Result<(), StoreError> {
    let Source::Void { nth, .. } = source else { return Ok(()) };
    let mut tx = app.store.begin().await?;
    let until = app.clock.now().plus_ms(voids::LONGEST_MS);
    voids::end(&mut tx, id, nth, Some(until)).await?;
    tx.commit().await
}

/// Attributes the event to the one who asked for the closing.
fn withdrawn(event: Event, by: Option<&Actor>) -> Event {
    match (event, by) {
        (Event::Closed, Some(by)) => Event::Withdrawn(by.clone()),
        (other, _) => other,
    }
}
