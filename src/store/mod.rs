//! Keeps. SQL and nothing else, and the only place that knows there are two databases.
//!
//! One SQL text serves both: `$n` binds, TEXT and BIGINT columns, `ON CONFLICT`, `RETURNING`.

mod background;
mod db;
mod live;
mod migrate;
mod order_row;
pub mod polls;
mod postgres;
mod probe;
mod row;
mod sqlite;
mod writes;

pub mod amazon;
pub mod attachments;
pub mod bookings;
pub mod claims;
pub mod destinations;
pub mod events;
pub mod inbox;
pub mod incoming_transfers;
pub mod invitations;
pub mod leases;
pub mod ledger;
pub mod mail_faults;
pub mod match_keys;
pub mod members;
pub mod orders;
pub mod outbox;
pub mod outbox_pauses;
pub mod payments;
pub mod receipts;
pub mod remittance_advices;
pub mod reversals;
pub mod sandbox;
pub mod scans;
pub mod sessions;
pub mod signin_links;
pub mod statements;
pub mod uses;
pub mod voids;

pub use background::Background;
pub use db::{Access, Conn, Reader, Store, Tx};
pub use live::{Live, LiveUpdate};

use crate::domain::{Timestamp, time::SECOND_MS};

/// How long rows are leased, and how far ahead they can be scheduled. A row scheduled further ahead was written while
/// the clock was wrong, and is due.
#[derive(Debug, Clone, Copy)]
pub struct Lease {
    /// The duration of a lease, in milliseconds; no other instance takes the row meanwhile.
    pub ms: i64,
    /// The longest that a row is ever made to wait, in milliseconds; not less than `ms`.
    pub longest_ms: i64,
}

/// How far apart the clocks of two instances may be, in milliseconds. A lease that ends a little later than one
/// that begins now would is another instance's.
const SKEW_MS: i64 = 30 * SECOND_MS;

impl Lease {
    fn end(self, now: Timestamp) -> i64 {
        now.plus_ms(self.ms).millis()
    }

    /// Leases that end after this come from a clock that was wrong.
    fn latest_end(self, now: Timestamp) -> i64 {
        now.plus_ms(self.ms + SKEW_MS).millis()
    }

    /// Times after this come from a clock that was wrong.
    fn horizon(self, now: Timestamp) -> i64 {
        now.plus_ms(self.longest_ms + SKEW_MS).millis()
    }
}

/// Why the store could not do as asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else has changed the row since it was read: load again, decide again.
    #[error("changed in the meantime")]
    Stale,
    /// A uniqueness rule said no. The transaction is over.
    #[error("another one exists already")]
    Taken,
    #[error(transparent)]
    Broken(#[from] anyhow::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error() {
            Some(db) if db.is_unique_violation() => Self::Taken,
            // PostgreSQL has ended one of two transactions that waited for each other; that one starts anew.
            Some(db) if db.code().is_some_and(|code| code == "40P01") => Self::Stale,
            _ => Self::Broken(error.into()),
        }
    }
}

/// One changed row, or the copy that was to be saved is stale.
fn exactly_one(rows: u64) -> Result<(), StoreError> {
    if rows == 1 { Ok(()) } else { Err(StoreError::Stale) }
}
