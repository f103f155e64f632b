//! What has become of an order, and closing one.

use super::{ApiError, Dialect, VerifiedRequest, check_merchant, no, no_order, read};
use crate::{
    domain::{Currency, Timestamp, time::HOUR_MS},
    sandbox::{
        World,
        disturb::Provider,
        keys,
        wallet::{self, Paid, Payment, Standing, State},
    },
};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde_json::{Value, json};

/// The order by the shop's number or WeChat's.
pub async fn query(
    world: &World,
    dialect: Dialect,
    name: &str,
    asked: &VerifiedRequest<'_>,
) -> Result<Value, ApiError> {
    check_merchant(read::in_query(asked.query, "mchid").as_deref())?;
    let payment = named(world, name).await?;
    Ok(transaction(&payment, dialect, world.clock.now()))
}

/// Closes an order; again and again, if wished. One that is paid cannot be closed.
pub async fn close(world: &World, name: &str, asked: &VerifiedRequest<'_>) -> Result<(), ApiError> {
    check_merchant(read::text(&read::object(asked.body)?, "/mchid", 32)?)?;
    let payment = named(world, name).await?;
    let changed = wallet::change(world, &payment.id, |payment, now| {
        let closed = match payment.standing(now) {
            Standing::Paid(_) | Standing::Checking(_) => false,
            Standing::Closed => true,
            Standing::Waiting | Standing::Expired | Standing::Failed(_) => {
                payment.state = State::Closed { at: now, paid: None };
                true
            }
        };
        (closed, None)
    });
    match changed.await? {
        Some((_, true)) => Ok(()),
        Some((_, false)) => Err(no(400, "ORDER_PAID", "the order is paid", "268449538")),
        None => Err(no_order()),
    }
}

/// An order of WeChat's by either of its names.
pub async fn named(world: &World, name: &str) -> Result<Payment, ApiError> {
    let found = wallet::find(world, name).await?;
    found.filter(|payment| payment.provider == Provider::WeChat).ok_or_else(no_order)
}

/// What is told of an order, in answers and inside messages.
pub fn transaction(payment: &Payment, dialect: Dialect, now: Timestamp) -> Value {
    let (state, word) = state(payment, now);
    let mut told = json!({
        "appid": keys::WECHAT_APPID,
        "mchid": keys::WECHAT_MCHID,
        "out_trade_no": payment.id,
        "trade_state": state,
        "trade_state_desc": word,
        "attach": "",
        "amount": { "total": payment.amount.minor(), "currency": payment.amount.currency().code() },
    });
    let Standing::Paid(paid) = payment.standing(now) else { return told };
    let number = match dialect {
        Dialect::Mainland => "transaction_id",
        Dialect::Global => "id",
    };
    told[number] = payment.number.as_str().into();
    told["trade_type"] = payment.kind.as_str().into();
    told["bank_type"] = "OTHERS".into();
    told["success_time"] = beijing(paid.at).into();
    told["payer"] = json!({ "openid": "oSANDBOX0000000000000000pay" });
    told["amount"] = amount(payment, paid, dialect);
    told
}

fn state(payment: &Payment, now: Timestamp) -> (&'static str, &'static str) {
    match payment.standing(now) {
        Standing::Paid(_) if payment.refunded > 0 => ("REFUND", "转入退款"),
        Standing::Paid(_) | Standing::Checking(_) => ("SUCCESS", "支付成功"),
        Standing::Waiting => ("NOTPAY", "订单未支付"),
        Standing::Closed | Standing::Expired | Standing::Failed(_) => ("CLOSED", "订单已关闭"),
    }
}

/// Abroad the payer's CNY and the rate stand beside the charge, the rate times 10^8.
fn amount(payment: &Payment, paid: &Paid, dialect: Dialect) -> Value {
    let charge = payment.amount;
    match dialect {
        Dialect::Mainland => json!({
            "total": charge.minor(), "currency": charge.currency().code(),
            "payer_total": charge.minor(), "payer_currency": Currency::CNY.code(),
        }),
        Dialect::Global => json!({
            "total": charge.minor(), "currency": charge.currency().code(),
            "payer_total": paid.taken.minor(), "payer_currency": paid.taken.currency().code(),
            "exchange_rate": {
                "type": "SETTLEMENT_RATE",
                "rate": (paid.rate * Decimal::from(100_000_000)).trunc().to_i64().unwrap_or_default(),
            },
        }),
    }
}

/// WeChat writes times in China's zone.
pub fn beijing(at: Timestamp) -> String {
    at.plus_ms(8 * HOUR_MS).utc().format("%Y-%m-%dT%H:%M:%S+08:00").to_string()
}
