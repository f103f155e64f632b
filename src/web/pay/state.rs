//! A page for each state in which nothing is to be scanned: what happened to the money, and what to do.

use super::{
    PayQuery,
    lead::Lead,
    leave,
    summary::{OrderSummary, Sums, app_name},
    trail::Trail,
    wording::{about, own},
};
use crate::{
    domain::{
        Decline,
        payment::{Payment, PaymentState},
    },
    flows::pay::Payable,
    web::{Error, Page},
};
use actix_web::HttpResponse;
use askama::Template;

/// What every one of these pages shows.
pub(super) struct Head {
    /// `still`, `moving`, `paid` or `act-now`.
    pub tone: &'static str,
    pub title: String,
    /// One sentence about the money.
    pub money: String,
}

/// Facts of an attempt, in the reader's language.
pub(super) struct Facts {
    pub amount: String,
    app: String,
    references: Vec<String>,
    reference_label: String,
    payer_paid: Option<String>,
    pub at: Option<String>,
    rate: Option<String>,
}

#[derive(Template)]
#[template(path = "pay/state.html")]
pub(super) struct StatePage<'a> {
    pub p: &'a Page,
    pub s: &'a OrderSummary,
    pub head: Head,
    pub facts: Option<Facts>,
    /// What to do next, and why; one paragraph each.
    pub advice: Vec<String>,
    pub act: Act,
    pub auto: Option<u32>,
    pub live: bool,
    /// What a chain has shown, and the form to name what it has not.
    pub trail: Option<Trail>,
    /// "Order the same again, I have paid".
    pub reorder: Option<Reorder>,
}

impl StatePage<'_> {
    /// Why what was typed is no hash.
    fn wrong_hash(&self) -> Option<String> {
        self.trail.as_ref()?.problem.clone()
    }

    /// True if the page changes when the provider answers.
    fn waits(&self) -> bool {
        matches!(self.act, Act::Check | Act::CheckOrLeave)
    }

    fn is_wrong(&self) -> bool {
        let unticked = self.reorder.as_ref().is_some_and(|reorder| reorder.problem.is_some());
        unticked || self.wrong_hash().is_some()
    }
}

/// The same order again for money that came too late.
pub(super) struct Reorder {
    pub who: Who,
    /// The agreement's title and the address of its text.
    pub agreement: String,
    pub href: String,
    /// How the received money is used for the new order; `None` if the TxID is entered later.
    pub arrived: Option<String>,
    pub problem: Option<&'static str>,
}

/// Who reads the page of a closed order, and what they can do there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// A member of the organisation: can order again.
    Member,
    /// Somebody with the link, when money is there: can order again, once.
    Link,
    /// Somebody with the link, when no money is there.
    SignIn,
}

/// The way on.
pub(super) enum Act {
    /// Ask the provider now.
    Check,
    /// The same, and all methods.
    CheckOrLeave,
    /// The same method again, with a new code; and all methods.
    Retry {
        method: String,
        wallet: Option<String>,
        label: String,
        others: Vec<&'static str>,
        /// Where help says more about the method, when its group has words for it.
        help: Option<(String, &'static str)>,
    },
    Receipt,
    /// The same order again.
    Reorder {
        href: String,
    },
    /// A link to the payment details for readers who have sent nothing although a TxID was entered.
    Unsent,
    /// All methods, though money is there.
    OtherWay,
    None,
}

pub(super) fn facts(page: &Page, payment: &Payment) -> Facts {
    let l = page.lang;
    let receipt = payment.state.received().last().or(match &payment.state {
        PaymentState::Confirming { seen, .. } => seen.last(),
        _ => None,
    });
    let several = payment.state.received();
    let amount = match several {
        [_, _, ..] => payment.arrived(),
        _ => receipt.map_or(payment.charge, |receipt| receipt.amount),
    };
    let told = if several.is_empty() { receipt.map_or(&[][..], std::slice::from_ref) } else { several };
    Facts {
        amount: l.money(amount),
        app: app_name(page, payment),
        references: page.site.references(payment, told),
        reference_label: about(page, payment, "pay-fact-reference"),
        payer_paid: receipt.and_then(|receipt| receipt.payer_paid).map(|money| l.money(money)),
        at: receipt.map(|receipt| l.date_time(receipt.at)),
        rate: Sums::of(l, payment).rate,
    }
}

pub(super) fn plain<'a>(page: &'a Page, summary: &'a OrderSummary, head: Head, act: Act) -> StatePage<'a> {
    StatePage {
        p: page,
        s: summary,
        head,
        facts: None,
        advice: Vec::new(),
        act,
        auto: None,
        live: true,
        trail: None,
        reorder: None,
    }
}

pub(super) fn head(page: &Page, payment: &Payment, tone: &'static str, key: &str) -> Head {
    let words = |part: &str| about(page, payment, &format!("{key}-{part}"));
    Head { tone, title: words("title"), money: words("money") }
}

/// Shows that the provider has not answered yet: nobody has seen a code or a payment page.
pub fn checking(
    page: &Page,
    payment: &Payment,
    summary: &OrderSummary,
    query: &PayQuery,
) -> Result<HttpResponse, Error> {
    let head = head(page, payment, "moving", "state-checking");
    let advice = vec![about(page, payment, "state-checking-advice")];
    let state = plain(page, summary, head, Act::CheckOrLeave);
    page.show(&StatePage { advice, facts: Some(facts(page, payment)), auto: query.auto(), ..state })
}

/// The provider has seen the money; it is not final.
pub fn confirming(
    page: &Page,
    payment: &Payment,
    summary: &OrderSummary,
    query: &PayQuery,
) -> Result<HttpResponse, Error> {
    let head = head(page, payment, "moving", "state-confirming");
    let advice = vec![about(page, payment, "state-confirming-advice")];
    let state = plain(page, summary, head, Act::Check);
    page.show(&StatePage { advice, facts: Some(facts(page, payment)), auto: query.auto(), ..state })
}

/// What a chain has shown for an attempt, when it is paid on one.
pub(super) async fn trail(page: &Page, payment: Option<&Payment>) -> Result<Option<Trail>, Error> {
    let Some(payment) = payment else { return Ok(None) };
    let Some(method) = page.site.method(&payment.method) else { return Ok(None) };
    Ok(Trail::of(page, method.as_ref(), payment).await?)
}

/// What is known of the money by the chain, where the page would say that nothing came.
pub(super) fn told_by(page: &Page, trail: Option<&Trail>, head: Head) -> Head {
    match trail.and_then(|trail| trail.lead.says(page.lang)) {
        Some(says) => Head { tone: "moving", money: says.money.to_owned(), ..head },
        None => head,
    }
}

/// The code's time is over.
pub async fn run_out(
    page: &Page,
    payment: &Payment,
    summary: &OrderSummary,
    query: &PayQuery,
) -> Result<HttpResponse, Error> {
    if let Some(trail) = trail(page, Some(payment)).await? {
        return lapsed(page, payment, summary, trail.wished(payment, query));
    }
    let words = |key: &str| about(page, payment, key);
    // By our clock alone: its provider has not confirmed yet.
    let (tone, money, advice) = if payment.state.is_open() {
        ("moving", "state-run-out-unheard", "state-run-out-unheard-advice")
    } else {
        ("still", "state-run-out-money", "state-run-out-advice")
    };
    let head = Head { tone, title: words("state-run-out-title"), money: words(money) };
    let act = retry(page, payment, words("pay-new-code"), Vec::new());
    page.show(&StatePage { advice: vec![words(advice)], ..plain(page, summary, head, act) })
}

/// Shows an expired amount. While money may be on its way, the page asks for no new payment.
fn lapsed(
    page: &Page,
    payment: &Payment,
    summary: &OrderSummary,
    trail: Trail,
) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let (head, advice, act) = match (trail.lead, trail.lead.says(l)) {
        (lead, Some(says)) => {
            let head = Head { tone: "moving", title: says.title.to_owned(), money: says.money.to_owned() };
            let act = if lead == Lead::Looking { Act::Unsent } else { Act::None };
            (head, says.text, act)
        }
        (_, None) => {
            let act = retry(page, payment, l.t("usdt-new-amount").to_owned(), Vec::new());
            (head(page, payment, "still", "usdt-lapsed"), l.t("usdt-lapsed-advice"), act)
        }
    };
    let advice = vec![advice.to_owned()];
    page.show(&StatePage { advice, trail: Some(trail), ..plain(page, summary, head, act) })
}

/// The attempt failed; why, probably, and what to try (N20).
pub fn failed(
    page: &Page,
    payment: &Payment,
    payable: &Payable,
    summary: &OrderSummary,
) -> Result<HttpResponse, Error> {
    let why = match payment.state {
        PaymentState::Failed { why, .. } => why,
        _ => Decline::Unavailable,
    };
    let words = |part: &str| about(page, payment, &format!("decline-{}-{part}", why.word()));
    // The bank takes it for a repetition of a payment that may well be ours, and on its way.
    let doubt = why == Decline::Duplicate;
    let money = page.lang.t(if doubt { "decline-duplicate-money" } else { "pay-no-money-taken" }).to_owned();
    let head = Head { tone: "act-now", title: words("title"), money };
    let others = leave::others(page, payable, payment);
    let act = retry(page, payment, about(page, payment, "pay-try-again-with"), others);
    let advice = vec![words("cause"), words("advice")];
    page.show(&StatePage { advice, ..plain(page, summary, head, act) })
}

fn retry(page: &Page, payment: &Payment, label: String, others: Vec<&'static str>) -> Act {
    let (method, wallet) = (payment.method.clone(), payment.wallet.clone());
    let topic = page.site.profile(&method).help;
    let help = topic.and_then(|topic| Some((format!("/help/{topic}"), own(page, payment, "pay-help-link")?)));
    Act::Retry { method, wallet, label, others, help }
}

/// Part of the money is ours.
pub fn short(page: &Page, payment: &Payment, summary: &OrderSummary) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let received = payment.charge.minus(payment.missing()).unwrap_or(payment.charge);
    let head = Head {
        tone: "act-now",
        title: l.t1("state-partially-paid-title", "missing", l.money(payment.missing())),
        money: l.t1("state-partially-paid-money", "received", l.money(received)),
    };
    let advice = vec![l.t("state-partially-paid-advice").to_owned()];
    page.show(&StatePage {
        advice,
        facts: Some(facts(page, payment)),
        ..plain(page, summary, head, Act::Check)
    })
}
