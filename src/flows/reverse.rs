//! Removes all money of an attempt that its provider has sent back.

use super::journal::{self, Act};
use crate::{
    domain::{
        Money, Paying, PaymentId,
        payment::{Payment, PaymentState},
    },
    store::{
        StoreError, Tx, payments,
        reversals::{self, Reversal},
    },
};

/// Books that the provider has sent back all money of an attempt. Each sum is listed once at the desk. Returns the
/// attempt and its order as stored, and the sums that had counted.
pub(super) async fn return_all(
    tx: &mut Tx,
    act: Act<'_>,
    payment: &Payment,
) -> Result<(Paying, Vec<Money>), StoreError> {
    let mut returned = Vec::new();
    let holder = holder(tx, payment).await?;
    for receipt in payment.state.received() {
        let reversal = Reversal {
            key: format!("{} {}", payment.method, receipt.reference),
            statement: String::new(),
            amount: receipt.amount,
            at: act.at,
            payment: Some(holder.clone()),
            text: receipt.reference.clone(),
        };
        if reversals::add(tx, &reversal).await? {
            let held = journal::load(tx, &holder).await?;
            journal::take_back(tx, act, held, receipt).await?;
            returned.push(receipt.amount);
        }
    }
    Ok((journal::load(tx, &payment.id).await?, returned))
}

/// Returns the attempt that the money counts for: this one, or the one it was reallocated to.
async fn holder(tx: &mut Tx, payment: &Payment) -> Result<PaymentId, StoreError> {
    let PaymentState::Reallocated { received, to, .. } = &payment.state else {
        return Ok(payment.id.clone());
    };
    let holds = |other: &Payment| {
        let mut known = other.state.received().iter();
        known.any(|one| received.iter().any(|moved| moved.reference == one.reference))
    };
    let found = payments::of_order(tx, to).await?.into_iter().find(holds);
    Ok(found.map_or_else(|| payment.id.clone(), |other| other.id))
}
