//! Tells people and machines what has happened; always from the outbox, never inside a request.

pub mod mail;

/// A message that did not go out. The outbox tries again later, or gives up when that is no use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not sent, {}: {why}", if *permanent { "for good" } else { "for now" })]
pub struct Unsent {
    /// Sending the same message again cannot succeed.
    pub permanent: bool,
    /// For the log and the desk. Holds no whole address and no secret.
    pub why: String,
}

impl Unsent {
    fn for_good(why: impl Into<String>) -> Self {
        Self { permanent: true, why: why.into() }
    }

    fn for_now(why: impl Into<String>) -> Self {
        Self { permanent: false, why: why.into() }
    }
}
