//! Stripe's messages: proven over their raw bytes, then taken as hints.

use super::{begin, client::Client, objects::Metadata, signature};
use crate::{
    domain::{PaymentId, id::is_id},
    methods::{FailedRefund, InvalidSignature, Lookup, WebhookEvent, WebhookRequest, WebhookResponse},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Message {
    id: String,
    #[serde(rename = "type", default)]
    kind: String,
    /// Stripe's thin events (`v2.…`) carry no object.
    #[serde(default)]
    data: Option<Data>,
}

#[derive(Deserialize)]
struct Data {
    #[serde(default)]
    object: serde_json::Value,
}

impl Message {
    /// What it is about. An object that cannot be read is as good as none: the message is genuine all the same,
    /// and refusing it would make Stripe send it for days.
    fn subject(&self) -> Subject {
        let object = self.data.as_ref().map(|data| data.object.clone());
        object.and_then(|object| serde_json::from_value(object).ok()).unwrap_or_default()
    }
}

/// What a message is about: a session, an intent, a charge or a refund. We mark all that we make with the
/// attempt; Stripe copies the mark of an intent to its charges.
#[derive(Default, Deserialize)]
struct Subject {
    id: Option<String>,
    object: Option<String>,
    status: Option<String>,
    #[serde(default)]
    metadata: Option<Metadata>,
    client_reference_id: Option<String>,
    /// The payment that a refund pays back: the reference of our receipt.
    payment_intent: Option<String>,
}

/// Verifies a message and says which attempt to ask about. What it says of money is not read: messages come
/// twice and in any order, and Stripe itself knows better.
///
/// # Errors
/// [`InvalidSignature`] with the answer that makes Stripe send it again.
pub fn receive(client: &Client, request: &WebhookRequest) -> Result<WebhookEvent, InvalidSignature> {
    let (secrets, now) = (&client.config.webhook_secrets, client.wire.clock.now());
    signature::verify(request.header("stripe-signature"), &request.body, secrets, now)
        .map_err(|doubt| forged(401, doubt.to_string()))?;
    let message: Message = serde_json::from_slice(&request.body).map_err(|e| forged(400, e.to_string()))?;
    let subject = message.subject();
    let kept = kept(&message, &subject);
    let (refund_failed, lookup) = (subject.failed_refund(), subject.lookup());
    let reference = subject.metadata.and_then(|metadata| metadata.attempt).or(subject.client_reference_id);
    // The account may serve other sites too: their marks mean nothing here.
    let attempt = reference.filter(|reference| is_id(reference)).map(PaymentId::from_text);
    let reply = WebhookResponse { status: 200, body: String::new() };
    Ok(WebhookEvent { id: message.id, attempt, lookup, kept: Some(kept), refund_failed, reply })
}

/// What the message is about. Its body may tell the payer's name, address and the ends of the card.
fn kept(message: &Message, subject: &Subject) -> String {
    serde_json::json!({
        "id": message.id,
        "type": message.kind,
        "data": { "object": { "id": subject.id, "object": subject.object } },
    })
    .to_string()
}

impl Subject {
    /// Only a session can be asked for by its id; Stripe sends a message about one whenever money has come. Ours name
    /// the attempt twice: other systems on the same account may use ids like ours once.
    fn lookup(&self) -> Option<Lookup> {
        let metadata = self.metadata.as_ref()?;
        let is_ours = metadata.attempt.is_some() && metadata.attempt == self.client_reference_id;
        let is_session = self.object.as_deref() == Some("checkout.session");
        let id = self.id.clone().filter(|id| is_ours && is_session && begin::is_session_id(id))?;
        let order = metadata.order.clone();
        Some(Lookup { details: [(begin::detail::SESSION.to_owned(), id)].into(), order })
    }

    /// A refund that the bank has sent back, also days after it was done.
    fn failed_refund(&self) -> Option<FailedRefund> {
        let failed = matches!(self.status.as_deref(), Some("failed" | "canceled"));
        let id = self.id.clone().filter(|_| failed && self.object.as_deref() == Some("refund"))?;
        Some(FailedRefund { id, of: self.payment_intent.clone() })
    }
}

fn forged(status: u16, why: String) -> InvalidSignature {
    InvalidSignature { why, reply: WebhookResponse { status, body: String::new() } }
}
