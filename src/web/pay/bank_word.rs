//! What a payer has said of a bank transfer, and can still say.

use crate::{
    domain::{allowance::Source, payment::Payment, time::DAY_MS},
    store::{notices::Notice, proofs},
    web::{Error, Page, Problem, say},
};
use actix_web::http::StatusCode;

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
