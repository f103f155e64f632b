//! Appends the event of a saved change and executes its consequences.

use super::{Act, live_update};
use crate::{
    domain::{
        DomainEvent,
        effects::{Change, Effect, effects},
        order::Order,
        payment::Payment,
    },
    flows::notifications,
    store::{
        StoreError, Tx,
        events::{self, Happened},
        ledger, orders, payments, polls,
    },
};

/// Appends the event and executes its consequences. Returns the order, which may be paid then.
pub(super) async fn conclude(tx: &mut Tx, act: Act<'_>, change: Change<'_>) -> Result<Order, StoreError> {
    let (name, amount) = (change.event.name(), change.event.amount());
    let happened = Happened { name, by: act.by, at: act.at, amount };
    match change.payment {
        Some(moved) => events::of_payment(tx, moved.after, happened).await?,
        None => events::of_order(tx, change.order, happened).await?,
    }
    follow(tx, act, change).await
}

/// Executes the consequences of a change, in order.
pub(super) async fn follow(tx: &mut Tx, act: Act<'_>, change: Change<'_>) -> Result<Order, StoreError> {
    let mut order = change.order.clone();
    let payment = change.payment.map(|moved| moved.after);
    for effect in effects(&change) {
        match (effect, payment) {
            (Effect::Book(transfer), _) => ledger::book(tx, &transfer, act.at).await?,
            (Effect::Notify(notification), _) => {
                notifications::tell_buyer(tx, &order, &notification, act.at).await?
            }
            (Effect::PayOrder, Some(payment)) => order = Box::pin(pay(tx, act, order, payment)).await?,
            (Effect::PollOthers, Some(payment)) => poll_others(tx, act, payment).await?,
            (Effect::Publish, _) => tx.publish(live_update(&order, payment)),
            (Effect::PayOrder | Effect::PollOthers, None) => {
                return Err(StoreError::Broken(anyhow::anyhow!(
                    "an order's event has the effects of a payment's"
                )));
            }
        }
    }
    Ok(order)
}

/// Saves an order after a change, and completes the change.
pub(super) async fn save_order(
    tx: &mut Tx,
    act: Act<'_>,
    moved: Order,
    event: &DomainEvent,
) -> Result<Order, StoreError> {
    let order = orders::save(tx, moved).await?;
    conclude(tx, act, Change { event, by: act.by, order: &order, payment: None }).await
}

async fn pay(tx: &mut Tx, act: Act<'_>, order: Order, payment: &Payment) -> Result<Order, StoreError> {
    let event = DomainEvent::OrderPaid { by: payment.id.clone(), amount: payment.settled_with() };
    let paid = order.after(&event, act.by, act.at).map_err(|refused| StoreError::Broken(refused.into()))?;
    save_order(tx, act, paid, &event).await
}

/// Makes the order's other open attempts due at once.
async fn poll_others(tx: &mut Tx, act: Act<'_>, paid: &Payment) -> Result<(), StoreError> {
    let others = payments::of_order(tx, &paid.order).await?;
    for other in others.iter().filter(|other| other.id != paid.id && other.state.is_open()) {
        polls::poll_again(tx, &other.id, Some(act.at)).await?;
    }
    Ok(())
}
