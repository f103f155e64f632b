//! Takes in a provider's message: verify, keep, answer; then ask the provider itself.

use crate::{
    app::App,
    domain::PaymentId,
    flows::pay,
    methods::{Call, Forged, Heard, Reply},
    store::{StoreError, inbox, orders, payments, receipts},
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
    let heard = Heard { attempt: attempt(app, id, &heard).await?, ..heard };
    let new = keep(app, id, call, &heard).await?;
    if let Some(refund) = heard.refund_failed.as_ref().filter(|_| new) {
        tell_failed(app, &refund.id, heard.attempt.as_ref()).await?;
    }
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

/// The attempt that a message is about. A refund that was made in the provider's dashboard does not name it, but the
/// receipt that it pays back does.
async fn attempt(app: &App, method: &str, heard: &Heard) -> Result<Option<PaymentId>, StoreError> {
    let receipt = heard.refund_failed.as_ref().and_then(|refund| refund.of.as_deref());
    match (&heard.attempt, receipt) {
        (None, Some(receipt)) => receipts::payment_of(&mut app.store.read().await?, method, receipt).await,
        (named, _) => Ok(named.clone()),
    }
}

/// False when it was kept before.
async fn keep(app: &App, id: &str, call: &Call, heard: &Heard) -> Result<bool, StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let raw = String::from_utf8_lossy(&call.body);
    let body = heard.kept.as_deref().unwrap_or(&raw);
    let message = inbox::Message { method: id, id: &heard.id, payment: heard.attempt.as_ref(), body };
    let new = inbox::keep(&mut tx, &message, now).await?;
    if new && let Some(attempt) = &heard.attempt {
        match payments::find(&mut tx, attempt).await? {
            Some(_) => payments::look_again(&mut tx, attempt, Some(now)).await?,
            None => tracing::error!(
                method = id, payment = %attempt, message = heard.id,
                "a verified message is about a payment that is not in this database: look it up at the provider"
            ),
        }
    }
    tx.commit().await?;
    Ok(new)
}

/// Money that was to go back to its payer is with us: only a person can find another way.
async fn tell_failed(app: &App, refund: &str, attempt: Option<&PaymentId>) -> Result<(), StoreError> {
    let mut db = app.store.read().await?;
    let payment = match attempt {
        Some(attempt) => payments::find(&mut db, attempt).await?,
        None => None,
    };
    let order = match &payment {
        Some(payment) => orders::find(&mut db, &payment.order).await?,
        None => None,
    };
    let number = order.as_ref().map_or("unknown", |order| order.number.as_str());
    tracing::error!(
        order = number,
        refund,
        "a refund failed: its money is with us again, and a person must act"
    );
    Ok(())
}
