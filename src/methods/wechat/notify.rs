//! WeChat's messages: proven over their raw bytes, opened, and taken as hints.

use super::{
    aead::Sealed,
    client::Client,
    signature::{Proof, SignatureError},
};
use crate::{
    domain::PaymentId,
    methods::{InvalidSignature, Lookup, WebhookEvent, WebhookRequest, WebhookResponse},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Message {
    id: String,
    event_type: String,
    resource: Sealed,
}

/// What is sealed in a message about an order or a refund. Refunds do not name the app.
#[derive(Deserialize)]
struct Subject {
    appid: Option<String>,
    mchid: Option<String>,
    out_trade_no: Option<String>,
}

/// Fetches WeChat's certificates for a message that is signed with one we do not hold: the first after a start, and the
/// first after WeChat has changed them.
pub async fn fetch_keys(client: &Client, request: &WebhookRequest) {
    if let Err(SignatureError::UnknownSerial(_)) = verify(client, request) {
        client.fetch_for_unknown_serial().await;
    }
}

fn verify(client: &Client, request: &WebhookRequest) -> Result<(), SignatureError> {
    let proof = Proof::collect(|name| request.header(name));
    proof.verify(&request.body, client.now(), |serial| client.key(serial))
}

/// Verifies a message and says which attempt to ask about.
///
/// # Errors
/// [`InvalidSignature`] with the answer WeChat expects. Its deliberately wrong signatures end here too: refused like
/// any other, and no reason for an alarm.
pub fn receive(client: &Client, request: &WebhookRequest) -> Result<WebhookEvent, InvalidSignature> {
    verify(client, request).map_err(|doubt| forged(401, "signature", doubt.to_string()))?;
    let message: Message =
        serde_json::from_slice(&request.body).map_err(|e| forged(400, "body", e.to_string()))?;
    let attempt = attempt(client, &message)?;
    let reply = WebhookResponse { status: 200, body: String::new() };
    // A message about a refund is no news of money that has come.
    let lookup = message.event_type.starts_with("TRANSACTION.").then(Lookup::default);
    Ok(WebhookEvent { id: message.id, attempt, lookup, kept: None, refund_failed: None, reply })
}

fn attempt(client: &Client, message: &Message) -> Result<Option<PaymentId>, InvalidSignature> {
    let is_transaction = message.event_type.starts_with("TRANSACTION.");
    if !is_transaction && !message.event_type.starts_with("REFUND.") {
        return Ok(None);
    }
    // Signed, but not to be opened: our key is not the one in the merchant portal. WeChat will try again.
    let opened = client.open(&message.resource);
    let opened = opened.map_err(|why| forged(500, "resource", format!("not to be opened: {why:#}")))?;
    let subject: Subject =
        serde_json::from_slice(&opened).map_err(|e| forged(500, "resource", e.to_string()))?;
    let config = client.config();
    let app_is_ours = match &subject.appid {
        Some(appid) => *appid == config.appid,
        None => !is_transaction,
    };
    if !app_is_ours || subject.mchid.as_ref() != Some(&config.mchid) {
        return Err(forged(401, "merchant", "meant for another merchant or app".into()));
    }
    Ok(subject.out_trade_no.map(PaymentId::from_text))
}

fn forged(status: u16, what: &str, why: String) -> InvalidSignature {
    let body = format!("{{\"code\":\"FAIL\",\"message\":\"{what}\"}}");
    InvalidSignature { why, reply: WebhookResponse { status, body } }
}
