//! The facts of an email: absolute links, and no text yet.

use crate::domain::{Money, Timestamp};
use serde::{Deserialize, Serialize};

/// One email's facts. Every link is absolute and goes into the email as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "email", rename_all = "kebab-case")]
pub enum Mail {
    /// A link that signs its reader in, once (A3).
    SignIn { link: String, valid_ms: i64 },
    /// A colleague asks the reader to join the organisation.
    /// Its link works for `valid_ms`, and it can be accepted until `until`.
    Invitation { by: String, org: String, link: String, valid_ms: i64, until: Timestamp },
    /// The order stands and can be paid through `link` (H2, H7). `at` is when this is told.
    OrderRegistered { order: OrderFacts, so_far: SoFar, link: String, at: Timestamp, until: Timestamp },
    /// The time to pay runs out. `at` is when this is told.
    OrderExpiring { order: OrderFacts, link: String, at: Timestamp, until: Timestamp },
    /// What to send where, by an attempt that asks for an exact amount (N9).
    PaymentInstructions {
        order: OrderFacts,
        exact: Money,
        destination: String,
        code: String,
        link: String,
        until: Timestamp,
    },
    /// The order is paid.
    PaymentConfirmed { order: OrderFacts, payment: PaymentFacts, receipt_link: String },
    /// The order is paid through AWS Marketplace, which charges the buyer itself.
    BilledByAws { order: OrderFacts, payment: PaymentFacts, receipt_link: String },
    /// Part of the money came; the rest is asked for.
    PaymentShort { order: OrderFacts, payment: PaymentFacts, missing: Money, link: String, until: Timestamp },
    /// Money came that a person has to look at.
    PaymentAttention { order: OrderFacts, payment: PaymentFacts, why: Attention, link: String },
    /// A transfer whose TxID was entered for the order is not its own.
    TransferUnassigned { order: OrderFacts, txid: String, amount: Money, link: String },
    /// A bank or a provider has taken money back.
    PaymentReversed { order: OrderFacts, amount: Money, method: String, since: Reversed, link: String },
    /// The order was not paid in time; `link` is the old payment page, where a TxID can still be told (E40).
    OrderExpired {
        order: OrderFacts,
        until: Timestamp,
        /// What becomes of the money that has come, in the reader's language; empty if none has.
        kept: Vec<String>,
        link: String,
        /// Where the same can be ordered again; `None` for a request.
        reorder_link: Option<String>,
    },
    /// Someone cancelled the order.
    OrderCancelled {
        order: OrderFacts,
        by: String,
        at: Timestamp,
        /// As in `OrderExpired`.
        kept: Vec<String>,
        link: String,
        /// As in `OrderExpired`.
        reorder_link: Option<String>,
    },
}

/// An order as every email about it describes it (H7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderFacts {
    /// The number as people read it.
    pub number: String,
    /// What is bought, one line, in the reader's language.
    pub description: String,
    pub total: Money,
    /// The organisation that buys, or the contact who is asked to pay.
    pub buyer: String,
    pub ordered_by: OrderedBy,
}

/// Who ordered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum OrderedBy {
    /// A member of the organisation.
    Member { name: String, email: String },
    /// Someone who had not signed in, through the payment link of a closed order.
    Link,
    /// Nobody: the seller asks for the payment.
    Seller,
}

/// What is known of the money when an order is registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SoFar {
    /// Nothing has come.
    Nothing,
    /// A part has come: money of a closed order.
    Part,
}

/// A sum of money that came for an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentFacts {
    pub amount: Money,
    /// The method's name in the reader's language.
    pub method: String,
    /// The provider's name for this money.
    pub reference: String,
    pub at: Timestamp,
}

/// What an order waits for after money was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "order", rename_all = "kebab-case")]
pub enum Reversed {
    /// It was paid; this is due again.
    Owed { owed: Money },
    /// It is paid in full all the same.
    Paid,
    /// It is not paid yet.
    Unpaid,
    /// It is cancelled or expired: nothing is due.
    Closed,
}

/// Why a person looks at a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Attention {
    /// It came after the deadline.
    Late,
    /// More came than was due; the order is paid.
    Over { excess: Money },
    /// The order had been paid before.
    Double,
    /// It does not look as it should.
    Doubtful,
}
