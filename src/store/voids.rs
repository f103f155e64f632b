//! The table of voids: the last closing of each attempt whose provider sends money back when it cancels.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::row,
};
use crate::domain::{PaymentId, Timestamp, time::MINUTE_MS};

/// How long a closing may take, in milliseconds: three calls of 15 seconds each, and a cancel whose answer was
/// lost has reached the provider by then or never will.
pub const LONGEST_MS: i64 = 2 * MINUTE_MS;

/// The last closing of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Void {
    /// 1 for the first closing of the attempt.
    pub nth: i64,
    pub began: Timestamp,
    /// Its calls to the provider have not returned yet, as far as is known.
    pub running: bool,
    /// Until when a cancel with an unknown outcome may still be carried out.
    pub unsure_until: Option<Timestamp>,
}

impl Void {
    /// Returns true while an instance is closing the attempt. One that died counts for [`LONGEST_MS`].
    pub fn is_running(&self, now: Timestamp) -> bool {
        self.running && (0..LONGEST_MS).contains(&now.since(self.began))
    }

    /// Returns true while a cancel may still send back money that the provider reports now. A clock that was
    /// ahead makes nobody wait longer than [`LONGEST_MS`].
    pub fn is_undecided(&self, now: Timestamp) -> bool {
        self.is_running(now) || self.doubt(now).is_some()
    }

    /// Until when a cancel with an unknown outcome may still be carried out, if that is not over.
    pub fn doubt(&self, now: Timestamp) -> Option<Timestamp> {
        self.unsure_until.filter(|until| (1..=LONGEST_MS).contains(&until.since(now)))
    }
}

row! {
    struct Row { nth: i64, began_at: i64, running: i64, unsure_until: Option<i64> }
}

/// Returns the last closing of an attempt, or `None` if it was never closed in this way.
pub async fn find(db: &mut impl Access, payment: &PaymentId) -> Result<Option<Void>, StoreError> {
    const SQL: &str = "SELECT nth, began_at, running, unsure_until FROM voids WHERE payment_id = $1";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(payment.as_str()).fetch_optional(c).await?);
    Ok(row.map(|row| Void {
        nth: row.nth,
        began: Timestamp::from_millis(row.began_at),
        running: row.running != 0,
        unsure_until: row.unsure_until.map(Timestamp::from_millis),
    }))
}

/// Stores that a closing begins. The caller holds the payment's row, so that two closings cannot begin at once.
pub async fn begin(tx: &mut Tx, payment: &PaymentId, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO voids (payment_id, nth, began_at, running, unsure_until) \
        VALUES ($1, 1, $2, 1, NULL) ON CONFLICT (payment_id) DO UPDATE \
        SET nth = voids.nth + 1, began_at = $2, running = 1";
    run!(tx, sqlx::query(SQL).bind(payment.as_str()).bind(now.millis()));
    Ok(())
}

/// Stores that the nth closing has ended, and until when a cancel may still be carried out. Does nothing when
/// another closing has begun since.
pub async fn end(
    tx: &mut Tx,
    payment: &PaymentId,
    nth: i64,
    unsure_until: Option<Timestamp>,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE voids SET running = 0, unsure_until = $1 WHERE payment_id = $2 AND nth = $3";
    let until = unsure_until.map(Timestamp::millis);
    run!(tx, sqlx::query(SQL).bind(until).bind(payment.as_str()).bind(nth));
    Ok(())
}
