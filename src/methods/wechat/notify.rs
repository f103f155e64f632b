//! WeChat's messages: proven over their raw bytes, opened, and taken as hints.

use super::{
    aead::Sealed,
    client::Client,
    signature::{Doubt, Proof},
};
use crate::{
    domain::PaymentId,
    methods::{Call, Forged, Heard, Lookup, Reply},
};
use serde::Deserialize;
use std::sync::Arc;

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

/// Verifies a message and says which attempt to ask about.
///
/// # Errors
/// [`Forged`] with the answer WeChat expects. Its deliberately wrong signatures end here too: refused like
/// any other, and no reason for an alarm.
pub fn receive(client: &Arc<Client>, call: &Call) -> Result<Heard, Forged> {
    let now = client.wire.clock.now();
    Proof::collect(|name| call.header(name))
        .verify(&call.body, now, |serial| client.keys.find(serial))
        .map_err(|doubt| doubted(client, &doubt))?;
    let message: Message =
        serde_json::from_slice(&call.body).map_err(|e| forged(400, "body", e.to_string()))?;
    let attempt = attempt(client, &message)?;
    let reply = Reply { status: 200, body: String::new() };
    // A message about a refund is no news of money that has come.
    let lookup = message.event_type.starts_with("TRANSACTION.").then(Lookup::default);
    Ok(Heard { id: message.id, attempt, lookup, kept: None, refund_failed: None, reply })
}

fn attempt(client: &Client, message: &Message) -> Result<Option<PaymentId>, Forged> {
    let is_transaction = message.event_type.starts_with("TRANSACTION.");
    if !is_transaction && !message.event_type.starts_with("REFUND.") {
        return Ok(None);
    }
    // Signed, but not to be opened: our key is not the one in the merchant portal. WeChat will try again.
    let opened = client.api_key.open(&message.resource);
    let opened = opened.map_err(|why| forged(500, "resource", format!("not to be opened: {why:#}")))?;
    let subject: Subject =
        serde_json::from_slice(&opened).map_err(|e| forged(500, "resource", e.to_string()))?;
    let config = &client.config;
    let app_is_ours = match &subject.appid {
        Some(appid) => *appid == config.appid,
        None => !is_transaction,
    };
    if !app_is_ours || subject.mchid.as_ref() != Some(&config.mchid) {
        return Err(forged(401, "merchant", "meant for another merchant or app".into()));
    }
    Ok(subject.out_trade_no.map(PaymentId::from_text))
}

fn doubted(client: &Arc<Client>, doubt: &Doubt) -> Forged {
    if let Doubt::UnknownSerial(_) = doubt {
        client.fetch_soon();
    }
    forged(401, "signature", doubt.to_string())
}

fn forged(status: u16, what: &str, why: String) -> Forged {
    let body = format!("{{\"code\":\"FAIL\",\"message\":\"{what}\"}}");
    Forged { why, reply: Reply { status, body } }
}
