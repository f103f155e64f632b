//! Refunds, shared by both providers: never more than was paid, one for each key.

use super::{KIND, Payment, State};
use crate::{
    domain::{Money, Timestamp},
    sandbox::{
        World, memory,
        webhook_queue::{self, About},
    },
    store::StoreError,
};
use serde::{Deserialize, Serialize};

const REFUND: &str = "wallet-refund";

/// A refund in the provider's books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// The shop's own key.
    pub key: String,
    /// The provider's number.
    pub number: String,
    /// The payment, by either of its names.
    pub payment: String,
    pub amount: Money,
    pub notify_url: Option<String>,
    pub asked: Timestamp,
    /// When the money is back; before that the refund is under way.
    pub done: Timestamp,
}

/// Why a refund is not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    NoPayment,
    NotPaid,
    /// More than is left, or in another currency.
    TooMuch,
    /// The key belongs to another refund.
    Other,
}

/// A refund by the shop's key.
pub async fn find(world: &World, key: &str) -> Result<Option<Refund>, StoreError> {
    memory::recall(&mut world.store.read().await?, REFUND, key).await
}

/// Makes a refund, or returns the one that was made under this key.
pub async fn refund(
    world: &World,
    wanted: &Refund,
    about: About,
) -> Result<Result<Refund, Refused>, StoreError> {
    let Some(payment) = super::find(world, &wanted.payment).await? else {
        return Ok(Err(Refused::NoPayment));
    };
    memory::retry(|| async {
        let now = world.clock.now();
        let mut tx = world.store.begin().await?;
        if let Some(known) = memory::recall::<Refund>(&mut tx, REFUND, &wanted.key).await? {
            let same = known.amount == wanted.amount && known.payment == wanted.payment;
            return Ok(if same { Ok(known) } else { Err(Refused::Other) });
        }
        let taken = memory::change(&mut tx, KIND, &payment.id, |payment| take(payment, wanted.amount));
        let Some((payment, taken)) = taken.await? else { return Ok(Err(Refused::NoPayment)) };
        if let Err(refused) = taken {
            return Ok(Err(refused));
        }
        if !memory::add(&mut tx, REFUND, &wanted.key, wanted, now).await? {
            return Err(StoreError::Stale);
        }
        if wanted.notify_url.is_some() {
            webhook_queue::announce(world, &mut tx, payment.name(), about.clone(), wanted.done).await?;
        }
        tx.commit().await?;
        Ok(Ok(wanted.clone()))
    })
    .await
}

fn take(payment: &mut Payment, amount: Money) -> Result<(), Refused> {
    if !matches!(payment.state, State::Paid(_)) {
        return Err(Refused::NotPaid);
    }
    let refunded = payment.refunded.saturating_add(amount.minor());
    if amount.currency() != payment.amount.currency() || refunded > payment.amount.minor() {
        return Err(Refused::TooMuch);
    }
    payment.refunded = refunded;
    Ok(())
}
