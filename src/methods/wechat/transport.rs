//! Sends signed requests to WeChat and returns what came back, not yet verified.

use super::{
    config::Config,
    request::Request,
    signature::{self, Proof, SignatureError},
};
use crate::{
    domain::id::base32,
    methods::{Fault, Wire},
};
use reqwest::header::HeaderMap;
use serde::Deserialize;
use std::time::Duration;

const AGENT: &str = concat!("Guichet/", env!("CARGO_PKG_VERSION"));

/// Answers are a few kilobytes; more than this is not WeChat speaking.
const MOST_BYTES: usize = 1 << 20;

/// The way to WeChat for one merchant.
pub struct Transport {
    pub config: Config,
    pub wire: Wire,
}

/// Why a call brought nothing that can be believed.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// WeChat said no, with a 4xx. These are not signed (the official SDKs do not verify them either):
    /// enough to stop, never proof that nothing was paid.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// The answer carried a wrong signature on purpose; the same request may be sent again.
    #[error("{}", SignatureError::Probe)]
    Probe,
    /// Anything may have happened.
    #[error("{0}")]
    Unknown(String),
}

/// What WeChat says when it refuses. For the log and for choosing the next step, never for payers.
#[derive(Debug, Default, Deserialize, thiserror::Error)]
#[error("{status} {code} {message} (Request-ID {request_id})")]
pub struct Refusal {
    #[serde(skip)]
    pub status: u16,
    #[serde(default)]
    pub code: String,
    #[serde(default)]
    pub message: String,
    /// Its numeric tail names the case in WeChat's own tables.
    #[serde(skip)]
    pub request_id: String,
}

/// An answer as it came.
pub(super) struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Transport {
    /// One signed request, and whatever came back.
    pub async fn send(&self, request: &Request) -> Result<Answer, CallError> {
        let lost = |e: reqwest::Error| CallError::Unknown(e.without_url().to_string());
        let mut response = self.prepare(request).send().await.map_err(lost)?;
        let body = Wire::read(&mut response, MOST_BYTES).await.map_err(CallError::Unknown)?;
        Ok(Answer { status: response.status().as_u16(), headers: response.headers().clone(), body })
    }

    fn prepare(&self, request: &Request) -> reqwest::RequestBuilder {
        let (now, nonce) = (self.wire.clock.now(), base32(&self.wire.random.bytes::<20>()));
        let address = format!("{}{}", self.config.root(), request.path);
        let call = match request.verb {
            "GET" => self.wire.http.get(address),
            _ => {
                let post = self.wire.http.post(address).header("Content-Type", "application/json");
                post.body(request.body.clone())
            }
        };
        let call = call
            .timeout(Duration::from_millis(self.config.timeout_ms))
            .header("Authorization", signature::authorization(&self.config, request, now, &nonce))
            .header("Accept", "application/json")
            .header("User-Agent", AGENT);
        match self.config.public_key_id() {
            // Without it, also on GET, WeChat signs with a certificate or refuses (public-key mode).
            Some(id) => call.header("Wechatpay-Serial", id),
            None => call,
        }
    }
}

impl Answer {
    pub fn proof(&self) -> Proof<'_> {
        Proof::collect(|name| self.headers.get(name).and_then(|value| value.to_str().ok()))
    }

    /// What an answer outside 2xx means. Too many requests and errors of WeChat's own say nothing.
    pub fn trouble(&self) -> CallError {
        let mut refusal: Refusal = serde_json::from_slice(&self.body).unwrap_or_default();
        refusal.status = self.status;
        let id = self.headers.get("request-id").and_then(|value| value.to_str().ok());
        refusal.request_id = id.unwrap_or("none").to_owned();
        match self.status {
            429 => CallError::Unknown(refusal.to_string()),
            400..500 => CallError::Refused(refusal),
            _ => CallError::Unknown(refusal.to_string()),
        }
    }
}

impl From<serde_json::Error> for CallError {
    /// A request that cannot be written was not sent.
    fn from(error: serde_json::Error) -> Self {
        Self::Unknown(error.to_string())
    }
}

impl From<CallError> for Fault {
    /// A refusal is not a [`Fault::Refused`] yet: each caller decides which it may believe.
    fn from(trouble: CallError) -> Self {
        Self::Unknown(format!("WeChat Pay: {trouble}"))
    }
}
