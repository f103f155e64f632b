//! What is sold: products, their plans or balance, their prices and texts. Data, not code (E1, E2).
//!
//! A catalogue is read from a TOML file, checked in full, and then never changes while the site runs.

mod check;
mod load;
mod raw;
mod slug;
mod texts;

#[cfg(test)]
mod tests;

pub use check::Problem;
pub use slug::{NotASlug, Slug};
pub use texts::{NoEnglish, Texts};

use super::{Agreement, Currency, Money};
use rust_decimal::Decimal;
use std::{collections::BTreeMap, fmt};

/// All products on sale, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    products: Vec<Product>,
}

/// One product of the marketplace. Each has its own form and its own service agreement (E2, E3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    pub slug: Slug,
    pub name: Texts,
    /// One sentence for the marketplace.
    pub summary: Texts,
    /// A paragraph or more for the product's own page; paragraphs are separated by a blank line.
    pub about: Option<Texts>,
    /// What is counted: “monthly active users”.
    pub unit: Texts,
    /// Which application the service is bound to, and where the buyer names it.
    pub application: Option<Texts>,
    /// How soon after payment the service works.
    pub activation: Texts,
    /// Words for a buyer who is unsure what to choose.
    pub help: Option<Texts>,
    /// All prices of the product are in it.
    pub currency: Currency,
    pub shape: Shape,
    pub agreement: Agreement,
}

/// The two shapes of service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    Plans(Plans),
    Balance(Balance),
}

/// A choice of plan × term, with add-ons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plans {
    /// The terms on offer, in months, as the file orders them; every plan has a price for each.
    pub terms: Vec<u32>,
    pub plans: Vec<Plan>,
    pub add_ons: Vec<AddOn>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub id: Slug,
    pub name: Texts,
    pub features: Vec<Texts>,
    /// By term in months: the price of the whole term.
    prices: BTreeMap<u32, Money>,
}

/// Something to add to a plan, so many times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddOn {
    pub id: Slug,
    pub name: Texts,
    pub hint: Option<Texts>,
    pub charge: Charge,
    pub quantity: Bounds,
    /// The plans it can be added to; none named means all.
    pub plans: Vec<Slug>,
}

/// How an add-on is charged, for each unit of its quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Charge {
    /// For every month of the term.
    Monthly(Money),
    /// By term in months: for the whole term.
    PerTerm(BTreeMap<u32, Money>),
    /// One time, whatever the term.
    Once(Money),
}

/// Which quantities can be ordered when any is: `min`, `min + step`, … up to `max`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    pub min: u32,
    pub max: u32,
    pub step: u32,
}

/// An amount between two bounds, paid in advance and used up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    pub name: Texts,
    pub min: Money,
    pub max: Money,
    pub valid_months: u32,
    /// What a unit costs when the balance is used. For information: it changes no order.
    pub unit_prices: Vec<UnitPrice>,
}

/// What one unit costs by channel and, where it matters, country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitPrice {
    pub channel: Texts,
    pub country: Option<Texts>,
    /// Finer than the currency's minor unit, so not an amount of money.
    pub price: Decimal,
    pub currency: Currency,
}

/// The price in machine-readable form: `0.0079 USD`.
impl fmt::Display for UnitPrice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.price, self.currency)
    }
}

impl Catalogue {
    pub fn products(&self) -> &[Product] {
        &self.products
    }

    pub fn product(&self, slug: &str) -> Option<&Product> {
        self.products.iter().find(|p| p.slug.as_str() == slug)
    }
}

impl Product {
    /// The least an order of this product can cost: the marketplace's “from”.
    pub fn lowest_price(&self) -> Money {
        match &self.shape {
            Shape::Plans(plans) => plans.lowest_price(self.currency),
            Shape::Balance(balance) => balance.min,
        }
    }
}

impl Plans {
    pub fn plan(&self, id: &str) -> Option<&Plan> {
        self.plans.iter().find(|p| p.id.as_str() == id)
    }

    pub fn add_on(&self, id: &str) -> Option<&AddOn> {
        self.add_ons.iter().find(|a| a.id.as_str() == id)
    }

    fn lowest_price(&self, currency: Currency) -> Money {
        let prices = self.plans.iter().flat_map(|p| p.prices.values());
        prices.copied().min_by_key(|m| m.minor()).unwrap_or(Money::zero(currency))
    }
}

impl Plan {
    /// The price of the whole term of so many months, if it is on offer.
    pub fn price(&self, term_months: u32) -> Option<Money> {
        self.prices.get(&term_months).copied()
    }
}

impl AddOn {
    pub fn fits(&self, plan: &Slug) -> bool {
        self.plans.is_empty() || self.plans.contains(plan)
    }

    /// What one unit costs at this term: a month's price for [`Charge::Monthly`], the whole price otherwise.
    pub fn unit_price(&self, term_months: u32) -> Option<Money> {
        match &self.charge {
            Charge::Monthly(price) | Charge::Once(price) => Some(*price),
            Charge::PerTerm(prices) => prices.get(&term_months).copied(),
        }
    }
}
