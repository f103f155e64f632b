//! `payments/inquiryPayment` and `payments/cancel`.

use super::{ApiError, begin::written, field, success};
use crate::{
    domain::{
        Timestamp,
        time::{DAY_MS, HOUR_MS, MINUTE_MS},
    },
    sandbox::{
        World,
        disturb::Provider,
        wallet::{self, Payment, Standing, State},
    },
};
use serde_json::{Map, Value, json};

/// Wallets whose payments cannot be cancelled: the Indonesian ones, and JKOPay.
const NO_CANCEL: [&str; 7] =
    ["DANA", "OVO", "GOPAY_ID", "LINKAJA", "KREDIVO_ID", "AKULAKU_PAYLATER", "JKOPAY"];

/// What has become of a payment. `result` says only that the question was understood.
pub async fn inquire(world: &World, asked: &Value) -> Result<Value, ApiError> {
    let payment = named(world, asked).await?;
    let mut answer = Value::Object(facts(&payment, world.clock.now()));
    answer["result"] = success();
    Ok(answer)
}

/// Closes a payment: before it is paid nobody can pay it any more, after it the money goes back in full.
pub async fn cancel(world: &World, asked: &Value) -> Result<Value, ApiError> {
    let payment = named(world, asked).await?;
    if NO_CANCEL.contains(&payment.wallet.as_str()) {
        let why = format!("payments by {} cannot be cancelled", payment.wallet);
        return Err(ApiError::Refused("PROCESS_FAIL", why));
    }
    let changed = wallet::change(world, &payment.id, |payment, now| (close(payment, now), None)).await?;
    let (payment, closed) = changed.ok_or_else(unknown)?;
    closed.map_err(|(code, why)| ApiError::Refused(code, why.to_owned()))?;
    Ok(json!({
        "result": success(),
        "paymentId": payment.number,
        "paymentRequestId": payment.id,
        "cancelTime": world.clock.now().to_rfc3339(),
    }))
}

fn close(payment: &mut Payment, now: Timestamp) -> Result<(), (&'static str, &'static str)> {
    let paid = match payment.standing(now) {
        Standing::Closed => return Ok(()),
        Standing::Waiting => None,
        Standing::Failed(_) | Standing::Expired => return Err(("ORDER_IS_CLOSED", "it has failed already")),
        Standing::Checking(paid) | Standing::Paid(paid) => Some(paid.clone()),
    };
    if payment.refunded > 0 {
        return Err(("ORDER_STATUS_INVALID", "it has been refunded in part"));
    }
    if paid.as_ref().is_some_and(|paid| now > last_moment(paid.at)) {
        return Err(("ORDER_STATUS_INVALID", "the time to cancel is over; refund it"));
    }
    payment.state = State::Closed { at: now, paid };
    Ok(())
}

/// A quarter past midnight in China, the day after the payment.
fn last_moment(paid: Timestamp) -> Timestamp {
    let china = paid.plus_ms(8 * HOUR_MS);
    let next_day = (china.millis().div_euclid(DAY_MS) + 1) * DAY_MS;
    Timestamp::from_millis(next_day).plus_ms(15 * MINUTE_MS - 8 * HOUR_MS)
}

async fn named(world: &World, asked: &Value) -> Result<Payment, ApiError> {
    let id = match field::text(asked, "/paymentId", 64)? {
        Some(id) => id,
        None => field::needed(asked, "/paymentRequestId", 64)?,
    };
    let found = wallet::find(world, id).await?;
    found.filter(|payment| payment.provider == Provider::Antom).ok_or_else(unknown)
}

fn unknown() -> ApiError {
    ApiError::Refused("ORDER_NOT_EXIST", "order not exist".into())
}

/// Everything that is told of a payment, in answers and in messages.
pub fn facts(payment: &Payment, now: Timestamp) -> Map<String, Value> {
    let (status, code) = status(payment, now);
    let mut facts = Map::new();
    let mut tell = |name: &str, value: Value| facts.insert(name.to_owned(), value);
    tell("paymentId", payment.number.as_str().into());
    tell("paymentRequestId", payment.id.as_str().into());
    tell("paymentMethodType", payment.wallet.as_str().into());
    tell("paymentAmount", written(payment.amount));
    tell("paymentCreateTime", payment.created.to_rfc3339().into());
    tell("paymentStatus", status.into());
    tell("paymentResultCode", code.into());
    if let Some(paid) = payment.paid() {
        tell("paymentTime", paid.at.to_rfc3339().into());
        tell("actualPaymentAmount", written(paid.taken));
        let pair = format!("{}/{}", payment.amount.currency(), paid.taken.currency());
        tell(
            "paymentQuote",
            json!({ "guaranteed": false, "quoteCurrencyPair": pair, "quotePrice": paid.rate.to_string() }),
        );
    }
    facts
}

/// The status and the result code of the payment itself.
pub fn status(payment: &Payment, now: Timestamp) -> (&'static str, &'static str) {
    match payment.standing(now) {
        Standing::Waiting => ("PROCESSING", "PAYMENT_IN_PROCESS"),
        Standing::Checking(_) => ("PENDING", "PAYMENT_IN_PROCESS"),
        Standing::Paid(_) => ("SUCCESS", "SUCCESS"),
        Standing::Failed(why) => ("FAIL", why.antom_code()),
        Standing::Expired => ("FAIL", "ORDER_IS_CLOSED"),
        Standing::Closed => ("CANCELLED", "ORDER_IS_CANCELED"),
    }
}
