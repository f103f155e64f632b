//! Payment requests: orders that the seller places, for a sum that is in no catalogue.

use super::{
    journal::{self, Act},
    retry_on_conflict,
};
use crate::{
    app::App,
    domain::{
        Actor, Buyer, Lang, MemberId, OrderId, Request, Subject, Timestamp,
        order::{self, Order, OrderState},
    },
    store::StoreError,
};

/// A payment request by a member of staff.
pub struct NewRequest<'a> {
    pub by: &'a MemberId,
    /// Who is asked to pay.
    pub buyer: Buyer,
    pub request: Request,
    /// The language of the emails to the buyer.
    pub lang: Lang,
    pub until: Timestamp,
}

/// Stores the order. Its payment link opens the payment page at once; sending the link is up to the caller.
pub async fn place(app: &App, wanted: &NewRequest<'_>) -> Result<Order, StoreError> {
    retry_on_conflict(|| async {
        let order = draw(app, wanted);
        let by = Actor::Staff(wanted.by.clone());
        let act = Act { app, by: &by, at: order.placed_at };
        let mut tx = app.store.begin().await?;
        let link_hash = crate::keys::digest(&app.keys.link_token(&order.id));
        if !journal::place(&mut tx, act, &order, &link_hash).await? {
            return Err(StoreError::Stale);
        }
        tx.commit().await?;
        Ok(order)
    })
    .await
}

fn draw(app: &App, wanted: &NewRequest<'_>) -> Order {
    Order {
        id: OrderId::from_random(app.random.bytes()),
        number: order::number(app.random.bytes()),
        buyer: wanted.buyer.clone(),
        subject: Subject::Request(wanted.request.clone()),
        placed_at: app.clock.now(),
        total: wanted.request.total(),
        lang: wanted.lang,
        through: None,
        state: OrderState::Unpaid { until: wanted.until },
        version: 1,
    }
}
