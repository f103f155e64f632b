//! The table of remittance advices: payers report that a transfer is on its way.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::row,
};
use crate::domain::{MemberId, OrderId, PaymentId, Timestamp, allowance::Source};

/// “I have sent it” (N13).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemittanceAdvice {
    pub payment: PaymentId,
    /// The day on which the payer reports to have sent it: `2026-11-20`.
    pub sent_on: String,
    pub at: Timestamp,
    /// Until when the order waits for it.
    pub until: Timestamp,
    pub by: Source,
}

row! {
    struct Row { payment_id: String, sent_on: String, at: i64, until: i64, said_by: String }
}

impl From<Row> for RemittanceAdvice {
    fn from(row: Row) -> Self {
        Self {
            payment: PaymentId::from_text(row.payment_id),
            sent_on: row.sent_on,
            at: Timestamp::from_millis(row.at),
            until: Timestamp::from_millis(row.until),
            by: Source::parse(&row.said_by),
        }
    }
}

/// Stores a payer's advice. Repeated, it does not make the order wait longer, unless money has arrived for the first
/// one.
pub async fn save(tx: &mut Tx, advice: &RemittanceAdvice) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO remittance_advices (payment_id, sent_on, at, until, said_by) \
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (payment_id) DO UPDATE \
        SET sent_on = $2, at = $3, closed = NULL, closed_by = NULL, said_by = $5, until = CASE \
        WHEN remittance_advices.closed = 'arrived' THEN $4 ELSE remittance_advices.until END";
    run!(
        tx,
        sqlx::query(SQL)
            .bind(advice.payment.as_str())
            .bind(&advice.sent_on)
            .bind(advice.at.millis())
            .bind(advice.until.millis())
            .bind(advice.by.word())
    );
    Ok(())
}

/// Closes an advice, and stores why (`arrived`, `withdrawn`, `denied`, `overdue` or `dismissed`) and, when a member of the
/// staff did it, who. False when there is none.
pub async fn close(
    tx: &mut Tx,
    payment: &PaymentId,
    why: &str,
    by: Option<&MemberId>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE remittance_advices SET closed = $1, closed_by = $2 \
        WHERE payment_id = $3 AND closed IS NULL";
    let by = by.map(MemberId::as_str);
    Ok(run!(tx, sqlx::query(SQL).bind(why).bind(by).bind(payment.as_str())) == 1)
}

/// Returns the open advice of a payment.
pub async fn find(db: &mut impl Access, payment: &PaymentId) -> Result<Option<RemittanceAdvice>, StoreError> {
    const SQL: &str = "SELECT payment_id, sent_on, at, until, said_by FROM remittance_advices \
        WHERE payment_id = $1 AND closed IS NULL";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(payment.as_str()).fetch_optional(c).await?);
    Ok(row.map(RemittanceAdvice::from))
}

/// Returns true if an order waits for a bank transfer that was reported as sent.
pub async fn is_open(db: &mut impl Access, order: &OrderId) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM remittance_advices WHERE closed IS NULL \
        AND payment_id IN (SELECT id FROM payments WHERE order_id = $1)";
    let open: i64 = on!(db, |c| sqlx::query_scalar(SQL).bind(order.as_str()).fetch_one(c).await?);
    Ok(open > 0)
}

/// Returns true if the order has waited for this payment's transfer, and staff or the time limit have ended that.
pub async fn is_over(db: &mut impl Access, payment: &PaymentId, now: Timestamp) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM remittance_advices WHERE payment_id = $1 \
        AND (closed IN ('dismissed', 'overdue') OR closed IN ('withdrawn', 'denied') AND until <= $2)";
    let over: i64 =
        on!(db, |c| sqlx::query_scalar(SQL).bind(payment.as_str()).bind(now.millis()).fetch_one(c).await?);
    Ok(over > 0)
}

/// Returns true if a member of the organisation has reported that no transfer was sent for this order.
pub async fn is_denied(db: &mut impl Access, order: &OrderId) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM remittance_advices WHERE closed = 'denied' \
        AND payment_id IN (SELECT id FROM payments WHERE order_id = $1)";
    let denied: i64 = on!(db, |c| sqlx::query_scalar(SQL).bind(order.as_str()).fetch_one(c).await?);
    Ok(denied > 0)
}

/// Returns the advices whose money has not arrived in time.
pub async fn overdue(db: &mut impl Access, now: Timestamp) -> Result<Vec<RemittanceAdvice>, StoreError> {
    const SQL: &str = "SELECT payment_id, sent_on, at, until, said_by FROM remittance_advices \
        WHERE closed IS NULL AND until <= $1 ORDER BY until LIMIT 100";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(now.millis()).fetch_all(c).await?);
    Ok(rows.into_iter().map(RemittanceAdvice::from).collect())
}

/// Returns the advices of attempts whose money has not arrived, the oldest first.
pub async fn open(db: &mut impl Access, limit: i64) -> Result<Vec<RemittanceAdvice>, StoreError> {
    const SQL: &str = "SELECT n.payment_id, n.sent_on, n.at, n.until, n.said_by FROM remittance_advices n \
        JOIN payments p ON p.id = n.payment_id WHERE n.closed IS NULL \
        AND p.state IN ('waiting', 'partially-paid', 'confirming', 'expired') ORDER BY n.at LIMIT $1";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(limit).fetch_all(c).await?);
    Ok(rows.into_iter().map(RemittanceAdvice::from).collect())
}
