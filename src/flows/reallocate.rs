//! Moves money from an order that can no longer be paid to an open order of the same organisation (E39, E40).

use super::journal::{self, Act};
use crate::{
    domain::{DomainEvent, Paying},
    store::{StoreError, Tx, incoming_transfers},
};

/// Moves all money of one payment to another, which books it as its own. The old payment records where its money went.
/// Money that pays something already stays where it is.
pub async fn reallocate(
    tx: &mut Tx,
    act: Act<'_>,
    from: Paying,
    mut to: Paying,
) -> Result<Paying, StoreError> {
    if !from.payment.is_free() {
        return Ok(to);
    }
    let received = from.payment.state.received().to_vec();
    let event = DomainEvent::PaymentReallocated { to: to.order.id.clone() };
    let moved = journal::apply(tx, act, from, event).await?;
    for receipt in received {
        let (old, new) = (&moved.payment, &to.payment);
        incoming_transfers::pass_on(tx, &old.method, &receipt.reference, &old.id, &new.id).await?;
        let event = DomainEvent::PaymentReallocationReceived { receipt, from: moved.order.id.clone() };
        to = journal::apply(tx, act, to, event).await?;
    }
    Ok(to)
}
