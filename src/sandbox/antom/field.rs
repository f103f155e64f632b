//! Reads the fields of Antom's requests as strictly as its documents write them.

use super::{ApiError, illegal};
use crate::domain::{Money, Timestamp};
use serde_json::Value;
use std::net::IpAddr;

/// Every scalar of a request is a text, whole numbers and truth values too.
pub fn check_scalars(value: &Value) -> Result<(), ApiError> {
    match value {
        Value::String(_) => Ok(()),
        Value::Array(list) => list.iter().try_for_each(check_scalars),
        Value::Object(fields) => fields.values().try_for_each(check_scalars),
        Value::Null | Value::Bool(_) | Value::Number(_) => {
            Err(illegal(format!("{value} is no text: every scalar of a request is one")))
        }
    }
}

/// A text that may be missing.
pub fn text<'a>(asked: &'a Value, pointer: &str, most: usize) -> Result<Option<&'a str>, ApiError> {
    match asked.pointer(pointer).and_then(Value::as_str) {
        Some(text) if text.chars().count() > most => {
            Err(illegal(format!("{pointer} has more than {most} characters")))
        }
        Some("") => Err(illegal(format!("{pointer} is empty"))),
        found => Ok(found),
    }
}

/// A text that must be there.
pub fn needed<'a>(asked: &'a Value, pointer: &str, most: usize) -> Result<&'a str, ApiError> {
    text(asked, pointer, most)?.ok_or_else(|| illegal(format!("{pointer} is missing")))
}

/// The shop's key, short and fit for an address.
pub fn key<'a>(asked: &'a Value, pointer: &str) -> Result<&'a str, ApiError> {
    let key = needed(asked, pointer, 64)?;
    let plain = key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    if plain { Ok(key) } else { Err(illegal(format!("{pointer} has other signs than A-Z, 0-9, _ and -"))) }
}

/// An amount: a currency and a positive whole number of minor units of at most 16 digits.
pub fn amount(asked: &Value, pointer: &str) -> Result<Money, ApiError> {
    let code = needed(asked, &format!("{pointer}/currency"), 3)?;
    let value = needed(asked, &format!("{pointer}/value"), 16)?;
    let currency = code
        .parse()
        .map_err(|_| ApiError::Refused("CURRENCY_NOT_SUPPORT", format!("{code} is not supported")))?;
    let digits = value.bytes().all(|byte| byte.is_ascii_digit());
    let minor = value.parse::<i64>().ok().filter(|minor| digits && *minor > 0);
    let minor = minor.ok_or_else(|| illegal(format!("{pointer}/value is no positive whole number")))?;
    if code == "IDR" && minor % 100 != 0 {
        return Err(illegal(format!("{pointer}/value: IDR have no sen")));
    }
    Ok(Money::new(minor, currency))
}

/// A web address.
pub fn address(asked: &Value, pointer: &str, most: usize) -> Result<Option<String>, ApiError> {
    let Some(text) = text(asked, pointer, most)? else { return Ok(None) };
    let web = url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "https" | "http"));
    if web { Ok(Some(text.to_owned())) } else { Err(illegal(format!("{pointer} is no web address"))) }
}

/// Less than ten minutes ahead, when it is there at all.
pub fn expiry(asked: &Value, now: Timestamp) -> Result<Option<Timestamp>, ApiError> {
    const MOST_MS: i64 = 10 * 60 * 1000;
    let Some(text) = text(asked, "/paymentExpiryTime", 64)? else { return Ok(None) };
    let at = Timestamp::parse_rfc3339(text).ok_or_else(|| illegal("paymentExpiryTime is no time"))?;
    let ahead = at.since(now);
    if (1..MOST_MS).contains(&ahead) {
        Ok(Some(at))
    } else {
        Err(illegal("paymentExpiryTime must be less than 10 minutes ahead"))
    }
}

/// Where the payer's browser runs; `true` on a phone. An address of the payer's must be a public one.
pub fn on_phone(asked: &Value) -> Result<bool, ApiError> {
    let terminal = needed(asked, "/env/terminalType", 16)?;
    if let Some(text) = text(asked, "/env/clientIp", 64)?
        && !text.parse().is_ok_and(is_public)
    {
        return Err(illegal("env.clientIp is no public address"));
    }
    match terminal {
        "WEB" => Ok(false),
        "WAP" | "APP" | "MINI_APP" => Ok(true),
        other => Err(illegal(format!("env.terminalType {other}"))),
    }
}

fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            !ip.is_private() && !ip.is_loopback() && !ip.is_link_local() && !ip.is_unspecified()
        }
        IpAddr::V6(ip) => !ip.is_loopback() && !ip.is_unspecified() && !ip.is_unique_local(),
    }
}
