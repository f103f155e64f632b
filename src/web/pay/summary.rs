//! The order summary beside every payment page: order, lines, sums, deadline, and who asks.

pub use crate::web::message::method_name;

use crate::{
    domain::{
        Buyer, Money, Subject, Timestamp,
        order::{OrderState, Origin},
        payment::Payment,
        selection,
        subject::RequestLine,
        terms::Offer,
    },
    flows::{journal::revision, pay::Payable},
    lang::Lang,
    web::{Page, message},
};

/// The facts of an order as its payment page shows them, in the reader's language.
pub struct OrderSummary {
    pub l: Lang,
    /// The page's own path, which is the link.
    pub path: String,
    /// The link, to copy and share.
    pub url: String,
    pub host: String,
    pub mailto: String,
    pub number: String,
    pub title: String,
    /// The organisation that buys, or the contact who is asked to pay.
    pub organisation: String,
    /// Who ordered, or whom we write to if nobody of the organisation did.
    pub member: String,
    pub buyer: Buyer,
    pub origin: Origin,
    pub placed: String,
    pub lines: Vec<Line>,
    pub order_total: Money,
    pub until: Option<Timestamp>,
    pub now: Timestamp,
    /// Names the state shown, for the live status.
    pub revision: String,
    /// True if the reader is a member of the organisation that ordered.
    pub ours: bool,
    /// The name of a method that the payer left and whose chain has not been read up to that moment.
    pub unread: Option<&'static str>,
}

/// One line of what is bought.
pub struct Line {
    pub label: String,
    pub terms: String,
    pub amount: String,
}

impl OrderSummary {
    pub fn of(page: &Page, payable: &Payable, token: &str) -> Self {
        let (order, l) = (&payable.order, page.lang);
        let path = format!("/pay/{token}");
        let url = page.site.url(&path);
        Self {
            mailto: mailto(page, payable, &url),
            host: url::Url::parse(&url).map(|url| url.authority().to_owned()).unwrap_or_default(),
            number: order.number.clone(),
            title: order.subject.title(l.tag()),
            organisation: payable.organisation.clone(),
            member: payable.member.clone(),
            buyer: order.buyer.clone(),
            origin: order.origin(),
            placed: l.date(order.placed_at),
            lines: lines(l, &order.subject),
            order_total: order.total,
            until: match order.state {
                OrderState::Unpaid { until } => Some(until),
                OrderState::Paid { .. } | OrderState::Cancelled { .. } | OrderState::Expired { .. } => None,
            },
            now: page.site.clock.now(),
            revision: revision(order, payable.payments.iter().max_by_key(|p| (p.began, p.version))),
            unread: payable.unread.as_ref().map(|method| method_name(l, method)),
            ours: page.member.as_ref().is_some_and(|member| order.is_of(&member.org)),
            l,
            path,
            url,
        }
    }

    /// Who ordered, for whom and when, in words.
    pub fn ordered_by(&self) -> String {
        let (l, organisation, day) = (self.l, &self.organisation, &self.placed);
        match self.origin {
            Origin::Member => {
                l.t3("order-by-text", "member", &self.member, "organisation", organisation, "day", day)
            }
            Origin::Link => l.t2("order-by-link-text", "organisation", organisation, "day", day),
            Origin::Seller => l.t2("order-requested-text", "buyer", organisation, "day", day),
        }
    }

    /// The key of the label beside [`Self::ordered_by`].
    pub fn ordered_label(&self) -> &'static str {
        if self.is_request() { "order-requested-label" } else { "pay-who-buyer" }
    }

    /// The key of the label beside the day it was placed on.
    pub fn placed_label(&self) -> &'static str {
        if self.is_request() { "order-requested-day" } else { "pay-fact-placed" }
    }

    /// The member who ordered; `None` if nobody of the organisation did.
    pub fn orderer(&self) -> Option<&String> {
        (self.origin == Origin::Member).then_some(&self.member)
    }

    /// Returns true if the seller asks for the payment, and nobody ordered.
    pub fn is_request(&self) -> bool {
        self.origin == Origin::Seller
    }

    /// The deadline in words: as a moment and as what is left of it, rounded down (N23). An order stays open past it
    /// until no payment can be on its way.
    pub fn deadline(&self) -> Option<String> {
        let until = self.until?;
        if until <= self.now {
            return Some(self.l.t("order-deadline-over").to_owned());
        }
        let left = self.l.duration(until.since(self.now));
        Some(self.l.t2("pay-deadline-text", "until", self.l.date_time(until), "left", left))
    }
}

fn lines(l: Lang, subject: &Subject) -> Vec<Line> {
    let bought = |line: &selection::Line| Line {
        label: line.label(l.tag()).to_owned(),
        terms: message::message_text(l, &line.terms()),
        amount: l.amount(line.amount),
    };
    let requested = |line: &RequestLine| Line {
        label: line.text.clone(),
        terms: String::new(),
        amount: l.amount(line.amount),
    };
    match subject {
        Subject::Purchase(purchase) => purchase.snapshot.lines().iter().map(bought).collect(),
        Subject::Request(request) => request.lines().iter().map(requested).collect(),
    }
}

fn mailto(page: &Page, payable: &Payable, url: &str) -> String {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    let l = page.lang;
    let subject = l.t2("pay-mailto-subject", "number", &payable.order.number, "seller", &page.seller().name);
    let total = l.money(payable.order.total);
    let body = format!(
        "{}\r\n\r\n{url}\r\n",
        l.t2("pay-mailto-text", "total", total, "seller", &page.seller().legal_name)
    );
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    format!("mailto:?subject={}&body={}", encode(&subject), encode(&body))
}

/// The name of the app that pays an attempt: the wallet's, when one was chosen inside the method.
pub fn app_name(page: &Page, payment: &Payment) -> String {
    let chosen = payment.wallet.as_ref().and_then(|code| {
        page.site
            .config
            .antom
            .wallets
            .iter()
            .find(|wallet| wallet.code == *code)
            .map(|wallet| wallet.name.clone())
    });
    chosen.unwrap_or_else(|| method_name(page.lang, &payment.method).to_owned())
}

/// The amounts of an attempt: what is charged, and what that is in the order's currency when it differs.
pub struct Sums {
    pub fee: Money,
    pub total: Money,
    pub charge: Money,
    /// “At 7.1500 CNY for 1 USD (source, day)”
    pub rate: Option<String>,
}

impl Sums {
    pub fn of(l: Lang, payment: &Payment) -> Self {
        let rate = payment.rate.as_ref().map(|rate| rate_text(l, rate));
        Self { fee: payment.fee, total: payment.total, charge: payment.charge, rate }
    }

    pub fn offered(l: Lang, offer: &Offer) -> Self {
        let rate = offer.rate.as_ref().map(|rate| rate_text(l, rate));
        Self { fee: offer.fee, total: offer.total, charge: offer.charge, rate }
    }
}

fn rate_text(l: Lang, rate: &crate::domain::terms::Rate) -> String {
    let pair = l.rate_of(rate);
    if rate.source.is_empty() {
        return pair;
    }
    l.t3("pay-rate-text", "rate", pair, "source", &rate.source, "day", &rate.date)
}
