//! Reads the fields of WeChat's requests as strictly as its documents write them.

use super::{ApiError, illegal};
use crate::domain::{Currency, Money, Timestamp};
use serde_json::Value;

/// The JSON object of a request.
pub fn object(body: &[u8]) -> Result<Value, ApiError> {
    let asked: Value = serde_json::from_slice(body).map_err(|why| illegal(why.to_string()))?;
    if asked.is_object() { Ok(asked) } else { Err(illegal("the body is no JSON object")) }
}

/// A text that may be missing; a number in its place is refused.
pub fn text<'a>(asked: &'a Value, pointer: &str, most: usize) -> Result<Option<&'a str>, ApiError> {
    match asked.pointer(pointer) {
        None => Ok(None),
        Some(Value::String(text)) if !text.is_empty() && text.chars().count() <= most => Ok(Some(text)),
        Some(_) => Err(illegal(format!("{pointer} is no text of 1 to {most} characters"))),
    }
}

/// A text that must be there.
pub fn needed<'a>(asked: &'a Value, pointer: &str, most: usize) -> Result<&'a str, ApiError> {
    text(asked, pointer, most)?.ok_or_else(|| illegal(format!("{pointer} is missing")))
}

/// The shop's number: 6 to 32 letters, digits and a few signs.
pub fn number<'a>(asked: &'a Value, pointer: &str, lengths: (usize, usize)) -> Result<&'a str, ApiError> {
    let number = needed(asked, pointer, lengths.1)?;
    let plain = number.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-|*@".contains(&b));
    if plain && number.len() >= lengths.0 {
        Ok(number)
    } else {
        Err(illegal(format!("{pointer} is no number of the shop's")))
    }
}

/// A text without signs of four bytes: no emoji.
pub fn description(asked: &Value) -> Result<String, ApiError> {
    let text = needed(asked, "/description", 127)?;
    if text.chars().any(|c| c.len_utf8() > 3) {
        return Err(illegal("/description has signs that UTF-8 writes in four bytes"));
    }
    Ok(text.to_owned())
}

/// An amount of money: a whole JSON number of minor units, at least 1.
pub fn amount(asked: &Value, field: &str) -> Result<Money, ApiError> {
    let code = text(asked, "/amount/currency", 16)?.unwrap_or("CNY");
    let currency: Currency = code.parse().map_err(|_| illegal("/amount/currency is not known"))?;
    let total = asked.pointer(&format!("/amount/{field}")).and_then(Value::as_i64);
    let total = total.filter(|total| *total >= 1);
    let total = total.ok_or_else(|| illegal(format!("/amount/{field} is no whole number from 1")))?;
    Ok(Money::new(total, currency))
}

/// An address without a query.
pub fn notify_url(asked: &Value) -> Result<Option<String>, ApiError> {
    let Some(text) = text(asked, "/notify_url", 255)? else { return Ok(None) };
    let fit = url::Url::parse(text).is_ok_and(|url| {
        matches!(url.scheme(), "https" | "http") && url.query().is_none() && url.fragment().is_none()
    });
    if fit { Ok(Some(text.to_owned())) } else { Err(illegal("/notify_url is no address without a query")) }
}

/// A time ahead, as RFC 3339.
pub fn time_expire(asked: &Value, now: Timestamp) -> Result<Option<Timestamp>, ApiError> {
    let Some(text) = text(asked, "/time_expire", 64)? else { return Ok(None) };
    let at = Timestamp::parse_rfc3339(text).filter(|at| *at > now);
    at.map(Some).ok_or_else(|| illegal("/time_expire is no time ahead"))
}

/// A value of the query.
pub fn in_query(query: &str, name: &str) -> Option<String> {
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    pairs.into_iter().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}
