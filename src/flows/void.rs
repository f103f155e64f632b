//! Closing an attempt at its provider, also where the provider sends back money that is paid meanwhile.
//!
//! Antom's cancel returns money that was paid a moment before. So a closing is stored before any cancel goes out;
//! while it lasts, money that others hear of is only seen ([`Trust`]), and what the provider says after the cancel
//! decides. An instance that dies leaves its closing behind: after two minutes it counts no more.

use super::{begin::provider, in_flight, pay, persist, record};
use crate::{
    app::App,
    domain::{
        Actor, PaymentId, Timestamp,
        payment::{Event, Payment, PaymentState},
        time::SECOND_MS,
    },
    methods::Method,
    store::{
        Access, StoreError, Tx, events, payments,
        voids::{self, Void},
    },
};

/// When an attempt is polled again whose money is held back.
const SOON_MS: i64 = 5 * SECOND_MS;

/// Where an answer comes from: what was known of the attempt's closings when the provider was asked.
#[derive(Debug, Clone, Copy)]
pub(super) enum Source {
    /// No question to a provider.
    Ours,
    /// A poll. The number of closings so far, and whether one was undecided.
    Poll { closings: i64, undecided: bool },
    /// A closing: its number, and until when a cancel of an earlier one may still be carried out.
    Void { nth: i64, doubt: Option<Timestamp> },
}

/// What money counts for that an answer reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// It is ours.
    Certain,
    /// A cancel may still send it back: it is seen, and the provider is asked again.
    Held,
    /// A closing has ended since the question was asked: the answer counts for nothing.
    Outdated,
}

impl Source {
    /// What a poll that begins now has to remember.
    pub async fn poll(db: &mut impl Access, payment: &PaymentId, now: Timestamp) -> Result<Self, StoreError> {
        let void = voids::find(db, payment).await?;
        Ok(Self::Poll {
            closings: void.map_or(0, |void| void.nth),
            undecided: void.is_some_and(|void| void.is_undecided(now)),
        })
    }

    /// Ends the closing that this answer belongs to, if any, and says what money counts for.
    pub async fn conclude(
        self,
        tx: &mut Tx,
        payment: &PaymentId,
        now: Timestamp,
    ) -> Result<Trust, StoreError> {
        let Some(void) = voids::find(tx, payment).await? else { return Ok(Trust::Certain) };
        if let Self::Void { nth, doubt } = self {
            voids::end(tx, (payment, nth), doubt).await?;
        }
        Ok(self.trust(void, now))
    }

    fn trust(self, void: Void, now: Timestamp) -> Trust {
        let undecided = void.is_undecided(now);
        let certain = match self {
            Self::Ours => !undecided,
            Self::Poll { closings, undecided: then } => !undecided && !then && closings == void.nth,
            Self::Void { nth, doubt } => nth == void.nth && doubt.is_none_or(|until| until <= now),
        };
        match (certain, undecided) {
            (true, _) => Trust::Certain,
            (false, true) => Trust::Held,
            (false, false) => Trust::Outdated,
        }
    }
}

impl Trust {
    /// The event as far as it counts; `None` if it does not.
    pub fn admit(self, payment: &Payment, event: &Event) -> Option<Event> {
        match (self, event) {
            (Self::Held, Event::Final(receipt)) => {
                payment.state.is_open().then(|| Event::Seen(receipt.clone()))
            }
            (Self::Outdated, Event::Final(_) | Event::Seen(_)) => None,
            (Self::Certain | Self::Held | Self::Outdated, event) => Some(event.clone()),
        }
    }

    /// When the provider must be asked again because money in its answer does not count yet.
    pub fn ask_again(self, said: &[Event], now: Timestamp) -> Option<Timestamp> {
        let money = said.iter().any(|event| matches!(event, Event::Final(_)));
        match self {
            Self::Held if money => Some(now.plus_ms(SOON_MS)),
            Self::Outdated if money => Some(now),
            Self::Certain | Self::Held | Self::Outdated => None,
        }
    }
}

/// Voids an attempt at its provider and returns it as it is then: closed, paid, or, when the provider
/// does not confirm, still open.
pub async fn void(app: &App, id: &PaymentId, by: Actor) -> Result<Payment, StoreError> {
    let payment = pay::find(app, id).await?;
    let Some(method) = app.method(&payment.method).filter(|_| payment.state.is_open()) else {
        return Ok(payment);
    };
    // Part of the money is ours already: whoever gave it does not lose the way to pay the rest.
    let half_paid = matches!(payment.state, PaymentState::Short { .. }) && by == Actor::Payer;
    if half_paid || (method.marks().is_some() && is_held_open(app, &payment, &by).await?) {
        return Ok(payment);
    }
    if let Some(ended) = provider::end_unseen(app, &payment, &Event::Withdrawn(by.clone())).await? {
        return Ok(ended);
    }
    close(app, method.as_ref(), payment, Some(&by)).await
}

/// Is money there that keeps an attempt open? A member of the organisation may close it although a person has to
/// assign what has come: the money is safe. Time and payers may not.
async fn is_held_open(app: &App, payment: &Payment, by: &Actor) -> Result<bool, StoreError> {
    match by {
        Actor::Member(_) => {
            let mut db = app.store.read().await?;
            Ok(in_flight::find(&mut db, &payment.order).await?.is_some())
        }
        Actor::Staff(_) | Actor::Payer | Actor::Provider(_) | Actor::System => {
            pay::awaits_money(app, &payment.order).await
        }
    }
}

/// The same without asking whether anybody wants it closed. `by` none: its time has run out.
pub(super) async fn close(
    app: &App,
    method: &dyn Method,
    payment: Payment,
    by: Option<&Actor>,
) -> Result<Payment, StoreError> {
    let (payment, source) = match begin(app, method, payment).await? {
        Begun::Closing(payment, source) => (payment, source),
        Begun::Not(payment) => return Ok(payment),
    };
    match method.void(&pay::opened(&payment)).await {
        Ok(said) => {
            let said: Vec<Event> = said.into_iter().map(|event| withdrawn(event, by)).collect();
            Ok(record::take_answer(app, &payment.id, &said, source).await?.payment)
        }
        Err(fault) => {
            tracing::warn!(payment = %payment.id, %fault, "the provider does not confirm that the attempt is void");
            give_up(app, &payment.id, source).await?;
            pay::find(app, &payment.id).await
        }
    }
}

enum Begun {
    Closing(Payment, Source),
    /// It is closed or paid by now, or another instance is closing it.
    Not(Payment),
}

/// Stores that the attempt is being closed, before anything is sent. The payment moves on to its next version, so
/// that money which somebody is booking at this moment is booked before, or not as final.
async fn begin(app: &App, method: &dyn Method, payment: Payment) -> Result<Begun, StoreError> {
    if !method.void_returns_money() {
        return Ok(Begun::Closing(payment, Source::Ours));
    }
    persist(|| async {
        let now = app.clock.now();
        let mut tx = app.store.begin().await?;
        let (payment, _) = record::load(&mut tx, &payment.id).await?;
        if !payment.state.is_open() {
            return Ok(Begun::Not(payment));
        }
        let touched = payments::touch(&mut tx, payment.clone()).await?;
        let before = voids::find(&mut tx, &payment.id).await?;
        if before.is_some_and(|void| void.is_running(now)) {
            return Ok(Begun::Not(payment));
        }
        voids::begin(&mut tx, &payment.id, now).await?;
        events::of_payment(&mut tx, &touched, "voiding", now).await?;
        tx.commit().await?;
        let (nth, doubt) = before.map_or((1, None), |void| (void.nth + 1, void.doubt(now)));
        Ok(Begun::Closing(touched, Source::Void { nth, doubt }))
    })
    .await
}

/// A closing has ended without an answer: its cancel may still be carried out.
async fn give_up(app: &App, id: &PaymentId, source: Source) -> Result<(), StoreError> {
    let Source::Void { nth, .. } = source else { return Ok(()) };
    let mut tx = app.store.begin().await?;
    let until = app.clock.now().plus_ms(voids::LONGEST_MS);
    voids::end(&mut tx, (id, nth), Some(until)).await?;
    tx.commit().await
}

/// A closing that somebody asked for is told as theirs.
fn withdrawn(event: Event, by: Option<&Actor>) -> Event {
    match (event, by) {
        (Event::Closed, Some(by)) => Event::Withdrawn(by.clone()),
        (other, _) => other,
    }
}
