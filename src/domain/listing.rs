//! A product as it is listed on AWS Marketplace: which plan or how much balance each dimension stands for (E45).

mod due;

pub use due::{Due, ManualReason};

use super::{
    Money, Product, Slug,
    selection::{Choice, Selection, price},
};
use std::collections::BTreeMap;

/// A product of the catalogue that can be bought on AWS Marketplace too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    pub product: Slug,
    /// The name AWS knows the product by.
    pub code: String,
    /// The listing's page.
    pub url: String,
    dimensions: Vec<Dimension>,
}

/// What AWS counts, and what a unit of it is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    pub name: String,
    pub grants: Grants,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grants {
    /// This plan for a term of so many months. There is one of it: two units are no two plans.
    Plan { plan: Slug, term_months: u32 },
    /// So much balance for each unit, and the months of a term that grants all of it again.
    Balance { unit: Money, term_months: Option<u32> },
}

/// Why a dimension cannot stand for what it should.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("dimension \"{name}\" names nothing that \"{product}\" sells")]
pub struct NotSold {
    pub name: String,
    pub product: Slug,
}

impl Listing {
    /// A listing of this product.
    ///
    /// # Errors
    /// The first dimension that names a plan, a term or a currency which the product does not have.
    pub fn new(
        product: &Product,
        code: String,
        url: String,
        dimensions: Vec<Dimension>,
    ) -> Result<Self, NotSold> {
        let listing = Self { product: product.slug.clone(), code, url, dimensions };
        for dimension in &listing.dimensions {
            let sold = listing.selection(&dimension.name, 1, 1).is_some_and(|s| price(product, &s).is_ok());
            if !sold {
                return Err(NotSold { name: dimension.name.clone(), product: product.slug.clone() });
            }
        }
        Ok(listing)
    }

    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// What `due` units of a dimension order here, when the entitlement holds `units` in all. None when the
    /// dimension is not known, or when the units are no order of this catalogue: a person looks at those.
    pub fn selection(&self, dimension: &str, units: i64, due: i64) -> Option<Selection> {
        let dimension = self.dimensions.iter().find(|known| known.name == dimension)?;
        let choice = match &dimension.grants {
            Grants::Plan { plan, term_months } if (units, due) == (1, 1) => {
                Choice::Plan { plan: plan.clone(), term_months: *term_months, add_ons: BTreeMap::new() }
            }
            Grants::Plan { .. } => return None,
            Grants::Balance { unit, .. } => {
                Choice::Balance { amount: unit.times(due).ok().filter(|sum| sum.is_positive())? }
            }
        };
        Some(Selection { product: self.product.clone(), choice })
    }

    /// How exactly this is bought on AWS, if it can be: a dimension, and so many units of it.
    pub fn fit(&self, wanted: &Selection) -> Option<(&Dimension, i64)> {
        let units = |dimension: &Dimension| match (&dimension.grants, &wanted.choice) {
            (Grants::Plan { .. }, Choice::Plan { .. }) => {
                (self.selection(&dimension.name, 1, 1).as_ref() == Some(wanted)).then_some(1)
            }
            (Grants::Balance { unit, .. }, Choice::Balance { amount }) => {
                let whole = unit.currency() == amount.currency() && amount.minor() % unit.minor() == 0;
                whole.then(|| amount.minor() / unit.minor())
            }
            (Grants::Plan { .. }, Choice::Balance { .. }) | (Grants::Balance { .. }, Choice::Plan { .. }) => {
                None
            }
        };
        self.dimensions.iter().find_map(|dimension| Some((dimension, units(dimension)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Catalogue;

    fn plan(name: &str, plan: &str, term_months: u32) -> Dimension {
        Dimension { name: name.into(), grants: Grants::Plan { plan: plan.parse().unwrap(), term_months } }
    }

    fn credit(amount: &str) -> Dimension {
        let grants = Grants::Balance { unit: amount.parse().unwrap(), term_months: None };
        Dimension { name: "credit".into(), grants }
    }

    fn listing(product: &str, dimensions: Vec<Dimension>) -> Result<Listing, NotSold> {
        let catalogue = Catalogue::example();
        Listing::new(catalogue.product(product).unwrap(), "code".into(), "/".into(), dimensions)
    }

    #[test]
    fn a_dimension_stands_for_something_that_is_sold() {
        assert!(listing("apppush", vec![plan("g", "growth", 12)]).is_ok());
        assert!(listing("otp", vec![credit("100.00 USD")]).is_ok());
        for (product, wrong) in [
            ("apppush", plan("g", "gone", 12)),
            ("apppush", plan("g", "growth", 7)),
            ("apppush", credit("100.00 USD")),
            ("otp", plan("g", "growth", 12)),
            ("otp", credit("100.00 EUR")),
            ("otp", credit("0.00 USD")),
        ] {
            assert!(listing(product, vec![wrong.clone()]).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_plan_is_granted_once_and_balance_by_the_unit() {
        let push = listing("apppush", vec![plan("g", "growth", 12)]).unwrap();
        assert!(push.selection("g", 1, 1).is_some());
        for (name, units, due) in [("g", 2, 2), ("g", 2, 1), ("g", 1, 0), ("other", 1, 1)] {
            assert_eq!(push.selection(name, units, due), None, "{name} {units} {due}");
        }
        let otp = listing("otp", vec![credit("100.00 USD")]).unwrap();
        let amount = "300.00 USD".parse().unwrap();
        assert_eq!(otp.selection("credit", 5, 3).unwrap().choice, Choice::Balance { amount });
        assert_eq!(otp.selection("credit", 5, i64::MAX), None, "too large to count");
    }

    #[test]
    fn only_what_a_dimension_grants_is_sold_there() {
        let push = listing("apppush", vec![plan("g", "growth", 12)]).unwrap();
        let mut wanted = push.selection("g", 1, 1).unwrap();
        assert_eq!(
            push.fit(&wanted).map(|(dimension, units)| (dimension.name.as_str(), units)),
            Some(("g", 1))
        );
        let Choice::Plan { add_ons, .. } = &mut wanted.choice else { panic!("a plan") };
        add_ons.insert("extra-mau".parse().unwrap(), 1);
        assert_eq!(push.fit(&wanted), None, "an add-on is not part of it");
        let otp = listing("otp", vec![credit("100.00 USD")]).unwrap();
        let balance = |amount: &str| Selection {
            product: "otp".parse().unwrap(),
            choice: Choice::Balance { amount: amount.parse().unwrap() },
        };
        assert_eq!(otp.fit(&balance("500.00 USD")).map(|(_, units)| units), Some(5));
        assert_eq!(otp.fit(&balance("550.00 USD")), None);
    }
}
