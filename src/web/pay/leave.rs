//! The page before the provider's page: for which sum, where it leads, what it closes, what comes next (E14, E18).

use super::{
    PayQuery, picker,
    summary::{OrderSummary, Sums},
    wording::about,
};
use crate::{
    domain::{
        Decline,
        instructions::{Link, LinkKind},
        payment::Payment,
    },
    flows::pay::{self, Payable},
    web::{Error, Page},
};
use actix_web::HttpResponse;
use askama::Template;

#[derive(Template)]
#[template(path = "pay/leave.html")]
struct LeavePage<'a> {
    p: &'a Page,
    s: &'a OrderSummary,
    payment: &'a Payment,
    sums: Sums,
    link: &'a str,
    /// The host of the page, for readers who check addresses.
    host: String,
    /// Until when it can be paid on.
    until: Option<String>,
    /// What cannot be chosen any more (E18).
    closes: Option<String>,
    last_decline: Option<LastDecline>,
    /// Other methods that can take this order, the cheapest first; shown after a decline (N20).
    others: Vec<&'static str>,
    /// Steps and warnings of the method, as its adapter writes them.
    panel: String,
    /// The language of the card page, when it is not the reader's.
    foreign: Option<&'static str>,
    checked: bool,
    still_open: bool,
    auto: Option<u32>,
}

impl LeavePage<'_> {
    /// The title of the window, which says first why the last try failed.
    fn title(&self) -> String {
        let l = self.p.lang;
        let title = l.t1("card-leave-title", "amount", l.money(self.sums.charge));
        match self.last_decline.as_ref().filter(|_| !self.checked) {
            Some(last_decline) => l.t2("name-and-detail", "name", &last_decline.title, "detail", title),
            None => title,
        }
    }
}

/// What is said of the last try, which was turned down.
struct LastDecline {
    title: String,
    /// What that try means for the money; none while a later try may have been paid.
    money: Option<&'static str>,
    cause: String,
    advice: String,
}

/// The page of the provider on which this attempt is paid.
pub fn checkout(payment: &Payment) -> Option<&Link> {
    let links = &payment.instructions.as_ref()?.links;
    links.iter().find(|link| link.kind == LinkKind::Checkout)
}

pub fn show(
    page: &Page,
    payment: &Payment,
    payable: &Payable,
    summary: &OrderSummary,
    query: &PayQuery,
) -> Result<HttpResponse, Error> {
    let (l, link) = (page.lang, checkout(payment).ok_or(Error::NotFound)?);
    let method = page.site.method(&payment.method).ok_or(Error::NotFound)?;
    let panel = method.panel(&pay::opened(payment), l).map_err(|error| Error::Broken(error.into()))?;
    let address = url::Url::parse(&link.url);
    page.show(&LeavePage {
        p: page,
        s: summary,
        payment,
        sums: Sums::of(l, payment),
        link: &link.url,
        host: address.map(|url| url.authority().to_owned()).unwrap_or_default(),
        until: payment.until().map(|until| l.t1("card-leave-until", "until", l.date_time(until))),
        closes: picker::closes(page, method.group(), ["card-lock-opens", "card-lock-stays"]),
        foreign: (payment.lang != l).then(|| payment.lang.own_name()),
        others: if payment.declined.is_some() { others(page, payable, payment) } else { Vec::new() },
        last_decline: payment.declined.map(|why| last_decline(page, payment, why, query)),
        panel,
        checked: query.checked.is_some(),
        still_open: query.open.is_some(),
        auto: query.auto(),
    })
}

/// The other methods that can take this order, the cheapest first.
pub fn others(page: &Page, payable: &Payable, payment: &Payment) -> Vec<&'static str> {
    let rows = picker::rows(page, payable).into_iter();
    rows.filter(|row| row.blocked.is_none() && row.id != payment.method).map(|row| row.name).collect()
}

fn last_decline(page: &Page, payment: &Payment, why: Decline, query: &PayQuery) -> LastDecline {
    let words = |part: &str| about(page, payment, &format!("decline-{}-{part}", why.word()));
    let money = if why == Decline::Duplicate {
        Some("decline-duplicate-money")
    } else {
        query.checked.is_none().then_some("card-declined-money")
    };
    LastDecline {
        title: words("title"),
        money: money.map(|key| page.lang.t(key)),
        cause: words("cause"),
        advice: words("advice"),
    }
}
