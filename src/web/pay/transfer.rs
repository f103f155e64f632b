//! The page of an address and an exact amount: send USDT, and see it arrive (E30, E32–E36, E38, N9–N13).

use super::{
    PayQuery,
    lead::{Lead, Says},
    summary::{OrderSummary, Sums},
    trail::Trail,
};
use crate::{
    domain::payment::{Payment, PaymentState, match_key::check_code},
    flows::{
        kept::{Form, ReceivedMoney},
        pay,
    },
    lang::Lang,
    methods::{Network, usdt::account::groups},
    web::{Error, Page},
};
use actix_web::{HttpResponse, http::StatusCode};
use askama::Template;

#[derive(Template)]
#[template(path = "pay/transfer.html")]
struct TransferPage<'a> {
    p: &'a Page,
    s: &'a OrderSummary,
    payment: &'a Payment,
    sums: Sums,
    /// “Only on the TRON network (TRC20).”
    network: &'static str,
    /// The amount to send now: grouped for reading, and plain to copy.
    amount: String,
    plain: String,
    /// What has come so far, when a part has.
    received: Option<String>,
    destination: &'a str,
    code: String,
    panel: String,
    picture: Option<Picture<'a>>,
    /// The payment address of EIP-681: as a link, and as a second code.
    wallet: Option<(String, Option<(String, String)>)>,
    /// How long the link is good for.
    left: Option<(String, String)>,
    /// The largest order that what has come pays in full, and the form for it.
    pays: Option<String>,
    form: Option<Form>,
    trail: Trail,
    revision: String,
    /// The message shown instead of the amount; `None` while the page asks for money.
    says: Option<Says>,
    still_open: bool,
    auto: Option<u32>,
    sandbox: Option<String>,
}

struct Picture<'a> {
    size: &'a str,
    path: &'a str,
}

/// Shows the page, with the outcome of the last TxID that was entered.
pub async fn show(
    page: &Page,
    payment: &Payment,
    summary: &OrderSummary,
    query: &PayQuery,
) -> Result<HttpResponse, Error> {
    let method = page.site.method(&payment.method).ok_or(Error::NotFound)?;
    let trail = Trail::of(page, method.as_ref(), payment).await?.ok_or(Error::NotFound)?;
    let trail = trail.wished(payment, query);
    page.show(&build(page, payment, summary, trail, query)?)
}

/// The same after something that is no hash: what was typed is kept.
pub async fn refuse(
    page: &Page,
    payment: &Payment,
    summary: &OrderSummary,
    trail: Trail,
) -> Result<HttpResponse, Error> {
    let query = PayQuery::default();
    page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &build(page, payment, summary, trail, &query)?)
}

fn build<'a>(
    page: &'a Page,
    payment: &'a Payment,
    summary: &'a OrderSummary,
    trail: Trail,
    query: &PayQuery,
) -> Result<TransferPage<'a>, Error> {
    let (l, open) = (page.lang, pay::opened(payment));
    let method = page.site.method(&payment.method).ok_or(Error::NotFound)?;
    let panel = method.panel(&open, l).map_err(|error| Error::Broken(error.into()))?;
    let network = method.watch().ok_or(Error::NotFound)?.network();
    let arrived = payment.arrived();
    let kept = ReceivedMoney::new(&page.site, std::slice::from_ref(payment), false);
    Ok(TransferPage {
        p: page,
        s: summary,
        payment,
        sums: Sums::of(l, payment),
        network: l.t(&format!("usdt-transfer-network-{}", network.code)),
        amount: l.money(open.rest),
        plain: open.rest.decimal().to_string(),
        received: arrived.is_positive().then(|| l.money(arrived)),
        destination: payment.destination.as_deref().ok_or(Error::NotFound)?,
        code: payment.destination.as_deref().map(check_code).unwrap_or_default(),
        panel,
        picture: payment
            .qr
            .as_deref()
            .and_then(|qr| qr.split_once(' '))
            .map(|(size, path)| Picture { size, path }),
        wallet: method.wallet_link(&open).map(|link| {
            let drawn = crate::qr::path(&link.url);
            let picture = drawn.and_then(|qr| qr.split_once(' ').map(|(a, b)| (a.to_owned(), b.to_owned())));
            (link.url, picture)
        }),
        left: left(l, payment, summary),
        revision: trail.revision(summary),
        says: trail.lead.says(l),
        pays: kept.pays.map(|total| l.money(total)),
        form: kept.form(&page.site).filter(|_| summary.ours),
        trail,
        still_open: query.open.is_some(),
        auto: query.auto(),
        sandbox: page.site.config.is_sandbox().then(|| page.world(&pretend(network, payment, summary))),
    })
}

fn left(l: Lang, payment: &Payment, summary: &OrderSummary) -> Option<(String, String)> {
    let part = matches!(payment.state, PaymentState::PartiallyPaid { .. });
    // A part has come: the rest has as long as the order.
    let until = if part { summary.until } else { payment.until() }.filter(|until| *until > summary.now)?;
    Some((l.date_time(until), l.duration(until.since(summary.now))))
}

/// The pretend wallet, filled in.
fn pretend(network: Network, payment: &Payment, summary: &OrderSummary) -> String {
    let fields = [
        ("chain", network.code.to_owned()),
        ("to", payment.destination.clone().unwrap_or_default()),
        ("amount", payment.rest().decimal().to_string()),
        ("back", summary.path.clone()),
    ];
    format!("/sandbox/usdt?{}", serde_urlencoded::to_string(fields).unwrap_or_default())
}

impl TransferPage<'_> {
    /// The address in groups of four; the ends stand out, as they are what people compare.
    fn groups(&self) -> Vec<(&str, bool)> {
        let parts = groups(self.destination);
        // The last four characters are compared, wherever the last group begins.
        let end = self.destination.len().saturating_sub(4);
        let mut at = 0;
        let stressed = |part: &str| {
            at += part.len();
            at > end || at == part.len()
        };
        let marks: Vec<bool> = parts.iter().copied().map(stressed).collect();
        parts.into_iter().zip(marks).collect()
    }
}
