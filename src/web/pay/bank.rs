//! The pages of a bank transfer: the confirmation, then the account details.

use super::{
    PayQuery,
    bank_advice::AdviceForm,
    bank_over, picker,
    summary::{OrderSummary, Sums},
};
use crate::{
    domain::{
        Currency, Timestamp,
        payment::{Payment, PaymentState},
    },
    flows::pay::{self, Payable},
    methods::bank::{self, detail, reference::Reference},
    store::{remittance_advices, reversals},
    web::{Error, Page, Problem},
};
use actix_web::HttpResponse;
use askama::Template;

/// One currency to pay in.
struct Choice {
    code: String,
    sums: Sums,
    /// How long there is time, in words.
    time: String,
}

#[derive(Template)]
#[template(path = "pay/bank-dialog.html")]
struct Dialog<'a> {
    p: &'a Page,
    s: &'a OrderSummary,
    method: &'static str,
    choices: Vec<Choice>,
    problems: Vec<Problem>,
}

impl Dialog<'_> {
    /// Where the error leads: the first of the currencies.
    fn wrong(&self) -> bool {
        !self.problems.is_empty()
    }
}

#[derive(Template)]
#[template(path = "pay/bank.html")]
struct TransferPage<'a> {
    p: &'a Page,
    s: &'a OrderSummary,
    sums: Sums,
    rest: String,
    /// What has come so far, when it was a part.
    received: Option<String>,
    /// What the bank has taken back, when nothing has come since.
    reversed: Option<String>,
    /// Where to send what, as its adapter writes it.
    panel: String,
    /// Modules to a side, and the dark ones as a path.
    picture: Option<(&'a str, &'a str)>,
    payload: &'a str,
    deadline: Option<String>,
    mailto: String,
    advice: AdviceForm,
    checked: bool,
    still_open: bool,
    auto: Option<u32>,
}

/// The page of a transfer, with what its payer has said of it.
pub(super) async fn show(
    page: &Page,
    payment: &Payment,
    summary: &OrderSummary,
    query: &PayQuery,
) -> Result<HttpResponse, Error> {
    let advice = remittance_advices::find(&mut page.site.store.read().await?, &payment.id).await?;
    let advice = AdviceForm::of(page, payment, advice, summary.ours).await?;
    answer(page, payment, summary, advice, query).await
}

/// The sheet while its time runs, and as long as money is said to be on its way; else that it is over.
pub(super) async fn answer(
    page: &Page,
    payment: &Payment,
    summary: &OrderSummary,
    advice: AdviceForm,
    query: &PayQuery,
) -> Result<HttpResponse, Error> {
    let run_out = payment.until().is_some_and(|until| until <= summary.now) && advice.sent.is_none();
    let short = matches!(payment.state, PaymentState::PartiallyPaid { .. });
    if !payment.state.is_open() || run_out && !short {
        return bank_over::over(page, payment, summary, advice, query);
    }
    let status = advice.status();
    let shown = shown(page, payment, summary, advice).await?;
    let (checked, still_open) = (query.checked.is_some(), query.open.is_some());
    page.show_as(status, &TransferPage { checked, still_open, auto: query.auto(), ..shown })
}

/// Shows nothing of the account before "Confirm" (E41).
pub(super) fn dialog(
    page: &Page,
    payable: &Payable,
    summary: &OrderSummary,
    query: &PayQuery,
    method: &str,
) -> Result<HttpResponse, Error> {
    let l = page.lang;
    let method = page.site.method(method).ok_or(Error::NotFound)?;
    let mut choices = Vec::new();
    for account in &page.site.config.bank.accounts {
        let code = account.currency.code();
        let terms = method.terms_of(code);
        let offer = pay::offer_by(&page.site, method.as_ref(), terms, payable, page.device);
        let Some(offer) = offer.filter(|offer| offer.blocked.is_none()) else { continue };
        choices.push(Choice {
            code: code.to_owned(),
            sums: Sums::offered(l, &offer),
            time: time(summary, account.currency),
        });
    }
    if choices.is_empty() {
        let query = PayQuery { refused: Some(method.id().to_owned()), ..PayQuery::default() };
        return picker::show(page, payable, summary, &query);
    }
    let unchosen = query.unchosen.as_ref().filter(|_| choices.len() > 1);
    let first = format!("wallet-{}", choices[0].code);
    let problem = unchosen.map(|_| Problem::new(first, l.t("bank-problem-currency")));
    page.show(&Dialog {
        p: page,
        s: summary,
        method: method.id(),
        choices,
        problems: problem.into_iter().collect(),
    })
}

/// How long there is time, and until when: never longer than the order is open (N23).
fn time(summary: &OrderSummary, currency: Currency) -> String {
    let (l, closes) = (summary.l, summary.until.unwrap_or(summary.now));
    let until = bank::until(currency, summary.now, closes);
    // The order expires with its own deadline, which may be later.
    let last = currency == Currency::USD && until >= closes;
    let key = if last { "bank-time-dollars" } else { "bank-time-others" };
    l.t2(key, "left", l.duration(until.since(summary.now).max(0)), "until", l.date_time(until))
}

/// The sheet of an open transfer.
async fn shown<'a>(
    page: &'a Page,
    payment: &'a Payment,
    summary: &'a OrderSummary,
    advice: AdviceForm,
) -> Result<TransferPage<'a>, Error> {
    let l = page.lang;
    let method = page.site.method(&payment.method).ok_or(Error::NotFound)?;
    let open = pay::opened(payment);
    let panel = method.panel(&open, l).map_err(|error| Error::Broken(error.into()))?;
    let part = matches!(payment.state, PaymentState::PartiallyPaid { .. });
    let code =
        payment.instructions.as_ref().and_then(|instructions| instructions.code.as_ref()).filter(|_| !part);
    let mut db = page.site.store.read().await?;
    let reversed =
        reversals::of_payment(&mut db, &payment.id).await?.first().map(|back| l.money(back.amount));
    drop(db);
    Ok(TransferPage {
        p: page,
        s: summary,
        sums: Sums::of(l, payment),
        rest: l.money(open.rest),
        received: part.then(|| l.money(payment.arrived())),
        reversed: reversed.filter(|_| !part),
        panel,
        // The code holds the first sum: for the rest it would be wrong.
        picture: code.and(payment.qr.as_deref()).and_then(|drawn| drawn.split_once(' ')),
        payload: code.map_or("", |code| &code.payload),
        deadline: payment.until().filter(|until| *until > summary.now).map(|until| deadline(summary, until)),
        mailto: mailto(page, payment, summary),
        advice,
        checked: false,
        still_open: false,
        auto: None,
    })
}

fn deadline(summary: &OrderSummary, until: Timestamp) -> String {
    let left = summary.l.duration(until.since(summary.now).max(0));
    summary.l.t2("bank-deadline-text", "until", summary.l.date_time(until), "left", left)
}

/// A mailto link with the transfer details, for the colleague who makes the transfer (N17).
fn mailto(page: &Page, payment: &Payment, summary: &OrderSummary) -> String {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    let l = page.lang;
    let details = payment.instructions.as_ref().map(|instructions| &instructions.details);
    let get = |name: &str| details.and_then(|details| details.get(name)).map(String::as_str);
    let reference = get(detail::REFERENCE).and_then(Reference::parse).map(|reference| reference.rf());
    let rest = pay::opened(payment).rest;
    let lines = [
        (l.t("bank-fact-beneficiary"), get(detail::BENEFICIARY).map(str::to_owned)),
        (l.t("bank-fact-iban"), get(detail::IBAN).map(str::to_owned)),
        (l.t("bank-fact-number"), get(detail::NUMBER).map(str::to_owned)),
        (l.t("bank-fact-routing"), get(detail::ROUTING).map(str::to_owned)),
        (l.t("bank-fact-bic"), get(detail::BIC).map(str::to_owned)),
        (l.t("bank-fact-bank"), get(detail::BANK).map(str::to_owned)),
        (l.t("bank-fact-amount"), Some(rest.to_string())),
        (l.t("bank-fact-reference"), reference),
        (l.t("bank-fact-until"), payment.until().map(|until| l.date_time(until))),
    ];
    let facts = lines.into_iter().filter_map(|(label, value)| Some(l.labelled(label, &value?)));
    let subject = l.t1("bank-mail-subject", "number", &summary.number);
    let body = format!(
        "{}\r\n\r\n{}\r\n\r\n{}\r\n",
        l.t("bank-mail-text"),
        facts.collect::<Vec<_>>().join("\r\n"),
        summary.url
    );
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    format!("mailto:?subject={}&body={}", encode(&subject), encode(&body))
}
