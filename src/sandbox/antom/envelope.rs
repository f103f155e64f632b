//! Antom's signatures from the provider's side: the merchant's are verified, answers and messages signed.

use crate::{
    domain::Timestamp,
    methods::rsa::{PrivateKey, PublicKey},
    sandbox::{disturb::Seal, keys},
};
use actix_web::HttpResponse;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::sync::LazyLock;

// The keys are compiled in, and every test of this folder reads them.
static MERCHANT: LazyLock<PublicKey> =
    LazyLock::new(|| PublicKey::parse(keys::ANTOM_MERCHANT_PUBLIC).expect("a compiled-in key"));
static PLATFORM: LazyLock<PrivateKey> =
    LazyLock::new(|| PrivateKey::parse(keys::ANTOM_PLATFORM_PRIVATE).expect("a compiled-in key"));
static STRANGER: LazyLock<PrivateKey> =
    LazyLock::new(|| PrivateKey::parse(keys::ANTOM_MERCHANT_PRIVATE).expect("a compiled-in key"));

/// Checks a call's headers over its path and raw body.
///
/// # Errors
/// The result code and what is wrong.
pub fn verify<'a>(
    path: &str,
    header: impl Fn(&'static str) -> Option<&'a str>,
    body: &[u8],
) -> Result<(), (&'static str, String)> {
    let invalid = |why: &str| ("SIGNATURE_INVALID", why.to_owned());
    let client = header("client-id").ok_or(invalid("client-id is missing"))?;
    if client != keys::ANTOM_CLIENT_ID {
        return Err(("KEY_NOT_FOUND", format!("no key is known for the client {client}")));
    }
    let time = header("request-time").ok_or(invalid("request-time is missing"))?;
    let signature = header("signature").ok_or(invalid("signature is missing"))?;
    let proven = proves(&MERCHANT, signature, &text(path, client, time, body));
    if proven { Ok(()) } else { Err(invalid("the signature is not the merchant's over this path and body")) }
}

/// An answer with its signature.
pub fn signed(path: &str, now: Timestamp, seal: Seal, body: &str) -> HttpResponse {
    let mut response = HttpResponse::Ok();
    response.content_type("application/json; charset=UTF-8");
    if let Some(headers) = headers(path, now, seal, body) {
        let [client, (_, time), signature] = headers;
        for (name, value) in [client, ("response-time", time), signature] {
            response.insert_header((name, value));
        }
    }
    response.body(body.to_owned())
}

/// The headers that prove a message to the shop; none when it is not signed at all.
pub fn headers(path: &str, now: Timestamp, seal: Seal, body: &str) -> Option<[(&'static str, String); 3]> {
    let key = match seal {
        Seal::Right => &PLATFORM,
        Seal::Wrong => &STRANGER,
        Seal::Missing => return None,
    };
    let time = now.to_rfc3339();
    let signature = key.sign(&text(path, keys::ANTOM_CLIENT_ID, &time, body.as_bytes()));
    let encoded = utf8_percent_encode(&signature, NON_ALPHANUMERIC);
    Some([
        ("client-id", keys::ANTOM_CLIENT_ID.to_owned()),
        ("request-time", time),
        ("signature", format!("algorithm=RSA256,keyVersion=1,signature={encoded}")),
    ])
}

fn text(path: &str, client: &str, time: &str, body: &[u8]) -> Vec<u8> {
    [b"POST ", path.as_bytes(), b"\n", client.as_bytes(), b".", time.as_bytes(), b".", body].concat()
}

/// `algorithm=RSA256,keyVersion=1,signature=…`, the last encoded for URLs: base64 as it is is refused,
/// as three of Ant's four kits do.
fn proves(key: &PublicKey, header: &str, text: &[u8]) -> bool {
    let part = |name: &str| {
        let parts = header.split(',').filter_map(|part| part.trim().split_once('='));
        parts.into_iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    };
    let Some(value) = part("signature") else { return false };
    let encoded = !value.contains(['+', '/', '=']);
    let decoded = percent_decode_str(value).decode_utf8();
    part("algorithm") == Some("RSA256")
        && part("keyVersion").is_some()
        && encoded
        && decoded.is_ok_and(|signature| key.verifies(text, &signature))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn vectors() -> Vec<Value> {
        let text = std::fs::read_to_string("tests/data/wallets/antom-signing.json").unwrap();
        let file: Value = serde_json::from_str(&text).unwrap();
        file["vectors"].as_array().unwrap().clone()
    }

    fn merchant() -> PublicKey {
        let text = std::fs::read_to_string("tests/data/wallets/keys/antom_merchant_public_spki.pem");
        PublicKey::parse(&text.unwrap()).unwrap()
    }

    fn signed_text(vector: &Value) -> Vec<u8> {
        let of = |key: &str| vector[key].as_str().unwrap();
        text(of("path"), of("client_id"), of("request_time"), of("body").as_bytes())
    }

    #[test]
    fn what_the_official_kits_sign_is_taken() {
        for vector in vectors() {
            let (text, name) = (signed_text(&vector), vector["name"].as_str().unwrap());
            assert_eq!(text, vector["string_to_sign"].as_str().unwrap().as_bytes(), "{name}");
            assert!(proves(&merchant(), vector["header_signature"].as_str().unwrap(), &text), "{name}");
        }
    }

    #[test]
    fn another_body_a_bare_base64_or_another_key_is_not_taken() {
        for vector in vectors() {
            let header = vector["header_signature"].as_str().unwrap();
            let mut text = signed_text(&vector);
            let stranger = PublicKey::parse(keys::ANTOM_PLATFORM_PUBLIC).unwrap();
            assert!(!proves(&stranger, header, &text), "another key");
            let bare = vector["signature_base64"].as_str().unwrap();
            let bare = format!("algorithm=RSA256,keyVersion=1,signature={bare}");
            assert!(!proves(&merchant(), &bare, &text), "not encoded for URLs");
            text.push(b' ');
            assert!(!proves(&merchant(), header, &text), "another body");
        }
    }
}
