//! Looks at attempts and voids them. Only a proven answer is an event.

use super::{
    House,
    answers::{not_there, payment, proofless, refusal},
    far_end::{FarEnd, Says},
    lost, open, usd,
};
use crate::{
    domain::{Currency, Decline, Money, Timestamp, time::MINUTE_MS},
    methods::{AttemptView, Event, Fault},
};
use serde_json::{Value, json};

async fn poll(body: Value, open: &AttemptView) -> Result<Vec<Event>, Fault> {
    let far_end = FarEnd::that([Says::Signed(body)]).await;
    House::beside(&far_end).alipay().poll(open).await
}

#[tokio::test]
async fn a_paid_attempt_is_final_with_the_amount_that_was_signed() {
    let mut body = payment("SUCCESS");
    body["paymentAmount"]["value"] = "990".into();
    body["actualPaymentAmount"] = json!({"currency": "CNY", "value": "7190"});
    let events = poll(body, &open()).await.unwrap();
    let [Event::Final(receipt)] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!(receipt.amount, usd(990));
    assert_eq!(receipt.reference, "2026082519401");
    assert_eq!(Some(receipt.at), Timestamp::parse_rfc3339("2026-08-25T12:02:02Z"));
    assert_eq!(receipt.payer_paid, Some(Money::new(7_190, Currency::CNY)));
}

#[tokio::test]
async fn numbers_and_texts_are_read_alike() {
    let mut body = payment("SUCCESS");
    body["paymentAmount"]["value"] = 1000.into();
    body["paymentId"] = 2026082519401_i64.into();
    body["paymentQuote"] = json!({"quotePrice": 0.0646, "guaranteed": false});
    assert_eq!(poll(body, &open()).await.unwrap(), poll(payment("SUCCESS"), &open()).await.unwrap());
}

#[tokio::test]
async fn an_amount_that_is_not_whole_is_not_guessed() {
    for value in [json!(10.5), json!("10.5"), json!("1e3"), json!(""), Value::Null] {
        let mut body = payment("SUCCESS");
        body["paymentAmount"]["value"] = value;
        assert!(matches!(poll(body, &open()).await, Err(Fault::Unknown(_))));
    }
}

#[tokio::test]
async fn a_payment_of_nothing_is_no_money() {
    for (value, status) in [("0", "SUCCESS"), ("-990", "SUCCESS"), ("0", "PENDING")] {
        let mut body = payment(status);
        body["paymentAmount"]["value"] = value.into();
        assert!(matches!(poll(body, &open()).await, Err(Fault::Unknown(_))), "{value} {status}");
    }
}

#[tokio::test]
async fn the_state_of_the_payment_counts_and_not_that_of_the_call() {
    let events = poll(payment("PENDING"), &open()).await.unwrap();
    assert!(matches!(events.as_slice(), [Event::Seen(_)]));
    assert_eq!(poll(payment("PROCESSING"), &open()).await.unwrap(), []);
    assert_eq!(poll(payment("CANCELLED"), &open()).await.unwrap(), [Event::Returned, Event::Closed]);
    assert!(matches!(poll(payment("A_NEW_STATE"), &open()).await, Err(Fault::Unknown(_))));
}

#[tokio::test]
async fn a_failed_payment_says_why_and_one_that_ran_out_is_closed() {
    for (code, expected) in [
        ("USER_BALANCE_NOT_ENOUGH", Event::Failed(Decline::Balance)),
        ("USER_KYC_NOT_QUALIFIED", Event::Failed(Decline::Unverified)),
        ("ORDER_IS_CLOSED", Event::Closed),
    ] {
        let mut body = payment("FAIL");
        body["paymentResultCode"] = code.into();
        assert_eq!(poll(body, &open()).await.unwrap(), [expected]);
    }
}

#[tokio::test]
async fn a_forged_answer_moves_no_money() {
    for says in proofless(&payment("SUCCESS")) {
        let far_end = FarEnd::that([says]).await;
        let polled = House::beside(&far_end).alipay().poll(&open()).await;
        assert!(matches!(polled, Err(Fault::Unknown(_))), "{polled:?}");
    }
    let mut nameless = payment("SUCCESS");
    nameless.as_object_mut().unwrap().remove("paymentRequestId");
    assert!(matches!(poll(nameless, &open()).await, Err(Fault::Unknown(_))));
}

#[tokio::test]
async fn an_attempt_antom_never_heard_of_is_closed_only_after_two_minutes() {
    let far_end = FarEnd::that([not_there(), not_there()].map(Says::Signed)).await;
    let house = House::beside(&far_end);
    house.clock.advance_ms(2 * MINUTE_MS);
    assert_eq!(house.alipay().poll(&lost()).await.unwrap(), []);
    house.clock.advance_ms(1);
    assert_eq!(house.alipay().poll(&lost()).await.unwrap(), [Event::Closed]);
}

#[tokio::test]
async fn a_code_that_nobody_scanned_keeps_its_whole_life() {
    let far_end = FarEnd::that([not_there(), not_there()].map(Says::Signed)).await;
    let house = House::beside(&far_end);
    house.clock.advance_ms(16 * MINUTE_MS);
    assert_eq!(house.alipay().poll(&open()).await.unwrap(), []);
    house.clock.advance_ms(1);
    assert_eq!(house.alipay().poll(&open()).await.unwrap(), [Event::Closed]);
}

async fn void(says: impl IntoIterator<Item = Says>) -> (Result<Vec<Event>, Fault>, Vec<String>) {
    let far_end = FarEnd::that(says).await;
    let voided = House::beside(&far_end).alipay().void(&open()).await;
    (voided, far_end.calls())
}

const ALL_THREE: [&str; 3] = ["inquiryPayment", "cancel", "inquiryPayment"];

#[tokio::test]
async fn voiding_asks_cancels_and_asks_again() {
    let done = refusal("S", "SUCCESS");
    let (voided, calls) = void([payment("PROCESSING"), done, payment("CANCELLED")].map(Says::Signed)).await;
    assert_eq!(voided.unwrap(), [Event::Returned, Event::Closed]);
    assert_eq!(calls, ALL_THREE);
}

#[tokio::test]
async fn money_that_is_there_or_on_its_way_is_not_cancelled() {
    for status in ["SUCCESS", "PENDING"] {
        let (voided, calls) = void([Says::Signed(payment(status))]).await;
        assert_eq!(voided.unwrap().len(), 1);
        assert_eq!(calls, ["inquiryPayment"], "a cancel would send the money back");
    }
}

#[tokio::test]
async fn money_that_comes_while_cancelling_is_told() {
    let late = refusal("F", "CANCEL_WINDOW_EXCEED");
    let (voided, _) = void([payment("PROCESSING"), late, payment("SUCCESS")].map(Says::Signed)).await;
    assert!(matches!(voided.unwrap().as_slice(), [Event::Final(_)]));
}

#[tokio::test]
async fn a_wallet_that_cannot_cancel_keeps_its_attempt_open() {
    let no = refusal("F", "PAYMENT_METHOD_NOT_SUPPORTED");
    let (voided, calls) = void([payment("PROCESSING"), no, payment("PROCESSING")].map(Says::Signed)).await;
    assert_eq!(voided.unwrap(), []);
    assert_eq!(calls, ALL_THREE);
}

#[tokio::test]
async fn only_a_proven_cancel_closes_an_attempt_antom_does_not_know() {
    let agreed = refusal("S", "SUCCESS");
    let (voided, _) = void([not_there(), agreed.clone(), not_there()].map(Says::Signed)).await;
    assert_eq!(voided.unwrap(), [Event::Closed]);
    for cancel in proofless(&agreed) {
        let (voided, _) = void([Says::Signed(not_there()), cancel, Says::Signed(not_there())]).await;
        assert!(matches!(voided, Err(Fault::Unknown(_))), "{voided:?}");
    }
}

#[tokio::test]
async fn money_is_not_final_while_a_cancel_may_still_be_carried_out() {
    let agreed = refusal("S", "SUCCESS");
    for cancel in proofless(&agreed).into_iter().chain([Says::Signed(refusal("U", "UNKNOWN_EXCEPTION"))]) {
        let [before, paid] = ["PROCESSING", "SUCCESS"].map(|status| Says::Signed(payment(status)));
        let (voided, _) = void([before, cancel, paid]).await;
        assert!(matches!(voided, Err(Fault::Unknown(_))), "{voided:?}");
    }
}

#[tokio::test]
async fn a_void_whose_outcome_is_not_known_closes_nothing() {
    let (voided, calls) = void([Says::Nothing]).await;
    assert!(matches!(voided, Err(Fault::Unknown(_))));
    assert_eq!(calls, ["inquiryPayment"], "nothing is cancelled blindly");
    let processing = Says::Signed(payment("PROCESSING"));
    let cancelled = Says::Unsigned(payment("CANCELLED"));
    let (voided, _) = void([processing, Says::Nothing, cancelled]).await;
    assert!(matches!(voided, Err(Fault::Unknown(_))));
}
