//! Reads what every email about an order says: its number, its subject and who ordered it.

use crate::{
    app::App,
    domain::{
        Buyer, OrderId,
        order::{Order, Origin},
    },
    lang::Lang,
    notify::mail::{OrderFacts, OrderedBy},
    store::{Reader, StoreError, members, orders},
};

/// Composes emails in a language, from what the database says when they are sent.
pub(super) struct Composer<'a> {
    pub app: &'a App,
    pub db: Reader,
    pub lang: Lang,
}

impl Composer<'_> {
    /// Returns the order with its facts, or `None` if there is no such order.
    pub(super) async fn order(&mut self, id: &OrderId) -> Result<Option<(Order, OrderFacts)>, StoreError> {
        let Some(order) = orders::find(&mut self.db, id).await? else { return Ok(None) };
        let (buyer, ordered_by) = self.parties(&order).await?;
        let facts = OrderFacts {
            number: order.number.clone(),
            description: order.subject.title(self.lang.tag()),
            total: order.total,
            buyer,
            ordered_by,
        };
        Ok(Some((order, facts)))
    }

    /// Returns the order's payment link.
    pub(super) fn pay_link(&self, order: &Order) -> String {
        self.app.url(&self.app.pay_path(&order.id))
    }

    /// Returns the method's name.
    pub(super) fn method_name(&self, method: &str) -> String {
        self.lang.t(&format!("method-{method}-name")).to_owned()
    }

    /// Returns the name of the buyer, and who ordered.
    async fn parties(&mut self, order: &Order) -> Result<(String, OrderedBy), StoreError> {
        let member = match &order.buyer {
            Buyer::Member { member, .. } => members::find(&mut self.db, member).await?,
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
}
