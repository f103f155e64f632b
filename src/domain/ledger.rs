//! The ledger's accounts, and the transfers between them.

use super::{Money, OrderId};

/// An account of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Account {
    /// The world outside, as a payment method reaches it.
    Method(String),
    /// Money that has come for an order and is not settled, including what was paid too much, until staff note it as
    /// returned or kept.
    Order(OrderId),
    /// Below zero by what the buyer of a paid order owes again, because the bank or the provider has taken the money
    /// back; money that replaces it clears it.
    Owed(OrderId),
    /// What has paid orders.
    Sales,
    /// What was paid too much and stays with the seller, as agreed.
    Kept,
}

/// What a transfer books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Money has come for an order.
    Capture,
    /// It pays the order.
    Settle,
    /// It is for another order now.
    Reallocation,
    /// The bank or the provider has taken it back.
    Reverse,
    /// Money for an order pays what is owed for it.
    Clear,
    /// Staff have sent back what was too much.
    Return,
    /// What was too much stays with the seller.
    Keep,
}

impl Kind {
    /// The word in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Capture => "capture",
            Self::Settle => "settle",
            Self::Reallocation => "reallocation",
            Self::Reverse => "reverse",
            Self::Clear => "clear",
            Self::Return => "return",
            Self::Keep => "keep",
        }
    }
}

/// One transfer of money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    pub kind: Kind,
    /// What it books, unique within its kind.
    pub reference: String,
    pub debit: Account,
    pub credit: Account,
    pub amount: Money,
}
