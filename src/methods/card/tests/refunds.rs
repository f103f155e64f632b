//! Paying back: once for each key, in full or in part, and what becomes of it later.

use super::{ATTEMPT, card, error, far_end::FarEnd, open, session, usd, with_money};
use crate::{
    domain::{Currency, Decline, Money},
    methods::{Fault, RefundState, Refunds},
};
use serde_json::{Value, json};

const KEY: &str = "RF000001";

fn told(status: &str) -> Value {
    json!({ "id": "re_1", "object": "refund", "status": status, "amount": 1000, "currency": "usd",
        "payment_intent": "pi_1", "metadata": { "refund": KEY, "attempt": ATTEMPT } })
}

/// A paid session and these refunds of it are found.
fn found(far: &FarEnd, refunds: Vec<Value>) {
    let list = json!({ "object": "list", "data": refunds, "has_more": false });
    far.will(200, with_money("complete", "succeeded")).will(200, list);
}

async fn refund(far: &FarEnd) -> Result<RefundState, Fault> {
    card(far).refund(&open(), KEY, usd(1_000)).await
}

#[tokio::test]
async fn a_part_is_asked_back_under_our_key() {
    let far = FarEnd::start().await;
    found(&far, vec![]);
    far.will(200, told("pending"));
    assert_eq!(refund(&far).await.unwrap(), RefundState::Sent);
    let seen = far.seen();
    assert_eq!(seen[1].query["payment_intent"], "pi_1");
    let asked = &seen[2];
    assert_eq!((asked.verb.as_str(), asked.path.as_str()), ("POST", "/v1/refunds"));
    assert_eq!(asked.headers["idempotency-key"], format!("{ATTEMPT}-refund-{KEY}"));
    for (name, value) in [
        ("payment_intent", "pi_1"),
        ("amount", "1000"),
        ("reason", "requested_by_customer"),
        ("metadata[refund]", KEY),
        ("metadata[attempt]", ATTEMPT),
    ] {
        assert_eq!(asked.form[name], value);
    }
}

#[tokio::test]
async fn the_same_key_is_the_same_refund_days_later() {
    let far = FarEnd::start().await;
    found(&far, vec![told("succeeded")]);
    assert_eq!(refund(&far).await.unwrap(), RefundState::Done);
    assert_eq!(far.keys().len(), 0, "nothing is changed: the refund is there");
}

#[tokio::test]
async fn another_refund_of_the_same_payment_is_another_one() {
    let far = FarEnd::start().await;
    let (mut first, mut by_hand) = (told("succeeded"), told("succeeded"));
    first["metadata"] = json!({ "refund": "RF000000" });
    by_hand["metadata"] = Value::Null;
    found(&far, vec![first, by_hand]);
    far.will(200, told("succeeded"));
    assert_eq!(refund(&far).await.unwrap(), RefundState::Done);
    assert_eq!(far.keys().len(), 1);
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again_with_the_same_key() {
    let far = FarEnd::start().await;
    found(&far, vec![]);
    far.will_cut().will(200, told("succeeded"));
    assert_eq!(refund(&far).await.unwrap(), RefundState::Done);
    let keys = far.keys();
    assert_eq!(keys.len(), 2);
    assert_eq!(keys[0], keys[1]);
}

#[tokio::test]
async fn each_status_has_its_meaning_and_done_may_fail_later() {
    let cases = [
        ("pending", RefundState::Sent),
        ("requires_action", RefundState::Sent),
        ("succeeded", RefundState::Done),
        ("failed", RefundState::Failed),
        ("canceled", RefundState::Failed),
    ];
    let far = FarEnd::start().await;
    for (status, expected) in cases {
        found(&far, vec![told(status)]);
        assert_eq!(card(&far).poll_refund(&open(), KEY).await.unwrap(), expected, "{status}");
    }
}

#[tokio::test]
async fn what_is_not_the_refund_asked_for_decides_nothing() {
    for (field, value) in [
        ("amount", json!(9_900)),
        ("currency", json!("eur")),
        ("status", json!("thinking")),
        ("metadata", json!({ "refund": "RF9" })),
    ] {
        let far = FarEnd::start().await;
        let mut other = told("succeeded");
        other[field] = value;
        found(&far, vec![]);
        far.will(200, other);
        let refunded = refund(&far).await;
        assert!(matches!(refunded, Err(Fault::Unknown(_))), "{field}: {refunded:?}");
    }
}

#[tokio::test]
async fn a_refund_that_stripe_does_not_know_leaves_the_outcome_open() {
    let far = FarEnd::start().await;
    found(&far, vec![]);
    assert!(matches!(card(&far).poll_refund(&open(), KEY).await, Err(Fault::Unknown(_))));
}

#[tokio::test]
async fn what_was_never_paid_is_not_paid_back() {
    let far = FarEnd::start().await;
    far.will(200, session("expired"));
    assert!(matches!(refund(&far).await, Err(Fault::Refused(Decline::Unavailable))));
    for amount in [usd(0), usd(-1), Money::new(1_000, Currency::EUR)] {
        let refused = card(&far).refund(&open(), KEY, amount).await;
        assert!(matches!(refused, Err(Fault::Refused(Decline::Unavailable))), "{amount}");
    }
    assert_eq!(far.seen().len(), 1);
}

#[tokio::test]
async fn refusals_are_told_and_the_rest_is_asked_again() {
    let cases = [
        (400, "charge_already_refunded", Some(Decline::Duplicate)),
        (400, "balance_insufficient", Some(Decline::Balance)),
        (404, "resource_missing", Some(Decline::Unavailable)),
        (429, "rate_limit", None),
        (500, "", None),
    ];
    for (status, code, expected) in cases {
        let far = FarEnd::start().await;
        found(&far, vec![]);
        for _ in 0..3 {
            far.will(status, error("invalid_request_error", code));
        }
        let refused = match refund(&far).await.unwrap_err() {
            Fault::Refused(decline) => Some(decline),
            Fault::Unknown(_) => None,
        };
        assert_eq!(refused, expected, "{code}");
    }
}
