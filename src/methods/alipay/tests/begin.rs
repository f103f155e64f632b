//! Begins attempts: what is asked, what is shown, and every way in which the far end may fail to answer.

use super::{
    ATTEMPT, House, PHONE,
    answers::{begun, proofless, refusal},
    ask, config,
    far_end::{FarEnd, Says},
    now, usd,
};
use crate::{
    domain::{Currency, Decline, Money, Timestamp, time::MINUTE_MS},
    methods::{BeginRequest, Device, Fault, Instructions, LinkKind},
};
use serde_json::json;

async fn begin(says: Says, ask: &BeginRequest) -> Result<Instructions, Fault> {
    let far_end = FarEnd::that([says]).await;
    House::beside(&far_end).alipay().begin(ask).await
}

fn on_phone() -> BeginRequest {
    BeginRequest { device: Device::of(PHONE), ..ask() }
}

#[tokio::test]
async fn a_desktop_gets_a_code_to_scan_until_it_runs_out() {
    let instructions = begin(Says::Signed(begun()), &ask()).await.unwrap();
    let code = instructions.code.unwrap();
    assert_eq!((code.payload.as_str(), code.saveable), ("https://global.alipay.com/281002", true));
    assert_eq!(instructions.until, Timestamp::parse_rfc3339("2026-08-25T12:16:01Z"));
    assert_eq!(instructions.links.iter().map(|link| link.kind).collect::<Vec<_>>(), [LinkKind::Page]);
    assert_eq!(instructions.details["payment-id"], "2026082519401");
}

#[tokio::test]
async fn a_phone_gets_links_best_first() {
    let instructions = begin(Says::Signed(begun()), &on_phone()).await.unwrap();
    let urls: Vec<_> = instructions.links.iter().map(|link| link.url.split(':').next().unwrap()).collect();
    assert_eq!(urls, ["https", "alipays", "https"]);
    assert_eq!(instructions.links[2].kind, LinkKind::Page);
}

#[tokio::test]
async fn the_request_says_everything_in_texts_and_only_once() {
    let far_end = FarEnd::that([Says::Signed(begun())]).await;
    House::beside(&far_end).alipay().begin(&ask()).await.unwrap();
    let expected = json!({
        "productCode": "CASHIER_PAYMENT", "paymentRequestId": ATTEMPT,
        "order": {"referenceOrderId": "N-1007", "orderDescription": "AppPush Starter, 1 month",
            "orderAmount": {"currency": "USD", "value": "1000"}, "buyer": {"referenceBuyerId": "org-7f3a"}},
        "paymentAmount": {"currency": "USD", "value": "1000"},
        "paymentMethod": {"paymentMethodType": "ALIPAY_CN"},
        "paymentRedirectUrl": "https://shop.example/pay/abc",
        "paymentNotifyUrl": "https://shop.example/hooks/alipay",
        "settlementStrategy": {"settlementCurrency": "USD"},
        "env": {"terminalType": "WEB", "clientIp": "203.0.113.7", "userAgent": "Mozilla/5.0 (X11; Linux x86_64)"}});
    let asked = &far_end.asked()[0];
    assert_eq!(asked.body, expected);
    assert_eq!(asked.path, "/ams/api/v1/payments/pay");
    assert_eq!(asked.headers["content-type"], "application/json; charset=UTF-8");
}

#[tokio::test]
async fn each_method_asks_for_its_own_wallet() {
    let gcash = Some("GCASH".to_owned());
    let cases = [
        ("alipay", ask(), "ALIPAY_CN"),
        ("alipay-hk", on_phone(), "ALIPAY_HK"),
        ("alipay-plus", ask(), "CONNECT_WALLET"),
        ("alipay-plus", BeginRequest { wallet: gcash.clone(), ..on_phone() }, "GCASH"),
        ("alipay-plus", BeginRequest { wallet: gcash, ..ask() }, "CONNECT_WALLET"),
    ];
    for (id, ask, wallet) in cases {
        let far_end = FarEnd::that([Says::Signed(begun())]).await;
        House::beside(&far_end).method(id).begin(&ask).await.unwrap();
        assert_eq!(far_end.asked()[0].body["paymentMethod"]["paymentMethodType"], wallet);
    }
}

#[tokio::test]
async fn a_wallet_that_is_not_on_offer_is_never_asked_for() {
    let far_end = FarEnd::that([]).await;
    let ask = BeginRequest { wallet: Some("../refund".into()), ..on_phone() };
    let refused = House::beside(&far_end).method("alipay-plus").begin(&ask).await;
    assert!(matches!(refused, Err(Fault::Refused(Decline::Unavailable))));
    assert!(far_end.asked().is_empty());
}

#[tokio::test]
async fn an_amount_antom_cannot_count_is_refused_before_the_call() {
    let money = |minor, code: &str| Money::new(minor, code.parse::<Currency>().unwrap());
    for charge in [money(1_650_050, "IDR"), money(1_000_000, "USDT"), usd(0), usd(-1)] {
        let refused = begin(Says::Signed(begun()), &BeginRequest { charge, ..ask() }).await;
        assert!(matches!(refused, Err(Fault::Refused(Decline::Unavailable))), "{charge}");
    }
    assert!(
        begin(Says::Signed(begun()), &BeginRequest { charge: money(1_650_000, "IDR"), ..ask() })
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_long_description_is_cut_at_256_characters_not_bytes() {
    let far_end = FarEnd::that([Says::Signed(begun())]).await;
    let ask = BeginRequest { description: "杯".repeat(300), ..ask() };
    House::beside(&far_end).alipay().begin(&ask).await.unwrap();
    let sent = far_end.asked()[0].body["order"]["orderDescription"].as_str().unwrap().to_owned();
    assert_eq!(sent.chars().count(), 256);
}

#[tokio::test]
async fn a_private_address_of_the_payer_is_not_told() {
    for ip in ["127.0.0.1", "10.1.2.3", "::1", "fd00::1", "::ffff:192.168.1.9"] {
        let far_end = FarEnd::that([Says::Signed(begun())]).await;
        let ask = BeginRequest { client_ip: Some(ip.parse().unwrap()), ..ask() };
        House::beside(&far_end).alipay().begin(&ask).await.unwrap();
        assert!(far_end.asked()[0].body["env"].get("clientIp").is_none(), "{ip}");
    }
}

#[tokio::test]
async fn a_sandbox_client_calls_and_signs_the_sandbox_path() {
    let far_end = FarEnd::that([Says::Nothing]).await;
    let mut config = config(&far_end.base);
    config.client_id = "SANDBOX_5Y0000000000000001".into();
    let _ = House::new(config).alipay().begin(&ask()).await;
    assert_eq!(far_end.asked()[0].path, "/ams/sandbox/api/v1/payments/pay");
}

#[tokio::test]
async fn without_an_expiry_the_code_lives_fourteen_minutes() {
    let mut body = begun();
    body["orderCodeForm"].as_object_mut().unwrap().remove("expireTime");
    let instructions = begin(Says::Signed(body), &ask()).await.unwrap();
    assert_eq!(instructions.until, Some(now().plus_ms(14 * MINUTE_MS)));
}

#[tokio::test]
async fn a_link_of_a_strange_scheme_is_dropped() {
    let mut body = begun();
    body["applinkUrl"] = "javascript:alert(1)".into();
    body["schemeUrl"] = "data:text/html,x".into();
    body["normalUrl"] = "alipays://not-a-page".into();
    let instructions = begin(Says::Signed(body), &on_phone()).await.unwrap();
    assert!(instructions.links.is_empty(), "{:?}", instructions.links);
}

#[tokio::test]
async fn begun_without_anything_to_show_is_not_known() {
    let body = json!({"result": {"resultCode": "PAYMENT_IN_PROCESS", "resultStatus": "U"}});
    assert!(matches!(begin(Says::Signed(body), &ask()).await, Err(Fault::Unknown(_))));
}

#[tokio::test]
async fn a_signed_final_refusal_to_begin_is_told_in_our_own_terms() {
    for (code, expected) in [
        ("PAYMENT_AMOUNT_EXCEED_LIMIT", Decline::OverLimit),
        ("RISK_REJECT", Decline::Risk),
        ("SETTLE_CONTRACT_NOT_MATCH", Decline::Unavailable),
        ("A_CODE_OF_NEXT_YEAR", Decline::Declined),
    ] {
        match begin(Says::Signed(refusal("F", code)), &ask()).await {
            Err(Fault::Refused(decline)) => assert_eq!(decline, expected, "{code}"),
            other => panic!("{code}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn a_taken_key_or_an_undecided_answer_is_not_a_refusal() {
    for (status, code) in
        [("F", "REPEAT_REQ_INCONSISTENT"), ("U", "UNKNOWN_EXCEPTION"), ("X", "SUCCESS"), ("U", "")]
    {
        let answer = begin(Says::Signed(refusal(status, code)), &ask()).await;
        assert!(matches!(answer, Err(Fault::Unknown(_))), "{status} {code}");
    }
}

#[tokio::test]
async fn a_begin_without_a_proven_answer_is_unknown() {
    for says in proofless(&begun()) {
        assert!(matches!(begin(says, &ask()).await, Err(Fault::Unknown(_))));
    }
    let refused = Says::Unsigned(refusal("F", "SIGNATURE_INVALID"));
    assert!(matches!(begin(refused, &ask()).await, Err(Fault::Unknown(_))));
}

#[tokio::test]
async fn a_lost_answer_is_fetched_by_beginning_the_same_attempt_again() {
    let far_end = FarEnd::that([Says::Nothing, Says::Signed(begun())]).await;
    let house = House::beside(&far_end);
    assert!(house.alipay().begin(&ask()).await.is_err());
    assert!(house.alipay().begin(&ask()).await.unwrap().code.is_some());
    let asked = far_end.asked();
    assert_eq!(asked[0].body, asked[1].body, "the same attempt is the same request");
}
