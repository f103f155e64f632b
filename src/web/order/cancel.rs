//! Cancelling an order, behind a question.

use super::find;
use crate::{
    domain::order::Order,
    flows::order::{self, Cancelled},
    lang::Lang,
    store::payments,
    web::{
        CsrfForm, Error, Page, SignedIn, Site,
        flash::{self, Flash},
        pay::sheet::method_name,
        see_other,
        signin::Pressed,
    },
};
use actix_web::{HttpResponse, http::StatusCode, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "order-cancel.html")]
struct CancelPage<'a> {
    p: &'a Page,
    l: Lang,
    order: &'a Order,
    pay_path: String,
    /// The method by which a payment is open at its provider.
    open: Option<&'static str>,
    /// It was tried, and money may be on its way: nothing was cancelled.
    in_flight: bool,
}

/// `GET /orders/{number}/cancel`
pub async fn confirm(
    p: Page,
    site: Site,
    SignedIn(member): SignedIn,
    number: Path<String>,
) -> Result<HttpResponse, Error> {
    let order = find(&mut site.store.read().await?, &member, &number).await?;
    if !order.is_unpaid() {
        return Ok(see_other(&format!("/orders/{}", order.number)));
    }
    ask(&p, &order, false).await
}

/// `POST /orders/{number}/cancel`
pub async fn cancel(
    p: Page,
    site: Site,
    SignedIn(member): SignedIn,
    number: Path<String>,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    let found = find(&mut site.store.read().await?, &member, &number).await?;
    match order::cancel(&site, &found, &member).await? {
        Cancelled::Done => flash::leave(&p.session, &Flash::OrderCancelled),
        Cancelled::NotUnpaid => {}
        Cancelled::InFlight => return ask(&p, &found, true).await,
    }
    Ok(see_other(&format!("/orders/{}", found.number)))
}

async fn ask(p: &Page, order: &Order, in_flight: bool) -> Result<HttpResponse, Error> {
    let attempts = payments::of_order(&mut p.site.store.read().await?, &order.id).await?;
    let open = attempts.iter().find(|attempt| attempt.state.is_open());
    let page = CancelPage {
        p,
        l: p.lang,
        order,
        pay_path: p.site.pay_path(&order.id),
        open: open.map(|attempt| method_name(p.lang, &attempt.method)),
        in_flight,
    };
    p.show_as(if in_flight { StatusCode::CONFLICT } else { StatusCode::OK }, &page)
}
