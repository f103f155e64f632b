//! Arrivals: money that was seen at an address or on an account of ours, whoever it is for.

use super::{Money, PaymentId, Receipt, Timestamp};
use serde::{Deserialize, Serialize};

/// What a chain or a statement says of one sum. The same sum seen again has the same reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    /// Unique within its method: a hash, a hash and a log's number, an entry's key.
    pub reference: String,
    /// What a payer would name it by: the transaction's hash, or the statement.
    pub source: String,
    /// The address or account it reached.
    pub place: String,
    /// What it can be told by: its exact amount, or the reference in its text. See `payment::mark`.
    pub key: String,
    pub amount: Money,
    /// When it was paid: the block's time or the booking day.
    pub at: Timestamp,
    /// Who sent it, by the chain's or the bank's word.
    pub payer: Option<String>,
    /// What stood with it; for people.
    pub text: String,
    /// The block's number and hash; zero and empty where there are no blocks.
    pub block: i64,
    pub block_hash: String,
    /// Can it no more be undone?
    pub certain: bool,
}

/// How certain an arrival is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Seen, and may still vanish.
    Seen,
    Final,
    /// It has vanished with its block.
    Gone,
}

/// A sighting as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    pub method: String,
    pub sighting: Sighting,
    pub stage: Stage,
    /// Whose it is. Set once; it changes only when the money is carried on (E39).
    pub payment: Option<PaymentId>,
    /// A person has said that it belongs to no order, and why.
    pub aside: Option<String>,
    pub kept_at: Timestamp,
}

impl Stage {
    /// The word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::Final => "final",
            Self::Gone => "gone",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        [Self::Seen, Self::Final, Self::Gone].into_iter().find(|stage| stage.name() == word)
    }
}

impl Arrival {
    /// The money as a payment books it.
    pub fn receipt(&self) -> Receipt {
        Receipt {
            reference: self.sighting.reference.clone(),
            amount: self.sighting.amount,
            at: self.sighting.at,
            payer_paid: None,
        }
    }
}

/// What became of a claim: somebody's word that certain money is for a certain order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Nobody has seen such a transfer yet.
    Looking,
    /// It is there and will be credited when it is final.
    Confirming,
    /// It is credited to this order.
    Placed,
    /// It could be somebody else's: a person decides.
    Held,
    /// It pays another order already (E37).
    Used,
    /// Its amount is exactly what another order was told to pay.
    Theirs,
    /// It was sent before this order was placed.
    Older,
    /// The chain says that it failed: nothing was moved.
    Failed,
    /// It moved something else than the token asked for.
    OtherToken,
    /// It moved the chain's own coin.
    Coin,
    /// It paid somebody else.
    OtherRecipient,
    /// It moved no money.
    NoTransfer,
    /// It has not been seen for so long that it will not come.
    NeverSeen,
}

impl Answer {
    /// The word in the keys of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Looking => "looking",
            Self::Confirming => "confirming",
            Self::Placed => "placed",
            Self::Held => "held",
            Self::Used => "used",
            Self::Theirs => "theirs",
            Self::Older => "older",
            Self::Failed => "failed",
            Self::OtherToken => "other-token",
            Self::Coin => "coin",
            Self::OtherRecipient => "other-recipient",
            Self::NoTransfer => "no-transfer",
            Self::NeverSeen => "never-seen",
        }
    }

    /// May the chain still change it?
    pub fn is_open(self) -> bool {
        matches!(self, Self::Looking | Self::Confirming)
    }

    /// Is money there that its order should wait for? It does not expire meanwhile (N13).
    pub fn keeps_waiting(self) -> bool {
        matches!(self, Self::Confirming | Self::Held)
    }
}

/// What is known about a claimed arrival besides itself.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances {
    /// Was it sent after the claimant's organisation was first asked for money at this place?
    pub after_asked: bool,
    /// Does an attempt of somebody else bear its last four digits?
    pub tail_of_another: bool,
    /// Does the claiming order bear its last four digits?
    pub own_tail: bool,
    /// Did somebody else's unpaid attempt wait, or had it waited, at this place when the money was sent?
    pub rivals: bool,
    /// Has somebody else named it too, and waits for a person?
    pub disputed: bool,
}

/// Decides a claim on money that belongs to nobody yet and matches no attempt exactly. A stranger never
/// gains by pasting a hash that anybody can read on the chain: whenever the money could be another
/// payer's, a person decides. Its last four digits say more than whoever has named it too.
pub fn judge(facts: Circumstances) -> Answer {
    match facts {
        Circumstances { after_asked: false, .. } => Answer::Older,
        Circumstances { tail_of_another: true, .. } => Answer::Held,
        Circumstances { own_tail: true, .. } => Answer::Placed,
        Circumstances { rivals: true, .. } | Circumstances { disputed: true, .. } => Answer::Held,
        Circumstances { rivals: false, disputed: false, .. } => Answer::Placed,
    }
}
