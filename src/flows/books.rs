//! What the ledger books when money comes, pays an order, or is taken back.

use crate::{
    domain::{
        Money, OrderId, Receipt, Timestamp,
        ledger::{Account, Kind, Transfer},
        payment::{Payment, Resolution},
    },
    store::{StoreError, Tx, ledger},
};

/// Books that an order is paid by this payment.
pub async fn settle(tx: &mut Tx, payment: &Payment, now: Timestamp) -> Result<(), StoreError> {
    let transfer = Transfer {
        kind: Kind::Settle,
        reference: payment.order.as_str().to_owned(),
        debit: Account::Order(payment.order.clone()),
        credit: Account::Sales,
        amount: payment.settled_with(),
    };
    ledger::book(tx, &transfer, now).await
}

/// Money has come in for an order.
pub async fn capture(
    tx: &mut Tx,
    payment: &Payment,
    receipt: &Receipt,
    now: Timestamp,
) -> Result<(), StoreError> {
    let transfer = Transfer {
        kind: Kind::Capture,
        reference: format!("{}:{}", payment.method, receipt.reference),
        debit: Account::Method(payment.method.clone()),
        credit: Account::Order(payment.order.clone()),
        amount: receipt.amount,
    };
    ledger::book(tx, &transfer, now).await
}

/// A payment before and after a sum came or was taken back.
pub struct Change<'a> {
    pub before: &'a Payment,
    pub after: &'a Payment,
    pub receipt: &'a Receipt,
}

impl Change<'_> {
    /// By how many minor units more is owed than before.
    fn owed(&self) -> i64 {
        let owed = |payment: &Payment| payment.state.owed().map_or(0, Money::minor);
        owed(self.after) - owed(self.before)
    }

    fn reference(&self) -> String {
        format!("{}:{}", self.after.method, self.receipt.reference)
    }
}

/// Books that money which has come for a paid order pays what was owed for it again.
pub async fn clear(tx: &mut Tx, change: &Change<'_>, now: Timestamp) -> Result<(), StoreError> {
    let Some(owed) = change.before.state.owed() else { return Ok(()) };
    let cleared = Money::new(-change.owed(), owed.currency());
    offset(tx, &change.after.order, change.reference(), cleared, now).await
}

/// Books that money was taken back. What its payment lacks from then on is owed by the buyer; the rest was too much,
/// or had paid nothing.
pub async fn reverse(tx: &mut Tx, change: &Change<'_>, now: Timestamp) -> Result<(), StoreError> {
    let Change { after, receipt, .. } = change;
    let grown = change.owed();
    let account = Account::Order(after.order.clone());
    let held = ledger::balance(tx, &account, receipt.amount.currency()).await?;
    let is_owed = grown > 0 || held < receipt.amount.minor();
    let reference = change.reference();
    let transfer = Transfer {
        kind: Kind::Reverse,
        reference: reference.clone(),
        debit: if is_owed { Account::Owed(after.order.clone()) } else { account },
        credit: Account::Method(after.method.clone()),
        amount: receipt.amount,
    };
    ledger::book(tx, &transfer, now).await?;
    if grown == 0 {
        return Ok(());
    }
    // The part that was too much is still held for the order.
    let surplus = Money::new(receipt.amount.minor() - grown, receipt.amount.currency());
    offset(tx, &after.order, format!("reverse:{reference}"), surplus, now).await
}

/// Moves money that is held for an order to what is owed for it.
async fn offset(
    tx: &mut Tx,
    order: &OrderId,
    reference: String,
    amount: Money,
    now: Timestamp,
) -> Result<(), StoreError> {
    if !amount.is_positive() {
        return Ok(());
    }
    let (debit, credit) = (Account::Order(order.clone()), Account::Owed(order.clone()));
    ledger::book(tx, &Transfer { kind: Kind::Clear, reference, debit, credit, amount }, now).await
}

/// Books what staff have done about money that was too much.
pub async fn resolve(
    tx: &mut Tx,
    payment: &Payment,
    amount: Money,
    how: Resolution,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (kind, credit) = match how {
        Resolution::Returned => (Kind::Return, Account::Method(payment.method.clone())),
        Resolution::Kept => (Kind::Keep, Account::Kept),
    };
    let reference = format!("{}:{}", payment.id, payment.version);
    let debit = Account::Order(payment.order.clone());
    ledger::book(tx, &Transfer { kind, reference, debit, credit, amount }, now).await
}
