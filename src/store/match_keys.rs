//! The table of match keys: exact amounts and references, each one attempt's alone.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::{row, unreadable},
};
use crate::domain::{
    Money, OrderId, PartyId, PaymentId, Timestamp, incoming_transfer::AmountDue, payment::match_key::MatchKey,
};

/// Reserves a match key for an attempt. Returns `false` if another attempt holds it.
pub async fn reserve(
    tx: &mut Tx,
    method: &str,
    match_key: &MatchKey,
    payment: &PaymentId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO match_keys (method, destination, key, amount_suffix, payment_id, drawn_at) \
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (method, destination, key) DO NOTHING";
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(method)
            .bind(&match_key.destination)
            .bind(&match_key.key)
            .bind(match_key.amount_suffix)
            .bind(payment.as_str())
            .bind(now.millis())
    );
    Ok(rows == 1)
}

/// Returns true if any attempt uses this amount suffix at this destination.
pub async fn suffix_taken(
    db: &mut impl Access,
    method: &str,
    match_key: &MatchKey,
) -> Result<bool, StoreError> {
    const SQL: &str =
        "SELECT COUNT(*) FROM match_keys WHERE method = $1 AND destination = $2 AND amount_suffix = $3";
    let Some(suffix) = match_key.amount_suffix else { return Ok(false) };
    let count: i64 = on!(db, |c| sqlx::query_scalar(SQL)
        .bind(method)
        .bind(&match_key.destination)
        .bind(suffix)
        .fetch_one(c)
        .await?);
    Ok(count > 0)
}

/// Whose match key it is, by `at`. An amount drawn after money of that amount was sent says nothing of it; a
/// reference does at any time.
pub async fn owner(
    db: &mut impl Access,
    method: &str,
    destination: &str,
    key: &str,
    at: Timestamp,
) -> Result<Option<PaymentId>, StoreError> {
    const SQL: &str = "SELECT payment_id FROM match_keys WHERE method = $1 AND destination = $2 AND key = $3 \
        AND (amount_suffix IS NULL OR drawn_at <= $4)";
    let id: Option<String> = on!(db, |c| sqlx::query_scalar(SQL)
        .bind(method)
        .bind(destination)
        .bind(key)
        .bind(at.millis())
        .fetch_optional(c)
        .await?);
    Ok(id.map(PaymentId::from_text))
}

row! {
    struct MatchKeyRow { destination: String, key: String, amount_suffix: Option<i64> }
}

/// The match key that was drawn for an attempt when it began, with the sum it was to be asked for.
pub async fn first(
    db: &mut impl Access,
    payment: &PaymentId,
    amount_due: Money,
) -> Result<Option<MatchKey>, StoreError> {
    const SQL: &str = "SELECT destination, key, amount_suffix FROM match_keys WHERE payment_id = $1 \
        ORDER BY drawn_at, key LIMIT 1";
    let row: Option<MatchKeyRow> =
        on!(db, |c| sqlx::query_as(SQL).bind(payment.as_str()).fetch_optional(c).await?);
    Ok(row.map(|row| MatchKey {
        destination: row.destination,
        key: row.key,
        amount_due,
        amount_suffix: row.amount_suffix,
    }))
}

row! {
    struct AmountDueRow { party: String, order_id: String, key: String, paid: i64 }
}

/// Who had been asked for an exact amount at a destination before money was sent there, by clocks that may be
/// `skew_ms` apart.
pub async fn amounts_due(
    db: &mut impl Access,
    method: &str,
    destination: &str,
    at: Timestamp,
    skew_ms: i64,
) -> Result<Vec<AmountDue>, StoreError> {
    const SQL: &str = "SELECT COALESCE(o.org, o.id) AS party, o.id AS order_id, k.key, (SELECT COUNT(*) FROM events e \
        WHERE e.entity = 'order' AND e.entity_id = o.id AND e.state = 'paid' AND e.at <= $4) AS paid \
        FROM match_keys k JOIN payments p ON p.id = k.payment_id JOIN orders o ON o.id = p.order_id \
        WHERE k.method = $1 AND k.destination = $2 AND k.drawn_at <= $3";
    let rows: Vec<AmountDueRow> = on!(db, |c| sqlx::query_as(SQL)
        .bind(method)
        .bind(destination)
        .bind(at.plus_ms(skew_ms).millis())
        .bind(at.plus_ms(-skew_ms).millis())
        .fetch_all(c)
        .await?);
    let amount_due = |row: AmountDueRow| {
        Ok(AmountDue {
            party: PartyId::from_text(row.party),
            order: OrderId::from_text(row.order_id),
            millionths: row.key.parse().map_err(|_| unreadable(&row.key))?,
            paid: row.paid > 0,
        })
    };
    rows.into_iter().map(amount_due).collect()
}

/// Lets go of the exact amounts of attempts that were over before `before`. References are random and many:
/// they are never drawn again, and money that bears one is its attempt's however late it comes.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM match_keys WHERE drawn_at < $1 AND amount_suffix IS NOT NULL \
        AND payment_id IN (SELECT id FROM payments \
        WHERE state NOT IN ('waiting', 'partially-paid', 'confirming'))";
    Ok(run!(tx, sqlx::query(SQL).bind(before.millis())))
}
