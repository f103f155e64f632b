//! Stripe's messages: proven over their raw bytes, then taken as hints.

use super::{client::Client, signature, told::Marks};
use crate::{
    domain::PaymentId,
    methods::{Call, Forged, Heard, Reply},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Message {
    id: String,
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    object: Subject,
}

/// What a message is about: a session, an intent, a charge or a refund. We mark all that we make with the
/// attempt; Stripe copies the mark of an intent to its charges.
#[derive(Deserialize)]
struct Subject {
    #[serde(default)]
    metadata: Option<Marks>,
    client_reference_id: Option<String>,
}

/// Verifies a message and says which attempt to ask about. What it says of money is not read: messages come
/// twice and in any order, and Stripe itself knows better.
///
/// # Errors
/// [`Forged`] with the answer that makes Stripe send it again.
pub fn receive(client: &Client, call: &Call) -> Result<Heard, Forged> {
    let (secrets, now) = (&client.config.webhook_secrets, client.wire.clock.now());
    signature::verify(call.header("stripe-signature"), &call.body, secrets, now)
        .map_err(|doubt| forged(401, doubt.to_string()))?;
    let message: Message = serde_json::from_slice(&call.body).map_err(|e| forged(400, e.to_string()))?;
    let subject = message.data.object;
    let marked = subject.metadata.and_then(|marks| marks.attempt).or(subject.client_reference_id);
    // The account may serve other sites too: their marks mean nothing here.
    let attempt = marked.filter(|mark| is_attempt(mark)).map(PaymentId::from_text);
    Ok(Heard { id: message.id, attempt, reply: Reply { status: 200, body: String::new() } })
}

fn is_attempt(mark: &str) -> bool {
    mark.len() == 26 && mark.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
}

fn forged(status: u16, why: String) -> Forged {
    Forged { why, reply: Reply { status, body: String::new() } }
}
