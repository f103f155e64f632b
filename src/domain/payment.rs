//! A payment: one attempt to pay an order by one method, and everything that can become of it.

use super::{
    Actor, Decline, Money, OrderId, PaymentId, Receipt, Refused, Timestamp, device::Device, order::Standing,
    prompt::Prompt, terms::Rate,
};
use crate::lang::Lang;
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
    pub rate: Option<Rate>,
    pub device: Device,
    /// The payer's language (N7).
    pub lang: Lang,
    pub began: Timestamp,
    /// None until the provider has answered: the outcome of beginning is not known.
    pub prompt: Option<Prompt>,
    /// The picture of the prompt's code, drawn once: see `qr::path`.
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
    Short { received: Vec<Receipt> },
    /// Money is on its way and may be undone.
    Confirming { seen: Receipt, since: Timestamp },
    /// The money is ours, all of it; what is more than the charge is `excess`.
    Settled { received: Vec<Receipt>, excess: Option<Money>, at: Timestamp },
    /// The money is ours, but a person decides what it pays.
    Review { received: Vec<Receipt>, why: Mismatch, since: Timestamp },
    /// No money was taken.
    Failed { why: Decline, at: Timestamp },
    /// The provider has closed the attempt: its time ran out.
    Expired { at: Timestamp },
    /// Voided at the provider, on somebody's wish.
    Cancelled { by: Actor, at: Timestamp },
}

/// Why money needs a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mismatch {
    /// It came after the order was cancelled or had expired.
    Late,
    /// The order was paid already, by another attempt.
    Double,
    /// It came in another currency than was asked for.
    Currency,
}

/// What a provider says has happened to an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Money is on its way and may still be undone.
    Seen(Receipt),
    /// Money is ours.
    Final(Receipt),
    /// This attempt has failed for good; no money was taken.
    Declined(Decline),
    /// The attempt can no longer be paid: its time ran out, or it was voided at the provider's side.
    Closed,
    /// The attempt can no longer be paid, because `Actor` asked for it and the provider confirms.
    Withdrawn(Actor),
}

impl Event {
    pub fn name(&self) -> &'static str {
        match self {
            Self::Seen(_) => "seen",
            Self::Final(_) => "received",
            Self::Declined(_) => "declined",
            Self::Closed => "closed",
            Self::Withdrawn(_) => "withdrawn",
        }
    }

    /// The money this event speaks of.
    pub fn receipt(&self) -> Option<&Receipt> {
        match self {
            Self::Seen(receipt) | Self::Final(receipt) => Some(receipt),
            Self::Declined(_) | Self::Closed | Self::Withdrawn(_) => None,
        }
    }
}

impl PaymentState {
    /// The word in the database, in the keys of texts and in events.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Short { .. } => "short",
            Self::Confirming { .. } => "confirming",
            Self::Settled { .. } => "settled",
            Self::Review { .. } => "review",
            Self::Failed { .. } => "failed",
            Self::Expired { .. } => "expired",
            Self::Cancelled { .. } => "cancelled",
        }
    }

    /// Can the provider still bring money for it in the ordinary way? At most one such attempt per order.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Waiting | Self::Short { .. } | Self::Confirming { .. } => true,
            Self::Settled { .. }
            | Self::Review { .. }
            | Self::Failed { .. }
            | Self::Expired { .. }
            | Self::Cancelled { .. } => false,
        }
    }

    /// The money that has become ours by this attempt.
    pub fn received(&self) -> &[Receipt] {
        match self {
            Self::Short { received } | Self::Settled { received, .. } | Self::Review { received, .. } => {
                received
            }
            Self::Waiting
            | Self::Confirming { .. }
            | Self::Failed { .. }
            | Self::Expired { .. }
            | Self::Cancelled { .. } => &[],
        }
    }
}

impl Payment {
    /// The whole machine: every edge is a line here. Providers repeat themselves, so what was said
    /// before changes nothing; final money is never refused.
    pub fn apply(self, event: Event, order: Standing, now: Timestamp) -> Result<Self, Refused> {
        use {Event as E, PaymentState as S};
        let state = match (self.state.clone(), event) {
            (state, E::Final(receipt)) => self.receive(state, receipt, order, now),
            (S::Waiting, E::Seen(seen)) => S::Confirming { seen, since: now },
            (S::Confirming { seen, since }, E::Seen(again)) if seen == again => S::Confirming { seen, since },
            (S::Waiting | S::Confirming { .. }, E::Declined(why)) => S::Failed { why, at: now },
            (S::Waiting | S::Confirming { .. }, E::Closed) => S::Expired { at: now },
            (S::Waiting | S::Confirming { .. }, E::Withdrawn(by)) => S::Cancelled { by, at: now },
            (S::Failed { why, at }, E::Declined(_) | E::Closed | E::Withdrawn(_)) => S::Failed { why, at },
            (S::Expired { at }, E::Closed | E::Declined(_) | E::Withdrawn(_)) => S::Expired { at },
            (S::Cancelled { by, at }, E::Closed | E::Declined(_) | E::Withdrawn(_)) => {
                S::Cancelled { by, at }
            }
            (state, event) => {
                return Err(Refused { noun: "payment", state: state.name(), event: event.name() });
            }
        };
        Ok(Self { state, ..self })
    }

    /// Money has become ours. It pays the order when the order is open and the sum suffices.
    fn receive(
        &self,
        state: PaymentState,
        receipt: Receipt,
        order: Standing,
        now: Timestamp,
    ) -> PaymentState {
        use PaymentState as S;
        if state.received().iter().any(|known| known.reference == receipt.reference) {
            return state;
        }
        let mut received = state.received().to_vec();
        received.push(receipt);
        if let S::Settled { excess, at, .. } = state {
            // It has paid its order, and no later money takes that back: it is excess.
            let more = self.weigh(&received).map_or(excess, Some);
            return S::Settled { received, excess: more.filter(|sum| sum.is_positive()), at };
        }
        let why = match order {
            Standing::Paid => Some(Mismatch::Double),
            Standing::Closed => Some(Mismatch::Late),
            Standing::Open => None,
        };
        match (why, self.weigh(&received)) {
            (Some(why), _) => S::Review { received, why, since: now },
            (None, Err(_)) => S::Review { received, why: Mismatch::Currency, since: now },
            (None, Ok(excess)) if excess.minor() < 0 => S::Short { received },
            (None, Ok(excess)) => {
                S::Settled { received, excess: excess.is_positive().then_some(excess), at: now }
            }
        }
    }

    /// Received minus charged.
    fn weigh(&self, received: &[Receipt]) -> Result<Money, super::money::Refused> {
        let zero = Money::zero(self.charge.currency());
        received.iter().try_fold(zero, |sum, r| sum.plus(r.amount))?.minus(self.charge)
    }

    /// What is still to be paid: the charge less what has come.
    pub fn missing(&self) -> Money {
        match self.weigh(self.state.received()) {
            Ok(excess) => Money::new((-excess.minor()).max(0), excess.currency()),
            Err(_) => self.charge,
        }
    }

    /// Until when the provider takes the money, if it has said so.
    pub fn until(&self) -> Option<Timestamp> {
        self.prompt.as_ref()?.until
    }
}
