//! Binding an AWS account to an organisation: the buyer brings AWS's token, signs in, and confirms.

use super::{ARRIVAL_VALID_MS, LEASE};
use crate::{
    app::App,
    domain::{Agreed, Timestamp},
    flows::retry_on_conflict,
    keys::digest,
    lang::Lang,
    methods::amazon::{Amazon, CallError},
    store::{
        StoreError,
        amazon::{Arrival, Subscription, accounts, arrivals},
        members::Member,
    },
};

/// Longer than any token of AWS's.
const LONGEST_TOKEN: usize = 8_192;

/// Outcome of exchanging a token.
#[derive(Debug, PartialEq, Eq)]
pub enum Arrived {
    /// The secret of the page that goes on.
    Here(String),
    UnknownToken,
    ExpiredToken,
    /// AWS has not answered, or too often: pressing the button there again is all it takes.
    Unanswered,
    /// AWS refuses us, or names a product that is not listed here: a person has to mend it.
    NotSetUp,
}

/// Takes the token that AWS has sent along with a buyer, and exchanges it, once. The same token again leads to the
/// same page without asking AWS.
pub async fn arrive(app: &App, amazon: &Amazon, token: &str) -> Result<Arrived, StoreError> {
    let odd = |c: char| c.is_whitespace() || c.is_control();
    if token.is_empty() || token.len() > LONGEST_TOKEN || token.contains(odd) {
        return Ok(Arrived::UnknownToken);
    }
    let secret = app.keys.amazon_token(token);
    let link_hash = digest(&secret);
    if arrivals::find(&mut app.store.read().await?, &link_hash).await?.is_some() {
        return Ok(Arrived::Here(secret));
    }
    let customer = match amazon.client.resolve(token).await {
        Ok(customer) => customer,
        Err(trouble) => return Ok(refused(app, &trouble)),
    };
    if amazon.by_code(&customer.product_code).is_none() {
        tracing::error!(
            code = customer.product_code,
            "a buyer of a product that is not in [[amazon.listings]]"
        );
        return Ok(Arrived::NotSetUp);
    }
    let now = app.clock.now();
    let arrival = Arrival {
        link_hash,
        account: customer.account,
        licence: customer.licence,
        product_code: customer.product_code,
        expires_at: now.plus_ms(ARRIVAL_VALID_MS),
        used_at: None,
    };
    let mut tx = app.store.begin().await?;
    arrivals::add(&mut tx, &arrival, now).await?;
    tx.commit().await?;
    Ok(Arrived::Here(secret))
}

fn refused(app: &App, trouble: &CallError) -> Arrived {
    let arrived = match trouble {
        CallError::UnknownToken => Arrived::UnknownToken,
        CallError::ExpiredToken => Arrived::ExpiredToken,
        CallError::Later(_) => Arrived::Unanswered,
        CallError::Refused(_) => {
            tracing::error!(%trouble, "AWS refuses to exchange a buyer's token");
            return Arrived::NotSetUp;
        }
    };
    if let Some(suppressed) = app.throttle.admit("token from AWS", app.clock.now()) {
        tracing::warn!(%trouble, suppressed, "exchanging a buyer's AWS token failed");
    }
    arrived
}

/// The arrival behind a secret, used or not, run out or not.
pub async fn arrival(app: &App, secret: &str) -> Result<Option<Arrival>, StoreError> {
    arrivals::find(&mut app.store.read().await?, &digest(secret)).await
}

/// Outcome of linking an account.
#[derive(Debug, PartialEq, Eq)]
pub enum Linked {
    Done(Subscription),
    /// The AWS account is another organisation's, for good.
    Elsewhere,
    /// Used before, or run out.
    Spent,
}

/// Binds an arrival's AWS account to the member's organisation, with the agreement ticked for its product. An
/// account that is bound is never bound again to another.
pub async fn link(
    app: &App,
    arrival: &Arrival,
    member: &Member,
    agreed: &Agreed,
    lang: Lang,
) -> Result<Linked, StoreError> {
    retry_on_conflict(|| async {
        let now = app.clock.now();
        let mut tx = app.store.begin().await?;
        if !arrivals::use_up(&mut tx, &arrival.link_hash, now).await? {
            return Ok(Linked::Spent);
        }
        accounts::bind(&mut tx, &arrival.account, &member.org, &member.id, now).await?;
        let owner = accounts::find(&mut tx, &arrival.account).await?;
        if owner.is_none_or(|owner| owner.org != member.org) {
            return Ok(Linked::Elsewhere);
        }
        let subscription = subscription(arrival, member, agreed, lang, now);
        // Whoever links reads at once: no job needs to.
        accounts::subscribe(&mut tx, &subscription, now.plus_ms(LEASE.ms)).await?;
        tx.commit().await?;
        Ok(Linked::Done(subscription))
    })
    .await
}

fn subscription(
    arrival: &Arrival,
    member: &Member,
    agreed: &Agreed,
    lang: Lang,
    now: Timestamp,
) -> Subscription {
    Subscription {
        account: arrival.account.clone(),
        product_code: arrival.product_code.clone(),
        licence: arrival.licence.clone(),
        org: member.org.clone(),
        member: member.id.clone(),
        lang,
        agreement: agreed.version().clone(),
        agreed_at: now,
        read_at: None,
    }
}
