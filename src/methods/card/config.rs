//! What the operator sets for Stripe, checked in full before cards are offered.

use anyhow::{Result, ensure};
use secrecy::{ExposeSecret, SecretString};

/// The configuration of one Stripe account.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where the API lives, such as `https://api.stripe.com`, without `/v1`.
    pub base: String,
    /// `sk_…`, or a restricted key `rk_…` that may write Checkout Sessions and refunds.
    pub secret_key: SecretString,
    /// `whsec_…` of each webhook endpoint that leads here: while one is being rotated there are two.
    pub webhook_secrets: Vec<SecretString>,
    /// `automatic`, `any` or `challenge`: Stripe's words for when the bank is asked (E16).
    pub three_d_secure: &'static str,
    /// Does the site move money? A live site refuses test keys, any other one refuses live keys.
    pub live: bool,
    /// How long one try of a call may take, in milliseconds; [`Config::TIMEOUT_MS`] when nothing else is wished.
    pub timeout_ms: u64,
    /// The pause before the second try, in milliseconds; it doubles before the third.
    pub pause_ms: u64,
}

impl Config {
    pub const TIMEOUT_MS: u64 = 10_000;
    pub const PAUSE_MS: u64 = 500;

    /// Reads several secrets that stand in one text, separated by commas.
    pub fn secrets(text: &SecretString) -> Vec<SecretString> {
        let parts = text.expose_secret().split(',').map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| SecretString::from(part.to_owned())).collect()
    }

    /// Says what is wrong with these settings, one thing at a time, and never a secret.
    pub(super) fn check(&self) -> Result<()> {
        let base = url::Url::parse(&self.base);
        let sound = |u: url::Url| {
            matches!(u.scheme(), "https" | "http") && u.query().is_none() && u.fragment().is_none()
        };
        ensure!(base.is_ok_and(sound), "the gateway must be an address without a query, not {:?}", self.base);
        self.check_key()?;
        ensure!(!self.webhook_secrets.is_empty(), "no webhook secret is set");
        for secret in &self.webhook_secrets {
            let fits = is_word(secret.expose_secret(), &["whsec_"]);
            ensure!(fits, "each webhook secret is one word that begins with whsec_");
        }
        ensure!(self.timeout_ms > 0, "timeout_ms must be more than 0");
        Ok(())
    }

    fn check_key(&self) -> Result<()> {
        let key = self.secret_key.expose_secret();
        ensure!(is_word(key, &["sk_", "rk_"]), "the secret key is one word that begins with sk_ or rk_");
        let test = key.starts_with("sk_test_") || key.starts_with("rk_test_");
        ensure!(!(self.live && test), "the secret key is a test key, which mode \"live\" refuses");
        ensure!(self.live || test, "the secret key is a live key, which mode \"sandbox\" refuses");
        Ok(())
    }

    /// The base without the slash at its end.
    pub(super) fn root(&self) -> &str {
        self.base.trim_end_matches('/')
    }
}

fn is_word(text: &str, beginnings: &[&str]) -> bool {
    let begins = beginnings.iter().any(|begin| text.len() > begin.len() && text.starts_with(begin));
    begins && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}
