//! Someone who is asked to pay and has no account.

use super::{NameOf, Phone, acceptable_name, email};

/// Someone without an account: a name, and how to reach them. The language of the emails is the order's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    name: String,
    reach: Reach,
}

/// How a contact is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// An address in the form of [`email`].
    Email(String),
    Phone(Phone),
}

impl Contact {
    /// Returns `None` if the name is not acceptable, see [`acceptable_name`]: it appears in emails.
    pub fn new(name: &str, reach: Reach) -> Option<Self> {
        // A person's or a company's.
        acceptable_name(name, NameOf::Organisation).then(|| Self { name: name.trim().to_owned(), reach })
    }

    /// Takes what the database returned.
    pub fn stored(name: String, reach: Reach) -> Self {
        Self { name, reach }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn reach(&self) -> &Reach {
        &self.reach
    }

    /// Returns the email address, or `None` if only a phone number is known.
    pub fn email(&self) -> Option<&str> {
        match &self.reach {
            Reach::Email(address) => Some(address),
            Reach::Phone(_) => None,
        }
    }

    /// Returns the phone number, or `None` if only an email address is known.
    pub fn phone(&self) -> Option<&Phone> {
        match &self.reach {
            Reach::Email(_) => None,
            Reach::Phone(number) => Some(number),
        }
    }
}

impl Reach {
    /// Reads an email address as people type it; `None` if it cannot be one.
    pub fn by_email(text: &str) -> Option<Self> {
        email(text).map(Self::Email)
    }
}
