//! All methods for this order side by side, printable (N2).

use super::{amazon_row, picker, summary::OrderSummary};
use crate::{
    flows::pay,
    web::{Error, Page, Site},
};
use actix_web::{HttpRequest, HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "pay/compare.html")]
struct Compare<'a> {
    p: &'a Page,
    s: &'a OrderSummary,
    rows: Vec<picker::Row>,
    amazon: Option<amazon_row::Row>,
}

/// `GET /pay/{token}/compare`, the lowest total first.
pub async fn show(
    site: Site,
    req: HttpRequest,
    page: Page,
    token: Path<String>,
) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    let mut page = page.bare();
    page.prefer(&req, payable.order.lang);
    let rows = picker::rows(&page, &payable);
    let summary = OrderSummary::of(&page, &payable, &token);
    let amazon = amazon_row::row(&page, &payable.order, &summary);
    page.show(&Compare { p: &page, s: &summary, rows, amazon })
}
