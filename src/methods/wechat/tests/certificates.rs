//! Certificate mode: fetched before use, every hour, and once for a serial nobody knows.

use super::{
    CERTIFICATE_SERIAL, KEY_ID, Platform, WeChat, ask, config,
    far_end::{FarEnd, Seal, signed},
    json, open, platform_key, shown, wechat,
};
use crate::{
    domain::{Timestamp, time::HOUR_MS},
    methods::{
        Event, Fault, Method, WebhookRequest, Webhooks,
        wechat::keys::{Certificate, KeyRing},
    },
};
use serde_json::{Value, json};

/// WeChat's list: its one certificate, sealed with the APIv3 key.
fn certificates() -> Value {
    let file = json("wechat-aes-gcm.json");
    let vectors = file["generated"].as_array().unwrap();
    let item = vectors.iter().find(|v| v["name"] == "certificate-list-item").unwrap();
    json!({ "data": [{
        "serial_no": CERTIFICATE_SERIAL,
        "effective_time": "2026-08-01T00:00:00+08:00",
        "encrypt_certificate": {
            "algorithm": "AEAD_AES_256_GCM", "nonce": item["nonce"],
            "associated_data": item["associated_data"],
            "ciphertext": item["ciphertext_base64_with_tag"],
        },
    }] })
}

fn closed() -> Value {
    let attempt = super::ATTEMPT;
    json!({ "appid": super::APP, "mchid": super::MERCHANT, "out_trade_no": attempt, "trade_state": "CLOSED" })
}

fn in_certificate_mode(far: &FarEnd) -> WeChat {
    let platform = Platform { keys: Vec::new(), fetch_certificates: true };
    wechat(super::Config { platform, ..config(&far.base) }, far.clock.clone())
}

async fn poll(method: &WeChat) -> Result<Vec<Event>, Fault> {
    method.poll(&open(Some(shown()))).await
}

fn fetches(far: &FarEnd) -> usize {
    far.paths().iter().filter(|path| *path == "GET /v3/certificates").count()
}

#[tokio::test]
async fn certificates_are_fetched_before_the_first_answer_needs_them() {
    let far = FarEnd::start().await;
    far.will(200, certificates(), Seal::Certificate).will(200, closed(), Seal::Certificate);
    assert_eq!(poll(&in_certificate_mode(&far)).await.unwrap(), [Event::Closed]);
    assert_eq!(far.paths()[0], "GET /v3/certificates");
    assert!(!far.seen()[1].headers.contains_key("wechatpay-serial"), "no public key to ask for");
}

#[tokio::test]
async fn they_are_fetched_again_each_hour_and_a_failure_leaves_the_known_ones() {
    let far = FarEnd::start().await;
    let method = in_certificate_mode(&far);
    far.will(200, certificates(), Seal::Certificate).will(200, closed(), Seal::Certificate);
    poll(&method).await.unwrap();
    far.clock.advance_ms(HOUR_MS - 1);
    far.will(200, closed(), Seal::Certificate);
    poll(&method).await.unwrap();
    assert_eq!(fetches(&far), 1);
    far.clock.advance_ms(1);
    far.will(500, "{}", Seal::Unsigned).will(200, closed(), Seal::Certificate);
    poll(&method).await.unwrap();
    assert_eq!(fetches(&far), 2);
}

#[tokio::test]
async fn an_unknown_serial_fetches_once_and_not_again_within_a_minute() {
    let far = FarEnd::start().await;
    let method = in_certificate_mode(&far);
    far.will(500, "{}", Seal::Unsigned);
    assert!(poll(&method).await.is_err() && poll(&method).await.is_err());
    assert_eq!(far.paths(), ["GET /v3/certificates"], "nothing is asked whose answer cannot be verified");
    far.clock.advance_ms(61_000);
    far.will(200, certificates(), Seal::Certificate).will(200, closed(), Seal::Certificate);
    poll(&method).await.unwrap();
    far.clock.advance_ms(61_000);
    far.will(200, closed(), Seal::Key).will(200, certificates(), Seal::Certificate);
    assert!(poll(&method).await.is_err(), "even fresh certificates do not hold that key");
    assert_eq!(fetches(&far), 3);
    far.will(200, closed(), Seal::Key);
    assert!(poll(&method).await.is_err());
    assert_eq!(fetches(&far), 3, "not twice in a minute");
}

#[tokio::test]
async fn a_list_that_is_not_wechats_is_not_taken() {
    let mut renamed = certificates();
    renamed["data"][0]["serial_no"] = "AAAA".into();
    let mut altered = certificates();
    altered["data"][0]["encrypt_certificate"]["nonce"] = "14b16c03dc1c".into();
    let cases = [
        (certificates(), Seal::Unsigned),
        (certificates(), Seal::Old),
        (certificates(), Seal::Key),
        (certificates(), Seal::Tampered),
        (renamed, Seal::Certificate),
        (altered, Seal::Certificate),
    ];
    for (list, seal) in cases {
        let far = FarEnd::start().await;
        far.will(200, list, seal.clone()).will(200, closed(), Seal::Certificate);
        assert!(poll(&in_certificate_mode(&far)).await.is_err(), "{seal:?}");
    }
}

#[tokio::test]
async fn while_switching_keys_and_certificates_hold_side_by_side() {
    let far = FarEnd::start().await;
    let mut both = config(&far.base);
    both.platform.fetch_certificates = true;
    let method = wechat(both, far.clock.clone());
    far.will(200, certificates(), Seal::Certificate).will(200, closed(), Seal::Key).will(
        200,
        closed(),
        Seal::Certificate,
    );
    poll(&method).await.unwrap();
    poll(&method).await.unwrap();
    assert_eq!(far.seen()[1].headers["wechatpay-serial"], KEY_ID);
}

/// A message that is signed with WeChat's certificate.
fn message(far: &FarEnd, seal: &Seal) -> WebhookRequest {
    let body = r#"{"id":"EV-1","event_type":"OTHER","resource":
        {"algorithm":"AEAD_AES_256_GCM","ciphertext":"","nonce":"x"}}"#;
    let headers = signed(&far.clock, body, seal);
    let headers = headers.into_iter().map(|(name, value)| (name.to_lowercase(), value)).collect();
    WebhookRequest { method: "POST".into(), path: "/hooks/wechat".into(), headers, body: body.into() }
}

/// As the flow takes a message in.
async fn receive(method: &WeChat, call: &WebhookRequest) -> u16 {
    method.fetch_keys(call).await;
    method.receive(call).map_or_else(|forged| forged.reply.status, |heard| heard.reply.status)
}

#[tokio::test]
async fn the_first_message_after_a_start_is_verified_with_certificates_fetched_for_it() {
    let far = FarEnd::start().await;
    let method = in_certificate_mode(&far);
    far.will(200, certificates(), Seal::Certificate);
    assert_eq!(receive(&method, &message(&far, &Seal::Certificate)).await, 200);
    assert_eq!(receive(&method, &message(&far, &Seal::Certificate)).await, 200);
    assert_eq!(fetches(&far), 1);
}

#[tokio::test]
async fn messages_that_come_at_once_are_verified_by_one_fetch() {
    let far = FarEnd::start().await;
    let method = in_certificate_mode(&far);
    far.will(200, certificates(), Seal::Certificate);
    let (call, forged) = (message(&far, &Seal::Certificate), message(&far, &Seal::Key));
    let all = tokio::join!(receive(&method, &call), receive(&method, &forged), receive(&method, &call));
    assert_eq!((all, fetches(&far)), ((200, 401, 200), 1));
}

#[tokio::test]
async fn forged_serials_make_us_fetch_once_a_minute_at_most() {
    let far = FarEnd::start().await;
    let method = in_certificate_mode(&far);
    far.will(200, certificates(), Seal::Certificate).will(200, certificates(), Seal::Certificate);
    for _ in 0..20 {
        assert_eq!(receive(&method, &message(&far, &Seal::Key)).await, 401);
    }
    assert_eq!(fetches(&far), 1);
    for seal in [Seal::Unsigned, Seal::Old, Seal::Probe] {
        far.clock.advance_ms(61_000);
        assert_eq!(receive(&method, &message(&far, &seal)).await, 401, "{seal:?}");
    }
    assert_eq!(fetches(&far), 1, "nothing is fetched for a message that is not in order otherwise");
    assert_eq!(receive(&method, &message(&far, &Seal::Key)).await, 401);
    assert_eq!(fetches(&far), 2);
}

#[tokio::test]
async fn the_overseas_api_has_its_own_certificates() {
    let far = FarEnd::start().await;
    let platform = Platform { keys: Vec::new(), fetch_certificates: true };
    let method = wechat(super::Config { platform, ..super::overseas(&far.base) }, far.clock.clone());
    far.will(200, certificates(), Seal::Certificate).will(
        200,
        json!({ "code_url": "weixin://x" }),
        Seal::Certificate,
    );
    method.begin(&ask()).await.unwrap();
    assert_eq!(far.paths()[0], "GET /v3/global/certificates");
}

#[test]
fn an_old_certificate_stays_until_it_expires() {
    let at = Timestamp::from_millis;
    let named = |serial: &str, expires| Certificate {
        serial: serial.into(),
        key: platform_key(),
        expires: at(expires),
    };
    let ring = KeyRing::new(Vec::new());
    ring.learn(vec![named("OLD", 1_000)], at(0));
    ring.learn(vec![named("NEW", 9_000)], at(500));
    assert!(ring.find("old").is_some() && ring.find("NEW").is_some());
    ring.learn(vec![named("NEW", 9_000)], at(1_000));
    assert!(ring.find("OLD").is_none() && ring.find("new").is_some());
}
