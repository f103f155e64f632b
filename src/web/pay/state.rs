//! A page for each state in which nothing is to be scanned: what happened to the money, and what to do.

use super::{
    Wish, picker,
    sheet::{Sheet, Sums, app_name},
};
use crate::{
    domain::{
        Actor,
        order::OrderState,
        payment::{Mismatch, Payment, PaymentState},
    },
    flows::{news, pay::Payable},
    lang::Lang,
    web::{Error, Page},
};
use actix_web::HttpResponse;
use askama::Template;

/// What every one of these pages shows.
struct Head {
    /// `still`, `moving`, `paid` or `act-now`.
    tone: &'static str,
    title: String,
    /// One sentence about the money.
    money: String,
}

/// Facts of an attempt, in the reader's language.
struct Facts {
    amount: String,
    app: String,
    reference: Option<String>,
    payer_paid: Option<String>,
    at: Option<String>,
    rate: Option<String>,
}

#[derive(Template)]
#[template(path = "pay/state.html")]
struct StatePage<'a> {
    p: &'a Page,
    s: &'a Sheet,
    head: Head,
    facts: Option<Facts>,
    /// What to do next, and why; one paragraph each.
    advice: Vec<String>,
    act: Act,
    auto: Option<u32>,
    live: bool,
}

/// The way on.
enum Act {
    /// Ask the provider now.
    Check,
    /// The same method again, with a new code; and all methods.
    Again {
        method: String,
        wallet: Option<String>,
        label: String,
        others: Vec<&'static str>,
    },
    Receipt,
    /// The same order again.
    Reorder {
        href: String,
    },
    None,
}

fn facts(page: &Page, payment: &Payment) -> Facts {
    let l = page.lang;
    let receipt = payment.state.received().last().or(match &payment.state {
        PaymentState::Confirming { seen, .. } => Some(seen),
        _ => None,
    });
    Facts {
        amount: l.money(receipt.map_or(payment.charge, |receipt| receipt.amount)),
        app: app_name(page, payment),
        reference: receipt.map(|receipt| receipt.reference.clone()),
        payer_paid: receipt.and_then(|receipt| receipt.payer_paid).map(|money| l.money(money)),
        at: receipt.map(|receipt| l.date_time(receipt.at)),
        rate: Sums::of(l, payment).rate,
    }
}

fn plain<'a>(page: &'a Page, sheet: &'a Sheet, head: Head, act: Act) -> StatePage<'a> {
    StatePage { p: page, s: sheet, head, facts: None, advice: Vec::new(), act, auto: None, live: true }
}

fn head(l: Lang, tone: &'static str, key: &str, app: &str) -> Head {
    let words = |part: &str| l.t1(&format!("state-{key}-{part}"), "app", app);
    Head { tone, title: words("title"), money: words("money") }
}

/// Begun, but the provider's answer was lost.
pub fn checking(page: &Page, payment: &Payment, sheet: &Sheet, wish: &Wish) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let head = head(l, "moving", "checking", &app_name(page, payment));
    let advice = vec![l.t("state-checking-advice").to_owned()];
    let state = plain(page, sheet, head, Act::Check);
    page.show(&StatePage { advice, facts: Some(facts(page, payment)), auto: wish.auto(), ..state })
}

/// The provider has seen the money; it is not final.
pub fn confirming(page: &Page, payment: &Payment, sheet: &Sheet, wish: &Wish) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let head = head(l, "moving", "confirming", &app_name(page, payment));
    let advice = vec![l.t("state-confirming-advice").to_owned()];
    let state = plain(page, sheet, head, Act::Check);
    page.show(&StatePage { advice, facts: Some(facts(page, payment)), auto: wish.auto(), ..state })
}

/// The code's time is over.
pub fn run_out(page: &Page, payment: &Payment, sheet: &Sheet) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let head = head(l, "still", "run-out", &app_name(page, payment));
    let advice = vec![l.t("state-run-out-advice").to_owned()];
    let act = again(payment, l.t("pay-new-code").to_owned(), Vec::new());
    page.show(&StatePage { advice, ..plain(page, sheet, head, act) })
}

/// The attempt failed; why, probably, and what to try (N20).
pub fn failed(
    page: &Page,
    payment: &Payment,
    payable: &Payable,
    sheet: &Sheet,
) -> Result<HttpResponse, Error> {
    let PaymentState::Failed { why, .. } = payment.state else { return Err(Error::NotFound) };
    let (l, app) = (page.lang, app_name(page, payment));
    let words = |part: &str| l.t1(&format!("decline-{}-{part}", why.word()), "app", &app);
    let head = Head { tone: "act-now", title: words("title"), money: l.t("pay-no-money-taken").to_owned() };
    let others = picker::rows(page, payable).into_iter();
    let others = others.filter(|row| row.blocked.is_none() && row.id != payment.method).map(|row| row.name);
    let act = again(payment, l.t1("pay-try-again-with", "app", &app), others.collect());
    let advice = vec![words("cause"), words("advice")];
    page.show(&StatePage { advice, ..plain(page, sheet, head, act) })
}

fn again(payment: &Payment, label: String, others: Vec<&'static str>) -> Act {
    Act::Again { method: payment.method.clone(), wallet: payment.wallet.clone(), label, others }
}

/// Part of the money is ours.
pub fn short(page: &Page, payment: &Payment, sheet: &Sheet) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let received = payment.charge.minus(payment.missing()).unwrap_or(payment.charge);
    let head = Head {
        tone: "act-now",
        title: l.t1("state-short-title", "missing", l.money(payment.missing())),
        money: l.t1("state-short-money", "received", l.money(received)),
    };
    let advice = vec![l.t("state-short-advice").to_owned()];
    page.show(&StatePage {
        advice,
        facts: Some(facts(page, payment)),
        ..plain(page, sheet, head, Act::Check)
    })
}

pub fn paid(page: &Page, payment: &Payment, payable: &Payable, sheet: &Sheet) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let facts = facts(page, payment);
    let at = facts.at.clone().unwrap_or_default();
    let head = Head {
        tone: "paid",
        title: l.t("state-paid-title").to_owned(),
        money: l.t2("state-paid-money", "amount", facts.amount.clone(), "at", at),
    };
    let mut advice = vec![l.t1("state-paid-advice", "organisation", &sheet.organisation)];
    if let PaymentState::Settled { excess: Some(excess), .. } = payment.state {
        advice.push(l.t1("state-paid-excess", "excess", l.money(excess)));
    }
    for other in payable.payments.iter().filter(|other| other.id != payment.id) {
        if let Some(money) = other.state.received().last() {
            advice.push(l.t1("state-paid-double", "amount", l.money(money.amount)));
        }
    }
    page.show(&StatePage { advice, facts: Some(facts), ..plain(page, sheet, head, Act::Receipt) })
}

/// Money that a person looks at.
pub fn review(page: &Page, payment: &Payment, sheet: &Sheet) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let key = match payment.state {
        PaymentState::Review { why: Mismatch::Late, .. } => "late",
        PaymentState::Review { why: Mismatch::Double, .. } => "double",
        _ => "doubtful",
    };
    let facts = facts(page, payment);
    let amount = facts.amount.clone();
    let words = |part: &str| l.t1(&format!("state-{key}-{part}"), "amount", &amount);
    let head = Head { tone: "moving", title: words("title"), money: words("money") };
    let advice = vec![l.t1("state-review-advice", "email", &page.seller().email)];
    page.show(&StatePage { advice, facts: Some(facts), ..plain(page, sheet, head, Act::None) })
}

pub async fn cancelled(page: &Page, payable: &Payable, sheet: &Sheet) -> Result<HttpResponse, Error> {
    let OrderState::Cancelled { by, at } = &payable.order.state else { return Err(Error::NotFound) };
    let l = page.lang;
    let name = match by {
        Actor::Member(id) => news::member_name(&mut page.site.store.read().await?, id).await?,
        Actor::Payer | Actor::Provider(_) | Actor::System => page.seller().name.clone(),
    };
    let head = Head {
        tone: "still",
        title: l.t2("state-cancelled-title", "by", name, "at", l.date(*at)),
        money: l.t("state-cancelled-money").to_owned(),
    };
    let advice = vec![l.t("state-cancelled-advice").to_owned()];
    let act = Act::Reorder { href: news::again_path(&payable.order) };
    page.show(&StatePage { advice, live: false, ..plain(page, sheet, head, act) })
}

pub fn expired(page: &Page, payable: &Payable, sheet: &Sheet) -> Result<HttpResponse, Error> {
    let OrderState::Expired { at } = payable.order.state else { return Err(Error::NotFound) };
    let l = page.lang;
    let head = Head {
        tone: "still",
        title: l.t1("state-expired-title", "at", l.date(at)),
        money: l.t("state-expired-money").to_owned(),
    };
    let advice = vec![l.t("state-expired-advice").to_owned()];
    let act = Act::Reorder { href: news::again_path(&payable.order) };
    page.show(&StatePage { advice, live: true, ..plain(page, sheet, head, act) })
}
