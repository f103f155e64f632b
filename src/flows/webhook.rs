//! Takes in a provider's message: verify, keep, answer; then ask the provider itself.

use crate::{
    app::App,
    domain::{PaymentId, incoming_transfer::ObservedTransfer},
    flows::{pay, unmatched},
    methods::{Fault, InvalidSignature, Method, WebhookEvent, WebhookRequest, WebhookResponse},
    store::{StoreError, inbox, incoming_transfers, orders, payments, polls, receipts},
};
use std::sync::Arc;

/// Handles a message to `/hooks/{group}` and returns the response. Polls the payment that the message names at once; the
/// watcher does so if this instance dies first. A payment that is not in the database has no watcher, so it is polled
/// before the message is stored. If that fails or the payment is undecided, the message is refused and the provider sends it again.
pub async fn receive(
    app: &Arc<App>,
    id: &str,
    request: &WebhookRequest,
) -> Result<Option<WebhookResponse>, StoreError> {
    // One address serves a provider's whole group: the method it is named after may itself be off.
    let group = || app.methods.iter().find(|method| method.group() == id);
    let Some(method) = app.method(id).or_else(group).cloned() else { return Ok(None) };
    let Some(webhooks) = method.webhooks() else { return Ok(None) };
    webhooks.fetch_keys(request).await;
    let event = match webhooks.receive(request) {
        Ok(event) => event,
        Err(InvalidSignature { why, reply }) => {
            if let Some(suppressed) = app.throttle.admit(&format!("webhook {id}"), app.clock.now()) {
                tracing::warn!(
                    method = id,
                    why,
                    suppressed,
                    "webhook refused: it does not prove where it comes from"
                );
            }
            return Ok(Some(reply));
        }
    };
    let event = WebhookEvent { attempt: attempt(app, id, &event).await?, ..event };
    let paid = match unmatched_money(app, method.as_ref(), &event).await? {
        Ok(paid) => paid,
        Err(fault) => {
            tracing::warn!(method = id, message = event.id, %fault, "polling an unknown payment gave no certain result; refusing the webhook");
            return Ok(Some(WebhookResponse { status: 503, body: String::new() }));
        }
    };
    let raw = String::from_utf8_lossy(&request.body);
    let body = event.kept.as_deref().unwrap_or(&raw);
    let message = inbox::Message { method: id, id: &event.id, payment: event.attempt.as_ref(), body };
    let new = keep(app, &message, method.id(), paid.as_ref()).await?;
    if let Some(refund) = event.refund_failed.as_ref().filter(|_| new) {
        tell_failed(app, &refund.id, event.attempt.as_ref()).await?;
    }
    if let Some(attempt) = event.attempt {
        tokio::spawn(poll(app.clone(), attempt));
    }
    Ok(Some(event.reply))
}

/// Polls the attempt of a message. Skips an unknown attempt, which [`unmatched_money`] has polled already.
async fn poll(app: Arc<App>, attempt: PaymentId) {
    let polled = match is_known(&app, &attempt).await {
        Ok(true) => pay::poll(&app, &attempt).await.map(|_| ()),
        Ok(false) => Ok(()),
        Err(error) => Err(error),
    };
    if let Err(error) = polled {
        tracing::warn!(payment = %attempt, %error, "polling after a message failed");
    }
}

async fn is_known(app: &App, attempt: &PaymentId) -> Result<bool, StoreError> {
    Ok(payments::find(&mut app.store.read().await?, attempt).await?.is_some())
}

/// The attempt that a message is about. A refund that was made in the provider's dashboard does not name it, but the
/// receipt that it pays back does.
async fn attempt(app: &App, method: &str, event: &WebhookEvent) -> Result<Option<PaymentId>, StoreError> {
    let receipt = event.refund_failed.as_ref().and_then(|refund| refund.of.as_deref());
    match (&event.attempt, receipt) {
        (None, Some(receipt)) => receipts::payment_of(&mut app.store.read().await?, method, receipt).await,
        (named, _) => Ok(named.clone()),
    }
}

/// Returns what was paid by the attempt of a message if the attempt is not in the database.
async fn unmatched_money(
    app: &App,
    method: &dyn Method,
    event: &WebhookEvent,
) -> Result<Result<Option<ObservedTransfer>, Fault>, StoreError> {
    let Some(attempt) = &event.attempt else { return Ok(Ok(None)) };
    if is_known(app, attempt).await? {
        return Ok(Ok(None));
    }
    let paid = unmatched::ask(method, event, app.clock.now()).await;
    if let Ok(None) = paid {
        let (method, message) = (method.id(), &event.id);
        tracing::warn!(method, %attempt, message, "webhook for a payment that is not in this database; no money found");
    }
    Ok(paid)
}

/// Stores a message and, if its attempt is unknown, the money it paid. Returns false if the message was stored before.
async fn keep(
    app: &App,
    message: &inbox::Message<'_>,
    method: &str,
    paid: Option<&ObservedTransfer>,
) -> Result<bool, StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let new = inbox::keep(&mut tx, message, now).await?;
    if new && let Some(attempt) = message.payment {
        polls::poll_again(&mut tx, attempt, Some(now)).await?;
    }
    let unplaced = match paid {
        Some(paid) if incoming_transfers::keep(&mut tx, method, paid, now).await? => Some(paid),
        _ => None,
    };
    tx.commit().await?;
    if let Some(paid) = unplaced {
        let (payment, reference, amount) = (&paid.key, &paid.reference, paid.amount);
        tracing::error!(method, payment, reference, %amount, "money was paid by a payment that is not in this database: assign it at the desk");
    }
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
        "a refund failed: the money is back with us; find another way to return it"
    );
    Ok(())
}
