//! What a selection costs, line by line, always from the catalogue.

use super::draft::QUANTITY;
use super::{Choice, FieldError, Selection};
use crate::domain::catalogue::{AddOn, Charge, Plans, Shape, Texts};
use crate::domain::money::Refused;
use crate::domain::{Currency, Message, Money, Product, Slug};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The lines of an order. Their sum is the total, and there is at least one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Line>", into = "Vec<Line>")]
pub struct Quote {
    lines: Vec<Line>,
    total: Money,
}

/// One line of an order; it can be shown in any language without the catalogue it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The id of the plan or add-on; of the product for a balance.
    pub item: Slug,
    pub names: Texts,
    pub basis: Basis,
    pub quantity: u32,
    /// The price of one unit on this basis: for [`Basis::Monthly`], of one unit for one month.
    pub unit: Money,
    pub amount: Money,
}

/// What the unit price of a line stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The whole term of so many months.
    Term(u32),
    /// Each of so many months.
    Monthly(u32),
    Once,
    /// An amount that stays valid for so many months.
    Valid(u32),
}

impl Quote {
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    pub fn total(&self) -> Money {
        self.total
    }

    /// Adds up. Refused when there is no line, or the sum cannot be counted.
    fn of(lines: Vec<Line>) -> Result<Self, Refused> {
        let (first, others) = lines.split_first().ok_or(Refused::NotANumber)?;
        let total = others.iter().try_fold(first.amount, |sum, line| sum.plus(line.amount))?;
        Ok(Self { lines, total })
    }
}

impl TryFrom<Vec<Line>> for Quote {
    type Error = Refused;
    fn try_from(lines: Vec<Line>) -> Result<Self, Refused> {
        Self::of(lines)
    }
}

impl From<Quote> for Vec<Line> {
    fn from(quote: Quote) -> Self {
        quote.lines
    }
}

impl Line {
    /// What is bought, in the language of `tag` or in English: “Growth”, “Dedicated IP address”.
    pub fn label(&self, tag: &str) -> &str {
        self.names.get(tag)
    }

    /// What the unit price stands for: “for 12 months”, “a month, for 12 months”, “one time”.
    pub fn terms(&self) -> Message {
        match self.basis {
            Basis::Term(months) => Message::new("catalogue-line-term").with("months", months),
            Basis::Monthly(months) => Message::new("catalogue-line-monthly").with("months", months),
            Basis::Once => Message::new("catalogue-line-once"),
            Basis::Valid(months) => Message::new("catalogue-line-valid").with("months", months),
        }
    }
}

/// Prices a selection of this product.
///
/// # Errors
/// The field that this catalogue no longer offers (a stored selection may be older than it), or whose
/// amount is too large to count.
pub fn price(product: &Product, selection: &Selection) -> Result<Quote, FieldError> {
    let lines = match (&product.shape, &selection.choice) {
        (Shape::Plans(plans), Choice::Plan { plan, term_months, add_ons }) => {
            let mut lines = vec![plan_line(plans, plan, *term_months)?];
            lines.extend(add_on_lines(plans, *term_months, add_ons)?);
            lines
        }
        (Shape::Balance(balance), Choice::Balance { amount }) => vec![Line {
            item: product.slug.clone(),
            names: balance.name.clone(),
            basis: Basis::Valid(balance.valid_months),
            quantity: 1,
            unit: *amount,
            amount: same_currency(*amount, product.currency)?,
        }],
        (Shape::Plans(_), Choice::Balance { .. }) => return Err(gone("plan", "catalogue-error-plan-gone")),
        (Shape::Balance(_), Choice::Plan { .. }) => {
            return Err(gone("amount", "catalogue-error-amount-missing"));
        }
    };
    Quote::of(lines).map_err(|_| gone("plan", "catalogue-error-too-large"))
}

fn plan_line(plans: &Plans, id: &Slug, term_months: u32) -> Result<Line, FieldError> {
    let plan = plans.plan(id.as_str()).ok_or_else(|| gone("plan", "catalogue-error-plan-gone"))?;
    let amount = plan.price(term_months).ok_or_else(|| gone("term", "catalogue-error-term-gone"))?;
    Ok(Line {
        item: plan.id.clone(),
        names: plan.name.clone(),
        basis: Basis::Term(term_months),
        quantity: 1,
        unit: amount,
        amount,
    })
}

/// The lines of the add-ons, in the catalogue's order.
fn add_on_lines(
    plans: &Plans,
    term_months: u32,
    wanted: &BTreeMap<Slug, u32>,
) -> Result<Vec<Line>, FieldError> {
    if let Some(id) = wanted.keys().find(|id| plans.add_on(id.as_str()).is_none()) {
        return Err(gone(&format!("{QUANTITY}{id}"), "catalogue-error-item-gone"));
    }
    let chosen = plans.add_ons.iter().filter_map(|add_on| Some((add_on, *wanted.get(&add_on.id)?)));
    chosen.map(|(add_on, quantity)| add_on_line(add_on, term_months, quantity)).collect()
}

fn add_on_line(add_on: &AddOn, term_months: u32, quantity: u32) -> Result<Line, FieldError> {
    let field = format!("{QUANTITY}{}", add_on.id);
    let unit = add_on.unit_price(term_months).ok_or_else(|| gone("term", "catalogue-error-term-gone"))?;
    let (basis, months) = match add_on.charge {
        Charge::Monthly(_) => (Basis::Monthly(term_months), term_months),
        Charge::PerTerm(_) => (Basis::Term(term_months), 1),
        Charge::Once(_) => (Basis::Once, 1),
    };
    let amount = unit.times(i64::from(months)).and_then(|price| price.times(i64::from(quantity)));
    let too_large = |_| gone(&field, "catalogue-error-too-large").with("item", &add_on.name);
    let amount = amount.map_err(too_large)?;
    Ok(Line { item: add_on.id.clone(), names: add_on.name.clone(), basis, quantity, unit, amount })
}

fn same_currency(amount: Money, currency: Currency) -> Result<Money, FieldError> {
    let same = amount.currency() == currency;
    same.then_some(amount).ok_or_else(|| gone("amount", "catalogue-error-amount-missing"))
}

fn gone(field: &str, key: &'static str) -> FieldError {
    FieldError::plain(field, key)
}
