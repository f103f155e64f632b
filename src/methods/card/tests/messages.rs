//! Stripe's messages: believed when proven, refused otherwise, and never more than a hint.

use super::{ATTEMPT, NOON_S, SECRET, card_with, clock, config};
use crate::{
    domain::Timestamp,
    methods::{
        FailedRefund, InvalidSignature, WebhookEvent, WebhookRequest, Webhooks,
        card::{
            Config,
            signature::{SignatureError, verify},
        },
    },
};
use ring::hmac;
use secrecy::SecretString;
use serde_json::{Value, json};

const BODY: &[u8] = br#"{"id":"evt_1","object":"event"}"#;
/// Made by Stripe's own library for this body, the secret `whsec_test` and the time 1700000000.
const HEX: &str = "4c15fb2a43f93ef61eaa3e0893866d57cad9cad4223242cfb96f362480cb4021";
const SIGNED_S: i64 = 1_700_000_000;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_millis(seconds * 1000)
}

fn checked(header: &str, body: &[u8], seconds: i64) -> Result<(), SignatureError> {
    verify(Some(header), body, &[SecretString::from(SECRET)], at(seconds))
}

#[test]
fn the_signature_of_stripes_own_library_is_taken() {
    assert_eq!(checked(&format!("t=1700000000,v1={HEX}"), BODY, SIGNED_S), Ok(()));
}

#[test]
fn five_minutes_either_way_are_the_limit() {
    let cases = [
        (300, Ok(())),
        (301, Err(SignatureError::Stale)),
        (-300, Ok(())),
        (-301, Err(SignatureError::Stale)),
    ];
    for (later, expected) in cases {
        let header = format!("t=1700000000,v1={HEX}");
        assert_eq!(checked(&header, BODY, SIGNED_S + later), expected, "{later}");
    }
}

#[test]
fn one_of_several_signatures_and_one_of_several_secrets_are_enough() {
    let zeros = "0".repeat(64);
    for header in [
        format!("t=1700000000,v1={zeros},v1={HEX}"),
        format!("t=1700000000,v1={HEX},v1={zeros},v0=abc"),
        format!("v9=zz,v1={HEX},t=1700000000"),
    ] {
        assert_eq!(checked(&header, BODY, SIGNED_S), Ok(()), "{header}");
    }
    let (secrets, header) = (["whsec_old", SECRET].map(SecretString::from), format!("t=1700000000,v1={HEX}"));
    assert_eq!(verify(Some(&header), BODY, &secrets, at(SIGNED_S)), Ok(()));
}

#[test]
fn nothing_else_is_a_signature() {
    let capitals = HEX.to_uppercase();
    let cases = [
        (String::new(), SignatureError::Unsigned),
        ("t=1700000000".to_owned(), SignatureError::Unsigned),
        (format!("v1={HEX}"), SignatureError::Unsigned),
        (format!("t=soon,v1={HEX}"), SignatureError::Unsigned),
        (format!("t=1700000000,v0={HEX}"), SignatureError::Unsigned),
        ("t=1700000000,v1=4c15".to_owned(), SignatureError::Unsigned),
        (format!("t=1700000000,v1={capitals}"), SignatureError::Unsigned),
        (format!("t=1700000001,v1={HEX}"), SignatureError::Wrong),
        (format!("t=01700000000,v1={HEX}"), SignatureError::Wrong),
    ];
    for (header, doubt) in cases {
        assert_eq!(checked(&header, BODY, SIGNED_S), Err(doubt), "{header}");
    }
    let header = format!("t=1700000000,v1={HEX}");
    assert_eq!(checked(&header, br#"{"id":"evt_2","object":"event"}"#, SIGNED_S), Err(SignatureError::Wrong));
    let other = [SecretString::from("whsec_tesu")];
    assert_eq!(verify(Some(&header), BODY, &other, at(SIGNED_S)), Err(SignatureError::Wrong));
    assert_eq!(verify(None, BODY, &other, at(SIGNED_S)), Err(SignatureError::Unsigned));
}

fn signed(secret: &str, body: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let tag = hmac::sign(&key, format!("{NOON_S}.{body}").as_bytes());
    let hex = hex::encode(tag);
    format!("t={NOON_S},v1={hex}")
}

/// Heard by a site that is just changing its secret.
fn receive(secret: &str, body: &str) -> Result<WebhookEvent, InvalidSignature> {
    let headers = [("stripe-signature".to_owned(), signed(secret, body))].into();
    let path = "/hooks/card".to_owned();
    let request = WebhookRequest { method: "POST".into(), path, headers, body: body.as_bytes().to_vec() };
    let both = Config::secrets(&SecretString::from(format!("{SECRET}, whsec_next")));
    let config = Config { webhook_secrets: both, ..config("https://api.stripe.com") };
    card_with(config, clock()).receive(&request)
}

fn event(object: Value) -> String {
    json!({ "id": "evt_7", "object": "event", "type": "x.y", "data": { "object": object } }).to_string()
}

#[test]
fn a_message_names_the_attempt_by_our_mark() {
    let objects = [
        json!({ "object": "checkout.session", "client_reference_id": ATTEMPT }),
        json!({ "client_reference_id": ATTEMPT, "metadata": { "attempt": ATTEMPT } }),
        json!({ "client_reference_id": ATTEMPT, "metadata": null }),
        json!({ "object": "payment_intent", "metadata": { "attempt": ATTEMPT, "order": "G-1" } }),
        json!({ "object": "refund", "metadata": { "attempt": ATTEMPT, "refund": "RF1" } }),
    ];
    for object in objects {
        let event = receive(SECRET, &event(object.clone())).unwrap();
        assert_eq!((event.id.as_str(), event.attempt.unwrap().as_str()), ("evt_7", ATTEMPT), "{object}");
        assert_eq!((event.reply.status, event.reply.body.as_str()), (200, ""));
    }
}

#[test]
fn only_a_session_that_we_made_can_be_looked_up() {
    let made = json!({ "attempt": ATTEMPT, "order": "G-1" });
    let session = |reference: &str, marks: &Value| json!({ "id": "cs_test_1", "object": "checkout.session", "client_reference_id": reference, "metadata": marks });
    let lookup = |object: Value| receive(SECRET, &event(object)).unwrap().lookup;
    let found = lookup(session(ATTEMPT, &made)).unwrap();
    assert_eq!((found.details["session"].as_str(), found.order.as_deref()), ("cs_test_1", Some("G-1")));
    for object in [
        session(ATTEMPT, &json!({})),
        session("01JBYV4Y7Q8ZC2M3N4P5R6S7T8", &made),
        json!({ "id": "pi_1", "object": "payment_intent", "metadata": made }),
    ] {
        assert_eq!(lookup(object.clone()), None, "{object}");
    }
}

#[test]
fn a_message_about_something_of_others_is_thanked_for_and_means_nothing() {
    for object in [
        json!({ "object": "dispute", "payment_intent": "pi_1" }),
        json!({ "object": "checkout.session", "client_reference_id": "their-own-mark" }),
        json!({ "object": "payment_intent", "metadata": { "attempt": "' OR 1=1 --" } }),
    ] {
        let event = receive(SECRET, &event(object)).unwrap();
        assert_eq!((event.attempt, event.reply.status), (None, 200));
    }
}

#[test]
fn both_secrets_of_a_rotation_are_taken_and_a_strangers_is_not() {
    let body = event(json!({ "client_reference_id": ATTEMPT }));
    assert!(receive(SECRET, &body).is_ok() && receive("whsec_next", &body).is_ok());
    assert_eq!(receive("whsec_somebody", &body).unwrap_err().reply.status, 401);
}

#[test]
fn a_signed_body_that_is_no_message_is_refused() {
    for body in ["no json", "{}"] {
        assert_eq!(receive(SECRET, body).unwrap_err().reply.status, 400, "{body}");
    }
}

#[test]
fn a_genuine_message_that_means_nothing_here_is_thanked_for() {
    let bodies = [
        r#"{"id":"evt_1","object":"v2.core.event","type":"v2.core.event_destination.ping"}"#,
        r#"{"id":"evt_1","type":"v1.billing.meter.error_report_triggered","data":{"reason":{}}}"#,
        r#"{"id":"evt_1","type":"account.updated","data":{"object":{"id":"acct_1","status":{"of":"day"}}}}"#,
    ];
    for body in bodies {
        let event = receive(SECRET, body).unwrap();
        assert_eq!((event.attempt, event.reply.status), (None, 200), "{body}");
    }
}

#[test]
fn of_a_message_only_what_it_is_about_is_kept() {
    let object = json!({ "id": "ch_1", "object": "charge", "metadata": { "attempt": ATTEMPT },
        "billing_details": { "name": "Li Na" }, "payment_method_details": { "card": { "last4": "4242" } } });
    let kept: Value = serde_json::from_str(&receive(SECRET, &event(object)).unwrap().kept.unwrap()).unwrap();
    let about =
        json!({ "id": "evt_7", "type": "x.y", "data": { "object": { "id": "ch_1", "object": "charge" } } });
    assert_eq!(kept, about);
}

#[test]
fn a_refund_that_came_back_is_told_from_all_others() {
    for (object, status, failed) in [
        ("refund", "failed", true),
        ("refund", "canceled", true),
        ("refund", "succeeded", false),
        ("refund", "pending", false),
        ("payment_intent", "canceled", false),
    ] {
        let body =
            event(json!({ "id": "x_1", "object": object, "status": status, "payment_intent": "pi_1" }));
        let event = receive(SECRET, &body).unwrap();
        let told = failed.then(|| FailedRefund { id: "x_1".to_owned(), of: Some("pi_1".to_owned()) });
        assert_eq!(event.refund_failed, told, "{object} {status}");
    }
}
