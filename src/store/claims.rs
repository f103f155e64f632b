//! The table of claims: somebody's word that certain money is for a certain order, and the answer.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::{from_json, row, to_json},
    statements::Awaited,
};
use crate::domain::{OrderId, PaymentId, Timestamp, arrival::Answer};

/// A claim, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub payment: PaymentId,
    pub method: String,
    /// What the payer named: a transaction's hash.
    pub source: String,
    pub at: Timestamp,
    pub answer: Answer,
}

row! {
    struct Row { payment_id: String, method: String, source: String, at: i64, answer: String }
}

impl TryFrom<Row> for Claim {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            payment: PaymentId::from_text(row.payment_id),
            method: row.method,
            source: row.source,
            at: Timestamp::from_millis(row.at),
            answer: from_json(&row.answer)?,
        })
    }
}

/// Keeps a claim or its new answer. `next_look_at` none: the chain is not asked about it any more.
pub async fn save(tx: &mut Tx, claim: &Claim, next_look_at: Option<Timestamp>) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO claims (payment_id, method, source, at, answer, open, next_look_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (payment_id, source) \
        DO UPDATE SET answer = $5, open = $6, next_look_at = $7";
    let answer = to_json(&claim.answer)?;
    run!(
        tx,
        sqlx::query(SQL)
            .bind(claim.payment.as_str())
            .bind(&claim.method)
            .bind(&claim.source)
            .bind(claim.at.millis())
            .bind(&answer)
            .bind(i64::from(claim.answer.keeps_waiting()))
            .bind(next_look_at.map(Timestamp::millis))
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

/// The orders for which a transaction is claimed, and who ordered, the first claim first.
pub async fn claimants(db: &mut impl Access, method: &str, source: &str) -> Result<Vec<Awaited>, StoreError> {
    const SQL: &str = "SELECT p.id, o.number, g.name FROM claims c JOIN payments p ON p.id = c.payment_id \
        JOIN orders o ON o.id = p.order_id JOIN orgs g ON g.id = o.org \
        WHERE c.method = $1 AND c.source = $2 AND c.answer IN ('\"held\"', '\"older\"') ORDER BY c.at";
    let rows: Vec<ClaimantRow> =
        on!(db, |c| sqlx::query_as(SQL).bind(method).bind(source).fetch_all(c).await?);
    let claimant = |row: ClaimantRow| Awaited {
        payment: PaymentId::from_text(row.id),
        order: row.number,
        organisation: row.name,
    };
    Ok(rows.into_iter().map(claimant).collect())
}

/// Claims that wait for a person.
pub async fn held(db: &mut impl Access, limit: i64) -> Result<Vec<Claim>, StoreError> {
    const SQL: &str = "SELECT * FROM claims WHERE answer = '\"held\"' ORDER BY at LIMIT $1";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(limit).fetch_all(c).await?);
    rows.into_iter().map(Claim::try_from).collect()
}

/// How many claims were made for a payment, or for another of its order, since a moment.
pub async fn since(db: &mut impl Access, payment: &PaymentId, since: Timestamp) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM claims c JOIN payments p ON p.id = c.payment_id \
        JOIN payments own ON own.order_id = p.order_id WHERE own.id = $1 AND c.at >= $2";
    Ok(on!(db, |c| sqlx::query_scalar(SQL).bind(payment.as_str()).bind(since.millis()).fetch_one(c).await?))
}

/// Does an order wait for claimed money, by any of its attempts?
pub async fn keep_waiting(db: &mut impl Access, order: &OrderId) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM claims WHERE open = 1 AND payment_id IN \
        (SELECT id FROM payments WHERE order_id = $1)";
    let open: i64 = on!(db, |c| sqlx::query_scalar(SQL).bind(order.as_str()).fetch_one(c).await?);
    Ok(open > 0)
}

/// Has the claims on a transaction that wait for a person answered anew.
pub async fn reopen(tx: &mut Tx, method: &str, source: &str, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE claims SET answer = $1, open = 0, next_look_at = $2 \
        WHERE method = $3 AND source = $4 AND answer = $5";
    let (looking, held) = (to_json(&Answer::Looking)?, to_json(&Answer::Held)?);
    run!(tx, sqlx::query(SQL).bind(&looking).bind(now.millis()).bind(method).bind(source).bind(&held));
    Ok(())
}

/// How many transfers of one chain are looked for in one round: hashes cost us calls, and their makers nothing.
const AT_ONCE: i64 = 5;

/// Claims whose transfer is due to be looked for, taken so that no other instance looks for `lease_ms`.
pub async fn claim_due(
    tx: &mut Tx,
    method: &str,
    now: Timestamp,
    lease_ms: i64,
) -> Result<Vec<Claim>, StoreError> {
    const SQL: &str = "UPDATE claims SET next_look_at = $2 WHERE next_look_at <= $1 AND method = $3 \
        AND source IN (SELECT source FROM claims WHERE next_look_at <= $1 AND method = $3 \
        GROUP BY source ORDER BY MIN(next_look_at) LIMIT $4) \
        RETURNING payment_id, method, source, at, answer";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL)
        .bind(now.millis())
        .bind(now.plus_ms(lease_ms).millis())
        .bind(method)
        .bind(AT_ONCE)
        .fetch_all(c)
        .await?);
    rows.into_iter().map(Claim::try_from).collect()
}
