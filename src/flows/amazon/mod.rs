//! Buyers who come from AWS Marketplace: who they are, whose account theirs is, and what they have bought (E45).

mod link;
mod purchase;
mod read;

pub use link::{Arrived, Linked, arrive, link, look};
pub use read::{due, read};

use crate::domain::time::{HOUR_MS, MINUTE_MS};

/// AWS's token is good for four hours at most, and so is what we make of it.
pub const ARRIVAL_VALID_MS: i64 = 4 * HOUR_MS;

/// How often AWS is asked about each subscription.
const READ_EVERY_MS: i64 = HOUR_MS;

/// How soon again when AWS has not answered, or a purchase waits for something here.
const READ_AGAIN_MS: i64 = 5 * MINUTE_MS;

/// How long one reading may take before another instance may read too.
const LEASE_MS: i64 = 2 * MINUTE_MS;
