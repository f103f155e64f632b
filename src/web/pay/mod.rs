//! The payment pages: one link, and whatever the order and its latest attempt have become.

mod act;
mod code;
mod compare;
mod events;
mod picker;
mod receipt;
pub(super) mod sheet;
mod state;

use super::{Error, Page, Site, see_other};
use crate::{
    domain::{
        Timestamp,
        order::OrderState,
        payment::{Payment, PaymentState},
    },
    flows::pay::{self, Payable},
};
use actix_web::{
    HttpRequest, HttpResponse,
    web::{Path, Query, ServiceConfig, get, post, resource},
};
use serde::Deserialize;
use sheet::Sheet;

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/pay/{token}", get().to(show))
        .service(resource("/pay/{token}/method").route(get().to(to_payment)).route(post().to(act::choose)))
        .route("/pay/{token}/check", post().to(act::check))
        .route("/pay/{token}/return", get().to(act::back))
        .route("/pay/{token}/events", get().to(events::stream))
        .route("/pay/{token}/qr.svg", get().to(code::svg))
        .route("/pay/{token}/qr.png", get().to(code::png))
        .route("/pay/{token}/compare", get().to(compare::show))
        .route("/pay/{token}/receipt", get().to(receipt::show))
        .route("/orders/{number}/restart", post().to(act::restart));
}

/// What the address asks of the page besides the order.
#[derive(Debug, Default, Deserialize)]
pub struct Wish {
    /// Show the picker although an attempt is open.
    choose: Option<String>,
    /// Show the wallets of this method.
    wallets: Option<String>,
    /// The payer has pressed "I have paid", and nothing has come.
    checked: Option<String>,
    /// The first attempt could not be closed.
    open: Option<String>,
    /// A method that could not take the order.
    refused: Option<String>,
    /// Reload by itself, every so many seconds (WCAG F41: only when the reader asks for it).
    auto: Option<u32>,
}

impl Wish {
    /// 15 seconds to 10 minutes, when wished at all.
    fn auto(&self) -> Option<u32> {
        self.auto.map(|seconds| seconds.clamp(15, 600))
    }
}

/// `GET /pay/{token}/method`: whoever reads the picker's mistakes in another language, or reloads them, is led
/// back to the picker.
async fn to_payment(req: HttpRequest, token: Path<String>) -> HttpResponse {
    see_other(&format!("/pay/{token}?choose=1&{}", req.query_string()))
}

/// `GET /pay/{token}`
async fn show(
    site: Site,
    req: HttpRequest,
    page: Page,
    token: Path<String>,
    wish: Query<Wish>,
) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    let mut page = page.bare();
    page.prefer(&req, payable.order.lang);
    let sheet = Sheet::of(&page, &payable, &token);
    match face(&payable, &wish, site.clock.now()) {
        Face::Picker => picker::show(&page, &payable, &sheet, &wish),
        Face::Wallets(method) => picker::wallets(&page, &payable, &sheet, method).await,
        Face::Code(payment) => code::show(&page, payment, &sheet, &wish),
        Face::Checking(payment) => state::checking(&page, payment, &sheet, &wish),
        Face::RunOut(payment) => state::run_out(&page, payment, &sheet),
        Face::Short(payment) => state::short(&page, payment, &sheet),
        Face::Confirming(payment) => state::confirming(&page, payment, &sheet, &wish),
        Face::Paid(payment) => state::paid(&page, payment, &payable, &sheet),
        Face::Review(payment) => state::review(&page, payment, &sheet),
        Face::Failed(payment) => state::failed(&page, payment, &payable, &sheet),
        Face::Cancelled => state::cancelled(&page, &payable, &sheet).await,
        Face::Expired => state::expired(&page, &payable, &sheet),
    }
}

/// Which page an order and its attempts get.
enum Face<'a> {
    Picker,
    Wallets(&'a str),
    /// A code or a link to pay by.
    Code(&'a Payment),
    /// Begun, but the provider's answer is not known.
    Checking(&'a Payment),
    /// The code's time is over; the provider may not have said so yet.
    RunOut(&'a Payment),
    Short(&'a Payment),
    Confirming(&'a Payment),
    Paid(&'a Payment),
    Review(&'a Payment),
    Failed(&'a Payment),
    Cancelled,
    Expired,
}

/// The one place that says which page belongs to which state; a new state does not compile without.
fn face<'a>(payable: &'a Payable, wish: &'a Wish, now: Timestamp) -> Face<'a> {
    let current = payable.current();
    match (&payable.order.state, current) {
        (OrderState::Paid { .. }, Some(payment)) => return Face::Paid(payment),
        (OrderState::Cancelled { .. } | OrderState::Expired { .. }, Some(payment))
            if !payment.state.received().is_empty() =>
        {
            return Face::Review(payment);
        }
        (OrderState::Cancelled { .. }, _) => return Face::Cancelled,
        (OrderState::Expired { .. }, _) => return Face::Expired,
        (OrderState::Unpaid { .. } | OrderState::Paid { .. }, _) => {}
    }
    let Some(payment) = current else { return picker(wish) };
    let wants_picker = wish.choose.is_some() || wish.wallets.is_some();
    match &payment.state {
        PaymentState::Confirming { .. } => Face::Confirming(payment),
        PaymentState::Short { .. } => Face::Short(payment),
        PaymentState::Settled { .. } => Face::Paid(payment),
        PaymentState::Review { .. } => Face::Review(payment),
        _ if wants_picker => picker(wish),
        PaymentState::Waiting if payment.prompt.is_none() => Face::Checking(payment),
        PaymentState::Waiting if payment.until().is_some_and(|until| until <= now) => Face::RunOut(payment),
        PaymentState::Waiting => Face::Code(payment),
        PaymentState::Failed { .. } => Face::Failed(payment),
        PaymentState::Expired { .. } => Face::RunOut(payment),
        PaymentState::Cancelled { .. } => picker(wish),
    }
}

fn picker(wish: &Wish) -> Face<'_> {
    match &wish.wallets {
        Some(method) => Face::Wallets(method),
        None => Face::Picker,
    }
}
