//! The facts of an email: absolute links, and no text yet.

use crate::domain::{Money, Timestamp};

/// One email's facts. Every link is absolute and goes into the email as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mail {
    /// A link that signs its reader in, once (A3).
    SignIn { link: String, valid_ms: i64 },
    /// A colleague asks the reader to join the organisation.
    Invitation(Invitation),
    /// The order is placed and can be paid through `link` (H2, H7).
    OrderRegistered { order: OrderFacts, so_far: SoFar, time: TimeLeft, link: String },
    /// The order's deadline is near.
    OrderExpiring { order: OrderFacts, time: TimeLeft, link: String },
    /// What to send where, by an attempt that asks for an exact amount (N9).
    PaymentInstructions { order: OrderFacts, transfer: ExactTransfer, link: String },
    /// The order is paid.
    PaymentConfirmed { order: OrderFacts, payment: PaymentFacts, receipt_link: String },
    /// The order is paid through AWS Marketplace, which charges the buyer itself.
    BilledByAws { order: OrderFacts, payment: PaymentFacts, receipt_link: String },
    /// A partial payment arrived; the rest is due.
    PaymentShort { order: OrderFacts, payment: PaymentFacts, rest: Rest, link: String },
    /// Money arrived that is under review, or overpaid.
    PaymentAttention { order: OrderFacts, payment: PaymentFacts, why: Attention, link: String },
    /// A transfer whose TxID was entered for the order is not its own.
    TransferUnassigned { order: OrderFacts, txid: String, amount: Money, link: String },
    /// A bank or a provider has reversed money.
    PaymentReversed { order: OrderFacts, reversal: Reversal, link: String },
    /// The order was not paid in time. The link of `next` is the old payment page, where a TxID can still be entered
    /// (E40).
    OrderExpired { order: OrderFacts, until: Timestamp, next: NextSteps },
    /// Someone cancelled the order.
    OrderCancelled { order: OrderFacts, by: String, at: Timestamp, next: NextSteps },
}

/// An invitation to join an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The name of the colleague who invites.
    pub by: String,
    pub org: String,
    pub link: String,
    /// How long the link works, in milliseconds.
    pub valid_ms: i64,
    /// Until when the invitation can be accepted.
    pub until: Timestamp,
}

/// The time until a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeLeft {
    /// When the email is written.
    pub at: Timestamp,
    pub until: Timestamp,
}

/// A transfer of an exact amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExactTransfer {
    pub amount: Money,
    pub destination: String,
    /// The check code of the destination.
    pub code: String,
    pub until: Timestamp,
}

/// The rest that is due after a partial payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rest {
    pub missing: Money,
    pub until: Timestamp,
}

/// Reversed money, and what that means for the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversal {
    pub amount: Money,
    /// The method's name in the reader's language.
    pub method: String,
    pub since: Reversed,
}

/// What the reader of an email about a closed order can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextSteps {
    /// How received money can be used, in the reader's language; empty if none was received.
    pub kept: Vec<String>,
    pub link: String,
    /// Where the same can be ordered again; `None` for a request.
    pub reorder_link: Option<String>,
}

/// An order as every email about it describes it (H7).
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrderedBy {
    /// A member of the organisation.
    Member { name: String, email: String },
    /// Someone who had not signed in, through the payment link of a closed order.
    Link,
    /// Nobody: the seller asks for the payment.
    Seller,
}

/// What is known of the money when an order is registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoFar {
    /// Nothing has come.
    Nothing,
    /// A part has come: money of a closed order.
    Part,
}

/// A sum of money that came for an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentFacts {
    pub amount: Money,
    /// The method's name in the reader's language.
    pub method: String,
    /// The provider's name for this money.
    pub reference: String,
    pub at: Timestamp,
}

/// What an order waits for after money was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// Why a payment is under review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attention {
    /// It came after the deadline.
    Late,
    /// More came than was due; the order is paid.
    Overpaid { overpaid: Money },
    /// The order had been paid before.
    Double,
    /// It does not look as it should.
    Doubtful,
}
