//! The table of statements: every imported bank file and its report.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::row,
};
use crate::domain::{Currency, PaymentId, Timestamp};

/// An imported file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// SHA-256 of the file, in hexadecimal.
    pub id: String,
    pub name: String,
    /// Who imported it: a member's id to be kept, their name and address when read; or `command line`.
    pub by: String,
    pub at: Timestamp,
    /// As JSON.
    pub report: String,
}

row! {
    struct Row { id: String, name: String, imported_by: String, at: i64, report: String }
}

impl From<Row> for Imported {
    fn from(row: Row) -> Self {
        let at = Timestamp::from_millis(row.at);
        Self { id: row.id, name: row.name, by: row.imported_by, at, report: row.report }
    }
}

/// Stores the report of a file. Returns `false` if the file is known.
pub async fn add(tx: &mut Tx, file: &Imported) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO statements (id, name, imported_by, at, report) VALUES ($1, $2, $3, $4, $5) \
        ON CONFLICT (id) DO NOTHING";
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(&file.id)
            .bind(&file.name)
            .bind(&file.by)
            .bind(file.at.millis())
            .bind(&file.report)
    );
    Ok(rows == 1)
}

/// Stores the new report of a known file. Returns `false` if another import was faster.
pub async fn update(tx: &mut Tx, file: &Imported, before: Timestamp) -> Result<bool, StoreError> {
    const SQL: &str =
        "UPDATE statements SET imported_by = $1, at = $2, report = $3 WHERE id = $4 AND at = $5";
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(&file.by)
            .bind(file.at.millis())
            .bind(&file.report)
            .bind(&file.id)
            .bind(before.millis())
    );
    Ok(rows == 1)
}

pub async fn find(db: &mut impl Access, id: &str) -> Result<Option<Imported>, StoreError> {
    const SQL: &str = "SELECT s.id, s.name, s.at, s.report, \
        COALESCE(m.name || ' (' || m.email || ')', s.imported_by) AS imported_by \
        FROM statements s LEFT JOIN members m ON m.id = s.imported_by WHERE s.id = $1";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(id).fetch_optional(c).await?);
    Ok(row.map(Imported::from))
}

/// The latest files, the newest first.
pub async fn latest(db: &mut impl Access, limit: i64) -> Result<Vec<Imported>, StoreError> {
    const SQL: &str = "SELECT s.id, s.name, s.at, s.report, \
        COALESCE(m.name || ' (' || m.email || ')', s.imported_by) AS imported_by \
        FROM statements s LEFT JOIN members m ON m.id = s.imported_by ORDER BY s.at DESC, s.id LIMIT $1";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(limit).fetch_all(c).await?);
    Ok(rows.into_iter().map(Imported::from).collect())
}

/// An attempt that a transfer without a reference may be meant for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    pub payment: PaymentId,
    pub order: String,
    pub organisation: String,
}

row! {
    struct AwaitedRow { id: String, number: String, name: String }
}

/// So many attempts are compared with a sum, the latest first: in a shop where more wait, staff enter the number.
const COMPARED: i64 = 500;

/// Attempts by transfer in a currency, begun since a moment, whose orders are not paid; the latest 500.
pub async fn awaited(
    db: &mut impl Access,
    method: &str,
    currency: Currency,
    since: Timestamp,
) -> Result<Vec<Awaited>, StoreError> {
    const SQL: &str = "SELECT p.id, o.number, COALESCE(g.name, o.contact_name) AS name FROM payments p \
        JOIN orders o ON o.id = p.order_id LEFT JOIN orgs g ON g.id = o.org WHERE p.method = $1 AND p.charge_currency = $2 AND p.began_at >= $3 \
        AND (p.state = 'reversed' \
        OR o.state <> 'paid' AND p.state IN ('waiting', 'partially-paid', 'expired', 'cancelled')) \
        ORDER BY p.began_at DESC, p.id LIMIT $4";
    let rows: Vec<AwaitedRow> = on!(db, |c| sqlx::query_as(SQL)
        .bind(method)
        .bind(currency.code())
        .bind(since.millis())
        .bind(COMPARED)
        .fetch_all(c)
        .await?);
    let awaited = |row: AwaitedRow| Awaited {
        payment: PaymentId::from_text(row.id),
        order: row.number,
        organisation: row.name,
    };
    Ok(rows.into_iter().map(awaited).collect())
}
