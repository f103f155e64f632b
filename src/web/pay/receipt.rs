//! The receipt: one printable page.

use super::sheet::{Sheet, Sums, app_name};
use crate::{
    domain::{
        Receipt,
        payment::{Payment, PaymentState},
    },
    flows::pay,
    methods::amazon,
    web::{Error, Page, Site, see_other},
};
use actix_web::{HttpRequest, HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "pay/receipt.html")]
struct ReceiptPage<'a> {
    p: &'a Page,
    s: &'a Sheet,
    received: Vec<Received>,
    sums: Sums,
    app: String,
    paid_at: String,
    agreement: String,
    /// AWS charges for it, and this page is no proof of a payment to us.
    by_aws: bool,
}

/// A sum that came.
struct Received {
    reference: String,
    /// What the wallet took in its own currency.
    from_wallet: Option<String>,
}

fn received(page: &Page, payment: &Payment) -> Vec<Received> {
    let told = |receipt: &Receipt| Received {
        reference: receipt.reference.clone(),
        from_wallet: receipt.payer_paid.map(|money| page.lang.money(money)),
    };
    payment.state.received().iter().map(told).collect()
}

/// `GET /pay/{token}/receipt`
pub async fn show(
    site: Site,
    req: HttpRequest,
    page: Page,
    token: Path<String>,
) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    let mut page = page.bare();
    page.prefer(&req, payable.order.lang);
    let Some(payment) = payable.current().filter(|p| matches!(p.state, PaymentState::Settled { .. })) else {
        return Ok(see_other(&format!("/pay/{token}")));
    };
    let PaymentState::Settled { at, .. } = payment.state else { return Err(Error::NotFound) };
    page.show(&ReceiptPage {
        p: &page,
        s: &Sheet::of(&page, &payable, &token),
        sums: Sums::of(page.lang, payment),
        app: app_name(&page, payment),
        paid_at: page.lang.date_time(at),
        agreement: payable.order.agreement.version.clone(),
        received: received(&page, payment),
        by_aws: payment.method == amazon::ID,
    })
}
