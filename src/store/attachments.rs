//! The table of attachments: documents by which payers show that they have sent a transfer.
//!
//! In the database and not in a folder: every instance sees the same, a backup holds them, and no path of
//! the web leads to them.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::{row, unreadable},
};
use crate::domain::{OrderId, PaymentId, Timestamp, allowance::Source};
use base64::{Engine, engine::general_purpose::STANDARD};

/// A document, without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    pub id: String,
    pub payment: PaymentId,
    /// `pdf`, `png` or `jpeg`, by its content.
    pub kind: String,
    /// Bytes.
    pub size: i64,
    pub at: Timestamp,
    pub by: Source,
}

row! {
    struct Row { id: String, payment_id: String, kind: String, size: i64, at: i64, shown_by: String }
}

impl From<Row> for Attachment {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            payment: PaymentId::from_text(row.payment_id),
            kind: row.kind,
            size: row.size,
            at: Timestamp::from_millis(row.at),
            by: Source::parse(&row.shown_by),
        }
    }
}

pub async fn add(tx: &mut Tx, attachment: &Attachment, body: &[u8]) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO attachments (id, payment_id, kind, size, at, body, shown_by) \
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let body = STANDARD.encode(body);
    run!(
        tx,
        sqlx::query(SQL)
            .bind(&attachment.id)
            .bind(attachment.payment.as_str())
            .bind(&attachment.kind)
            .bind(attachment.size)
            .bind(attachment.at.millis())
            .bind(&body)
            .bind(attachment.by.word())
    );
    Ok(())
}

/// The documents shown for a payment, the first one first.
pub async fn of_payment(db: &mut impl Access, payment: &PaymentId) -> Result<Vec<Attachment>, StoreError> {
    const SQL: &str = "SELECT id, payment_id, kind, size, at, shown_by FROM attachments WHERE payment_id = $1 ORDER BY at, id";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(payment.as_str()).fetch_all(c).await?);
    Ok(rows.into_iter().map(Attachment::from).collect())
}

/// Returns how many documents all attempts of an order have, and how many bytes together.
pub async fn of_order(db: &mut impl Access, order: &OrderId, by: Source) -> Result<(i64, i64), StoreError> {
    const SQL: &str = "SELECT COUNT(*), CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM attachments \
        WHERE shown_by = $2 AND payment_id IN (SELECT id FROM payments WHERE order_id = $1)";
    Ok(on!(db, |c| sqlx::query_as(SQL).bind(order.as_str()).bind(by.word()).fetch_one(c).await?))
}

/// Returns the kind of a document, and its bytes.
pub async fn body(db: &mut impl Access, id: &str) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    const SQL: &str = "SELECT kind, body FROM attachments WHERE id = $1";
    let row: Option<(String, String)> = on!(db, |c| sqlx::query_as(SQL).bind(id).fetch_optional(c).await?);
    let Some((kind, body)) = row else { return Ok(None) };
    Ok(Some((kind, STANDARD.decode(body).map_err(unreadable)?)))
}

/// Forgets documents shown before `before`: they hold personal data.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM attachments WHERE at < $1";
    Ok(run!(tx, sqlx::query(SQL).bind(before.millis())))
}
