//! What a payment that has paid its order adds up to: paid in full, too much, or owed again.

use super::{Payment, PaymentState};
use crate::domain::{Currency, Money, Receipt, Timestamp};
use serde::{Deserialize, Serialize};

/// Decisions of the staff that change what a payment adds up to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjusted {
    /// What staff accepted as the full price, where that is not the charge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<Money>,
    /// Overpaid sums that staff have dealt with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resolved: Vec<Money>,
}

/// What staff have done about overpaid money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Resolution {
    /// It was sent back to the payer.
    Returned,
    /// It stays with us, as agreed with the buyer.
    Kept,
}

impl Payment {
    /// Returns the state of a payment that has paid its order at `at`, after money came or went.
    pub(super) fn balanced(&self, received: Vec<Receipt>, adjusted: Adjusted, at: Timestamp) -> PaymentState {
        let price = self.price(&adjusted);
        let net = sum(&received, price.currency()) - resolved(&adjusted, price.currency());
        let overpaid = self.overpaid(&received, &adjusted);
        let missing = price.minor().saturating_sub(net);
        if missing > 0 {
            let owed = Money::new(missing, price.currency());
            return PaymentState::Reversed { received, owed, overpaid, at, adjusted };
        }
        PaymentState::Settled { received, overpaid, at, adjusted }
    }

    /// The decision that these sums are the full price: all of the charge, or as much as there is.
    pub(super) fn accepted(&self, received: &[Receipt]) -> Adjusted {
        let asked = self.charge.currency();
        let price = match (sum(received, asked), received.first()) {
            (0, Some(first)) => {
                let other = first.amount.currency();
                Money::new(sum(received, other), other)
            }
            (part, _) => Money::new(part.min(self.charge.minor()), asked),
        };
        Adjusted { accepted: (price != self.charge).then_some(price), resolved: Vec::new() }
    }

    /// Returns true if its money can be used for another order of the same organisation: it has been received, pays
    /// nothing, and nobody has decided anything else.
    pub fn is_free(&self) -> bool {
        self.state.undecided().is_some() && !self.state.received().is_empty()
    }

    /// What the order is paid with: the charge, or what staff have accepted for it.
    pub fn settled_with(&self) -> Money {
        match &self.state {
            PaymentState::Settled { adjusted, .. } | PaymentState::Reversed { adjusted, .. } => {
                self.price(adjusted)
            }
            _ => self.charge,
        }
    }

    fn price(&self, adjusted: &Adjusted) -> Money {
        adjusted.accepted.unwrap_or(self.charge)
    }

    /// Returns what was paid beyond the price and is not dealt with, in the currency of the price or, if there is
    /// none of that, in another one that has come.
    fn overpaid(&self, received: &[Receipt], adjusted: &Adjusted) -> Option<Money> {
        let price = self.price(adjusted);
        let of = |currency: Currency| {
            let rest = sum(received, currency) - resolved(adjusted, currency);
            let used = if currency == price.currency() { price.minor() + self.tail(adjusted) } else { 0 };
            Money::new(rest - used, currency)
        };
        let others = received.iter().map(|receipt| receipt.amount.currency());
        let mut all = std::iter::once(price.currency()).chain(others).map(of);
        all.find(|overpaid| overpaid.is_positive() && !self.is_trivial(*overpaid, price))
    }

    /// Returns the amount suffix, in millionths: it is not an overpayment.
    fn tail(&self, adjusted: &Adjusted) -> i64 {
        match adjusted.accepted {
            Some(_) => 0,
            None => self.amount_due.minor().saturating_sub(self.charge.minor()),
        }
    }

    /// Returns true if an excess is worth less than one minor unit of the order's currency: nothing that could be
    /// paid back, or that a buyer could find in their books. Only a currency with more digits than the order's
    /// knows such sums: 0.001374 USDT for an order in dollars.
    fn is_trivial(&self, overpaid: Money, price: Money) -> bool {
        overpaid.currency() == price.currency()
            && i128::from(overpaid.minor()) * i128::from(self.total.minor()) < i128::from(price.minor())
    }
}

fn sum(received: &[Receipt], currency: Currency) -> i64 {
    total(received.iter().map(|receipt| receipt.amount), currency)
}

fn resolved(adjusted: &Adjusted, currency: Currency) -> i64 {
    total(adjusted.resolved.iter().copied(), currency)
}

fn total(sums: impl Iterator<Item = Money>, currency: Currency) -> i64 {
    let ours = sums.filter(|money| money.currency() == currency);
    ours.fold(0, |sum, money| sum.saturating_add(money.minor()))
}
