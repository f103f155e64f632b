//! The wallet's address: what to pay, or which transaction to look at.

use crate::sandbox::chain::Chain;
use serde::{Deserialize, Serialize};

/// How the page was opened: what to pay, or which transaction to look at.
#[derive(Deserialize, Serialize, Default)]
pub struct Opened {
    #[serde(default)]
    pub chain: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub amount: String,
    /// A path of the shop's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub back: String,
    /// The 64 digits of a transaction that was sent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sent: String,
}

/// Where a transaction is shown.
pub fn address(chain: Chain, hex: &str, back: &str) -> String {
    let opened = Opened {
        chain: chain.word().to_owned(),
        back: back.to_owned(),
        sent: hex.to_owned(),
        ..Opened::default()
    };
    let query = serde_urlencoded::to_string(&opened).unwrap_or_default();
    format!("/sandbox/usdt?{query}")
}
