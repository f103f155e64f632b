//! A receipt: one sum of money that a provider reports as received for us.

use super::{Money, Timestamp};
use serde::{Deserialize, Serialize};

/// A sum of money seen at a provider. Unique by (method, reference); kept before any rule judges it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The provider's own name for this money: its payment id, transaction hash or bank entry.
    pub reference: String,
    /// What arrives for us, in the currency that was charged.
    pub amount: Money,
    /// When the payer paid, by the provider's word.
    pub at: Timestamp,
    /// What the wallet charged the payer in its own currency, if the provider reports it (E20).
    pub payer_paid: Option<Money>,
}
