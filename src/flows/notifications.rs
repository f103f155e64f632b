//! Puts notifications into the outbox, and turns it into emails when they are sent.

mod closing;
mod composer;
mod opening;
mod payment;

use crate::{
    app::App,
    domain::{Buyer, Channel, MemberId, Purchase, Timestamp, notification::Notification, order::Order},
    lang::Lang,
    notify::mail::Mail,
    store::{Access, StoreError, Tx, members, outbox},
};
use composer::Composer;

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

/// Returns the email for a notification, or `None` if there is nothing left to tell.
pub async fn email(app: &App, notification: &Notification, lang: Lang) -> Result<Option<Mail>, StoreError> {
    let mut composer = Composer { app, db: app.store.read().await?, lang };
    match notification {
        Notification::SignIn { link } => composer.sign_in(link).await,
        Notification::Invited { link, invitation, .. } => composer.invitation(link, invitation).await,
        Notification::Placed { order } => composer.placed(order).await,
        Notification::Expiring { order } => composer.expiring(order).await,
        Notification::PartiallyPaid { order, payment, .. } => composer.short(order, payment).await,
        Notification::Instructions { order, payment } => composer.instructions(order, payment).await,
        Notification::Paid { order, payment } | Notification::PaidAgain { order, payment, .. } => {
            composer.paid(order, payment).await
        }
        Notification::Overpaid { order, payment, .. } => composer.overpaid(order, payment).await,
        Notification::Reversed { order, payment, amount, .. } => {
            composer.reversed(order, payment, *amount).await
        }
        Notification::Unassigned { order, source, amount, .. } => {
            composer.unassigned(order, source, *amount).await
        }
        Notification::Attention { order, payment } => composer.attention(order, payment).await,
        Notification::Expired { order, until } => composer.expired(order, *until).await,
        Notification::Cancelled { order, by } => composer.cancelled(order, by).await,
    }
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

/// The name that history and emails give a member.
pub async fn member_name(db: &mut impl Access, id: &MemberId) -> Result<String, StoreError> {
    Ok(members::find(db, id).await?.map(|member| member.name).unwrap_or_default())
}
