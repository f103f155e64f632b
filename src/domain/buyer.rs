//! Who owes an order: a member of an organisation, or someone who was asked to pay and has no account.

use super::{MemberId, OrgId, contact::Contact};

/// Who an order is for, and who receives the emails about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Buyer {
    /// The member who placed the order, or who receives the emails of an order that was placed through a payment
    /// link; and their organisation.
    Member { member: MemberId, org: OrgId },
    /// Someone without an account. The payment link is all they need.
    Contact(Contact),
}

impl Buyer {
    /// Returns the organisation, or `None` for a contact.
    pub fn org(&self) -> Option<&OrgId> {
        match self {
            Self::Member { org, .. } => Some(org),
            Self::Contact(_) => None,
        }
    }

    /// Returns the member, or `None` for a contact.
    pub fn member(&self) -> Option<&MemberId> {
        match self {
            Self::Member { member, .. } => Some(member),
            Self::Contact(_) => None,
        }
    }

    /// Returns the contact, or `None` for a member.
    pub fn contact(&self) -> Option<&Contact> {
        match self {
            Self::Member { .. } => None,
            Self::Contact(contact) => Some(contact),
        }
    }
}
