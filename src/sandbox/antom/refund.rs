//! `payments/refund` and `payments/inquiryRefund`.

use super::{
    ApiError,
    begin::{number, written},
    field, illegal, success,
};
use crate::sandbox::{
    World,
    wallet::refunds::{self, Refund, Refused},
    webhook_queue::About,
};
use serde_json::{Value, json};

/// Pays back in full or in part. The same key again is the same refund.
pub async fn refund(world: &World, asked: &Value) -> Result<Value, ApiError> {
    let key = field::key(asked, "/refundRequestId")?;
    let payment = field::needed(asked, "/paymentId", 64)?;
    let wanted = Refund {
        key: key.to_owned(),
        number: number(world, world.clock.now()),
        payment: payment.to_owned(),
        amount: field::amount(asked, "/refundAmount")?,
        notify_url: field::address(asked, "/refundNotifyUrl", 1024)?,
        asked: world.clock.now(),
        done: world.clock.now(),
    };
    field::text(asked, "/refundReason", 256)?;
    match refunds::refund(world, &wanted, About::Refund(key.to_owned())).await? {
        Ok(refund) => {
            let mut answer = facts(&refund);
            answer["result"] = success();
            Ok(answer)
        }
        Err(Refused::NoPayment) => Err(ApiError::Refused("ORDER_NOT_EXIST", "order not exist".into())),
        Err(Refused::NotPaid) => Err(ApiError::Refused("ORDER_STATUS_INVALID", "it is not paid".into())),
        Err(Refused::Other) => {
            Err(ApiError::Refused("REPEAT_REQ_INCONSISTENT", "another refund has this key".into()))
        }
        Err(Refused::TooMuch) => Err(illegal("refundAmount is more than what is left")),
    }
}

/// What has become of a refund.
pub async fn inquire(world: &World, asked: &Value) -> Result<Value, ApiError> {
    let key = field::needed(asked, "/refundRequestId", 64)?;
    let unknown = || ApiError::Refused("ORDER_NOT_EXIST", "refund not exist".into());
    let refund = refunds::find(world, key).await?.ok_or_else(unknown)?;
    let mut answer = facts(&refund);
    answer["result"] = success();
    answer["refundStatus"] = "SUCCESS".into();
    Ok(answer)
}

/// What is told of a refund, in answers and in messages.
pub fn facts(refund: &Refund) -> Value {
    json!({
        "refundRequestId": refund.key,
        "refundId": refund.number,
        "paymentId": refund.payment,
        "refundAmount": written(refund.amount),
        "refundTime": refund.done.to_rfc3339(),
    })
}
