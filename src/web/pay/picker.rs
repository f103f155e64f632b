//! The picker: every method with its fee and total, or with the reason why it cannot take this order (N1).

use super::{
    PayQuery, amazon_row,
    summary::{OrderSummary, Sums, method_name},
};
use crate::{
    domain::{
        Actor,
        lock::{self, Lock},
        payment::PaymentState,
        terms::{Blocked, Offer},
    },
    flows::{
        order,
        pay::{self, Payable},
    },
    lang::Lang,
    methods::{Method, Wallet},
    web::{Error, Page, Problem},
};
use actix_web::{HttpResponse, http::StatusCode};
use askama::Template;

/// One method's row.
pub struct Row {
    pub id: &'static str,
    pub name: &'static str,
    /// How long it takes, in words.
    pub time: &'static str,
    pub hint: &'static str,
    pub sums: Sums,
    pub limit: Option<String>,
    /// Why it cannot take this order.
    pub blocked: Option<String>,
    pub locked: bool,
    pub button: String,
    /// What choosing it closes (E18).
    pub closes: Option<String>,
    /// True if that stays closed even after the attempt has ended.
    stays: bool,
    /// It is closed by the open attempt alone, and opens once that is void.
    closable: bool,
    /// Where its refunds go.
    pub refund: &'static str,
}

#[derive(Template)]
#[template(path = "pay/picker.html")]
struct Picker<'a> {
    p: &'a Page,
    s: &'a OrderSummary,
    rows: Vec<Row>,
    problems: Vec<Problem>,
    /// The method whose attempt is open, and would be closed by another choice.
    open: Option<&'static str>,
    still_open: bool,
    any_usable: bool,
    any_locked: bool,
    /// The method whose open attempt locks others out, and lets them in again once it is void (E18).
    closable: Option<&'static str>,
    /// True if another method can still be chosen on the next page.
    free: bool,
    /// True if the same is still sold, so that it can be reordered.
    sold: bool,
    /// It was to be ordered again, and is not sold any more: nothing was cancelled.
    gone: bool,
    /// Where the product is listed too; no method, as nothing is begun here.
    amazon: Option<amazon_row::Row>,
}

#[derive(Template)]
#[template(path = "pay/wallets.html")]
struct Wallets<'a> {
    p: &'a Page,
    s: &'a OrderSummary,
    method: &'a str,
    name: &'static str,
    wallets: Vec<Wallet>,
}

pub fn show(
    page: &Page,
    payable: &Payable,
    summary: &OrderSummary,
    query: &PayQuery,
) -> Result<HttpResponse, Error> {
    let refused = query.refused.as_ref().filter(|id| page.site.method(id).is_some());
    let problems = refused.map(|id| {
        let text = page.lang.t1("pay-problem-refused", "method", method_name(page.lang, id));
        Problem::new(format!("method-{id}"), text)
    });
    let (picker, status) = (picker(page, payable, summary, problems.into_iter().collect()), StatusCode::OK);
    page.show_as(status, &Picker { still_open: query.open.is_some(), gone: query.gone.is_some(), ..picker })
}

/// The picker again, because nothing was chosen.
pub fn nothing_chosen(page: &Page, payable: &Payable, summary: &OrderSummary) -> Result<HttpResponse, Error> {
    let rows = rows(page, payable);
    let first = rows.iter().find(|row| row.blocked.is_none()).or(rows.first()).map_or("", |row| row.id);
    let problem = Problem::new(format!("method-{first}"), page.lang.t("pay-problem-choose"));
    page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &picker(page, payable, summary, vec![problem]))
}

fn picker<'a>(
    page: &'a Page,
    payable: &Payable,
    summary: &'a OrderSummary,
    problems: Vec<Problem>,
) -> Picker<'a> {
    let rows = rows(page, payable);
    let open = payable.open_attempt().map(|open| method_name(page.lang, &open.method));
    Picker {
        closable: open.filter(|_| rows.iter().any(|row| row.closable)),
        any_locked: rows.iter().any(|row| row.locked),
        any_usable: rows.iter().any(|row| row.blocked.is_none()),
        free: !rows.iter().any(|row| row.blocked.is_none() && row.stays),
        sold: order::is_sold(&page.site, &payable.order),
        gone: false,
        open,
        still_open: false,
        amazon: amazon_row::row(page, &payable.order, summary),
        p: page,
        s: summary,
        rows,
        problems,
    }
}

/// Would this group open if the open attempt were void? Every lock on it counts, by its own setting.
fn would_open(page: &Page, payable: &Payable, group: &str) -> bool {
    let void = PaymentState::Cancelled { by: Actor::Payer, at: page.site.clock.now() };
    let mut then = payable.payments.clone();
    for attempt in then.iter_mut().filter(|attempt| attempt.state.is_open()) {
        attempt.state = void.clone();
    }
    lock::locked_by(&page.site.config.locks, group, &then).is_none()
}

/// All rows: those that can take the order first, the cheapest of them first; the others last, with reasons.
pub fn rows(page: &Page, payable: &Payable) -> Vec<Row> {
    let mut rows: Vec<(bool, i64, Row)> = page
        .site
        .methods
        .iter()
        .filter_map(|method| {
            let offer = pay::offer(&page.site, method.as_ref(), payable, page.device)?;
            let row = row(page, method.as_ref(), &offer, payable);
            Some((offer.blocked.is_some(), offer.total.minor(), row))
        })
        .collect();
    rows.sort_by_key(|(blocked, total, _)| (*blocked, *total));
    rows.into_iter().map(|(_, _, row)| row).collect()
}

fn row(page: &Page, method: &dyn Method, offer: &Offer, payable: &Payable) -> Row {
    let (l, id) = (page.lang, method.id());
    let name = method_name(l, id);
    let locked = matches!(offer.blocked, Some(Blocked::Locked { .. }));
    let open = payable.open_attempt().filter(|_| locked && would_open(page, payable, method.group()));
    Row {
        id,
        name,
        time: l.t(&format!("method-{id}-time")),
        hint: l.t(&format!("method-{id}-hint")),
        sums: Sums::offered(l, offer),
        limit: offer.limit.map(|max| l.t1("pay-limit-text", "max", l.money(max))),
        locked,
        closable: open.is_some(),
        blocked: offer.blocked.as_ref().map(|why| match open {
            Some(open) => l.t2("pay-blocked-while-open", "method", name, "by", method_name(l, &open.method)),
            None => reason(page, name, why, offer),
        }),
        button: button(l, id, name),
        closes: closes(page, method.group(), ["pay-lock-opens", "pay-lock-stays"]),
        stays: !excluded(page, method.group(), false).is_empty(),
        refund: refund(l, id),
    }
}

fn refund(l: Lang, id: &str) -> &'static str {
    let own = format!("method-{id}-refund");
    if l.has(&own) { l.t(&own) } else { l.t("pay-compare-same-wallet") }
}

/// "Continue with Alipay", or a method's own words for it.
fn button(l: Lang, id: &str, name: &str) -> String {
    let own = format!("method-{id}-button");
    if l.has(&own) { l.t(&own).to_owned() } else { l.t1("pay-continue-with", "method", name) }
}

/// The methods that are closed once the payer has chosen this group (E18): until the attempt is void, or for good.
fn excluded(page: &Page, group: &str, opens_when_void: bool) -> Vec<&'static str> {
    let locks = page.site.config.locks.iter().filter(|lock| lock.opens_when_void == opens_when_void);
    let locks: Vec<Lock> = locks.cloned().collect();
    let others: Vec<&str> = lock::would_lock(&locks, group).collect();
    let excluded = page.site.methods.iter().filter(|method| others.contains(&method.group()));
    excluded.map(|method| method_name(page.lang, method.id())).collect()
}

/// What choosing this group closes: `opens` is the key of what is said where it opens again when the attempt is
/// void, `stays` where it does not.
pub fn closes(page: &Page, group: &str, [opens, stays]: [&str; 2]) -> Option<String> {
    let told = [(true, opens), (false, stays)].into_iter().filter_map(|(opens_when_void, key)| {
        let names = excluded(page, group, opens_when_void);
        (!names.is_empty()).then(|| page.lang.t1(key, "methods", page.lang.list(&names)))
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| page.lang.sentences(&told))
}

fn reason(page: &Page, name: &str, why: &Blocked, offer: &Offer) -> String {
    let l = page.lang;
    match why {
        Blocked::Over { max } if max.currency() != offer.total.currency() => {
            let rates = &page.site.config.rates;
            let about = rates.most(*max, offer.total.currency());
            let about = about.map_or_else(|| l.money(*max), |about| l.money(about));
            l.t3("pay-blocked-over-about", "method", name, "max", l.money(*max), "about", about)
        }
        Blocked::Over { max } => l.t2("pay-blocked-over", "method", name, "max", l.money(*max)),
        Blocked::Under { min } => l.t2("pay-blocked-under", "method", name, "min", l.money(*min)),
        Blocked::NoRate { to } => l.t2("pay-blocked-currency", "method", name, "currency", to.code()),
        Blocked::Locked { by } => l.t2("pay-blocked-locked", "method", name, "by", group_name(page, by)),
        Blocked::OtherApp => l.t1("pay-blocked-app", "method", name),
    }
}

/// A group by the name of its first method.
fn group_name(page: &Page, group: &str) -> &'static str {
    let first = page.site.methods.iter().find(|method| method.group() == group);
    first.map_or("", |method| method_name(page.lang, method.id()))
}

/// The wallets of a method, to choose one (W3).
pub async fn wallets(
    page: &Page,
    payable: &Payable,
    summary: &OrderSummary,
    method: &str,
) -> Result<HttpResponse, Error> {
    let found = page.site.method(method).ok_or(Error::NotFound)?;
    let offer = pay::offer(&page.site, found.as_ref(), payable, page.device).ok_or(Error::NotFound)?;
    if offer.blocked.is_some() {
        return show(
            page,
            payable,
            summary,
            &PayQuery { refused: Some(method.to_owned()), ..PayQuery::default() },
        );
    }
    let wallets = found.wallets(offer.charge, page.device).await;
    let name = method_name(page.lang, found.id());
    page.show(&Wallets { p: page, s: summary, method: found.id(), name, wallets })
}
