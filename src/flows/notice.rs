//! “I have sent it”: a payer's word that a transfer is on its way, and what it keeps open (N13, E44).

use super::{
    journal::{self, Act},
    retry_on_conflict,
};
use crate::{
    app::App,
    domain::{
        Actor, DomainEvent, MemberId, Paying, PaymentId, Timestamp,
        allowance::Source,
        incoming_transfer::{ClaimStatus, IncomingTransfer},
        payment::{Payment, PaymentState},
        time::DAY_MS,
    },
    methods::Evidence,
    store::{
        StoreError, Tx, claims,
        claims::Claim,
        notices::{self, Notice},
        proofs::{self, Proof},
    },
};
use chrono::{Datelike, NaiveDate, Weekday};

/// How long an order waits for money that is said to be on its way: transfers across borders take up to ten
/// banking days.
pub const PATIENCE_MS: i64 = 14 * DAY_MS;
/// Documents for one order and their bytes together, by members and by those with the link: each have their own.
pub const MOST_PROOFS: i64 = 3;
const MOST_BYTES: i64 = 10 * 1024 * 1024;
pub const MOST_PROOF_BYTES: usize = 5 * 1024 * 1024;
/// A payer may have sent it before the order's page was opened again, or be a day ahead of UTC.
const EARLIEST_DAYS: i64 = 31;

/// The name under which the word stands among the claims, which keep an order open.
const SOURCE: &str = "notice";

/// A document by its content, never by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// `pdf`, `png` or `jpeg`
    pub kind: &'static str,
    pub bytes: Vec<u8>,
}

/// Why a word or its document was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// No day, one that is yet to come, or one long past.
    Day,
    /// Neither PDF, PNG nor JPEG.
    Kind,
    TooLarge,
    /// There are as many documents as may be.
    TooMany,
    /// A member of the organisation has said that nothing was sent: only a member can say otherwise.
    Denied,
    /// The attempt does not wait for a transfer.
    NotNow,
    /// It was waited for, and that is over.
    Over,
}

impl Document {
    pub fn read(bytes: Vec<u8>) -> Result<Self, Refused> {
        if bytes.len() > MOST_PROOF_BYTES {
            return Err(Refused::TooLarge);
        }
        let marks: [(&str, &[u8]); 3] =
            [("pdf", b"%PDF-"), ("png", b"\x89PNG\r\n\x1a\n"), ("jpeg", b"\xff\xd8\xff")];
        let kind = marks.into_iter().find(|(_, mark)| bytes.starts_with(mark)).map(|(kind, _)| kind);
        Ok(Self { kind: kind.ok_or(Refused::Kind)?, bytes })
    }
}

/// Reads a day as forms send it; one that a transfer may have been sent on.
pub fn day(text: &str, now: Timestamp) -> Result<NaiveDate, Refused> {
    let day: NaiveDate = text.trim().parse().map_err(|_| Refused::Day)?;
    let age = now.utc().date_naive().signed_duration_since(day).num_days();
    if (-1..=EARLIEST_DAYS).contains(&age) { Ok(day) } else { Err(Refused::Day) }
}

/// What a payer says of a transfer.
#[derive(Debug, Clone, Copy)]
pub struct Word<'a> {
    pub day: NaiveDate,
    pub document: Option<&'a Document>,
    pub by: &'a Actor,
}

/// Takes a payer's word. The order does not expire and cannot be cancelled while it waits for the money.
pub async fn sent(app: &App, payment: &PaymentId, word: Word<'_>) -> Result<Result<(), Refused>, StoreError> {
    let source = Source::of(word.by);
    retry_on_conflict(|| async {
        let act = Act::new(app, word.by);
        let now = act.at;
        let mut tx = app.store.begin().await?;
        let Paying { payment, order } = journal::load(&mut tx, payment).await?;
        if !waits(app, &payment) || !order.is_unpaid() {
            return Ok(Err(Refused::NotNow));
        }
        if notices::is_over(&mut tx, &payment.id, now).await? {
            return Ok(Err(Refused::Over));
        }
        if source == Source::Link && notices::is_denied(&mut tx, &order.id).await? {
            return Ok(Err(Refused::Denied));
        }
        if let Some(document) = word.document
            && !keep(app, &mut tx, &payment, (document, source)).await?
        {
            return Ok(Err(Refused::TooMany));
        }
        let said = notices::find(&mut tx, &payment.id).await?;
        let day = word.day.to_string();
        // Saying the same again changes nothing, so that nobody fills the history by it.
        let same = |said: &Notice| said.sent_on == day && (said.by == source || said.by == Source::Member);
        if word.document.is_none() && said.as_ref().is_some_and(same) {
            return Ok(Ok(()));
        }
        let notice = Notice {
            payment: payment.id.clone(),
            sent_on: day,
            at: now,
            until: now.plus_ms(PATIENCE_MS),
            // What a member has said stays theirs, whoever repeats it.
            by: said.filter(|said| said.by == Source::Member).map_or(source, |said| said.by),
        };
        notices::save(&mut tx, &notice).await?;
        set_status(&mut tx, &payment, ClaimStatus::Confirming, now).await?;
        let event = DomainEvent::PaymentRemittanceAdvised;
        journal::apply(&mut tx, act, Paying { payment, order }, event).await?;
        tx.commit().await?;
        Ok(Ok(()))
    })
    .await
}

/// A transfer that was sent in time may be told when the attempt's time is over (E44).
fn waits(app: &App, payment: &Payment) -> bool {
    use PaymentState as S;
    app.profile(&payment.method).evidence == Evidence::Statement
        && matches!(payment.state, S::Waiting | S::Short { .. } | S::Expired { .. })
}

/// Keeps a document. False when the order has as many as may be.
async fn keep(
    app: &App,
    tx: &mut Tx,
    payment: &Payment,
    (document, by): (&Document, Source),
) -> Result<bool, StoreError> {
    let size = i64::try_from(document.bytes.len()).unwrap_or(i64::MAX);
    let (count, bytes) = proofs::of_order(tx, &payment.order, by).await?;
    if count >= MOST_PROOFS || bytes.saturating_add(size) > MOST_BYTES {
        return Ok(false);
    }
    let proof = Proof {
        id: crate::domain::id::base32(&app.random.bytes::<16>()),
        payment: payment.id.clone(),
        kind: document.kind.to_owned(),
        size,
        at: app.clock.now(),
        by,
    };
    proofs::add(tx, &proof, &document.bytes).await?;
    Ok(true)
}

async fn set_status(
    tx: &mut Tx,
    payment: &Payment,
    status: ClaimStatus,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (payment, method, source) = (payment.id.clone(), payment.method.clone(), SOURCE.to_owned());
    let open = status.keeps_waiting();
    claims::save(tx, &Claim { payment, method, source, at: now, status, open }, None).await
}

/// Money has come: what was said of it is fulfilled, be it all or a part.
pub async fn arrived(tx: &mut Tx, payment: &PaymentId, now: Timestamp) -> Result<(), StoreError> {
    if notices::close(tx, payment, "arrived", None).await? {
        let Paying { payment, .. } = journal::load(tx, payment).await?;
        set_status(tx, &payment, ClaimStatus::Placed, now).await?;
    }
    Ok(())
}

/// Was a transfer in another currency than its order's sent when its amount held no more (E43)? By the day
/// of its booking, for which banks may take one more, or by the day its payer has told before it came.
pub(super) async fn is_overdue(
    app: &App,
    tx: &mut Tx,
    (payment, incoming): (&PaymentId, &IncomingTransfer),
) -> Result<bool, StoreError> {
    if app.profile(&incoming.method).evidence != Evidence::Statement {
        return Ok(false);
    }
    let Paying { payment, order } = journal::load(tx, payment).await?;
    let Some(until) = payment.until().filter(|_| payment.charge.currency() != order.total.currency()) else {
        return Ok(false);
    };
    let told = notices::find(tx, &payment.id).await?.and_then(|notice| notice.sent_on.parse().ok());
    let sent: NaiveDate = told.unwrap_or_else(|| incoming.observed.at.utc().date_naive());
    Ok(sent > next_banking_day(until.utc().date_naive()))
}

fn next_banking_day(day: NaiveDate) -> NaiveDate {
    let works = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    day.iter_days().skip(1).find(works).unwrap_or(day)
}

/// Why a notice ends without money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// The payer takes it back.
    Withdrawn,
    /// A member of the organisation says that nothing was sent.
    Denied(MemberId),
    /// The time to wait is over.
    Overdue,
    /// A member of the staff has looked, and nothing is on its way.
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

/// Takes a payer's word back. What a member has said, only a member takes back: the order waits for their money.
pub async fn withdraw(app: &App, payment: &PaymentId, by: &Actor) -> Result<bool, StoreError> {
    let said = notices::find(&mut app.store.read().await?, payment).await?;
    match by {
        Actor::Member(member) => end(app, payment, &End::Denied(member.clone())).await,
        _ if said.is_some_and(|said| said.by == Source::Member) => Ok(false),
        _ => end(app, payment, &End::Withdrawn).await,
    }
}

/// Ends a notice: from then on its order expires and can be cancelled like any other. False when there is none.
pub async fn end(app: &App, payment: &PaymentId, why: &End) -> Result<bool, StoreError> {
    let by = why.by();
    retry_on_conflict(|| async {
        let act = Act::new(app, &by);
        let mut tx = app.store.begin().await?;
        if !notices::close(&mut tx, payment, why.word(), why.staff()).await? {
            return Ok(false);
        }
        let paying = journal::load(&mut tx, payment).await?;
        set_status(&mut tx, &paying.payment, ClaimStatus::NeverSeen, act.at).await?;
        // Once the money has come, nobody needs to know that its notice has ended.
        if waits(app, &paying.payment) {
            journal::apply(&mut tx, act, paying, why.event()).await?;
        }
        tx.commit().await?;
        Ok(true)
    })
    .await
}

/// Ends every notice whose money has not come in time.
pub async fn lapse(app: &App) -> Result<(), StoreError> {
    let overdue = notices::overdue(&mut app.store.read().await?, app.clock.now()).await?;
    for notice in overdue {
        end(app, &notice.payment, &End::Overdue).await?;
    }
    Ok(())
}
