//! How single values of the file are read, so that a bad one is refused where it stands.

use crate::domain::{Currency, Lang, Money, Timestamp, terms::Limit};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, de::Error};

/// An amount such as `5000.00 USD`.
pub fn money(text: &str) -> Result<Money, String> {
    text.parse().map_err(|why| format!("\"{text}\" is no amount such as \"5000.00 USD\": {why}"))
}

/// An amount that may be left out; never one below zero.
pub fn money_opt<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Money>, D::Error> {
    let Some(text) = Option::<String>::deserialize(d)? else { return Ok(None) };
    let amount = money(&text).map_err(D::Error::custom)?;
    if amount.minor() < 0 {
        return Err(D::Error::custom(format!("\"{text}\" is below zero")));
    }
    Ok(Some(amount))
}

/// A text that says something: an empty one would leave a gap on a page, or be refused by a provider later.
pub fn text<'de, D: Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    let text = String::deserialize(d)?;
    if text.trim().is_empty() {
        return Err(D::Error::custom("an empty text; write something"));
    }
    if text.contains(char::is_control) {
        return Err(D::Error::custom("a text with line breaks or other control characters"));
    }
    Ok(text)
}

pub fn text_opt<'de, D: Deserializer<'de>>(d: D) -> Result<Option<String>, D::Error> {
    text(d).map(Some)
}

pub fn email<'de, D: Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    let text = String::deserialize(d)?;
    crate::domain::contact::email(&text)
        .ok_or_else(|| D::Error::custom(format!("\"{text}\" is no e-mail address")))?;
    Ok(text)
}

/// An address that pages link to, as it is written.
pub fn link_opt<'de, D: Deserializer<'de>>(d: D) -> Result<Option<String>, D::Error> {
    let text = String::deserialize(d)?;
    let scheme = url::Url::parse(&text).map(|url| url.scheme().to_owned()).unwrap_or_default();
    if ["https", "http", "mailto"].contains(&scheme.as_str()) {
        return Ok(Some(text));
    }
    Err(D::Error::custom(format!("\"{text}\" is no address that begins with https:// or mailto:")))
}

pub fn decimal<'de, D: Deserializer<'de>>(d: D) -> Result<Decimal, D::Error> {
    let text = String::deserialize(d)?;
    let value = Decimal::from_str_exact(&text)
        .map_err(|_| D::Error::custom(format!("\"{text}\" is no decimal number such as \"2.5\"")))?;
    if value.is_sign_negative() && !value.is_zero() {
        return Err(D::Error::custom(format!("\"{text}\" is below zero")));
    }
    Ok(value)
}

pub fn lang<'de, D: Deserializer<'de>>(d: D) -> Result<Lang, D::Error> {
    let tag = String::deserialize(d)?;
    Lang::parse(&tag).ok_or_else(|| D::Error::custom(format!("\"{tag}\" is none of {}", Lang::tags())))
}

/// A day, `2026-11-20`, as its first moment in UTC.
fn day<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Timestamp>, D::Error> {
    let Some(text) = Option::<String>::deserialize(d)? else { return Ok(None) };
    Timestamp::parse_rfc3339(&format!("{text}T00:00:00Z"))
        .map(Some)
        .ok_or_else(|| D::Error::custom(format!("\"{text}\" is no day such as \"2026-11-20\"")))
}

/// One limit: `{ min = "…", max = "…", from = "…", until = "…" }`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitFile {
    #[serde(default, deserialize_with = "money_opt")]
    max: Option<Money>,
    #[serde(default, deserialize_with = "money_opt")]
    min: Option<Money>,
    #[serde(default, deserialize_with = "day")]
    from: Option<Timestamp>,
    #[serde(default, deserialize_with = "day")]
    until: Option<Timestamp>,
}

pub fn limits<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<Limit>, D::Error> {
    let read = Vec::<LimitFile>::deserialize(d)?;
    let limit = |file: LimitFile| {
        let max = file.max.ok_or_else(|| D::Error::custom("a limit needs a max"))?;
        if file.min.is_some_and(|min| min.currency() == max.currency() && min.minor() > max.minor()) {
            return Err(D::Error::custom("a limit's min is above its max"));
        }
        if !max.is_positive() {
            return Err(D::Error::custom(
                "a limit's max is above zero; \"0.01 USD\" closes a method to new payments",
            ));
        }
        if let (Some(from), Some(until)) = (file.from, file.until)
            && from >= until
        {
            return Err(D::Error::custom("a limit's until is a day after its from"));
        }
        Ok(Limit { max, min: file.min, from: file.from, until: file.until })
    };
    read.into_iter().map(limit).collect()
}

/// A rate of exchange.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateFile {
    pub from: Currency,
    pub to: Currency,
    #[serde(deserialize_with = "plausible")]
    pub rate: Decimal,
    #[serde(deserialize_with = "text")]
    pub source: String,
    #[serde(deserialize_with = "written_day")]
    pub date: String,
}

fn written_day<'de, D: Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    let text = String::deserialize(d)?;
    match Timestamp::parse_rfc3339(&format!("{text}T00:00:00Z")) {
        Some(_) => Ok(text),
        None => Err(D::Error::custom(format!("\"{text}\" is no day such as \"2026-11-20\""))),
    }
}

/// No two currencies are further apart; a rate with its point lost would be.
fn plausible<'de, D: Deserializer<'de>>(d: D) -> Result<Decimal, D::Error> {
    let value = decimal(d)?;
    if value.is_zero() {
        return Err(D::Error::custom("a rate of zero"));
    }
    if value > Decimal::from(1_000_000) || value < Decimal::new(1, 6) {
        return Err(D::Error::custom("a rate is from \"0.000001\" to \"1000000\""));
    }
    Ok(value)
}
