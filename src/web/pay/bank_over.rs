//! The page of a bank transfer whose time is over.

use super::{
    PayQuery,
    bank_advice::AdviceForm,
    state::{Head, head},
    summary::OrderSummary,
};
use crate::{
    domain::payment::Payment,
    web::{Error, Page},
};
use actix_web::HttpResponse;
use askama::Template;

#[derive(Template)]
#[template(path = "pay/bank-over.html")]
struct OverPage<'a> {
    p: &'a Page,
    s: &'a OrderSummary,
    head: Head,
    advice: AdviceForm,
    method: &'a str,
    /// The currency, for new details.
    wallet: Option<&'a str>,
    still_open: bool,
}

/// Shows an expired bank transfer. A payer can still report it as sent; the account details are not shown again.
pub(super) fn over(
    page: &Page,
    payment: &Payment,
    summary: &OrderSummary,
    advice: AdviceForm,
    query: &PayQuery,
) -> Result<HttpResponse, Error> {
    let (status, wallet) = (advice.status(), payment.wallet.as_deref());
    let head = head(page, payment, "still", "bank-over");
    let still_open = query.open.is_some();
    page.show_as(
        status,
        &OverPage { p: page, s: summary, head, advice, method: &payment.method, wallet, still_open },
    )
}
