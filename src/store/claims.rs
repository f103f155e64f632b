//! The table of claims: statements that a transfer is for an order, and their status.

use super::{
    Access, Lease, StoreError, Tx,
    db::{on, run},
    row::{from_json, row, to_json},
    statements::Awaited,
};
use crate::domain::{OrderId, PaymentId, Timestamp, incoming_transfer::ClaimStatus};

/// A claim, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub payment: PaymentId,
    pub method: String,
    /// What the payer entered: a TxID.
    pub source: String,
    pub at: Timestamp,
    pub status: ClaimStatus,
    /// Whether its order waits for the money.
    pub open: bool,
}

row! {
    struct Row { payment_id: String, method: String, source: String, at: i64, status: String, open: i64 }
}

impl TryFrom<Row> for Claim {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            payment: PaymentId::from_text(row.payment_id),
            method: row.method,
            source: row.source,
            at: Timestamp::from_millis(row.at),
            status: from_json(&row.status)?,
            open: row.open != 0,
        })
    }
}

/// Keeps a claim or its new answer. `next_poll_at` none: the chain is not asked about it any more.
pub async fn save(tx: &mut Tx, claim: &Claim, next_poll_at: Option<Timestamp>) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO claims (payment_id, method, source, claimed_by, at, status, open, \
        next_poll_at) VALUES ($1, $2, $3, 'link', $4, $5, $6, $7) ON CONFLICT (payment_id, source) \
        DO UPDATE SET status = $5, open = $6, next_poll_at = $7";
    let status = to_json(&claim.status)?;
    run!(
        tx,
        sqlx::query(SQL)
            .bind(claim.payment.as_str())
            .bind(&claim.method)
            .bind(&claim.source)
            .bind(claim.at.millis())
            .bind(&status)
            .bind(i64::from(claim.open))
            .bind(next_poll_at.map(Timestamp::millis))
    );
    Ok(())
}

pub async fn find(
    db: &mut impl Access,
    payment: &PaymentId,
    source: &str,
) -> Result<Option<Claim>, StoreError> {
    const SQL: &str = "SELECT * FROM claims WHERE payment_id = $1 AND source = $2";
    let row: Option<Row> =
        on!(db, |c| sqlx::query_as(SQL).bind(payment.as_str()).bind(source).fetch_optional(c).await?);
    row.map(Claim::try_from).transpose()
}

/// Notes that a member of the organisation has claimed the transfer, even if somebody else did so before.
pub async fn note_member(tx: &mut Tx, payment: &PaymentId, source: &str) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE claims SET claimed_by = 'member' WHERE payment_id = $1 AND source = $2";
    run!(tx, sqlx::query(SQL).bind(payment.as_str()).bind(source));
    Ok(())
}

/// How many TxIDs that no node has seen are polled at once, for one order and with its link alone.
const LOOKED_FOR: i64 = 10;

/// Stops looking for all but the latest hashes that were named for an order by its link and not seen. Naming one
/// again has it looked for again.
pub async fn shed(tx: &mut Tx, order: &OrderId) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE claims SET status = $3, next_poll_at = NULL WHERE claimed_by = 'link' \
        AND status = $2 AND payment_id IN (SELECT id FROM payments WHERE order_id = $1) AND source NOT IN \
        (SELECT c.source FROM claims c JOIN payments p ON p.id = c.payment_id WHERE p.order_id = $1 \
        AND c.claimed_by = 'link' AND c.status = $2 ORDER BY c.at DESC, c.source LIMIT $4)";
    let (looking, dropped) = (to_json(&ClaimStatus::Looking)?, to_json(&ClaimStatus::NotLooked)?);
    run!(tx, sqlx::query(SQL).bind(order.as_str()).bind(&looking).bind(&dropped).bind(LOOKED_FOR));
    Ok(())
}

/// So many claims are shown on a page.
const SHOWN: i64 = 20;

/// The claims that a payment's page shows, the first one first: the organisation's own and those that found
/// money before all others.
pub async fn shown(db: &mut impl Access, payment: &PaymentId) -> Result<Vec<Claim>, StoreError> {
    const SQL: &str = "SELECT * FROM claims WHERE payment_id = $1 ORDER BY \
        CASE WHEN status IN ('\"looking\"', '\"never-seen\"', '\"not-looked\"') THEN 1 ELSE 0 END, \
        CASE claimed_by WHEN 'member' THEN 0 ELSE 1 END, at DESC, source LIMIT $2";
    let rows: Vec<Row> =
        on!(db, |c| sqlx::query_as(SQL).bind(payment.as_str()).bind(SHOWN).fetch_all(c).await?);
    let mut claims: Vec<Claim> = rows.into_iter().map(Claim::try_from).collect::<Result<_, _>>()?;
    claims.sort_by(|a, b| (a.at, &a.source).cmp(&(b.at, &b.source)));
    Ok(claims)
}

/// The claims made for a payment, the first one first.
pub async fn of_payment(db: &mut impl Access, payment: &PaymentId) -> Result<Vec<Claim>, StoreError> {
    const SQL: &str = "SELECT * FROM claims WHERE payment_id = $1 ORDER BY at, source";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(payment.as_str()).fetch_all(c).await?);
    rows.into_iter().map(Claim::try_from).collect()
}

/// Everybody's claims on one transaction.
pub async fn of_source(db: &mut impl Access, method: &str, source: &str) -> Result<Vec<Claim>, StoreError> {
    const SQL: &str = "SELECT * FROM claims WHERE method = $1 AND source = $2 ORDER BY at";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(method).bind(source).fetch_all(c).await?);
    rows.into_iter().map(Claim::try_from).collect()
}

row! {
    struct ClaimantRow { id: String, number: String, name: String }
}

/// The orders for which a transaction is claimed, and who ordered: members' claims first, then the first one first.
pub async fn claimants(db: &mut impl Access, method: &str, source: &str) -> Result<Vec<Awaited>, StoreError> {
    const SQL: &str = "SELECT p.id, o.number, COALESCE(g.name, o.contact_name) AS name FROM claims c \
        JOIN payments p ON p.id = c.payment_id JOIN orders o ON o.id = p.order_id \
        LEFT JOIN orgs g ON g.id = o.org \
        WHERE c.method = $1 AND c.source = $2 AND c.status IN ('\"held\"', '\"older\"') \
        ORDER BY CASE c.claimed_by WHEN 'member' THEN 0 ELSE 1 END, c.at LIMIT $3";
    let rows: Vec<ClaimantRow> =
        on!(db, |c| sqlx::query_as(SQL).bind(method).bind(source).bind(SHOWN).fetch_all(c).await?);
    let claimant = |row: ClaimantRow| Awaited {
        payment: PaymentId::from_text(row.id),
        order: row.number,
        organisation: row.name,
    };
    Ok(rows.into_iter().map(claimant).collect())
}

/// Claims that need review.
pub async fn held(db: &mut impl Access, limit: i64) -> Result<Vec<Claim>, StoreError> {
    const SQL: &str = "SELECT * FROM claims WHERE status = '\"held\"' ORDER BY at LIMIT $1";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(limit).fetch_all(c).await?);
    rows.into_iter().map(Claim::try_from).collect()
}

/// Returns true if an order waits for claimed money, by any of its attempts.
pub async fn keep_waiting(db: &mut impl Access, order: &OrderId) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM claims WHERE open = 1 AND payment_id IN \
        (SELECT id FROM payments WHERE order_id = $1)";
    let open: i64 = on!(db, |c| sqlx::query_scalar(SQL).bind(order.as_str()).fetch_one(c).await?);
    Ok(open > 0)
}

/// Returns true if a transfer that was named for an order is being confirmed.
pub async fn are_confirming(db: &mut impl Access, order: &OrderId) -> Result<bool, StoreError> {
    are_open(db, order, ClaimStatus::Confirming).await
}

/// Returns true if a transfer that was named for an order is under review. A trifle does not count.
pub async fn are_held(db: &mut impl Access, order: &OrderId) -> Result<bool, StoreError> {
    are_open(db, order, ClaimStatus::Held).await
}

async fn are_open(db: &mut impl Access, order: &OrderId, status: ClaimStatus) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM claims WHERE open = 1 AND status = $2 AND payment_id IN \
        (SELECT id FROM payments WHERE order_id = $1)";
    let status = to_json(&status)?;
    let open: i64 =
        on!(db, |c| sqlx::query_scalar(SQL).bind(order.as_str()).bind(&status).fetch_one(c).await?);
    Ok(open > 0)
}

/// Makes the held claims on a transaction due, so that they are assessed again. Until then their orders keep waiting.
pub async fn reopen(tx: &mut Tx, method: &str, source: &str, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE claims SET status = $1, next_poll_at = $2 \
        WHERE method = $3 AND source = $4 AND status = $5";
    let (looking, held) = (to_json(&ClaimStatus::Looking)?, to_json(&ClaimStatus::Held)?);
    run!(tx, sqlx::query(SQL).bind(&looking).bind(now.millis()).bind(method).bind(source).bind(&held));
    Ok(())
}

/// How many transfers of one chain are polled in one round: TxIDs cost us calls, and whoever makes them up nothing.
const AT_ONCE: i64 = 5;

/// Leases claims whose transfer is due to be polled, those of organisations first, so that no other instance polls them.
pub async fn lease_due(
    tx: &mut Tx,
    method: &str,
    now: Timestamp,
    lease: Lease,
) -> Result<Vec<Claim>, StoreError> {
    const SQL: &str = "UPDATE claims SET next_poll_at = $2 WHERE (next_poll_at <= $1 OR next_poll_at > $5) AND method = $3 \
        AND source IN (SELECT source FROM claims WHERE (next_poll_at <= $1 OR next_poll_at > $5) AND method = $3 \
        GROUP BY source \
        ORDER BY MIN(CASE claimed_by WHEN 'member' THEN 0 ELSE 1 END), MIN(next_poll_at) LIMIT $4) \
        RETURNING payment_id, method, source, at, status, open";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL)
        .bind(now.millis())
        .bind(lease.end(now))
        .bind(method)
        .bind(AT_ONCE)
        .bind(lease.horizon(now))
        .fetch_all(c)
        .await?);
    rows.into_iter().map(Claim::try_from).collect()
}
