//! The service form of a product: what can be chosen, and what it costs so far (E2).

use super::{
    Error, Page, Problem,
    choice::{self, Chosen},
    message::message_text,
};
use crate::{
    app::App,
    domain::{
        Message, Money, Product,
        catalogue::{AddOn, Charge, Plan, Shape},
        selection::{Draft, FieldError},
        terms::Fee,
    },
    lang::Lang,
};
use actix_web::{HttpResponse, http::StatusCode};
use askama::Template;
use std::collections::BTreeMap;

pub type Fields = BTreeMap<String, String>;

#[derive(Template)]
#[template(path = "product.html")]
pub struct ServiceForm<'a> {
    p: &'a Page,
    product: &'a Product,
    draft: &'a Draft,
    /// What the form gives, when it gives something to order.
    chosen: Option<Chosen<'a>>,
    problems: Vec<Problem>,
    /// True if any method adds a fee.
    fees: bool,
    /// The language in the address, which a form without scripts would drop.
    lang_asked: Option<Lang>,
    /// Rejected: its problems are listed at the top, and once is enough.
    refused: bool,
}

/// The product of an address.
pub fn find<'a>(app: &'a App, slug: &str) -> Result<&'a Product, Error> {
    app.catalogue.product(slug).ok_or(Error::NotFound)
}

/// Returns true if any method adds a fee to the price (E10).
pub fn fees(page: &Page) -> bool {
    let nothing = |money: Option<Money>| money.is_none_or(Money::is_zero);
    let free = |fee: &Fee| fee.percent.is_zero() && nothing(fee.fixed) && nothing(fee.floor);
    !page.site.methods.iter().all(|method| free(&method.terms().fee))
}

/// Shows the form with its problems.
pub fn refuse(
    page: &Page,
    product: &Product,
    draft: &Draft,
    errors: &[FieldError],
) -> Result<HttpResponse, Error> {
    let form = form(page, product, draft, Err(errors.to_vec()), false);
    let form = ServiceForm { refused: true, ..form };
    page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &form)
}

/// Chooses the first plan and term where the address names none, so that a price stands there from the
/// start. True when an amount is still to be typed, which nobody is scolded for yet.
pub fn fill(product: &Product, fields: &mut Fields) -> bool {
    match &product.shape {
        Shape::Balance(_) => !fields.contains_key("amount"),
        Shape::Plans(plans) => {
            let plan = plans.plans.first().map(|plan| plan.id.to_string());
            let term = plans.terms.first().map(ToString::to_string);
            for (field, first) in [("plan", plan), ("term", term)] {
                fields.entry(field.to_owned()).or_insert(first.unwrap_or_default());
            }
            false
        }
    }
}

pub fn form<'a>(
    page: &'a Page,
    product: &'a Product,
    draft: &'a Draft,
    outcome: Result<Chosen<'a>, Vec<FieldError>>,
    untouched: bool,
) -> ServiceForm<'a> {
    let (chosen, problems) = match outcome {
        Ok(chosen) => (Some(chosen), Vec::new()),
        Err(_) if untouched => (None, Vec::new()),
        Err(errors) => (None, choice::problems(page.lang, product, &errors)),
    };
    let lang_asked = Lang::parse(draft.value("lang"));
    ServiceForm { p: page, product, draft, chosen, problems, fees: fees(page), lang_asked, refused: false }
}

impl ServiceForm<'_> {
    fn wrong(&self, field: &str) -> bool {
        self.problems.iter().any(|problem| problem.field == field)
    }

    /// The ids of what describes an input.
    fn described(&self, field: &str) -> String {
        match self.wrong(field) {
            true => format!("{field}-hint {field}-error"),
            false => format!("{field}-hint"),
        }
    }

    fn months(&self, term: &u32) -> String {
        message_text(self.p.lang, &Message::new("catalogue-diff-months").with("months", *term))
    }

    /// What a plan costs at each term on offer.
    fn plan_prices(&self, plan: &Plan, terms: &[u32]) -> Vec<(String, String)> {
        let lang = self.p.lang;
        let words = |term: u32| message_text(lang, &Message::new("catalogue-line-term").with("months", term));
        terms.iter().filter_map(|term| Some((lang.money(plan.price(*term)?), words(*term)))).collect()
    }

    fn add_on_price(&self, add_on: &AddOn) -> String {
        let lang = self.p.lang;
        match &add_on.charge {
            Charge::Monthly(price) => lang.t1("shop-price-monthly", "price", lang.money(price)),
            Charge::Once(price) => lang.t1("shop-price-once", "price", lang.money(price)),
            Charge::PerTerm(prices) => {
                let priced = |(term, price): (&u32, &Money)| {
                    let terms =
                        message_text(lang, &Message::new("catalogue-line-term").with("months", *term));
                    lang.t2("shop-price-terms", "price", lang.money(price), "terms", terms)
                };
                lang.list(&prices.iter().map(priced).collect::<Vec<_>>())
            }
        }
    }

    fn bounds(&self, add_on: &AddOn) -> String {
        let (lang, bounds) = (self.p.lang, add_on.quantity);
        match bounds.step {
            1 => lang.t2("shop-quantity-bounds", "min", bounds.min, "max", bounds.max),
            step => lang.t3("shop-quantity-steps", "min", bounds.min, "max", bounds.max, "step", step),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Catalogue;

    fn filled(slug: &str, query: &str) -> (bool, Fields) {
        let mut fields: Fields = serde_urlencoded::from_str(query).unwrap();
        let untouched = fill(Catalogue::example().product(slug).unwrap(), &mut fields);
        (untouched, fields)
    }

    #[test]
    fn a_form_that_nobody_has_filled_in_starts_with_the_first_plan_and_term() {
        let (untouched, fields) = filled("apppush", "lang=fr");
        assert_eq!((fields["plan"].as_str(), fields["term"].as_str()), ("starter", "1"));
        assert!(!untouched);
    }

    #[test]
    fn what_was_chosen_is_never_replaced_even_when_it_is_gone() {
        let (_, fields) = filled("apppush", "plan=gone&term=");
        assert_eq!((fields["plan"].as_str(), fields["term"].as_str()), ("gone", ""));
    }

    #[test]
    fn an_amount_is_asked_for_and_not_made_up() {
        assert!(filled("otp", "").0);
        assert!(filled("otp", "lang=fr").0);
        let (untouched, fields) = filled("otp", "amount=");
        assert!(!untouched && fields["amount"].is_empty());
    }
}
