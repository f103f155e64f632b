//! The table of the pretend outside world's memory: JSON by (kind, id).

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::row,
};
use crate::domain::Timestamp;
use std::ops::Range;

/// A remembered thing, with the version that a change must name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub id: String,
    pub body: String,
    pub at: Timestamp,
    pub version: i64,
}

row! {
    struct Row { id: String, body: String, at: i64, version: i64 }
}

impl From<Row> for Record {
    fn from(row: Row) -> Self {
        Self { id: row.id, body: row.body, at: Timestamp::from_millis(row.at), version: row.version }
    }
}

pub async fn get(db: &mut impl Access, kind: &str, id: &str) -> Result<Option<Record>, StoreError> {
    const SQL: &str = "SELECT id, body, at, version FROM sandbox_records WHERE kind = $1 AND id = $2";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(kind).bind(id).fetch_optional(c).await?);
    Ok(row.map(Record::from))
}

/// Stores a new record. Returns `false` if it is known already.
pub async fn add(tx: &mut Tx, kind: &str, id: &str, body: &str, now: Timestamp) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO sandbox_records (kind, id, body, at, version) VALUES ($1, $2, $3, $4, 1) \
        ON CONFLICT (kind, id) DO NOTHING";
    let rows = run!(tx, sqlx::query(SQL).bind(kind).bind(id).bind(body).bind(now.millis()));
    Ok(rows == 1)
}

/// Changes a thing over the version it was read at.
pub async fn set(tx: &mut Tx, kind: &str, record: &Record) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE sandbox_records SET body = $1, version = version + 1 \
        WHERE kind = $2 AND id = $3 AND version = $4";
    let rows = run!(tx, sqlx::query(SQL).bind(&record.body).bind(kind).bind(&record.id).bind(record.version));
    super::exactly_one(rows)
}

/// The latest things of a kind, the newest first.
pub async fn latest(db: &mut impl Access, kind: &str, limit: i64) -> Result<Vec<Record>, StoreError> {
    const SQL: &str = "SELECT id, body, at, version FROM sandbox_records WHERE kind = $1 \
        ORDER BY at DESC, id DESC LIMIT $2";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(kind).bind(limit).fetch_all(c).await?);
    Ok(rows.into_iter().map(Record::from).collect())
}

/// The things of a kind that were added from one moment until before another, the oldest first.
pub async fn between(
    db: &mut impl Access,
    kind: &str,
    span: Range<Timestamp>,
    limit: i64,
) -> Result<Vec<Record>, StoreError> {
    const SQL: &str = "SELECT id, body, at, version FROM sandbox_records WHERE kind = $1 AND at >= $2 \
        AND at < $3 ORDER BY at, id LIMIT $4";
    let (from, before) = (span.start.millis(), span.end.millis());
    let rows: Vec<Row> =
        on!(db, |c| sqlx::query_as(SQL).bind(kind).bind(from).bind(before).bind(limit).fetch_all(c).await?);
    Ok(rows.into_iter().map(Record::from).collect())
}
