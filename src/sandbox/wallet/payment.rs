//! One pretend wallet payment, as the provider keeps it.

use super::limits::Refusal;
use crate::{
    domain::{Money, Timestamp},
    sandbox::disturb::Provider,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A payment in the provider's books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// The shop's own key.
    pub id: String,
    pub provider: Provider,
    /// The code of the wallet it was opened for, or of the code that all wallets read.
    pub wallet: String,
    /// The provider's number.
    pub number: String,
    /// `NATIVE`, `H5` or `MWEB` at WeChat, `WEB` or `WAP` at Antom.
    pub kind: String,
    pub amount: Money,
    pub order: String,
    pub description: String,
    pub notify_url: String,
    /// Where the wallet sends the payer afterwards.
    pub back_url: Option<String>,
    pub created: Timestamp,
    pub expires: Timestamp,
    /// How many codes were made: each voids the one before.
    pub codes: u32,
    /// A digest of what must be the same when the same key is sent again.
    pub asked: String,
    pub state: State,
    /// Why the last try failed, where the payer may try again.
    pub refused: Option<Refusal>,
    /// In minor units.
    pub refunded: i64,
}

/// What has become of it. That its time has run out is not kept but seen, by [`Payment::standing`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Waiting,
    /// The payer has paid, the wallet still checks.
    Checking(Paid),
    Paid(Paid),
    Failed {
        why: Refusal,
        at: Timestamp,
    },
    /// Closed by the shop; when it was paid before, the money went back.
    Closed {
        at: Timestamp,
        paid: Option<Paid>,
    },
}

/// How it was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paid {
    /// The code of the wallet that paid.
    pub wallet: String,
    /// What the wallet took from its account, in the account's currency (E20).
    pub taken: Money,
    /// Units of the account's currency for one unit of the charge.
    pub rate: Decimal,
    pub at: Timestamp,
}

/// The state as it is at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'a> {
    Waiting,
    Checking(&'a Paid),
    Paid(&'a Paid),
    Failed(Refusal),
    Closed,
    /// Nobody has paid in time.
    Expired,
}

impl Payment {
    /// What its messages go by.
    pub fn name(&self) -> (Provider, &str) {
        (self.provider, &self.id)
    }

    pub fn standing(&self, now: Timestamp) -> Standing<'_> {
        match &self.state {
            State::Waiting if now >= self.expires => Standing::Expired,
            State::Waiting => Standing::Waiting,
            State::Checking(paid) => Standing::Checking(paid),
            State::Paid(paid) => Standing::Paid(paid),
            State::Failed { why, .. } => Standing::Failed(*why),
            State::Closed { .. } => Standing::Closed,
        }
    }

    /// How it was paid, if it was.
    pub fn paid(&self) -> Option<&Paid> {
        match &self.state {
            State::Paid(paid) | State::Checking(paid) => Some(paid),
            State::Closed { paid, .. } => paid.as_ref(),
            State::Waiting | State::Failed { .. } => None,
        }
    }

    /// The code that is valid now, as it stands in the address of the phone page.
    pub fn code(&self) -> String {
        format!("{}.{}", self.id, self.codes)
    }
}

/// The key in a code, and the number of the code; a bare key has none.
pub fn read_code(name: &str) -> (&str, Option<u32>) {
    match name.rsplit_once('.') {
        Some((id, number)) if number.parse::<u32>().is_ok() => (id, number.parse().ok()),
        _ => (name, None),
    }
}
