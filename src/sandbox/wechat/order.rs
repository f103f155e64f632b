//! Opens orders: Native for a screen, H5 (`mweb` abroad) for a phone's browser.

use super::{ApiError, Dialect, VerifiedRequest, check_merchant, illegal, no, read};
use crate::{
    domain::{Currency, Timestamp, id::base32, time::DAY_MS},
    keys::digest,
    sandbox::{
        World,
        disturb::Provider,
        keys,
        wallet::{self, Payment, Standing, State, apps::WECHAT, exceeds_channel},
    },
};
use serde_json::{Value, json};

/// An order that names no end is open for seven days.
const LIFE_MS: i64 = 7 * DAY_MS;

/// Opens an order. The same order again gets a new code, and the old one is void.
pub async fn open(
    world: &World,
    dialect: Dialect,
    kind: &str,
    asked: &VerifiedRequest<'_>,
) -> Result<Value, ApiError> {
    let draft = draft(world, dialect, kind, asked)?;
    if exceeds_channel(&world.shop.rates, WECHAT, draft.amount) {
        return Err(no(403, "RULE_LIMIT", "over the limit for one payment", ""));
    }
    let (mut payment, fresh) = wallet::open(world, &draft).await?;
    if !fresh {
        check_again(&payment, &draft, world.clock.now())?;
        let renewed = wallet::change(world, &payment.id, |payment, _| {
            payment.codes += 1;
            ((), None)
        });
        if let Some((renewed, ())) = renewed.await? {
            payment = renewed;
        }
    }
    // A real code begins with weixin://, which no camera outside WeChat opens: the phone page stands in.
    let page = world.url(&format!("/sandbox/phone/{}", payment.code()));
    let field = match kind {
        "native" => "code_url",
        "h5" => "h5_url",
        _ => "mweb_url",
    };
    Ok(json!({ field: page }))
}

fn check_again(known: &Payment, draft: &Payment, now: Timestamp) -> Result<(), ApiError> {
    if known.kind != draft.kind {
        return Err(no(403, "OUT_TRADE_NO_USED", "201 商户订单号重复", ""));
    }
    match known.standing(now) {
        Standing::Paid(_) | Standing::Checking(_) => {
            Err(no(400, "ORDER_PAID", "the order is paid", "268449538"))
        }
        Standing::Closed | Standing::Expired | Standing::Failed(_) => {
            Err(no(400, "ORDER_CLOSED", "the order is closed", "268447914"))
        }
        Standing::Waiting if known.asked != draft.asked => {
            Err(no(400, "INVALID_REQUEST", "请求重入时，参数与首次请求时不一致", "268498688"))
        }
        Standing::Waiting => Ok(()),
    }
}

fn draft(
    world: &World,
    dialect: Dialect,
    kind: &str,
    asked: &VerifiedRequest<'_>,
) -> Result<Payment, ApiError> {
    let now = world.clock.now();
    let order = read::object(asked.body)?;
    check_merchant(read::text(&order, "/mchid", 32)?)?;
    if read::needed(&order, "/appid", 32)? != keys::WECHAT_APPID {
        return Err(no(400, "APPID_MCHID_NOT_MATCH", "appid is not bound to mchid", "268445527"));
    }
    check_dialect(dialect, kind, &order)?;
    let description = read::description(&order)?;
    let number = read::number(&order, "/out_trade_no", (6, 32))?.to_owned();
    Ok(Payment {
        order: number.clone(),
        id: number,
        provider: Provider::WeChat,
        wallet: WECHAT.to_owned(),
        number: transaction_id(world, now),
        kind: kind.to_uppercase(),
        amount: read::amount(&order, "total")?,
        description,
        notify_url: read::notify_url(&order)?.ok_or_else(|| illegal("/notify_url is missing"))?,
        back_url: None,
        created: now,
        expires: read::time_expire(&order, now)?.unwrap_or(now.plus_ms(LIFE_MS)),
        codes: 1,
        asked: digest(&order.to_string()),
        state: State::Waiting,
        refused: None,
        refunded: 0,
    })
}

/// What each dialect asks for besides.
fn check_dialect(dialect: Dialect, kind: &str, order: &Value) -> Result<(), ApiError> {
    let phone = kind != "native";
    if phone {
        read::needed(order, "/scene_info/payer_client_ip", 45)?;
    }
    match dialect {
        Dialect::Mainland => {
            if read::amount(order, "total")?.currency() != Currency::CNY {
                return Err(illegal("/amount/currency: a mainland merchant charges CNY"));
            }
            let kinds = ["iOS", "Android", "Wap"];
            if phone && !kinds.contains(&read::needed(order, "/scene_info/h5_info/type", 32)?) {
                return Err(illegal("/scene_info/h5_info/type is iOS, Android or Wap"));
            }
        }
        Dialect::Global => {
            let code = read::needed(order, "/merchant_category_code", 4)?;
            if code.len() != 4 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(illegal("/merchant_category_code has four digits"));
            }
            if read::needed(order, "/trade_type", 16)? != kind.to_uppercase() {
                return Err(illegal("/trade_type does not fit the address"));
            }
        }
    }
    Ok(())
}

/// A number as WeChat makes them: 28 characters that begin with 42.
pub fn transaction_id(world: &World, now: Timestamp) -> String {
    let day = now.utc().format("%Y%m%d");
    format!("42{day}{}", &base32(&world.random.bytes::<15>())[..18])
}
