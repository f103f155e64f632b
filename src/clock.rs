//! The only place that reads the time.

use crate::domain::Timestamp;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// Tells the time: the machine's, or one that a test sets and moves.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    #[default]
    System,
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands still at `at` until [`Clock::advance_ms`] moves it.
    pub fn standing_at(at: Timestamp) -> Self {
        Self::Set(Arc::new(AtomicI64::new(at.millis())))
    }

    #[expect(clippy::disallowed_methods, reason = "this is the place where the time is read")]
    pub fn now(&self) -> Timestamp {
        Timestamp::from_millis(match self {
            Self::System => chrono::Utc::now().timestamp_millis(),
            Self::Set(at) => at.load(Ordering::SeqCst),
        })
    }

    /// Moves a set clock forward; the machine's clock is left alone.
    pub fn advance_ms(&self, millis: i64) {
        if let Self::Set(at) = self {
            at.fetch_add(millis, Ordering::SeqCst);
        }
    }
}
