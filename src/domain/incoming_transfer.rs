//! Incoming transfers: money observed at one of our addresses or accounts, and claims on it.

#[cfg(test)]
mod tests;

use super::{Money, OrderId, PartyId, PaymentId, Receipt, Timestamp, time::DAY_MS};
use serde::{Deserialize, Serialize};

/// A transfer as a chain or a statement reports it. The same transfer seen again has the same reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObservedTransfer {
    /// Unique within its method: a hash, a hash and a log's number, an entry's key.
    pub reference: String,
    /// What a payer would name it by: the transaction's hash, or the statement.
    pub source: String,
    /// The address or account it reached; empty for money of an unknown attempt at a provider.
    pub destination: String,
    /// What identifies its payment: the exact amount, or the reference in its text (see `payment::match_key`); the
    /// attempt's id if there is no destination.
    pub key: String,
    pub amount: Money,
    /// When it was paid: the block's time or the booking day.
    pub at: Timestamp,
    /// Who sent it, by the chain's or the bank's word.
    pub payer: Option<String>,
    /// The remittance information, for people to read.
    pub text: String,
    /// The block that holds it; `None` if a bank or a provider reported it.
    pub block: Option<BlockRef>,
    /// True if no reorg or bank can reverse it any more.
    pub certain: bool,
}

/// A block, by its height and hash: a reorg puts another hash at the same height.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockRef {
    pub height: i64,
    pub hash: String,
}

impl ObservedTransfer {
    /// The height of the block that holds it.
    pub fn height(&self) -> Option<i64> {
        self.block.as_ref().map(|block| block.height)
    }
}

/// How certain an incoming transfer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Seen, and may still vanish.
    Seen,
    Final,
    /// It has vanished with its block.
    Gone,
}

/// An observed transfer as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingTransfer {
    pub method: String,
    pub observed: ObservedTransfer,
    pub stage: Stage,
    /// The payment it is assigned to. Set once; it changes only when the money is reallocated (E39).
    pub payment: Option<PaymentId>,
    /// Why staff dismissed it: it belongs to no order.
    pub dismissed: Option<String>,
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

impl IncomingTransfer {
    /// The attempt that brought the money, if it was not in the database when the money was found. Such money was paid
    /// at a provider, not at an address or account of ours.
    pub fn unknown_attempt(&self) -> Option<PaymentId> {
        self.observed.destination.is_empty().then(|| PaymentId::from_text(self.observed.key.as_str()))
    }

    /// The money as a payment books it.
    pub fn receipt(&self) -> Receipt {
        Receipt {
            reference: self.observed.reference.clone(),
            amount: self.observed.amount,
            at: self.observed.at,
            payer_paid: None,
        }
    }
}

/// The status of a claim: somebody's statement that a transfer is for an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClaimStatus {
    /// The transfer has not been seen yet.
    Looking,
    /// It is there and will be credited when it is final.
    Confirming,
    /// It is credited to this order.
    Placed,
    /// It could be somebody else's; needs review.
    Held,
    /// It pays another order already (E37).
    Used,
    /// Staff have dismissed it: it belongs to no order.
    Dismissed,
    /// Its amount is exactly what another order was asked for.
    Theirs,
    /// It was sent before this order was placed.
    Older,
    /// The transaction failed: nothing was transferred.
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
    /// It was not seen, and too many others were named after it: it is not looked for any more.
    NotLooked,
    /// It is a transaction of another network.
    OtherNetwork,
}

impl ClaimStatus {
    /// Returns the word in the keys of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Looking => "looking",
            Self::Confirming => "confirming",
            Self::Placed => "placed",
            Self::Held => "held",
            Self::Used => "used",
            Self::Dismissed => "dismissed",
            Self::Theirs => "theirs",
            Self::Older => "older",
            Self::Failed => "failed",
            Self::OtherToken => "other-token",
            Self::Coin => "coin",
            Self::OtherRecipient => "other-recipient",
            Self::NoTransfer => "no-transfer",
            Self::NeverSeen => "never-seen",
            Self::NotLooked => "not-looked",
            Self::OtherNetwork => "other-network",
        }
    }

    /// Returns true if the chain may still change it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Looking | Self::Confirming)
    }

    /// Returns true if the order waits for the money. It does not expire meanwhile (N13).
    pub fn keeps_waiting(self) -> bool {
        matches!(self, Self::Confirming | Self::Held)
    }
}

/// An attempt that was asked for money at a destination before certain money was sent there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmountDue {
    pub party: PartyId,
    pub order: OrderId,
    /// The exact amount it was asked for, in millionths.
    pub millionths: i64,
    /// True if its order had been paid by then.
    pub paid: bool,
}

/// The party that claims the money.
#[derive(Debug, Clone, Copy)]
pub struct Claimant<'a> {
    pub party: &'a PartyId,
    pub order: &'a OrderId,
    pub placed_at: Timestamp,
    /// What the payment still lacks.
    pub missing: Money,
}

/// What is known about a claimed incoming transfer besides itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClaimEvidence {
    /// True if it was sent after the claimant's party was first asked for money at this destination.
    pub after_due: bool,
    /// True if an attempt of another party has the same last four digits.
    pub suffix_of_another: bool,
    /// True if the claiming order has the same last four digits and a similar sum.
    pub own_suffix: bool,
    /// True if another party was asked for money at this destination before it was sent, and may have sent it.
    pub rivals: bool,
    /// True if another claim on it waits for review.
    pub disputed: bool,
    /// True if it was sent so long ago that the amounts due to others are no longer stored.
    pub old: bool,
    /// It is too small to count unless it is the exact amount; see `is_trifle`.
    pub trifle: bool,
}

/// 1 USDT, in millionths. An order does not wait for a transfer below this, and its page keeps asking for payment.
pub const TRIFLE: i64 = 1_000_000;

/// Returns true if an amount below 1 USDT does not cover what is due. Entering its TxID is then not enough to credit
/// it: a partial payment blocks all other methods, and a cent must not do that.
fn is_trifle(sum: Money, missing: Money) -> bool {
    sum.minor() < TRIFLE && (sum.minor() < missing.minor() || !missing.is_positive())
}

/// What an exchange may keep of a withdrawal, or a payer add for it: 50 USDT, in millionths.
const NEAR: i64 = 50_000_000;

/// A party with more amounts than this may match any last four digits by chance.
const FEW_KEYS: usize = 20;

/// Match keys are kept for 14 days, and an order waits for seven: of money sent earlier than this, not
/// everybody is known any more who may have sent it.
const KNOWN_MS: i64 = 7 * DAY_MS;

impl ClaimEvidence {
    /// Compares an incoming transfer with everybody who was asked for money at its destination before it was sent.
    pub fn of(seen: &ObservedTransfer, due: &[AmountDue], claimant: Claimant<'_>, now: Timestamp) -> Self {
        let suffix = |millionths: i64| millionths.rem_euclid(10_000);
        let same_suffix = |one: &AmountDue| suffix(one.millionths) == suffix(seen.amount.minor());
        let near = |one: &AmountDue| one.millionths.abs_diff(seen.amount.minor()) <= NEAR.unsigned_abs();
        let is_own = |one: &&AmountDue| one.party == *claimant.party;
        let own: Vec<_> = due.iter().filter(is_own).collect();
        let others: Vec<_> = due.iter().filter(|one| !is_own(one)).collect();
        let old = now.since(seen.at) > KNOWN_MS;
        Self {
            after_due: !own.is_empty() || (old && claimant.placed_at <= seen.at),
            suffix_of_another: others.iter().any(|one| same_suffix(one)),
            own_suffix: own.len() <= FEW_KEYS
                && own.iter().any(|one| one.order == *claimant.order && same_suffix(one) && near(one)),
            // A party that has paid may have paid the same once more.
            rivals: others.iter().any(|one| !one.paid || near(one)),
            disputed: false,
            old,
            trifle: is_trifle(seen.amount, claimant.missing),
        }
    }
}

/// Decides a claim on money that belongs to nobody yet and matches no attempt exactly. A stranger never
/// gains by pasting a hash that anybody can read on the chain: whenever the money could be another
/// payer's, a person decides. Its last four digits say more than whoever has named it too.
pub fn assess(facts: ClaimEvidence) -> ClaimStatus {
    match facts {
        ClaimEvidence { after_due: false, .. } => ClaimStatus::Older,
        ClaimEvidence { trifle: true, .. }
        | ClaimEvidence { suffix_of_another: true, .. }
        | ClaimEvidence { old: true, .. } => ClaimStatus::Held,
        ClaimEvidence { own_suffix: true, .. } => ClaimStatus::Placed,
        ClaimEvidence { rivals: true, .. } | ClaimEvidence { disputed: true, .. } => ClaimStatus::Held,
        ClaimEvidence { rivals: false, disputed: false, .. } => ClaimStatus::Placed,
    }
}
