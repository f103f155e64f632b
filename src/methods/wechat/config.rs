//! What the operator sets for WeChat Pay, checked in full before the method is offered.

use crate::domain::Currency;
use crate::methods::{
    Terms,
    rsa::{PrivateKey, PublicKey},
};
use anyhow::{Result, ensure};
use secrecy::SecretString;

/// The configuration of one WeChat Pay merchant.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where the API lives, such as `https://api.mch.weixin.qq.com`, or `https://apihk.mch.weixin.qq.com`
    /// for [`Dialect::Global`]. It may contain a path; what is signed is the path that follows the base.
    pub base: String,
    pub dialect: Dialect,
    /// The app id that is bound to the merchant, `wx…`.
    pub appid: String,
    pub mchid: String,
    /// The serial number of the merchant's own certificate, in hexadecimal.
    pub serial_no: String,
    /// The merchant's private key, which belongs to `serial_no`.
    pub private_key: PrivateKey,
    /// The APIv3 key: exactly 32 bytes.
    pub apiv3_key: SecretString,
    pub platform: Platform,
    /// How long one call may take, in milliseconds; [`Config::TIMEOUT_MS`] when nothing else is wished.
    pub timeout_ms: u64,
    /// Has WeChat granted H5 payments to this merchant and registered our domain for them?
    pub h5: bool,
}

/// Which of the two APIs the merchant is contracted for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialect {
    /// A merchant in mainland China; charges CNY.
    Mainland,
    /// A merchant of the overseas acquirer; charges the currency of its contract.
    Global {
        /// Four digits, as agreed with the acquirer.
        merchant_category_code: String,
    },
}

/// How WeChat's signatures are recognised. Both ways work side by side, as they must in the week in
/// which a merchant is moved from certificates to a public key.
#[derive(Debug, Clone)]
pub struct Platform {
    /// WeChat's keys by the name that stands in `Wechatpay-Serial`: `PUB_KEY_ID_…`, or a certificate's
    /// serial number. The first public key is the one that answers are asked to be signed with.
    pub keys: Vec<(String, PublicKey)>,
    /// Fetch WeChat's certificates at the first call and every hour after it.
    pub fetch_certificates: bool,
}

impl Config {
    pub const TIMEOUT_MS: u64 = 10_000;

    /// Says what is wrong with these settings, one thing at a time. The APIv3 key is checked where it is read.
    pub(super) fn check(&self, terms: &Terms) -> Result<()> {
        let base = url::Url::parse(&self.base);
        let sound = |u: url::Url| {
            matches!(u.scheme(), "https" | "http") && u.query().is_none() && u.fragment().is_none()
        };
        ensure!(base.is_ok_and(sound), "base must be an https address without a query, not {:?}", self.base);
        ensure!(is_word(&self.appid), "appid must be the letters and digits WeChat gave");
        ensure!(is_word(&self.mchid), "mchid must be the digits WeChat gave");
        ensure!(is_word(&self.serial_no), "serial_no must be the hexadecimal serial of your certificate");
        for (name, _) in &self.platform.keys {
            ensure!(is_word(name), "a platform key's name must be PUB_KEY_ID_… or a serial, not {name:?}");
        }
        let can_verify = self.platform.fetch_certificates || !self.platform.keys.is_empty();
        ensure!(can_verify, "neither a platform public key nor fetch_certificates is set");
        ensure!(self.timeout_ms > 0, "timeout_ms must be more than 0");
        self.check_currency(terms)
    }

    fn check_currency(&self, terms: &Terms) -> Result<()> {
        match &self.dialect {
            Dialect::Mainland => {
                let cny = terms.currency == Some(Currency::CNY);
                ensure!(cny, "a mainland merchant charges CNY: set the method's currency to it");
            }
            Dialect::Global { merchant_category_code: code } => {
                let digits = code.len() == 4 && code.bytes().all(|b| b.is_ascii_digit());
                ensure!(digits, "merchant_category_code must be four digits, not {code:?}");
            }
        }
        Ok(())
    }

    /// The base without the slash at its end.
    pub(super) fn root(&self) -> &str {
        self.base.trim_end_matches('/')
    }

    /// The public key that WeChat is asked to sign answers with; none in certificate mode.
    pub(super) fn public_key_id(&self) -> Option<&str> {
        let names = self.platform.keys.iter().map(|(name, _)| name.as_str());
        names.into_iter().find(|name| name.starts_with("PUB_KEY_ID_"))
    }
}

/// These values stand in headers between quotes, so they hold nothing that could end one.
fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}
