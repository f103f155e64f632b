//! Reads from AWS what an account is entitled to, notes what has changed, and has it ordered.

use super::{LEASE, READ_AGAIN_MS, READ_EVERY_MS, assess, purchase};
use crate::{
    app::App,
    domain::{
        Entitlement, Timestamp,
        entitlement::Change,
        listing::{Due, ManualReason},
    },
    flows::retry_on_conflict,
    methods::amazon::CallError,
    store::{
        StoreError, Tx,
        amazon::{Right, Subscription, accounts, rights},
    },
};

/// Claims the subscriptions that are due to be read: each by one instance.
pub async fn due(app: &App) -> Result<Vec<Subscription>, StoreError> {
    // Instances that claim at once may take each other's rows in opposite order.
    retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        let mut claimed = Vec::new();
        for (account, code) in accounts::lease_due(&mut tx, app.clock.now(), LEASE).await? {
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
    let placed = rights::of_subscription(&mut app.store.read().await?, account, product_code).await?;
    for right in &placed {
        purchase::finish(app, right).await?;
    }
    let said = match amazon.client.entitlements(product_code, account).await {
        Ok(said) => said,
        Err(trouble) => {
            unread(product_code, &trouble);
            plan(app, subscription, None, READ_AGAIN_MS).await?;
            return Ok(false);
        }
    };
    let changed = note(app, subscription, &said).await?;
    let known = rights::of_subscription(&mut app.store.read().await?, account, product_code).await?;
    let mut waits = known.is_empty() && app.clock.now().since(subscription.agreed_at) < READ_EVERY_MS;
    for right in &known {
        let due = assess(app, amazon, right, &known);
        if let (Due::Person(doubt), true) = (&due, changed.contains(&right.said)) {
            needs_a_person(right, *doubt);
        }
        waits |= !purchase::settle(app, subscription, right.clone(), due).await?;
    }
    let next = if waits { READ_AGAIN_MS } else { READ_EVERY_MS };
    plan(app, subscription, Some(app.clock.now()), next).await?;
    Ok(true)
}

fn unread(code: &str, trouble: &CallError) {
    match trouble {
        CallError::Refused(_) => tracing::error!(code, %trouble, "AWS refuses to return entitlements"),
        CallError::UnknownToken | CallError::ExpiredToken | CallError::Later(_) => {
            tracing::warn!(code, %trouble, "reading entitlements failed; it will be retried");
        }
    }
}

/// Told once for each change; until then the purchase stands at the desk.
fn needs_a_person(right: &Right, doubt: ManualReason) {
    let Right { account, product_code, said, .. } = right;
    tracing::error!(
        account,
        code = product_code,
        licence = said.licence,
        dimension = said.dimension,
        units = said.units,
        ?doubt,
        "AWS bills a purchase that cannot be ordered here automatically; staff must review it"
    );
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

/// Keeps what AWS states, with what is new about it, and returns what has changed. What it does not state any more
/// has ended.
async fn note(
    app: &App,
    subscription: &Subscription,
    said: &[Entitlement],
) -> Result<Vec<Entitlement>, StoreError> {
    retry_on_conflict(|| async {
        let now = app.clock.now();
        let mut tx = app.store.begin().await?;
        let Subscription { account, product_code, .. } = subscription;
        let known = rights::of_subscription(&mut tx, account, product_code).await?;
        let known = adopt(&mut tx, known, said).await?;
        let mut changed = Vec::new();
        for one in said {
            let before = known.iter().find(|right| same(&right.said, one));
            if keep(&mut tx, subscription, before, one, now).await? {
                changed.push(one.clone());
            }
        }
        for gone in known.iter().filter(|right| right.ended_at.is_none()) {
            if !said.iter().any(|one| same(one, &gone.said)) {
                let ended = Right { ended_at: Some(now), ..gone.clone() };
                rights::save(&mut tx, ended, &[Change::Ended], now).await?;
            }
        }
        tx.commit().await?;
        Ok(changed)
    })
    .await
}

fn same(one: &Entitlement, other: &Entitlement) -> bool {
    one.licence == other.licence && one.dimension == other.dimension
}

/// AWS names a licence where it named none before: that is the same right, and no new one.
async fn adopt(tx: &mut Tx, mut known: Vec<Right>, said: &[Entitlement]) -> Result<Vec<Right>, StoreError> {
    for at in 0..known.len() {
        let nameless = &known[at];
        let gone = nameless.said.licence.is_empty()
            && nameless.ended_at.is_none()
            && !said.iter().any(|one| same(one, &nameless.said));
        let named = said.iter().find(|one| {
            one.dimension == nameless.said.dimension && !known.iter().any(|right| same(&right.said, one))
        });
        if let (true, Some(named)) = (gone, named) {
            known[at] = rights::adopt(tx, nameless.clone(), &named.licence).await?;
        }
    }
    Ok(known)
}

/// Keeps one right; true when something about it has changed.
async fn keep(
    tx: &mut Tx,
    subscription: &Subscription,
    before: Option<&Right>,
    said: &Entitlement,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changes = said.changes(before.map(|right| (&right.said, right.ended_at.is_some())), now);
    if changes.is_empty() {
        return Ok(false);
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
    rights::save(tx, right, &changes, now).await?;
    Ok(true)
}
