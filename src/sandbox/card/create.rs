//! Opens sessions, and closes them.

use super::{
    ApiError, EXPIRED, Refusal,
    book::{self, Session, Status},
    read::{Params, illegal},
    render,
};
use crate::{
    domain::{
        Currency, Money, Timestamp,
        id::base32,
        time::{DAY_MS, MINUTE_MS},
    },
    sandbox::{World, webhook_queue::About},
};
use serde_json::Value;

const KNOWN: [&str; 19] = [
    "mode",
    "submit_type",
    "ui_mode",
    "allowed_payment_method_types[]",
    "adaptive_pricing[]",
    "client_reference_id",
    "customer_email",
    "line_items[0][quantity]",
    "line_items[0][price_data][currency]",
    "line_items[0][price_data][unit_amount]",
    "line_items[0][price_data][product_data][name]",
    "metadata[]",
    "payment_intent_data[description]",
    "payment_intent_data[metadata][]",
    "payment_method_options[card][]",
    "locale",
    "expires_at",
    "success_url",
    "cancel_url",
];

const LOCALES: [&str; 41] = [
    "auto", "bg", "cs", "da", "de", "el", "en", "en-GB", "es", "es-419", "et", "fi", "fil", "fr", "fr-CA",
    "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "mt", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru",
    "sk", "sl", "sv", "th", "tr", "vi", "zh", "zh-HK", "zh-TW",
];

/// The least in US cents, and the most in any minor unit.
const LEAST: i64 = 50;
const MOST: i64 = 99_999_999;

/// A session as it is asked for, with all that can be wrong with it said.
pub fn draft(world: &World, body: &[u8]) -> Result<Session, ApiError> {
    let asked = Params::read(body, &KNOWN)?;
    asked.one_of("mode", &["payment"])?.ok_or_else(|| illegal("mode", "must be payment"))?;
    asked.one_of("submit_type", &["auto", "pay"])?;
    asked.one_of("locale", &LOCALES)?;
    let secure = "payment_method_options[card][request_three_d_secure]";
    asked.one_of(secure, &["automatic", "any", "challenge"])?;
    if asked.get("allowed_payment_method_types[0]") != Some("card") {
        return Err(illegal("allowed_payment_method_types", "must be card: this account takes nothing else"));
    }
    let now = world.clock.now();
    Ok(Session {
        id: format!("cs_test_{}", base32(&world.random.bytes::<30>())),
        reference: asked.get("client_reference_id").map(str::to_owned),
        amount: amount(&asked)?,
        what: asked.needed("line_items[0][price_data][product_data][name]", 250)?.to_owned(),
        success_url: address(&asked, "success_url")?,
        cancel_url: address(&asked, "cancel_url")?,
        metadata: asked.inside("metadata")?,
        intent_metadata: asked.inside("payment_intent_data[metadata]")?,
        created: now,
        expires: expiry(&asked, now)?,
        status: Status::Open,
        intent: None,
        refunds: Vec::new(),
    })
}

/// Opens it.
pub async fn open(world: &World, session: &Session) -> Result<Value, ApiError> {
    book::add(world, session).await?;
    Ok(render::session(world, session, false))
}

fn amount(asked: &Params) -> Result<Money, ApiError> {
    let item = "line_items[0][price_data]";
    let code = asked.needed(&format!("{item}[currency]"), 3)?;
    let currency: Option<Currency> = code.to_uppercase().parse().ok();
    let currency = currency.filter(|_| code.bytes().all(|b| b.is_ascii_lowercase()));
    let currency = currency.ok_or_else(|| illegal("currency", "is none that can be charged"))?;
    let unit = asked.integer(&format!("{item}[unit_amount]"))?;
    let unit = unit.ok_or_else(|| illegal("unit_amount", "is missing"))?;
    let count = asked.integer("line_items[0][quantity]")?.unwrap_or(0);
    let total = unit.checked_mul(count).filter(|_| count >= 1 && unit >= 0);
    match total.ok_or_else(|| illegal("line_items", "add up to no amount"))? {
        minor if minor < LEAST && currency == Currency::USD => {
            Err(Refusal::of(400, "amount_too_small", "The total must be at least 50 cents").into())
        }
        minor if minor > MOST => {
            Err(Refusal::of(400, "amount_too_large", "The total has at most eight digits").into())
        }
        minor => Ok(Money::new(minor, currency)),
    }
}

fn address(asked: &Params, name: &str) -> Result<String, ApiError> {
    let text = asked.needed(name, 5_000)?;
    let fits = url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "https" | "http"));
    if fits { Ok(text.to_owned()) } else { Err(illegal(name, "is no address")) }
}

/// From 30 minutes to 24 hours from now; 24 hours when nothing is said.
fn expiry(asked: &Params, now: Timestamp) -> Result<Timestamp, ApiError> {
    let Some(seconds) = asked.integer("expires_at")? else { return Ok(now.plus_ms(DAY_MS)) };
    let at = Timestamp::from_millis(seconds.saturating_mul(1000));
    if (30 * MINUTE_MS..=DAY_MS).contains(&at.since(now)) {
        return Ok(at);
    }
    Err(illegal("expires_at", "must be between 30 minutes and 24 hours from now"))
}

/// Expires a session that is open.
pub async fn expire(world: &World, id: &str) -> Result<Value, ApiError> {
    let changed = book::change(world, id, |session, now| {
        if session.status != Status::Open {
            return (false, Vec::new());
        }
        session.expire();
        (true, vec![(About::Event(EXPIRED.to_owned()), now)])
    });
    match changed.await? {
        Some((session, true)) => Ok(render::session(world, &session, false)),
        Some((session, false)) => {
            let message = format!(
                "Only Checkout Sessions that are open can be expired, this one is {:?}",
                session.status
            );
            Err(Refusal::of(400, "", &message).into())
        }
        None => Err(super::missing("checkout.session", id)),
    }
}
