//! What the pretend Antom is made to answer.

use super::{ATTEMPT, far_end::Says};
use serde_json::{Value, json};

pub fn begun() -> Value {
    json!({"result": {"resultCode": "PAYMENT_IN_PROCESS", "resultStatus": "U"},
        "paymentRequestId": ATTEMPT, "paymentId": "2026082519401",
        "normalUrl": "https://open-sea-global.alipayplus.com/checkout.htm?codeValue=x",
        "applinkUrl": "https://app.example/pay", "schemeUrl": "alipays://platformapi/startapp?x=1",
        "orderCodeForm": {"expireTime": "2026-08-25T20:16:01+08:00", "codeDetails": [
            {"codeValue": "281012020262467128", "displayType": "TEXT", "codeValueType": "BARCODE"},
            {"codeValue": "https://global.alipay.com/281002", "displayType": "TEXT"},
            {"codeValue": "https://global.alipay.com/showQrImage.htm", "displayType": "BIGIMAGE"}]}})
}

/// An answer that has nothing but its result.
pub fn refusal(status: &str, code: &str) -> Value {
    json!({"result": {"resultCode": code, "resultStatus": status, "resultMessage": "no"}})
}

pub fn payment(status: &str) -> Value {
    json!({"result": {"resultCode": "SUCCESS", "resultStatus": "S"}, "paymentStatus": status,
        "paymentRequestId": ATTEMPT, "paymentId": "2026082519401",
        "paymentAmount": {"currency": "USD", "value": "1000"}, "paymentTime": "2026-08-25T05:02:02-07:00"})
}

pub fn not_there() -> Value {
    json!({"result": {"resultCode": "PROCESS_FAIL", "resultStatus": "F", "resultMessage": "Order not exist."}})
}

/// Every answer that proves nothing, made of one that would.
pub fn proofless(body: &Value) -> Vec<Says> {
    let mut of_another = body.clone();
    of_another["paymentRequestId"] = "01J00000000000000000000XYZ".into();
    vec![
        Says::Nothing,
        Says::HangsUp,
        Says::Status(500),
        Says::Status(302),
        Says::SignedGarbage,
        Says::Unsigned(body.clone()),
        Says::SignedByAnother(body.clone()),
        Says::SignedElsewhere(body.clone()),
        Says::Signed(of_another),
        Says::Signed(json!({})),
    ]
}
