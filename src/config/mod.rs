//! The configuration: one TOML file and the environment, read once at start and checked in full.

mod amazon;
mod bank;
mod card;
mod desk;
mod fees;
mod file;
mod gateways;
mod mail;
mod metrics;
pub mod pretend_accounts;
mod sandbox;
mod secret;
mod site;
pub mod usdt;
mod values;

pub use amazon::{Amazon, DimensionFile, ListingFile};
pub use bank::Bank;
pub use card::{Card, ThreeDSecure};
pub use desk::Desk;
pub use fees::MethodTable;
pub use gateways::{Antom, Gateway, WalletFile, WeChat, WeChatDialect};
pub use mail::{MailFile, MailSecurity};
pub use metrics::Metrics;
pub use sandbox::{Sandbox, SandboxLocation};
pub use secret::{environment, master_secret, old_master_secret};
pub use site::{SellerFile, check_public_url};
pub use usdt::UsdtTable;

use crate::domain::{lock::Lock, terms::Rates};
use crate::lang::Lang;
use crate::methods::{PROFILES, Profile};
use secrecy::SecretString;
use std::{
    collections::BTreeMap,
    net::IpAddr,
    path::{Path, PathBuf},
};

/// The documented example, which is also what runs without `--config`.
pub const EXAMPLE: &str = include_str!("../../examples/guichet.toml");

/// Everything that is configured.
#[derive(Debug, Clone)]
pub struct Config {
    pub mode: Mode,
    /// As in the file; the command line may override it.
    pub public_url: Option<url::Url>,
    pub language: Lang,
    pub catalogue: Option<PathBuf>,
    pub order_days: i64,
    pub trusted_proxies: Vec<IpAddr>,
    pub seller: SellerFile,
    pub mail: MailFile,
    pub rates: Rates,
    pub locks: Vec<Lock>,
    pub antom: Antom,
    pub wechat: WeChat,
    pub bank: Bank,
    pub desk: Desk,
    pub card: Card,
    pub usdt_trc20: UsdtTable,
    pub usdt_erc20: UsdtTable,
    pub amazon: Amazon,
    pub sandbox: Sandbox,
    pub metrics: Metrics,
    pub methods: BTreeMap<String, MethodTable>,
}

/// Returns true if real money moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The pretend outside world is mounted; nothing is real.
    Sandbox,
    Live,
}

/// What is wrong with the configuration, for the operator: file, line and reason.
#[derive(Debug, thiserror::Error)]
#[error("{file}:{line}: {reason}")]
pub struct Problem {
    pub file: String,
    pub line: usize,
    pub reason: String,
}

/// Secrets from the environment; absent ones are none.
#[derive(Debug, Clone, Default)]
pub struct Secrets {
    pub mail_password: Option<SecretString>,
    pub wechat_apiv3_key: Option<SecretString>,
    pub stripe_secret_key: Option<SecretString>,
    /// One, or several with commas between them.
    pub stripe_webhook_secret: Option<SecretString>,
    pub tron_api_key: Option<SecretString>,
    pub ethereum_api_key: Option<SecretString>,
    /// The same for the second nodes.
    pub tron_witness_key: Option<SecretString>,
    pub ethereum_witness_key: Option<SecretString>,
    pub aws_access_key_id: Option<SecretString>,
    pub aws_secret_access_key: Option<SecretString>,
    /// The master secret that this site had before, while payment links are moved to the new one.
    pub old_master: Option<SecretString>,
    /// Opens `/metrics` as a bearer token.
    pub metrics_token: Option<SecretString>,
}

impl Config {
    /// The example: the fictional seller in the sandbox world.
    pub fn example() -> Result<Self, Problem> {
        file::parse(EXAMPLE, "examples/guichet.toml", &file::Surroundings::new(Path::new(".")))
    }

    /// Reads a file. Paths in it are relative to its folder.
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        use anyhow::Context;
        let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
        let folder = path.parent().unwrap_or(Path::new("."));
        Ok(file::parse(&text, &path.display().to_string(), &file::Surroundings::new(folder))?)
    }

    /// Reads a text as if it were that file.
    pub fn parse(text: &str, name: &str) -> Result<Self, Problem> {
        Self::parse_for(&PROFILES, text, name)
    }

    /// Reads a text as if it were that file, for a site with these methods: the product's own are [`PROFILES`].
    pub fn parse_for(methods: &[&'static Profile], text: &str, name: &str) -> Result<Self, Problem> {
        file::parse(text, name, &file::Surroundings { folder: Path::new("."), methods })
    }

    pub fn is_sandbox(&self) -> bool {
        self.mode == Mode::Sandbox
    }
}
