//! Applies events to a payment and its order, and books the consequences in the same transaction.

use super::{books, looks, news, part};
use crate::{
    app::App,
    domain::{
        Paying, PaymentId, Timestamp,
        ledger::Kind,
        news::News,
        order::{Order, OrderEvent},
        payment::{Event, Payment, PaymentState},
    },
    store::{
        Access, StoreError, Told, Tx,
        events::{self, Act},
        ledger, orders, payments,
        receipts::{self, Kept},
        voids,
    },
};

/// Identifies the state of an order and its latest attempt, so that a page can tell whether it is current.
pub fn stamp(order: &Order, payment: Option<&Payment>) -> String {
    match payment {
        Some(payment) => format!("{}.{}.{}", order.version, payment.version, payment.id),
        None => format!("{}.0.0", order.version),
    }
}

/// The live update about an order for the pages that show it.
pub fn told(order: &Order, payment: Option<&Payment>) -> Told {
    Told { order: order.id.as_str().to_owned(), stamp: stamp(order, payment) }
}

/// Reads a payment and its order.
pub(crate) async fn load(db: &mut impl Access, id: &PaymentId) -> Result<Paying, StoreError> {
    let missing = || StoreError::Broken(anyhow::anyhow!("payment {id} or its order is not there"));
    let payment = payments::find(db, id).await?.ok_or_else(missing)?;
    let order = orders::find(db, &payment.order).await?.ok_or_else(missing)?;
    Ok(Paying { payment, order })
}

/// Applies one event, in the caller's transaction.
pub(super) async fn take_in(
    app: &App,
    tx: &mut Tx,
    paying: Paying,
    event: &Event,
    now: Timestamp,
) -> Result<Paying, StoreError> {
    let payment = &paying.payment;
    if event.receipt().is_some_and(|receipt| !receipt.amount.is_positive()) {
        tracing::error!(payment = %payment.id, "an amount of zero or less was reported as received; ignored");
        return Ok(paying);
    }
    if let Some(receipt) = event.receipt()
        && receipts::keep(tx, &payment.method, &payment.id, receipt, now).await? == Kept::AnotherPayments
    {
        tracing::error!(payment = %payment.id, "receipt already belongs to another payment; ignored");
        return Ok(paying);
    }
    if let Event::Final(receipt) | Event::Overdue(receipt) = event {
        let booking = format!("{}:{}", payment.method, receipt.reference);
        if ledger::is_booked(tx, Kind::Reverse, &booking).await? {
            tracing::error!(payment = %payment.id, "a reversed receipt was reported again; ignored");
            return Ok(paying);
        }
        books::capture(tx, payment, receipt, now).await?;
    }
    take_over(app, tx, paying, event, now).await
}

/// Applies an event whose money is already booked for another order.
pub(super) async fn take_over(
    app: &App,
    tx: &mut Tx,
    paying: Paying,
    event: &Event,
    now: Timestamp,
) -> Result<Paying, StoreError> {
    let Paying { payment: before, order } = paying;
    let moved = match before.clone().apply(event.clone(), order.standing(), now) {
        Ok(moved) => moved,
        Err(refused) => {
            tracing::info!(payment = %before.id, %refused, "ignoring an event that no longer applies");
            return Ok(Paying { payment: before, order });
        }
    };
    if moved == before {
        return Ok(Paying { payment: before, order });
    }
    let moved = part::stay_over(app, tx, (&before, moved), now).await?;
    let moved = part::ask_for_rest(app, tx, &before, moved, now).await?;
    if let Event::Final(receipt) | Event::Overdue(receipt) = event {
        books::clear(tx, &books::Change { before: &before, after: &moved, receipt }, now).await?;
    }
    let Paying { payment, order } = save(tx, Paying { payment: moved, order }, event.name(), now).await?;
    if before.state.owed().is_some() && payment.state.owed().is_none() {
        let (order_id, payment_id, nth) = (order.id.clone(), payment.id.clone(), payment.version);
        let again = News::PaidAgain { order: order_id, payment: payment_id, nth };
        news::tell_buyer(tx, &order, &again, now).await?;
    }
    Ok(Paying { payment, order })
}

/// Saves a payment after a transition, records the transition, and updates its order.
pub(super) async fn save(
    tx: &mut Tx,
    paying: Paying,
    event: &str,
    now: Timestamp,
) -> Result<Paying, StoreError> {
    let Paying { payment, order } = paying;
    let next = looks::after_move(&payment, voids::find(tx, &payment.id).await?, now);
    let saved = payments::save(tx, payment, next).await?;
    events::of_payment(tx, &saved, event, now).await?;
    let order = consequences(tx, &saved, order, now).await?;
    Ok(Paying { payment: saved, order })
}

/// Records a staff action that does not change the state of the payment.
pub(super) async fn write_down(
    tx: &mut Tx,
    payment: Payment,
    act: &Act<'_>,
    now: Timestamp,
) -> Result<Payment, StoreError> {
    let next = looks::after_move(&payment, voids::find(tx, &payment.id).await?, now);
    let saved = payments::save(tx, payment, next).await?;
    events::of_payment_by(tx, &saved, act, now).await?;
    Ok(saved)
}

/// Applies a payment's new state to its order and queues notifications.
pub(super) async fn consequences(
    tx: &mut Tx,
    payment: &Payment,
    order: Order,
    now: Timestamp,
) -> Result<Order, StoreError> {
    let (order_id, payment_id) = (order.id.clone(), payment.id.clone());
    match &payment.state {
        PaymentState::Settled { excess, .. } => {
            let order = settle(tx, payment, order, now).await?;
            hurry_others(tx, payment, now).await?;
            let paid = News::Paid { order: order_id.clone(), payment: payment_id.clone() };
            news::tell_buyer(tx, &order, &paid, now).await?;
            if let Some(excess) = *excess {
                let over = News::Overpaid { order: order_id, payment: payment_id, excess };
                news::tell_buyer(tx, &order, &over, now).await?;
            }
            Ok(order)
        }
        PaymentState::Review { .. } => {
            let review = News::Attention { order: order_id, payment: payment_id };
            news::tell_buyer(tx, &order, &review, now).await?;
            Ok(order)
        }
        PaymentState::Short { .. } => {
            let sums = payment.state.received().len();
            let short = News::Short { order: order_id, payment: payment_id, sums };
            news::tell_buyer(tx, &order, &short, now).await?;
            Ok(order)
        }
        PaymentState::Waiting
        | PaymentState::Confirming { .. }
        | PaymentState::Reversed { .. }
        | PaymentState::Carried { .. }
        | PaymentState::Failed { .. }
        | PaymentState::Expired { .. }
        | PaymentState::Cancelled { .. } => Ok(order),
    }
}

/// Makes the order's other open attempts due at once, so that the watcher voids them before somebody pays twice.
async fn hurry_others(tx: &mut Tx, paid: &Payment, now: Timestamp) -> Result<(), StoreError> {
    let others = payments::of_order(tx, &paid.order).await?;
    for other in others.iter().filter(|other| other.id != paid.id && other.state.is_open()) {
        payments::look_again(tx, &other.id, Some(now)).await?;
    }
    Ok(())
}

/// Marks the order as paid by this payment, once.
async fn settle(tx: &mut Tx, payment: &Payment, order: Order, now: Timestamp) -> Result<Order, StoreError> {
    if !order.is_unpaid() {
        return Ok(order);
    }
    let event = OrderEvent::PaidBy(payment.id.clone());
    let name = event.name();
    let paid = order.apply(event, now).map_err(|refused| StoreError::Broken(refused.into()))?;
    let paid = orders::save(tx, paid).await?;
    events::of_order(tx, &paid, name, now).await?;
    books::settle(tx, payment, now).await?;
    Ok(paid)
}
