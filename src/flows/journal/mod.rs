//! The only writer of orders and payments. Saves each change, appends its event with the actor, and executes its
//! consequences, in the caller's one transaction. `domain/effects.rs` lists the consequences.

mod desk;
mod orders;
mod payments;
mod write;

pub(super) use desk::{About, note};
pub(super) use orders::{Start, change, place, start};
pub(super) use payments::{add, apply, keep_prompt, start_void, take_back, take_in};

use crate::{
    app::App,
    domain::{Actor, Paying, PaymentId, Timestamp, order::Order, payment::Payment},
    store::{Access, LiveUpdate, StoreError, Tx, orders as order_rows, payments as payment_rows},
};

/// Who changes something, when, and on which site.
#[derive(Clone, Copy)]
pub struct Act<'a> {
    pub app: &'a App,
    pub by: &'a Actor,
    pub at: Timestamp,
}

impl<'a> Act<'a> {
    /// An act by this actor at this moment.
    pub fn new(app: &'a App, by: &'a Actor) -> Self {
        Self { app, by, at: app.clock.now() }
    }
}

/// Identifies the state of an order and its latest attempt, so that a page can tell whether it is current.
pub fn revision(order: &Order, payment: Option<&Payment>) -> String {
    match payment {
        Some(payment) => format!("{}.{}.{}", order.version, payment.version, payment.id),
        None => format!("{}.0.0", order.version),
    }
}

/// Returns the live update of an order for the pages that show it.
fn live_update(order: &Order, payment: Option<&Payment>) -> LiveUpdate {
    LiveUpdate { order: order.id.as_str().to_owned(), revision: revision(order, payment) }
}

/// Publishes a live update without a change: confirmations have increased, or a claim has a new status.
pub(super) fn publish(tx: &mut Tx, paying: &Paying) {
    tx.publish(live_update(&paying.order, Some(&paying.payment)));
}

/// Reads a payment and its order.
pub(super) async fn load(db: &mut impl Access, id: &PaymentId) -> Result<Paying, StoreError> {
    let missing = || StoreError::Broken(anyhow::anyhow!("payment {id} or its order is not there"));
    let payment = payment_rows::find(db, id).await?.ok_or_else(missing)?;
    let order = order_rows::find(db, &payment.order).await?.ok_or_else(missing)?;
    Ok(Paying { payment, order })
}
