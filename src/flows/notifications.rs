//! Puts notifications into the outbox, and turns it into emails when they are sent.

mod closing;
mod facts;

use crate::{
    app::App,
    domain::{
        Buyer, Channel, MemberId, Money, OrderId, PaymentId, Purchase, Timestamp,
        notification::Notification,
        order::{Order, Standing},
        payment::{Mismatch, PaymentState, match_key::check_code},
    },
    lang::Lang,
    notify::mail::{Attention, Mail, PaymentFacts, Reversed, SoFar},
    store::{Access, StoreError, Tx, invitations, members, outbox, payments, signin_links},
};
use facts::facts;

/// How long a sign-in or invitation link is valid: 24 hours (A3).
pub const SIGNIN_VALID_MS: i64 = crate::domain::time::DAY_MS;

/// Puts notifications into the outbox, in the transaction of what it tells. The same notification is queued once.
pub async fn queue(
    tx: &mut Tx,
    dest: &str,
    lang: Lang,
    notification: &Notification,
    now: Timestamp,
) -> Result<(), StoreError> {
    let payload = serde_json::to_string(notification).map_err(|error| StoreError::Broken(error.into()))?;
    let mail = outbox::Outgoing {
        id: notification.key(),
        channel: Channel::Email,
        dest: dest.to_owned(),
        lang: lang.tag().to_owned(),
        payload,
        tries: 0,
        begun: 0,
    };
    outbox::put(tx, &mail, now).await
}

/// Tells the buyer of an order, in the buyer's language (N7). A contact with only a phone number is told nothing.
pub async fn tell_buyer(
    tx: &mut Tx,
    order: &Order,
    notification: &Notification,
    now: Timestamp,
) -> Result<(), StoreError> {
    let address = match &order.buyer {
        Buyer::Member { member, .. } => members::find(tx, member).await?.map(|member| member.email),
        Buyer::Contact(contact) => contact.email().map(str::to_owned),
    };
    match address {
        Some(address) => queue(tx, &address, order.lang, notification, now).await,
        None => Ok(()),
    }
}

/// The email for a notification, or `None` if there is nothing left to tell.
pub async fn email(app: &App, notification: &Notification, lang: Lang) -> Result<Option<Mail>, StoreError> {
    let mut db = app.store.read().await?;
    let now = app.clock.now();
    Ok(match notification {
        Notification::SignIn { link } => signin_url(app, &mut db, link, now)
            .await?
            .map(|link| Mail::SignIn { link, valid_ms: SIGNIN_VALID_MS }),
        Notification::Invited { link, invitation, .. } => {
            let open = invitations::open(&mut db, invitation, now).await?;
            let link = signin_url(app, &mut db, link, now).await?;
            // Withdrawn before it was sent: nobody is invited any more.
            open.zip(link).map(|(open, link)| Mail::Invitation {
                by: open.by,
                org: open.organisation,
                link,
                valid_ms: SIGNIN_VALID_MS,
                until: open.expires_at,
            })
        }
        Notification::Placed { order } => placed(app, &mut db, order, lang).await?,
        Notification::Expiring { order } => expiring(app, &mut db, order, lang).await?,
        Notification::Short { order, payment, .. } => short(app, &mut db, (order, payment), lang).await?,
        Notification::Instructions { order, payment } => {
            instructions(app, &mut db, (order, payment), lang).await?
        }
        Notification::Paid { order, payment } | Notification::PaidAgain { order, payment, .. } => {
            paid(app, &mut db, (order, payment), lang).await?
        }
        Notification::Overpaid { order, payment, .. } => match is_overpaid(&mut db, payment).await? {
            true => attention(app, &mut db, (order, payment), lang).await?,
            false => None,
        },
        Notification::Reversed { order, payment, amount, .. } => {
            reversed(app, &mut db, (order, payment), *amount, lang).await?
        }
        Notification::Unassigned { order, source, amount, .. } => {
            closing::unassigned(app, &mut db, (order, source, *amount), lang).await?
        }
        Notification::Attention { order, payment } => attention(app, &mut db, (order, payment), lang).await?,
        Notification::Expired { order, until } => {
            closing::expired(app, &mut db, (order, until.unwrap_or(now)), lang).await?
        }
        Notification::Cancelled { order, by } => closing::cancelled(app, &mut db, (order, by), lang).await?,
    })
}

/// The page that shows the service form filled in as this order was; `None` for a request.
pub fn reorder_link(app: &App, order: &Order) -> Option<String> {
    order.purchase().map(|purchase| app.url(&reorder_path(purchase)))
}

/// The path of the service form, filled in as a purchase was.
pub fn reorder_path(purchase: &Purchase) -> String {
    let query = serde_urlencoded::to_string(purchase.snapshot.selection.to_query()).unwrap_or_default();
    format!("/products/{}?{query}", purchase.product())
}

async fn signin_url(
    app: &App,
    db: &mut impl Access,
    link: &str,
    now: Timestamp,
) -> Result<Option<String>, StoreError> {
    let token = app.keys.signin_token(link);
    let known = signin_links::find(db, &crate::keys::digest(&token)).await?;
    let live = known.is_some_and(|link| link.used_at.is_none() && link.expires_at > now);
    Ok(live.then(|| app.url(&format!("/signin/{token}"))))
}

async fn placed(
    app: &App,
    db: &mut impl Access,
    id: &OrderId,
    lang: Lang,
) -> Result<Option<Mail>, StoreError> {
    let Some((order, facts)) = facts(db, id, lang).await? else { return Ok(None) };
    let crate::domain::order::OrderState::Unpaid { until } = order.state else { return Ok(None) };
    let link = app.url(&app.pay_path(&order.id));
    let attempts = payments::of_order(db, id).await?;
    let received = attempts.iter().any(|attempt| !attempt.state.received().is_empty());
    let so_far = if received { SoFar::Part } else { SoFar::Nothing };
    Ok(Some(Mail::OrderRegistered { order: facts, so_far, link, at: app.clock.now(), until }))
}

async fn expiring(
    app: &App,
    db: &mut impl Access,
    id: &OrderId,
    lang: Lang,
) -> Result<Option<Mail>, StoreError> {
    let Some((order, facts)) = facts(db, id, lang).await? else { return Ok(None) };
    let crate::domain::order::OrderState::Unpaid { until } = order.state else { return Ok(None) };
    let link = app.url(&app.pay_path(&order.id));
    Ok(Some(Mail::OrderExpiring { order: facts, link, at: app.clock.now(), until }))
}

async fn short(
    app: &App,
    db: &mut impl Access,
    (order, payment): (&OrderId, &PaymentId),
    lang: Lang,
) -> Result<Option<Mail>, StoreError> {
    let Some((order, facts)) = facts(db, order, lang).await? else { return Ok(None) };
    let crate::domain::order::OrderState::Unpaid { until } = order.state else { return Ok(None) };
    // The exact amount, last digits and all: any other would not be known again.
    let Some(missing) = payments::find(db, payment).await?.map(|payment| payment.rest()) else {
        return Ok(None);
    };
    let Some((payment, _)) = money(app, db, payment, lang).await? else { return Ok(None) };
    let link = app.url(&app.pay_path(&order.id));
    Ok(Some(Mail::PaymentShort { order: facts, payment, missing, link, until }))
}

async fn instructions(
    app: &App,
    db: &mut impl Access,
    (order, payment): (&OrderId, &PaymentId),
    lang: Lang,
) -> Result<Option<Mail>, StoreError> {
    let Some((order, facts)) = facts(db, order, lang).await? else { return Ok(None) };
    let Some(payment) = payments::find(db, payment).await?.filter(|p| p.state.is_open()) else {
        return Ok(None);
    };
    let (Some(destination), Some(until)) = (payment.destination.clone(), payment.until()) else {
        return Ok(None);
    };
    let (exact, code, link) = (payment.rest(), check_code(&destination), app.url(&app.pay_path(&order.id)));
    Ok(Some(Mail::PaymentInstructions { order: facts, exact, destination, code, link, until }))
}

async fn paid(
    app: &App,
    db: &mut impl Access,
    (order, payment): (&OrderId, &PaymentId),
    lang: Lang,
) -> Result<Option<Mail>, StoreError> {
    let Some((order, facts)) = facts(db, order, lang).await? else { return Ok(None) };
    let Some(paid) = payments::find(db, payment).await? else { return Ok(None) };
    // The money was taken back before the email left.
    if paid.state.owed().is_some() {
        return Ok(None);
    }
    let by_aws = app.profile(&paid.method).marketplace;
    let Some((payment, _)) = money(app, db, payment, lang).await? else { return Ok(None) };
    let receipt_link = app.url(&format!("{}/receipt", app.pay_path(&order.id)));
    Ok(Some(match by_aws {
        true => Mail::BilledByAws { order: facts, payment, receipt_link },
        false => Mail::PaymentConfirmed { order: facts, payment, receipt_link },
    }))
}

async fn attention(
    app: &App,
    db: &mut impl Access,
    (order, payment): (&OrderId, &PaymentId),
    lang: Lang,
) -> Result<Option<Mail>, StoreError> {
    let Some((order, facts)) = facts(db, order, lang).await? else { return Ok(None) };
    // The email about the closed order covers a partial payment.
    let part = payments::find(db, payment).await?.and_then(|payment| payment.state.undecided());
    if order.standing() == Standing::Closed && part.is_some_and(|(why, _)| why == Mismatch::Part) {
        return Ok(None);
    }
    let Some((payment, why)) = money(app, db, payment, lang).await? else { return Ok(None) };
    let link = app.url(&app.pay_path(&order.id));
    Ok(Some(Mail::PaymentAttention { order: facts, payment, why, link }))
}

/// Returns false once staff have dealt with the money that was too much.
async fn is_overpaid(db: &mut impl Access, id: &PaymentId) -> Result<bool, StoreError> {
    let payment = payments::find(db, id).await?;
    Ok(payment.is_some_and(|payment| payment.state.overpaid().is_some()))
}

async fn reversed(
    app: &App,
    db: &mut impl Access,
    (order, payment): (&OrderId, &PaymentId),
    amount: Money,
    lang: Lang,
) -> Result<Option<Mail>, StoreError> {
    let Some((order, facts)) = facts(db, order, lang).await? else { return Ok(None) };
    let Some(payment) = payments::find(db, payment).await? else { return Ok(None) };
    let since = match (payment.state.owed(), order.standing()) {
        (Some(owed), _) => Reversed::Owed { owed },
        (None, Standing::Paid) => Reversed::Paid,
        (None, Standing::Open) => Reversed::Unpaid,
        (None, Standing::Closed) => Reversed::Closed,
    };
    let method = lang.t(&format!("method-{}-name", payment.method)).to_owned();
    let link = app.url(&app.pay_path(&order.id));
    Ok(Some(Mail::PaymentReversed { order: facts, amount, method, since, link }))
}

/// The money of a payment as an email tells it, and why a person looks at it, if one does.
async fn money(
    app: &App,
    db: &mut impl Access,
    id: &PaymentId,
    lang: Lang,
) -> Result<Option<(PaymentFacts, Attention)>, StoreError> {
    let Some(payment) = payments::find(db, id).await? else { return Ok(None) };
    let received = payment.state.received();
    let Some(receipt) = received.last() else { return Ok(None) };
    let reference = lang.series(&app.references(&payment, received));
    let amount = total(&payment.state).unwrap_or(receipt.amount);
    let method = lang.t(&format!("method-{}-name", payment.method)).to_owned();
    let why = match payment.state {
        PaymentState::Review { why: Mismatch::Late, .. } => Attention::Late,
        PaymentState::Review { why: Mismatch::Double, .. } => Attention::Double,
        ref state => match state.overpaid() {
            Some((excess, _)) => Attention::Over { excess },
            None => Attention::Doubtful,
        },
    };
    Ok(Some((PaymentFacts { amount, method, reference, at: receipt.at }, why)))
}

fn total(state: &PaymentState) -> Option<Money> {
    let mut sums = state.received().iter().map(|receipt| receipt.amount);
    let first = sums.next()?;
    sums.try_fold(first, Money::plus).ok()
}

/// The name that history and emails give a member.
pub async fn member_name(db: &mut impl Access, id: &MemberId) -> Result<String, StoreError> {
    Ok(members::find(db, id).await?.map(|member| member.name).unwrap_or_default())
}
