//! Amazon orders: linked AWS accounts, what they are entitled to, which orders that has paid, what AWS reported.

use super::amazon;
use crate::{
    domain::{
        Product, Selection,
        entitlement::Change,
        listing::{Due, ManualReason},
    },
    flows::{
        amazon::{read, still_due},
        pay,
    },
    lang::Lang,
    methods::amazon::Amazon,
    store::{
        amazon::{Account, Filter, Listed, Noted, accounts, rights},
        members::Member,
        orders, payments,
    },
    web::{
        CsrfForm, Error, Page, SignedIn, Site,
        flash::{self, Flash},
        limits::Limits,
        orders::Tag,
        see_other,
        signin::Pressed,
    },
};
use actix_web::{
    HttpResponse,
    web::{Data, Query},
};
use askama::Template;
use serde::Deserialize;
use std::time::Duration;

/// So many reports of AWS's are shown.
const REPORTS: i64 = 30;

/// How long the page waits for AWS when it is asked by the button.
const PATIENCE: Duration = Duration::from_secs(15);

/// The filters as typed; an empty one is “all”.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct PurchaseFilter {
    #[serde(default)]
    product: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    account: String,
}

/// An entitlement, in the reader's language.
struct Row {
    product: String,
    dimension: String,
    account: String,
    licence: String,
    units: String,
    until: String,
    status: Tag,
    /// What it waits for, or why it needs a person and what to do.
    hints: Vec<&'static str>,
    /// The unpaid order it waits for.
    blocker: Option<String>,
    order: Option<String>,
}

/// Something AWS has reported.
struct Report {
    text: String,
    at: String,
    datetime: String,
}

#[derive(Template)]
#[template(path = "amazon-orders.html")]
struct OrdersPage<'a> {
    p: &'a Page,
    l: Lang,
    flash: Option<Flash>,
    organisation: &'a str,
    /// Linked accounts, with the day they were linked on.
    accounts: Vec<(Account, String)>,
    /// AWS has not answered about one of the subscriptions since it was linked.
    unread: bool,
    /// Accounts that were another organisation's when they were set up.
    to_set_up: Vec<String>,
    wanted: &'a PurchaseFilter,
    narrows: bool,
    /// Slug, name and listing of everything listed.
    listings: Vec<(&'a str, &'a str, &'a str)>,
    rows: Vec<Row>,
    reports: Vec<Report>,
}

/// `GET /account/amazon`
pub async fn list(
    p: Page,
    site: Site,
    SignedIn(me): SignedIn,
    Query(wanted): Query<PurchaseFilter>,
) -> Result<HttpResponse, Error> {
    let amazon = amazon(&site)?;
    let mut db = site.store.read().await?;
    let bought = rights::list(&mut db, &me.org, &filter(amazon, &wanted)).await?;
    let accounts = accounts::of_org(&mut db, &me.org).await?.into_iter();
    let unread = accounts::subscriptions(&mut db, &me.org).await?.iter().any(|s| s.read_at.is_none());
    let to_set_up = accounts::to_set_up(&mut db, &me.org).await?;
    let history = rights::history(&mut db, &me.org, REPORTS).await?;
    drop(db);
    let mut rows = Vec::new();
    for listed in bought {
        rows.push(row(&p, amazon, &me, listed).await?);
    }
    let (l, tag) = (p.lang, p.lang.tag());
    let listings = amazon.listings.iter().filter_map(|listing| {
        let product = site.catalogue.product(listing.product.as_str())?;
        Some((product.slug.as_str(), product.name.get(tag), listing.url.as_str()))
    });
    p.show(&OrdersPage {
        l,
        flash: flash::take(&p.session),
        organisation: &me.organisation,
        accounts: accounts
            .map(|account| (l.date(account.bound_at), account))
            .map(|(day, a)| (a, day))
            .collect(),
        unread,
        to_set_up,
        narrows: [&wanted.product, &wanted.status, &wanted.account].iter().any(|value| !value.is_empty()),
        wanted: &wanted,
        listings: listings.collect(),
        rows,
        reports: history.iter().flat_map(|noted| reports(&p, amazon, noted)).collect(),
        p: &p,
    })
}

/// `POST /account/amazon`: asks AWS about every subscription now.
pub async fn check(
    p: Page,
    site: Site,
    SignedIn(me): SignedIn,
    limits: Data<Limits>,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    amazon(&site)?;
    limits.reading(me.org.as_str())?;
    let subscriptions = accounts::subscriptions(&mut site.store.read().await?, &me.org).await?;
    let app = site.clone().into_inner();
    let asking = tokio::spawn(async move {
        let mut answered = true;
        for subscription in subscriptions {
            answered &= matches!(read(&app, &subscription).await, Ok(true));
        }
        answered
    });
    let answered = matches!(tokio::time::timeout(PATIENCE, asking).await, Ok(Ok(true)));
    flash::leave(&p.session, &Flash::AmazonAsked { answered });
    Ok(see_other("/account/amazon"))
}

/// What is not known filters nothing.
fn filter(amazon: &Amazon, wanted: &PurchaseFilter) -> Filter {
    let listing = amazon.of_product(&wanted.product);
    let states = ["active", "ended"].into_iter().find(|state| *state == wanted.status);
    let digits = wanted.account.bytes().all(|b| b.is_ascii_digit()) && wanted.account.len() <= 20;
    Filter {
        product_code: listing.map(|listing| listing.code.clone()).unwrap_or_default(),
        state: states.unwrap_or_default().to_owned(),
        account: if digits { wanted.account.clone() } else { String::new() },
    }
}

fn product<'a>(p: &'a Page, amazon: &Amazon, code: &str) -> Option<&'a Product> {
    p.site.catalogue.product(amazon.by_code(code)?.product.as_str())
}

async fn row(p: &Page, amazon: &Amazon, me: &Member, listed: Listed) -> Result<Row, Error> {
    let (l, right) = (p.lang, listed.right);
    let product = product(p, amazon, &right.product_code);
    let (tone, word, hints, blocker) = match still_due(&p.site, amazon, &right).await? {
        Due::Nothing if right.ended_at.is_some() => ("still", "amazon-status-ended", vec![], None),
        Due::Nothing => ("paid", "amazon-status-active", vec![], None),
        Due::Order(selection) => {
            let (hint, order) = waits_for(p, me, &selection).await?;
            ("moving", "amazon-status-waiting", vec![hint], order)
        }
        Due::Person(doubt) => {
            ("moving", "amazon-status-unclear", vec![why(doubt), "amazon-unclear-act"], None)
        }
    };
    Ok(Row {
        product: product.map_or(right.product_code.as_str(), |p| p.name.get(l.tag())).to_owned(),
        dimension: right.said.dimension,
        account: right.account,
        licence: right.said.licence,
        units: l.number(right.said.units),
        until: right.said.until.map_or_else(|| l.t("amazon-until-open").to_owned(), |until| l.date(until)),
        status: Tag { tone, word: l.t(word) },
        hints: hints.into_iter().map(|key| l.t(key)).collect(),
        blocker,
        order: listed.order,
    })
}

/// Why a person has to look, as the key of a text.
pub fn why(doubt: ManualReason) -> &'static str {
    match doubt {
        ManualReason::Unknown => "amazon-why-unknown",
        ManualReason::Units => "amazon-why-units",
        ManualReason::Term => "amazon-why-term",
        ManualReason::Moved => "amazon-why-moved",
        ManualReason::Replaces => "amazon-why-replaces",
    }
}

/// What a purchase waits for, as the key of a text, and the unpaid order that this is about.
async fn waits_for(
    p: &Page,
    me: &Member,
    wanted: &Selection,
) -> Result<(&'static str, Option<String>), Error> {
    let mut db = p.site.store.read().await?;
    let Some(open) = orders::unpaid(&mut db, &me.org, &wanted.product).await? else {
        return Ok(("amazon-waiting-hint", None));
    };
    if open.purchase().is_none_or(|purchase| purchase.snapshot.selection != *wanted) {
        return Ok(("amazon-waiting-for", Some(open.number)));
    }
    let attempts = payments::of_order(&mut db, &open.id).await?;
    drop(db);
    for attempt in attempts.iter().filter(|attempt| attempt.state.is_open()) {
        if pay::awaits_money(&p.site, &attempt.order).await? {
            return Ok(("amazon-waiting-money", Some(open.number)));
        }
    }
    Ok(("amazon-waiting-hint", None))
}

fn reports(p: &Page, amazon: &Amazon, noted: &Noted) -> Vec<Report> {
    let l = p.lang;
    let name = product(p, amazon, &noted.product_code).map(|product| product.name.get(l.tag()));
    let name = name.unwrap_or(&noted.product_code);
    let what = l.t2("name-and-detail", "name", name, "detail", &noted.dimension);
    let told = |change: &Change| match change {
        Change::New => l.t1("amazon-report-new", "what", &what),
        Change::Term { until: Some(until) } => {
            l.t2("amazon-report-term", "what", &what, "until", l.date(*until))
        }
        Change::Term { until: None } => l.t1("amazon-report-open", "what", &what),
        Change::Units { from, to } => l.t3("amazon-report-units", "what", &what, "from", *from, "to", *to),
        Change::Ended => l.t1("amazon-report-ended", "what", &what),
        Change::Back => l.t1("amazon-report-back", "what", &what),
    };
    let report =
        |change| Report { text: told(change), at: l.date_time(noted.at), datetime: noted.at.to_rfc3339() };
    noted.changes.iter().rev().map(report).collect()
}
