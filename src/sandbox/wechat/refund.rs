//! Refunds: taken in at once, done a few seconds later.

use super::{
    ApiError, Dialect, VerifiedRequest, check_merchant, illegal, no, order::transaction_id, query, read,
};
use crate::{
    domain::{Timestamp, time::SECOND_MS},
    sandbox::{
        World,
        wallet::{
            Payment,
            refunds::{self, Refund, Refused},
        },
        webhook_queue::About,
    },
};
use serde_json::{Value, json};

/// How long a refund is under way.
const UNDER_WAY_MS: i64 = 3 * SECOND_MS;

/// Pays back in full or in part. The same number again is the same refund.
pub async fn refund(world: &World, dialect: Dialect, asked: &VerifiedRequest<'_>) -> Result<Value, ApiError> {
    let body = read::object(asked.body)?;
    if dialect == Dialect::Global {
        check_merchant(read::text(&body, "/mchid", 32)?)?;
    }
    let name = match read::text(&body, "/transaction_id", 32)? {
        Some(id) => id,
        None => read::number(&body, "/out_trade_no", (6, 32))?,
    };
    let payment = query::named(world, name).await?;
    if read::amount(&body, "total")? != payment.amount {
        return Err(illegal("/amount/total is not the order's"));
    }
    let (wanted, now) = (wanted(world, &body, &payment)?, world.clock.now());
    let about = About::Refund(wanted.key.clone());
    match refunds::refund(world, &wanted, about).await? {
        Ok(refund) => Ok(told(&refund, &payment, dialect, now)),
        Err(Refused::NoPayment) => Err(super::no_order()),
        Err(Refused::NotPaid) => Err(no(400, "INVALID_REQUEST", "订单未支付", "")),
        Err(Refused::TooMuch) => Err(no(400, "INVALID_REQUEST", "订单退款金额超限", "")),
        Err(Refused::Other) => Err(no(400, "INVALID_REQUEST", "another refund has this number", "268498688")),
    }
}

/// What has become of a refund.
pub async fn query(world: &World, dialect: Dialect, number: &str) -> Result<Value, ApiError> {
    let missing = || no(404, "RESOURCE_NOT_EXISTS", "no refund with this number", "");
    let refund = refunds::find(world, number).await?.ok_or_else(missing)?;
    let payment = query::named(world, &refund.payment).await?;
    let mut told = told(&refund, &payment, dialect, world.clock.now());
    told["status"] = status(&refund, world.clock.now()).into();
    Ok(told)
}

fn wanted(world: &World, body: &Value, payment: &Payment) -> Result<Refund, ApiError> {
    let now = world.clock.now();
    read::text(body, "/reason", 80)?;
    Ok(Refund {
        key: read::number(body, "/out_refund_no", (1, 64))?.to_owned(),
        number: transaction_id(world, now).replacen("42", "50", 1),
        payment: payment.id.clone(),
        amount: read::amount(body, "refund")?,
        notify_url: read::notify_url(body)?,
        asked: now,
        done: now.plus_ms(UNDER_WAY_MS),
    })
}

fn status(refund: &Refund, now: Timestamp) -> &'static str {
    if now >= refund.done { "SUCCESS" } else { "PROCESSING" }
}

/// Abroad the answer to a request says nothing of its status.
fn told(refund: &Refund, payment: &Payment, dialect: Dialect, now: Timestamp) -> Value {
    let (id, transaction) = match dialect {
        Dialect::Mainland => ("refund_id", "transaction_id"),
        Dialect::Global => ("id", "transaction_id"),
    };
    let mut told = json!({
        id: refund.number,
        transaction: payment.number,
        "out_trade_no": payment.id,
        "out_refund_no": refund.key,
        "create_time": query::beijing(refund.asked),
        "amount": {
            "refund": refund.amount.minor(),
            "total": payment.amount.minor(),
            "currency": refund.amount.currency().code(),
            "payer_refund": refund.amount.minor(),
        },
    });
    if dialect == Dialect::Mainland {
        told["channel"] = "ORIGINAL".into();
        told["status"] = status(refund, now).into();
    }
    told
}
