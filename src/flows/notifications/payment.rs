//! Emails about money: how to send it, what has arrived, and what was reversed.

use super::composer::Composer;
use crate::{
    domain::{
        Money, OrderId, PaymentId,
        order::{OrderState, Standing},
        payment::{Mismatch, Payment, PaymentState, match_key::check_code},
    },
    notify::mail::{Attention, ExactTransfer, Mail, PaymentFacts, Rest, Reversal, Reversed},
    store::{StoreError, payments},
};

impl Composer<'_> {
    pub(super) async fn instructions(
        &mut self,
        order: &OrderId,
        payment: &PaymentId,
    ) -> Result<Option<Mail>, StoreError> {
        let Some((order, facts)) = self.order(order).await? else { return Ok(None) };
        let payment = payments::find(&mut self.db, payment).await?.filter(|payment| payment.state.is_open());
        let Some(payment) = payment else { return Ok(None) };
        let (amount, until) = (payment.rest(), payment.until());
        let (Some(destination), Some(until)) = (payment.destination, until) else { return Ok(None) };
        let code = check_code(&destination);
        let transfer = ExactTransfer { amount, destination, code, until };
        Ok(Some(Mail::PaymentInstructions { order: facts, transfer, link: self.pay_link(&order) }))
    }

    pub(super) async fn short(
        &mut self,
        order: &OrderId,
        payment: &PaymentId,
    ) -> Result<Option<Mail>, StoreError> {
        let Some((order, facts)) = self.order(order).await? else { return Ok(None) };
        let OrderState::Unpaid { until } = order.state else { return Ok(None) };
        let Some(payment) = payments::find(&mut self.db, payment).await? else { return Ok(None) };
        // The exact amount with its suffix: any other would not be matched.
        let rest = Rest { missing: payment.rest(), until };
        let Some(payment) = self.money(&payment) else { return Ok(None) };
        Ok(Some(Mail::PaymentShort { order: facts, payment, rest, link: self.pay_link(&order) }))
    }

    pub(super) async fn paid(
        &mut self,
        order: &OrderId,
        payment: &PaymentId,
    ) -> Result<Option<Mail>, StoreError> {
        let Some((order, facts)) = self.order(order).await? else { return Ok(None) };
        // If the money was reversed before the email left, that is what the buyer is told.
        let payment = payments::find(&mut self.db, payment).await?.filter(|paid| paid.state.owed().is_none());
        let Some(payment) = payment else { return Ok(None) };
        let by_aws = self.app.profile(&payment.method).marketplace;
        let Some(payment) = self.money(&payment) else { return Ok(None) };
        let receipt_link = format!("{}/receipt", self.pay_link(&order));
        Ok(Some(match by_aws {
            true => Mail::BilledByAws { order: facts, payment, receipt_link },
            false => Mail::PaymentConfirmed { order: facts, payment, receipt_link },
        }))
    }

    /// Announces an overpaid amount, unless staff have dealt with it.
    pub(super) async fn overpaid(
        &mut self,
        order: &OrderId,
        payment: &PaymentId,
    ) -> Result<Option<Mail>, StoreError> {
        let known = payments::find(&mut self.db, payment).await?;
        match known.is_some_and(|payment| payment.state.overpaid().is_some()) {
            true => self.attention(order, payment).await,
            false => Ok(None),
        }
    }

    pub(super) async fn attention(
        &mut self,
        order: &OrderId,
        payment: &PaymentId,
    ) -> Result<Option<Mail>, StoreError> {
        let Some((order, facts)) = self.order(order).await? else { return Ok(None) };
        let Some(payment) = payments::find(&mut self.db, payment).await? else { return Ok(None) };
        // The email about the closed order covers a partial payment.
        let is_part = payment.state.undecided().is_some_and(|(why, _)| why == Mismatch::Underpaid);
        if order.standing() == Standing::Closed && is_part {
            return Ok(None);
        }
        let why = attention(&payment.state);
        let Some(payment) = self.money(&payment) else { return Ok(None) };
        Ok(Some(Mail::PaymentAttention { order: facts, payment, why, link: self.pay_link(&order) }))
    }

    pub(super) async fn reversed(
        &mut self,
        order: &OrderId,
        payment: &PaymentId,
        amount: Money,
    ) -> Result<Option<Mail>, StoreError> {
        let Some((order, facts)) = self.order(order).await? else { return Ok(None) };
        let Some(payment) = payments::find(&mut self.db, payment).await? else { return Ok(None) };
        let since = match (payment.state.owed(), order.standing()) {
            (Some(owed), _) => Reversed::Owed { owed },
            (None, Standing::Paid) => Reversed::Paid,
            (None, Standing::Open) => Reversed::Unpaid,
            (None, Standing::Closed) => Reversed::Closed,
        };
        let reversal = Reversal { amount, method: self.method_name(&payment.method), since };
        Ok(Some(Mail::PaymentReversed { order: facts, reversal, link: self.pay_link(&order) }))
    }

    /// Returns the money that a payment has received, or `None` if it has received none.
    fn money(&self, payment: &Payment) -> Option<PaymentFacts> {
        let received = payment.state.received();
        let receipt = received.last()?;
        Some(PaymentFacts {
            amount: total(&payment.state).unwrap_or(receipt.amount),
            method: self.method_name(&payment.method),
            reference: self.lang.series(&self.app.references(payment, received)),
            at: receipt.at,
        })
    }
}

/// Returns why money is under review, or that it is overpaid.
fn attention(state: &PaymentState) -> Attention {
    match state {
        PaymentState::Review { why: Mismatch::Late, .. } => Attention::Late,
        PaymentState::Review { why: Mismatch::Double, .. } => Attention::Double,
        state => match state.overpaid() {
            Some((overpaid, _)) => Attention::Overpaid { overpaid },
            None => Attention::Doubtful,
        },
    }
}

fn total(state: &PaymentState) -> Option<Money> {
    let mut sums = state.received().iter().map(|receipt| receipt.amount);
    let first = sums.next()?;
    sums.try_fold(first, Money::plus).ok()
}
