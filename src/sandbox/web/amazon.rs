//! The pretend AWS Marketplace: subscribe, set up the account, change what was agreed on, make AWS fail.

use super::{english::English, words::Choice};
use crate::{
    domain::listing::Grants,
    lang::Lang,
    methods::amazon::Amazon,
    sandbox::{
        World,
        amazon::world::{self, Act, Agreement, Draft, InjectedFault, Term},
    },
    web::{CsrfForm, Error, Page, Problem, Site, see_other},
};
use actix_web::{
    HttpResponse,
    http::StatusCode,
    web::{Data, Query},
};
use askama::Template;
use serde::Deserialize;

/// The AWS account that the form begins with.
const ACCOUNT: &str = "111122223333";

#[derive(Template)]
#[template(path = "sandbox/amazon.html")]
struct Marketplace<'a> {
    p: &'a Page,
    l: Lang,
    problems: Vec<Problem>,
    typed: Typed,
    /// What can be subscribed to: `code dimension`, in words, chosen.
    offers: Vec<Choice>,
    terms: Vec<Choice>,
    rows: Vec<Row>,
    troubles: Vec<Choice>,
}

/// An agreement, with a token of this moment.
struct Row {
    agreement: Agreement,
    name: String,
    until: String,
    token: String,
    acts: Vec<Choice>,
}

#[derive(Deserialize)]
pub struct PurchaseQuery {
    #[serde(default)]
    product: String,
}

#[derive(Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    account: String,
    /// Product code and dimension, a space between them.
    #[serde(default)]
    offer: String,
    #[serde(default)]
    units: String,
    #[serde(default)]
    term: String,
}

fn amazon(site: &Site) -> Result<&Amazon, Error> {
    site.amazon.as_ref().ok_or(Error::NotFound)
}

/// `GET /sandbox/amazon`
pub async fn show(
    English(p): English,
    world: Data<World>,
    query: Query<PurchaseQuery>,
) -> Result<HttpResponse, Error> {
    let site = p.site.clone();
    let listing = amazon(&site)?.of_product(&query.product);
    let first = listing.and_then(|listing| Some((listing, listing.dimensions().first()?)));
    let offer = first.map(|(listing, dimension)| format!("{} {}", listing.code, dimension.name));
    let typed = Typed {
        account: ACCOUNT.to_owned(),
        offer: offer.unwrap_or_default(),
        units: "1".to_owned(),
        term: String::new(),
    };
    page(&p, &world, typed, Vec::new()).await
}

async fn page(p: &Page, world: &World, typed: Typed, problems: Vec<Problem>) -> Result<HttpResponse, Error> {
    let l = p.lang;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let now = world.clock.now();
    let rows = world::all(world).await?.into_iter().map(|agreement| Row {
        name: name(p, &agreement.product_code, &agreement.dimension),
        until: agreement.until.map_or_else(|| l.t("amazon-until-open").to_owned(), |until| l.date(until)),
        token: world::token(&agreement.licence, now),
        acts: acts(l),
        agreement,
    });
    let page = Marketplace {
        p,
        l,
        problems,
        offers: offers(p, &typed.offer)?,
        terms: terms(l, &typed.term),
        rows: rows.collect(),
        troubles: troubles(l, world::trouble(world).await?),
        typed,
    };
    p.show_as(status, &page)
}

/// A dimension with its product's name.
fn name(p: &Page, code: &str, dimension: &str) -> String {
    let listing = p.site.amazon.as_ref().and_then(|amazon| amazon.by_code(code));
    let product = listing.and_then(|listing| p.site.catalogue.product(listing.product.as_str()));
    let name = product.map_or(code, |product| product.name.get(p.lang.tag()));
    format!("{name} – {dimension}")
}

fn offers(p: &Page, chosen: &str) -> Result<Vec<Choice>, Error> {
    let listings = amazon(&p.site)?.listings.iter();
    let offers = listings.flat_map(|listing| {
        listing.dimensions().iter().map(|dimension| {
            let value = format!("{} {}", listing.code, dimension.name);
            let text = name(p, &listing.code, &dimension.name);
            Choice { chosen: value == chosen, value, text }
        })
    });
    Ok(offers.collect())
}

fn terms(l: Lang, chosen: &str) -> Vec<Choice> {
    let terms = [
        ("plan", "sandbox-aws-term-plan"),
        ("trial", "sandbox-aws-term-trial"),
        ("month", "sandbox-aws-term-month"),
        ("year", "sandbox-aws-term-year"),
        ("open", "sandbox-aws-term-open"),
    ];
    Choice::of(l, chosen, terms)
}

fn acts(l: Lang) -> Vec<Choice> {
    let acts = [
        ("renew", "sandbox-aws-renew"),
        ("extend", "sandbox-aws-extend"),
        ("more", "sandbox-aws-more"),
        ("fewer", "sandbox-aws-fewer"),
        ("end", "sandbox-aws-end"),
    ];
    Choice::of(l, "renew", acts)
}

fn troubles(l: Lang, set: InjectedFault) -> Vec<Choice> {
    let set = match set {
        InjectedFault::None => "none",
        InjectedFault::Down => "down",
        InjectedFault::Throttled => "throttled",
        InjectedFault::Failing => "failing",
        InjectedFault::Disabled => "disabled",
    };
    let troubles = [
        ("none", "sandbox-aws-fine"),
        ("down", "sandbox-aws-down"),
        ("throttled", "sandbox-aws-throttled"),
        ("failing", "sandbox-aws-failing"),
        ("disabled", "sandbox-aws-disabled"),
    ];
    Choice::of(l, set, troubles)
}

/// `POST /sandbox/amazon`: subscribe.
pub async fn subscribe(
    English(p): English,
    world: Data<World>,
    CsrfForm(typed): CsrfForm<Typed>,
) -> Result<HttpResponse, Error> {
    let account: String = typed.account.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let units = typed.units.trim().parse::<i64>().ok().filter(|units| (1..=1_000_000).contains(units));
    let mut problems = Vec::new();
    if account.len() != 12 || !account.bytes().all(|digit| digit.is_ascii_digit()) {
        problems.push(Problem::new("account", p.lang.t("sandbox-aws-account-wrong")));
    }
    if units.is_none() {
        problems.push(Problem::new("units", p.lang.t("sandbox-aws-units-wrong")));
    }
    let (Some(units), true) = (units, problems.is_empty()) else {
        return page(&p, &world, typed, problems).await;
    };
    let offered = offers(&p, &typed.offer)?.into_iter().find(|offer| offer.chosen);
    let offered = offered.ok_or(Error::BadRequest)?;
    let (code, dimension) = offered.value.split_once(' ').ok_or(Error::BadRequest)?;
    let draft = Draft {
        account,
        product_code: code.to_owned(),
        dimension: dimension.to_owned(),
        units,
        term: match typed.term.as_str() {
            "trial" => Term::Days(14),
            "month" => Term::Months(1),
            "year" => Term::Months(12),
            "open" => Term::Open,
            _ => Term::Months(months(amazon(&p.site)?, code, dimension)),
        },
    };
    world::subscribe(&world, draft).await?;
    Ok(see_other("/sandbox/amazon#agreements"))
}

/// The term of a plan; balance is good for a year.
fn months(amazon: &Amazon, code: &str, dimension: &str) -> i64 {
    let listing = amazon.by_code(code);
    let known = listing.and_then(|l| l.dimensions().iter().find(|known| known.name == dimension));
    match known.map(|known| &known.grants) {
        Some(Grants::Plan { term_months, .. }) => i64::from(*term_months),
        Some(Grants::Balance { .. }) | None => 12,
    }
}

#[derive(Deserialize)]
pub struct Changed {
    licence: String,
    act: Act,
}

/// `POST /sandbox/amazon/change`
pub async fn change(world: Data<World>, CsrfForm(form): CsrfForm<Changed>) -> Result<HttpResponse, Error> {
    world::change(&world, &form.licence, form.act).await?.ok_or(Error::NotFound)?;
    Ok(see_other("/sandbox/amazon#agreements"))
}

#[derive(Deserialize)]
pub struct Troubled {
    trouble: InjectedFault,
}

/// `POST /sandbox/amazon/trouble`
pub async fn disturb(world: Data<World>, CsrfForm(form): CsrfForm<Troubled>) -> Result<HttpResponse, Error> {
    world::inject(&world, form.trouble).await?;
    Ok(see_other("/sandbox/amazon#trouble"))
}
