//! Destinations in the table of match keys: which addresses have been used, and since when.

use super::{Access, StoreError, db::on, row::row};
use crate::domain::Timestamp;

/// An address or account, and who waits there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    pub destination: String,
    /// Attempts that ask for money there now.
    pub waiting: i64,
    /// Attempts that asked for it there and are over; late money may come.
    pub past: i64,
}

row! {
    struct Row { destination: String, waiting: i64, past: i64 }
}

/// Returns every destination with match keys of a method.
pub async fn of(db: &mut impl Access, method: &str) -> Result<Vec<Destination>, StoreError> {
    const SQL: &str = "SELECT k.destination, \
        COUNT(DISTINCT CASE WHEN p.state IN ('waiting', 'partially-paid', 'confirming') THEN p.id END) AS waiting, \
        COUNT(DISTINCT CASE WHEN p.state IN ('waiting', 'partially-paid', 'confirming') THEN NULL ELSE p.id END) AS past \
        FROM match_keys k JOIN payments p ON p.id = k.payment_id \
        WHERE k.method = $1 GROUP BY k.destination ORDER BY k.destination";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(method).fetch_all(c).await?);
    let destination =
        |row: Row| Destination { destination: row.destination, waiting: row.waiting, past: row.past };
    Ok(rows.into_iter().map(destination).collect())
}

/// Returns when the oldest match key of a method was drawn; `None` if it has none.
pub async fn since(db: &mut impl Access, method: &str) -> Result<Option<Timestamp>, StoreError> {
    const SQL: &str = "SELECT MIN(drawn_at) FROM match_keys WHERE method = $1";
    let first: Option<i64> = on!(db, |c| sqlx::query_scalar(SQL).bind(method).fetch_one(c).await?);
    Ok(first.map(Timestamp::from_millis))
}
