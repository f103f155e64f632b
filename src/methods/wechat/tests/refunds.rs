//! Paying back: what is sent in both dialects, and which answers are believed.

use super::{
    ATTEMPT, config,
    far_end::{FarEnd, Seal},
    open, overseas, shown, wechat, yuan,
};
use crate::{
    domain::{Currency, Decline, Money},
    methods::{AttemptView, Fault, RefundState, Refunds},
};
use serde_json::{Value, json};

const KEY: &str = "RF000001-1";

fn told(status: &str) -> Value {
    json!({ "refund_id": "5000", "out_refund_no": KEY, "out_trade_no": ATTEMPT, "status": status,
        "amount": { "refund": 1000, "total": 7190, "currency": "CNY" } })
}

fn paid() -> AttemptView {
    let mut instructions = shown();
    instructions.details.insert("notify_url".into(), "https://shop.example/hooks/wechat".into());
    open(Some(instructions))
}

async fn refund(far: &FarEnd) -> Result<RefundState, Fault> {
    wechat(config(&far.base), far.clock.clone()).refund(&paid(), KEY, yuan(1000)).await
}

#[tokio::test]
async fn a_part_is_asked_back_under_our_key_and_the_same_key_is_the_same_refund() {
    let far = FarEnd::start().await;
    far.will(200, told("PROCESSING"), Seal::Key).will(200, told("SUCCESS"), Seal::Key);
    assert_eq!(refund(&far).await.unwrap(), RefundState::Sent);
    assert_eq!(refund(&far).await.unwrap(), RefundState::Done);
    let seen = far.seen();
    assert_eq!((seen[0].path.as_str(), &seen[0].body), ("/v3/refund/domestic/refunds", &seen[1].body));
    let expected = json!({
        "out_trade_no": ATTEMPT, "out_refund_no": KEY, "notify_url": "https://shop.example/hooks/wechat",
        "amount": { "refund": 1000, "total": 7190, "currency": "CNY" },
    });
    assert_eq!(seen[0].json(), expected);
}

#[tokio::test]
async fn an_overseas_refund_names_app_and_merchant_and_is_asked_after_by_its_own_path() {
    let far = FarEnd::start().await;
    let mut accepted = json!({ "id": "5000", "out_refund_no": KEY, "amount": { "refund": 1000 } });
    far.will(200, &accepted, Seal::Key);
    accepted["status"] = "SUCCESS".into();
    far.will(200, &accepted, Seal::Key);
    let method = wechat(overseas(&far.base), far.clock.clone());
    let open = AttemptView { charge: Money::new(8850, Currency::HKD), ..open(None) };
    let hkd = Money::new(1000, Currency::HKD);
    assert_eq!(method.refund(&open, KEY, hkd).await.unwrap(), RefundState::Sent);
    assert_eq!(method.poll_refund(&open, KEY).await.unwrap(), RefundState::Done);
    let seen = far.seen();
    assert_eq!(seen[0].path, "/v3/global/refunds");
    assert_eq!(
        (&seen[0].json()["appid"], &seen[0].json()["mchid"]),
        (&json!(super::APP), &json!("1900000001"))
    );
    assert_eq!(seen[1].path, "/v3/global/refunds/out-refund-no/RF000001-1?mchid=1900000001");
}

#[tokio::test]
async fn each_status_has_its_meaning() {
    let cases = [
        ("SUCCESS", RefundState::Done),
        ("PROCESSING", RefundState::Sent),
        ("CLOSED", RefundState::Failed),
        ("ABNORMAL", RefundState::Failed),
    ];
    for (status, expected) in cases {
        let far = FarEnd::start().await;
        far.will(200, told(status), Seal::Key);
        let method = wechat(config(&far.base), far.clock.clone());
        assert_eq!(method.poll_refund(&paid(), KEY).await.unwrap(), expected, "{status}");
        assert_eq!(far.paths(), ["GET /v3/refund/domestic/refunds/RF000001-1"]);
    }
}

#[tokio::test]
async fn an_unproven_answer_or_one_about_another_refund_decides_nothing() {
    for seal in [Seal::Unsigned, Seal::Tampered, Seal::Old] {
        let far = FarEnd::start().await;
        far.will(200, told("SUCCESS"), seal);
        assert!(matches!(refund(&far).await, Err(Fault::Unknown(_))));
    }
    for (key, value) in
        [("out_refund_no", json!("RF9")), ("out_trade_no", json!("X")), ("amount", json!({ "refund": 7190 }))]
    {
        let far = FarEnd::start().await;
        let mut other = told("SUCCESS");
        other[key] = value;
        far.will(200, other, Seal::Key);
        assert!(matches!(refund(&far).await, Err(Fault::Unknown(_))), "{key}");
    }
}

#[tokio::test]
async fn refusals_that_took_nothing_on_are_told_and_the_rest_is_asked_again() {
    let cases = [
        (403, "NOT_ENOUGH", Some(Decline::Balance)),
        (404, "RESOURCE_NOT_EXISTS", Some(Decline::Unavailable)),
        (400, "INVALID_REQUEST", None),
        (429, "FREQUENCY_LIMITED", None),
        (500, "SYSTEM_ERROR", None),
    ];
    for (status, code, expected) in cases {
        let far = FarEnd::start().await;
        far.will(status, json!({ "code": code }), Seal::Unsigned);
        let told = match refund(&far).await.unwrap_err() {
            Fault::Refused(decline) => Some(decline),
            Fault::Unknown(_) => None,
        };
        assert_eq!(told, expected, "{code}");
    }
}

#[tokio::test]
async fn a_refund_wechat_does_not_know_leaves_the_outcome_open() {
    let far = FarEnd::start().await;
    far.will(404, json!({ "code": "RESOURCE_NOT_EXISTS" }), Seal::Unsigned);
    let method = wechat(config(&far.base), far.clock.clone());
    assert!(matches!(method.poll_refund(&paid(), KEY).await, Err(Fault::Unknown(_))));
}
