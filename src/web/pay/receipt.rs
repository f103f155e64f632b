//! The receipt: one printable page.

use super::{
    summary::{OrderSummary, Sums, app_name},
    wording::about,
};
use crate::{
    domain::payment::{Payment, PaymentState},
    flows::pay,
    web::{Error, Page, Site, see_other},
};
use actix_web::{HttpRequest, HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "pay/receipt.html")]
struct ReceiptPage<'a> {
    p: &'a Page,
    s: &'a OrderSummary,
    from_wallets: Vec<String>,
    references: Vec<String>,
    reference_label: String,
    sums: Sums,
    app: String,
    paid_at: String,
    /// The version that was agreed to; `None` for a request.
    agreement: Option<String>,
    /// AWS charges for it, and this page is no proof of a payment to us.
    by_aws: bool,
}

/// What the wallet took in its own currency, for each sum that came by one.
fn from_wallets(page: &Page, payment: &Payment) -> Vec<String> {
    let paid = payment.state.received().iter().filter_map(|receipt| receipt.payer_paid);
    paid.map(|money| page.lang.money(money)).collect()
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
        s: &OrderSummary::of(&page, &payable, &token),
        sums: Sums::of(page.lang, payment),
        app: app_name(&page, payment),
        paid_at: page.lang.date_time(at),
        agreement: payable.order.purchase().map(|purchase| purchase.agreement.version.clone()),
        from_wallets: from_wallets(&page, payment),
        references: site.references(payment, payment.state.received()),
        reference_label: about(&page, payment, "pay-fact-reference"),
        by_aws: site.profile(&payment.method).marketplace,
    })
}
