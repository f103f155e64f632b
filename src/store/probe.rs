//! Tries a write, so that the health check knows whether writing works.

use super::{Store, StoreError, db::run, writes::Trial};
use crate::domain::Timestamp;
use std::time::Duration;

/// How long a trial may wait for other writers.
const PATIENCE: Duration = Duration::from_secs(10);

/// Bytes written by a trial. After a failure it takes more room than any page of the site needs, so that a disk
/// that is nearly full does not count as well again too early.
const SMALL: usize = 4 << 10;
const LARGE: usize = 256 << 10;

impl Store {
    /// How many transactions have failed since the start because the database could not write.
    pub fn failed_writes(&self) -> u64 {
        self.writes().failed()
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
