//! Asking after an order and closing it: what counts as paid, and what never does.

use super::{
    ATTEMPT, config,
    far_end::{FarEnd, Seal},
    open, overseas, shown, wechat, yuan,
};
use crate::{
    domain::{Currency, Decline, Money, Receipt, Timestamp},
    methods::{AttemptView, Event, Fault, Method},
};
use serde_json::{Value, json};

fn told(state: &str) -> Value {
    json!({ "appid": super::APP, "mchid": super::MERCHANT, "out_trade_no": ATTEMPT, "trade_state": state })
}

fn paid() -> Value {
    let mut paid = told("SUCCESS");
    paid["transaction_id"] = "4200000001".into();
    paid["success_time"] = "2026-08-25T20:02:02+08:00".into();
    paid["amount"] =
        json!({ "total": 7190, "payer_total": 7190, "currency": "CNY", "payer_currency": "CNY" });
    paid
}

fn receipt() -> Receipt {
    Receipt {
        reference: "4200000001".into(),
        amount: yuan(7190),
        at: Timestamp::parse_rfc3339("2026-08-25T12:02:02Z").unwrap(),
        payer_paid: None,
    }
}

fn missing() -> Value {
    json!({ "code": "ORDER_NOT_EXIST", "message": "订单不存在" })
}

fn refusal(code: &str) -> Value {
    json!({ "code": code, "message": "…" })
}

async fn poll(far: &FarEnd, open: &AttemptView) -> Result<Vec<Event>, Fault> {
    wechat(config(&far.base), far.clock.clone()).poll(open).await
}

async fn void(far: &FarEnd) -> Result<Vec<Event>, Fault> {
    wechat(config(&far.base), far.clock.clone()).void(&open(Some(shown()))).await
}

#[tokio::test]
async fn a_paid_order_is_money_and_so_is_one_refunded_later() {
    let far = FarEnd::start().await;
    let mut refunded = paid();
    refunded["trade_state"] = "REFUND".into();
    far.will(200, paid(), Seal::Key).will(200, refunded, Seal::Key);
    for _ in 0..2 {
        assert_eq!(poll(&far, &open(Some(shown()))).await.unwrap(), [Event::Final(receipt())]);
    }
    let path = "GET /v3/pay/transactions/out-trade-no/ORDER000001-1?mchid=1900000001";
    assert_eq!(far.paths(), [path, path]);
}

#[tokio::test]
async fn what_the_payer_paid_in_another_sum_or_currency_is_told() {
    let far = FarEnd::start().await;
    let mut global = told("SUCCESS");
    global["id"] = "4200000002".into();
    global["success_time"] = "2026-08-25T20:05:00+08:00".into();
    global["amount"] =
        json!({ "total": 8850, "currency": "HKD", "payer_total": 8142, "payer_currency": "CNY" });
    far.will(200, global, Seal::Key);
    let method = wechat(overseas(&far.base), far.clock.clone());
    let events = method.poll(&open(Some(shown()))).await.unwrap();
    let [Event::Final(receipt)] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!(receipt.reference, "4200000002");
    assert_eq!(receipt.amount, Money::new(8850, Currency::HKD));
    assert_eq!(receipt.payer_paid, Some(yuan(8142)));
    let path = "GET /v3/global/transactions/out-trade-no/ORDER000001-1?mchid=1900000001";
    assert_eq!(far.paths(), [path]);
}

#[tokio::test]
async fn each_other_state_has_its_meaning() {
    let cases = [
        ("NOTPAY", vec![]),
        ("USERPAYING", vec![]),
        ("CLOSED", vec![Event::Closed]),
        ("REVOKED", vec![Event::Closed]),
        ("PAYERROR", vec![Event::Failed(Decline::Declined)]),
    ];
    for (state, expected) in cases {
        let far = FarEnd::start().await;
        far.will(200, told(state), Seal::Key);
        assert_eq!(poll(&far, &open(Some(shown()))).await.unwrap(), expected, "{state}");
    }
}

#[tokio::test]
async fn a_forged_late_or_unsigned_answer_moves_no_money() {
    for seal in [Seal::Unsigned, Seal::Tampered, Seal::Old, Seal::Certificate, Seal::Silence] {
        let far = FarEnd::start().await;
        far.will(200, paid(), seal.clone());
        let quick = super::Config { timeout_ms: 200, ..config(&far.base) };
        let polled = wechat(quick, far.clock.clone()).poll(&open(Some(shown()))).await;
        assert!(matches!(polled, Err(Fault::Unknown(_))), "{seal:?}: {polled:?}");
    }
}

#[tokio::test]
async fn a_signed_answer_about_something_else_moves_no_money() {
    let changes = [
        ("out_trade_no", json!("ORDER000009-1")),
        ("mchid", json!("1900000002")),
        ("appid", json!("wx0000000000000000")),
        ("appid", Value::Null),
        ("transaction_id", Value::Null),
        ("amount", json!({ "total": 7190, "currency": "ZZZ" })),
        ("amount", json!({ "total": -7190, "currency": "CNY" })),
        ("trade_state", json!("SOMETHING_NEW")),
    ];
    for (key, value) in changes {
        let far = FarEnd::start().await;
        let mut other = paid();
        other[key] = value;
        far.will(200, other, Seal::Key);
        let polled = poll(&far, &open(Some(shown()))).await;
        assert!(matches!(polled, Err(Fault::Unknown(_))), "{key}: {polled:?}");
    }
}

#[tokio::test]
async fn a_probe_before_the_answer_does_no_harm() {
    let far = FarEnd::start().await;
    far.will(200, paid(), Seal::Probe).will(200, paid(), Seal::Key);
    assert_eq!(poll(&far, &open(Some(shown()))).await.unwrap(), [Event::Final(receipt())]);
}

#[tokio::test]
async fn an_order_wechat_does_not_know_is_closed_only_when_it_can_never_be_paid() {
    let far = FarEnd::start().await;
    let (lost, with_code) = (open(None), open(Some(shown())));
    let next = || far.will(404, missing(), Seal::Unsigned);
    next();
    assert_eq!(poll(&far, &lost).await.unwrap(), [], "our request may still arrive");
    far.clock.advance_ms(121_000);
    next();
    assert_eq!(poll(&far, &lost).await.unwrap(), [Event::Closed]);
    next();
    assert_eq!(poll(&far, &with_code).await.unwrap(), [], "WeChat signed a code for it");
    far.clock.advance_ms(31 * 60_000);
    next();
    assert_eq!(poll(&far, &with_code).await.unwrap(), [Event::Closed]);
}

#[tokio::test]
async fn an_unpaid_order_is_closed_and_asked_after_once_more() {
    let far = FarEnd::start().await;
    far.will(200, told("NOTPAY"), Seal::Key).will(204, "", Seal::Key).will(200, told("CLOSED"), Seal::Key);
    assert_eq!(void(&far).await.unwrap(), [Event::Closed]);
    let seen = far.seen();
    assert_eq!(seen[1].path, "/v3/pay/transactions/out-trade-no/ORDER000001-1/close");
    assert_eq!((seen.len(), seen[1].body.as_str()), (3, r#"{"mchid":"1900000001"}"#));
}

#[tokio::test]
async fn an_order_paid_before_it_could_be_closed_is_money() {
    let far = FarEnd::start().await;
    far.will(200, told("NOTPAY"), Seal::Key).will(400, refusal("ORDER_PAID"), Seal::Unsigned).will(
        200,
        paid(),
        Seal::Key,
    );
    assert_eq!(void(&far).await.unwrap(), [Event::Final(receipt())]);
    far.will(200, paid(), Seal::Key);
    assert_eq!(void(&far).await.unwrap(), [Event::Final(receipt())]);
    assert_eq!(far.seen().len(), 4, "a paid order is not closed at all");
}

#[tokio::test]
async fn money_that_shows_only_after_the_close_is_still_money() {
    let far = FarEnd::start().await;
    far.will(200, told("NOTPAY"), Seal::Key).will(204, "", Seal::Key).will(200, paid(), Seal::Key);
    assert_eq!(void(&far).await.unwrap(), [Event::Final(receipt())]);
    far.will(200, told("NOTPAY"), Seal::Key).will(204, "", Seal::Key).will(500, "{}", Seal::Unsigned);
    assert_eq!(void(&far).await.unwrap(), [Event::Closed], "the signed close stands by itself");
}

#[tokio::test]
async fn a_close_that_is_not_signed_or_not_believed_closes_nothing() {
    for (status, seal) in [(204, Seal::Unsigned), (204, Seal::Old), (500, Seal::Key)] {
        let far = FarEnd::start().await;
        far.will(200, told("NOTPAY"), Seal::Key).will(status, "", seal);
        assert!(matches!(void(&far).await, Err(Fault::Unknown(_))), "{status}");
    }
    let far = FarEnd::start().await;
    far.will(200, told("NOTPAY"), Seal::Key).will(400, refusal("ORDER_PAID"), Seal::Unsigned).will(
        200,
        told("NOTPAY"),
        Seal::Key,
    );
    assert!(matches!(void(&far).await, Err(Fault::Unknown(_))), "refused, and still open");
}

#[tokio::test]
async fn a_lost_order_is_voided_once_its_request_cannot_arrive_any_more() {
    let far = FarEnd::start().await;
    let method = wechat(config(&far.base), far.clock.clone());
    let next = || {
        let gone = Seal::Unsigned;
        far.will(404, missing(), gone.clone()).will(404, missing(), gone.clone()).will(404, missing(), gone)
    };
    next();
    assert!(matches!(method.void(&open(None)).await, Err(Fault::Unknown(_))));
    far.clock.advance_ms(121_000);
    next();
    assert_eq!(method.void(&open(None)).await.unwrap(), [Event::Closed]);
}
