//! Acts at the desk about something that belongs to no order. They have no consequences; the history records the actor.

use super::Act;
use crate::{
    domain::{EventName, Money},
    store::{
        StoreError, Tx,
        events::{self, DeskAct, Happened},
    },
};

/// The subject of an act at the desk.
#[derive(Debug, Clone, Copy)]
pub enum About<'a> {
    /// A transfer, by its reference.
    Transfer(&'a str, Money),
    /// A reversal, by its key.
    Reversal(&'a str, Money),
    /// A marketplace's purchase, by its key.
    Purchase(&'a str),
    /// An imported statement, by its digest.
    Statement(&'a str),
}

/// Appends an act at the desk to the history.
pub async fn note(tx: &mut Tx, act: Act<'_>, about: About<'_>) -> Result<(), StoreError> {
    let (name, entity, id, amount) = match about {
        About::Transfer(id, amount) => (EventName::TransferDismissed, "transfer", id, Some(amount)),
        About::Reversal(id, amount) => (EventName::ReversalNoted, "reversal", id, Some(amount)),
        About::Purchase(id) => (EventName::PurchaseNoted, "purchase", id, None),
        About::Statement(id) => (EventName::StatementImported, "statement", id, None),
    };
    let happened = Happened { name, by: act.by, at: act.at, amount };
    events::of_desk(tx, DeskAct { entity, id }, happened).await
}
