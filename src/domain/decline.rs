//! Why an attempt to pay failed, in our own terms: a provider's texts are never shown to payers.

use serde::{Deserialize, Serialize};

/// The reasons that lead a payer to a different next step (N20, E17, E25).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decline {
    /// The payer said no in the app.
    ByPayer,
    /// Refused without a reason that helps.
    Declined,
    /// Not enough balance in the wallet.
    Balance,
    /// Over a limit of the payer's wallet or of the channel (E23–E26, E29).
    OverLimit,
    /// The payer's account needs verification first (E24, E28).
    Unverified,
    /// The provider's risk control said no.
    Risk,
    /// The method cannot be used now: closed, not contracted, under maintenance.
    Unavailable,
}

impl Decline {
    pub const ALL: [Self; 7] = [
        Self::ByPayer,
        Self::Declined,
        Self::Balance,
        Self::OverLimit,
        Self::Unverified,
        Self::Risk,
        Self::Unavailable,
    ];

    /// The word used in the database and in the keys of the texts (`decline-over-limit-title`).
    pub fn word(self) -> &'static str {
        match self {
            Self::ByPayer => "by-payer",
            Self::Declined => "declined",
            Self::Balance => "balance",
            Self::OverLimit => "over-limit",
            Self::Unverified => "unverified",
            Self::Risk => "risk",
            Self::Unavailable => "unavailable",
        }
    }
}
