//! The table of scans: how far each chain has been read, and what its node said last.

use super::{
    Access, Lease, StoreError, Tx,
    db::{on, run},
    row::row,
};
use crate::domain::Timestamp;
use std::collections::BTreeMap;

row! {
    /// How far a chain has been read, and how long it is.
    pub struct Row { position: i64, latest: i64, finalized: i64, head_at: i64, fault: Option<String> }
}

/// The state of a chain, as its node reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// All blocks before this one have been read and are final.
    pub position: i64,
    pub latest: i64,
    pub finalized: i64,
    /// When the latest block that was read was made; 0 before the first reading.
    pub read_to: Timestamp,
    /// Why the last reading failed; `None` if it succeeded.
    pub fault: Option<String>,
}

/// What the next reading of a chain needs from earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// As [`Progress::position`].
    pub position: i64,
    /// Every transfer that was booked in a block up to this one is final on its chain, or reported as vanished.
    pub checked: i64,
}

/// The same without taking the turn.
pub async fn turn(db: &mut impl Access, method: &str) -> Result<Turn, StoreError> {
    const SQL: &str = "SELECT position, checked FROM scans WHERE method = $1";
    let turn: Option<(i64, i64)> = on!(db, |c| sqlx::query_as(SQL).bind(method).fetch_optional(c).await?);
    let (position, checked) = turn.unwrap_or_default();
    Ok(Turn { position, checked })
}

/// Leases the turn to read a chain. Returns `None` if another instance has it, or if it was read a moment ago.
pub async fn lease(
    tx: &mut Tx,
    method: &str,
    now: Timestamp,
    lease: Lease,
) -> Result<Option<Turn>, StoreError> {
    const START: &str = "INSERT INTO scans (method, position, latest, finalized, checked, head_at, \
        leased_until) VALUES ($1, 0, 0, 0, 0, 0, 0) ON CONFLICT (method) DO NOTHING";
    const TAKE: &str = "UPDATE scans SET leased_until = $2 WHERE method = $1 AND leased_until <= $3 \
        OR method = $1 AND leased_until > $4 RETURNING position, checked";
    run!(tx, sqlx::query(START).bind(method));
    let turn: Option<(i64, i64)> = on!(tx, |c| sqlx::query_as(TAKE)
        .bind(method)
        .bind(lease.end(now))
        .bind(now.millis())
        .bind(lease.horizon(now))
        .fetch_optional(c)
        .await?);
    Ok(turn.map(|(position, checked)| Turn { position, checked }))
}

/// Keeps how far a chain has been read, and lets others read on at `next`.
pub async fn save(tx: &mut Tx, method: &str, progress: &Progress, next: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE scans SET position = $1, latest = $2, finalized = $3, head_at = $4, \
        leased_until = $5, fault = NULL WHERE method = $6";
    run!(
        tx,
        sqlx::query(SQL)
            .bind(progress.position)
            .bind(progress.latest)
            .bind(progress.finalized)
            .bind(progress.read_to.millis())
            .bind(next.millis())
            .bind(method)
    );
    Ok(())
}

/// Raises [`Turn::checked`]; it never falls.
pub async fn raise_checked(tx: &mut Tx, method: &str, checked: i64) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE scans SET checked = $1 WHERE method = $2 AND checked < $1";
    run!(tx, sqlx::query(SQL).bind(checked).bind(method));
    Ok(())
}

/// Keeps why a chain could not be read.
pub async fn failed(tx: &mut Tx, method: &str, why: &str, next: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE scans SET fault = $1, leased_until = $2 WHERE method = $3";
    run!(tx, sqlx::query(SQL).bind(why).bind(next.millis()).bind(method));
    Ok(())
}

/// Returns the state of a chain; `None` if it was never read.
pub async fn find(db: &mut impl Access, method: &str) -> Result<Option<Progress>, StoreError> {
    const SQL: &str = "SELECT position, latest, finalized, head_at, fault FROM scans WHERE method = $1";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(method).fetch_optional(c).await?);
    Ok(row.map(|row| Progress {
        position: row.position,
        latest: row.latest,
        finalized: row.finalized,
        read_to: Timestamp::from_millis(row.head_at),
        fault: row.fault,
    }))
}

row! {
    struct HeadRow { method: String, head_at: i64 }
}

/// When the latest block that was read of each chain was made, by method.
pub async fn heads(db: &mut impl Access) -> Result<BTreeMap<String, Timestamp>, StoreError> {
    const SQL: &str = "SELECT method, head_at FROM scans WHERE head_at > 0";
    let rows: Vec<HeadRow> = on!(db, |c| sqlx::query_as(SQL).fetch_all(c).await?);
    Ok(rows.into_iter().map(|row| (row.method, Timestamp::from_millis(row.head_at))).collect())
}
