//! An order: who owes, for what, and the four things it can be.

use super::{
    Actor, Buyer, Lang, Money, OrderId, OrgId, PartyId, PaymentId, Purchase, Refused, Slug, Subject,
    Timestamp,
};

use serde::{Deserialize, Serialize};

/// An order. Its price is frozen when it is placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    pub id: OrderId,
    /// The number that people read and quote: `G-4F7K-92QX`.
    pub number: String,
    pub buyer: Buyer,
    pub subject: Subject,
    pub placed_at: Timestamp,
    /// What is to be paid, in any currency of the configuration.
    pub total: Money,
    /// The buyer's language: mails to the buyer are written in it (N7).
    pub lang: Lang,
    /// The closed order whose payment link this one was ordered through, by somebody who had not signed in.
    /// Then the buyer's member is who is written to; they neither ordered nor agreed.
    pub through: Option<OrderId>,
    pub state: OrderState,
    /// Counts the moves; a save with an old one is refused.
    pub version: i64,
}

/// What is true of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum OrderState {
    /// To be paid until the deadline.
    Unpaid {
        until: Timestamp,
    },
    Paid {
        by: PaymentId,
        at: Timestamp,
    },
    Cancelled {
        by: Actor,
        at: Timestamp,
    },
    Expired {
        at: Timestamp,
    },
}

/// What can happen to an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrderEvent {
    PaidBy(PaymentId),
    Cancelled(Actor),
    Lapsed,
}

/// How an order came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A member of the organisation placed it.
    Member,
    /// Someone who had not signed in placed it through the payment link of a closed order.
    Link,
    /// The seller asks for the payment.
    Seller,
}

/// The state of an order when money for it arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Open,
    Paid,
    Closed,
}

impl OrderState {
    /// Returns the word in the database, in the keys of texts and in events.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unpaid { .. } => "unpaid",
            Self::Paid { .. } => "paid",
            Self::Cancelled { .. } => "cancelled",
            Self::Expired { .. } => "expired",
        }
    }
}

impl OrderEvent {
    /// Returns the word used in refusals. The history uses [`super::EventName`].
    pub fn name(&self) -> &'static str {
        match self {
            Self::PaidBy(_) => "paid",
            Self::Cancelled(_) => "cancelled",
            Self::Lapsed => "expired",
        }
    }
}

impl Order {
    /// The whole machine: every edge is a line here.
    pub fn apply(self, event: OrderEvent, now: Timestamp) -> Result<Self, Refused> {
        use {OrderEvent as E, OrderState as S};
        let state = match (&self.state, event) {
            (S::Unpaid { .. }, E::PaidBy(by)) => S::Paid { by, at: now },
            (S::Unpaid { .. }, E::Cancelled(by)) => S::Cancelled { by, at: now },
            (S::Unpaid { until }, E::Lapsed) if now >= *until => S::Expired { at: now },
            (state, event) => {
                return Err(Refused { noun: "order", state: state.name(), event: event.name() });
            }
        };
        Ok(Self { state, ..self })
    }

    pub fn standing(&self) -> Standing {
        match self.state {
            OrderState::Unpaid { .. } => Standing::Open,
            OrderState::Paid { .. } => Standing::Paid,
            OrderState::Cancelled { .. } | OrderState::Expired { .. } => Standing::Closed,
        }
    }

    pub fn is_unpaid(&self) -> bool {
        self.standing() == Standing::Open
    }

    /// How the order came about.
    pub fn origin(&self) -> Origin {
        match (&self.subject, &self.through) {
            (Subject::Request(_), _) => Origin::Seller,
            (Subject::Purchase(_), Some(_)) => Origin::Link,
            (Subject::Purchase(_), None) => Origin::Member,
        }
    }

    /// Returns true if it is an order of this organisation.
    pub fn is_of(&self, org: &OrgId) -> bool {
        self.buyer.org() == Some(org)
    }

    /// Whose allowances it uses, and whose transfers can pay it: the organisation's, or for a contact, its own.
    pub fn party(&self) -> PartyId {
        PartyId::from_text(self.buyer.org().map_or(self.id.as_str(), OrgId::as_str))
    }

    /// What was bought; `None` for a request.
    pub fn purchase(&self) -> Option<&Purchase> {
        self.subject.purchase()
    }

    /// The product that was bought; `None` for a request.
    pub fn product(&self) -> Option<&Slug> {
        self.purchase().map(Purchase::product)
    }
}

/// Makes an order number out of five random bytes: eight characters that can be read out.
pub fn number(bytes: [u8; 5]) -> String {
    let text = super::id::base32(&bytes);
    format!("G-{}-{}", &text[..4], &text[4..])
}
