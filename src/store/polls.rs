//! When each payment is polled next, and which instance polls it.

use super::{
    Lease, StoreError, Tx,
    db::{on, run},
    row::row,
};
use crate::domain::{PaymentId, Timestamp};

/// An attempt that is due for polling, and how often it has been polled.
pub struct Due {
    pub id: PaymentId,
    pub polls: i64,
    /// The end of its lease, which is also the time of its next poll until another is set.
    pub leased_until: Timestamp,
}

row! { struct DueRow { id: String, polls: i64 } }

/// Leases attempts by one method that are due, so that no other instance polls them while they are leased. The condition
/// stands outside the sub-select too: PostgreSQL re-checks only that one against a row just changed.
pub async fn lease_due(
    tx: &mut Tx,
    method: &str,
    now: Timestamp,
    lease: Lease,
) -> Result<Vec<Due>, StoreError> {
    const SQL: &str = "UPDATE payments SET next_poll_at = $2, polls = polls + 1 \
        WHERE (next_poll_at <= $1 OR next_poll_at > $3) AND id IN (\
        SELECT id FROM payments WHERE (next_poll_at <= $1 OR next_poll_at > $3) AND method = $4 \
        ORDER BY next_poll_at LIMIT 50) RETURNING id, polls";
    let rows: Vec<DueRow> = on!(tx, |c| sqlx::query_as(SQL)
        .bind(now.millis())
        .bind(lease.end(now))
        .bind(lease.horizon(now))
        .bind(method)
        .fetch_all(c)
        .await?);
    let leased_until = Timestamp::from_millis(lease.end(now));
    let due = |row: DueRow| Due { id: PaymentId::from_text(row.id), polls: row.polls, leased_until };
    Ok(rows.into_iter().map(due).collect())
}

/// Sets when a payment is polled next, or `None` for never. The version stays the same.
pub async fn poll_again(tx: &mut Tx, id: &PaymentId, at: Option<Timestamp>) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE payments SET next_poll_at = $1 WHERE id = $2";
    run!(tx, sqlx::query(SQL).bind(at.map(Timestamp::millis)).bind(id.as_str()));
    Ok(())
}

/// The same after a poll, unless the next one was set during it: by a move, or by a message that came meanwhile.
pub async fn end_poll(tx: &mut Tx, due: &Due, at: Option<Timestamp>) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE payments SET next_poll_at = $1 WHERE id = $2 AND next_poll_at = $3";
    let (next, held) = (at.map(Timestamp::millis), due.leased_until.millis());
    run!(tx, sqlx::query(SQL).bind(next).bind(due.id.as_str()).bind(held));
    Ok(())
}
