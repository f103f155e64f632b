//! The channels that notifications leave by. A new one is a variant here, a sender in `notify/` and a loop in `jobs/`.

/// A channel. Each is delivered by a job of its own, so that one that fails does not delay the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    Email,
}

impl Channel {
    /// The word in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
        }
    }
}
