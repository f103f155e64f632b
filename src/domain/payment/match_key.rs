//! Match keys: the exact amount or reference that identifies an incoming transfer.
//!
//! A chain and a bank know nothing of orders. What a transfer carries is an amount and, at a bank, a
//! text; so each attempt asks for an amount, or a reference, that no other attempt holds.

use crate::domain::Money;

/// What an attempt is told by. Unique by (method, place, key) while the attempt is open, and after that
/// for as long as late money may come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchKey {
    /// Where the money is sent: a receiving address or an account.
    pub destination: String,
    /// The exact amount, or the reference, as text.
    pub key: String,
    /// The sum to send now.
    pub amount_due: Money,
    /// The last four digits of an exact amount: they survive an exchange's fee of whole cents. Drawn
    /// so that no other attempt bears them, while there are free ones.
    pub amount_suffix: Option<i64>,
}

/// A short code by which people compare addresses without reading forty characters (N9): the same on the
/// page, in the mail and in the operator's list. `7K3M-Q9TX`; changes entirely with any letter.
pub fn check_code(destination: &str) -> String {
    let digest = ring::digest::digest(&ring::digest::SHA256, destination.as_bytes());
    let code = crate::domain::id::base32(&digest.as_ref()[..5]);
    let (first, last) = code.split_at(4);
    format!("{first}-{last}")
}
