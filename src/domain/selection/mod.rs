//! What a buyer has chosen of one product, read from the form and checked against the catalogue (E2).

mod diff;
mod draft;
mod error;
mod pricing;
mod snapshot;
mod typed;

#[cfg(test)]
mod tests;

pub use diff::{DiffRow, diff};
pub use draft::Draft;
pub use error::FieldError;
pub use pricing::{Basis, Line, Quote, price};
pub use snapshot::{Snapshot, snapshot};

use super::catalogue::{AddOn, Balance, Plan, Plans, Shape};
use super::{Money, Product, Slug};
use draft::QUANTITY;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A choice of services of one product. It holds ids and numbers only: prices come from the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    pub product: Slug,
    #[serde(flatten)]
    pub choice: Choice,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", tag = "shape")]
pub enum Choice {
    Plan {
        plan: Slug,
        term_months: u32,
        /// Quantities by add-on; those not wanted are not in it.
        add_ons: BTreeMap<Slug, u32>,
    },
    Balance {
        amount: Money,
    },
}

impl Selection {
    /// Reads the form of a product. What it gives can be priced.
    ///
    /// # Errors
    /// Everything that is wrong, field by field, in the order of the form.
    pub fn parse(product: &Product, draft: &Draft) -> Result<Self, Vec<FieldError>> {
        let choice = match &product.shape {
            Shape::Plans(plans) => parse_plan(plans, draft)?,
            Shape::Balance(balance) => parse_balance(balance, draft).map_err(|error| vec![error])?,
        };
        let selection = Self { product: product.slug.clone(), choice };
        // An amount that cannot be counted is the form's error too, not a surprise after it.
        price(product, &selection).map_err(|error| vec![error])?;
        Ok(selection)
    }
}

fn parse_plan(plans: &Plans, draft: &Draft) -> Result<Choice, Vec<FieldError>> {
    let mut errors = Vec::new();
    let plan = note(&mut errors, parse_plan_name(plans, draft.value("plan")));
    let term_months = note(&mut errors, parse_term(plans, draft.value("term")));
    let mut add_ons = BTreeMap::new();
    for add_on in &plans.add_ons {
        match parse_quantity(add_on, plans, plan, draft) {
            Ok(0) => {}
            Ok(quantity) => drop(add_ons.insert(add_on.id.clone(), quantity)),
            Err(error) => errors.push(error),
        }
    }
    errors.extend(draft.add_ons().filter_map(|id| refuse_unknown(plans, id, draft)));
    match (plan, term_months) {
        (Some(plan), Some(term_months)) if errors.is_empty() => {
            Ok(Choice::Plan { plan: plan.id.clone(), term_months, add_ons })
        }
        _ => Err(errors),
    }
}

fn note<T>(errors: &mut Vec<FieldError>, result: Result<T, FieldError>) -> Option<T> {
    result.map_err(|error| errors.push(error)).ok()
}

fn parse_plan_name<'a>(plans: &'a Plans, typed: &str) -> Result<&'a Plan, FieldError> {
    let key = if typed.is_empty() { "catalogue-error-plan-missing" } else { "catalogue-error-plan-gone" };
    plans.plan(typed).ok_or_else(|| FieldError::plain("plan", key))
}

fn parse_term(plans: &Plans, typed: &str) -> Result<u32, FieldError> {
    let key = if typed.is_empty() { "catalogue-error-term-missing" } else { "catalogue-error-term-gone" };
    let term = typed.parse().ok().filter(|term| plans.terms.contains(term));
    term.ok_or_else(|| FieldError::plain("term", key))
}

/// The quantity of one add-on: 0, or within its bounds and for a plan that takes it.
fn parse_quantity(
    add_on: &AddOn,
    plans: &Plans,
    plan: Option<&Plan>,
    draft: &Draft,
) -> Result<u32, FieldError> {
    let field = format!("{QUANTITY}{}", add_on.id);
    let refuse = |key| Err(FieldError::plain(&field, key).with("item", &add_on.name));
    let quantity = typed::whole(draft.value(&field))
        .map_err(|words| FieldError::new(&field, words.with("item", &add_on.name)))?;
    let bounds = add_on.quantity;
    if quantity == 0 {
        return Ok(0);
    }
    if let Some(plan) = plan.filter(|plan| !add_on.fits(&plan.id)) {
        let fitting = add_on.plans.first().and_then(|id| plans.plan(id.as_str())).unwrap_or(plan);
        return refuse("catalogue-error-quantity-plan").map_err(|e| e.with("plan", &fitting.name));
    }
    if quantity < bounds.min {
        return refuse("catalogue-error-quantity-under").map_err(|e| e.with("min", bounds.min));
    }
    if quantity > bounds.max {
        return refuse("catalogue-error-quantity-over").map_err(|e| e.with("max", bounds.max));
    }
    if !(quantity - bounds.min).is_multiple_of(bounds.step) {
        let refused = refuse("catalogue-error-quantity-step");
        return refused.map_err(|e| e.with("min", bounds.min).with("step", bounds.step));
    }
    Ok(quantity)
}

/// An add-on that the catalogue no longer has must not vanish from an order unseen.
fn refuse_unknown(plans: &Plans, id: &str, draft: &Draft) -> Option<FieldError> {
    let field = format!("{QUANTITY}{id}");
    let wanted = typed::whole(draft.value(&field)) != Ok(0);
    let unknown = wanted && plans.add_on(id).is_none();
    unknown.then(|| FieldError::plain(&field, "catalogue-error-item-gone"))
}

fn parse_balance(balance: &Balance, draft: &Draft) -> Result<Choice, FieldError> {
    let amount = typed::amount("amount", draft.value("amount"), balance.min.currency())?;
    if amount.minor() < balance.min.minor() {
        return Err(FieldError::plain("amount", "catalogue-error-amount-under").with("min", balance.min));
    }
    if amount.minor() > balance.max.minor() {
        return Err(FieldError::plain("amount", "catalogue-error-amount-over").with("max", balance.max));
    }
    Ok(Choice::Balance { amount })
}
