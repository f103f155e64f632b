//! What each method costs and takes today, from the configuration (E10, E26, E29, N1).

use crate::{
    domain::{
        Currency, Money, Timestamp,
        terms::{Fee, Limit, Rates, Terms},
    },
    lang::Lang,
    web::{Page, pay::summary::method_name},
};

/// One method's terms in words.
pub struct LimitRow {
    pub name: &'static str,
    pub fee: String,
    pub least: Option<String>,
    /// All limits that hold or will hold, those of today first.
    pub most: Vec<String>,
}

/// What terms are told by.
struct Today<'a> {
    l: Lang,
    now: Timestamp,
    rates: &'a Rates,
    /// The currency of the shop's prices.
    shop: Currency,
}

/// The terms of all methods that are on.
pub fn rows(p: &Page) -> Vec<LimitRow> {
    let shop = p.site.catalogue.products().first().map_or(Currency::USD, |product| product.currency);
    let today = Today { l: p.lang, now: p.site.clock.now(), rates: &p.site.config.rates, shop };
    p.site.methods.iter().map(|method| today.row(method.id(), method.terms())).collect()
}

impl Today<'_> {
    fn row(&self, id: &str, terms: &Terms) -> LimitRow {
        let limits = self.limits(terms);
        LimitRow {
            name: method_name(self.l, id),
            fee: fee(self.l, &terms.fee),
            least: limits.iter().find_map(|limit| limit.min).map(|min| self.l.money(min)),
            most: limits.iter().map(|limit| self.most(limit)).collect(),
        }
    }

    /// The limits that hold or will hold: those of today first, the lowest of them first.
    fn limits<'t>(&self, terms: &'t Terms) -> Vec<&'t Limit> {
        let ended = |limit: &Limit| limit.until.is_some_and(|until| until <= self.now);
        let mut limits: Vec<&Limit> = terms.limits.iter().filter(|limit| !ended(limit)).collect();
        let weight = |limit: &Limit| self.in_shop(limit.max).unwrap_or(limit.max).minor();
        limits.sort_by_key(|limit| (self.begins(limit), weight(limit)));
        limits
    }

    /// When a limit begins that does not hold yet.
    fn begins(&self, limit: &Limit) -> Option<Timestamp> {
        limit.from.filter(|from| *from > self.now)
    }

    /// An amount in the currency of the shop's prices, when it is in another and there is a rate.
    fn in_shop(&self, max: Money) -> Option<Money> {
        self.rates.most(max, self.shop).filter(|_| max.currency() != self.shop)
    }

    fn most(&self, limit: &Limit) -> String {
        let l = self.l;
        let max = match self.in_shop(limit.max) {
            Some(about) => l.t2("help-limit-about", "max", l.money(limit.max), "about", l.money(about)),
            None => l.money(limit.max),
        };
        match (self.begins(limit), limit.until) {
            (None, None) => max,
            (Some(from), None) => l.t2("help-limit-from", "max", max, "from", l.date(from)),
            (None, Some(until)) => l.t2("help-limit-until", "max", max, "until", l.date(until)),
            (Some(from), Some(until)) => {
                l.t3("help-limit-between", "max", max, "from", l.date(from), "until", l.date(until))
            }
        }
    }
}

fn fee(l: Lang, fee: &Fee) -> String {
    let share = (!fee.percent.is_zero()).then(|| l.percent(fee.percent));
    let fixed = fee.fixed.filter(|fixed| !fixed.is_zero()).map(|fixed| l.money(fixed));
    let sum = match (share, fixed) {
        (Some(share), Some(fixed)) => l.t2("help-fee-both", "share", share, "fixed", fixed),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => l.t("pay-no-fee").to_owned(),
    };
    let bounded = match fee.floor.filter(|floor| !floor.is_zero()) {
        Some(floor) => l.t2("help-fee-floor", "fee", sum, "floor", l.money(floor)),
        None => sum,
    };
    match fee.cap {
        Some(cap) => l.t2("help-fee-cap", "fee", bounded, "cap", l.money(cap)),
        None => bounded,
    }
}

/// The rates in use, each with its source and day.
pub fn rates(p: &Page) -> Vec<String> {
    let l = p.lang;
    let told = p.site.config.rates.0.iter().map(|rate| {
        l.t3("pay-rate-text", "rate", l.rate_of(rate), "source", &rate.source, "day", &rate.date)
    });
    told.collect()
}
