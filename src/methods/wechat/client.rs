//! Talks to the API: signs each request, believes only answers that are signed.

use super::{
    aead::ApiKey,
    certificates::Rounds,
    config::Config,
    keys::KeyRing,
    signature::{self, Doubt, Proof},
};
use crate::{
    domain::id::base32,
    methods::{Fault, Wire},
};
use reqwest::header::HeaderMap;
use serde::{Deserialize, Serialize};
use std::time::Duration;

const AGENT: &str = concat!("Guichet/", env!("CARGO_PKG_VERSION"));

/// Answers are a few kilobytes; more than this is not WeChat speaking.
const MOST_BYTES: usize = 1 << 20;

/// What all calls share.
pub struct Client {
    pub config: Config,
    pub api_key: ApiKey,
    pub keys: KeyRing,
    pub wire: Wire,
    pub(super) rounds: tokio::sync::Mutex<Rounds>,
}

/// A request: the path is the one that is signed, and follows the base.
#[derive(Debug, Clone)]
pub struct Request {
    pub verb: &'static str,
    pub path: String,
    pub body: String,
}

/// Why a call brought nothing that can be believed.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// WeChat said no, with a 4xx. These are not signed (the official SDKs do not verify them either):
    /// enough to stop, never proof that nothing was paid.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// The answer carried a wrong signature on purpose; the same request may be sent again.
    #[error("{}", Doubt::Probe)]
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

impl Request {
    pub fn get(path: String) -> Self {
        Self { verb: "GET", path, body: String::new() }
    }

    /// A request with a JSON body: the very bytes that are signed are sent.
    pub fn post(path: String, body: &impl Serialize) -> Result<Self, Trouble> {
        let body = serde_json::to_string(body).map_err(|e| Trouble::Unknown(e.to_string()))?;
        Ok(Self { verb: "POST", path, body })
    }
}

impl Client {
    pub fn new(config: Config, wire: Wire) -> anyhow::Result<Self> {
        let api_key = ApiKey::new(&config.apiv3_key)?;
        let keys = KeyRing::new(config.platform.keys.clone());
        Ok(Self { config, api_key, keys, wire, rounds: Default::default() })
    }

    /// Sends a request and returns the body of a 2xx answer whose signature is WeChat's.
    /// An answer that probes us is asked for once more: all our requests are safe to repeat.
    pub async fn call(&self, request: &Request) -> Result<Vec<u8>, Trouble> {
        self.keep_certificates().await;
        if self.keys.is_empty() {
            // What cannot be verified need not be asked for, least of all an order or a refund.
            return Err(Trouble::Unknown("none of WeChat's certificates could be fetched yet".into()));
        }
        match self.once(request).await {
            Err(Trouble::Probe) => self.once(request).await,
            answered => answered,
        }
    }

    async fn once(&self, request: &Request) -> Result<Vec<u8>, Trouble> {
        let answer = self.send(request).await?;
        if !(200..300).contains(&answer.status) {
            return Err(answer.trouble());
        }
        let mut proven = self.prove(&answer);
        if let Err(Doubt::UnknownSerial(_)) = proven {
            self.fetch_for_unknown_serial().await;
            proven = self.prove(&answer);
        }
        match proven {
            Ok(()) => Ok(answer.body),
            Err(Doubt::Probe) => Err(Trouble::Probe),
            Err(doubt) => Err(Trouble::Unknown(format!("an answer of {}: {doubt}", answer.status))),
        }
    }

    fn prove(&self, answer: &Answer) -> Result<(), Doubt> {
        answer.proof().verify(&answer.body, self.wire.clock.now(), |serial| self.keys.find(serial))
    }

    /// One signed request, and whatever came back.
    pub(super) async fn send(&self, request: &Request) -> Result<Answer, Trouble> {
        let lost = |e: reqwest::Error| Trouble::Unknown(e.without_url().to_string());
        let mut response = self.prepare(request).send().await.map_err(lost)?;
        let body = Wire::read(&mut response, MOST_BYTES).await.map_err(Trouble::Unknown)?;
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
    pub fn trouble(&self) -> Trouble {
        let mut refusal: Refusal = serde_json::from_slice(&self.body).unwrap_or_default();
        refusal.status = self.status;
        let id = self.headers.get("request-id").and_then(|value| value.to_str().ok());
        refusal.request_id = id.unwrap_or("none").to_owned();
        match self.status {
            429 => Trouble::Unknown(refusal.to_string()),
            400..500 => Trouble::Refused(refusal),
            _ => Trouble::Unknown(refusal.to_string()),
        }
    }
}

impl From<Trouble> for Fault {
    /// No refusal becomes a [`Fault::Refused`] by itself: each caller decides which it may believe.
    fn from(trouble: Trouble) -> Self {
        Self::Unknown(format!("WeChat Pay: {trouble}"))
    }
}
