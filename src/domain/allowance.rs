//! Allowances: how often the holder of a payment link, and a member of the organisation, may do what costs others.

use super::{
    Actor,
    time::{DAY_MS, HOUR_MS},
};

/// On whose account something is done. A link can be passed on to anybody, so what is done with it must not use
/// up what the organisation itself may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A signed-in member of the organisation that placed the order.
    Member,
    /// Anybody with the payment link.
    Link,
}

impl Source {
    /// On whose account an actor does something.
    pub fn of(actor: &Actor) -> Self {
        match actor {
            Actor::Member(_) => Self::Member,
            Actor::Payer | Actor::Staff(_) | Actor::Provider(_) | Actor::System => Self::Link,
        }
    }

    /// The word in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Link => "link",
        }
    }

    /// Reads the word; what is unknown counts as a link, which may do less.
    pub fn parse(word: &str) -> Self {
        if word == Self::Member.word() { Self::Member } else { Self::Link }
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Beginning a payment attempt: calls to a provider, and rows that are kept.
    Attempt,
    /// Drawing an exact amount, which is one attempt's alone for weeks.
    Draw,
    /// Naming a transfer by its hash, which makes us ask a node.
    Claim,
}

impl Act {
    /// The word in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Attempt => "attempt",
            Self::Draw => "draw",
            Self::Claim => "claim",
        }
    }
}

/// What is counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    Order,
    /// All orders of the organisation; for a contact, the one order.
    Party,
}

/// So many in so long a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    pub scope: Scope,
    pub window_ms: i64,
    pub most: i64,
}

const fn order(window_ms: i64, most: i64) -> Limit {
    Limit { scope: Scope::Order, window_ms, most }
}

/// The limits of an act. All of them hold. Links are never counted per organisation: one link that got around
/// would stop the payers of all its other orders.
pub fn limits(act: Act, source: Source) -> &'static [Limit] {
    const MEMBER_DRAWS: Limit = Limit { scope: Scope::Party, window_ms: DAY_MS, most: 40 };
    match (act, source) {
        (Act::Attempt, Source::Member) => const { &[order(HOUR_MS, 30), order(DAY_MS, 100)] },
        (Act::Attempt, Source::Link) => const { &[order(HOUR_MS, 15), order(DAY_MS, 40)] },
        (Act::Draw, Source::Member) => const { &[order(HOUR_MS, 10), MEMBER_DRAWS] },
        (Act::Draw, Source::Link) => const { &[order(HOUR_MS, 8), order(DAY_MS, 20)] },
        (Act::Claim, Source::Member) => const { &[order(HOUR_MS, 10)] },
        (Act::Claim, Source::Link) => const { &[order(HOUR_MS, 30)] },
    }
}
