//! Changes of orders: placed, with an attempt begun, cancelled or expired.

use super::{
    Act,
    write::{conclude, save_order},
};
use crate::{
    domain::{
        DomainEvent, Subject, Timestamp,
        effects::{Change, Moved},
        order::Order,
        payment::Payment,
    },
    store::{StoreError, Tx, orders, payments},
};

/// Adds a new order. Returns `false` if an unpaid order of this organisation and product exists already.
pub async fn place(tx: &mut Tx, act: Act<'_>, order: &Order, link_hash: &str) -> Result<bool, StoreError> {
    if !orders::add(tx, order, link_hash).await? {
        return Ok(false);
    }
    let event = match order.subject {
        Subject::Purchase(_) => &DomainEvent::OrderPlaced,
        Subject::Request(_) => &DomainEvent::OrderRequested,
    };
    conclude(tx, act, Change { event, by: act.by, order, payment: None }).await?;
    Ok(true)
}

/// Applies an event to an order. Returns `None` if its state does not take it.
pub async fn change(
    tx: &mut Tx,
    act: Act<'_>,
    order: Order,
    event: &DomainEvent,
) -> Result<Option<Order>, StoreError> {
    let Ok(moved) = order.after(event, act.by, act.at) else { return Ok(None) };
    save_order(tx, act, moved, event).await.map(Some)
}

/// A new attempt, the event that it begins with, and when it is polled first.
pub struct Start<'a> {
    pub payment: &'a Payment,
    pub event: DomainEvent,
    pub poll_at: Timestamp,
}

/// Adds an attempt to its order. The order's version moves too, so that whoever cancels it at this moment must look
/// again. Returns `None` if the order has an open attempt already.
pub async fn start(
    tx: &mut Tx,
    act: Act<'_>,
    order: Order,
    start: Start<'_>,
) -> Result<Option<Order>, StoreError> {
    let Start { payment, event, poll_at } = start;
    // The attempt first: whoever books money locks the payment before the order.
    if !payments::add(tx, payment, poll_at).await? {
        return Ok(None);
    }
    let order = save_order(tx, act, order, &DomainEvent::OrderPaymentStarted).await?;
    let moved = Some(Moved { before: payment, after: payment });
    conclude(tx, act, Change { event: &event, by: act.by, order: &order, payment: moved }).await.map(Some)
}
