//! "I have sent it": the form, what has been said, and the page of a transfer whose time is over.

use super::{
    Wish, bank,
    sheet::Sheet,
    state::{Head, head},
};
use crate::{
    domain::{
        allowance::Source,
        payment::{Payment, PaymentState},
        time::DAY_MS,
    },
    flows::{
        notice::{self, Document, MOST_PROOF_BYTES, Refused, Word},
        pay::{self, Payable},
    },
    methods::bank::ID,
    store::{notices, notices::Notice, proofs},
    web::{
        CsrfForm, Error, Page, Problem, Reader, Site,
        limits::{Asker, Limits},
        say, see_other,
        signin::Pressed,
        upload::{Sent, Unread},
    },
};
use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{Data, Path},
};
use askama::Template;

/// What the payer has said, and can say.
pub struct Say {
    pub sent: Option<SentWord>,
    pub proofs: usize,
    pub problems: Vec<Problem>,
    /// The day as typed.
    pub day: String,
    /// The last day that can be named: east of UTC tomorrow has begun.
    pub latest: String,
}

/// What the payer has said.
pub struct SentWord {
    pub day: String,
    pub until: String,
    /// A member of the organisation has said it, and the reader is none: they cannot take it back.
    pub is_theirs: bool,
}

impl Say {
    pub async fn of(
        page: &Page,
        payment: &Payment,
        (notice, ours): (Option<Notice>, bool),
    ) -> Result<Self, Error> {
        let (l, now) = (page.lang, page.site.clock.now());
        let proofs = proofs::of_payment(&mut page.site.store.read().await?, &payment.id).await?.len();
        Ok(Self {
            sent: notice.map(|notice| SentWord {
                day: say::day(l, &notice.sent_on),
                until: l.date(notice.until),
                is_theirs: notice.by == Source::Member && !ours,
            }),
            proofs,
            problems: Vec::new(),
            day: now.utc().date_naive().to_string(),
            latest: now.plus_ms(DAY_MS).utc().date_naive().to_string(),
        })
    }

    pub fn status(&self) -> StatusCode {
        if self.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
    }

    /// Is something wrong with this field?
    pub fn wrong(&self, field: &str) -> bool {
        self.problems.iter().any(|problem| problem.field == field)
    }
}

#[derive(Template)]
#[template(path = "pay/bank-over.html")]
struct OverPage<'a> {
    p: &'a Page,
    s: &'a Sheet,
    head: Head,
    say: Say,
    /// The currency, for new details.
    wallet: Option<&'a str>,
    still_open: bool,
}

/// The time of a transfer is over. Who has sent it can still say so; nothing of the account is told again.
pub(super) fn over(
    page: &Page,
    payment: &Payment,
    sheet: &Sheet,
    (say, wish): (Say, &Wish),
) -> Result<HttpResponse, Error> {
    let (status, wallet) = (say.status(), payment.wallet.as_deref());
    let head = head(page, payment, "still", "transfer-over");
    let still_open = wish.open.is_some();
    page.show_as(status, &OverPage { p: page, s: sheet, head, say, wallet, still_open })
}

/// The transfer that a payer speaks of: the open one, or the latest whose time is over.
fn subject(payable: &Payable) -> Option<&Payment> {
    let over = |payment: &&Payment| matches!(payment.state, PaymentState::Expired { .. });
    let latest = || payable.current().filter(over).filter(|_| payable.order.is_unpaid());
    payable.open_attempt().or_else(latest).filter(|payment| payment.method == ID)
}

/// `POST /pay/{token}/sent`: "I have sent it", with the day and, if the payer likes, a document.
pub async fn sent(
    req: HttpRequest,
    page: Page,
    (reader, limits): (Reader, Data<Limits>),
    token: Path<String>,
    form: Unread<MOST_PROOF_BYTES>,
) -> Result<HttpResponse, Error> {
    let site = page.site.clone();
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    limits.check(&Asker::of(&req, &reader, &payable.order))?;
    let Some(payment) = subject(&payable) else { return Ok(see_other(&format!("/pay/{token}"))) };
    let mut form = form.read().await?;
    let day = form.field("day").to_owned();
    let by = reader.source(&payable.order);
    match take(&site, payment, (&day, by), form.files.pop()).await? {
        Ok(()) => Ok(see_other(&format!("/pay/{token}#sent"))),
        Err(Refused::NotNow) => Ok(see_other(&format!("/pay/{token}"))),
        Err(refused) => {
            let page = page.bare();
            let sheet = Sheet::of(&page, &payable, &token);
            let notice = notices::find(&mut site.store.read().await?, &payment.id).await?;
            let problems = vec![problem(&page, refused)];
            let say = Say { problems, day, ..Say::of(&page, payment, (notice, sheet.ours)).await? };
            bank::answer(&page, payment, &sheet, (say, &Wish::default())).await
        }
    }
}

async fn take(
    site: &Site,
    payment: &Payment,
    (day, by): (&str, Source),
    file: Option<Sent>,
) -> Result<Result<(), Refused>, Error> {
    let day = match notice::day(day, site.clock.now()) {
        Ok(day) => day,
        Err(refused) => return Ok(Err(refused)),
    };
    let document = match file {
        None => None,
        Some(file) if file.too_large => return Ok(Err(Refused::TooLarge)),
        Some(file) => match Document::read(file.bytes) {
            Ok(document) => Some(document),
            Err(refused) => return Ok(Err(refused)),
        },
    };
    Ok(notice::sent(site, &payment.id, Word { day, document: document.as_ref(), by }).await?)
}

fn problem(page: &Page, refused: Refused) -> Problem {
    let l = page.lang;
    match refused {
        Refused::Day | Refused::NotNow => Problem::new("day", l.t("bank-problem-day")),
        Refused::Denied => Problem::new("day", l.t("bank-problem-denied")),
        Refused::Over => Problem::new("day", l.t1("bank-problem-over", "email", &page.seller().email)),
        Refused::Kind => Problem::new("proof", l.t("bank-problem-kind")),
        Refused::TooLarge => Problem::new("proof", l.t("bank-problem-large")),
        Refused::TooMany => Problem::new("proof", l.t("bank-problem-many")),
    }
}

/// `POST /pay/{token}/not-sent`: the payer takes it back.
pub async fn not_sent(
    site: Site,
    reader: Reader,
    token: Path<String>,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    if let Some(payment) = subject(&payable) {
        notice::withdraw(&site, &payment.id, reader.source(&payable.order)).await?;
    }
    Ok(see_other(&format!("/pay/{token}")))
}
