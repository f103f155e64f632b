//! The transfer's part of the payment page: where to send what, each to copy, and what to mind.

use super::{detail, iban, reference::Reference};
use crate::{
    domain::{Currency, Money},
    lang::Lang,
    methods::AttemptView,
};
use askama::Template;

/// One value that the payer's bank asks for.
struct Fact {
    /// The id of its element.
    id: &'static str,
    label: &'static str,
    value: String,
    /// The same as people read it.
    hint: Option<String>,
}

#[derive(Template)]
#[template(path = "methods/bank.html")]
struct Panel {
    l: Lang,
    facts: Vec<Fact>,
    rest: Money,
    /// In words.
    until: Option<String>,
    dollars: bool,
}

/// Details and warnings for an open attempt (E12, E42–E44, N17).
pub fn render(open: &AttemptView, l: Lang) -> askama::Result<String> {
    let until = open
        .instructions
        .as_ref()
        .and_then(|instructions| instructions.until)
        .map(|until| l.date_time(until));
    let dollars = open.charge.currency() == Currency::USD;
    Panel { l, facts: facts(open, l), rest: open.rest, until, dollars }.render()
}

/// The values in the order in which bank forms ask for them.
fn facts(open: &AttemptView, l: Lang) -> Vec<Fact> {
    let Some(instructions) = &open.instructions else { return Vec::new() };
    let get = |name: &str| instructions.details.get(name).cloned();
    let fact = |id, label, value: Option<String>| Some(Fact { id, label, value: value?, hint: None });
    let grouped = |fact: Fact| Fact { hint: Some(iban::groups(&fact.value)), ..fact };
    let reference = get(detail::REFERENCE).and_then(|body| Reference::parse(&body));
    let amount = Some(open.rest.decimal().to_string());
    let facts = [
        fact("beneficiary", l.t("bank-fact-beneficiary"), get(detail::BENEFICIARY)),
        fact("iban", l.t("bank-fact-iban"), get(detail::IBAN)).map(grouped),
        fact("number", l.t("bank-fact-number"), get(detail::NUMBER)),
        fact("routing", l.t("bank-fact-routing"), get(detail::ROUTING)),
        fact("bic", l.t("bank-fact-bic"), get(detail::BIC)),
        fact("bank", l.t("bank-fact-bank"), get(detail::BANK)),
        fact("bank-address", l.t("bank-fact-address"), get(detail::BANK_ADDRESS)),
        fact("amount", l.t("bank-fact-amount"), amount)
            .map(|fact| Fact { hint: Some(l.money(open.rest)), ..fact }),
        reference.map(|reference| Fact {
            id: "reference",
            label: l.t("bank-fact-reference"),
            value: reference.rf(),
            hint: Some(l.t1("bank-fact-reference-short", "short", reference.to_string())),
        }),
    ];
    facts.into_iter().flatten().collect()
}
