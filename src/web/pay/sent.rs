//! "I have sent it": takes what a payer says of a bank transfer, and takes it back.

use super::{PayQuery, bank, bank_advice::AdviceForm, summary::OrderSummary};
use crate::{
    domain::{
        Actor,
        payment::{Payment, PaymentState},
    },
    flows::{
        advice::{self, Document, MOST_ATTACHMENT_BYTES, Refused, Report},
        pay::{self, Payable},
    },
    methods::Evidence,
    store::remittance_advices,
    web::{
        Caller, CsrfForm, Error, Page, Problem, Site, see_other,
        signin::Pressed,
        upload::{Unread, UploadedFile},
    },
};
use actix_web::{HttpResponse, web::Path};

/// The transfer that a payer speaks of: the open one, or the latest whose time is over.
fn subject<'a>(site: &Site, payable: &'a Payable) -> Option<&'a Payment> {
    let over = |payment: &&Payment| matches!(payment.state, PaymentState::Expired { .. });
    let latest = || payable.current().filter(over).filter(|_| payable.order.is_unpaid());
    payable
        .open_attempt()
        .or_else(latest)
        .filter(|payment| site.profile(&payment.method).evidence == Evidence::Statement)
}

/// `POST /pay/{token}/sent`: "I have sent it", with the day and, if the payer likes, a document.
pub async fn sent(
    page: Page,
    caller: Caller,
    token: Path<String>,
    form: Unread<MOST_ATTACHMENT_BYTES>,
) -> Result<HttpResponse, Error> {
    let site = page.site.clone();
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    caller.check(&payable.order)?;
    let Some(payment) = subject(&site, &payable) else { return Ok(see_other(&format!("/pay/{token}"))) };
    let mut form = form.read().await?;
    let day = form.field("day").to_owned();
    let by = caller.reader.actor(&payable.order);
    match take(&site, payment, &day, &by, form.files.pop()).await? {
        Ok(()) => Ok(see_other(&format!("/pay/{token}#sent"))),
        Err(Refused::NotNow) => Ok(see_other(&format!("/pay/{token}"))),
        Err(refused) => {
            let page = page.bare();
            let summary = OrderSummary::of(&page, &payable, &token);
            let advice = remittance_advices::find(&mut site.store.read().await?, &payment.id).await?;
            let problems = vec![problem(&page, refused)];
            let advice =
                AdviceForm { problems, day, ..AdviceForm::of(&page, payment, advice, summary.ours).await? };
            bank::answer(&page, payment, &summary, advice, &PayQuery::default()).await
        }
    }
}

async fn take(
    site: &Site,
    payment: &Payment,
    day: &str,
    by: &Actor,
    file: Option<UploadedFile>,
) -> Result<Result<(), Refused>, Error> {
    let day = match advice::day(day, site.clock.now()) {
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
    Ok(advice::sent(site, &payment.id, Report { day, document: document.as_ref(), by }).await?)
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
    caller: Caller,
    token: Path<String>,
    CsrfForm(Pressed {}): CsrfForm<Pressed>,
) -> Result<HttpResponse, Error> {
    let payable = pay::open(&site, &token).await?.ok_or(Error::NotFound)?;
    caller.check(&payable.order)?;
    if let Some(payment) = subject(&site, &payable) {
        advice::withdraw(&site, &payment.id, &caller.reader.actor(&payable.order)).await?;
    }
    Ok(see_other(&format!("/pay/{token}")))
}
