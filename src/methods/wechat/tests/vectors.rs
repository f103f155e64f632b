//! The vectors made with the official SDKs, each compared in full.

use super::{API_KEY, config, json, platform_key, wechat};
use crate::{
    clock::Clock,
    domain::Timestamp,
    methods::{
        WebhookRequest, Webhooks,
        rsa::{PrivateKey, PublicKey},
        wechat::{
            aead::{ApiKey, Sealed},
            certificates::read_certificate,
            client::Request,
            signature::{Proof, authorization, request_text},
        },
    },
};
use secrecy::SecretString;
use serde_json::Value;
use std::collections::BTreeMap;

fn text<'a>(vector: &'a Value, key: &str) -> &'a str {
    vector[key].as_str().unwrap_or_else(|| panic!("{key} in {vector}"))
}

fn list<'a>(file: &'a Value, key: &str) -> &'a Vec<Value> {
    let list = file[key].as_array().unwrap();
    assert!(list.len() > 5, "the vectors are there");
    list
}

#[test]
fn every_request_is_signed_byte_for_byte_as_the_official_sdks_sign_it() {
    let file = json("wechat-signing.json");
    let config = config("https://api.mch.weixin.qq.com");
    for vector in list(&file, "vectors") {
        let (message, signature) = (text(vector, "message"), text(vector, "signature_base64"));
        assert_eq!(config.private_key.sign(message.as_bytes()), signature, "{}", text(vector, "name"));
        let Some(verb) = vector["method"].as_str() else { continue };
        let request = Request {
            verb: if verb == "GET" { "GET" } else { "POST" },
            path: text(vector, "path_and_query").into(),
            body: text(vector, "body").into(),
        };
        let (seconds, nonce) = (vector["timestamp"].as_i64().unwrap(), text(vector, "nonce"));
        assert_eq!(request_text(&request, seconds, nonce), message);
        let header = authorization(&config, &request, Timestamp::from_millis(seconds * 1000 + 999), nonce);
        assert_eq!(pairs(&header), pairs(text(vector, "authorization_example_axios_plugin_order")));
    }
}

/// The scheme, and the pairs in alphabetical order: their order in the header is free.
fn pairs(header: &str) -> (String, Vec<String>) {
    let (scheme, pairs) = header.split_once(' ').unwrap();
    let mut pairs: Vec<String> = pairs.split(',').map(str::to_owned).collect();
    pairs.sort();
    (scheme.to_owned(), pairs)
}

fn headers(vector: &Value) -> BTreeMap<String, String> {
    let headers = vector["headers"].as_object().unwrap();
    headers.iter().map(|(name, value)| (name.to_lowercase(), value.as_str().unwrap().into())).collect()
}

#[test]
fn every_verification_vector_is_judged_as_expected() {
    let file = json("wechat-verification.json");
    let names = [text(&file, "platform_public_key_id"), text(&file, "platform_certificate_serial")];
    for vector in list(&file, "vectors") {
        let headers = headers(vector);
        let now = Timestamp::from_millis(vector["evaluate_at_unix"].as_i64().unwrap() * 1000);
        let proof = Proof::collect(|name| headers.get(name).map(String::as_str));
        let judged = proof
            .verify(text(vector, "body").as_bytes(), now, |name| names.contains(&name).then(platform_key));
        let expected = vector["expect_valid"].as_bool().unwrap();
        assert_eq!(judged.is_ok(), expected, "{}: {judged:?}", text(vector, "name"));
    }
}

#[test]
fn every_callback_vector_goes_through_the_method_and_names_its_attempt() {
    let file = json("wechat-verification.json");
    let mut heard = 0;
    for vector in list(&file, "vectors").iter().filter(|v| text(v, "body").contains("resource")) {
        let at = vector["evaluate_at_unix"].as_i64().unwrap() * 1000;
        let mut config = config("https://api.mch.weixin.qq.com");
        let serial = text(&file, "platform_certificate_serial").to_lowercase();
        config.platform.keys.push((serial, platform_key()));
        let method = wechat(config, Clock::standing_at(Timestamp::from_millis(at)));
        let body = text(vector, "body").as_bytes().to_vec();
        let path = "/hooks/wechat".to_owned();
        let call = WebhookRequest { method: "POST".into(), path, headers: headers(vector), body };
        let answer = method.receive(&call);
        let Some(sealed) = vector["decrypted_resource"].as_str() else {
            assert_eq!(answer.unwrap_err().reply.status, 401, "{}", text(vector, "name"));
            continue;
        };
        let resource: Value = serde_json::from_str(sealed).unwrap();
        let answer = answer.unwrap();
        assert_eq!(answer.attempt.unwrap().as_str(), text(&resource, "out_trade_no"));
        assert_eq!((answer.reply.status, answer.reply.body.as_str()), (200, ""));
        heard += 1;
    }
    assert_eq!(heard, 4);
}

fn opened(vector: &Value) -> anyhow::Result<Vec<u8>> {
    let sealed = Sealed {
        algorithm: "AEAD_AES_256_GCM".into(),
        ciphertext: text(vector, "ciphertext_base64_with_tag").into(),
        associated_data: Some(text(vector, "associated_data").into()),
        nonce: text(vector, "nonce").into(),
    };
    ApiKey::new(&SecretString::from(text(vector, "apiv3_key")))?.open(&sealed)
}

#[test]
fn what_wechat_seals_is_opened_byte_for_byte_and_nothing_altered_is() {
    let file = json("wechat-aes-gcm.json");
    for vector in list(&file, "generated") {
        let name = text(vector, "name");
        match vector["plaintext"].as_str() {
            Some(plain) => assert_eq!(opened(vector).unwrap(), plain.as_bytes(), "{name}"),
            None => assert!(opened(vector).is_err(), "{name}"),
        }
    }
}

#[test]
fn a_sealed_text_without_associated_data_or_of_another_algorithm_is_handled() {
    let key = ApiKey::new(&SecretString::from(API_KEY)).unwrap();
    let file = json("wechat-aes-gcm.json");
    let mut vector = file["generated"][0].clone();
    vector["algorithm"] = "AEAD_AES_128_GCM".into();
    vector["ciphertext"] = vector["ciphertext_base64_with_tag"].clone();
    let sealed: Sealed = serde_json::from_value(vector.clone()).unwrap();
    assert!(key.open(&sealed).is_err());
    vector["algorithm"] = "AEAD_AES_256_GCM".into();
    vector["associated_data"] = Value::Null;
    let sealed: Sealed = serde_json::from_value(vector).unwrap();
    assert!(key.open(&sealed).is_err(), "the associated data is part of the seal");
}

#[test]
fn an_api_key_of_another_length_than_32_bytes_is_refused() {
    for key in
        ["", "0123456789abcdef", "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p", "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6x"]
    {
        assert!(ApiKey::new(&SecretString::from(key)).is_err(), "{key}");
    }
}

#[test]
fn a_certificates_serial_and_key_are_read_from_itself() {
    let pem = super::data("keys/wechat_platform_cert.pem");
    let certificate = read_certificate(&pem).unwrap();
    assert_eq!(certificate.serial, super::CERTIFICATE_SERIAL);
    let key = PrivateKey::parse(&super::data("keys/wechat_platform_private_pkcs1.pem")).unwrap();
    assert!(certificate.key.verifies(b"text", &key.sign(b"text")));
    assert!(PublicKey::parse(&pem).unwrap().verifies(b"text", &key.sign(b"text")));
}
