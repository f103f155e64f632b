//! Takes money back out of the books that had been booked as ours: by the bank's word, or the provider's.

use super::{
    books::{self, Change},
    journal, news,
};
use crate::{
    app::App,
    domain::{
        Money, Paying, PaymentId, Receipt, Timestamp,
        news::News,
        order::Order,
        payment::{Event, Payment, PaymentState},
    },
    store::{
        StoreError, Tx, payments,
        reversals::{self, Reversal},
    },
};

/// Books a reversal: a counter-entry in the ledger, and the receipt leaves the payment. What a paid order cannot
/// give back is owed by its buyer.
pub(super) async fn take_back(
    app: &App,
    tx: &mut Tx,
    payment: &PaymentId,
    receipt: &Receipt,
    now: Timestamp,
) -> Result<Order, StoreError> {
    let paying = journal::load(tx, payment).await?;
    let before = paying.payment.clone();
    let event = Event::Reversed(receipt.reference.clone());
    let Paying { payment, order } = journal::take_over(app, tx, paying, &event, now).await?;
    books::reverse(tx, &Change { before: &before, after: &payment, receipt }, now).await?;
    if payment.version != before.version {
        let (order_id, payment_id) = (order.id.clone(), payment.id.clone());
        let (amount, nth) = (receipt.amount, payment.version);
        let reversed = News::Reversed { order: order_id, payment: payment_id, amount, nth };
        news::tell_buyer(tx, &order, &reversed, now).await?;
    }
    tx.tell(journal::told(&order, Some(&payment)));
    Ok(order)
}

/// Books that the provider has sent back all money of an attempt. Each sum is listed at the desk, once. Returns
/// the attempt and its order as they are then, and the sums that had counted.
pub(super) async fn return_all(
    app: &App,
    tx: &mut Tx,
    payment: &Payment,
    now: Timestamp,
) -> Result<(Paying, Vec<Money>), StoreError> {
    let mut returned = Vec::new();
    let holder = holder(tx, payment).await?;
    for receipt in payment.state.received() {
        let reversal = Reversal {
            key: format!("{} {}", payment.method, receipt.reference),
            statement: String::new(),
            amount: receipt.amount,
            at: now,
            payment: Some(holder.clone()),
            text: receipt.reference.clone(),
        };
        if reversals::add(tx, &reversal).await? {
            take_back(app, tx, &holder, receipt, now).await?;
            returned.push(receipt.amount);
        }
    }
    Ok((journal::load(tx, &payment.id).await?, returned))
}

/// The attempt that the money counts for: this one, or the one of the order that it was carried to.
async fn holder(tx: &mut Tx, payment: &Payment) -> Result<PaymentId, StoreError> {
    let PaymentState::Carried { received, to, .. } = &payment.state else { return Ok(payment.id.clone()) };
    let holds = |other: &Payment| {
        let mut known = other.state.received().iter();
        known.any(|one| received.iter().any(|moved| moved.reference == one.reference))
    };
    let found = payments::of_order(tx, to).await?.into_iter().find(holds);
    Ok(found.map_or_else(|| payment.id.clone(), |other| other.id))
}
