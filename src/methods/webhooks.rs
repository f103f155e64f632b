//! Messages that a provider pushes: what one must prove, and what it says.

use crate::domain::PaymentId;
use async_trait::async_trait;
use std::collections::BTreeMap;

/// Messages that a provider pushes.
#[async_trait]
pub trait Webhooks: Send + Sync {
    /// Fetches the provider's keys if an otherwise valid message names an unknown one. Must be rate-limited, as anybody
    /// can send such a message.
    async fn fetch_keys(&self, _call: &WebhookRequest) {}

    /// Verifies a message over its raw bytes. A message is a hint: it names the attempt to ask about.
    fn receive(&self, request: &WebhookRequest) -> Result<WebhookEvent, InvalidSignature>;
}

/// An incoming message, unparsed.
#[derive(Debug, Clone)]
pub struct WebhookRequest {
    /// The HTTP method; part of what some providers sign.
    pub method: String,
    /// The path under which the provider knows this address: from `--public-url`, not from the request.
    pub path: String,
    /// Names in lower case.
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl WebhookRequest {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}

/// A verified message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookEvent {
    /// The provider's id of the message, or a digest of it: the same message again has the same id.
    pub id: String,
    /// The attempt it speaks of, when it speaks of one.
    pub attempt: Option<PaymentId>,
    /// How to poll the attempt if it is not in the database; `None` if the message says too little.
    pub lookup: Option<Lookup>,
    /// What is kept of it instead of its body, where that says more about people than is needed.
    pub kept: Option<String>,
    /// A refund that did not reach the payer: its money is with us again.
    pub refund_failed: Option<FailedRefund>,
    pub reply: WebhookResponse,
}

/// What a message says of an attempt besides its id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lookup {
    /// The provider's own ids, as [`Instructions::details`](crate::domain::instructions::Instructions::details) holds them.
    pub details: BTreeMap<String, String>,
    /// The number of its order, where the provider repeats it.
    pub order: Option<String>,
}

/// A refund that did not reach the payer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailedRefund {
    /// The provider's id of it.
    pub id: String,
    /// The reference of the receipt that was to be paid back, if the message names it.
    pub of: Option<String>,
}

/// A message that does not prove where it comes from, and what to answer it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidSignature {
    /// For the log: what was wrong.
    pub why: String,
    pub reply: WebhookResponse,
}

/// The answer a provider expects to its message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookResponse {
    pub status: u16,
    /// A JSON body, or empty for none.
    pub body: String,
}
