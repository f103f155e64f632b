//! The table of AWS Marketplace: which far end, and as what our products are listed there.

use super::{
    Mode,
    gateways::{Gateway, check},
    values,
};
use crate::domain::Money;
use serde::Deserialize;
use std::collections::BTreeSet;

/// `[amazon]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amazon {
    /// With a real one, calls go to `metering.` and `entitlement.` in front of its host.
    pub gateway: Gateway,
    /// Part of what is signed.
    #[serde(default = "us_east_1", deserialize_with = "values::text")]
    pub region: String,
    #[serde(default)]
    pub listings: Vec<ListingFile>,
}

fn us_east_1() -> String {
    "us-east-1".into()
}

/// `[[amazon.listings]]`: one product.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListingFile {
    /// The slug of the catalogue.
    #[serde(deserialize_with = "values::text")]
    pub product: String,
    #[serde(deserialize_with = "values::text")]
    pub product_code: String,
    /// The listing's page; the sandbox has its own.
    pub listing_url: Option<url::Url>,
    pub dimensions: Vec<DimensionFile>,
}

/// What AWS counts, and what it is here: a plan and its term, or an amount of balance for each unit. An amount's
/// term is that of the contract: a further one grants the amount again.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionFile {
    #[serde(deserialize_with = "values::text")]
    pub name: String,
    pub plan: Option<String>,
    pub term: Option<u32>,
    #[serde(default, deserialize_with = "values::money_opt")]
    pub amount: Option<Money>,
}

impl Amazon {
    pub(super) fn check(&self, mode: Mode) -> Result<(), String> {
        check("amazon", &self.gateway, mode, &[])?;
        if let Gateway::Real(host) = &self.gateway {
            self.check_real(host)?;
        }
        once("product", self.listings.iter().map(|listing| &listing.product))?;
        once("product_code", self.listings.iter().map(|listing| &listing.product_code))?;
        for listing in &self.listings {
            if listing.dimensions.is_empty() {
                return Err(format!(
                    "amazon: \"{}\" has no dimensions, so nothing of it can be bought",
                    listing.product
                ));
            }
            once("dimension", listing.dimensions.iter().map(|dimension| &dimension.name))?;
            listing.dimensions.iter().try_for_each(DimensionFile::check)?;
        }
        Ok(())
    }

    fn check_real(&self, host: &url::Url) -> Result<(), String> {
        if host.path() != "/" || host.query().is_some() {
            return Err("amazon: the gateway is a host without a path".into());
        }
        if self.listings.is_empty() {
            return Err("amazon: [[amazon.listings]] is missing".into());
        }
        match self.listings.iter().find(|listing| listing.listing_url.is_none()) {
            Some(listing) => Err(format!("amazon: listing_url of \"{}\" is missing", listing.product)),
            None => Ok(()),
        }
    }
}

impl DimensionFile {
    fn check(&self) -> Result<(), String> {
        if self.term.is_some_and(|months| months > 120) {
            return Err(format!("amazon: the term of \"{}\" is from 1 to 120 months", self.name));
        }
        if self.amount.is_some_and(|amount| !amount.is_positive()) {
            return Err(format!("amazon: the amount of \"{}\" is above zero", self.name));
        }
        match (&self.plan, self.term, self.amount) {
            (Some(_), Some(1..), None) | (None, None | Some(1..), Some(_)) => Ok(()),
            _ => Err(format!("amazon: dimension \"{}\" is a plan with its term, or an amount", self.name)),
        }
    }
}

fn once<'a>(what: &str, mut all: impl Iterator<Item = &'a String>) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    match all.find(|one| !seen.insert(*one)) {
        Some(twice) => Err(format!("amazon: {what} \"{twice}\" is listed twice")),
        None => Ok(()),
    }
}
