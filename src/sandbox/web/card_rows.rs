//! The list of card pages on the control page.

use super::words::Choice;
use crate::{
    lang::Lang,
    sandbox::{
        World,
        card::book::{self, Session, State, Status},
    },
    store::StoreError,
};

/// A session in the list.
pub struct CardRow {
    pub session: Session,
    /// The order's number, as the shop wrote it on the session.
    pub order: String,
    pub tone: &'static str,
    pub state: &'static str,
    pub messages: Vec<Choice>,
}

/// The latest sessions, the newest first.
pub async fn latest(world: &World, lang: Lang, limit: i64) -> Result<Vec<CardRow>, StoreError> {
    let row = |session: Session| {
        let (tone, state) = state(&session);
        let messages = [("forged", "sandbox-about-forged"), ("result", "sandbox-about-result")];
        let order = session.metadata.get("order").cloned().unwrap_or_default();
        CardRow { order, tone, state, messages: Choice::of(lang, "forged", messages), session }
    };
    Ok(book::latest(world, limit).await?.into_iter().map(row).collect())
}

/// The tone and the key of a session's state.
fn state(session: &Session) -> (&'static str, &'static str) {
    let money = session.intent.as_ref().map(|intent| &intent.money);
    match (session.status, money) {
        (_, Some(State::Succeeded { .. })) => ("paid", "sandbox-state-paid"),
        (_, Some(State::Processing { .. } | State::NeedsBank(_))) => ("moving", "sandbox-state-checking"),
        (Status::Open, _) => ("still", "sandbox-state-waiting"),
        (Status::Complete, _) => ("act-now", "sandbox-state-failed"),
        (Status::Expired, _) => ("still", "sandbox-state-expired"),
    }
}
