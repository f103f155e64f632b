//! The payment pages: one link, and whatever the order and its latest attempt have become.

mod act;
mod amazon_row;
mod bank;
mod bank_over;
mod bank_word;
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
pub(super) mod sheet;
mod state;
mod trail;
mod transfer;
mod wording;

use super::{Error, Page, Site, endpoint::at, see_other};
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
    web::{Path, Query, ServiceConfig},
};
use serde::Deserialize;
use sheet::Sheet;

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
pub struct Wish {
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
    wish: Query<Wish>,
) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    let mut page = page.bare();
    page.prefer(&req, payable.order.lang);
    let sheet = Sheet::of(&page, &payable, &token);
    let face = face(&payable, &wish, site.clock.now());
    if let Some(answer) = bank::instead(&page, &face, &payable, (&sheet, &wish)).await? {
        return Ok(answer);
    }
    match face {
        Face::Picker => picker::show(&page, &payable, &sheet, &wish),
        Face::Wallets(method) => picker::wallets(&page, &payable, &sheet, method).await,
        Face::Transfer(payment) => transfer::show(&page, payment, &sheet, &wish).await,
        Face::Code(payment) => code::show(&page, payment, &sheet, &wish),
        Face::Leave(payment) => leave::show(&page, payment, (&payable, &sheet), &wish),
        Face::Checking(payment) => state::checking(&page, payment, &sheet, &wish),
        Face::RunOut(payment) => state::run_out(&page, payment, &sheet, &wish).await,
        Face::Short(payment) => state::short(&page, payment, &sheet),
        Face::Confirming(payment) => state::confirming(&page, payment, &sheet, &wish),
        Face::Paid(payment) => settled::paid(&page, payment, &payable, &sheet),
        Face::Reversed(payment) => settled::reversed(&page, payment, &sheet),
        Face::Review(payment) => closed::review(&page, payment, (&payable, &sheet), &wish).await,
        Face::Carried(payment) => closed::carried(&page, payment, &sheet),
        Face::Failed(payment) => state::failed(&page, payment, &payable, &sheet),
        Face::Cancelled => closed::cancelled(&page, &payable, &sheet, &wish).await,
        Face::Expired => closed::expired(&page, &payable, &sheet, &wish).await,
    }
}

/// Which page an order and its attempts get.
enum Face<'a> {
    Picker,
    Wallets(&'a str),
    /// An address and an exact amount.
    Transfer(&'a Payment),
    /// A code or a link to pay by.
    Code(&'a Payment),
    /// A page of the provider's to pay on.
    Leave(&'a Payment),
    /// Begun, but the provider's answer is not known.
    Checking(&'a Payment),
    /// The code's time is over; the provider may not have said so yet.
    RunOut(&'a Payment),
    Short(&'a Payment),
    Confirming(&'a Payment),
    Paid(&'a Payment),
    /// The money that had paid the order was taken back.
    Reversed(&'a Payment),
    Review(&'a Payment),
    /// The money pays another order by now.
    Carried(&'a Payment),
    Failed(&'a Payment),
    Cancelled,
    Expired,
}

/// The one place that says which page belongs to which state; a new state does not compile without.
fn face<'a>(payable: &'a Payable, wish: &'a Wish, now: Timestamp) -> Face<'a> {
    let current = payable.current();
    match (&payable.order.state, current) {
        (OrderState::Paid { .. }, Some(payment)) if payment.state.owed().is_some() => {
            return Face::Reversed(payment);
        }
        (OrderState::Paid { .. }, Some(payment)) => return Face::Paid(payment),
        (OrderState::Cancelled { .. } | OrderState::Expired { .. }, Some(payment))
            if !payment.state.received().is_empty() =>
        {
            return match payment.state {
                PaymentState::Carried { .. } => Face::Carried(payment),
                _ => Face::Review(payment),
            };
        }
        (OrderState::Cancelled { .. }, _) => return Face::Cancelled,
        (OrderState::Expired { .. }, _) => return Face::Expired,
        (OrderState::Unpaid { .. } | OrderState::Paid { .. }, _) => {}
    }
    let Some(payment) = current else { return picker(wish) };
    let wants_picker = wish.choose.is_some() || wish.wallets.is_some();
    match &payment.state {
        PaymentState::Confirming { .. } | PaymentState::Short { .. } if payment.group == "usdt" => {
            Face::Transfer(payment)
        }
        PaymentState::Confirming { .. } => Face::Confirming(payment),
        PaymentState::Short { .. } => Face::Short(payment),
        PaymentState::Settled { .. } => Face::Paid(payment),
        PaymentState::Reversed { .. } => Face::Reversed(payment),
        PaymentState::Review { .. } if wants_picker => picker(wish),
        PaymentState::Review { .. } => Face::Review(payment),
        PaymentState::Carried { .. } => Face::Carried(payment),
        _ if wants_picker => picker(wish),
        PaymentState::Waiting if payment.prompt.is_none() => Face::Checking(payment),
        PaymentState::Waiting if payment.until().is_some_and(|until| until <= now) => Face::RunOut(payment),
        PaymentState::Waiting if leave::checkout(payment).is_some() => Face::Leave(payment),
        PaymentState::Waiting if payment.group == "usdt" => Face::Transfer(payment),
        PaymentState::Waiting => Face::Code(payment),
        PaymentState::Failed { .. } => Face::Failed(payment),
        // Nobody has ever seen a code that could have run out.
        PaymentState::Expired { .. } if payment.prompt.is_none() => Face::Failed(payment),
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
