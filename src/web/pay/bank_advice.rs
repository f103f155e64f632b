//! Whether a payer has reported a bank transfer as sent, and the form to do so.

use crate::{
    domain::{allowance::Source, payment::Payment, time::DAY_MS},
    store::{attachments, remittance_advices::RemittanceAdvice},
    web::{Error, Page, Problem, message},
};
use actix_web::http::StatusCode;

/// The report that a transfer was sent, and the form for it.
pub struct AdviceForm {
    pub sent: Option<SentAdvice>,
    pub attachments: usize,
    pub problems: Vec<Problem>,
    /// The day as typed.
    pub day: String,
    /// The last day that can be entered: tomorrow in UTC, as it has begun further east.
    pub latest: String,
}

/// A report that the transfer was sent.
pub struct SentAdvice {
    pub day: String,
    pub until: String,
    /// A member of the organisation reported it and the reader is not a member, so they cannot withdraw it.
    pub is_theirs: bool,
}

impl AdviceForm {
    pub async fn of(
        page: &Page,
        payment: &Payment,
        advice: Option<RemittanceAdvice>,
        ours: bool,
    ) -> Result<Self, Error> {
        let (l, now) = (page.lang, page.site.clock.now());
        let attachments =
            attachments::of_payment(&mut page.site.store.read().await?, &payment.id).await?.len();
        Ok(Self {
            sent: advice.map(|advice| SentAdvice {
                day: message::day(l, &advice.sent_on),
                until: l.date(advice.until),
                is_theirs: advice.by == Source::Member && !ours,
            }),
            attachments,
            problems: Vec::new(),
            day: now.utc().date_naive().to_string(),
            latest: now.plus_ms(DAY_MS).utc().date_naive().to_string(),
        })
    }

    pub fn status(&self) -> StatusCode {
        if self.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
    }

    /// Returns true if this field has an error.
    pub fn wrong(&self, field: &str) -> bool {
        self.problems.iter().any(|problem| problem.field == field)
    }
}
