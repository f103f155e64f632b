//! The payment pages: one link, and a page for each state of the order and its latest attempt.

mod act;
mod amazon_row;
mod bank;
mod bank_advice;
mod bank_over;
mod claim;
mod closed;
mod code;
mod compare;
mod events;
mod lead;
mod leave;
mod picker;
mod receipt;
mod sent;
mod settled;
mod state;
pub(super) mod summary;
mod trail;
mod transfer;
mod wording;

use super::{Error, Page, Site, endpoint::at, see_other};
use crate::{
    app::App,
    domain::{
        Timestamp,
        order::OrderState,
        payment::{Payment, PaymentState},
    },
    flows::pay::{self, Payable},
    methods::Screen,
};
use actix_web::{
    HttpRequest, HttpResponse,
    web::{Path, Query, ServiceConfig},
};
use serde::Deserialize;
use summary::OrderSummary;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(at("/pay/{token}").get(show))
        .service(at("/pay/{token}/method").get(to_payment).post(act::choose))
        .service(at("/pay/{token}/check").get(to_page).post(act::check))
        .service(at("/pay/{token}/sent").get(to_page).post(sent::sent))
        .service(at("/pay/{token}/txid").get(to_page).post(claim::txid))
        .service(at("/pay/{token}/not-sent").get(to_page).post(sent::not_sent))
        .service(at("/pay/{token}/close").get(to_page).post(act::close))
        .service(at("/pay/{token}/again").get(to_page).post(claim::order_again))
        .service(at("/pay/{token}/return").get(act::back))
        .service(at("/pay/{token}/events").get(events::stream))
        .service(at("/pay/{token}/qr.svg").get(code::svg))
        .service(at("/pay/{token}/qr.png").get(code::png))
        .service(at("/pay/{token}/compare").get(compare::show))
        .service(at("/pay/{token}/receipt").get(receipt::show))
        .service(at("/orders/{number}/restart").post(act::restart));
}

/// What the address asks of the page besides the order.
#[derive(Debug, Default, Deserialize)]
pub struct PayQuery {
    /// Show the picker although an attempt is open.
    choose: Option<String>,
    /// Show the wallets of this method.
    wallets: Option<String>,
    /// No wallet or currency was chosen.
    unchosen: Option<String>,
    /// The payer has pressed "I have paid", and nothing has come.
    checked: Option<String>,
    /// The reader says that nothing was sent yet, though a TxID was entered.
    unsent: Option<String>,
    /// The first attempt could not be closed.
    open: Option<String>,
    /// "Order the same again" was pressed without the box ticked; an order stands in the way; it is not sold.
    unticked: Option<String>,
    clash: Option<String>,
    gone: Option<String>,
    /// A method that could not take the order.
    refused: Option<String>,
    /// Reloads automatically, every so many seconds (WCAG F41: only when the reader asks for it).
    auto: Option<u32>,
}

impl PayQuery {
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

/// The address of a form that stands on the payment's own page: as above, back to that page.
async fn to_page(req: HttpRequest, token: Path<String>) -> HttpResponse {
    see_other(&format!("/pay/{token}?{}", req.query_string()))
}

/// `GET /pay/{token}`
async fn show(
    site: Site,
    req: HttpRequest,
    page: Page,
    token: Path<String>,
    query: Query<PayQuery>,
) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    let mut page = page.bare();
    page.prefer(&req, payable.order.lang);
    let summary = OrderSummary::of(&page, &payable, &token);
    match view(&site, &payable, &query) {
        View::Picker => picker::show(&page, &payable, &summary, &query),
        View::Wallets(method) => picker::wallets(&page, &payable, &summary, method).await,
        View::Currencies(method) => bank::dialog(&page, &payable, &summary, &query, method),
        View::Transfer(payment) => transfer::show(&page, payment, &summary, &query).await,
        View::BankDetails(payment) => bank::show(&page, payment, &summary, &query).await,
        View::Code(payment) => code::show(&page, payment, &summary, &query),
        View::Leave(payment) => leave::show(&page, payment, &payable, &summary, &query),
        View::Checking(payment) => state::checking(&page, payment, &summary, &query),
        View::RunOut(payment) => state::run_out(&page, payment, &summary, &query).await,
        View::PartiallyPaid(payment) => state::short(&page, payment, &summary),
        View::Confirming(payment) => state::confirming(&page, payment, &summary, &query),
        View::Paid(payment) => settled::paid(&page, payment, &payable, &summary),
        View::Reversed(payment) => settled::reversed(&page, payment, &summary),
        View::Review(payment) => closed::review(&page, payment, &payable, &summary, &query).await,
        View::Reallocated(payment) => closed::reallocated(&page, payment, &summary),
        View::Failed(payment) => state::failed(&page, payment, &payable, &summary),
        View::Cancelled => closed::cancelled(&page, &payable, &summary, &query).await,
        View::Expired => closed::expired(&page, &payable, &summary, &query).await,
    }
}

/// Which page an order and its attempts get.
enum View<'a> {
    Picker,
    Wallets(&'a str),
    /// The dialog before bank details are shown.
    Currencies(&'a str),
    /// An address and an exact amount.
    Transfer(&'a Payment),
    /// Bank details, or that their time is over.
    BankDetails(&'a Payment),
    /// A code or a link to pay by.
    Code(&'a Payment),
    /// A page of the provider's to pay on.
    Leave(&'a Payment),
    /// Begun, but the provider's answer is not known.
    Checking(&'a Payment),
    /// The code's time is over; the provider may not have said so yet.
    RunOut(&'a Payment),
    PartiallyPaid(&'a Payment),
    Confirming(&'a Payment),
    Paid(&'a Payment),
    /// The money that had paid the order was taken back.
    Reversed(&'a Payment),
    Review(&'a Payment),
    /// The money pays another order by now.
    Reallocated(&'a Payment),
    Failed(&'a Payment),
    Cancelled,
    Expired,
}

/// The one place that says which page belongs to which state and method; a new state does not compile without.
fn view<'a>(app: &App, payable: &'a Payable, query: &'a PayQuery) -> View<'a> {
    let current = payable.current();
    let paid = current.filter(|payment| !payment.state.received().is_empty());
    match (&payable.order.state, current) {
        (OrderState::Paid { .. }, Some(payment)) if payment.state.owed().is_some() => View::Reversed(payment),
        (OrderState::Paid { .. }, Some(payment)) => View::Paid(payment),
        (OrderState::Cancelled { .. }, _) => paid.map_or(View::Cancelled, late),
        (OrderState::Expired { .. }, _) => paid.map_or(View::Expired, late),
        (OrderState::Unpaid { .. }, Some(payment)) => attempt(app, payment, query),
        (OrderState::Unpaid { .. } | OrderState::Paid { .. }, None) => picker(app, query),
    }
}

/// Money of a closed order.
fn late(payment: &Payment) -> View<'_> {
    match payment.state {
        PaymentState::Reallocated { .. } => View::Reallocated(payment),
        _ => View::Review(payment),
    }
}

/// The page of an attempt for an order that waits to be paid.
fn attempt<'a>(app: &App, payment: &'a Payment, query: &'a PayQuery) -> View<'a> {
    let screen = app.profile(&payment.method).screen;
    let wants_picker = query.choose.is_some() || query.wallets.is_some();
    match &payment.state {
        PaymentState::Confirming { .. } if screen == Screen::Transfer => View::Transfer(payment),
        PaymentState::Confirming { .. } => View::Confirming(payment),
        PaymentState::PartiallyPaid { .. } => match screen {
            Screen::Code => View::PartiallyPaid(payment),
            Screen::Transfer => View::Transfer(payment),
            Screen::BankSheet => View::BankDetails(payment),
        },
        PaymentState::Settled { .. } => View::Paid(payment),
        PaymentState::Reversed { .. } => View::Reversed(payment),
        PaymentState::Reallocated { .. } => View::Reallocated(payment),
        _ if wants_picker => picker(app, query),
        PaymentState::Review { .. } => View::Review(payment),
        PaymentState::Waiting if payment.instructions.is_none() => View::Checking(payment),
        PaymentState::Waiting => waiting(payment, screen, app.clock.now()),
        // Nobody has ever seen a code that could have run out.
        PaymentState::Expired { .. } if payment.instructions.is_none() => View::Failed(payment),
        PaymentState::Expired { .. } if screen == Screen::BankSheet => View::BankDetails(payment),
        PaymentState::Expired { .. } => View::RunOut(payment),
        PaymentState::Failed { .. } => View::Failed(payment),
        PaymentState::Cancelled { .. } => picker(app, query),
    }
}

/// The page that an open attempt needs.
fn waiting(payment: &Payment, screen: Screen, now: Timestamp) -> View<'_> {
    let over = payment.until().is_some_and(|until| until <= now);
    match screen {
        Screen::BankSheet => View::BankDetails(payment),
        Screen::Code | Screen::Transfer if over => View::RunOut(payment),
        Screen::Code if leave::checkout(payment).is_some() => View::Leave(payment),
        Screen::Code => View::Code(payment),
        Screen::Transfer => View::Transfer(payment),
    }
}

fn picker<'a>(app: &App, query: &'a PayQuery) -> View<'a> {
    match &query.wallets {
        Some(method) if app.profile(method).screen == Screen::BankSheet => View::Currencies(method),
        Some(method) => View::Wallets(method),
        None => View::Picker,
    }
}
