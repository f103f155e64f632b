//! Unassigned transfers: accept a proposal, assign an order, or dismiss them with a reason.

use super::{Staff, Tab, tabs};
use crate::{
    domain::{PaymentId, incoming_transfer::IncomingTransfer},
    flows::{
        desk::{self, Deposit, Payee},
        statement::{
            self, Caveat,
            propose::{self, Proposal, Reason},
        },
    },
    lang::Lang,
    store::incoming_transfers,
    web::{CsrfForm, Error, Page, Problem, Site, flash, flash::Flash, pay::summary::method_name, see_other},
};
use actix_web::{HttpResponse, http::StatusCode, web::Query};
use askama::Template;
use serde::Deserialize;

/// So much money is on a page; the latest first.
const LISTED: i64 = 50;
/// The furthest page there is: a number from an address is never trusted to be small.
const LAST_PAGE: i64 = 100_000;

/// One sum, and whose it may be.
struct Row {
    incoming: IncomingTransfer,
    method: &'static str,
    /// Each with its reason in words.
    proposals: Vec<(Proposal, &'static str)>,
    /// Why it may be no money of its own.
    doubt: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "desk/money.html")]
struct Money<'a> {
    p: &'a Page,
    l: Lang,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    nth: i64,
    /// True if there are older transfers.
    more: bool,
    flash: Option<Flash>,
    problems: Vec<Problem>,
    /// What was typed, and for which sum.
    typed: (String, String),
}

impl Money<'_> {
    /// Returns true if this field of this transfer has an error.
    fn wrong(&self, field: &str, reference: &str) -> bool {
        let id = format!("{field}-{reference}");
        self.problems.iter().any(|problem| problem.field == id)
    }
}

/// Why an order is proposed.
fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Digits => "desk-reason-digits",
        Reason::Claimed => "desk-reason-claimed",
        Reason::Number => "desk-reason-number",
        Reason::AmountAndName => "desk-reason-name",
        Reason::Amount => "desk-reason-amount",
        Reason::Near => "desk-reason-near",
    }
}

fn doubted(why: Caveat) -> &'static str {
    match why {
        Caveat::Duplicate => "desk-money-duplicate",
        Caveat::TakenBack => "desk-money-back",
    }
}

/// The form that gives money to an order.
#[derive(Deserialize)]
pub struct Grant {
    method: String,
    reference: String,
    /// A proposal that was accepted, or
    #[serde(default)]
    payment: String,
    /// the number of an order, as typed.
    #[serde(default)]
    order: String,
    /// The page of the list it was sent from.
    #[serde(default)]
    page: String,
}

#[derive(Deserialize)]
pub struct Dismissal {
    method: String,
    reference: String,
    #[serde(default)]
    why: String,
    #[serde(default)]
    page: String,
}

#[derive(Deserialize)]
pub struct PageQuery {
    #[serde(default)]
    page: String,
}

/// A page of the list by what an address says, from 1.
fn nth(page: &str) -> i64 {
    page.parse().unwrap_or(1).clamp(1, LAST_PAGE)
}

fn address(nth: i64) -> String {
    if nth > 1 { format!("/desk/money?page={nth}") } else { "/desk/money".to_owned() }
}

/// `GET /desk/money`
pub async fn show(page: Page, _staff: Staff, wanted: Query<PageQuery>) -> Result<HttpResponse, Error> {
    list(&page, nth(&wanted.page), (String::new(), String::new()), None).await
}

/// `GET` of a form's address: where the way back leads when the form's session has run out.
pub async fn to_money(_staff: Staff) -> HttpResponse {
    see_other("/desk/money")
}

async fn list(
    page: &Page,
    mut nth: i64,
    typed: (String, String),
    problem: Option<Problem>,
) -> Result<HttpResponse, Error> {
    let (l, now) = (page.lang, page.site.clock.now());
    let mut db = page.site.store.read().await?;
    // One more shows whether there is another page.
    let mut found = incoming_transfers::unassigned_after(&mut db, (nth - 1) * LISTED, LISTED + 1).await?;
    if found.is_empty() && nth > 1 {
        (nth, found) = (1, incoming_transfers::unassigned_after(&mut db, 0, LISTED + 1).await?);
    }
    let listed = usize::try_from(LISTED).unwrap_or(usize::MAX);
    let more = found.len() > listed;
    let (mut rows, mut waiting) = (Vec::new(), propose::Waiting::new(&page.site));
    for incoming in found.into_iter().take(listed) {
        let proposals = propose::orders(&mut db, &mut waiting, &incoming, now).await?;
        let told = |one: Proposal| {
            let why = l.t(reason(one.reason));
            (one, why)
        };
        let proposals = proposals.into_iter().map(told).collect();
        let doubt = statement::doubted(&mut db, &incoming.observed.reference).await?;
        let doubt = doubt.map(|why| l.t(doubted(why)));
        rows.push(Row { method: method_name(l, &incoming.method), incoming, proposals, doubt });
    }
    drop(db);
    let status = problem.as_ref().map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY);
    let (flash, problems) = (flash::take(&page.session), problem.into_iter().collect());
    let tabs = tabs(l, "/desk/money");
    page.show_as(status, &Money { p: page, l, tabs, rows, nth, more, flash, problems, typed })
}

/// `POST /desk/money/grant`
pub async fn grant(
    site: Site,
    page: Page,
    Staff(me): Staff,
    CsrfForm(form): CsrfForm<Grant>,
) -> Result<HttpResponse, Error> {
    let deposit = Deposit { method: &form.method, reference: &form.reference };
    let payee = if form.payment.is_empty() {
        desk::payee(&site, deposit, &form.order.trim().to_uppercase()).await?
    } else {
        Some(Payee::Attempt(PaymentId::from_text(form.payment)))
    };
    let Some(payee) = payee else {
        let field = format!("order-{}", form.reference);
        let problem = Problem::new(field, page.lang.t("desk-money-no-order"));
        return list(&page, nth(&form.page), (form.reference, form.order), Some(problem)).await;
    };
    let done = desk::grant(&site, deposit, &payee, &me.id).await?;
    flash::leave(&page.session, if done { &Flash::MoneyPlaced } else { &Flash::MoneyTaken });
    Ok(see_other(&address(nth(&form.page))))
}

/// `POST /desk/money/dismiss`
pub async fn dismiss(
    site: Site,
    page: Page,
    Staff(me): Staff,
    CsrfForm(form): CsrfForm<Dismissal>,
) -> Result<HttpResponse, Error> {
    let why = form.why.trim();
    if why.is_empty() {
        let problem = Problem::new(format!("why-{}", form.reference), page.lang.t("desk-money-no-reason"));
        return list(&page, nth(&form.page), (form.reference, String::new()), Some(problem)).await;
    }
    let why: String = why.chars().take(200).collect();
    let deposit = Deposit { method: &form.method, reference: &form.reference };
    let done = desk::dismiss(&site, deposit, &why, &me.id).await?;
    flash::leave(&page.session, if done { &Flash::MoneyAside } else { &Flash::MoneyTaken });
    Ok(see_other(&address(nth(&form.page))))
}
