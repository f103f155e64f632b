//! Talks to the API: signs each request, believes only answers that are signed.

pub use super::{
    request::Request,
    transport::{CallError, Refusal},
};

use super::{
    aead::{ApiKey, Sealed},
    certificates::Certificates,
    config::Config,
    keys::KeyRing,
    signature::SignatureError,
    transport::{Answer, Transport},
};
use crate::{
    domain::Timestamp,
    methods::{Wire, rsa::PublicKey},
};

/// What all calls share.
pub struct Client {
    transport: Transport,
    certificates: Certificates,
}

impl Client {
    pub fn new(config: Config, wire: Wire) -> anyhow::Result<Self> {
        let api_key = ApiKey::new(&config.apiv3_key)?;
        let keys = KeyRing::new(config.platform.keys.clone());
        let certificates = Certificates::new(api_key, keys);
        Ok(Self { transport: Transport { config, wire }, certificates })
    }

    pub fn config(&self) -> &Config {
        &self.transport.config
    }

    pub fn now(&self) -> Timestamp {
        self.transport.wire.clock.now()
    }

    /// WeChat's key with this serial, if it is known here.
    pub fn key(&self, serial: &str) -> Option<PublicKey> {
        self.certificates.keys.find(serial)
    }

    /// Opens what WeChat has sealed with the APIv3 key.
    ///
    /// # Errors
    /// When it is sealed with another key, or broken.
    pub fn open(&self, sealed: &Sealed) -> anyhow::Result<Vec<u8>> {
        self.certificates.api_key.open(sealed)
    }

    /// Fetches certificates because a signature names a key that is not held here.
    pub async fn fetch_for_unknown_serial(&self) {
        self.certificates.fetch_for_unknown_serial(&self.transport).await;
    }

    /// Sends a request and returns the body of a 2xx answer whose signature is WeChat's.
    /// An answer that probes us is asked for once more: all our requests are safe to repeat.
    pub async fn call(&self, request: &Request) -> Result<Vec<u8>, CallError> {
        self.certificates.keep(&self.transport).await;
        if self.certificates.keys.is_empty() {
            // What cannot be verified need not be asked for, least of all an order or a refund.
            return Err(CallError::Unknown("none of WeChat's certificates could be fetched yet".into()));
        }
        match self.once(request).await {
            Err(CallError::Probe) => self.once(request).await,
            answered => answered,
        }
    }

    async fn once(&self, request: &Request) -> Result<Vec<u8>, CallError> {
        let answer = self.transport.send(request).await?;
        if !(200..300).contains(&answer.status) {
            return Err(answer.trouble());
        }
        let mut proven = self.prove(&answer);
        if let Err(SignatureError::UnknownSerial(_)) = proven {
            self.fetch_for_unknown_serial().await;
            proven = self.prove(&answer);
        }
        match proven {
            Ok(()) => Ok(answer.body),
            Err(SignatureError::Probe) => Err(CallError::Probe),
            Err(doubt) => Err(CallError::Unknown(format!("an answer of {}: {doubt}", answer.status))),
        }
    }

    fn prove(&self, answer: &Answer) -> Result<(), SignatureError> {
        answer.proof().verify(&answer.body, self.now(), |serial| self.key(serial))
    }
}
