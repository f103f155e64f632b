//! The table of receipts: every sum of money ever seen. Added to, never changed.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::{from_json, to_json},
};
use crate::domain::{PaymentId, Receipt, Timestamp};

/// Whose money a receipt is.
#[derive(Debug, PartialEq, Eq)]
pub enum ReceiptOwner {
    /// Seen for the first time, or again for the same payment.
    ThisPayment,
    /// This money has been seen before, for another payment: it must not count twice.
    AnotherPayment,
}

/// Keeps a receipt, unique by (method, reference). Keeping it again changes nothing.
pub async fn keep(
    tx: &mut Tx,
    method: &str,
    payment: &PaymentId,
    receipt: &Receipt,
    now: Timestamp,
) -> Result<ReceiptOwner, StoreError> {
    const ADD: &str = "INSERT INTO receipts (method, reference, payment_id, amount, currency, paid_at, data, \
        kept_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (method, reference) DO NOTHING";
    const WHOSE: &str = "SELECT payment_id FROM receipts WHERE method = $1 AND reference = $2";
    let data = to_json(receipt)?;
    let added = run!(
        tx,
        sqlx::query(ADD)
            .bind(method)
            .bind(&receipt.reference)
            .bind(payment.as_str())
            .bind(receipt.amount.minor())
            .bind(receipt.amount.currency().code())
            .bind(receipt.at.millis())
            .bind(&data)
            .bind(now.millis())
    );
    if added == 1 {
        return Ok(ReceiptOwner::ThisPayment);
    }
    let whose: String =
        on!(tx, |c| sqlx::query_scalar(WHOSE).bind(method).bind(&receipt.reference).fetch_one(c).await?);
    Ok(if whose == payment.as_str() { ReceiptOwner::ThisPayment } else { ReceiptOwner::AnotherPayment })
}

/// All receipts of a payment, in the order they were seen.
pub async fn of_payment(db: &mut impl Access, payment: &PaymentId) -> Result<Vec<Receipt>, StoreError> {
    const SQL: &str = "SELECT data FROM receipts WHERE payment_id = $1 ORDER BY kept_at, reference";
    let rows: Vec<String> = on!(db, |c| sqlx::query_scalar(SQL).bind(payment.as_str()).fetch_all(c).await?);
    rows.iter().map(|text| from_json(text)).collect()
}

/// The payment that a receipt belongs to, by the provider's reference.
pub async fn payment_of(
    db: &mut impl Access,
    method: &str,
    reference: &str,
) -> Result<Option<PaymentId>, StoreError> {
    const SQL: &str = "SELECT payment_id FROM receipts WHERE method = $1 AND reference = $2";
    let id: Option<String> =
        on!(db, |c| sqlx::query_scalar(SQL).bind(method).bind(reference).fetch_optional(c).await?);
    Ok(id.map(PaymentId::from_text))
}
