//! The table of payments: every attempt to pay an order.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    exactly_one,
    row::{currency, from_json, lang, row, to_json},
};
use crate::domain::{Money, OrderId, PaymentId, Timestamp, payment::Payment};
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

row! {
    struct Row {
        id: String, order_id: String, method: String, method_group: String, wallet: Option<String>,
        fee: i64, total: i64, total_currency: String, charge: i64, charge_currency: String,
        rate: Option<String>, device: String, lang: String, began_at: i64, instructions: Option<String>, qr: Option<String>,
        amount_due: i64, destination: Option<String>, declined: Option<String>, state_data: String, version: i64,
    }
}

impl TryFrom<Row> for Payment {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let asked = currency(&row.total_currency)?;
        Ok(Self {
            id: PaymentId::from_text(row.id),
            order: OrderId::from_text(row.order_id),
            method: row.method,
            group: row.method_group,
            wallet: row.wallet,
            fee: Money::new(row.fee, asked),
            total: Money::new(row.total, asked),
            charge: Money::new(row.charge, currency(&row.charge_currency)?),
            amount_due: Money::new(row.amount_due, currency(&row.charge_currency)?),
            destination: row.destination,
            declined: row.declined.as_deref().map(from_json).transpose()?,
            rate: row.rate.as_deref().map(from_json).transpose()?,
            device: from_json(&row.device)?,
            lang: lang(&row.lang)?,
            began: Timestamp::from_millis(row.began_at),
            instructions: row.instructions.as_deref().map(from_json).transpose()?,
            qr: row.qr,
            state: from_json(&row.state_data)?,
            version: row.version,
        })
    }
}

/// Adds a new attempt. Returns `false` if the order has an open one already; a clash does not end the transaction.
pub async fn add(tx: &mut Tx, payment: &Payment, next_poll_at: Timestamp) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO payments (id, order_id, method, method_group, wallet, fee, total, \
        total_currency, charge, charge_currency, rate, device, lang, began_at, state, state_data, \
        next_poll_at, polls, version, amount_due, destination) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0, $18, $19, $20) \
        ON CONFLICT (order_id) WHERE state IN ('waiting', 'partially-paid', 'confirming') DO NOTHING";
    let (device, state) = (to_json(&payment.device)?, to_json(&payment.state)?);
    let rate = payment.rate.as_ref().map(to_json).transpose()?;
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(payment.id.as_str())
            .bind(payment.order.as_str())
            .bind(&payment.method)
            .bind(&payment.group)
            .bind(&payment.wallet)
            .bind(payment.fee.minor())
            .bind(payment.total.minor())
            .bind(payment.total.currency().code())
            .bind(payment.charge.minor())
            .bind(payment.charge.currency().code())
            .bind(&rate)
            .bind(&device)
            .bind(payment.lang.tag())
            .bind(payment.began.millis())
            .bind(payment.state.name())
            .bind(&state)
            .bind(next_poll_at.millis())
            .bind(payment.version)
            .bind(payment.amount_due.minor())
            .bind(&payment.destination)
    );
    Ok(rows == 1)
}

/// Keeps what the provider asks of the payer, and the picture of its code, drawn once.
pub async fn save_instructions(tx: &mut Tx, payment: Payment) -> Result<Payment, StoreError> {
    const SQL: &str = "UPDATE payments SET instructions = $1, qr = $2, asker = NULL, begin_at = NULL, \
        version = version + 1 WHERE id = $3 AND version = $4";
    let instructions = payment.instructions.as_ref().map(to_json).transpose()?;
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(&instructions)
            .bind(&payment.qr)
            .bind(payment.id.as_str())
            .bind(payment.version)
    );
    exactly_one(rows)?;
    Ok(Payment { version: payment.version + 1, ..payment })
}

/// Saves a moved payment over the copy it was made from. `next_poll_at` none: it is not asked about any more.
pub async fn save(
    tx: &mut Tx,
    payment: Payment,
    next_poll_at: Option<Timestamp>,
) -> Result<Payment, StoreError> {
    const SQL: &str = "UPDATE payments SET state = $1, state_data = $2, next_poll_at = $3, amount_due = $4, \
        declined = $5, excess_since = $6, asker = CASE WHEN $1 = 'waiting' THEN asker END, \
        begin_at = CASE WHEN $1 = 'waiting' THEN begin_at END, version = version + 1 \
        WHERE id = $7 AND version = $8";
    let state = to_json(&payment.state)?;
    let declined = payment.declined.as_ref().map(to_json).transpose()?;
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(payment.state.name())
            .bind(&state)
            .bind(next_poll_at.map(Timestamp::millis))
            .bind(payment.amount_due.minor())
            .bind(&declined)
            .bind(payment.state.overpaid().map(|(_, since)| since.millis()))
            .bind(payment.id.as_str())
            .bind(payment.version)
    );
    exactly_one(rows)?;
    Ok(Payment { version: payment.version + 1, ..payment })
}

/// Increments the version of a payment without changing it, so that decisions based on an older copy are made again.
pub async fn touch(tx: &mut Tx, payment: Payment) -> Result<Payment, StoreError> {
    const SQL: &str = "UPDATE payments SET version = version + 1 WHERE id = $1 AND version = $2";
    let rows = run!(tx, sqlx::query(SQL).bind(payment.id.as_str()).bind(payment.version));
    exactly_one(rows)?;
    Ok(Payment { version: payment.version + 1, ..payment })
}

pub async fn find(db: &mut impl Access, id: &PaymentId) -> Result<Option<Payment>, StoreError> {
    const SQL: &str = "SELECT * FROM payments WHERE id = $1";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(id.as_str()).fetch_optional(c).await?);
    row.map(Payment::try_from).transpose()
}

/// All attempts at an order, the first one first.
pub async fn of_order(db: &mut impl Access, order: &OrderId) -> Result<Vec<Payment>, StoreError> {
    const SQL: &str = "SELECT * FROM payments WHERE order_id = $1 ORDER BY began_at, id";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(order.as_str()).fetch_all(c).await?);
    rows.into_iter().map(Payment::try_from).collect()
}

/// Returns overpaid payments that staff have not dealt with, the oldest first.
pub async fn overpaid(db: &mut impl Access, limit: i64) -> Result<Vec<Payment>, StoreError> {
    const SQL: &str =
        "SELECT * FROM payments WHERE excess_since IS NOT NULL ORDER BY excess_since, id LIMIT $1";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(limit).fetch_all(c).await?);
    rows.into_iter().map(Payment::try_from).collect()
}

/// Of each group of methods, this many attempts that are over are shown: those with instructions, and those without.
const SHOWN: i64 = 5;

/// The attempts at an order that its pages need, the first one first: all that are open or have money, and the
/// latest few of each group. So a page costs the same however many were begun.
pub async fn shown(db: &mut impl Access, order: &OrderId) -> Result<Vec<Payment>, StoreError> {
    const SQL: &str = "SELECT * FROM (SELECT p.*, ROW_NUMBER() OVER (PARTITION BY method_group, \
        CASE WHEN instructions IS NULL THEN 0 ELSE 1 END ORDER BY began_at DESC, id DESC) AS nth \
        FROM payments p WHERE order_id = $1) AS ranked \
        WHERE nth <= $2 OR state NOT IN ('cancelled', 'expired', 'failed') ORDER BY began_at, id";
    let rows: Vec<Row> =
        on!(db, |c| sqlx::query_as(SQL).bind(order.as_str()).bind(SHOWN).fetch_all(c).await?);
    rows.into_iter().map(Payment::try_from).collect()
}

/// Returns attempts under review, the oldest first.
pub async fn in_review(db: &mut impl Access, limit: i64) -> Result<Vec<Payment>, StoreError> {
    const SQL: &str = "SELECT * FROM payments WHERE state = 'review' \
        AND state_data NOT LIKE '%\"resolved\":{%' ORDER BY began_at, id LIMIT $1";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(limit).fetch_all(c).await?);
    rows.into_iter().map(Payment::try_from).collect()
}

row! {
    struct OpenRow { method: String, number: String }
}

/// Every open attempt: its method, and its order's number.
pub async fn open(db: &mut impl Access) -> Result<Vec<(String, String)>, StoreError> {
    const SQL: &str = "SELECT p.method, o.number FROM payments p JOIN orders o ON o.id = p.order_id \
        WHERE p.state IN ('waiting', 'partially-paid', 'confirming') ORDER BY p.method, o.number";
    let rows: Vec<OpenRow> = on!(db, |c| sqlx::query_as(SQL).fetch_all(c).await?);
    Ok(rows.into_iter().map(|row| (row.method, row.number)).collect())
}

/// Who asks a provider to begin an attempt. Kept only until the provider has answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asker {
    pub ip: Option<IpAddr>,
    pub user_agent: String,
}

/// Whether an attempt is still to be begun at its provider.
#[derive(Debug, PartialEq, Eq)]
pub enum Beginning {
    /// The provider has answered, or the attempt is over.
    Done,
    /// Another task is calling the provider.
    Leased,
    /// The caller may call the provider until its lease ends.
    Due(Asker),
}

/// Notes that an attempt is to be begun at its provider, by nobody else before `at`.
pub async fn owe_beginning(
    tx: &mut Tx,
    id: &PaymentId,
    asker: &Asker,
    at: Timestamp,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE payments SET asker = $1, begin_at = $2 WHERE id = $3";
    let asker = to_json(asker)?;
    exactly_one(run!(tx, sqlx::query(SQL).bind(&asker).bind(at.millis()).bind(id.as_str())))
}

/// Leases the beginning of an attempt for `lease_ms` milliseconds. A lease that ends later than any lease can
/// was taken by a wrong clock, and does not count.
pub async fn lease_beginning(
    tx: &mut Tx,
    id: &PaymentId,
    now: Timestamp,
    lease_ms: i64,
) -> Result<Beginning, StoreError> {
    const TAKE: &str = "UPDATE payments SET begin_at = $1 WHERE id = $2 AND (begin_at <= $3 OR begin_at > $1) \
        RETURNING asker";
    const OWED: &str = "SELECT COUNT(*) FROM payments WHERE id = $1 AND begin_at IS NOT NULL";
    let taken: Option<Option<String>> = on!(tx, |c| sqlx::query_scalar(TAKE)
        .bind(now.plus_ms(lease_ms).millis())
        .bind(id.as_str())
        .bind(now.millis())
        .fetch_optional(c)
        .await?);
    if let Some(asker) = taken {
        return Ok(Beginning::Due(asker.as_deref().map(from_json).transpose()?.unwrap_or_default()));
    }
    let owed: i64 = on!(tx, |c| sqlx::query_scalar(OWED).bind(id.as_str()).fetch_one(c).await?);
    Ok(if owed > 0 { Beginning::Leased } else { Beginning::Done })
}

/// Ends the lease of a beginning that had no known outcome, so that it can be repeated.
pub async fn release_beginning(tx: &mut Tx, id: &PaymentId, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE payments SET begin_at = $1 WHERE id = $2 AND begin_at IS NOT NULL";
    run!(tx, sqlx::query(SQL).bind(now.millis()).bind(id.as_str()));
    Ok(())
}
