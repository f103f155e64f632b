//! What the adapter has to be told about the merchant's account at Antom.

use crate::domain::Currency;
use crate::methods::{
    Wallet,
    rsa::{PrivateKey, PublicKey},
};
use url::Url;

/// App schemes that a link to a wallet may have besides `https`, as the wallets publish them.
/// Any other scheme in an answer is dropped, so that no answer can make a page run a script.
pub const SCHEMES: [&str; 16] = [
    "alipay",
    "alipays",
    "alipayhk",
    "intent",
    "gcash",
    "tngdwallet",
    "truemoney",
    "kakaotalk",
    "supertoss",
    "line",
    "dana",
    "id.dana",
    "boostapp",
    "bpi",
    "naversearchapp",
    "paymaya",
];

/// The account at Antom, shared by the three methods.
#[derive(Debug, Clone)]
pub struct Config {
    /// Scheme and host of Antom's region, such as `https://open-sea-global.alipay.com`. May end in a
    /// path of its own, which is called but not signed: what is signed begins with [`Config::prefix`].
    pub base: Url,
    /// `/ams/api/v1` or what stands in its place; none lets the client id decide.
    pub path_prefix: Option<String>,
    pub client_id: String,
    pub private_key: PrivateKey,
    /// Ant's key, not the merchant's own: the portal shows both.
    pub ant_public_key: PublicKey,
    /// The number of our key in the portal.
    pub key_version: u32,
    /// Needed when the account settles in several currencies, else `SETTLE_CONTRACT_NOT_MATCH`.
    pub settlement_currency: Option<Currency>,
    /// ISO 3166 code of the place the merchant works in.
    pub merchant_region: Option<String>,
    pub merchant: Option<Merchant>,
    /// Wallets to choose from on a phone, in the order to show them (W3).
    pub wallets: Vec<Wallet>,
    /// The payment method type of the one code that all wallets read on a desktop (W2).
    pub connect_code: String,
    /// The public path of our hook, as Antom calls and signs it: the path of the public address
    /// and then `/hooks/alipay`.
    pub notify_path: String,
    /// How long to wait for an answer, in milliseconds.
    pub timeout_ms: u64,
    /// App schemes that links may have.
    pub schemes: Vec<String>,
    /// Where payers read more about Alipay+, an `https` address (W5).
    pub more_information: Option<String>,
}

/// The shop behind the account, told to Antom with every payment.
#[derive(Debug, Clone)]
pub struct Merchant {
    /// Our own id of the shop, at most 64 characters.
    pub reference: String,
    pub name: Option<String>,
    /// The merchant category code, four digits.
    pub mcc: Option<String>,
}

impl Config {
    /// The least there has to be; everything else has its default and is a public field.
    pub fn new(
        base: Url,
        client_id: String,
        private_key: PrivateKey,
        ant_public_key: PublicKey,
        notify_path: String,
    ) -> Self {
        Self {
            base,
            path_prefix: None,
            client_id,
            private_key,
            ant_public_key,
            key_version: 1,
            settlement_currency: None,
            merchant_region: None,
            merchant: None,
            wallets: Vec::new(),
            connect_code: "CONNECT_WALLET".into(),
            notify_path,
            timeout_ms: 15_000,
            schemes: SCHEMES.map(String::from).to_vec(),
            more_information: None,
        }
    }

    /// The signed path up to the name of the call. Antom's sandbox shares the host with production and
    /// is told apart by the client id.
    pub fn prefix(&self) -> &str {
        match &self.path_prefix {
            Some(prefix) => prefix.trim_end_matches('/'),
            None if self.client_id.starts_with("SANDBOX_") => "/ams/sandbox/api/v1",
            None => "/ams/api/v1",
        }
    }
}
