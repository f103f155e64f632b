//! Decides. Pure types and rules: no I/O, no clock, no randomness, no async.

pub mod agreement;
pub mod allowance;
pub mod buyer;
pub mod catalogue;
pub mod change;
pub mod channel;
pub mod contact;
pub mod decline;
pub mod device;
pub mod effects;
pub mod entitlement;
pub mod event_name;
pub mod id;
pub mod incoming_transfer;
pub mod instructions;
pub mod lang;
pub mod ledger;
pub mod listing;
pub mod lock;
pub mod mail_fault;
pub mod message;
pub mod money;
pub mod notification;
pub mod order;
pub mod payment;
pub mod receipt;
pub mod selection;
pub mod subject;
pub mod terms;
pub mod time;

pub use agreement::{Agreed, Agreement, AgreementVersion};
pub use buyer::Buyer;
pub use catalogue::{Catalogue, Product, Slug, Texts};
pub use change::{DomainEvent, Paying};
pub use channel::Channel;
pub use decline::Decline;
pub use entitlement::Entitlement;
pub use event_name::EventName;
pub use id::{MemberId, OrderId, OrgId, PartyId, PaymentId};
pub use lang::Lang;
pub use listing::Listing;
pub use mail_fault::MailFault;
pub use message::{Message, MessageArg};
pub use money::{Currency, Money};
pub use receipt::Receipt;
pub use selection::{Selection, Snapshot};
pub use subject::{Purchase, Request, Subject};
pub use time::Timestamp;

/// An event that the state it met does not take. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a {noun} that is {state} does not take \"{event}\"")]
pub struct Refused {
    pub noun: &'static str,
    pub state: &'static str,
    pub event: &'static str,
}

/// Who did something, as the history of an order shows it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", tag = "who", content = "id")]
pub enum Actor {
    /// A signed-in member of the buying organisation.
    Member(MemberId),
    /// A member of the seller's staff, at the desk.
    Staff(MemberId),
    /// Anyone with the payment link.
    Payer,
    /// The provider of a method, by its id.
    Provider(String),
    /// A job of ours: a deadline has passed.
    System,
}

impl Actor {
    /// The word in the database.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Member(_) => "member",
            Self::Staff(_) => "staff",
            Self::Payer => "payer",
            Self::Provider(_) => "provider",
            Self::System => "system",
        }
    }

    /// The member of the staff, if it is one.
    pub fn staff(&self) -> Option<&MemberId> {
        match self {
            Self::Staff(id) => Some(id),
            Self::Member(_) | Self::Payer | Self::Provider(_) | Self::System => None,
        }
    }

    /// The id of the member or of the provider's method, where there is one.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Member(id) | Self::Staff(id) => Some(id.as_str()),
            Self::Provider(method) => Some(method),
            Self::Payer | Self::System => None,
        }
    }

    /// Reads the word and the id; `None` if they are no actor's.
    pub fn read(word: &str, id: Option<String>) -> Option<Self> {
        match (word, id) {
            ("member", Some(id)) => Some(Self::Member(MemberId::from_text(id))),
            ("staff", Some(id)) => Some(Self::Staff(MemberId::from_text(id))),
            ("payer", None) => Some(Self::Payer),
            ("provider", Some(method)) => Some(Self::Provider(method)),
            ("system", None) => Some(Self::System),
            _ => None,
        }
    }
}
