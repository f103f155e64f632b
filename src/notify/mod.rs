//! Tells people and machines what has happened; always from the outbox, never inside a request.

pub mod mail;

use crate::domain::MailFault;

/// A message that did not go out. The outbox tries again later, or gives up when that is no use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not sent, {}: {why}", if *permanent { "for good" } else { "for now" })]
pub struct Unsent {
    /// Sending the same message again cannot succeed.
    pub permanent: bool,
    /// What an operator has to look at.
    pub fault: MailFault,
    /// For the log and the desk. Holds no whole address and no secret.
    pub why: String,
}

impl Unsent {
    fn for_good(why: impl Into<String>) -> Self {
        Self { permanent: true, fault: MailFault::Internal, why: why.into() }
    }

    fn unreachable(why: impl Into<String>) -> Self {
        Self { permanent: false, fault: MailFault::Unreachable, why: why.into() }
    }
}
