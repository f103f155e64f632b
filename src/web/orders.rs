//! Order Management: an organisation's orders, found by product, status, member and time (E7).

mod filter;

use super::{Error, Page, Problem, SignedIn, Site, message::method_name};
use crate::{
    domain::order::{OrderState, Origin},
    lang::Lang,
    store::{
        members::{self, Member},
        orders::{self, Listed},
    },
};
use actix_web::{HttpResponse, http::StatusCode, web::Query};
use askama::Template;
use filter::{OrderFilter, PER_PAGE};

/// A state as a list shows it.
pub struct Tag {
    /// `still`, `moving`, `paid` or `act-now`.
    pub tone: &'static str,
    pub word: &'static str,
}

/// The order's status in a word.
pub fn status(l: Lang, state: &OrderState) -> Tag {
    let (tone, key) = match state {
        OrderState::Unpaid { .. } => ("still", "orders-status-unpaid"),
        OrderState::Paid { .. } => ("paid", "orders-status-paid"),
        OrderState::Cancelled { .. } => ("still", "orders-status-cancelled"),
        OrderState::Expired { .. } => ("still", "orders-status-expired"),
    };
    Tag { tone, word: l.t(key) }
}

/// The status of a paid order whose money was taken back.
pub fn returned(l: Lang) -> Tag {
    Tag { tone: "act-now", word: l.t("orders-status-returned") }
}

/// The text for a payment's state, by the state's name.
fn transaction(l: Lang, state: &str) -> Tag {
    let (tone, key) = match state {
        "waiting" => ("still", "orders-transaction-waiting"),
        "partially-paid" => ("act-now", "orders-transaction-partially-paid"),
        "confirming" => ("moving", "orders-transaction-confirming"),
        "settled" => ("paid", "orders-transaction-settled"),
        "reversed" => ("act-now", "orders-transaction-reversed"),
        "review" => ("moving", "orders-transaction-review"),
        "failed" => ("still", "orders-transaction-failed"),
        "expired" => ("still", "orders-transaction-expired"),
        _ => ("still", "orders-transaction-cancelled"),
    };
    Tag { tone, word: l.t(key) }
}

/// One order of the list, in the reader's language.
struct Row {
    number: String,
    title: String,
    member: String,
    /// The day, and the time of day.
    placed: (String, String),
    /// For machines.
    placed_at: String,
    status: Tag,
    payment: Option<(Tag, &'static str)>,
    total: String,
    pay_path: String,
    unpaid: bool,
    paid: bool,
    /// The money that had paid it was taken back.
    reversed: bool,
    /// Money is on its way: neither a second payment nor cancelling is offered.
    moving: bool,
    /// True if the product is still sold.
    can_reorder: bool,
}

#[derive(Template)]
#[template(path = "orders.html")]
struct OrdersPage<'a> {
    p: &'a Page,
    l: Lang,
    organisation: &'a str,
    problems: Vec<Problem>,
    wanted: &'a OrderFilter,
    products: Vec<(&'a str, &'a str)>,
    members: Vec<Member>,
    rows: Vec<Row>,
    /// The numbers of the first and the last order shown, counted from 1.
    shown: (i64, i64),
    earlier: Option<String>,
    later: Option<String>,
}

/// `GET /orders`
pub async fn list(
    p: Page,
    site: Site,
    SignedIn(member): SignedIn,
    Query(wanted): Query<OrderFilter>,
) -> Result<HttpResponse, Error> {
    let mut db = site.store.read().await?;
    let (filter, problems) = wanted.read(p.lang);
    let mut found = orders::list(&mut db, &member.org, &filter).await?;
    let more = found.len() > PER_PAGE;
    found.truncate(PER_PAGE);
    let members = members::of_org(&mut db, &member.org).await?;
    let products = site.catalogue.products().iter();
    let page = OrdersPage {
        l: p.lang,
        organisation: &member.organisation,
        products: products.map(|product| (product.slug.as_str(), product.name.get(p.lang.tag()))).collect(),
        members,
        shown: (filter.offset + 1, filter.offset + i64::try_from(found.len()).unwrap_or(0)),
        rows: found.iter().map(|listed| row(&p, listed)).collect(),
        earlier: (wanted.page() > 1).then(|| wanted.link(wanted.page() - 1)),
        later: more.then(|| wanted.link(wanted.page() + 1)),
        wanted: &wanted,
        p: &p,
        problems,
    };
    let fine = page.problems.is_empty();
    p.show_as(if fine { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }, &page)
}

fn row(p: &Page, listed: &Listed) -> Row {
    let (l, order) = (p.lang, &listed.order);
    let payment = listed.attempt.as_ref();
    let reversed = payment.is_some_and(|(_, state)| state == "reversed");
    Row {
        number: order.number.clone(),
        title: order.subject.title(l.tag()),
        member: match order.origin() {
            Origin::Member => listed.member.clone(),
            Origin::Link => l.t("orders-by-link").to_owned(),
            Origin::Seller => p.seller().name.clone(),
        },
        placed: (l.date(order.placed_at), l.time(order.placed_at)),
        placed_at: order.placed_at.to_rfc3339(),
        status: if reversed { returned(l) } else { status(l, &order.state) },
        payment: payment.map(|(method, state)| (transaction(l, state), method_name(l, method))),
        total: l.money(order.total),
        pay_path: p.site.pay_path(&order.id),
        unpaid: order.is_unpaid(),
        paid: matches!(order.state, OrderState::Paid { .. }) && !reversed,
        reversed,
        moving: payment.is_some_and(|(_, state)| state == "confirming"),
        can_reorder: order.product().is_some_and(|slug| p.site.catalogue.product(slug.as_str()).is_some()),
    }
}
