//! Emails about a closed order or a transfer that was set aside: why, and how to use money that was received.

use super::{facts, reorder_link};
use crate::{
    app::App,
    domain::{Money, OrderId, Timestamp, order::OrderState},
    flows::kept,
    lang::Lang,
    notify::mail::Mail,
    store::{Access, StoreError},
};

/// The order was not paid by its deadline.
pub(super) async fn expired(
    app: &App,
    db: &mut impl Access,
    (id, until): (&OrderId, Timestamp),
    lang: Lang,
) -> Result<Option<Mail>, StoreError> {
    let Some((order, facts)) = facts(db, id, lang).await? else { return Ok(None) };
    let kept = kept::of(app, db, &order).await?.says(lang);
    let link = app.url(&app.pay_path(&order.id));
    Ok(Some(Mail::OrderExpired { order: facts, until, kept, link, reorder_link: reorder_link(app, &order) }))
}

/// A member has cancelled the order.
pub(super) async fn cancelled(
    app: &App,
    db: &mut impl Access,
    (id, by): (&OrderId, &str),
    lang: Lang,
) -> Result<Option<Mail>, StoreError> {
    let Some((order, facts)) = facts(db, id, lang).await? else { return Ok(None) };
    let at = match order.state {
        OrderState::Cancelled { at, .. } => at,
        _ => app.clock.now(),
    };
    let (by, kept) = (by.to_owned(), kept::of(app, db, &order).await?.says(lang));
    let link = app.url(&app.pay_path(&order.id));
    Ok(Some(Mail::OrderCancelled {
        order: facts,
        by,
        at,
        kept,
        link,
        reorder_link: reorder_link(app, &order),
    }))
}

/// Staff set aside a transfer that was entered for this order.
pub(super) async fn unassigned(
    app: &App,
    db: &mut impl Access,
    (id, txid, amount): (&OrderId, &str, Money),
    lang: Lang,
) -> Result<Option<Mail>, StoreError> {
    let Some((order, facts)) = facts(db, id, lang).await? else { return Ok(None) };
    let link = app.url(&app.pay_path(&order.id));
    Ok(Some(Mail::TransferUnassigned { order: facts, txid: txid.to_owned(), amount, link }))
}
