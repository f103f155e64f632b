//! Opening an order: what WeChat is sent, what the payer gets, what a lost or false answer leaves.

use super::{
    ask, config,
    far_end::{FarEnd, Seal},
    order, overseas, wechat,
};
use crate::{
    domain::{Currency, Decline, Money, Timestamp},
    methods::{BeginRequest, Code, Device, Fault, Instructions, LinkKind, Method},
};
use serde_json::json;

const CODE: &str = "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00";
const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari";
const WECHAT_IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0";

fn native() -> serde_json::Value {
    json!({ "code_url": CODE })
}

fn from_a(agent: &str) -> BeginRequest {
    BeginRequest { device: Device::of(agent), ..ask() }
}

async fn begin(far: &FarEnd, ask: &BeginRequest) -> Result<Instructions, Fault> {
    wechat(config(&far.base), far.clock.clone()).begin(ask).await
}

#[tokio::test]
async fn a_computer_shows_a_code_for_half_an_hour_that_cannot_be_saved() {
    let far = FarEnd::start().await;
    far.will(200, native(), Seal::Key);
    let instructions = begin(&far, &ask()).await.unwrap();
    assert_eq!(instructions.code, Some(Code { payload: CODE.into(), saveable: false }));
    assert_eq!(instructions.until, Timestamp::parse_rfc3339("2026-08-25T20:30:00+08:00"));
    assert_eq!(instructions.details["trade_type"], "NATIVE");
    assert_eq!(instructions.details["out_trade_no"], super::ATTEMPT);
    assert!(instructions.links.is_empty());
}

#[tokio::test]
async fn a_mainland_order_is_sent_as_wechat_documents_it() {
    let far = FarEnd::start().await;
    far.will(200, native(), Seal::Key);
    begin(&far, &ask()).await.unwrap();
    let sent = &far.seen()[0];
    assert_eq!((sent.verb.as_str(), sent.path.as_str()), ("POST", "/v3/pay/transactions/native"));
    assert_eq!(sent.headers["wechatpay-serial"], super::KEY_ID);
    assert_eq!(sent.headers["accept"], "application/json");
    assert!(sent.headers["user-agent"].starts_with("Guichet/"));
    let expected = json!({
        "appid": super::APP, "mchid": super::MERCHANT, "description": "马克杯两只",
        "out_trade_no": super::ATTEMPT, "time_expire": "2026-08-25T20:30:00+08:00",
        "notify_url": "https://shop.example/hooks/wechat",
        "amount": { "total": 7190, "currency": "CNY" },
        "scene_info": { "payer_client_ip": "203.0.113.7" },
    });
    assert_eq!(sent.json(), expected);
}

#[tokio::test]
async fn a_phone_opens_wechats_page_which_knows_the_way_back() {
    let far = FarEnd::start().await;
    far.will(200, json!({ "h5_url": "https://wx.tenpay.com/checkmweb?prepay_id=1&package=2" }), Seal::Key);
    let instructions = begin(&far, &from_a(IPHONE)).await.unwrap();
    let back = "&redirect_url=https%3A%2F%2Fshop%2Eexample%2Fpay%2Fabc%3Ffrom%3Dwechat";
    assert_eq!(
        instructions.links[0].url,
        format!("https://wx.tenpay.com/checkmweb?prepay_id=1&package=2{back}")
    );
    assert_eq!((instructions.links[0].kind, instructions.code), (LinkKind::Page, None));
    let link_until = ask().now.plus_ms(order::H5_LINK_MS).millis().to_string();
    assert_eq!(
        (instructions.details["trade_type"].as_str(), &instructions.details["link_until"]),
        ("H5", &link_until)
    );
    let sent = &far.seen()[0];
    assert_eq!(sent.path, "/v3/pay/transactions/h5");
    let scene = json!({ "payer_client_ip": "203.0.113.7", "h5_info": { "type": "iOS" } });
    assert_eq!(sent.json()["scene_info"], scene);
}

#[tokio::test]
async fn inside_wechat_without_h5_or_without_an_address_a_phone_gets_a_code() {
    let far = FarEnd::start().await;
    far.will(200, native(), Seal::Key).will(200, native(), Seal::Key).will(200, native(), Seal::Key);
    assert!(begin(&far, &from_a(WECHAT_IPHONE)).await.unwrap().code.is_some());
    let unknown_address = BeginRequest { client_ip: None, ..from_a(IPHONE) };
    assert!(begin(&far, &unknown_address).await.unwrap().code.is_some());
    let without_h5 = super::Config { h5: false, ..config(&far.base) };
    let instructions = wechat(without_h5, far.clock.clone()).begin(&from_a(IPHONE)).await.unwrap();
    assert!(instructions.code.is_some());
}

#[tokio::test]
async fn an_overseas_order_speaks_the_overseas_dialect() {
    let far = FarEnd::start().await;
    far.will(200, native(), Seal::Key).will(200, json!({ "mweb_url": "https://wx.tenpay.com/m" }), Seal::Key);
    let method = wechat(overseas(&far.base), far.clock.clone());
    let hkd = Money::new(8850, Currency::HKD);
    method.begin(&BeginRequest { charge: hkd, description: "mug".into(), ..ask() }).await.unwrap();
    let instructions = method.begin(&BeginRequest { charge: hkd, ..from_a("Android Mobile") }).await.unwrap();
    assert!(instructions.links[0].url.starts_with("https://wx.tenpay.com/m?redirect_url=https%3A"));
    let seen = far.seen();
    assert_eq!(seen[0].path, "/v3/global/transactions/native");
    let expected = json!({
        "appid": super::APP, "mchid": super::MERCHANT, "description": "mug",
        "out_trade_no": super::ATTEMPT, "time_expire": "2026-08-25T20:30:00+08:00",
        "notify_url": "https://shop.example/hooks/wechat", "trade_type": "NATIVE",
        "merchant_category_code": "4111", "amount": { "total": 8850, "currency": "HKD" },
    });
    assert_eq!(seen[0].json(), expected);
    assert_eq!(seen[1].path, "/v3/global/transactions/mweb");
    assert_eq!(seen[1].json()["trade_type"], "MWEB");
}

#[tokio::test]
async fn the_same_attempt_again_is_the_same_order_and_gives_a_code_again() {
    let far = FarEnd::start().await;
    far.will(200, native(), Seal::Key).will(200, json!({ "code_url": "weixin://wxpay/second" }), Seal::Key);
    begin(&far, &ask()).await.unwrap();
    let again = begin(&far, &ask()).await.unwrap();
    assert_eq!(again.code.unwrap().payload, "weixin://wxpay/second");
    assert_eq!(far.seen()[0].body, far.seen()[1].body);
}

#[tokio::test]
async fn descriptions_lose_what_wechat_refuses_and_keep_127_characters() {
    let far = FarEnd::start().await;
    far.will(200, native(), Seal::Key).will(200, native(), Seal::Key);
    begin(&far, &BeginRequest { description: format!("🎉 Cup\n{}", "杯".repeat(200)), ..ask() })
        .await
        .unwrap();
    begin(&far, &BeginRequest { description: "🎉".into(), ..ask() }).await.unwrap();
    let sent = |n: usize| far.seen()[n].json()["description"].as_str().unwrap().to_owned();
    assert!(sent(0).starts_with("Cup杯"));
    assert!(sent(0).chars().count() <= 127);
    assert_eq!(sent(1), "2026-0001");
}

#[tokio::test]
async fn an_answer_that_is_not_wechats_opens_nothing() {
    for seal in [Seal::Unsigned, Seal::Tampered, Seal::Old, Seal::Certificate] {
        let far = FarEnd::start().await;
        far.will(200, native(), seal.clone());
        let begun = begin(&far, &ask()).await;
        assert!(matches!(begun, Err(Fault::Unknown(_))), "{seal:?}: {begun:?}");
    }
}

#[tokio::test]
async fn a_probe_is_answered_by_asking_once_more() {
    let far = FarEnd::start().await;
    far.will(200, native(), Seal::Probe).will(200, native(), Seal::Key);
    assert!(begin(&far, &ask()).await.is_ok());
    far.will(200, native(), Seal::Probe).will(200, native(), Seal::Probe).will(200, native(), Seal::Key);
    assert!(matches!(begin(&far, &ask()).await, Err(Fault::Unknown(_))), "but only once");
}

#[tokio::test]
async fn a_code_of_a_scheme_nobody_allowed_is_not_shown() {
    for url in ["javascript:alert(1)", "alipays://pay", "", "not an address"] {
        let far = FarEnd::start().await;
        far.will(200, json!({ "code_url": url, "h5_url": "weixin://x" }), Seal::Key);
        assert!(matches!(begin(&far, &ask()).await, Err(Fault::Unknown(_))), "{url}");
    }
}

#[tokio::test]
async fn refusals_that_opened_no_order_tell_the_payer_why_and_others_leave_it_open() {
    let cases = [
        (403, "RULE_LIMIT", Some(Decline::OverLimit)),
        (403, "NO_AUTH", Some(Decline::Unavailable)),
        (400, "PARAM_ERROR", Some(Decline::Unavailable)),
        (400, "INVALID_REQUEST", None),
        (403, "OUT_TRADE_NO_USED", None),
        (400, "ORDERPAID", None),
        (429, "FREQUENCY_LIMITED", None),
        (500, "PARAM_ERROR", None),
    ];
    for (status, code, expected) in cases {
        let far = FarEnd::start().await;
        far.will(status, json!({ "code": code, "message": "…", "detail": {} }), Seal::Unsigned);
        let told = match begin(&far, &ask()).await.unwrap_err() {
            Fault::Refused(decline) => Some(decline),
            Fault::Unknown(_) => None,
        };
        assert_eq!(told, expected, "{status} {code}");
    }
}

#[tokio::test]
async fn silence_leaves_the_outcome_open() {
    let far = FarEnd::start().await;
    far.will(200, native(), Seal::Silence);
    let impatient = super::Config { timeout_ms: 100, ..config(&far.base) };
    let begun = wechat(impatient, far.clock.clone()).begin(&ask()).await;
    assert!(matches!(begun, Err(Fault::Unknown(_))), "{begun:?}");
}

#[tokio::test]
async fn nothing_is_charged_for_nothing() {
    let far = FarEnd::start().await;
    let begun = begin(&far, &BeginRequest { charge: super::yuan(0), ..ask() }).await;
    assert!(matches!(begun, Err(Fault::Refused(Decline::Unavailable))));
    assert!(far.seen().is_empty());
}
