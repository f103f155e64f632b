//! One order: what was bought, its state, what the reader can do, and its history.

mod cancel;
mod history;

use super::{
    CsrfForm, Error, Page, SignedIn, Site,
    flash::{self, Flash},
    orders::{Tag, returned, status},
    pay::summary::{OrderSummary, method_name},
    see_other,
    signin::Pressed,
};
use crate::{
    domain::{
        Purchase, Timestamp,
        order::{Order, OrderState, Standing},
        payment::{Payment, PaymentState},
    },
    flows::{
        kept::{Form, ReceivedMoney},
        notifications,
        pay::Payable,
    },
    lang::Lang,
    store::{
        claims, events,
        members::{self, Member},
        orders, payments,
    },
};
use actix_web::{HttpResponse, web::Path};
use askama::Template;
use history::{Moment, Names};
use std::collections::BTreeSet;

pub use cancel::{cancel, confirm};

/// What is to be said about money that is on its way, missing, or looked at by a person.
struct Notice {
    tone: &'static str,
    text: String,
}

#[derive(Template)]
#[template(path = "order.html")]
struct OrderPage<'a> {
    p: &'a Page,
    l: Lang,
    s: &'a OrderSummary,
    flash: Option<Flash>,
    tag: Tag,
    notices: Vec<Notice>,
    deadline: Option<Deadline>,
    /// `None` for a request.
    agreement: Option<Agreement>,
    moments: Vec<Moment>,
    /// Older attempts are not in the history.
    is_cut: bool,
    revision: String,
    /// True if its state can still change without the reader.
    live: bool,
    unpaid: bool,
    paid: bool,
    /// The money that had paid it was taken back.
    reversed: bool,
    /// Money is on its way: neither a second payment nor cancelling is offered.
    moving: bool,
    /// A transfer that was named for it is under review: no payment is offered.
    held: bool,
    /// A form for an order that the money of this closed one pays exactly.
    form: Option<Form>,
    /// True if the product is still sold.
    can_reorder: bool,
}

/// Until when to pay: how long that is, and the moment with its zone (N23).
struct Deadline {
    left: String,
    at: String,
    /// It has passed, and the order stays open only until no payment can come any more.
    over: bool,
}

/// Which text was agreed to (E3).
struct Agreement {
    title: String,
    version: String,
    hash: String,
    /// The text, if it is the current one.
    href: Option<String>,
}

/// `GET /orders/{number}`
pub async fn show(
    p: Page,
    site: Site,
    SignedIn(member): SignedIn,
    number: Path<String>,
) -> Result<HttpResponse, Error> {
    let mut db = site.store.read().await?;
    let order = find(&mut db, &member, &number).await?;
    let payments = payments::shown(&mut db, &order.id).await?;
    let held = claims::are_held(&mut db, &order.id).await?;
    let history = events::history(&mut db, &order.id).await?;
    let colleagues = members::of_org(&mut db, &member.org).await?;
    let mut staff = Vec::new();
    for id in history.past.iter().filter_map(|past| past.by.staff()).collect::<BTreeSet<_>>() {
        staff.extend(members::find(&mut db, id).await?);
    }
    drop(db);
    let names = Names { site: &p.site, l: p.lang, members: &colleagues, staff: &staff };
    let orderer = order.buyer.member().map(|id| names.of(id).to_owned()).unwrap_or_default();
    let payable =
        Payable { order, organisation: member.organisation, member: orderer, payments, unread: None };
    let summary = OrderSummary::of(&p, &payable, &site.keys.link_token(&payable.order.id));
    let moments = history::describe(&names, &payable.order, &history.past);
    page(&p, &payable, &summary, HistoryView { moments, is_cut: history.is_cut, held })
}

/// What else is known of an order.
struct HistoryView {
    moments: Vec<Moment>,
    is_cut: bool,
    held: bool,
}

fn page(
    p: &Page,
    payable: &Payable,
    s: &OrderSummary,
    HistoryView { moments, is_cut, held }: HistoryView,
) -> Result<HttpResponse, Error> {
    let (l, order) = (p.lang, &payable.order);
    let open = payable.open_attempt();
    let reversed = payable.payments.iter().any(|payment| payment.state.owed().is_some());
    p.show(&OrderPage {
        p,
        l,
        s,
        flash: flash::take(&p.session),
        tag: if reversed { returned(l) } else { status(l, &order.state) },
        notices: notices(p, payable, held),
        deadline: deadline(l, order, s.now),
        agreement: order.purchase().map(|purchase| agreement(p, purchase)),
        moments,
        is_cut,
        revision: s.revision.clone(),
        live: order.is_unpaid() || open.is_some() || reversed,
        unpaid: order.is_unpaid(),
        paid: matches!(order.state, OrderState::Paid { .. }) && !reversed,
        reversed,
        moving: open.is_some_and(|payment| matches!(payment.state, PaymentState::Confirming { .. })),
        held,
        form: kept_form(p, payable),
        can_reorder: order.product().is_some_and(|slug| p.site.catalogue.product(slug.as_str()).is_some()),
    })
}

/// The organisation's order of this number; another's is not found.
async fn find(db: &mut impl crate::store::Access, member: &Member, number: &str) -> Result<Order, Error> {
    if !number.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(Error::NotFound);
    }
    orders::by_number(db, &member.org, number).await?.ok_or(Error::NotFound)
}

fn deadline(l: Lang, order: &Order, now: Timestamp) -> Option<Deadline> {
    let OrderState::Unpaid { until } = order.state else { return None };
    let left = until.since(now);
    Some(Deadline { left: l.duration(left), at: l.date_time(until), over: left <= 0 })
}

fn kept_form(p: &Page, payable: &Payable) -> Option<Form> {
    let closed = payable.order.standing() == Standing::Closed;
    ReceivedMoney::new(&p.site, &payable.payments, false).of(&payable.order).form(&p.site).filter(|_| closed)
}

/// Notices about the order's money. Money of a closed order that can pay another one is mentioned once.
fn notices(p: &Page, payable: &Payable, held: bool) -> Vec<Notice> {
    let l = p.lang;
    let kept = ReceivedMoney::new(&p.site, &payable.payments, held).of(&payable.order).says(l);
    let said = match payable.order.standing() {
        Standing::Closed if !kept.is_empty() => Some(l.sentences(&kept)),
        Standing::Open if held => {
            Some(l.sentences(&[l.t("usdt-transfer-held-money"), l.t("usdt-transfer-held-text")]))
        }
        Standing::Closed | Standing::Open | Standing::Paid => None,
    };
    let is_said = |payment: &&Payment| match payment.state {
        PaymentState::Review { resolved: None, .. } | PaymentState::Waiting => said.is_some(),
        _ => false,
    };
    let others = payable.payments.iter().filter(|payment| !is_said(payment));
    let others: Vec<Notice> = others.filter_map(|payment| notice(p, payment)).collect();
    said.into_iter().map(|text| Notice { tone: "moving", text }).chain(others).collect()
}

fn notice(p: &Page, payment: &Payment) -> Option<Notice> {
    let l = p.lang;
    let method = method_name(l, &payment.method);
    let received = || payment.state.received().last().map_or(payment.charge, |receipt| receipt.amount);
    let (tone, text) = match &payment.state {
        PaymentState::Waiting => ("still", l.t1("order-notice-waiting", "method", method)),
        PaymentState::Confirming { .. } => ("moving", l.t1("order-notice-confirming", "method", method)),
        PaymentState::PartiallyPaid { .. } => {
            let missing = l.money(payment.missing());
            ("act-now", l.t2("order-notice-partially-paid", "missing", missing, "method", method))
        }
        PaymentState::Review { resolved: None, .. } => {
            ("moving", l.t2("order-notice-review", "amount", l.money(received()), "method", method))
        }
        PaymentState::Reallocated { .. } => (
            "still",
            l.t2("order-notice-reallocated", "amount", l.money(payment.arrived()), "method", method),
        ),
        PaymentState::Settled { overpaid: Some(overpaid), .. } => {
            ("moving", l.t1("order-notice-overpaid", "overpaid", l.money(overpaid)))
        }
        PaymentState::Settled { .. } if p.site.profile(&payment.method).marketplace => {
            ("still", l.t("amazon-order-notice").to_owned())
        }
        PaymentState::Reversed { owed, .. } => {
            ("act-now", l.t1("order-notice-reversed", "owed", l.money(owed)))
        }
        PaymentState::Review { resolved: Some(_), .. }
        | PaymentState::Settled { .. }
        | PaymentState::Failed { .. }
        | PaymentState::Expired { .. }
        | PaymentState::Cancelled { .. } => return None,
    };
    Some(Notice { tone, text })
}

fn agreement(p: &Page, purchase: &Purchase) -> Agreement {
    let product = p.site.catalogue.product(purchase.product().as_str());
    let stands = product.filter(|product| product.agreement.to_version() == purchase.agreement);
    let title = match product {
        Some(product) => product.agreement.title.get(p.lang.tag()).to_owned(),
        None => p.lang.t("order-agreement-label").to_owned(),
    };
    Agreement {
        title,
        version: purchase.agreement.version.clone(),
        hash: purchase.agreement.hash.clone(),
        href: stands.map(|product| format!("/products/{}/agreement", product.slug)),
    }
}

/// `POST /orders/{number}/again`: the service form, filled in as this order was.
pub async fn reorder(
    site: Site,
    SignedIn(member): SignedIn,
    number: Path<String>,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    let order = find(&mut site.store.read().await?, &member, &number).await?;
    Ok(see_other(&notifications::reorder_path(order.purchase().ok_or(Error::NotFound)?)))
}

/// `GET /orders/{number}/again`: where the way back leads when the form's session has run out.
pub async fn to_order(number: Path<String>) -> HttpResponse {
    see_other(&format!("/orders/{number}"))
}
