//! The signature of Stripe's messages: `Stripe-Signature: t=…,v1=…`.

use crate::domain::Timestamp;
use ring::hmac;
use secrecy::{ExposeSecret, SecretString};

/// How far the time in a signature may be from ours, in seconds, either way.
const WINDOW_S: u64 = 300;

/// Why a signature was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    #[error("not signed")]
    Unsigned,
    #[error("signed more than five minutes from now")]
    Stale,
    #[error("the signature is not that of these bytes by any of our secrets")]
    Wrong,
}

/// Checks the header over the raw bytes that came. One signature that fits one secret is enough: while a secret
/// is being changed, Stripe signs with both. Other schemes than `v1` count for nothing.
pub fn verify(
    header: Option<&str>,
    body: &[u8],
    secrets: &[SecretString],
    now: Timestamp,
) -> Result<(), SignatureError> {
    let pairs = || header.unwrap_or_default().split(',').filter_map(|pair| pair.trim().split_once('='));
    let time =
        pairs().find(|(name, _)| *name == "t").map(|(_, value)| value).ok_or(SignatureError::Unsigned)?;
    let signatures: Vec<Vec<u8>> =
        pairs().filter(|(name, _)| *name == "v1").filter_map(|(_, value)| unhex(value)).collect();
    if signatures.is_empty() {
        return Err(SignatureError::Unsigned);
    }
    let then: i64 = time.parse().map_err(|_| SignatureError::Unsigned)?;
    if then.abs_diff(now.millis().div_euclid(1000)) > WINDOW_S {
        return Err(SignatureError::Stale);
    }
    // As it was written: a number may be written in more than one way.
    let signed = [time.as_bytes(), b".", body].concat();
    let fits = |secret: &SecretString| {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret.expose_secret().as_bytes());
        signatures.iter().any(|signature| hmac::verify(&key, &signed, signature).is_ok())
    };
    if secrets.iter().any(fits) { Ok(()) } else { Err(SignatureError::Wrong) }
}

/// 64 small hexadecimal digits, as Stripe writes them.
fn unhex(text: &str) -> Option<Vec<u8>> {
    let small = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    if text.len() == 64 && text.bytes().all(small) { hex::decode(text).ok() } else { None }
}
