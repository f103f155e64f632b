//! What a buyer has typed into the service form, kept as it was typed.

use super::{Choice, Selection};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The fields of the service form by name: `plan`, `term`, `amount` and `qty-<add-on>`. Other fields of the
/// same form may lie in it and mean nothing here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Draft(BTreeMap<String, String>);

/// Begins the names of the fields that hold the quantity of an add-on.
pub(super) const QUANTITY: &str = "qty-";

impl Draft {
    /// What was typed into a field; nothing when the field was not sent.
    pub fn value(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    /// Was this choice of a radio field taken?
    pub fn chose(&self, field: &str, choice: &str) -> bool {
        self.value(field) == choice
    }

    /// The ids of add-ons that have a field, whatever was typed into it.
    pub(super) fn add_ons(&self) -> impl Iterator<Item = &str> {
        self.0.keys().filter_map(|field| field.strip_prefix(QUANTITY))
    }
}

impl From<BTreeMap<String, String>> for Draft {
    fn from(fields: BTreeMap<String, String>) -> Self {
        Self(fields)
    }
}

impl FromIterator<(String, String)> for Draft {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(fields: I) -> Self {
        Self(fields.into_iter().collect())
    }
}

/// The form filled in so that it gives this selection: for a change, or to order the same again.
impl From<&Selection> for Draft {
    fn from(selection: &Selection) -> Self {
        selection.to_query().into_iter().collect()
    }
}

impl Selection {
    /// The fields that rebuild the form of this selection, in the form's order.
    pub fn to_query(&self) -> Vec<(String, String)> {
        match &self.choice {
            Choice::Balance { amount } => vec![("amount".to_owned(), amount.decimal().to_string())],
            Choice::Plan { plan, term_months, add_ons } => {
                let mut fields =
                    vec![("plan".to_owned(), plan.to_string()), ("term".to_owned(), term_months.to_string())];
                fields.extend(add_ons.iter().map(|(id, n)| (format!("{QUANTITY}{id}"), n.to_string())));
                fields
            }
        }
    }
}
