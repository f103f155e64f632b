//! The shape of the catalogue's file, before anything is checked.

use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// Texts by language tag: `name.en = "Growth"`.
pub(super) type RawTexts = Spanned<BTreeMap<String, Spanned<String>>>;

/// Lists of texts by language tag: `features.en = ["one", "two"]`.
pub(super) type RawLists = Spanned<BTreeMap<String, Spanned<Vec<Spanned<String>>>>>;

/// Prices by term in months: `price = { 1 = "99.00 USD" }`.
pub(super) type RawPrices = Spanned<BTreeMap<String, Spanned<String>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawProduct {
    pub slug: Spanned<String>,
    pub currency: Option<Spanned<String>>,
    pub terms: Option<Spanned<Vec<Spanned<u32>>>>,
    pub name: RawTexts,
    pub summary: RawTexts,
    pub about: Option<RawTexts>,
    pub unit: RawTexts,
    pub application: Option<RawTexts>,
    pub activation: RawTexts,
    pub help: Option<RawTexts>,
    #[serde(default)]
    pub plan: Vec<RawPlan>,
    #[serde(default)]
    pub add_on: Vec<RawAddOn>,
    pub balance: Option<Spanned<RawBalance>>,
    pub agreement: RawAgreement,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawPlan {
    pub id: Spanned<String>,
    pub name: RawTexts,
    pub features: Option<RawLists>,
    pub price: RawPrices,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawAddOn {
    pub id: Spanned<String>,
    pub name: RawTexts,
    pub hint: Option<RawTexts>,
    #[serde(default)]
    pub plans: Vec<Spanned<String>>,
    pub monthly: Option<Spanned<String>>,
    pub per_term: Option<RawPrices>,
    pub once: Option<Spanned<String>>,
    pub quantity: Spanned<RawBounds>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[derive(Clone, Copy)]
pub(super) struct RawBounds {
    pub min: u32,
    pub max: u32,
    pub step: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawBalance {
    pub name: RawTexts,
    pub min: Spanned<String>,
    pub max: Spanned<String>,
    pub valid_months: Spanned<u32>,
    #[serde(default)]
    pub unit_price: Vec<RawUnitPrice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawUnitPrice {
    pub channel: RawTexts,
    pub country: Option<RawTexts>,
    pub price: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawAgreement {
    pub version: Spanned<String>,
    pub binding: Spanned<String>,
    pub title: RawTexts,
    pub text: RawTexts,
}
