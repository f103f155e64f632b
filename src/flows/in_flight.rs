//! Why an order cannot be closed yet: money may still come for it, and nobody can call it back.

use crate::{
    domain::{
        OrderId,
        payment::{Payment, PaymentState},
    },
    store::{Access, StoreError, claims, incoming_transfers, remittance_advices},
};

/// What keeps an order from being closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InFlight {
    /// A payment is being confirmed, by its provider or on its chain.
    Confirming,
    /// A payer has reported a bank transfer as sent.
    Sent,
    /// The provider has not confirmed that the open attempt is void.
    NotVoid,
}

impl InFlight {
    /// The reason why an attempt is still open after it was to be voided.
    pub(super) fn of(attempt: &Payment) -> Self {
        if matches!(attempt.state, PaymentState::Confirming { .. }) {
            Self::Confirming
        } else {
            Self::NotVoid
        }
    }
}

/// Returns what is on its way for an order, by any of its attempts. A transfer under review does not count: it has
/// arrived and can pay another order.
pub(super) async fn find(db: &mut impl Access, order: &OrderId) -> Result<Option<InFlight>, StoreError> {
    if incoming_transfers::moving(db, order).await? {
        return Ok(Some(InFlight::Confirming));
    }
    if remittance_advices::is_open(db, order).await? {
        return Ok(Some(InFlight::Sent));
    }
    Ok(claims::are_confirming(db, order).await?.then_some(InFlight::Confirming))
}
