//! Takes in a provider's message: verify, keep, answer; then ask the provider itself.

use crate::{
    app::App,
    flows::pay,
    methods::{Call, Forged, Heard, Reply},
    store::{StoreError, inbox, payments},
};
use std::sync::Arc;

/// Handles a message to `/hooks/{id}` and returns what to answer. The payment it names is asked about at once, and by the
/// watcher if this instance dies before.
pub async fn receive(app: &Arc<App>, id: &str, call: &Call) -> Result<Option<Reply>, StoreError> {
    // One address serves a provider's whole group: the method it is named after may itself be off.
    let group = || app.methods.iter().find(|method| method.group() == id);
    let method = app.method(id).or_else(group);
    let Some(hooks) = method.and_then(|method| method.hooks()) else { return Ok(None) };
    let heard = match hooks.receive(call) {
        Ok(heard) => heard,
        Err(Forged { why, reply }) => {
            tracing::warn!(method = id, why, "a message does not prove where it comes from");
            return Ok(Some(reply));
        }
    };
    keep(app, id, call, &heard).await?;
    if let Some(attempt) = heard.attempt {
        let app = app.clone();
        tokio::spawn(async move {
            if let Err(error) = pay::look(&app, &attempt).await {
                tracing::warn!(payment = %attempt, %error, "a message was heard, but the look after it failed");
            }
        });
    }
    Ok(Some(heard.reply))
}

async fn keep(app: &App, id: &str, call: &Call, heard: &Heard) -> Result<(), StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let body = String::from_utf8_lossy(&call.body);
    let message = inbox::Message { method: id, id: &heard.id, payment: heard.attempt.as_ref(), body: &body };
    if inbox::keep(&mut tx, &message, now).await?
        && let Some(attempt) = &heard.attempt
        && payments::find(&mut tx, attempt).await?.is_some_and(|payment| payment.state.received().is_empty())
    {
        payments::look_again(&mut tx, attempt, Some(now)).await?;
    }
    tx.commit().await
}
