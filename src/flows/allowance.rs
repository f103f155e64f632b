//! Holds what is done to an order to its allowance.

use crate::{
    app::App,
    domain::{
        Actor, Timestamp,
        allowance::{self, Act, Source},
        id::base32,
        order::Order,
    },
    methods::Method,
    store::{StoreError, Tx, uses},
};

/// A limited action on an order, and whose allowance it uses.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spent {
    pub act: Act,
    pub source: Source,
}

/// Uses the allowance of beginning an attempt at an order. If it is used up, returns how long to wait, in
/// milliseconds.
pub(super) async fn begin(
    app: &App,
    order: &Order,
    method: &dyn Method,
    by: &Actor,
) -> Result<Result<(), i64>, StoreError> {
    let source = Source::of(by);
    let (mut tx, now) = (app.store.begin().await?, app.clock.now());
    let draws = method.watch().is_some().then_some(Act::Draw);
    for act in [Some(Act::Attempt), draws].into_iter().flatten() {
        if let Err(wait_ms) = spend(app, &mut tx, order, Spent { act, source }, now).await? {
            return Ok(Err(wait_ms));
        }
    }
    tx.commit().await?;
    Ok(Ok(()))
}

/// Uses an allowance, in the transaction of the act. If it is used up, returns how long to wait, in milliseconds.
pub(super) async fn spend(
    app: &App,
    tx: &mut Tx,
    order: &Order,
    spent: Spent,
    now: Timestamp,
) -> Result<Result<(), i64>, StoreError> {
    let Spent { act, source } = spent;
    let id = base32(&app.random.bytes::<16>());
    let party = order.party();
    let one = uses::Use { id, party: &party, order: &order.id, act, source, at: now };
    let mut wait = 0;
    for limit in allowance::limits(act, source) {
        let last = uses::last_but(tx, &one, limit.scope, limit.most - 1).await?;
        wait = wait.max(last.map_or(0, |at| at.plus_ms(limit.window_ms).since(now)));
    }
    if wait > 0 {
        return Ok(Err(wait));
    }
    uses::add(tx, &one).await?;
    Ok(Ok(()))
}
