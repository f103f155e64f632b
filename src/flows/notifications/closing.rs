//! Emails about a closed order or a dismissed transfer: why, and how to use money that was received.

use super::{composer::Composer, reorder_link};
use crate::{
    domain::{
        Money, OrderId, Timestamp,
        order::{Order, OrderState},
    },
    flows::kept,
    notify::mail::{Mail, NextSteps},
    store::StoreError,
};

impl Composer<'_> {
    /// The order was not paid by its deadline.
    pub(super) async fn expired(
        &mut self,
        id: &OrderId,
        until: Option<Timestamp>,
    ) -> Result<Option<Mail>, StoreError> {
        let Some((order, facts)) = self.order(id).await? else { return Ok(None) };
        let until = until.unwrap_or_else(|| self.app.clock.now());
        Ok(Some(Mail::OrderExpired { order: facts, until, next: self.next_steps(&order).await? }))
    }

    /// A member has cancelled the order.
    pub(super) async fn cancelled(&mut self, id: &OrderId, by: &str) -> Result<Option<Mail>, StoreError> {
        let Some((order, facts)) = self.order(id).await? else { return Ok(None) };
        let at = match order.state {
            OrderState::Cancelled { at, .. } => at,
            _ => self.app.clock.now(),
        };
        let next = self.next_steps(&order).await?;
        Ok(Some(Mail::OrderCancelled { order: facts, by: by.to_owned(), at, next }))
    }

    /// Staff have dismissed a transfer that was claimed for this order.
    pub(super) async fn unassigned(
        &mut self,
        id: &OrderId,
        txid: &str,
        amount: Money,
    ) -> Result<Option<Mail>, StoreError> {
        let Some((order, facts)) = self.order(id).await? else { return Ok(None) };
        let (txid, link) = (txid.to_owned(), self.pay_link(&order));
        Ok(Some(Mail::TransferUnassigned { order: facts, txid, amount, link }))
    }

    async fn next_steps(&mut self, order: &Order) -> Result<NextSteps, StoreError> {
        Ok(NextSteps {
            kept: kept::of(self.app, &mut self.db, order).await?.says(self.lang),
            link: self.pay_link(order),
            reorder_link: reorder_link(self.app, order),
        })
    }
}
