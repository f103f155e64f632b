//! Reads a catalogue from TOML, or tells everything that is wrong with it at once.

use super::check::{Check, Problem};
use super::raw::{RawAddOn, RawAgreement, RawBalance, RawBounds, RawPlan, RawProduct};
use super::{AddOn, Balance, Bounds, Catalogue, Charge, Plan, Plans, Product, Shape, UnitPrice};
use crate::domain::{Agreement, Currency};
use serde::Deserialize;
use toml::{
    Spanned,
    de::{DeTable, DeValue, ValueDeserializer},
};

/// The most units of an add-on in one order: far above any real need, far below overflow.
const MOST_UNITS: u32 = 1_000_000;

impl Catalogue {
    /// Reads and checks the text of a catalogue file. `file_name` is only for the problems.
    ///
    /// # Errors
    /// Every problem found, in the order of the file. A product with an unknown or missing field tells only
    /// the first of those, as its other fields cannot be read then.
    pub fn parse(text: &str, file_name: &str) -> Result<Self, Vec<Problem>> {
        let mut check = Check::of(file_name, text);
        let (root, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            check.note(error.span().unwrap_or_default(), error.message());
        }
        let raws = if errors.is_empty() { raw_products(&mut check, root) } else { Vec::new() };
        check.once_each("the slug", raws.iter().map(|raw| &raw.slug));
        let products = raws.iter().filter_map(|raw| product(&mut check, raw)).collect();
        let problems = check.into_problems();
        if problems.is_empty() { Ok(Self { products }) } else { Err(problems) }
    }

    /// The catalogue of the fictional Norwind Messaging, used when the operator gives none.
    pub fn example() -> Self {
        let text = include_str!("../../../examples/catalogue.toml");
        // The file is compiled in, and the test `the_example_has_no_problems` reads it.
        Self::parse(text, "catalogue.toml").expect("the embedded catalogue has no problems")
    }
}

fn raw_products(check: &mut Check, root: Spanned<DeTable>) -> Vec<RawProduct> {
    let mut raws = Vec::new();
    let end = root.span();
    for (key, value) in root.into_inner() {
        let at = key.span();
        match (key.get_ref().as_ref(), value.into_inner()) {
            ("product", DeValue::Array(list)) => {
                raws.extend(list.into_iter().filter_map(|item| raw_product(check, item)));
            }
            ("product", _) => check.note(at, "products are written as [[product]]"),
            (other, _) => check.note(at, format!("unknown field `{other}`, expected `product`")),
        }
    }
    if raws.is_empty() {
        check.note(end, "there is no product that can be read");
    }
    raws
}

fn raw_product(check: &mut Check, item: Spanned<DeValue>) -> Option<RawProduct> {
    let at = item.span();
    let raw = RawProduct::deserialize(ValueDeserializer::from(item));
    raw.map_err(|error| check.note(error.span().unwrap_or(at), error.message())).ok()
}

fn product(check: &mut Check, raw: &RawProduct) -> Option<Product> {
    let currency = match &raw.currency {
        Some(code) => check.currency(code),
        None => Some(Currency::USD),
    };
    let slug = check.slug(&raw.slug);
    let name = check.texts("name", &raw.name);
    let summary = check.texts("summary", &raw.summary);
    let about = check.maybe_texts("about", raw.about.as_ref());
    let unit = check.texts("unit", &raw.unit);
    let application = check.maybe_texts("application", raw.application.as_ref());
    let activation = check.texts("activation", &raw.activation);
    let help = check.maybe_texts("help", raw.help.as_ref());
    let agreement = agreement(check, &raw.agreement);
    let shape = shape(check, raw, currency?);
    Some(Product {
        slug: slug?,
        name: name?,
        summary: summary?,
        about: about?,
        unit: unit?,
        application: application?,
        activation: activation?,
        help: help?,
        currency: currency?,
        shape: shape?,
        agreement: agreement?,
    })
}

fn shape(check: &mut Check, raw: &RawProduct, currency: Currency) -> Option<Shape> {
    match &raw.balance {
        None => Some(Shape::Plans(plans(check, raw, currency)?)),
        Some(given) if raw.plan.is_empty() && raw.add_on.is_empty() && raw.terms.is_none() => {
            Some(Shape::Balance(balance(check, given, currency)?))
        }
        Some(given) => {
            check.note(given.span(), "a product with a balance has no plans, add-ons or terms");
            None
        }
    }
}

fn plans(check: &mut Check, raw: &RawProduct, currency: Currency) -> Option<Plans> {
    if raw.plan.is_empty() {
        check.note(raw.slug.span(), "the product has neither plans nor a balance");
        return None;
    }
    let terms = terms(check, raw)?;
    check.once_each("the plan", raw.plan.iter().map(|p| &p.id));
    check.once_each("the add-on", raw.add_on.iter().map(|a| &a.id));
    let plans = every(raw.plan.iter().map(|p| plan(check, p, &terms, currency)));
    let add_ons = every(raw.add_on.iter().map(|a| {
        known_plans(check, a, &raw.plan);
        add_on(check, a, &terms, currency)
    }));
    Some(Plans { plans: plans?, add_ons: add_ons?, terms })
}

fn terms(check: &mut Check, raw: &RawProduct) -> Option<Vec<u32>> {
    let Some(list) = raw.terms.as_ref().filter(|list| !list.get_ref().is_empty()) else {
        check.note(raw.slug.span(), "plans need the product's terms in months: terms = [1, 12]");
        return None;
    };
    let mut terms = Vec::new();
    for raw in list.get_ref() {
        let months = check.months(raw)?;
        if terms.contains(&months) {
            check.note(raw.span(), format!("the term of {months} months is there twice"));
            return None;
        }
        terms.push(months);
    }
    Some(terms)
}

fn plan(check: &mut Check, raw: &RawPlan, terms: &[u32], currency: Currency) -> Option<Plan> {
    let id = check.slug(&raw.id);
    let name = check.texts("name", &raw.name);
    let features = match &raw.features {
        Some(lists) => check.lists("features", lists),
        None => Some(Vec::new()),
    };
    let prices = check.prices(&raw.price, terms, currency);
    Some(Plan { id: id?, name: name?, features: features?, prices: prices? })
}

fn add_on(check: &mut Check, raw: &RawAddOn, terms: &[u32], currency: Currency) -> Option<AddOn> {
    let id = check.slug(&raw.id);
    let name = check.texts("name", &raw.name);
    let hint = check.maybe_texts("hint", raw.hint.as_ref());
    let quantity = bounds(check, &raw.quantity);
    let plans = every(raw.plans.iter().map(|p| check.slug(p)));
    let charge = match (&raw.monthly, &raw.per_term, &raw.once) {
        (Some(price), None, None) => check.price(price, currency).map(Charge::Monthly),
        (None, Some(prices), None) => check.prices(prices, terms, currency).map(Charge::PerTerm),
        (None, None, Some(price)) => check.price(price, currency).map(Charge::Once),
        _ => {
            check.note(raw.id.span(), "an add-on has one of the prices: monthly, per-term or once");
            None
        }
    };
    Some(AddOn { id: id?, name: name?, hint: hint?, charge: charge?, quantity: quantity?, plans: plans? })
}

fn known_plans(check: &mut Check, raw: &RawAddOn, plans: &[RawPlan]) {
    for name in &raw.plans {
        if !plans.iter().any(|plan| plan.id.get_ref() == name.get_ref()) {
            check.note(name.span(), format!("there is no plan \"{}\"", name.get_ref()));
        }
    }
}

fn bounds(check: &mut Check, raw: &Spanned<RawBounds>) -> Option<Bounds> {
    let RawBounds { min, max, step } = *raw.get_ref();
    let sane = (1..=max).contains(&min) && max <= MOST_UNITS && step >= 1;
    if !sane {
        let reason = format!("a quantity needs 1 <= min <= max <= {MOST_UNITS}, and a step of 1 or more");
        check.note(raw.span(), reason);
    }
    sane.then_some(Bounds { min, max, step })
}

fn balance(check: &mut Check, raw: &Spanned<RawBalance>, currency: Currency) -> Option<Balance> {
    let span = raw.span();
    let raw = raw.get_ref();
    let name = check.texts("name", &raw.name);
    let min = check.price(&raw.min, currency);
    let max = check.price(&raw.max, currency);
    let valid_months = check.months(&raw.valid_months);
    let unit_prices = every(raw.unit_price.iter().map(|price| {
        let channel = check.texts("channel", &price.channel);
        let country = check.maybe_texts("country", price.country.as_ref());
        let price = check.unit_price(&price.price, currency);
        Some(UnitPrice { channel: channel?, country: country?, price: price?, currency })
    }));
    let (min, max) = (min?, max?);
    if min.minor() > max.minor() {
        check.note(span, format!("the balance's min {min} is more than its max {max}"));
    }
    Some(Balance { name: name?, min, max, valid_months: valid_months?, unit_prices: unit_prices? })
}

fn agreement(check: &mut Check, raw: &RawAgreement) -> Option<Agreement> {
    let title = check.texts("title", &raw.title);
    let text = check.texts("text", &raw.text);
    let (version, binding) = (raw.version.get_ref().trim(), raw.binding.get_ref());
    if !(1..=40).contains(&version.len()) {
        check.note(raw.version.span(), "the agreement's version needs 1 to 40 characters");
    }
    let (title, text) = (title?, text?);
    if !title.has(binding) || !text.has(binding) {
        let reason = format!("the binding language \"{binding}\" has no title or no text of its own");
        check.note(raw.binding.span(), reason);
    }
    Some(Agreement { version: version.to_owned(), title, text, binding: binding.clone() })
}

/// All of them, or none when one is missing; looks at each, so that each can note its problems.
fn every<T>(items: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    items.collect::<Vec<_>>().into_iter().collect()
}
