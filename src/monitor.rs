//! What this instance knows about its own health. Kept in memory, so that reading it costs no statement.

use crate::domain::Timestamp;
use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// The latest results of the jobs of this instance.
#[derive(Debug, Default)]
pub struct Monitor(Mutex<Snapshot>);

/// Everything that is known at one moment.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    /// When each job last ended without an error; `None` for one that has not yet.
    pub jobs: BTreeMap<String, Option<Timestamp>>,
    /// When this instance last read each chain, by method.
    pub chains: BTreeMap<String, Timestamp>,
    /// The last check of the books; `None` before the first.
    pub books: Option<Books>,
    /// What was last counted in the database; `None` before the first time.
    pub counts: Option<Counts>,
}

/// The result of a check of the books.
#[derive(Debug, Clone, Copy)]
pub struct Books {
    /// How many rows break a rule.
    pub broken: usize,
    pub at: Timestamp,
}

/// Numbers of the whole site, the same for all instances.
#[derive(Debug, Clone, Default)]
pub struct Counts {
    pub mails_waiting: i64,
    pub mails_given_up: i64,
    /// When the latest block that was read of each chain was made, by method.
    pub heads: BTreeMap<String, Timestamp>,
}

impl Monitor {
    /// Announces a job, so that one that never succeeds shows as well.
    pub fn job_starts(&self, job: &str) {
        self.state().jobs.entry(job.to_owned()).or_default();
    }

    pub fn job_succeeded(&self, job: &str, at: Timestamp) {
        self.state().jobs.insert(job.to_owned(), Some(at));
    }

    pub fn chain_read(&self, method: &str, at: Timestamp) {
        self.state().chains.insert(method.to_owned(), at);
    }

    pub fn books_checked(&self, books: Books) {
        self.state().books = Some(books);
    }

    pub fn counted(&self, counts: Counts) {
        self.state().counts = Some(counts);
    }

    pub fn snapshot(&self) -> Snapshot {
        self.state().clone()
    }

    /// No panic can leave the values half written, so a poisoned lock is as good as any.
    fn state(&self) -> MutexGuard<'_, Snapshot> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
