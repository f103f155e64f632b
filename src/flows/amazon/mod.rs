//! Buyers who come from AWS Marketplace: who they are, whose account theirs is, and what they have bought (E45).

mod assess;
mod link;
mod purchase;
mod read;

pub use assess::{assess, still_due};
pub use link::{Arrived, Linked, arrival, arrive, link};
pub use read::{due, read};

use crate::{
    domain::time::{HOUR_MS, MINUTE_MS},
    store::Lease,
};

/// AWS's token is good for four hours at most. It is exchanged as soon as it comes, and what we make of it is good
/// for four hours from then.
pub const ARRIVAL_VALID_MS: i64 = 4 * HOUR_MS;

/// How often AWS is asked about each subscription.
const READ_EVERY_MS: i64 = HOUR_MS;

/// How soon again when AWS has not answered, or a purchase waits for something here, or AWS states
/// nothing yet right after an account was linked.
const READ_AGAIN_MS: i64 = 5 * MINUTE_MS;

/// How long one reading may take before another instance may read too.
const LEASE: Lease = Lease { ms: 2 * MINUTE_MS, longest_ms: READ_EVERY_MS };
