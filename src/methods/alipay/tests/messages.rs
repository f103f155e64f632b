//! Notifications: what proves where it comes from, and what does not.

use super::{ATTEMPT, CLIENT_ID, House, NOW, config, private_key};
use crate::{
    domain::PaymentId,
    methods::{InvalidSignature, WebhookEvent, WebhookRequest, alipay::signature},
};
use std::collections::BTreeMap;

const PAID: &str = concat!(
    r#"{ "notifyType": "PAYMENT_RESULT", "paymentRequestId": "01J00000000000000000000ABC","#,
    r#" "result": {"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"} }"#
);

fn house() -> House {
    House::new(config("https://open-sea-global.alipay.com"))
}

fn request(path: &str, time: &str, body: &str) -> WebhookRequest {
    let text = signature::text(path, CLIENT_ID, time, body.as_bytes());
    let signature = signature::header(&private_key("antom_platform_private_pkcs1.pem"), 1, &text);
    let headers = [("client-id", CLIENT_ID), ("request-time", time), ("signature", signature.as_str())];
    WebhookRequest {
        method: "POST".into(),
        path: path.into(),
        headers: headers.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
        body: body.into(),
    }
}

fn hear(request: &WebhookRequest) -> Result<WebhookEvent, InvalidSignature> {
    house().alipay().webhooks().unwrap().receive(request)
}

#[test]
fn a_genuine_notification_names_its_attempt_and_is_acknowledged() {
    let event = hear(&request("/hooks/alipay", NOW, PAID)).unwrap();
    assert_eq!(event.attempt, Some(PaymentId::from_text(ATTEMPT)));
    assert_eq!(event.id.len(), 64);
    assert_eq!(event.reply.status, 200);
    let taken = r#"{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"}}"#;
    assert_eq!(event.reply.body, taken);
}

#[test]
fn the_same_notification_again_has_the_same_id() {
    let later = "2026-08-25T12:04:03Z";
    let first = hear(&request("/hooks/alipay", NOW, PAID)).unwrap();
    assert_eq!(hear(&request("/hooks/alipay", later, PAID)).unwrap().id, first.id);
}

#[test]
fn all_three_methods_share_the_one_address() {
    let (house, request) = (house(), request("/hooks/alipay", NOW, PAID));
    for method in &house.methods {
        assert!(method.webhooks().unwrap().receive(&request).is_ok(), "{}", method.id());
    }
}

#[test]
fn both_ways_to_write_the_time_are_read() {
    assert!(hear(&request("/hooks/alipay", "1787659323000", PAID)).is_ok());
    assert!(hear(&request("/hooks/alipay", "2026-08-25T20:02:03+08:00", PAID)).is_ok());
    assert!(hear(&request("/hooks/alipay", "1787659323000000", PAID)).is_err());
}

#[test]
fn an_old_recording_is_refused() {
    assert!(hear(&request("/hooks/alipay", "2026-08-25T11:47:04Z", PAID)).is_ok());
    assert!(hear(&request("/hooks/alipay", "2026-08-25T11:47:02Z", PAID)).is_err());
    assert!(hear(&request("/hooks/alipay", "2026-08-25T12:17:04Z", PAID)).is_err());
}

#[test]
fn a_notification_signed_for_another_path_is_forged() {
    for path in ["/hooks/alipay/", "/hooks/alipay-hk", "https://shop.example/hooks/alipay"] {
        assert!(hear(&request(path, NOW, PAID)).is_err(), "{path}");
    }
}

#[test]
fn a_forged_notification_is_refused_with_401() {
    let genuine = request("/hooks/alipay", NOW, PAID);
    let mut changed = genuine.clone();
    changed.body.push(b' ');
    let mut forgeries = vec![changed, WebhookRequest { method: "GET".into(), ..genuine.clone() }];
    for header in ["client-id", "request-time", "signature"] {
        let without: BTreeMap<_, _> =
            genuine.headers.clone().into_iter().filter(|(name, _)| name != header).collect();
        forgeries.push(WebhookRequest { headers: without, ..genuine.clone() });
        let mut other = genuine.headers.clone();
        other.insert(header.into(), "1".into());
        forgeries.push(WebhookRequest { headers: other, ..genuine.clone() });
    }
    for forgery in &forgeries {
        let forged = hear(forgery).unwrap_err();
        assert_eq!(forged.reply.status, 401, "{}", forged.why);
        assert!(forged.reply.body.contains(r#""resultStatus":"F""#));
        assert!(!forged.why.contains("paymentRequestId"), "the log gets no body");
    }
}

#[test]
fn a_genuine_refund_notification_names_no_attempt() {
    let body = r#"{"notifyType":"REFUND_RESULT","refundRequestId":"RF1","refundStatus":"SUCCESS"}"#;
    assert_eq!(hear(&request("/hooks/alipay", NOW, body)).unwrap().attempt, None);
}
