//! The pages of a bank transfer: the dialog before anything is told, the sheet, and "I have sent it".

use super::{
    Face, Wish, picker,
    sheet::{Sheet, Sums},
};
use crate::{
    domain::payment::{Payment, PaymentState},
    flows::{
        notice::{self, Document, End, MOST_PROOF_BYTES, Refused},
        pay::{self, Payable},
    },
    lang::Lang,
    methods::bank::{ID, detail, reference::Reference},
    store::{notices, notices::Notice, proofs, reversals},
    web::{CsrfForm, Error, Page, Problem, Site, limits::Limits, see_other, signin::Pressed, upload::Upload},
};
use actix_web::{
    HttpResponse,
    http::StatusCode,
    web::{Data, Path},
};
use askama::Template;

/// One currency to pay in.
struct Choice {
    code: String,
    sums: Sums,
    /// How long there is time, in words.
    time: &'static str,
}

#[derive(Template)]
#[template(path = "pay/bank-dialog.html")]
struct Dialog<'a> {
    p: &'a Page,
    s: &'a Sheet,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "pay/bank.html")]
struct TransferPage<'a> {
    p: &'a Page,
    s: &'a Sheet,
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
    sent: Option<SentWord>,
    proofs: usize,
    problems: Vec<Problem>,
    /// The day as typed.
    day: String,
    today: String,
    checked: bool,
    still_open: bool,
    auto: Option<u32>,
}

impl TransferPage<'_> {
    /// Is something wrong with this field?
    fn wrong(&self, field: &str) -> bool {
        self.problems.iter().any(|problem| problem.field == field)
    }
}

/// What the payer has said.
struct SentWord {
    day: String,
    until: String,
}

/// The page of a transfer where the ordinary one does not fit; none when it does.
pub(super) async fn instead(
    page: &Page,
    face: &Face<'_>,
    payable: &Payable,
    (sheet, wish): (&Sheet, &Wish),
) -> Result<Option<HttpResponse>, Error> {
    let payment = match face {
        Face::Wallets(ID) => return dialog(page, payable, sheet).map(Some),
        Face::Code(payment) | Face::Short(payment) | Face::RunOut(payment) => payment,
        _ => return Ok(None),
    };
    if payment.method != ID {
        return Ok(None);
    }
    let notice = notices::find(&mut page.site.store.read().await?, &payment.id).await?;
    if matches!(face, Face::RunOut(_)) && (notice.is_none() || !payment.state.is_open()) {
        return Ok(None);
    }
    let shown = shown(page, payment, sheet, notice).await?;
    let (checked, still_open) = (wish.checked.is_some(), wish.open.is_some());
    page.show(&TransferPage { checked, still_open, auto: wish.auto(), ..shown }).map(Some)
}

/// Nothing of the account is told before "Confirm" (E41).
fn dialog(page: &Page, payable: &Payable, sheet: &Sheet) -> Result<HttpResponse, Error> {
    let method = page.site.method(ID).ok_or(Error::NotFound)?;
    let mut choices = Vec::new();
    for account in &page.site.config.bank.accounts {
        let code = account.currency.code();
        let terms = method.terms_of(code);
        let offer = pay::offer_by(&page.site, (method.as_ref(), terms), payable, page.device);
        let Some(offer) = offer.filter(|offer| offer.blocked.is_none()) else { continue };
        choices.push(Choice {
            code: code.to_owned(),
            sums: Sums::offered(page.lang, &offer),
            time: time(page.lang, code),
        });
    }
    if choices.is_empty() {
        let wish = Wish { refused: Some(ID.to_owned()), ..Wish::default() };
        return picker::show(page, payable, sheet, &wish);
    }
    page.show(&Dialog { p: page, s: sheet, choices })
}

fn time(l: Lang, code: &str) -> &'static str {
    if code == "USD" { l.t("bank-time-dollars") } else { l.t("bank-time-others") }
}

/// The sheet of an open transfer.
async fn shown<'a>(
    page: &'a Page,
    payment: &'a Payment,
    sheet: &'a Sheet,
    notice: Option<Notice>,
) -> Result<TransferPage<'a>, Error> {
    let l = page.lang;
    let method = page.site.method(ID).ok_or(Error::NotFound)?;
    let open = pay::opened(payment);
    let panel = method.panel(&open, l).map_err(|error| Error::Broken(error.into()))?;
    let part = matches!(payment.state, PaymentState::Short { .. });
    let code = payment.prompt.as_ref().and_then(|prompt| prompt.code.as_ref()).filter(|_| !part);
    let today = sheet.now.utc().date_naive().to_string();
    let mut db = page.site.store.read().await?;
    let proofs = proofs::of_payment(&mut db, &payment.id).await?.len();
    let reversed =
        reversals::of_payment(&mut db, &payment.id).await?.first().map(|back| l.money(back.amount));
    drop(db);
    Ok(TransferPage {
        p: page,
        s: sheet,
        sums: Sums::of(l, payment),
        rest: l.money(open.rest),
        received: part.then(|| l.money(payment.arrived())),
        reversed: reversed.filter(|_| !part),
        panel,
        // The code holds the first sum: for the rest it would be wrong.
        picture: code.and(payment.qr.as_deref()).and_then(|drawn| drawn.split_once(' ')),
        payload: code.map_or("", |code| &code.payload),
        deadline: payment.until().map(|until| l.date_time(until)),
        mailto: mailto(page, payment, sheet),
        sent: notice.map(|notice| said(l, &notice)),
        proofs,
        problems: Vec::new(),
        day: today.clone(),
        today,
        checked: false,
        still_open: false,
        auto: None,
    })
}

fn said(l: Lang, notice: &Notice) -> SentWord {
    let day = format!("{}T12:00:00Z", notice.sent_on);
    let day = crate::domain::Timestamp::parse_rfc3339(&day).map(|day| l.date(day));
    SentWord { day: day.unwrap_or_else(|| notice.sent_on.clone()), until: l.date(notice.until) }
}

/// The sheet as a letter of the payer's own, to whoever makes the transfer (N17).
fn mailto(page: &Page, payment: &Payment, sheet: &Sheet) -> String {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    let l = page.lang;
    let details = payment.prompt.as_ref().map(|prompt| &prompt.details);
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
    let facts = lines.into_iter().filter_map(|(label, value)| Some(format!("{label}: {}", value?)));
    let subject = l.t1("bank-mail-subject", "number", &sheet.number);
    let body =
        format!("{}\n\n{}\n\n{}\n", l.t("bank-mail-text"), facts.collect::<Vec<_>>().join("\n"), sheet.url);
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    format!("mailto:?subject={}&body={}", encode(&subject), encode(&body))
}

/// `POST /pay/{token}/sent`: "I have sent it", with the day and, if the payer likes, a document.
pub async fn sent(
    site: Site,
    page: Page,
    limits: Data<Limits>,
    token: Path<String>,
    form: Upload<MOST_PROOF_BYTES>,
) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    limits.check(payable.order.id.as_str())?;
    let Some(payment) = payable.open_attempt().filter(|payment| payment.method == ID) else {
        return Ok(see_other(&format!("/pay/{token}")));
    };
    let day = form.field("day").to_owned();
    match take(&site, payment, form).await? {
        Ok(()) => Ok(see_other(&format!("/pay/{token}#sent"))),
        Err(Refused::NotNow) => Ok(see_other(&format!("/pay/{token}"))),
        Err(refused) => {
            let page = page.bare();
            let sheet = Sheet::of(&page, &payable, &token);
            let notice = notices::find(&mut site.store.read().await?, &payment.id).await?;
            let shown = shown(&page, payment, &sheet, notice).await?;
            let problems = vec![problem(page.lang, refused)];
            page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &TransferPage { problems, day, ..shown })
        }
    }
}

async fn take(
    site: &Site,
    payment: &Payment,
    mut form: Upload<MOST_PROOF_BYTES>,
) -> Result<Result<(), Refused>, Error> {
    let day = match notice::day(form.field("day"), site.clock.now()) {
        Ok(day) => day,
        Err(refused) => return Ok(Err(refused)),
    };
    let document = match form.files.pop() {
        None => None,
        Some(file) if file.too_large => return Ok(Err(Refused::TooLarge)),
        Some(file) => match Document::read(file.bytes) {
            Ok(document) => Some(document),
            Err(refused) => return Ok(Err(refused)),
        },
    };
    Ok(notice::sent(site, &payment.id, day, document.as_ref()).await?)
}

fn problem(l: Lang, refused: Refused) -> Problem {
    match refused {
        Refused::Day | Refused::NotNow => Problem::new("day", l.t("bank-problem-day")),
        Refused::Kind => Problem::new("proof", l.t("bank-problem-kind")),
        Refused::TooLarge => Problem::new("proof", l.t("bank-problem-large")),
        Refused::TooMany => Problem::new("proof", l.t("bank-problem-many")),
    }
}

/// `POST /pay/{token}/not-sent`: the payer takes it back.
pub async fn not_sent(
    site: Site,
    token: Path<String>,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    if let Some(payment) = payable.open_attempt() {
        notice::end(&site, &payment.id, End::Withdrawn).await?;
    }
    Ok(see_other(&format!("/pay/{token}")))
}
