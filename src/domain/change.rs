//! What a change is about: a payment together with its order.

use super::{order::Order, payment::Payment};

/// A payment and the order that it pays, as they were read in one transaction.
#[derive(Debug, Clone, PartialEq)]
pub struct Paying {
    pub payment: Payment,
    pub order: Order,
}

impl Paying {
    /// Returns both versions. They differ once either has changed.
    pub fn versions(&self) -> (i64, i64) {
        (self.payment.version, self.order.version)
    }
}
