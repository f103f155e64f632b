//! The table of providers' messages: each verified one is kept once.

use super::{StoreError, Tx, db::run};
use crate::domain::{PaymentId, Timestamp};

/// A verified message.
pub struct Message<'a> {
    pub method: &'a str,
    pub id: &'a str,
    pub payment: Option<&'a PaymentId>,
    pub body: &'a str,
}

/// Stores a message. Returns `false` if it was stored before.
pub async fn keep(tx: &mut Tx, message: &Message<'_>, now: Timestamp) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO inbox (method, event_id, payment_id, at, body) \
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (method, event_id) DO NOTHING";
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(message.method)
            .bind(message.id)
            .bind(message.payment.map(PaymentId::as_str))
            .bind(now.millis())
            .bind(message.body)
    );
    Ok(rows == 1)
}

/// Forgets messages that came before `before`: they hold personal data.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM inbox WHERE at < $1";
    Ok(run!(tx, sqlx::query(SQL).bind(before.millis())))
}
