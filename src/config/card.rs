//! The table of the card provider: which far end, and how hard the payer's bank is asked.

use super::{Gateway, Mode};
use serde::Deserialize;

/// `[card]`. Its secrets stand in the environment: see [`super::Secrets`].
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    pub gateway: Gateway,
    #[serde(default)]
    pub three_d_secure: ThreeDSecure,
}

/// When the payer's bank is asked to confirm a payment (E16).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThreeDSecure {
    /// When the law, the bank or the provider's risk control wants it.
    #[default]
    Automatic,
    /// Whenever the card can do it; the bank may find that it needs nothing from the payer.
    Any,
    /// Whenever the card can do it, and the payer has to do something.
    Challenge,
}

impl Card {
    /// The sandbox moves no money, so it is refused where money is meant to move.
    pub(super) fn check(&self, mode: Mode) -> Result<(), String> {
        match (&self.gateway, mode) {
            (Gateway::Sandbox, Mode::Live) => {
                Err("card: the sandbox gateway is refused in mode \"live\"".into())
            }
            _ => Ok(()),
        }
    }
}
