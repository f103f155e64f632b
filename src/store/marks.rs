//! The table of marks: exact amounts and references, each one attempt's alone.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
};
use crate::domain::{OrgId, PaymentId, Timestamp, payment::mark::Mark};

/// Reserves a mark for an attempt; `false` when another attempt holds it.
pub async fn reserve(
    tx: &mut Tx,
    method: &str,
    mark: &Mark,
    payment: &PaymentId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO payment_keys (method, place, key, tail, payment_id, drawn_at) \
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (method, place, key) DO NOTHING";
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(method)
            .bind(&mark.place)
            .bind(&mark.key)
            .bind(mark.tail)
            .bind(payment.as_str())
            .bind(now.millis())
    );
    Ok(rows == 1)
}

/// Does any attempt bear this tail at this place?
pub async fn tail_taken(db: &mut impl Access, method: &str, mark: &Mark) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM payment_keys WHERE method = $1 AND place = $2 AND tail = $3";
    let Some(tail) = mark.tail else { return Ok(false) };
    let count: i64 =
        on!(db, |c| sqlx::query_scalar(SQL).bind(method).bind(&mark.place).bind(tail).fetch_one(c).await?);
    Ok(count > 0)
}

/// Whose mark it is, by `at`. An amount drawn after money of that amount was sent says nothing of it; a
/// reference does at any time.
pub async fn owner(
    db: &mut impl Access,
    method: &str,
    (place, key): (&str, &str),
    at: Timestamp,
) -> Result<Option<PaymentId>, StoreError> {
    const SQL: &str = "SELECT payment_id FROM payment_keys WHERE method = $1 AND place = $2 AND key = $3 \
        AND (tail IS NULL OR drawn_at <= $4)";
    let id: Option<String> = on!(db, |c| sqlx::query_scalar(SQL)
        .bind(method)
        .bind(place)
        .bind(key)
        .bind(at.millis())
        .fetch_optional(c)
        .await?);
    Ok(id.map(PaymentId::from_text))
}

/// Where and when money was sent, to be compared with the marks drawn before it.
pub struct Spot<'a> {
    pub method: &'a str,
    pub place: &'a str,
    pub tail: i64,
    pub at: Timestamp,
    /// How far our clock and the one that stamped the money may be apart.
    pub skew_ms: i64,
}

/// Marks drawn at a place before a moment, of one organisation's attempts or of all others'.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Has this organisation been asked for money here?
    pub own: bool,
    /// Does a mark of its own end in the tail?
    pub own_tail: bool,
    /// Did an unpaid attempt of another organisation wait here, or had it waited?
    pub others: bool,
    /// Does a mark of another organisation end in the tail?
    pub other_tail: bool,
}

/// An organisation that holds a mark, the mark's tail, and whether its attempt was paid by then.
type Seen = (String, Option<i64>, i64);

/// Who had been asked for money at a spot, seen from one organisation. An attempt that had been paid by then,
/// or whose order had, is nobody to send it; one that was paid later may have sent this as well.
pub async fn waiting(db: &mut impl Access, spot: &Spot<'_>, org: &OrgId) -> Result<Waiting, StoreError> {
    const SQL: &str = "SELECT o.org, k.tail, (SELECT COUNT(*) FROM events e WHERE e.entity = 'order' \
        AND e.entity_id = o.id AND e.state = 'paid' AND e.at <= $4) FROM payment_keys k \
        JOIN payments p ON p.id = k.payment_id JOIN orders o ON o.id = p.order_id \
        WHERE k.method = $1 AND k.place = $2 AND k.drawn_at <= $3";
    let rows: Vec<Seen> = on!(db, |c| sqlx::query_as(SQL)
        .bind(spot.method)
        .bind(spot.place)
        .bind(spot.at.plus_ms(spot.skew_ms).millis())
        .bind(spot.at.plus_ms(-spot.skew_ms).millis())
        .fetch_all(c)
        .await?);
    let any = |test: &dyn Fn(&Seen) -> bool| rows.iter().any(test);
    let ours = |row: &Seen| row.0 == org.as_str();
    Ok(Waiting {
        own: any(&|row| ours(row)),
        own_tail: any(&|row| ours(row) && row.1 == Some(spot.tail)),
        others: any(&|row| !ours(row) && row.2 == 0),
        other_tail: any(&|row| !ours(row) && row.1 == Some(spot.tail)),
    })
}

/// Lets go of the marks of attempts that were over before `before`.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM payment_keys WHERE drawn_at < $1 AND payment_id IN (SELECT id FROM payments \
        WHERE state NOT IN ('waiting', 'short', 'confirming'))";
    Ok(run!(tx, sqlx::query(SQL).bind(before.millis())))
}
