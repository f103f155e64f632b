//! Cancelling an order, behind a question.

use super::find;
use crate::{
    domain::order::Order,
    flows::{
        in_flight::InFlight,
        kept::ReceivedMoney,
        order::{self, Cancelled},
    },
    lang::Lang,
    store::{claims, payments},
    web::{
        CsrfForm, Error, Page, SignedIn, Site,
        flash::{self, Flash},
        in_flight,
        pay::summary::method_name,
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
    /// Why the order was not cancelled, and the next step; empty before the attempt.
    refused: Vec<String>,
    /// How received money can be used after cancelling.
    kept: Vec<String>,
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
    ask(&p, &order, None).await
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
        Cancelled::InFlight(why) => return ask(&p, &found, Some(why)).await,
    }
    Ok(see_other(&format!("/orders/{}", found.number)))
}

async fn ask(p: &Page, order: &Order, refused: Option<InFlight>) -> Result<HttpResponse, Error> {
    let mut db = p.site.store.read().await?;
    let attempts = payments::of_order(&mut db, &order.id).await?;
    let kept = ReceivedMoney::new(&p.site, &attempts, claims::are_held(&mut db, &order.id).await?).of(order);
    drop(db);
    let open = attempts.iter().find(|attempt| attempt.state.is_open());
    let open = open.map(|attempt| method_name(p.lang, &attempt.method));
    let page = CancelPage {
        p,
        l: p.lang,
        order,
        pay_path: p.site.pay_path(&order.id),
        open,
        refused: refused.map_or_else(Vec::new, |why| in_flight::says(p.lang, why, open)),
        kept: kept.says(p.lang),
    };
    p.show_as(if refused.is_some() { StatusCode::CONFLICT } else { StatusCode::OK }, &page)
}
