//! The tables of the wallets' providers: which far end, and with which keys.

use super::{Mode, values};
use crate::domain::Currency;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// Which far end a method talks to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Gateway {
    /// Not configured: the methods behind it are off.
    #[default]
    Off,
    /// The pretend world of this very process.
    Sandbox,
    /// The provider's host.
    Real(url::Url),
}

impl<'de> Deserialize<'de> for Gateway {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        if text == "sandbox" {
            return Ok(Self::Sandbox);
        }
        match url::Url::parse(&text) {
            Ok(url) if url.scheme() == "https" || is_loopback(&url) => Ok(Self::Real(url)),
            _ => Err(serde::de::Error::custom(format!(
                "\"{text}\" is neither \"sandbox\" nor an address that begins with https://"
            ))),
        }
    }
}

/// The address of a node: encrypted on the way, as a gateway's is.
pub(super) fn node<'de, D: serde::Deserializer<'de>>(d: D) -> Result<url::Url, D::Error> {
    let text = String::deserialize(d)?;
    match url::Url::parse(&text) {
        Ok(url) if url.scheme() == "https" || is_loopback(&url) => Ok(url),
        _ => Err(serde::de::Error::custom(format!("\"{text}\" is no address that begins with https://"))),
    }
}

/// The same where it may be missing.
pub(super) fn node_opt<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<url::Url>, D::Error> {
    node(d).map(Some)
}

/// A node on this very machine needs no encryption on the way.
fn is_loopback(url: &url::Url) -> bool {
    url.scheme() == "http" && matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"))
}

/// `[antom]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Antom {
    pub gateway: Gateway,
    #[serde(default, deserialize_with = "values::text_opt")]
    pub client_id: Option<String>,
    pub private_key_file: Option<PathBuf>,
    pub public_key_file: Option<PathBuf>,
    pub key_version: Option<u32>,
    pub settlement_currency: Option<Currency>,
    #[serde(default, deserialize_with = "region")]
    pub merchant_region: Option<String>,
    #[serde(default = "connect_wallet", deserialize_with = "values::text")]
    pub connect_code: String,
    #[serde(default)]
    pub wallets: Vec<WalletFile>,
}

fn connect_wallet() -> String {
    "CONNECT_WALLET".into()
}

fn region<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<String>, D::Error> {
    let text = String::deserialize(d)?;
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Ok(Some(text));
    }
    Err(serde::de::Error::custom(format!("\"{text}\" is no country of two capitals such as \"HK\"")))
}

/// A wallet of Alipay+ that may be offered.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalletFile {
    #[serde(deserialize_with = "values::text")]
    pub code: String,
    #[serde(deserialize_with = "values::text")]
    pub name: String,
}

/// `[wechat]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeChat {
    pub gateway: Gateway,
    #[serde(default)]
    pub dialect: WeChatDialect,
    #[serde(default, deserialize_with = "values::text_opt")]
    pub merchant_category_code: Option<String>,
    #[serde(default, deserialize_with = "values::text_opt")]
    pub appid: Option<String>,
    #[serde(default, deserialize_with = "values::text_opt")]
    pub mchid: Option<String>,
    #[serde(default, deserialize_with = "values::text_opt")]
    pub serial_no: Option<String>,
    pub private_key_file: Option<PathBuf>,
    pub public_key_file: Option<PathBuf>,
    #[serde(default, deserialize_with = "values::text_opt")]
    pub public_key_id: Option<String>,
    #[serde(default)]
    pub certificates: bool,
    #[serde(default)]
    pub h5: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WeChatDialect {
    #[default]
    Mainland,
    Global,
}

impl Antom {
    pub(super) fn check(&self, mode: Mode) -> Result<(), String> {
        let keys = [
            ("client_id", self.client_id.is_some()),
            ("private_key_file", self.private_key_file.is_some()),
            ("public_key_file", self.public_key_file.is_some()),
        ];
        check("antom", &self.gateway, mode, &keys)?;
        if self.key_version == Some(0) {
            return Err("antom: key_version is at least 1".into());
        }
        for (nth, wallet) in self.wallets.iter().enumerate() {
            if self.wallets[..nth].iter().any(|other| other.code == wallet.code) {
                return Err(format!("antom: the wallet \"{}\" is listed twice", wallet.code));
            }
        }
        Ok(())
    }

    pub(super) fn settle_paths(&mut self, folder: &Path) {
        settle([&mut self.private_key_file, &mut self.public_key_file], folder);
    }
}

impl WeChat {
    pub(super) fn check(&self, mode: Mode) -> Result<(), String> {
        let keys = [
            ("appid", self.appid.is_some()),
            ("mchid", self.mchid.is_some()),
            ("serial_no", self.serial_no.is_some()),
            ("private_key_file", self.private_key_file.is_some()),
        ];
        check("wechat", &self.gateway, mode, &keys)?;
        if self.dialect == WeChatDialect::Global && self.merchant_category_code.is_none() {
            return Err("wechat: the global dialect needs merchant_category_code".into());
        }
        let code = self.merchant_category_code.as_deref();
        if code.is_some_and(|code| code.len() != 4 || !code.bytes().all(|byte| byte.is_ascii_digit())) {
            return Err("wechat: merchant_category_code is four digits, such as \"4816\"".into());
        }
        if self.public_key_file.is_some() != self.public_key_id.is_some() {
            return Err("wechat: public_key_file and public_key_id go together".into());
        }
        let real = matches!(self.gateway, Gateway::Real(_));
        if real && self.public_key_file.is_none() && !self.certificates {
            return Err(
                "wechat: public_key_file and public_key_id, or certificates = true, are needed".into()
            );
        }
        Ok(())
    }

    pub(super) fn settle_paths(&mut self, folder: &Path) {
        settle([&mut self.private_key_file, &mut self.public_key_file], folder);
    }
}

fn settle<const N: usize>(paths: [&mut Option<PathBuf>; N], folder: &Path) {
    for path in paths.into_iter().flatten() {
        *path = folder.join(&*path);
    }
}

/// A sandbox beside real keys, in live mode, or a real host without its keys is a mistake that costs money.
pub(super) fn check(table: &str, gateway: &Gateway, mode: Mode, keys: &[(&str, bool)]) -> Result<(), String> {
    match gateway {
        Gateway::Off => Ok(()),
        Gateway::Sandbox if mode == Mode::Live => {
            Err(format!("{table}: the sandbox gateway is refused in mode \"live\""))
        }
        Gateway::Sandbox => match keys.iter().find(|(_, set)| *set) {
            Some((key, _)) => Err(format!("{table}: {key} is a real key, which the sandbox gateway refuses")),
            None => Ok(()),
        },
        Gateway::Real(_) => match keys.iter().find(|(_, set)| !*set) {
            Some((key, _)) => Err(format!("{table}: {key} is missing")),
            None => Ok(()),
        },
    }
}
