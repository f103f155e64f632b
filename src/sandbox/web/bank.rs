//! The pretend bank: transfers to send, rightly or wrongly, and the statement they make.

use super::{english::English, words::Choice};
use crate::{
    domain::{Money, PaymentId, time::DAY_MS},
    flows::statement::{self, File, Importer},
    methods::bank::{ID, account::Account},
    sandbox::{
        World,
        bank::{self, Act, Order, Transfer},
    },
    store::{payments, statements},
    web::{CsrfForm, Error, Page, Problem, Site, see_other, signin::Pressed},
};
use actix_web::{
    HttpResponse,
    http::{StatusCode, header},
    web::Data,
};
use askama::Template;
use serde::Deserialize;

const LISTED: i64 = 20;

/// A transfer that somebody has been asked for.
struct OpenTransfer {
    payment: PaymentId,
    order: String,
    organisation: String,
    rest: Money,
}

#[derive(Template)]
#[template(path = "sandbox/bank.html")]
struct Bank<'a> {
    p: &'a Page,
    asked: Vec<OpenTransfer>,
    acts: [(&'static str, &'static str); 5],
    sent: Vec<Transfer>,
    /// The accounts that a transfer can be ordered to.
    accounts: Vec<Choice>,
    typed: Typed,
    problems: Vec<Problem>,
    /// Is the shop in this process, so that its statement can be imported from here?
    beside_shop: bool,
}

/// `GET /sandbox/bank`
pub async fn show(English(page): English, world: Data<World>) -> Result<HttpResponse, Error> {
    let typed = Typed::default();
    show_with(&page, &world, typed, Vec::new()).await
}

async fn show_with(
    page: &Page,
    world: &World,
    typed: Typed,
    problems: Vec<Problem>,
) -> Result<HttpResponse, Error> {
    let (site, l) = (&page.site, page.lang);
    let since = site.clock.now().plus_ms(-60 * DAY_MS);
    let mut db = site.store.read().await?;
    let mut asked = Vec::new();
    for account in &world.shop.bank.accounts {
        for one in statements::awaited(&mut db, ID, account.currency, since).await? {
            let Some(payment) = payments::find(&mut db, &one.payment).await? else { continue };
            if payment.state.is_open() && payment.instructions.is_some() {
                let rest = payment.rest();
                let (order, organisation) = (one.order, one.organisation);
                asked.push(OpenTransfer { payment: payment.id, order, organisation, rest });
            }
        }
    }
    drop(db);
    let acts = [
        ("right", l.t("sandbox-bank-right")),
        ("part", l.t("sandbox-bank-part")),
        ("over", l.t("sandbox-bank-over")),
        ("wrong-reference", l.t("sandbox-bank-reference")),
        ("wrong-currency", l.t("sandbox-bank-currency")),
    ];
    let sent = bank::latest(world, LISTED).await?;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let beside_shop = site.sandbox.shop().is_none();
    let accounts = accounts(world, &typed.account);
    page.show_as(status, &Bank { p: page, asked, acts, sent, accounts, typed, problems, beside_shop })
}

fn accounts(world: &World, chosen: &str) -> Vec<Choice> {
    let choice = |account: &Account| {
        let value = account.destination();
        Choice { text: format!("{} {value}", account.currency), chosen: account.is_called(chosen), value }
    };
    world.shop.bank.accounts.iter().map(choice).collect()
}

/// A transfer as it is typed, with what the shop's sheet says.
#[derive(Deserialize, Default)]
pub struct Typed {
    #[serde(default)]
    account: String,
    #[serde(default)]
    amount: String,
    #[serde(default)]
    text: String,
}

/// `POST /sandbox/bank/transfer`: sends a transfer that is typed by hand.
pub async fn order(
    English(page): English,
    world: Data<World>,
    CsrfForm(typed): CsrfForm<Typed>,
) -> Result<HttpResponse, Error> {
    let account = world.shop.bank.called(&typed.account).ok_or(Error::BadRequest)?;
    let amount = Money::parse(typed.amount.trim(), account.currency).ok().filter(|sum| sum.is_positive());
    let Some(amount) = amount else {
        let problem = Problem::new("amount", page.lang.t("sandbox-bank-amount-problem"));
        return show_with(&page, &world, typed, vec![problem]).await;
    };
    let text = typed.text.trim().to_owned();
    bank::order(&world, Order { account: account.destination(), amount, text }).await?;
    Ok(see_other("/sandbox/bank#sent"))
}

#[derive(Deserialize)]
pub struct SendForm {
    payment: String,
    act: Act,
}

#[derive(Deserialize)]
pub struct TransferForm {
    transfer: String,
}

/// `POST /sandbox/bank`: sends a transfer.
pub async fn send(world: Data<World>, CsrfForm(form): CsrfForm<SendForm>) -> Result<HttpResponse, Error> {
    let sent = bank::send(&world, &PaymentId::from_text(form.payment), form.act).await?;
    sent.ok_or(Error::NotFound)?;
    Ok(see_other("/sandbox/bank#sent"))
}

/// `POST /sandbox/bank/reverse`
pub async fn reverse(
    world: Data<World>,
    CsrfForm(form): CsrfForm<TransferForm>,
) -> Result<HttpResponse, Error> {
    if !bank::reverse(&world, &form.transfer).await? {
        return Err(Error::NotFound);
    }
    Ok(see_other("/sandbox/bank#sent"))
}

/// `POST /sandbox/bank/recall`
pub async fn recall(
    world: Data<World>,
    CsrfForm(form): CsrfForm<TransferForm>,
) -> Result<HttpResponse, Error> {
    if !bank::recall(&world, &form.transfer).await? {
        return Err(Error::NotFound);
    }
    Ok(see_other("/sandbox/bank#sent"))
}

/// `GET /sandbox/bank/statement.xml`
pub async fn download(world: Data<World>) -> Result<HttpResponse, Error> {
    let file = bank::statement(&world).await?.ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type("application/xml")
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"sandbox-camt053.xml\""))
        .body(file))
}

/// `POST /sandbox/bank/notices`: the same once more, as notices.
pub async fn notices(
    site: Site,
    world: Data<World>,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    let file = bank::notices(&world).await?.ok_or(Error::NotFound)?;
    let file = File { name: "sandbox-camt054.xml", bytes: file.as_bytes(), by: Importer::Program("sandbox") };
    statement::import(&site, &file).await?;
    Ok(see_other("/sandbox/bank#sent"))
}

/// `POST /sandbox/bank/import`: what the staff would do at the desk.
pub async fn import(
    site: Site,
    world: Data<World>,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    let file = bank::statement(&world).await?.ok_or(Error::NotFound)?;
    let file = File { name: "sandbox-camt053.xml", bytes: file.as_bytes(), by: Importer::Program("sandbox") };
    statement::import(&site, &file).await?;
    Ok(see_other("/sandbox/bank#sent"))
}
