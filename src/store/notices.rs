//! The table of notices: payers' word that a transfer is on its way.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::row,
};
use crate::domain::{MemberId, OrderId, PaymentId, Timestamp, allowance::Source};

/// “I have sent it” (N13).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub payment: PaymentId,
    /// The day it was sent by the payer's word: `2026-11-20`.
    pub sent_on: String,
    pub at: Timestamp,
    /// Until when the order waits for it.
    pub until: Timestamp,
    pub by: Source,
}

row! {
    struct Row { payment_id: String, sent_on: String, at: i64, until: i64, said_by: String }
}

impl From<Row> for Notice {
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

/// Keeps a payer's word. Said again, it does not make the order wait longer, unless money has come for the
/// first word.
pub async fn save(tx: &mut Tx, notice: &Notice) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO transfer_notices (payment_id, sent_on, at, until, said_by) \
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (payment_id) DO UPDATE \
        SET sent_on = $2, at = $3, closed = NULL, closed_by = NULL, said_by = $5, until = CASE \
        WHEN transfer_notices.closed = 'arrived' THEN $4 ELSE transfer_notices.until END";
    run!(
        tx,
        sqlx::query(SQL)
            .bind(notice.payment.as_str())
            .bind(&notice.sent_on)
            .bind(notice.at.millis())
            .bind(notice.until.millis())
            .bind(notice.by.word())
    );
    Ok(())
}

/// Ends a notice, and says why (`arrived`, `withdrawn`, `denied`, `overdue` or `dismissed`) and, when a member of the
/// staff did it, who. False when there is none.
pub async fn close(
    tx: &mut Tx,
    payment: &PaymentId,
    why: &str,
    by: Option<&MemberId>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE transfer_notices SET closed = $1, closed_by = $2 \
        WHERE payment_id = $3 AND closed IS NULL";
    let by = by.map(MemberId::as_str);
    Ok(run!(tx, sqlx::query(SQL).bind(why).bind(by).bind(payment.as_str())) == 1)
}

/// The open notice of a payment.
pub async fn find(db: &mut impl Access, payment: &PaymentId) -> Result<Option<Notice>, StoreError> {
    const SQL: &str = "SELECT payment_id, sent_on, at, until, said_by FROM transfer_notices \
        WHERE payment_id = $1 AND closed IS NULL";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(payment.as_str()).fetch_optional(c).await?);
    Ok(row.map(Notice::from))
}

/// Returns true if an order waits for a bank transfer that was reported as sent.
pub async fn is_open(db: &mut impl Access, order: &OrderId) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM transfer_notices WHERE closed IS NULL \
        AND payment_id IN (SELECT id FROM payments WHERE order_id = $1)";
    let open: i64 = on!(db, |c| sqlx::query_scalar(SQL).bind(order.as_str()).fetch_one(c).await?);
    Ok(open > 0)
}

/// Returns true if the order has waited for this payment's transfer, and staff or the time limit have ended that.
pub async fn is_over(db: &mut impl Access, payment: &PaymentId, now: Timestamp) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM transfer_notices WHERE payment_id = $1 \
        AND (closed IN ('dismissed', 'overdue') OR closed IN ('withdrawn', 'denied') AND until <= $2)";
    let over: i64 =
        on!(db, |c| sqlx::query_scalar(SQL).bind(payment.as_str()).bind(now.millis()).fetch_one(c).await?);
    Ok(over > 0)
}

/// Returns true if a member of the organisation has reported that no transfer was sent for this order.
pub async fn is_denied(db: &mut impl Access, order: &OrderId) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM transfer_notices WHERE closed = 'denied' \
        AND payment_id IN (SELECT id FROM payments WHERE order_id = $1)";
    let denied: i64 = on!(db, |c| sqlx::query_scalar(SQL).bind(order.as_str()).fetch_one(c).await?);
    Ok(denied > 0)
}

/// Notices whose money has not come in time.
pub async fn overdue(db: &mut impl Access, now: Timestamp) -> Result<Vec<Notice>, StoreError> {
    const SQL: &str = "SELECT payment_id, sent_on, at, until, said_by FROM transfer_notices \
        WHERE closed IS NULL AND until <= $1 ORDER BY until LIMIT 100";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(now.millis()).fetch_all(c).await?);
    Ok(rows.into_iter().map(Notice::from).collect())
}

/// Notices of attempts whose money has not come, the oldest first.
pub async fn open(db: &mut impl Access, limit: i64) -> Result<Vec<Notice>, StoreError> {
    const SQL: &str = "SELECT n.payment_id, n.sent_on, n.at, n.until, n.said_by FROM transfer_notices n \
        JOIN payments p ON p.id = n.payment_id WHERE n.closed IS NULL \
        AND p.state IN ('waiting', 'partially-paid', 'confirming', 'expired') ORDER BY n.at LIMIT $1";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(limit).fetch_all(c).await?);
    Ok(rows.into_iter().map(Notice::from).collect())
}
