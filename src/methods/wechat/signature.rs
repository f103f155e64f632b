//! Signatures of APIv3: ours on every request, WeChat's on every answer and message.

use super::{config::Config, request::Request};
use crate::{domain::Timestamp, methods::rsa::PublicKey};

/// The only scheme there is, for requests and for answers.
pub const SCHEME: &str = "WECHATPAY2-SHA256-RSA2048";

/// WeChat puts this before signatures that are wrong on purpose, to see whether we look.
const PROBE: &str = "WECHATPAY/SIGNTEST/";

/// How far the time in a signature may be from ours, in seconds, either way.
const WINDOW_S: u64 = 300;

/// The value of `Authorization` for a request at this moment. `nonce` is up to 32 letters and digits.
pub fn authorization(config: &Config, request: &Request, now: Timestamp, nonce: &str) -> String {
    let seconds = seconds(now);
    let signature = config.private_key.sign(request_text(request, seconds, nonce).as_bytes());
    let (mchid, serial) = (&config.mchid, &config.serial_no);
    format!(
        "{SCHEME} mchid=\"{mchid}\",nonce_str=\"{nonce}\",signature=\"{signature}\",\
         timestamp=\"{seconds}\",serial_no=\"{serial}\""
    )
}

/// What a request's signature is made over; an empty body still ends in a line feed.
pub fn request_text(request: &Request, seconds: i64, nonce: &str) -> String {
    format!("{}\n{}\n{seconds}\n{nonce}\n{}\n", request.verb, request.path, request.body)
}

/// The headers that prove where an answer or a message comes from.
#[derive(Debug, Clone, Copy)]
pub struct Proof<'a> {
    pub timestamp: Option<&'a str>,
    pub nonce: Option<&'a str>,
    pub signature: Option<&'a str>,
    pub serial: Option<&'a str>,
    pub scheme: Option<&'a str>,
}

/// Why a proof was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    #[error("not signed: {0} is missing")]
    Unsigned(&'static str),
    #[error("a deliberately wrong signature of WeChat's")]
    Probe,
    #[error("signed by another scheme")]
    Scheme,
    #[error("signed more than five minutes from now")]
    Stale,
    #[error("signed with the key {0:?}, which is not known here")]
    UnknownSerial(String),
    #[error("the signature is not that of these bytes")]
    Wrong,
}

impl<'a> Proof<'a> {
    /// Collects the headers; `header` is given their names in lower case.
    pub fn collect(header: impl Fn(&'static str) -> Option<&'a str>) -> Self {
        Self {
            timestamp: header("wechatpay-timestamp"),
            nonce: header("wechatpay-nonce"),
            signature: header("wechatpay-signature"),
            serial: header("wechatpay-serial"),
            scheme: header("wechatpay-signature-type"),
        }
    }

    /// Checks the proof over the raw bytes that came, with the key that `find` has for the serial.
    pub fn verify(
        &self,
        body: &[u8],
        now: Timestamp,
        find: impl Fn(&str) -> Option<PublicKey>,
    ) -> Result<(), SignatureError> {
        let signature = self.signature.ok_or(SignatureError::Unsigned("Wechatpay-Signature"))?;
        if signature.starts_with(PROBE) {
            return Err(SignatureError::Probe);
        }
        let timestamp = self.timestamp.ok_or(SignatureError::Unsigned("Wechatpay-Timestamp"))?;
        let nonce = self.nonce.ok_or(SignatureError::Unsigned("Wechatpay-Nonce"))?;
        let serial = self.serial.ok_or(SignatureError::Unsigned("Wechatpay-Serial"))?;
        if self.scheme.is_some_and(|scheme| scheme != SCHEME) {
            return Err(SignatureError::Scheme);
        }
        if !is_recent(timestamp, now) {
            return Err(SignatureError::Stale);
        }
        let key = find(serial).ok_or_else(|| SignatureError::UnknownSerial(serial.to_owned()))?;
        let text = [timestamp.as_bytes(), b"\n", nonce.as_bytes(), b"\n", body, b"\n"].concat();
        if key.verifies(&text, signature) { Ok(()) } else { Err(SignatureError::Wrong) }
    }
}

fn is_recent(timestamp: &str, now: Timestamp) -> bool {
    timestamp.parse::<i64>().is_ok_and(|then| then.abs_diff(seconds(now)) <= WINDOW_S)
}

fn seconds(at: Timestamp) -> i64 {
    at.millis().div_euclid(1000)
}
