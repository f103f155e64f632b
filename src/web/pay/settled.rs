//! The pages of an order that was paid: the money is here, AWS charges it, or it was taken back.

use super::{
    state::{Act, Head, StatePage, facts, plain},
    summary::{OrderSummary, app_name},
};
use crate::{
    domain::{
        Buyer,
        payment::{Payment, PaymentState},
    },
    flows::pay::Payable,
    methods::{
        Evidence,
        bank::{self, reference::Reference},
    },
    web::{Error, Page},
};
use actix_web::HttpResponse;

pub fn paid(
    page: &Page,
    payment: &Payment,
    payable: &Payable,
    summary: &OrderSummary,
) -> Result<HttpResponse, Error> {
    let l = page.lang;
    if page.site.profile(&payment.method).marketplace {
        return billed_by_aws(page, payment, summary);
    }
    let facts = facts(page, payment);
    let at = facts.at.clone().unwrap_or_default();
    let money = l.t2("state-paid-money", "amount", facts.amount.clone(), "at", at);
    let head = Head { tone: "paid", title: l.t("state-paid-title").to_owned(), money };
    let mut advice = vec![receipt_goes_to(summary)];
    if let PaymentState::Settled { overpaid: Some(overpaid), .. } = payment.state {
        advice.push(l.t1("state-paid-overpaid", "overpaid", l.money(overpaid)));
    }
    for other in payable.payments.iter().filter(|other| other.id != payment.id) {
        if let Some(money) = other.state.received().last() {
            advice.push(l.t1("state-paid-double", "amount", l.money(money.amount)));
        }
    }
    page.show(&StatePage { advice, facts: Some(facts), ..plain(page, summary, head, Act::Receipt) })
}

/// Who is emailed the receipt, if anybody is.
fn receipt_goes_to(summary: &OrderSummary) -> String {
    match &summary.buyer {
        Buyer::Member { .. } => summary.l.t1("state-paid-advice", "organisation", &summary.organisation),
        Buyer::Contact(contact) if contact.email().is_some() => {
            summary.l.t1("state-paid-advice-contact", "name", contact.name())
        }
        Buyer::Contact(_) => summary.l.t("state-paid-advice-none").to_owned(),
    }
}

/// The bank or the provider has taken the money back, and the order is owed again.
pub fn reversed(page: &Page, payment: &Payment, summary: &OrderSummary) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let owed = payment.state.owed().map(|owed| l.money(owed)).unwrap_or_default();
    let by_bank = page.site.profile(&payment.method).evidence == Evidence::Statement;
    let money = match by_bank {
        true => l.t1("state-reversed-by-bank", "owed", owed.as_str()),
        false => l.t2("state-reversed-by-app", "app", app_name(page, payment), "owed", owed.as_str()),
    };
    let head = Head { tone: "act-now", title: l.t("state-reversed-title").to_owned(), money };
    let mut advice = Vec::new();
    let reference = payment
        .instructions
        .as_ref()
        .and_then(|instructions| instructions.details.get(bank::detail::REFERENCE));
    if let Some(reference) = reference.and_then(|text| Reference::parse(text)).filter(|_| by_bank) {
        advice.push(l.t2("state-reversed-again", "owed", owed, "reference", reference.rf()));
    }
    let email = &page.seller().email;
    advice.push(match summary.buyer.contact() {
        Some(contact) => l.t2("state-reversed-next-contact", "name", contact.name(), "email", email),
        None => l.t2("state-reversed-next", "organisation", &summary.organisation, "email", email),
    });
    let received = !payment.state.received().is_empty();
    let facts = received.then(|| facts(page, payment));
    page.show(&StatePage { advice, facts, ..plain(page, summary, head, Act::None) })
}

/// Bought on AWS Marketplace: paid for us, and AWS's to charge.
fn billed_by_aws(page: &Page, payment: &Payment, summary: &OrderSummary) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let facts = facts(page, payment);
    let at = facts.at.clone().unwrap_or_default();
    let title = l.t("amazon-paid-title").to_owned();
    let head = Head { tone: "paid", title, money: l.t1("amazon-paid-money", "at", at) };
    let advice = vec![l.t1("amazon-paid-advice", "amount", facts.amount.clone())];
    page.show(&StatePage { advice, facts: Some(facts), ..plain(page, summary, head, Act::Receipt) })
}
