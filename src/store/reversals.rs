//! The table of reversals: credits that a bank or a chain has reversed, until staff have seen them.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::{currency, row},
};
use crate::domain::{MemberId, Money, PaymentId, Timestamp};

/// Money that had come and is gone again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversal {
    pub key: String,
    /// The statement that reported it; empty if a chain did.
    pub statement: String,
    pub amount: Money,
    pub at: Timestamp,
    /// The attempt it had been booked for.
    pub payment: Option<PaymentId>,
    pub text: String,
}

row! {
    struct Row {
        key: String, statement_id: String, amount: i64, currency: String, at: i64,
        payment_id: Option<String>, text: String,
    }
}

impl TryFrom<Row> for Reversal {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            key: row.key,
            statement: row.statement_id,
            amount: Money::new(row.amount, currency(&row.currency)?),
            at: Timestamp::from_millis(row.at),
            payment: row.payment_id.map(PaymentId::from_text),
            text: row.text,
        })
    }
}

/// Stores a reversal. Returns `false` if it is known.
pub async fn add(tx: &mut Tx, reversal: &Reversal) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO reversals (key, statement_id, amount, currency, at, payment_id, text) \
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO NOTHING";
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(&reversal.key)
            .bind(&reversal.statement)
            .bind(reversal.amount.minor())
            .bind(reversal.amount.currency().code())
            .bind(reversal.at.millis())
            .bind(reversal.payment.as_ref().map(PaymentId::as_str))
            .bind(&reversal.text)
    );
    Ok(rows == 1)
}

/// Returns reversals that staff have not dealt with, the latest first.
pub async fn open(db: &mut impl Access, limit: i64) -> Result<Vec<Reversal>, StoreError> {
    const SQL: &str = "SELECT key, statement_id, amount, currency, at, payment_id, text FROM reversals \
        WHERE noted_at IS NULL ORDER BY at DESC, key LIMIT $1";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(limit).fetch_all(c).await?);
    rows.into_iter().map(Reversal::try_from).collect()
}

/// Returns the reversals of a payment's money, the latest first.
pub async fn of_payment(db: &mut impl Access, payment: &PaymentId) -> Result<Vec<Reversal>, StoreError> {
    const SQL: &str = "SELECT key, statement_id, amount, currency, at, payment_id, text FROM reversals \
        WHERE payment_id = $1 ORDER BY at DESC, key";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(payment.as_str()).fetch_all(c).await?);
    rows.into_iter().map(Reversal::try_from).collect()
}

pub async fn find(db: &mut impl Access, key: &str) -> Result<Option<Reversal>, StoreError> {
    const SQL: &str = "SELECT key, statement_id, amount, currency, at, payment_id, text FROM reversals \
        WHERE key = $1";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(key).fetch_optional(c).await?);
    row.map(Reversal::try_from).transpose()
}

/// Notes that staff have dealt with it. Returns `false` if that was noted before.
pub async fn note(tx: &mut Tx, key: &str, by: &MemberId, now: Timestamp) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE reversals SET noted_by = $1, noted_at = $2 WHERE key = $3 AND noted_at IS NULL";
    Ok(run!(tx, sqlx::query(SQL).bind(by.as_str()).bind(now.millis()).bind(key)) == 1)
}
