//! Whether writing works: counts failed writes, marks a broken connection, and tries a write for the health check.

use super::{Store, StoreError, db::run};
use crate::domain::Timestamp;
use sqlx::error::ErrorKind;
use std::{
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    time::Duration,
};
use tokio::sync::Mutex;

/// How long the outcome of a trial is believed, in milliseconds.
const BELIEVED_MS: i64 = 5_000;

/// How long a trial may wait for other writers.
const PATIENCE: Duration = Duration::from_secs(10);

/// Bytes written by a trial. After a failure it takes more room than any page of the site needs, so that a disk
/// that is nearly full does not count as well again too early.
const SMALL: usize = 4 << 10;
const LARGE: usize = 256 << 10;

/// What is known about writing; shared by everything that writes.
#[derive(Default)]
pub struct Writes {
    failed: AtomicU64,
    suspect: AtomicBool,
    tried: Mutex<Option<Trial>>,
}

/// One attempt to write, for the health check.
struct Trial {
    at: Timestamp,
    /// How many writes had failed by then.
    failed: u64,
    outcome: Result<(), String>,
}

impl Writes {
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

impl Store {
    /// How many transactions have failed since the start because the database could not write.
    pub fn failed_writes(&self) -> u64 {
        self.writes().failed.load(Ordering::Relaxed)
    }

    /// Writes a row to learn whether writing works, at most once in five seconds; in between it returns what it
    /// learned then. The error is for the operator.
    pub async fn try_writing(&self, now: Timestamp) -> Result<(), String> {
        // One trial at a time: whoever asks meanwhile waits for its outcome.
        let mut tried = self.writes().tried.lock().await;
        let failed_before = tried.as_ref().map_or(0, |trial| trial.failed);
        if let Some(trial) = tried.as_ref().filter(|trial| trial.holds(now, self.failed_writes())) {
            return trial.outcome.clone();
        }
        let bytes = if self.failed_writes() == failed_before { SMALL } else { LARGE };
        let outcome = match tokio::time::timeout(PATIENCE, self.write_probe(bytes, now)).await {
            Ok(outcome) => outcome.map_err(|error| error.to_string()),
            Err(_) => Err("no connection to write on was free for ten seconds".to_owned()),
        };
        // After a failed trial the next one is large as well.
        let failed = if outcome.is_ok() { self.failed_writes() } else { failed_before };
        *tried = Some(Trial { at: now, failed, outcome: outcome.clone() });
        outcome
    }

    async fn write_probe(&self, bytes: usize, now: Timestamp) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO write_probes (id, padding, at) VALUES ('probe', $1, $2) \
                           ON CONFLICT (id) DO UPDATE SET padding = excluded.padding, at = excluded.at";
        let mut tx = self.begin().await?;
        run!(&mut tx, sqlx::query(SQL).bind("x".repeat(bytes)).bind(now.millis()));
        tx.commit().await
    }
}

impl Trial {
    /// A success holds for a while unless a write has failed since; a failure holds for a while.
    fn holds(&self, now: Timestamp, failed: u64) -> bool {
        let age = now.millis().saturating_sub(self.at.millis());
        (0..BELIEVED_MS).contains(&age) && (self.outcome.is_err() || self.failed == failed)
    }
}
