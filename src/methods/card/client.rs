//! Talks to Stripe's API: one pinned version, and every change under a key that makes repeating it safe.

use super::{config::Config, form::Form};
use crate::methods::{Fault, Wire};
use secrecy::ExposeSecret;
use serde::{Deserialize, de::DeserializeOwned};
use std::time::Duration;

/// The API version that this adapter was written against. The account's own may be another one.
pub const VERSION: &str = "2026-10-28.endive";

/// Answers are a few kilobytes, a page of a list some hundred; more than this is not Stripe speaking.
const MOST_BYTES: usize = 4 << 20;

/// How often a change is sent, with the same key each time.
const TRIES: u32 = 3;

/// What all calls share.
pub struct Client {
    pub config: Config,
    pub wire: Wire,
}

/// Why a call brought nothing to go by.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// Stripe has understood the request and says no: nothing was done.
    #[error("refused: {0}")]
    Refused(Box<Refusal>),
    /// Anything may have happened.
    #[error("{0}")]
    Unknown(String),
}

/// What Stripe says when it refuses. For the log and for choosing the next step, never for payers.
#[derive(Debug, Default, Deserialize, thiserror::Error)]
#[error("{status} {kind} {code} {param} {message} ({request})")]
pub struct Refusal {
    #[serde(skip)]
    pub status: u16,
    #[serde(default, rename = "type", deserialize_with = "text")]
    pub kind: String,
    #[serde(default, deserialize_with = "text")]
    pub code: String,
    #[serde(default, deserialize_with = "text")]
    pub param: String,
    #[serde(default, deserialize_with = "text")]
    pub message: String,
    /// Stripe's own number of the request, which its dashboard finds.
    #[serde(skip)]
    pub request: String,
}

/// A text that may also be null: an error must be read whatever it leaves out.
fn text<'de, D: serde::Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    Ok(Option::<String>::deserialize(d)?.unwrap_or_default())
}

#[derive(Default, Deserialize)]
struct Refused {
    #[serde(default)]
    error: Refusal,
}

/// An answer as it came.
struct Answer {
    status: u16,
    /// Stripe's own word on whether the same request makes sense once more.
    repeat: Option<bool>,
    request: String,
    body: Vec<u8>,
}

impl Client {
    /// Asks. A question that fails is not repeated here: whoever needs the answer asks again later.
    pub async fn get<T: DeserializeOwned>(&self, path: &str, query: &Form) -> Result<T, CallError> {
        let query = query.encoded();
        let joint = if query.is_empty() { "" } else { "?" };
        let address = format!("{}{path}{joint}{query}", self.config.root());
        self.send(self.wire.http.get(address)).await.map_err(CallError::Unknown)?.read()
    }

    /// Changes something. `key` names the change: sent again under the same key it is the same change, and is
    /// answered as the first time, so a lost answer is repeated here.
    pub async fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        form: &Form,
        key: &str,
    ) -> Result<T, CallError> {
        let mut pause_ms = self.config.pause_ms;
        for _ in 1..TRIES {
            match self.change(path, form, key).await {
                Ok(answer) if !answer.is_worth_repeating() => return answer.read(),
                Ok(answer) => tracing::info!(path, status = answer.status, "retrying a request to Stripe"),
                Err(why) => tracing::info!(path, why, "retrying a request to Stripe"),
            }
            tokio::time::sleep(Duration::from_millis(pause_ms)).await;
            pause_ms = pause_ms.saturating_mul(2);
        }
        self.change(path, form, key).await.map_err(CallError::Unknown)?.read()
    }

    async fn change(&self, path: &str, form: &Form, key: &str) -> Result<Answer, String> {
        let post = self.wire.http.post(format!("{}{path}", self.config.root()));
        let post = post.header("Content-Type", "application/x-www-form-urlencoded");
        self.send(post.header("Idempotency-Key", key).body(form.encoded())).await
    }

    async fn send(&self, request: reqwest::RequestBuilder) -> Result<Answer, String> {
        let request = request
            .timeout(Duration::from_millis(self.config.timeout_ms))
            .bearer_auth(self.config.secret_key.expose_secret())
            .header("Stripe-Version", VERSION)
            .header("Accept", "application/json");
        let mut response = request.send().await.map_err(|error| error.without_url().to_string())?;
        let body = Wire::read(&mut response, MOST_BYTES).await?;
        let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok());
        Ok(Answer {
            status: response.status().as_u16(),
            repeat: header("stripe-should-retry").and_then(|word| word.parse().ok()),
            request: header("request-id").unwrap_or("no number").to_owned(),
            body,
        })
    }
}

impl Answer {
    /// As Stripe's own libraries decide: its word first, then conflicts and its own errors.
    fn is_worth_repeating(&self) -> bool {
        self.repeat.unwrap_or(self.status == 409 || self.status >= 500)
    }

    fn read<T: DeserializeOwned>(self) -> Result<T, CallError> {
        if (200..300).contains(&self.status) {
            let unreadable =
                |e| CallError::Unknown(format!("an answer that cannot be read ({}): {e}", self.request));
            return serde_json::from_slice(&self.body).map_err(unreadable);
        }
        let Refused { error } = serde_json::from_slice(&self.body).unwrap_or_default();
        let refusal = Refusal { status: self.status, request: self.request, ..error };
        // A key that stands for another request says nothing about this one.
        let says_nothing = refusal.kind == "idempotency_error" || matches!(refusal.status, 409 | 429);
        match refusal.status {
            400..500 if !says_nothing => Err(CallError::Refused(Box::new(refusal))),
            _ => Err(CallError::Unknown(refusal.to_string())),
        }
    }
}

impl From<CallError> for Fault {
    /// A refusal is not a [`Fault::Refused`] yet: each caller decides what it means.
    fn from(trouble: CallError) -> Self {
        Self::Unknown(format!("Stripe: {trouble}"))
    }
}
