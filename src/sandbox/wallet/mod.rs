//! Pretend wallet payments: one model behind both providers and the phone page.

pub mod apps;
mod limits;
mod payment;
pub mod refunds;

pub use limits::{Level, Payer, Refusal, Source, WalletFault, exceeds_channel};
pub use payment::{Paid, Payment, Standing, State, read_code};

use super::{memory, webhook_queue};
use crate::{domain::Timestamp, sandbox::World, store::StoreError};

/// The kind of a payment's record, by the shop's key.
const KIND: &str = "wallet-payment";
/// The kind of the record that finds a payment by the provider's number.
const NUMBER: &str = "wallet-number";

/// A payment by its code, the shop's key or the provider's number.
pub async fn find(world: &World, name: &str) -> Result<Option<Payment>, StoreError> {
    let mut db = world.store.read().await?;
    let (id, _) = read_code(name);
    if let Some(payment) = memory::recall(&mut db, KIND, id).await? {
        return Ok(Some(payment));
    }
    match memory::recall::<String>(&mut db, NUMBER, name).await? {
        Some(id) => memory::recall(&mut db, KIND, &id).await,
        None => Ok(None),
    }
}

/// The latest payments, the newest first.
pub async fn latest(world: &World, limit: i64) -> Result<Vec<Payment>, StoreError> {
    memory::recent(world, KIND, limit).await
}

/// Enters a payment into the books, or finds the one of the same key; the second value says which.
pub(super) async fn open(world: &World, draft: &Payment) -> Result<(Payment, bool), StoreError> {
    memory::retry(|| async {
        let now = world.clock.now();
        let mut tx = world.store.begin().await?;
        if let Some(known) = memory::recall(&mut tx, KIND, &draft.id).await? {
            return Ok((known, false));
        }
        if !memory::add(&mut tx, KIND, &draft.id, draft, now).await? {
            return Err(StoreError::Stale);
        }
        memory::add(&mut tx, NUMBER, &draft.number, &draft.id, now).await?;
        webhook_queue::announce_expiry(world, &mut tx, draft.name(), draft.expires).await?;
        tx.commit().await?;
        Ok((draft.clone(), true))
    })
    .await
}

/// Changes a payment and puts what the shop is told of it into the post, all or nothing.
/// None when there is no such payment.
pub(super) async fn change<R>(
    world: &World,
    id: &str,
    act: impl Fn(&mut Payment, Timestamp) -> (R, Option<webhook_queue::About>),
) -> Result<Option<(Payment, R)>, StoreError> {
    memory::retry(|| async {
        let now = world.clock.now();
        let mut tx = world.store.begin().await?;
        let changed = memory::change(&mut tx, KIND, id, |payment| act(payment, now)).await?;
        let Some((payment, (result, about))) = changed else { return Ok(None) };
        if let Some(about) = about {
            webhook_queue::announce(world, &mut tx, payment.name(), about, now).await?;
        }
        tx.commit().await?;
        Ok(Some((payment, result)))
    })
    .await
}
