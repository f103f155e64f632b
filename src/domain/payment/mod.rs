//! A payment: one attempt to pay an order by one method, with its states and events.

mod balance;
mod machine;
pub mod match_key;

pub use balance::{Adjusted, Resolution};

use super::{
    Actor, Decline, Lang, MemberId, Money, OrderId, PaymentId, Receipt, Timestamp, device::Device,
    instructions::Instructions, terms::Rate,
};
use serde::{Deserialize, Serialize};

/// One attempt. What was offered is frozen when it begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Payment {
    pub id: PaymentId,
    pub order: OrderId,
    /// The method's id and, for the rule of E18, its group.
    pub method: String,
    pub group: String,
    /// The wallet chosen inside the method, by the provider's code.
    pub wallet: Option<String>,
    /// Fee and order total + fee, in the order's currency.
    pub fee: Money,
    pub total: Money,
    /// What the provider is asked for, and the rate that led to it when the currency differs.
    pub charge: Money,
    /// What the payer is asked to send: the charge, or a little more where the exact amount identifies it (E34).
    pub amount_due: Money,
    /// The address or account to send the money to, if a match key identifies it.
    pub destination: Option<String>,
    /// The last refusal of an attempt that the payer may still try again at its provider.
    pub declined: Option<Decline>,
    pub rate: Option<Rate>,
    pub device: Device,
    /// The payer's language (N7).
    pub lang: Lang,
    pub began: Timestamp,
    /// None until the provider has answered: the outcome of beginning is not known.
    pub instructions: Option<Instructions>,
    /// The picture of the code of the instructions, drawn once: see `qr::path`.
    pub qr: Option<String>,
    pub state: PaymentState,
    /// Counts the moves; a save with an old one is refused.
    pub version: i64,
}

/// What is true of a payment. Each variant holds only what is then known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum PaymentState {
    /// The payer has to act.
    Waiting,
    /// Part of the money is ours; the rest is asked for.
    PartiallyPaid { received: Vec<Receipt> },
    /// Money is on its way and may be undone, beside what is ours already.
    Confirming { seen: Vec<Receipt>, received: Vec<Receipt>, since: Timestamp },
    /// The money is ours, all of it. What a bank or a provider has taken back since is missing from `received`.
    Settled {
        received: Vec<Receipt>,
        /// What is too much and not dealt with yet.
        overpaid: Option<Money>,
        at: Timestamp,
        #[serde(default)]
        adjusted: Adjusted,
    },
    /// It has paid its order, and the bank or the provider has taken the money back since, all of it or a part. The
    /// order stays paid, as it is delivered; its buyer owes `owed` again. Money that replaces it settles the payment.
    Reversed {
        received: Vec<Receipt>,
        owed: Money,
        overpaid: Option<Money>,
        at: Timestamp,
        #[serde(default)]
        adjusted: Adjusted,
    },
    /// The money has arrived, but staff decide what it pays, or have decided that it pays nothing.
    Review {
        received: Vec<Receipt>,
        why: Mismatch,
        since: Timestamp,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        resolved: Option<ReviewOutcome>,
    },
    /// The money now pays another order: a reorder of this one (E39).
    Reallocated { received: Vec<Receipt>, to: OrderId, at: Timestamp },
    /// No money was taken.
    Failed { why: Decline, at: Timestamp },
    /// The provider has closed the attempt: its time ran out.
    Expired { at: Timestamp },
    /// Voided at the provider on request.
    Cancelled { by: Actor, at: Timestamp },
}

/// Why money needs review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mismatch {
    /// It came after the order was cancelled or had expired.
    Late,
    /// The order was paid already, by another attempt.
    Double,
    /// It came in another currency than was asked for.
    Currency,
    /// It was sent after the amount of its currency had ceased to hold (E43).
    Overdue,
    /// A partial payment whose order no longer waits for the rest.
    Underpaid,
}

/// What staff have done about money that pays nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewOutcome {
    pub by: MemberId,
    pub at: Timestamp,
    /// In that person's words.
    pub why: String,
}

/// What has happened to an attempt, as reported by a provider or by staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Money is on its way and may still be undone.
    Seen(Receipt),
    /// Money is ours.
    Final(Receipt),
    /// Money has arrived that was sent after its amount was no longer held; needs review (E43).
    Overdue(Receipt),
    /// Staff accept the money under review for its order.
    Accepted,
    /// Staff have dealt with the money under review in another way.
    ReviewResolved(ReviewOutcome),
    /// Staff have dealt with an overpaid amount.
    Resolved { amount: Money, how: Resolution },
    /// Money that was seen, by its reference, is gone again: its block was replaced.
    Dropped(String),
    /// Money that was ours, by its reference, is gone again: the bank or the provider has taken it back.
    Reversed(String),
    /// The provider has cancelled the attempt and sent back whatever had been paid by it. What had been booked is
    /// taken back receipt by receipt, as [`Event::Reversed`].
    Returned,
    /// The provider has refused one try; the payer may try again within the same attempt.
    TryDeclined(Decline),
    /// This attempt has failed for good; no money was taken.
    Failed(Decline),
    /// The attempt can no longer be paid: its time ran out, or it was voided at the provider's side.
    Closed,
    /// The attempt can no longer be paid, because `Actor` asked for it and the provider confirms.
    Withdrawn(Actor),
}

impl Event {
    /// Returns the word used in refusals; the history uses [`super::EventName`].
    pub fn name(&self) -> &'static str {
        match self {
            Self::Seen(_) => "seen",
            Self::Final(_) | Self::Overdue(_) => "received",
            Self::Accepted => "accepted",
            Self::ReviewResolved(_) => "review-resolved",
            Self::Resolved { how: Resolution::Returned, .. } => "overpaid-returned",
            Self::Resolved { how: Resolution::Kept, .. } => "overpaid-kept",
            Self::Dropped(_) => "dropped",
            Self::Reversed(_) => "reversed",
            Self::Returned => "returned",
            Self::TryDeclined(_) => "try-declined",
            Self::Failed(_) => "failed",
            Self::Closed => "closed",
            Self::Withdrawn(_) => "withdrawn",
        }
    }

    /// The money this event speaks of.
    pub fn receipt(&self) -> Option<&Receipt> {
        match self {
            Self::Seen(receipt) | Self::Final(receipt) | Self::Overdue(receipt) => Some(receipt),
            Self::Accepted
            | Self::ReviewResolved(_)
            | Self::Resolved { .. }
            | Self::Dropped(_)
            | Self::Reversed(_)
            | Self::Returned
            | Self::TryDeclined(_)
            | Self::Failed(_)
            | Self::Closed
            | Self::Withdrawn(_) => None,
        }
    }
}

impl PaymentState {
    /// Returns the word in the database, in the keys of texts and in events.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::PartiallyPaid { .. } => "partially-paid",
            Self::Confirming { .. } => "confirming",
            Self::Settled { .. } => "settled",
            Self::Reversed { .. } => "reversed",
            Self::Review { .. } => "review",
            Self::Reallocated { .. } => "reallocated",
            Self::Failed { .. } => "failed",
            Self::Expired { .. } => "expired",
            Self::Cancelled { .. } => "cancelled",
        }
    }

    /// Returns true if the provider can still bring money for it. At most one such attempt per order.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Waiting | Self::PartiallyPaid { .. } | Self::Confirming { .. } => true,
            Self::Settled { .. }
            | Self::Reversed { .. }
            | Self::Review { .. }
            | Self::Reallocated { .. }
            | Self::Failed { .. }
            | Self::Expired { .. }
            | Self::Cancelled { .. } => false,
        }
    }

    /// Returns why and since when its money is under review; `None` if it is not.
    pub fn undecided(&self) -> Option<(Mismatch, Timestamp)> {
        match self {
            Self::Review { why, since, resolved: None, .. } => Some((*why, *since)),
            Self::Review { resolved: Some(_), .. }
            | Self::Waiting
            | Self::PartiallyPaid { .. }
            | Self::Confirming { .. }
            | Self::Settled { .. }
            | Self::Reversed { .. }
            | Self::Reallocated { .. }
            | Self::Failed { .. }
            | Self::Expired { .. }
            | Self::Cancelled { .. } => None,
        }
    }

    /// Returns true if it has paid its order, even if the money was reversed since.
    pub fn has_paid(&self) -> bool {
        matches!(self, Self::Settled { .. } | Self::Reversed { .. })
    }

    /// Returns what the buyer owes again since the money was taken back.
    pub fn owed(&self) -> Option<Money> {
        match self {
            Self::Reversed { owed, .. } => Some(*owed),
            _ => None,
        }
    }

    /// Returns the overpaid amount that staff have not dealt with, and when the order was paid.
    pub fn overpaid(&self) -> Option<(Money, Timestamp)> {
        match self {
            Self::Settled { overpaid, at, .. } | Self::Reversed { overpaid, at, .. } => {
                Some(((*overpaid)?, *at))
            }
            _ => None,
        }
    }

    /// The money that has become ours by this attempt.
    pub fn received(&self) -> &[Receipt] {
        match self {
            Self::PartiallyPaid { received }
            | Self::Confirming { received, .. }
            | Self::Settled { received, .. }
            | Self::Reversed { received, .. }
            | Self::Review { received, .. }
            | Self::Reallocated { received, .. } => received,
            Self::Waiting | Self::Failed { .. } | Self::Expired { .. } | Self::Cancelled { .. } => &[],
        }
    }
}

impl Payment {
    /// What has come so far, of both kinds of certainty: what is ours.
    pub fn arrived(&self) -> Money {
        let zero = Money::zero(self.charge.currency());
        self.state.received().iter().try_fold(zero, |sum, r| sum.plus(r.amount)).unwrap_or(zero)
    }

    /// The exact amount to pay next: all that was asked for, less what has come (E34, E38).
    pub fn rest(&self) -> Money {
        let rest = self.amount_due.minus(self.arrived()).unwrap_or(self.amount_due);
        Money::new(rest.minor().max(0), rest.currency())
    }

    /// What is still missing from the charge.
    pub fn missing(&self) -> Money {
        let missing = self.charge.minus(self.arrived()).unwrap_or(self.charge);
        Money::new(missing.minor().max(0), missing.currency())
    }

    /// Until when the provider takes the money, if it has said so.
    pub fn until(&self) -> Option<Timestamp> {
        self.instructions.as_ref()?.until
    }
}
