//! The tables of the site itself and of its seller.

use super::{Mode, values};
use crate::lang::Lang;
use serde::{Deserialize, de::Error};
use std::{net::IpAddr, path::PathBuf};
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Site {
    pub mode: Mode,
    #[serde(default)]
    pub public_url: Option<Spanned<url::Url>>,
    #[serde(deserialize_with = "values::lang")]
    pub language: Lang,
    #[serde(default)]
    pub catalogue: Option<PathBuf>,
    #[serde(default = "seven", deserialize_with = "days")]
    pub order_days: u16,
    #[serde(default)]
    pub trusted_proxies: Vec<IpAddr>,
}

fn seven() -> u16 {
    7
}

fn days<'de, D: serde::Deserializer<'de>>(d: D) -> Result<u16, D::Error> {
    match u16::deserialize(d)? {
        days @ 1..=365 => Ok(days),
        days => Err(D::Error::custom(format!("order_days is from 1 to 365, not {days}"))),
    }
}

/// Who sells: shown on every page, mail and receipt.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SellerFile {
    #[serde(deserialize_with = "values::text")]
    pub name: String,
    #[serde(deserialize_with = "values::text")]
    pub legal_name: String,
    #[serde(default)]
    pub address: String,
    #[serde(deserialize_with = "values::email")]
    pub email: String,
    #[serde(default, deserialize_with = "values::link_opt")]
    pub contact_url: Option<String>,
    #[serde(default, deserialize_with = "values::link_opt")]
    pub terms_url: Option<String>,
    #[serde(default, deserialize_with = "values::link_opt")]
    pub privacy_url: Option<String>,
}

/// Checks an address that every link begins with.
///
/// # Errors
/// What is wrong with it, for the operator.
pub fn check_public_url(url: &url::Url, mode: Mode) -> Result<(), String> {
    let local = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
    let wrong = |why: &str| Err(format!("public_url {url} {why}, such as \"https://pay.example.com\""));
    match url.scheme() {
        "https" => {}
        "http" if mode == Mode::Sandbox || local => {}
        "http" => return wrong("begins with https:// in mode \"live\", as cookies are not sent otherwise"),
        _ => return wrong("begins with https://"),
    }
    if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
        return wrong("is an address without user, query and fragment");
    }
    Ok(())
}
