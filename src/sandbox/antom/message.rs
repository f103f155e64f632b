//! Antom's notifications: `notifyPayment` and `notifyRefund`, and how a shop acknowledges them.

use super::{begin::written, envelope, inquire, refund, result, success};
use crate::{
    sandbox::{
        World,
        disturb::Seal,
        wallet::{Payment, refunds},
        webhook_queue::{About, Outgoing},
    },
    store::StoreError,
};
use serde_json::{Value, json};

/// The message as it leaves now; none when there is nothing to say.
pub async fn message(
    world: &World,
    payment: &Payment,
    about: &About,
) -> Result<Option<Outgoing>, StoreError> {
    let mut url = payment.notify_url.clone();
    let (body, seal) = match about {
        About::Result | About::Expiry(_) => (result_of(world, payment), Seal::Right),
        About::Pending => (pending(world, payment), Seal::Right),
        About::Event(_) => return Ok(None),
        About::Probe => (result_of(world, payment), Seal::Wrong),
        About::Forged => (forged(world, payment), Seal::Wrong),
        About::Refund(key) => match refunds::find(world, key).await? {
            Some(refund) => {
                let Some(address) = &refund.notify_url else { return Ok(None) };
                url.clone_from(address);
                (refunded(&refund), Seal::Right)
            }
            None => return Ok(None),
        },
    };
    let body = body.to_string();
    let path = url::Url::parse(&url).map(|url| url.path().to_owned()).unwrap_or_default();
    let proof = envelope::headers(&path, world.clock.now(), seal, &body);
    let mut headers = vec![("content-type", "application/json; charset=UTF-8".to_owned())];
    headers.extend(proof.into_iter().flatten());
    Ok(Some(Outgoing { url, headers, body }))
}

/// HTTP 200 with the result S; anything else is sent again.
pub fn is_acknowledged(status: u16, body: &str) -> bool {
    let answer: Value = serde_json::from_str(body).unwrap_or_default();
    status == 200 && answer.pointer("/result/resultStatus").and_then(Value::as_str) == Some("S")
}

fn result_of(world: &World, payment: &Payment) -> Value {
    let now = world.clock.now();
    let mut body = Value::Object(inquire::facts(payment, now));
    body["notifyType"] = "PAYMENT_RESULT".into();
    body["result"] = match inquire::status(payment, now) {
        ("SUCCESS", _) => success(),
        (_, code) => result("F", code, "not paid"),
    };
    body
}

/// Success of the call, not of the payment: `PAYMENT_PENDING` is not paid.
fn pending(world: &World, payment: &Payment) -> Value {
    let mut body = Value::Object(inquire::facts(payment, world.clock.now()));
    body["notifyType"] = "PAYMENT_PENDING".into();
    body["result"] = success();
    body
}

fn forged(world: &World, payment: &Payment) -> Value {
    json!({
        "notifyType": "PAYMENT_RESULT",
        "result": success(),
        "paymentRequestId": payment.id,
        "paymentId": payment.number,
        "paymentAmount": written(payment.amount),
        "paymentCreateTime": payment.created.to_rfc3339(),
        "paymentTime": world.clock.now().to_rfc3339(),
    })
}

fn refunded(known: &refunds::Refund) -> Value {
    let mut body = refund::facts(known);
    body["notifyType"] = "REFUND_RESULT".into();
    body["result"] = success();
    body["refundStatus"] = "SUCCESS".into();
    body
}
