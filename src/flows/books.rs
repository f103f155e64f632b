//! What the ledger books when money comes, pays an order, or is taken back.

use crate::{
    domain::{Currency, Money, Receipt, Timestamp, payment::Payment},
    store::{
        StoreError, Tx,
        ledger::{self, Transfer},
    },
};

/// Books that an order is paid by this payment.
pub async fn settle(tx: &mut Tx, payment: &Payment, now: Timestamp) -> Result<(), StoreError> {
    let transfer = Transfer {
        kind: "settle",
        reference: payment.order.as_str().to_owned(),
        debit: format!("order:{}", payment.order),
        credit: "sales".to_owned(),
        amount: price(payment),
    };
    ledger::book(tx, &transfer, now).await
}

/// What an order is paid with: the charge, or what a person has accepted for it.
fn price(payment: &Payment) -> Money {
    let received = payment.state.received();
    let sum = |currency: Currency| {
        let all = received.iter().map(|receipt| receipt.amount).filter(|money| money.currency() == currency);
        all.fold(0_i64, |sum, money| sum.saturating_add(money.minor()))
    };
    let (charge, asked) = (payment.charge, payment.charge.currency());
    let other = received.first().map(|first| first.amount.currency());
    match (sum(asked), other) {
        (0, Some(other)) => Money::new(sum(other), other),
        (part, _) => Money::new(part.min(charge.minor()), asked),
    }
}

/// Money has come in for an order.
pub async fn capture(
    tx: &mut Tx,
    payment: &Payment,
    receipt: &Receipt,
    now: Timestamp,
) -> Result<(), StoreError> {
    let transfer = Transfer {
        kind: "capture",
        reference: format!("{}:{}", payment.method, receipt.reference),
        debit: format!("method:{}", payment.method),
        credit: format!("order:{}", payment.order),
        amount: receipt.amount,
    };
    ledger::book(tx, &transfer, now).await
}
