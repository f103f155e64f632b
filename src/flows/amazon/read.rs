//! Reads from AWS what an account is entitled to, notes what has changed, and has it ordered.

use super::{LEASE_MS, READ_AGAIN_MS, READ_EVERY_MS, purchase};
use crate::{
    app::App,
    domain::{Entitlement, Timestamp, entitlement::Change},
    flows::persist,
    store::{
        StoreError, Tx,
        amazon::{Right, Subscription, accounts, rights},
    },
};

/// Claims the subscriptions that are due to be read: each by one instance.
pub async fn due(app: &App) -> Result<Vec<Subscription>, StoreError> {
    // Instances that claim at once may take each other's rows in opposite order.
    persist(|| async {
        let mut tx = app.store.begin().await?;
        let mut claimed = Vec::new();
        for (account, code) in accounts::claim_due(&mut tx, app.clock.now(), LEASE_MS).await? {
            claimed.extend(accounts::subscription(&mut tx, &account, &code).await?);
        }
        tx.commit().await?;
        Ok(claimed)
    })
    .await
}

/// Reads one subscription. True when AWS has answered. Reading twice at once notes and orders everything once.
pub async fn read(app: &App, subscription: &Subscription) -> Result<bool, StoreError> {
    let Some(amazon) = &app.amazon else { return Ok(false) };
    let Subscription { account, product_code, .. } = subscription;
    let said = match amazon.client.entitlements(product_code, account).await {
        Ok(said) => said,
        Err(trouble) => {
            tracing::warn!(code = product_code, %trouble, "entitlements could not be read; they are read again");
            plan(app, subscription, None, READ_AGAIN_MS).await?;
            return Ok(false);
        }
    };
    note(app, subscription, &said).await?;
    let mut waits = false;
    let known = rights::of_subscription(&mut app.store.read().await?, account, product_code).await?;
    for right in known {
        waits |= !purchase::settle(app, amazon, subscription, right).await?;
    }
    let next = if waits { READ_AGAIN_MS } else { READ_EVERY_MS };
    plan(app, subscription, Some(app.clock.now()), next).await?;
    Ok(true)
}

async fn plan(
    app: &App,
    subscription: &Subscription,
    answered: Option<Timestamp>,
    pause_ms: i64,
) -> Result<(), StoreError> {
    let next = app.clock.now().plus_ms(pause_ms);
    let mut tx = app.store.begin().await?;
    accounts::read_again(&mut tx, subscription, answered, next).await?;
    tx.commit().await
}

/// Keeps what AWS states, with what is new about it. What it does not state any more has ended.
async fn note(app: &App, subscription: &Subscription, said: &[Entitlement]) -> Result<(), StoreError> {
    persist(|| async {
        let now = app.clock.now();
        let mut tx = app.store.begin().await?;
        let Subscription { account, product_code, .. } = subscription;
        let known = rights::of_subscription(&mut tx, account, product_code).await?;
        for one in said {
            let before = known.iter().find(|right| same(&right.said, one));
            keep(&mut tx, subscription, before, one, now).await?;
        }
        for gone in known.iter().filter(|right| right.ended_at.is_none()) {
            if !said.iter().any(|one| same(one, &gone.said)) {
                let ended = Right { ended_at: Some(now), ..gone.clone() };
                rights::save(&mut tx, ended, &[Change::Ended], now).await?;
            }
        }
        tx.commit().await
    })
    .await
}

fn same(one: &Entitlement, other: &Entitlement) -> bool {
    one.licence == other.licence && one.dimension == other.dimension
}

async fn keep(
    tx: &mut Tx,
    subscription: &Subscription,
    before: Option<&Right>,
    said: &Entitlement,
    now: Timestamp,
) -> Result<(), StoreError> {
    let changes = said.changes(before.map(|right| (&right.said, right.ended_at.is_some())), now);
    if changes.is_empty() {
        return Ok(());
    }
    let ended_at = said.is_over(now).then(|| before.and_then(|right| right.ended_at).unwrap_or(now));
    let right = match before {
        Some(before) => Right { said: said.clone(), ended_at, ..before.clone() },
        None => Right {
            account: subscription.account.clone(),
            product_code: subscription.product_code.clone(),
            said: said.clone(),
            seen_at: now,
            ended_at,
            ordered: None,
            order: None,
            payment: None,
            version: 0,
        },
    };
    tracing::info!(
        code = right.product_code,
        dimension = said.dimension,
        ?changes,
        "an entitlement has changed"
    );
    rights::save(tx, right, &changes, now).await.map(drop)
}
