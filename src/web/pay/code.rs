//! The page of a code to scan, or of a wallet to open on this phone.

use super::{
    PayQuery,
    summary::{OrderSummary, Sums, app_name},
};
use crate::{
    domain::{device::InApp, instructions::LinkKind, payment::Payment},
    flows::pay::{self, Payable},
    methods::Evidence,
    qr,
    web::{Error, Page, Site},
};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "pay/code.html")]
struct CodePage<'a> {
    p: &'a Page,
    s: &'a OrderSummary,
    payment: &'a Payment,
    sums: Sums,
    /// The app to pay with.
    app: String,
    /// Steps and warnings of the method, as its adapter writes them.
    panel: String,
    picture: Option<Picture<'a>>,
    /// Opens the wallet on this phone; none on a computer.
    open: Option<&'a str>,
    countdown: Option<Countdown>,
    /// The provider’s page in this browser.
    provider_page: Option<&'a str>,
    checked: bool,
    still_open: bool,
    auto: Option<u32>,
    /// The app whose browser shows this page, when it is not the one that can pay.
    wrong_app: Option<&'static str>,
}

/// How long the code is good for: as numbers for the script, in words for everybody.
struct Countdown {
    until: i64,
    now: i64,
    left: String,
    at: String,
}

struct Picture<'a> {
    /// The number of modules to a side, and the dark ones as a path.
    size: &'a str,
    path: &'a str,
    payload: &'a str,
    saveable: bool,
}

pub fn show(
    page: &Page,
    payment: &Payment,
    summary: &OrderSummary,
    query: &PayQuery,
) -> Result<HttpResponse, Error> {
    let method = page.site.method(&payment.method).ok_or(Error::NotFound)?;
    let panel =
        method.panel(&pay::opened(payment), page.lang).map_err(|error| Error::Broken(error.into()))?;
    page.show(&CodePage {
        p: page,
        s: summary,
        payment,
        sums: Sums::of(page.lang, payment),
        app: app_name(page, payment),
        panel,
        picture: picture(payment),
        open: open_link(page, payment),
        countdown: countdown(page, payment, summary),
        provider_page: provider_page(payment),
        checked: query.checked.is_some(),
        still_open: query.open.is_some(),
        auto: query.auto(),
        wrong_app: wrong_app(page, payment),
    })
}

fn picture(payment: &Payment) -> Option<Picture<'_>> {
    let code = payment.instructions.as_ref()?.code.as_ref()?;
    let (size, path) = payment.qr.as_ref()?.split_once(' ')?;
    Some(Picture { size, path, payload: &code.payload, saveable: code.saveable })
}

/// On a phone: the app first, the provider's page when there is no app link.
fn open_link<'a>(page: &Page, payment: &'a Payment) -> Option<&'a str> {
    let links = &payment.instructions.as_ref()?.links;
    let app = links.iter().find(|link| link.kind == LinkKind::App);
    let link = app.or_else(|| links.first()).filter(|_| page.device.is_phone())?;
    Some(&link.url)
}

fn countdown(page: &Page, payment: &Payment, summary: &OrderSummary) -> Option<Countdown> {
    let (l, until) = (page.lang, payment.until()?);
    Some(Countdown {
        until: until.millis(),
        now: summary.now.millis(),
        left: l.duration(until.since(summary.now).max(0)),
        at: l.t1("pay-until-text", "until", l.date_time(until)),
    })
}

fn provider_page(payment: &Payment) -> Option<&str> {
    let links = &payment.instructions.as_ref()?.links;
    links.iter().find(|link| link.kind == LinkKind::Page).map(|link| link.url.as_str())
}

/// N5: this page was opened inside an app that cannot pay this attempt.
fn wrong_app(page: &Page, payment: &Payment) -> Option<&'static str> {
    let l = page.lang;
    let app = page
        .device
        .inside
        .filter(|_| !page.site.profile(&payment.method).opens_inside(page.device.inside))?;
    Some(match app {
        InApp::WeChat => l.t("method-wechat-name"),
        InApp::Alipay => l.t("method-alipay-name"),
        InApp::AlipayHk => l.t("method-alipay-hk-name"),
    })
}

/// The open attempt, when its code still asks for what is to be paid. A transfer's holds the first sum: once a
/// part has come it would ask for everything again.
fn whole<'a>(site: &Site, payable: &'a Payable) -> Option<&'a Payment> {
    let fixed = |open: &Payment| site.profile(&open.method).evidence == Evidence::Statement;
    payable.open_attempt().filter(|open| !fixed(open) || open.state.received().is_empty())
}

/// `GET /pay/{token}/qr.svg`: the code of the open attempt, drawn when it began.
pub async fn svg(site: Site, token: Path<String>) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    let drawn = whole(&site, &payable).and_then(|payment| payment.qr.as_deref()).and_then(qr::svg);
    Ok(HttpResponse::Ok().content_type("image/svg+xml").body(drawn.ok_or(Error::NotFound)?))
}

/// `GET /pay/{token}/qr.png`: the same for albums; drawn when somebody downloads it.
pub async fn png(site: Site, token: Path<String>) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    let code = whole(&site, &payable).and_then(|payment| payment.instructions.as_ref()?.code.as_ref());
    let picture = code.filter(|code| code.saveable).and_then(|code| qr::png(&code.payload));
    let name = format!("attachment; filename=\"{}.png\"", payable.order.number);
    Ok(HttpResponse::Ok()
        .content_type("image/png")
        .insert_header(("content-disposition", name))
        .body(picture.ok_or(Error::NotFound)?))
}
