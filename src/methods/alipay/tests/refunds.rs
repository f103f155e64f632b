//! Refunds: one key, one refund, and never a guess.

use super::{
    House,
    far_end::{FarEnd, Says},
    lost, open, usd,
};
use crate::methods::{Fault, RefundState};
use serde_json::{Value, json};

fn result(status: &str, code: &str) -> Value {
    json!({"result": {"resultStatus": status, "resultCode": code}, "refundRequestId": "RF1"})
}

async fn refund(says: Says) -> Result<RefundState, Fault> {
    let far_end = FarEnd::that([says]).await;
    let house = House::beside(&far_end);
    house.alipay().refunds().unwrap().refund(&open(), "RF1", usd(250)).await
}

#[tokio::test]
async fn a_refund_is_asked_for_under_our_key_and_ants_payment() {
    let far_end = FarEnd::that([Says::Signed(result("S", "SUCCESS"))]).await;
    let house = House::beside(&far_end);
    let state = house.alipay().refunds().unwrap().refund(&open(), "RF1", usd(250)).await.unwrap();
    assert_eq!(state, RefundState::Done);
    let expected = json!({"refundRequestId": "RF1", "paymentId": "2026082519401",
        "refundAmount": {"currency": "USD", "value": "250"}});
    assert_eq!(far_end.asked()[0].body, expected);
}

#[tokio::test]
async fn a_payment_whose_first_answer_was_lost_is_looked_up_and_then_refunded() {
    let found = json!({"result": {"resultStatus": "S", "resultCode": "SUCCESS"}, "paymentStatus": "SUCCESS",
        "paymentRequestId": super::ATTEMPT, "paymentId": "77"});
    let far_end = FarEnd::that([Says::Signed(found), Says::Signed(result("U", "REFUND_IN_PROCESS"))]).await;
    let house = House::beside(&far_end);
    let state = house.alipay().refunds().unwrap().refund(&lost(), "RF1", usd(250)).await.unwrap();
    assert_eq!(state, RefundState::Sent);
    assert_eq!(far_end.calls(), ["inquiryPayment", "refund"]);
    assert_eq!(far_end.asked()[1].body["paymentId"], "77");
}

#[tokio::test]
async fn a_refund_without_a_proven_answer_is_unknown() {
    let done = result("S", "SUCCESS");
    let another = json!({"result": done["result"], "refundRequestId": "RF2"});
    for says in [
        Says::Nothing,
        Says::Unsigned(done.clone()),
        Says::SignedByAnother(done),
        Says::Signed(another),
        Says::Signed(result("U", "UNKNOWN_EXCEPTION")),
        Says::Signed(result("F", "REPEAT_REQ_INCONSISTENT")),
    ] {
        assert!(matches!(refund(says).await, Err(Fault::Unknown(_))));
    }
}

#[tokio::test]
async fn a_signed_refusal_is_a_failed_refund() {
    let state = refund(Says::Signed(result("F", "REFUND_AMOUNT_EXCEED"))).await.unwrap();
    assert_eq!(state, RefundState::Failed);
}

#[tokio::test]
async fn an_inquiry_tells_the_refunds_own_state_and_not_the_calls() {
    for (status, expected) in
        [("SUCCESS", RefundState::Done), ("PROCESSING", RefundState::Sent), ("FAIL", RefundState::Failed)]
    {
        let mut body = result("S", "SUCCESS");
        body["refundStatus"] = status.into();
        let far_end = FarEnd::that([Says::Signed(body)]).await;
        let house = House::beside(&far_end);
        let state = house.alipay().refunds().unwrap().poll_refund(&open(), "RF1").await.unwrap();
        assert_eq!(state, expected);
    }
    let far_end = FarEnd::that([Says::Signed(result("F", "REFUND_NOT_EXIST"))]).await;
    let house = House::beside(&far_end);
    let unknown = house.alipay().refunds().unwrap().poll_refund(&open(), "RF1").await;
    assert!(matches!(unknown, Err(Fault::Unknown(_))));
}
