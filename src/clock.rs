//! The only place that reads the time.

use crate::domain::Timestamp;
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

/// Tells the time: the machine's, or one that a test sets and moves.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    #[default]
    System,
    Set(Arc<AtomicI64>),
    /// The machine's, off by the milliseconds that this file holds at the moment. For sandboxes only.
    Shifted(Arc<PathBuf>),
}

impl Clock {
    /// A clock that stands still at `at` until [`Clock::advance_ms`] moves it.
    pub fn standing_at(at: Timestamp) -> Self {
        Self::Set(Arc::new(AtomicI64::new(at.millis())))
    }

    /// A clock that is ahead by the number of milliseconds in a file, which is read on every call. A file that is
    /// missing or invalid means no shift.
    pub fn shifted_by(file: PathBuf) -> Self {
        Self::Shifted(Arc::new(file))
    }

    #[expect(clippy::disallowed_methods, reason = "this is the place where the time is read")]
    pub fn now(&self) -> Timestamp {
        Timestamp::from_millis(match self {
            Self::System => chrono::Utc::now().timestamp_millis(),
            Self::Set(at) => at.load(Ordering::SeqCst),
            Self::Shifted(file) => chrono::Utc::now().timestamp_millis().saturating_add(shift_ms(file)),
        })
    }

    /// Moves a set clock forward; the machine's clock is left alone.
    pub fn advance_ms(&self, millis: i64) {
        if let Self::Set(at) = self {
            at.fetch_add(millis, Ordering::SeqCst);
        }
    }
}

fn shift_ms(file: &Path) -> i64 {
    std::fs::read_to_string(file).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0)
}
