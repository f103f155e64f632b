//! "I have sent it": the form, what has been said, and the page of a transfer whose time is over.

use super::{
    Wish, bank,
    sheet::Sheet,
    state::{Head, head},
};
use crate::{
    domain::{
        payment::{Payment, PaymentState},
        time::DAY_MS,
    },
    flows::{
        notice::{self, Document, End, MOST_PROOF_BYTES, Refused},
        pay::{self, Payable},
    },
    methods::bank::ID,
    store::{notices, notices::Notice, proofs},
    web::{
        CsrfForm, Error, Page, Problem, Site,
        limits::Limits,
        say, see_other,
        signin::Pressed,
        upload::{Sent, Unread},
    },
};
use actix_web::{
    HttpResponse,
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
}

impl Say {
    pub async fn of(page: &Page, payment: &Payment, notice: Option<Notice>) -> Result<Self, Error> {
        let (l, now) = (page.lang, page.site.clock.now());
        let proofs = proofs::of_payment(&mut page.site.store.read().await?, &payment.id).await?.len();
        Ok(Self {
            sent: notice
                .map(|notice| SentWord { day: say::day(l, &notice.sent_on), until: l.date(notice.until) }),
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
    site: Site,
    page: Page,
    limits: Data<Limits>,
    token: Path<String>,
    form: Unread<MOST_PROOF_BYTES>,
) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    limits.check(payable.order.id.as_str())?;
    let Some(payment) = subject(&payable) else { return Ok(see_other(&format!("/pay/{token}"))) };
    let mut form = form.read().await?;
    let day = form.field("day").to_owned();
    match take(&site, payment, &day, form.files.pop()).await? {
        Ok(()) => Ok(see_other(&format!("/pay/{token}#sent"))),
        Err(Refused::NotNow) => Ok(see_other(&format!("/pay/{token}"))),
        Err(refused) => {
            let page = page.bare();
            let sheet = Sheet::of(&page, &payable, &token);
            let notice = notices::find(&mut site.store.read().await?, &payment.id).await?;
            let problems = vec![problem(&page, refused)];
            let say = Say { problems, day, ..Say::of(&page, payment, notice).await? };
            bank::answer(&page, payment, &sheet, (say, &Wish::default())).await
        }
    }
}

async fn take(
    site: &Site,
    payment: &Payment,
    day: &str,
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
    Ok(notice::sent(site, &payment.id, day, document.as_ref()).await?)
}

fn problem(page: &Page, refused: Refused) -> Problem {
    let l = page.lang;
    match refused {
        Refused::Day | Refused::NotNow => Problem::new("day", l.t("bank-problem-day")),
        Refused::Over => Problem::new("day", l.t1("bank-problem-over", "email", &page.seller().email)),
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
    if let Some(payment) = subject(&payable) {
        notice::end(&site, &payment.id, &End::Withdrawn).await?;
    }
    Ok(see_other(&format!("/pay/{token}")))
}
