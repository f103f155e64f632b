//! WeChat's messages: sealed, signed, sent to the address that the order or the refund named.

use super::{Dialect, envelope, query, seal};
use crate::{
    sandbox::{
        World,
        disturb::Seal,
        keys,
        wallet::{Paid, Payment, State, refunds},
        webhook_queue::{About, Notice, Outgoing},
    },
    store::StoreError,
};
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// The message as it leaves now; none when there is nothing to say.
pub async fn message(
    world: &World,
    payment: &Payment,
    notice: &Notice,
) -> Result<Option<Outgoing>, StoreError> {
    let mut url = payment.notify_url.clone();
    let (event, kind, inside) = match &notice.about {
        About::Pending | About::Expiry(_) | About::Event(_) => return Ok(None),
        About::Result | About::Probe | About::Forged => {
            ("TRANSACTION.SUCCESS", "transaction", paid(world, payment))
        }
        About::Refund(key) => match refunds::find(world, key).await? {
            Some(refund) => {
                let Some(address) = &refund.notify_url else { return Ok(None) };
                url.clone_from(address);
                ("REFUND.SUCCESS", "refund", refunded(&refund, payment))
            }
            None => return Ok(None),
        },
    };
    let body = json!({
        "id": format!("EV-{}", notice.id),
        "create_time": query::beijing(world.clock.now()),
        "resource_type": "encrypt-resource",
        "event_type": event,
        "summary": "支付成功",
        "resource": seal::sealed(&world.random, kind, &inside),
    });
    let body = body.to_string();
    let mut headers = match notice.about {
        About::Forged => envelope::forged(world, &body),
        About::Probe => envelope::headers(world, Seal::Wrong, &body),
        _ => envelope::headers(world, Seal::Right, &body),
    };
    headers.push(("content-type", "application/json".to_owned()));
    Ok(Some(Outgoing { url, headers, body }))
}

/// The order as paid; a forged message and a probe say so of an unpaid one too.
fn paid(world: &World, payment: &Payment) -> Value {
    let now = world.clock.now();
    let mut payment = payment.clone();
    if payment.paid().is_none() {
        let taken = payment.amount;
        payment.state =
            State::Paid(Paid { wallet: payment.wallet.clone(), taken, rate: Decimal::ONE, at: now });
    }
    query::transaction(&payment, dialect(world), now)
}

fn refunded(refund: &refunds::Refund, payment: &Payment) -> Value {
    json!({
        "mchid": keys::WECHAT_MCHID,
        "out_trade_no": payment.id,
        "transaction_id": payment.number,
        "out_refund_no": refund.key,
        "refund_id": refund.number,
        "refund_status": "SUCCESS",
        "success_time": query::beijing(refund.done),
        "amount": { "total": payment.amount.minor(), "refund": refund.amount.minor() },
    })
}

fn dialect(world: &World) -> Dialect {
    match world.shop.wechat {
        crate::config::WeChatDialect::Mainland => Dialect::Mainland,
        crate::config::WeChatDialect::Global => Dialect::Global,
    }
}
