//! What a method costs and takes: fee, limits, currency, and the offer they make for one order.

use super::{Currency, Money, Timestamp, money::Refused};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// The terms of one method, from configuration.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    pub fee: Fee,
    /// All limits ever configured; those in force on the day bind, the lowest first (E26, E29).
    pub limits: Vec<Limit>,
    /// The currency charged; the order's own when none.
    pub currency: Option<Currency>,
    /// True if the charge is rounded up to whole hundredths, because its last digits are needed for a match key.
    pub whole_cents: bool,
}

/// A fee on top of the order amount: percent, fixed, or both, within a floor and a cap (E10).
/// In the order's currency; percent is rounded to the minor unit, half up unless `up`, before floor and cap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fee {
    pub percent: Decimal,
    pub fixed: Option<Money>,
    pub floor: Option<Money>,
    pub cap: Option<Money>,
    /// Rounds every part of a minor unit up.
    pub up: bool,
}

/// The most a method takes in one payment, between two dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    pub max: Money,
    pub min: Option<Money>,
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

/// A rate of exchange from configuration, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    pub from: Currency,
    pub to: Currency,
    /// Units of `to` for one unit of `from`.
    pub rate: Decimal,
    /// Empty where none is needed: one USDT is one dollar by the house's own rule.
    pub source: String,
    /// `2026-11-20`
    pub date: String,
}

/// All configured rates.
#[derive(Debug, Clone, Default)]
pub struct Rates(pub Vec<Rate>);

/// What a method offers for an order. `total` is order + fee in the order's currency; `charge` is what
/// the provider is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub fee: Money,
    pub total: Money,
    pub charge: Money,
    /// The rate between the two, when they differ in currency.
    pub rate: Option<Rate>,
    /// The lowest limit in force, in the currency it is configured in.
    pub limit: Option<Money>,
    pub blocked: Option<Blocked>,
}

/// Why a method cannot take an order; each has its sentence in the picker (N1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blocked {
    Over {
        max: Money,
    },
    Under {
        min: Money,
    },
    /// No rate is configured between the order's currency and the method's.
    NoRate {
        to: Currency,
    },
    /// Another group was chosen first and its provider's page was opened (E18).
    Locked {
        by: String,
    },
    /// Inside WeChat's browser only WeChat can be opened, inside Alipay's only Alipay.
    OtherApp,
}

impl Rates {
    /// One USDT is one dollar unless another rate is configured (E31).
    pub fn with_usdt(mut self) -> Self {
        if self.find(Currency::USD, Currency::USDT).is_none() {
            let (from, to) = (Currency::USD, Currency::USDT);
            self.0.push(Rate { from, to, rate: Decimal::ONE, source: String::new(), date: String::new() });
        }
        self
    }

    /// The rate from one currency to another; the inverse of the opposite one when only that is configured.
    pub fn find(&self, from: Currency, to: Currency) -> Option<Rate> {
        let direct = self.0.iter().find(|r| r.from == from && r.to == to).cloned();
        direct.or_else(|| {
            let back = self.0.iter().find(|r| r.from == to && r.to == from)?;
            let rate = Decimal::ONE.checked_div(back.rate)?;
            Some(Rate { from, to, rate, ..back.clone() })
        })
    }

    /// The most that can be paid in `to` without going over `max`: never a minor unit too much.
    pub fn most(&self, max: Money, to: Currency) -> Option<Money> {
        let near = self.change(max, to)?;
        (-1..=1).rev().find_map(|step| {
            let sum = Money::new(near.minor().checked_add(step)?, to);
            self.compare(sum, max).filter(|order| *order != Ordering::Greater).map(|_| sum)
        })
    }

    /// Compares two amounts of any currencies by the rate as it is configured, without rounding either.
    fn compare(&self, one: Money, other: Money) -> Option<Ordering> {
        if one.currency() == other.currency() {
            return one.compare(other).ok();
        }
        let rate = |from: Money, to: Money| {
            self.0.iter().find(|rate| rate.from == from.currency() && rate.to == to.currency())
        };
        match (rate(one, other), rate(other, one)) {
            (Some(there), _) => Some(one.decimal().checked_mul(there.rate)?.cmp(&other.decimal())),
            (None, Some(back)) => Some(one.decimal().cmp(&other.decimal().checked_mul(back.rate)?)),
            (None, None) => None,
        }
    }

    fn change(&self, amount: Money, to: Currency) -> Option<Money> {
        if amount.currency() == to {
            return Some(amount);
        }
        amount.convert(to, self.find(amount.currency(), to)?.rate).ok()
    }
}

impl Fee {
    /// The fee on an order amount.
    pub fn on(&self, amount: Money) -> Result<Money, Refused> {
        let share =
            amount.decimal().checked_mul(self.percent).ok_or(Refused::TooLarge)? / Decimal::ONE_HUNDRED;
        let rule =
            if self.up { RoundingStrategy::AwayFromZero } else { RoundingStrategy::MidpointAwayFromZero };
        let mut fee = Money::rounded(share, amount.currency(), rule)?;
        if let Some(fixed) = self.fixed {
            fee = fee.plus(fixed)?;
        }
        if let Some(floor) = self.floor
            && fee.compare(floor)? == Ordering::Less
        {
            fee = floor;
        }
        if let Some(cap) = self.cap
            && fee.compare(cap)? == Ordering::Greater
        {
            fee = cap;
        }
        Ok(fee)
    }
}

impl Limit {
    fn in_force(&self, now: Timestamp) -> bool {
        self.from.is_none_or(|from| from <= now) && self.until.is_none_or(|until| now < until)
    }

    /// Why this limit forbids a charge, compared in the limit's own currency.
    fn blocks(&self, charge: Money, rates: &Rates) -> Option<Blocked> {
        let Some(order) = rates.compare(charge, self.max) else {
            return Some(Blocked::NoRate { to: self.max.currency() });
        };
        let under = |min: &Money| rates.compare(charge, *min) == Some(Ordering::Less);
        match self.min.filter(under) {
            Some(min) => Some(Blocked::Under { min }),
            None => (order == Ordering::Greater).then_some(Blocked::Over { max: self.max }),
        }
    }
}

impl Terms {
    /// The offer for an order of `amount`, at `now`. Refused only when the sums cannot be counted.
    pub fn offer(&self, amount: Money, rates: &Rates, now: Timestamp) -> Result<Offer, Refused> {
        let fee = self.fee.on(amount)?;
        let total = amount.plus(fee)?;
        let to = self.currency.unwrap_or(total.currency());
        let rate = if to == total.currency() { None } else { rates.find(total.currency(), to) };
        let Some(charge) = rates.change(total, to) else {
            let blocked = Some(Blocked::NoRate { to });
            return Ok(Offer { fee, total, charge: total, rate, limit: None, blocked });
        };
        let charge = if self.whole_cents { charge.up_to_cents()? } else { charge };
        let (limit, blocked) = self.bound(charge, rates, now);
        Ok(Offer { fee, total, charge, rate, limit, blocked })
    }

    /// The largest order in `currency` that `received` pays in full, fee included. `None` if it pays none, or if no
    /// rate leads from one currency to the other.
    #[must_use]
    pub fn payable(
        &self,
        received: Money,
        currency: Currency,
        rates: &Rates,
        now: Timestamp,
    ) -> Option<Money> {
        let pays = |minor: i64| {
            let offer = self.offer(Money::new(minor, currency), rates, now).ok();
            offer.is_some_and(|offer| offer.charge.compare(received).is_ok_and(Ordering::is_le))
        };
        let (mut paid, mut too_much) = (0, rates.change(received, currency)?.minor().checked_add(2)?);
        while too_much - paid > 1 {
            let middle = paid + (too_much - paid) / 2;
            if pays(middle) { paid = middle } else { too_much = middle }
        }
        (paid > 0).then(|| Money::new(paid, currency))
    }

    /// The lowest limit in force and, if one forbids the charge, why. A limit that no rate can compare forbids.
    fn bound(&self, charge: Money, rates: &Rates, now: Timestamp) -> (Option<Money>, Option<Blocked>) {
        let mut in_force: Vec<&Limit> = self.limits.iter().filter(|limit| limit.in_force(now)).collect();
        let weight =
            |limit: &&Limit| rates.change(limit.max, charge.currency()).map_or(i64::MIN, Money::minor);
        in_force.sort_by_key(weight);
        let blocked = |limit: &&Limit| Some((limit.max, limit.blocks(charge, rates)?));
        match in_force.iter().find_map(blocked) {
            Some((max, why)) => (Some(max), Some(why)),
            None => (in_force.first().map(|limit| limit.max), None),
        }
    }
}
