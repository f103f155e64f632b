//! WeChat's far end against requests that no adapter of ours makes.

use crate::{
    methods::rsa::PrivateKey,
    sandbox::{keys, tests::Stage},
};
use serde_json::{Value, json};

const NATIVE: &str = "/v3/pay/transactions/native";
/// The moment at which the site's clock stands.
const NOW_S: i64 = 1_795_339_860;

/// Sends a signed request; status, code, and whether the answer is signed.
async fn post(stage: &Stage, path: &str, body: &Value) -> (u16, String, bool) {
    send(stage, path, body, (keys::WECHAT_MERCHANT_PRIVATE, NOW_S)).await
}

async fn send(stage: &Stage, path: &str, body: &Value, by: (&str, i64)) -> (u16, String, bool) {
    let ((key, seconds), body, nonce) = (by, body.to_string(), "F83C9CE31DCD2357");
    let text = format!("POST\n{path}\n{seconds}\n{nonce}\n{body}\n");
    let signature = PrivateKey::parse(key).unwrap().sign(text.as_bytes());
    let authorization = format!(
        "WECHATPAY2-SHA256-RSA2048 mchid=\"{}\",nonce_str=\"{nonce}\",signature=\"{signature}\",\
         timestamp=\"{seconds}\",serial_no=\"{}\"",
        keys::WECHAT_MCHID,
        keys::WECHAT_SERIAL
    );
    let answer = reqwest::Client::new()
        .post(stage.app.url(&format!("/sandbox/wechat{path}")))
        .header("Authorization", authorization)
        .header("Wechatpay-Serial", keys::WECHAT_PUBLIC_KEY_ID)
        .body(body)
        .send()
        .await
        .unwrap();
    let (status, signed) = (answer.status().as_u16(), answer.headers().contains_key("wechatpay-signature"));
    let told: Value = answer.json().await.unwrap_or_default();
    (status, told["code"].as_str().unwrap_or_default().to_owned(), signed)
}

fn order() -> Value {
    json!({
        "appid": keys::WECHAT_APPID,
        "mchid": keys::WECHAT_MCHID,
        "description": "两只马克杯",
        "out_trade_no": "ORDER1-1",
        "notify_url": "https://shop.example/hooks/wechat",
        "amount": { "total": 7190, "currency": "CNY" },
    })
}

#[actix_web::test]
async fn a_request_signed_wrongly_or_long_ago_is_refused_without_a_signature() {
    let stage = Stage::new().await;
    let refused = (401, "SIGN_ERROR".to_owned(), false);
    for by in [
        (keys::WECHAT_PLATFORM_PRIVATE, NOW_S),
        (keys::WECHAT_MERCHANT_PRIVATE, NOW_S - 301),
        (keys::WECHAT_MERCHANT_PRIVATE, NOW_S + 301),
    ] {
        assert_eq!(send(&stage, NATIVE, &order(), by).await, refused, "{}", by.1);
    }
    let in_time = (keys::WECHAT_MERCHANT_PRIVATE, NOW_S - 300);
    assert_eq!(send(&stage, NATIVE, &order(), in_time).await.0, 200);
}

#[actix_web::test]
async fn one_number_is_one_order_of_one_kind() {
    let stage = Stage::new().await;
    assert_eq!(post(&stage, NATIVE, &order()).await, (200, String::new(), true));
    assert_eq!(post(&stage, NATIVE, &order()).await.0, 200, "the same again");
    let mut other = order();
    other["amount"]["total"] = json!(7191);
    assert_eq!(post(&stage, NATIVE, &other).await, (400, "INVALID_REQUEST".into(), true));
    let mut h5 = order();
    h5["scene_info"] = json!({ "payer_client_ip": "203.0.113.7", "h5_info": { "type": "Wap" } });
    let h5 = post(&stage, "/v3/pay/transactions/h5", &h5).await;
    assert_eq!(h5, (403, "OUT_TRADE_NO_USED".into(), true));
    let close = "/v3/pay/transactions/out-trade-no/ORDER1-1/close";
    let merchant = json!({ "mchid": keys::WECHAT_MCHID });
    for _ in 0..2 {
        assert_eq!(post(&stage, close, &merchant).await, (204, String::new(), true));
    }
    assert_eq!(post(&stage, NATIVE, &order()).await.1, "ORDER_CLOSED");
}

#[actix_web::test]
async fn a_paid_order_can_neither_be_closed_nor_ordered_again() {
    let stage = Stage::new().await;
    post(&stage, NATIVE, &order()).await;
    let payer = crate::sandbox::wallet::Payer::able("WECHAT");
    crate::sandbox::payer::phone::confirm(&stage.world, "ORDER1-1", &payer).await.unwrap();
    let close = "/v3/pay/transactions/out-trade-no/ORDER1-1/close";
    let merchant = json!({ "mchid": keys::WECHAT_MCHID });
    assert_eq!(post(&stage, close, &merchant).await, (400, "ORDER_PAID".into(), true));
    assert_eq!(post(&stage, NATIVE, &order()).await.1, "ORDER_PAID");
}

#[actix_web::test]
async fn requests_that_the_documents_do_not_allow_are_refused() {
    let stage = Stage::new().await;
    let changed = |pointer: &str, value: Value| {
        let mut body = order();
        *body.pointer_mut(pointer).unwrap() = value;
        body
    };
    let cases = [
        changed("/amount/total", json!("7190")),
        changed("/amount/total", json!(0)),
        changed("/amount/total", json!(71.9)),
        changed("/amount/currency", json!("USD")),
        changed("/out_trade_no", json!("ORD")),
        changed("/out_trade_no", json!("ORDER 1")),
        changed("/description", json!("mugs \u{1f375}")),
        changed("/description", json!("x".repeat(128))),
        changed("/notify_url", json!("https://shop.example/hooks?x=1")),
    ];
    for body in cases {
        assert_eq!(post(&stage, NATIVE, &body).await, (400, "PARAM_ERROR".into(), true), "{body}");
    }
    let other = changed("/appid", json!("wx1"));
    assert_eq!(post(&stage, NATIVE, &other).await.1, "APPID_MCHID_NOT_MATCH");
    let large = changed("/amount/total", json!(3_600_000));
    assert_eq!(post(&stage, NATIVE, &large).await, (403, "RULE_LIMIT".into(), true));
    assert_eq!(post(&stage, "/v3/telex", &order()).await.0, 404);
}
