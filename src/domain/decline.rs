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
    /// The card's security code is not right.
    SecurityCode,
    /// The card's number is not right.
    CardNumber,
    /// The card has expired, or its date is not right.
    CardDate,
    /// The billing address is not the one the bank knows.
    Address,
    /// The payer's bank wants the payment confirmed (3-D Secure), and it was not (E16).
    Authentication,
    /// This card is not taken for this purchase, seller or currency.
    NotAccepted,
    /// The payer's bank could not answer; trying again helps.
    BankSilent,
    /// A payment of the same amount was just made.
    Duplicate,
}

impl Decline {
    pub const ALL: [Self; 15] = [
        Self::ByPayer,
        Self::Declined,
        Self::Balance,
        Self::OverLimit,
        Self::Unverified,
        Self::Risk,
        Self::Unavailable,
        Self::SecurityCode,
        Self::CardNumber,
        Self::CardDate,
        Self::Address,
        Self::Authentication,
        Self::NotAccepted,
        Self::BankSilent,
        Self::Duplicate,
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
            Self::SecurityCode => "security-code",
            Self::CardNumber => "card-number",
            Self::CardDate => "card-date",
            Self::Address => "address",
            Self::Authentication => "authentication",
            Self::NotAccepted => "not-accepted",
            Self::BankSilent => "bank-silent",
            Self::Duplicate => "duplicate",
        }
    }
}
