//! The tables of AWS Marketplace: registrations that wait, accounts that are bound, what they are entitled to.

pub mod accounts;
pub mod arrivals;
pub mod rights;

pub use accounts::{Account, Subscription};
pub use arrivals::Arrival;
pub use rights::{EntitlementVersion, Filter, Listed, Noted, Right};
