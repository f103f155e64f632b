//! AWS Marketplace: products that are listed there too. AWS charges the buyer, and says what they bought (E45).
//!
//! It stands beside the [`Method`](super::Method)s and is none. Nothing can be begun, looked at or voided
//! here: a purchase happens on AWS, and what reaches us is an entitlement. A fake attempt would lock the
//! order for every other way to pay.

mod answer;
mod client;
mod sigv4;
#[cfg(test)]
mod tests;

pub use answer::{CallError, Customer};
pub use client::{Client, Settings};
pub use sigv4::{Credentials, Request, Scope, authorization};

use super::Profile;
use crate::domain::Listing;

/// Its name where methods have theirs: in payments, texts and the ledger, where `method:amazon` is what AWS
/// owes for the orders it bills.
pub const ID: &str = "amazon";

/// A marketplace, and none of [`super::PROFILES`]: nobody chooses it on a payment page.
pub const PROFILE: Profile = Profile {
    id: ID,
    group: ID,
    marketplace: true,
    help: Some("amazon"),
    logo: include_str!("logo.svg"),
    ..Profile::PLAIN
};

/// The signed calls, and what is listed.
#[derive(Debug)]
pub struct Amazon {
    pub client: Client,
    pub listings: Vec<Listing>,
}

impl Amazon {
    /// The listing that AWS knows by this product code.
    pub fn by_code(&self, code: &str) -> Option<&Listing> {
        self.listings.iter().find(|listing| listing.code == code)
    }

    /// The listing of a product of the catalogue.
    pub fn of_product(&self, slug: &str) -> Option<&Listing> {
        self.listings.iter().find(|listing| listing.product.as_str() == slug)
    }
}
