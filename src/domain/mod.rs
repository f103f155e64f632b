//! Decides. Pure types and rules: no I/O, no clock, no randomness, no async.

pub mod agreement;
pub mod allowance;
pub mod arrival;
pub mod catalogue;
pub mod change;
pub mod contact;
pub mod decline;
pub mod device;
pub mod entitlement;
pub mod id;
pub mod lang;
pub mod ledger;
pub mod listing;
pub mod lock;
pub mod mail_fault;
pub mod money;
pub mod news;
pub mod order;
pub mod payment;
pub mod prompt;
pub mod receipt;
pub mod selection;
pub mod terms;
pub mod time;
pub mod words;

pub use agreement::{Agreed, Agreement, AgreementMark};
pub use catalogue::{Catalogue, Product, Slug, Texts};
pub use change::Paying;
pub use decline::Decline;
pub use entitlement::Entitlement;
pub use id::{MemberId, OrderId, OrgId, PaymentId};
pub use lang::Lang;
pub use listing::Listing;
pub use mail_fault::MailFault;
pub use money::{Currency, Money};
pub use receipt::Receipt;
pub use selection::{Selection, Snapshot};
pub use time::Timestamp;
pub use words::{Said, Words};

/// An event that the state it met does not take. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a {noun} that is {state} does not take \"{event}\"")]
pub struct Refused {
    pub noun: &'static str,
    pub state: &'static str,
    pub event: &'static str,
}

/// Who did something, as the history of an order tells it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", tag = "who", content = "id")]
pub enum Actor {
    /// A signed-in member of the buying organisation.
    Member(MemberId),
    /// A member of the seller's staff, at the desk.
    Staff(MemberId),
    /// Whoever holds the payment link.
    Payer,
    /// The provider of a method, by its id.
    Provider(String),
    /// A job of ours: a deadline has passed.
    System,
}
