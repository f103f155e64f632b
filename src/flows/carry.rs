//! Carries money from an order that can no longer be paid to the same organisation's open one (E39, E40).

use super::journal;
use crate::{
    app::App,
    domain::{
        Paying, Timestamp,
        ledger::{Account, Kind, Transfer},
        payment::{Event, Payment, PaymentState},
    },
    store::{StoreError, Tx, arrivals, ledger},
};

/// Can the money of this payment be used for another order of the same organisation? It is ours, pays
/// nothing, and no person has decided anything else.
pub fn is_free(payment: &Payment) -> bool {
    payment.state.undecided().is_some() && !payment.state.received().is_empty()
}

/// Moves all money of one payment to another one, which books it as its own. Both sides stay readable:
/// the old payment says where its money is.
pub async fn carry(
    app: &App,
    tx: &mut Tx,
    from: Paying,
    mut to: Paying,
    now: Timestamp,
) -> Result<Paying, StoreError> {
    let received = from.payment.state.received().to_vec();
    let state = PaymentState::Carried { received: received.clone(), to: to.order.id.clone(), at: now };
    let moved = Paying { payment: Payment { state, ..from.payment }, ..from };
    let Paying { payment: moved, order: old } = journal::save(tx, moved, "carried", now).await?;
    tx.tell(journal::told(&old, Some(&moved)));
    for receipt in received {
        let transfer = Transfer {
            kind: Kind::Carry,
            reference: format!("{}:{}:{}", moved.method, receipt.reference, to.payment.id),
            debit: Account::Order(old.id.clone()),
            credit: Account::Order(to.order.id.clone()),
            amount: receipt.amount,
        };
        ledger::book(tx, &transfer, now).await?;
        arrivals::pass_on(tx, &moved.method, &receipt.reference, (&moved.id, &to.payment.id)).await?;
        to = journal::take_over(app, tx, to, &Event::Final(receipt), now).await?;
    }
    tx.tell(journal::told(&to.order, Some(&to.payment)));
    Ok(to)
}
