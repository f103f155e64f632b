//! The result of an act, shown once on the next page.

use actix_session::Session;
use serde::{Deserialize, Serialize};

const KEY: &str = "flash";

/// Something done that the page after a form's answer says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "did", content = "with")]
pub enum Flash {
    OrderCancelled,
    /// To this address.
    Invited(String),
    InvitationWithdrawn,
    LanguageSaved,
    /// Staff have said whose money it is, that it is no order's, or were too late to say so.
    MoneyPlaced,
    MoneyAside,
    MoneyTaken,
    /// Staff have decided about money under review, or could not: somebody was faster, or its order is over.
    ReviewAccepted,
    ReviewAnswered,
    ReviewTaken,
    ReviewClosed,
    /// Staff have said what was done about overpaid money.
    ExcessResolved,
    /// This very statement was imported before.
    StatementKnown,
    /// An AWS account was linked.
    AmazonLinked,
    /// AWS was asked what was bought.
    AmazonAsked {
        answered: bool,
    },
}

/// Leaves it for the next page.
pub fn leave(session: &Session, flash: &Flash) {
    if let Err(error) = session.insert(KEY, flash) {
        tracing::error!(%error, "the session does not take a notice");
    }
}

/// Takes the message, so that it is shown once.
pub fn take(session: &Session) -> Option<Flash> {
    session.remove_as::<Flash>(KEY)?.ok()
}
