//! “I have sent it”: a payer's remittance advice, and the order that it keeps open (N13, E44).

mod read;

pub use read::{Document, MOST_ATTACHMENT_BYTES, Refused, day};

use super::{
    journal::{self, Act},
    retry_on_conflict,
};
use crate::{
    app::App,
    domain::{
        Actor, DomainEvent, MemberId, Paying, PaymentId,
        allowance::Source,
        incoming_transfer::IncomingTransfer,
        payment::{Payment, PaymentState},
        time::DAY_MS,
    },
    methods::Evidence,
    store::{
        StoreError, Tx,
        attachments::{self, Attachment},
        remittance_advices::{self, RemittanceAdvice},
    },
};
use chrono::{Datelike, NaiveDate, Weekday};

/// How long an order waits for a transfer that is reported as sent: cross-border transfers take up to ten banking
/// days.
pub const PATIENCE_MS: i64 = 14 * DAY_MS;
/// Most documents for one order, and most bytes together. Members and people with the link have separate limits.
pub const MOST_ATTACHMENTS: i64 = 3;
const MOST_BYTES: i64 = 10 * 1024 * 1024;

/// What a payer reports about a transfer.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    pub day: NaiveDate,
    pub document: Option<&'a Document>,
    pub by: &'a Actor,
}

/// Stores an advice. The order does not expire and cannot be cancelled while it waits for the money.
pub async fn sent(
    app: &App,
    payment: &PaymentId,
    report: Report<'_>,
) -> Result<Result<(), Refused>, StoreError> {
    let source = Source::of(report.by);
    retry_on_conflict(|| async {
        let act = Act::new(app, report.by);
        let now = act.at;
        let mut tx = app.store.begin().await?;
        let Paying { payment, order } = journal::load(&mut tx, payment).await?;
        if !waits(app, &payment) || !order.is_unpaid() {
            return Ok(Err(Refused::NotNow));
        }
        if remittance_advices::is_over(&mut tx, &payment.id, now).await? {
            return Ok(Err(Refused::Over));
        }
        if source == Source::Link && remittance_advices::is_denied(&mut tx, &order.id).await? {
            return Ok(Err(Refused::Denied));
        }
        if let Some(document) = report.document
            && !keep(app, &mut tx, &payment, document, source).await?
        {
            return Ok(Err(Refused::TooMany));
        }
        let said = remittance_advices::find(&mut tx, &payment.id).await?;
        let day = report.day.to_string();
        // The same advice again changes nothing, so that nobody can fill the history with it.
        let same =
            |said: &RemittanceAdvice| said.sent_on == day && (said.by == source || said.by == Source::Member);
        if report.document.is_none() && said.as_ref().is_some_and(same) {
            return Ok(Ok(()));
        }
        let advice = RemittanceAdvice {
            payment: payment.id.clone(),
            sent_on: day,
            at: now,
            until: now.plus_ms(PATIENCE_MS),
            // A member's advice stays the member's, whoever repeats it.
            by: said.filter(|said| said.by == Source::Member).map_or(source, |said| said.by),
        };
        remittance_advices::save(&mut tx, &advice).await?;
        let event = DomainEvent::PaymentRemittanceAdvised;
        journal::apply(&mut tx, act, Paying { payment, order }, event).await?;
        tx.commit().await?;
        Ok(Ok(()))
    })
    .await
}

/// A transfer that was sent in time may be reported after the attempt has expired (E44).
fn waits(app: &App, payment: &Payment) -> bool {
    use PaymentState as S;
    app.profile(&payment.method).evidence == Evidence::Statement
        && matches!(payment.state, S::Waiting | S::PartiallyPaid { .. } | S::Expired { .. })
}

/// Stores a document. Returns `false` if the order has the most it may have.
async fn keep(
    app: &App,
    tx: &mut Tx,
    payment: &Payment,
    document: &Document,
    by: Source,
) -> Result<bool, StoreError> {
    let size = i64::try_from(document.bytes.len()).unwrap_or(i64::MAX);
    let (count, bytes) = attachments::of_order(tx, &payment.order, by).await?;
    if count >= MOST_ATTACHMENTS || bytes.saturating_add(size) > MOST_BYTES {
        return Ok(false);
    }
    let attachment = Attachment {
        id: crate::domain::id::base32(&app.random.bytes::<16>()),
        payment: payment.id.clone(),
        kind: document.kind.to_owned(),
        size,
        at: app.clock.now(),
        by,
    };
    attachments::add(tx, &attachment, &document.bytes).await?;
    Ok(true)
}

/// Ends the advice because money has arrived, in full or in part.
pub async fn arrived(tx: &mut Tx, payment: &PaymentId) -> Result<(), StoreError> {
    remittance_advices::close(tx, payment, "arrived", None).await.map(drop)
}

/// Returns true if a transfer in another currency than its order's was sent after its amount was no longer held (E43):
/// by its booking day, less the day that banks may take, or by the day that its payer reported before it arrived.
pub(super) async fn is_overdue(
    app: &App,
    tx: &mut Tx,
    payment: &PaymentId,
    incoming: &IncomingTransfer,
) -> Result<bool, StoreError> {
    if app.profile(&incoming.method).evidence != Evidence::Statement {
        return Ok(false);
    }
    let Paying { payment, order } = journal::load(tx, payment).await?;
    let Some(until) = payment.until().filter(|_| payment.charge.currency() != order.total.currency()) else {
        return Ok(false);
    };
    let told =
        remittance_advices::find(tx, &payment.id).await?.and_then(|advice| advice.sent_on.parse().ok());
    let sent: NaiveDate = told.unwrap_or_else(|| incoming.observed.at.utc().date_naive());
    Ok(sent > next_banking_day(until.utc().date_naive()))
}

fn next_banking_day(day: NaiveDate) -> NaiveDate {
    let works = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    day.iter_days().skip(1).find(works).unwrap_or(day)
}

/// Why an advice ends without money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// The payer withdraws it.
    Withdrawn,
    /// A member of the organisation reports that nothing was sent.
    Denied(MemberId),
    /// The time to wait is over.
    Overdue,
    /// Staff have checked: nothing is on its way.
    Dismissed(MemberId),
}

impl End {
    fn word(&self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::Denied(_) => "denied",
            Self::Overdue => "overdue",
            Self::Dismissed(_) => "dismissed",
        }
    }

    fn event(&self) -> DomainEvent {
        match self {
            Self::Withdrawn | Self::Denied(_) => DomainEvent::PaymentRemittanceWithdrawn,
            Self::Overdue => DomainEvent::PaymentRemittanceOverdue,
            Self::Dismissed(_) => DomainEvent::PaymentRemittanceDismissed,
        }
    }

    fn by(&self) -> Actor {
        match self {
            Self::Withdrawn => Actor::Payer,
            Self::Denied(member) => Actor::Member(member.clone()),
            Self::Overdue => Actor::System,
            Self::Dismissed(staff) => Actor::Staff(staff.clone()),
        }
    }

    fn staff(&self) -> Option<&MemberId> {
        match self {
            Self::Dismissed(by) => Some(by),
            Self::Withdrawn | Self::Denied(_) | Self::Overdue => None,
        }
    }
}

/// Withdraws an advice. Only a member can withdraw a member's advice: the order waits for their money.
pub async fn withdraw(app: &App, payment: &PaymentId, by: &Actor) -> Result<bool, StoreError> {
    let said = remittance_advices::find(&mut app.store.read().await?, payment).await?;
    match by {
        Actor::Member(member) => end(app, payment, &End::Denied(member.clone())).await,
        _ if said.is_some_and(|said| said.by == Source::Member) => Ok(false),
        _ => end(app, payment, &End::Withdrawn).await,
    }
}

/// Ends an advice: from then on its order expires and can be cancelled like any other. Returns `false` if there is none.
pub async fn end(app: &App, payment: &PaymentId, why: &End) -> Result<bool, StoreError> {
    let by = why.by();
    retry_on_conflict(|| async {
        let act = Act::new(app, &by);
        let mut tx = app.store.begin().await?;
        if !remittance_advices::close(&mut tx, payment, why.word(), why.staff()).await? {
            return Ok(false);
        }
        let paying = journal::load(&mut tx, payment).await?;
        // Once the money has arrived, the end of its advice is no news.
        if waits(app, &paying.payment) {
            journal::apply(&mut tx, act, paying, why.event()).await?;
        }
        tx.commit().await?;
        Ok(true)
    })
    .await
}

/// Ends every advice whose money has not arrived in time.
pub async fn lapse(app: &App) -> Result<(), StoreError> {
    let overdue = remittance_advices::overdue(&mut app.store.read().await?, app.clock.now()).await?;
    for advice in overdue {
        end(app, &advice.payment, &End::Overdue).await?;
    }
    Ok(())
}
