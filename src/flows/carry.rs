//! Carries money from an order that can no longer be paid to the same organisation's open one (E39, E40).

use super::journal::{self, Act};
use crate::{
    domain::{DomainEvent, Paying, payment::Payment},
    store::{StoreError, Tx, arrivals},
};

/// Can the money of this payment be used for another order of the same organisation? It is ours, pays
/// nothing, and no person has decided anything else.
pub fn is_free(payment: &Payment) -> bool {
    payment.state.undecided().is_some() && !payment.state.received().is_empty()
}

/// Moves all money of one payment to another one, which books it as its own. Both sides stay readable:
/// the old payment says where its money is.
pub async fn carry(tx: &mut Tx, act: Act<'_>, from: Paying, mut to: Paying) -> Result<Paying, StoreError> {
    let received = from.payment.state.received().to_vec();
    let event = DomainEvent::PaymentReallocated { to: to.order.id.clone() };
    let moved = journal::apply(tx, act, from, event).await?;
    for receipt in received {
        let (old, new) = (&moved.payment, &to.payment);
        arrivals::pass_on(tx, &old.method, &receipt.reference, (&old.id, &new.id)).await?;
        let event = DomainEvent::PaymentReallocationReceived { receipt, from: moved.order.id.clone() };
        to = journal::apply(tx, act, to, event).await?;
    }
    Ok(to)
}
