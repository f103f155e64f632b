//! What an order keeps of the catalogue, so that no later change of the catalogue alters the order.

use super::{Choice, FieldError, Line, Quote, Selection, price};
use crate::domain::catalogue::{Shape, Texts};
use crate::domain::{AgreementVersion, Money, Product};
use serde::{Deserialize, Serialize};

/// What was bought, in every language of the catalogue, at the prices of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    pub selection: Selection,
    pub product: Texts,
    /// The name of the plan, or of the balance.
    pub service: Texts,
    pub features: Vec<Texts>,
    pub unit: Texts,
    #[serde(rename = "lines")]
    pub quote: Quote,
    /// The agreement that stood on the page; what the buyer ticked is in `Agreed`.
    pub agreement: AgreementVersion,
}

impl Snapshot {
    /// The order in one line, in the language of `tag` or in English: “AppPush – Growth”.
    pub fn title(&self, tag: &str) -> String {
        format!("{} – {}", self.product.get(tag), self.service.get(tag))
    }

    pub fn lines(&self) -> &[Line] {
        self.quote.lines()
    }

    pub fn total(&self) -> Money {
        self.quote.total()
    }
}

/// Takes down what an order of this selection is.
///
/// # Errors
/// Those of [`price`].
pub fn snapshot(product: &Product, selection: &Selection) -> Result<Snapshot, FieldError> {
    let quote = price(product, selection)?;
    let (service, features) = service(product, selection)?;
    Ok(Snapshot {
        selection: selection.clone(),
        product: product.name.clone(),
        service,
        features,
        unit: product.unit.clone(),
        quote,
        agreement: product.agreement.to_version(),
    })
}

fn service(product: &Product, selection: &Selection) -> Result<(Texts, Vec<Texts>), FieldError> {
    let found = match (&product.shape, &selection.choice) {
        (Shape::Plans(plans), Choice::Plan { plan, .. }) => {
            plans.plan(plan.as_str()).map(|plan| (plan.name.clone(), plan.features.clone()))
        }
        (Shape::Balance(balance), Choice::Balance { .. }) => Some((balance.name.clone(), Vec::new())),
        (Shape::Plans(_), Choice::Balance { .. }) | (Shape::Balance(_), Choice::Plan { .. }) => None,
    };
    found.ok_or_else(|| FieldError::plain("plan", "catalogue-error-plan-gone"))
}
