//! Antom's far end against calls that no adapter of ours makes.

use crate::{
    methods::rsa::PrivateKey,
    sandbox::{keys, tests::Stage},
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

const TIME: &str = "2026-11-22T09:31:00+00:00";

/// A call signed with this key; the answer, and whether it is signed.
async fn call(stage: &Stage, key: &str, api: &str, body: &Value) -> (Value, bool) {
    let path = format!("/ams/sandbox/api/v1/payments/{api}");
    let body = body.to_string();
    let text = format!("POST {path}\n{}.{TIME}.{body}", keys::ANTOM_CLIENT_ID);
    let signature = PrivateKey::parse(key).unwrap().sign(text.as_bytes());
    let signature = utf8_percent_encode(&signature, NON_ALPHANUMERIC);
    let answer = reqwest::Client::new()
        .post(stage.app.url(&format!("/sandbox/antom{path}")))
        .header("client-id", keys::ANTOM_CLIENT_ID)
        .header("request-time", TIME)
        .header("signature", format!("algorithm=RSA256,keyVersion=1,signature={signature}"))
        .body(body)
        .send()
        .await
        .unwrap();
    let signed = answer.headers().contains_key("signature");
    (answer.json().await.unwrap(), signed)
}

async fn code(stage: &Stage, api: &str, body: &Value) -> String {
    let (answer, signed) = call(stage, keys::ANTOM_MERCHANT_PRIVATE, api, body).await;
    assert!(signed, "{answer}");
    answer["result"]["resultCode"].as_str().unwrap().to_owned()
}

fn pay(cents: &str) -> Value {
    let amount = json!({ "currency": "USD", "value": cents });
    json!({
        "productCode": "CASHIER_PAYMENT",
        "paymentRequestId": "PAY_1",
        "order": {
            "referenceOrderId": "ORDER_1", "orderDescription": "2 mugs", "orderAmount": amount,
            "buyer": { "referenceBuyerId": "guest" },
        },
        "paymentAmount": amount,
        "paymentMethod": { "paymentMethodType": "ALIPAY_CN" },
        "paymentRedirectUrl": "https://shop.example/return",
        "paymentNotifyUrl": "http://127.0.0.1:9/hooks/alipay",
        "env": { "terminalType": "WEB", "clientIp": "203.0.113.7" },
    })
}

#[actix_web::test]
async fn a_call_signed_by_somebody_else_is_refused_without_a_signature() {
    let stage = Stage::new().await;
    let (answer, signed) = call(&stage, keys::ANTOM_PLATFORM_PRIVATE, "pay", &pay("100")).await;
    assert_eq!((answer["result"]["resultCode"].as_str(), signed), (Some("SIGNATURE_INVALID"), false));
    assert_eq!(
        code(&stage, "inquiryPayment", &json!({ "paymentRequestId": "PAY_1" })).await,
        "ORDER_NOT_EXIST"
    );
}

#[actix_web::test]
async fn the_same_key_with_another_amount_is_inconsistent() {
    let stage = Stage::new().await;
    assert_eq!(code(&stage, "pay", &pay("100")).await, "PAYMENT_IN_PROCESS");
    assert_eq!(code(&stage, "pay", &pay("100")).await, "PAYMENT_IN_PROCESS");
    assert_eq!(code(&stage, "pay", &pay("101")).await, "REPEAT_REQ_INCONSISTENT");
}

#[actix_web::test]
async fn requests_that_the_documents_do_not_allow_are_illegal() {
    let stage = Stage::new().await;
    let changed = |pointer: &str, value: Value| {
        let mut body = pay("100");
        *body.pointer_mut(pointer).unwrap() = value;
        body
    };
    let cases = [
        changed("/paymentAmount/value", json!(100)),
        changed("/paymentAmount/value", json!("1.00")),
        changed("/paymentAmount/value", json!("0")),
        changed("/paymentRequestId", json!("")),
        changed("/paymentRequestId", json!("P".repeat(65))),
        changed("/order/orderDescription", json!("x".repeat(257))),
        changed("/env/clientIp", json!("192.168.0.7")),
        changed("/env/terminalType", json!("TELEX")),
        changed("/paymentNotifyUrl", json!("hooks")),
        changed("/productCode", Value::Null),
    ];
    for body in cases {
        assert_eq!(code(&stage, "pay", &body).await, "PARAM_ILLEGAL", "{body}");
    }
    let mut late = pay("100");
    late["paymentExpiryTime"] = json!("2026-11-22T09:41:00+00:00");
    assert_eq!(code(&stage, "pay", &late).await, "PARAM_ILLEGAL", "ten minutes are too many");
    assert_eq!(code(&stage, "telex", &pay("100")).await, "NO_INTERFACE_DEF");
}

#[actix_web::test]
async fn a_cancel_after_the_payment_sends_the_money_back() {
    let stage = Stage::new().await;
    code(&stage, "pay", &pay("100")).await;
    let payer = crate::sandbox::wallet::Payer::able("ALIPAY_CN");
    crate::sandbox::payer::phone::confirm(&stage.world, "PAY_1", &payer).await.unwrap();
    let named = json!({ "paymentRequestId": "PAY_1" });
    assert_eq!(code(&stage, "cancel", &named).await, "SUCCESS");
    let (answer, _) = call(&stage, keys::ANTOM_MERCHANT_PRIVATE, "inquiryPayment", &named).await;
    assert_eq!(answer["paymentStatus"], "CANCELLED");
}

#[actix_web::test]
async fn a_payment_of_the_day_before_is_refunded_and_not_cancelled() {
    let stage = Stage::new().await;
    code(&stage, "pay", &pay("100")).await;
    let payer = crate::sandbox::wallet::Payer::able("ALIPAY_CN");
    crate::sandbox::payer::phone::confirm(&stage.world, "PAY_1", &payer).await.unwrap();
    // 09:31 UTC is 17:31 in China; the last moment is a quarter past its midnight.
    stage.app.clock.advance_ms((6 * 60 + 44) * 60_000);
    let named = json!({ "paymentRequestId": "PAY_1" });
    stage.app.clock.advance_ms(60_000);
    assert_eq!(code(&stage, "cancel", &named).await, "ORDER_STATUS_INVALID");
    stage.app.clock.advance_ms(-60_000);
    assert_eq!(code(&stage, "cancel", &named).await, "SUCCESS");
}
