//! The card's part of the payment page: what comes next, and what to try when the card does not work.

use crate::{
    domain::{Decline, Money},
    lang::Lang,
    methods::AttemptView,
};
use askama::Template;

/// The cards that are taken (E13); proper nouns, the same in every language. Which tile each one gets is in
/// `templates/parts/brand.html`.
pub const BRANDS: [&str; 6] = ["Visa", "Mastercard", "American Express", "JCB", "Diners Club", "Discover"];

#[derive(Template)]
#[template(path = "methods/card.html")]
struct Panel {
    l: Lang,
    charge: Money,
    /// The last try failed at the bank's confirmation, or for any other reason: what helps stands open.
    unconfirmed: bool,
    turned: bool,
}

/// Brands, steps, the usual reasons of a refusal (E17), and the sentence for the bank (E16).
pub fn render(open: &AttemptView, l: Lang) -> askama::Result<String> {
    let unconfirmed = open.declined == Some(Decline::Authentication);
    let turned = open.declined.is_some() && !unconfirmed;
    Panel { l, charge: open.charge, unconfirmed, turned }.render()
}
