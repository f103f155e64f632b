//! What every email about an order says: its number, its subject and who ordered it.

use crate::{
    domain::{
        Buyer, OrderId,
        order::{Order, Origin},
    },
    lang::Lang,
    notify::mail::{OrderFacts, OrderedBy},
    store::{Access, StoreError, members, orders},
};

/// Returns the order with its facts in a language, or `None` if there is no such order.
pub(super) async fn facts(
    db: &mut impl Access,
    id: &OrderId,
    lang: Lang,
) -> Result<Option<(Order, OrderFacts)>, StoreError> {
    let Some(order) = orders::find(db, id).await? else { return Ok(None) };
    let (buyer, ordered_by) = parties(db, &order).await?;
    let facts = OrderFacts {
        number: order.number.clone(),
        description: order.subject.title(lang.tag()),
        total: order.total,
        buyer,
        ordered_by,
    };
    Ok(Some((order, facts)))
}

/// The name of who buys, and who ordered.
async fn parties(db: &mut impl Access, order: &Order) -> Result<(String, OrderedBy), StoreError> {
    let member = match &order.buyer {
        Buyer::Member { member, .. } => members::find(db, member).await?,
        Buyer::Contact(contact) => return Ok((contact.name().to_owned(), OrderedBy::Seller)),
    };
    let (organisation, name, email) =
        member.map(|found| (found.organisation, found.name, found.email)).unwrap_or_default();
    let ordered_by = match order.origin() {
        Origin::Member => OrderedBy::Member { name, email },
        Origin::Link => OrderedBy::Link,
        Origin::Seller => OrderedBy::Seller,
    };
    Ok((organisation, ordered_by))
}
