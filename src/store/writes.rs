//! Counts failed writes, and marks a connection as broken.

use crate::domain::Timestamp;
use sqlx::error::ErrorKind;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use tokio::sync::Mutex;

/// How long the outcome of a trial is believed, in milliseconds.
const BELIEVED_MS: i64 = 5_000;

/// What is known about writing; shared by everything that writes.
#[derive(Default)]
pub struct Writes {
    failed: AtomicU64,
    suspect: AtomicBool,
    /// The last trial of the health check.
    pub tried: Mutex<Option<Trial>>,
}

/// One attempt to write.
pub struct Trial {
    pub at: Timestamp,
    /// How many writes had failed by then.
    pub failed: u64,
    pub outcome: Result<(), String>,
}

impl Writes {
    /// How many writes have failed since the start.
    pub fn failed(&self) -> u64 {
        self.failed.load(Ordering::Relaxed)
    }

    /// Counts a failed write. Its connection is not used again.
    pub fn note(&self, error: &sqlx::Error) {
        self.failed.fetch_add(1, Ordering::Relaxed);
        self.suspect.store(true, Ordering::Release);
        tracing::error!(error = error.to_string(), "writing to the database failed");
    }

    /// Makes the next writer of SQLite start on a new connection.
    pub fn suspect(&self) {
        self.suspect.store(true, Ordering::Release);
    }

    /// Returns true once after a failure.
    pub fn take_suspect(&self) -> bool {
        self.suspect.swap(false, Ordering::AcqRel)
    }
}

/// Returns true if the database itself failed (disk, memory, connection), and not just refused a statement or ended
/// one of two transactions that were in each other's way.
pub fn is_failure(error: &sqlx::Error) -> bool {
    use sqlx::Error::{ColumnDecode, ColumnNotFound, Decode, Encode, RowNotFound};
    match error {
        RowNotFound | ColumnDecode { .. } | ColumnNotFound(_) | Decode(_) | Encode(_) => false,
        sqlx::Error::Database(error) => {
            // A trigger's refusal on SQLite and on PostgreSQL; a deadlock; a failed serialization.
            let refusals = ["1811", "P0001", "40P01", "40001"];
            let refused = error.code().is_some_and(|code| refusals.contains(&&*code));
            matches!(error.kind(), ErrorKind::Other) && !refused
        }
        _ => true,
    }
}

impl Trial {
    /// A success holds for a while unless a write has failed since; a failure holds for a while.
    pub fn holds(&self, now: Timestamp, failed: u64) -> bool {
        let age = now.millis().saturating_sub(self.at.millis());
        (0..BELIEVED_MS).contains(&age) && (self.outcome.is_err() || self.failed == failed)
    }
}
