//! Signatures and seals that WeChat itself has published, when they lie at hand.

use crate::{
    domain::Timestamp,
    methods::{
        rsa::{PrivateKey, PublicKey},
        wechat::{
            aead::{ApiKey, Sealed},
            certificates::read_certificate,
            signature::Proof,
        },
    },
};
use secrecy::SecretString;
use serde_json::Value;
use std::collections::BTreeMap;

#[expect(clippy::disallowed_methods, reason = "only a test looks for material outside the project")]
/// A file of published material, or none when `GUICHET_OUTSIDE_DATA` names no folder.
fn outside(name: &str) -> Option<Value> {
    let Ok(folder) = std::env::var("GUICHET_OUTSIDE_DATA") else {
        println!("not checked: GUICHET_OUTSIDE_DATA is not set, so {name} was not read");
        return None;
    };
    let path = format!("{folder}/wallets/{name}");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    Some(serde_json::from_str(&text).unwrap())
}

#[test]
fn published_seals_open_and_their_certificates_bear_the_published_serials() {
    let Some(file) = outside("outside-wechat-aes-gcm-published.json") else { return };
    for vector in file["published"].as_array().unwrap() {
        let text = |key: &str| vector[key].as_str().unwrap().to_owned();
        let sealed = Sealed {
            algorithm: "AEAD_AES_256_GCM".into(),
            ciphertext: text("ciphertext_base64_with_tag"),
            associated_data: vector["associated_data"].as_str().map(str::to_owned),
            nonce: text("nonce"),
        };
        let key = ApiKey::new(&SecretString::from(text("apiv3_key"))).unwrap();
        let opened = String::from_utf8(key.open(&sealed).unwrap()).unwrap();
        assert_eq!(opened, text("plaintext"), "{}", text("name"));
        if let Some(serial) = vector["certificate_serial"].as_str() {
            assert_eq!(read_certificate(&opened).unwrap().serial, serial);
        }
    }
}

#[test]
fn published_signatures_are_made_and_judged_alike() {
    let Some(file) = outside("outside-wechat-published.json") else { return };
    for vector in file["vectors"].as_array().unwrap() {
        let name = vector["name"].as_str().unwrap();
        let expected = vector["expect_valid"].as_bool().unwrap();
        let message = vector["message"].as_str();
        if let (Some(pem), Some(message)) = (vector["private_key_pem"].as_str(), message) {
            let signature = PrivateKey::parse(pem).unwrap().sign(message.as_bytes());
            assert_eq!(signature, vector["signature_base64"].as_str().unwrap(), "{name}");
        }
        let Some(key) = public_key(vector) else { continue };
        let judged = match vector["headers"].as_object() {
            Some(headers) => by_headers(headers, vector, &key),
            None => key.verifies(message.unwrap().as_bytes(), vector["signature_base64"].as_str().unwrap()),
        };
        assert_eq!(judged, expected, "{name}");
    }
}

fn public_key(vector: &Value) -> Option<PublicKey> {
    if let Some(pem) = vector["certificate_pem"].as_str() {
        let serial = read_certificate(pem).unwrap().serial;
        assert_eq!(serial, vector["serial"].as_str().unwrap_or(&serial));
        return Some(PublicKey::parse(pem).unwrap());
    }
    vector["public_key_pem"].as_str().map(|pem| PublicKey::parse(pem).unwrap())
}

fn by_headers(headers: &serde_json::Map<String, Value>, vector: &Value, key: &PublicKey) -> bool {
    let headers: BTreeMap<String, &str> =
        headers.iter().map(|(name, value)| (name.to_lowercase(), value.as_str().unwrap())).collect();
    let seconds: i64 = headers["wechatpay-timestamp"].parse().unwrap();
    let body = vector["body"].as_str().unwrap().as_bytes();
    Proof::collect(|name| headers.get(name).copied())
        .verify(body, Timestamp::from_millis(seconds * 1000), |_| Some(key.clone()))
        .is_ok()
}
