//! `payments/consult` and `payments/pay`: which wallets, and the code and links of one payment.

use super::{ApiError, field, illegal, refusal, result, success};
use crate::{
    domain::{Money, Timestamp, id::base32, time::MINUTE_MS},
    keys::digest,
    sandbox::{
        World,
        disturb::Provider,
        wallet::{
            self, Payment, Standing, State,
            apps::{self, WECHAT},
            exceeds_channel,
        },
    },
};
use serde_json::{Value, json};

/// How long wallets wait when the shop does not say.
const LIFE_MS: i64 = 14 * MINUTE_MS;

/// Wallets that show a page to sign in on a desktop, and no code.
const WITHOUT_CODE: [&str; 5] = ["DANA", "BOOST", "BPI", "NAVERPAY", "MAYA"];

/// Which wallets can take the amount.
pub fn consult(world: &World, asked: &Value) -> Result<Value, ApiError> {
    field::needed(asked, "/productCode", 32)?;
    field::on_phone(asked)?;
    let amount = field::amount(asked, "/paymentAmount")?;
    let wallets = apps::all(&world.shop).into_iter().filter(|wallet| wallet.code != WECHAT);
    let options: Vec<Value> = wallets
        .map(|wallet| {
            let over = exceeds_channel(&world.shop.rates, &wallet.code, amount);
            let mut option = json!({
                "paymentMethodType": wallet.code,
                "paymentMethodCategory": "WALLET",
                "enabled": !over,
                "preferred": false,
                "supportedCurrencies": [amount.currency().code()],
            });
            if over {
                option["disableReason"] = "EXCEED_CHANNEL_LIMIT_RULE".into();
            }
            option
        })
        .collect();
    Ok(json!({ "result": success(), "paymentOptions": options }))
}

/// Opens a payment. The same key again is the same payment; other words under it are refused.
pub async fn pay(world: &World, asked: &Value) -> Result<Value, ApiError> {
    let draft = draft(world, asked)?;
    let known = wallet::find(world, &draft.id).await?.is_some();
    if !known && exceeds_channel(&world.shop.rates, &draft.wallet, draft.amount) {
        let why = format!("{} is over the limit of {}", draft.amount, draft.wallet);
        return Err(ApiError::Refused("PAYMENT_AMOUNT_EXCEED_LIMIT", why));
    }
    let (payment, _) = wallet::open(world, &draft).await?;
    if payment.asked != draft.asked {
        return Err(ApiError::Refused(
            "REPEAT_REQ_INCONSISTENT",
            "the key was sent with other fields".into(),
        ));
    }
    let answered = match payment.standing(world.clock.now()) {
        Standing::Waiting | Standing::Checking(_) => return Ok(instructions(world, &payment)),
        Standing::Paid(_) => json!({ "result": success() }),
        Standing::Failed(why) => refusal(why.antom_code(), "the payer's wallet has not paid"),
        Standing::Closed => refusal("ORDER_IS_CANCELED", "cancelled"),
        Standing::Expired => refusal("ORDER_IS_CLOSED", "its time has run out"),
    };
    Ok(with_names(answered, &payment))
}

fn draft(world: &World, asked: &Value) -> Result<Payment, ApiError> {
    let now = world.clock.now();
    let product = field::needed(asked, "/productCode", 32)?;
    let wallet = field::needed(asked, "/paymentMethod/paymentMethodType", 64)?;
    let amount = field::amount(asked, "/paymentAmount")?;
    if field::amount(asked, "/order/orderAmount")?.currency() != amount.currency() {
        return Err(illegal("orderAmount and paymentAmount differ in currency"));
    }
    field::needed(asked, "/order/buyer/referenceBuyerId", 64)?;
    let order = field::needed(asked, "/order/referenceOrderId", 64)?;
    let notify_url = field::address(asked, "/paymentNotifyUrl", 2048)?;
    Ok(Payment {
        id: field::key(asked, "/paymentRequestId")?.to_owned(),
        provider: Provider::Antom,
        wallet: wallet.to_owned(),
        number: number(world, now),
        kind: if field::on_phone(asked)? { "WAP" } else { "WEB" }.to_owned(),
        amount,
        order: order.to_owned(),
        description: field::needed(asked, "/order/orderDescription", 256)?.to_owned(),
        notify_url: notify_url.ok_or_else(|| illegal("paymentNotifyUrl is missing"))?,
        back_url: field::address(asked, "/paymentRedirectUrl", 2048)?,
        created: now,
        expires: field::expiry(asked, now)?.unwrap_or(now.plus_ms(LIFE_MS)),
        codes: 1,
        asked: digest(&format!("{product} {wallet} {amount} {order}")),
        state: State::Waiting,
        refused: None,
        refunded: 0,
    })
}

/// A number as Ant makes them: the day, and what makes it unique.
pub fn number(world: &World, now: Timestamp) -> String {
    format!("{}{}", now.utc().format("%Y%m%d"), base32(&world.random.bytes::<15>()))
}

/// What the payer gets to see. No link has a wallet's own scheme: no app of this world is registered for
/// one, so the phone page stands in its place.
fn instructions(world: &World, payment: &Payment) -> Value {
    let page = world.url(&format!("/sandbox/phone/{}", payment.code()));
    let mut answer = with_names(json!({}), payment);
    answer["result"] = result("U", "PAYMENT_IN_PROCESS", "payment in process");
    answer["normalUrl"] = page.as_str().into();
    answer["redirectActionForm"] = json!({ "method": "GET", "redirectUrl": page });
    let form = json!({ "method": "GET", "paymentActionFormType": "RedirectActionForm", "redirectUrl": page });
    answer["paymentActionForm"] = form.to_string().into();
    if payment.kind == "WAP" {
        answer["applinkUrl"] = page.as_str().into();
    }
    if !WITHOUT_CODE.contains(&payment.wallet.as_str()) {
        answer["orderCodeForm"] = code(payment, &page);
    }
    answer
}

fn code(payment: &Payment, page: &str) -> Value {
    let picture = |size: &str| json!({ "codeValue": format!("{page}/picture"), "displayType": size });
    json!({
        "expireTime": payment.expires.to_rfc3339(),
        "codeDetails": [
            { "codeValue": page, "codeValueType": "QRCODE", "displayType": "TEXT" },
            picture("BIGIMAGE"), picture("MIDDLEIMAGE"), picture("SMALLIMAGE"),
        ],
    })
}

fn with_names(mut answer: Value, payment: &Payment) -> Value {
    answer["paymentId"] = payment.number.as_str().into();
    answer["paymentRequestId"] = payment.id.as_str().into();
    answer["paymentAmount"] = written(payment.amount);
    answer["paymentCreateTime"] = payment.created.to_rfc3339().into();
    if let Some(paid) = payment.paid() {
        answer["paymentTime"] = paid.at.to_rfc3339().into();
    }
    answer
}

/// An amount as Antom writes it.
pub fn written(money: Money) -> Value {
    json!({ "currency": money.currency().code(), "value": money.minor().to_string() })
}
