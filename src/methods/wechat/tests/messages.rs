//! WeChat's messages: believed when proven, refused otherwise, and never more than a hint.

use super::{
    API_KEY, APP, ATTEMPT, MERCHANT, clock, config,
    far_end::{Seal, signed, tampered},
    wechat,
};
use crate::methods::{InvalidSignature, WebhookEvent, WebhookRequest, Webhooks};
use base64::{Engine, engine::general_purpose::STANDARD};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use serde_json::{Value, json};

/// Seals as WeChat does, with an APIv3 key.
fn sealed(key: &str, plain: &Value) -> Value {
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key.as_bytes()).unwrap());
    let nonce = "q7vLxAe1ZpN3";
    let mut bytes = plain.to_string().into_bytes();
    let unique = Nonce::try_assume_unique_for_key(nonce.as_bytes()).unwrap();
    key.seal_in_place_append_tag(unique, Aad::from(""), &mut bytes).unwrap();
    json!({ "algorithm": "AEAD_AES_256_GCM", "nonce": nonce, "ciphertext": STANDARD.encode(bytes) })
}

fn transaction() -> Value {
    json!({ "appid": APP, "mchid": MERCHANT, "out_trade_no": ATTEMPT, "trade_state": "SUCCESS" })
}

fn message(event: &str, resource: Value) -> String {
    json!({ "id": "EV-7", "event_type": event, "resource": resource }).to_string()
}

fn receive(body: &str, seal: Seal) -> Result<WebhookEvent, InvalidSignature> {
    let headers = signed(&clock(), body, &seal);
    let headers = headers.into_iter().map(|(name, value)| (name.to_lowercase(), value)).collect();
    let body = if seal == Seal::Tampered { tampered(body) } else { body.to_owned() };
    let path = "/hooks/wechat".to_owned();
    let request = WebhookRequest { method: "POST".into(), path, headers, body: body.into_bytes() };
    wechat(config("https://api.mch.weixin.qq.com"), clock()).receive(&request)
}

#[test]
fn a_message_names_its_attempt_and_is_answered_with_an_empty_200() {
    let event = receive(&message("TRANSACTION.SUCCESS", sealed(API_KEY, &transaction())), Seal::Key).unwrap();
    assert_eq!(event.id, "EV-7");
    assert_eq!(event.attempt.unwrap().as_str(), ATTEMPT);
    assert_eq!((event.reply.status, event.reply.body.as_str()), (200, ""));
}

#[test]
fn a_refund_names_its_attempt_though_not_the_app() {
    let refund = json!({ "mchid": MERCHANT, "out_trade_no": ATTEMPT, "refund_status": "SUCCESS" });
    let event = receive(&message("REFUND.SUCCESS", sealed(API_KEY, &refund)), Seal::Key).unwrap();
    assert_eq!(event.attempt.unwrap().as_str(), ATTEMPT);
}

#[test]
fn probes_forgeries_and_late_messages_are_refused_as_wechat_asks() {
    let body = message("TRANSACTION.SUCCESS", sealed(API_KEY, &transaction()));
    for seal in [Seal::Unsigned, Seal::Tampered, Seal::Probe, Seal::Old, Seal::Certificate] {
        let forged = receive(&body, seal.clone()).unwrap_err();
        assert_eq!(forged.reply.status, 401, "{seal:?}");
        assert_eq!(forged.reply.body, r#"{"code":"FAIL","message":"signature"}"#);
    }
}

#[test]
fn a_message_for_another_merchant_or_app_is_refused() {
    for (key, value) in [("mchid", json!("1")), ("appid", json!("wx0")), ("appid", Value::Null)] {
        let mut other = transaction();
        other[key] = value;
        let body = message("TRANSACTION.SUCCESS", sealed(API_KEY, &other));
        assert_eq!(receive(&body, Seal::Key).unwrap_err().reply.status, 401, "{key}");
    }
}

#[test]
fn a_message_sealed_with_another_key_is_asked_for_again() {
    let wrong = "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p7";
    let body = message("TRANSACTION.SUCCESS", sealed(wrong, &transaction()));
    assert_eq!(receive(&body, Seal::Key).unwrap_err().reply.status, 500);
}

#[test]
fn a_signed_message_of_another_kind_is_thanked_for_and_means_nothing() {
    let body = message("PAYSCORE.USER_OPEN_SERVICE", sealed(API_KEY, &json!({})));
    let event = receive(&body, Seal::Key).unwrap();
    assert_eq!((event.attempt, event.reply.status), (None, 200));
}

#[test]
fn a_signed_body_that_is_no_message_is_refused() {
    assert_eq!(receive("not json", Seal::Key).unwrap_err().reply.status, 400);
}
