//! WeChat's signatures from the provider's side: the merchant's are verified, answers and messages signed.

use super::Refusal;
use crate::{
    domain::{Timestamp, id::base32},
    methods::rsa::{PrivateKey, PublicKey},
    sandbox::{World, disturb::Seal, keys},
};
use actix_web::{HttpResponse, http::StatusCode};
use serde_json::Value;
use std::{collections::BTreeMap, sync::LazyLock};

const SCHEME: &str = "WECHATPAY2-SHA256-RSA2048";
/// Stands before signatures that are wrong on purpose.
const PROBE: &str = "WECHATPAY/SIGNTEST/";
/// How far the time of a request may be from ours, in seconds.
const WINDOW_S: u64 = 300;

// The keys are compiled in, and every test of this folder reads them.
static MERCHANT: LazyLock<PublicKey> =
    LazyLock::new(|| PublicKey::parse(keys::WECHAT_MERCHANT_PUBLIC).expect("a compiled-in key"));
static PLATFORM: LazyLock<PrivateKey> =
    LazyLock::new(|| PrivateKey::parse(keys::WECHAT_PLATFORM_PRIVATE).expect("a compiled-in key"));
static STRANGER: LazyLock<PrivateKey> =
    LazyLock::new(|| PrivateKey::parse(keys::WECHAT_MERCHANT_PRIVATE).expect("a compiled-in key"));

/// What a request's signature is made over.
pub struct Request<'a> {
    pub verb: &'a str,
    /// With its query.
    pub path: &'a str,
    pub body: &'a [u8],
}

/// Checks a request's `Authorization`, and the serial it asks the answer to be signed with.
pub fn verify<'a>(
    request: &Request<'_>,
    header: impl Fn(&'static str) -> Option<&'a str>,
    now: Timestamp,
) -> Result<(), Refusal> {
    let wrong = |message: &str| Refusal {
        status: 401,
        code: "SIGN_ERROR",
        message: message.to_owned(),
        case: "268443699",
    };
    let given = header("authorization").ok_or(wrong("Authorization is missing"))?;
    let pairs = pairs(given).ok_or(wrong("Authorization cannot be read"))?;
    let pair = |name: &str| pairs.get(name).copied().unwrap_or_default();
    if pair("mchid") != keys::WECHAT_MCHID || pair("serial_no") != keys::WECHAT_SERIAL {
        return Err(wrong("no certificate with this mchid and serial_no"));
    }
    let seconds = pair("timestamp").parse::<i64>().map_err(|_| wrong("timestamp is no number"))?;
    if seconds.abs_diff(now.millis().div_euclid(1000)) > WINDOW_S {
        return Err(wrong("timestamp is more than five minutes from now"));
    }
    if header("wechatpay-serial").is_none_or(|serial| serial != keys::WECHAT_PUBLIC_KEY_ID) {
        return Err(wrong("Wechatpay-Serial is not the id of this merchant's public key"));
    }
    let text = request.text(pair("timestamp"), pair("nonce_str"));
    let proven = MERCHANT.verifies(&text, pair("signature"));
    if proven { Ok(()) } else { Err(wrong("the signature is not the merchant's over this request")) }
}

impl Request<'_> {
    fn text(&self, timestamp: &str, nonce: &str) -> Vec<u8> {
        let head = format!("{}\n{}\n{timestamp}\n{nonce}\n", self.verb, self.path);
        [head.as_bytes(), self.body, b"\n"].concat()
    }
}

fn pairs(header: &str) -> Option<BTreeMap<&str, &str>> {
    let pairs = header.strip_prefix(SCHEME)?.strip_prefix(' ')?;
    pairs
        .split(',')
        .map(|pair| {
            let (name, value) = pair.trim().split_once('=')?;
            Some((name, value.strip_prefix('"')?.strip_suffix('"')?))
        })
        .collect()
}

/// An answer, signed; without a body it is a 204.
pub fn signed(world: &World, seal: Seal, status: u16, body: Option<Value>, case: &str) -> HttpResponse {
    let text = body.map(|body| body.to_string());
    let status = if text.is_none() { 204 } else { status };
    let mut response = HttpResponse::build(known(status));
    response.insert_header(("Request-ID", request_id(world, case)));
    for (name, value) in headers(world, seal, text.as_deref().unwrap_or_default()) {
        response.insert_header((name, value));
    }
    match text {
        None => response.finish(),
        Some(text) => response.content_type("application/json; charset=utf-8").body(text),
    }
}

/// A refusal of a request that proves nothing.
pub fn unsigned(world: &World, refusal: &Refusal) -> HttpResponse {
    let mut response = HttpResponse::build(known(refusal.status));
    response.insert_header(("Request-ID", request_id(world, refusal.case))).json(refusal.body())
}

/// The headers that prove an answer or a message; empty when it is not signed at all.
pub fn headers(world: &World, seal: Seal, body: &str) -> Vec<(&'static str, String)> {
    let key = match seal {
        Seal::Missing => return Vec::new(),
        Seal::Right => &PLATFORM,
        Seal::Wrong => &STRANGER,
    };
    let seconds = world.clock.now().millis().div_euclid(1000).to_string();
    let nonce = base32(&world.random.bytes::<20>());
    let signature = key.sign(format!("{seconds}\n{nonce}\n{body}\n").as_bytes());
    let probing = if seal == Seal::Wrong { PROBE } else { "" };
    vec![
        ("Wechatpay-Timestamp", seconds),
        ("Wechatpay-Nonce", nonce),
        ("Wechatpay-Signature", format!("{probing}{signature}")),
        ("Wechatpay-Serial", keys::WECHAT_PUBLIC_KEY_ID.to_owned()),
        ("Wechatpay-Signature-Type", SCHEME.to_owned()),
    ]
}

/// The same headers with a stranger's signature that is not marked as a probe.
pub fn forged(world: &World, body: &str) -> Vec<(&'static str, String)> {
    let mut headers = headers(world, Seal::Wrong, body);
    for (_, value) in &mut headers {
        if let Some(signature) = value.strip_prefix(PROBE) {
            *value = signature.to_owned();
        }
    }
    headers
}

fn request_id(world: &World, case: &str) -> String {
    let case = if case.is_empty() { "0" } else { case };
    format!("08{}-{case}", base32(&world.random.bytes::<15>()))
}

fn known(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vectors() -> Vec<Value> {
        let text = std::fs::read_to_string("tests/data/wallets/wechat-signing.json").unwrap();
        let file: Value = serde_json::from_str(&text).unwrap();
        file["vectors"].as_array().unwrap().clone()
    }

    fn merchant() -> PublicKey {
        let text = std::fs::read_to_string("tests/data/wallets/keys/wechat_merchant_public_spki.pem");
        PublicKey::parse(&text.unwrap()).unwrap()
    }

    #[test]
    fn what_the_official_kits_sign_is_taken_and_nothing_else() {
        let requests = vectors().into_iter().filter(|vector| vector["method"].is_string());
        let mut seen = 0;
        for vector in requests {
            let of = |key: &str| vector[key].as_str().unwrap();
            let header = of("authorization_example_axios_plugin_order");
            let pairs = pairs(header).unwrap_or_else(|| panic!("cannot read {header}"));
            let body = of("body").as_bytes();
            let request = Request { verb: of("method"), path: of("path_and_query"), body };
            let text = request.text(pairs["timestamp"], pairs["nonce_str"]);
            assert_eq!(text, of("message").as_bytes(), "{}", of("name"));
            assert!(merchant().verifies(&text, pairs["signature"]), "{}", of("name"));
            let stranger = PublicKey::parse(keys::WECHAT_PLATFORM_PUBLIC).unwrap();
            assert!(!stranger.verifies(&text, pairs["signature"]), "another key");
            let moved = Request { path: "/v3/pay/transactions/jsapi", ..request };
            let moved = moved.text(pairs["timestamp"], pairs["nonce_str"]);
            assert!(!merchant().verifies(&moved, pairs["signature"]), "another path");
            seen += 1;
        }
        assert!(seen > 3, "the vectors are there");
    }
}
