//! Paying an order: what can be chosen, choosing, voiding, asking the provider.

mod offer;

pub use super::{
    attempt::{awaits_money, is_read, opened},
    choice::{Choice, Chosen},
    void::void,
};
pub use offer::{offer, offer_by};

use super::{
    allowance,
    attempt::find,
    begin::{
        begin,
        provider::{self, Repeated},
    },
    record,
    trust::Source,
    void,
};
use crate::{
    app::App,
    domain::{
        Actor, PaymentId, Timestamp,
        order::Order,
        payment::{Event, Payment, PaymentState},
        time::MINUTE_MS,
    },
    methods::Method,
    store::{StoreError, orders, payments},
};
use std::{collections::BTreeMap, sync::Arc};

/// An order, as its payment link shows it.
pub struct Payable {
    pub order: Order,
    pub organisation: String,
    /// The organisation or contact that owes.
    pub member: String,
    /// The relevant attempts, oldest first: see [`payments::shown`].
    pub payments: Vec<Payment>,
    /// The method of an attempt that was closed before its chain had been read up to that moment: money sent for it may
    /// not be known yet.
    pub unread: Option<String>,
}

impl Payable {
    /// Returns the attempt that the page shows: the one that paid, the open one, or the latest.
    pub fn current(&self) -> Option<&Payment> {
        let by = |wanted: fn(&PaymentState) -> bool| self.payments.iter().rev().find(|p| wanted(&p.state));
        by(PaymentState::has_paid)
            .or_else(|| by(PaymentState::is_open))
            .or_else(|| by(|state| matches!(state, PaymentState::Review { .. })))
            .or_else(|| self.payments.last())
    }

    /// Returns the attempt that is open at its provider.
    pub fn open_attempt(&self) -> Option<&Payment> {
        self.payments.iter().find(|payment| payment.state.is_open())
    }
}

/// Reads the order behind a payment link: two statements, and one more for each address that was left for another
/// method.
pub async fn open(app: &App, token: &str) -> Result<Option<Payable>, StoreError> {
    let mut db = app.store.read().await?;
    let Some(linked) = orders::by_link(&mut db, &crate::keys::digest(token)).await? else { return Ok(None) };
    let payments = payments::shown(&mut db, &linked.order.id).await?;
    drop(db);
    let (order, organisation, member) = (linked.order, linked.organisation, linked.member);
    let unread = if order.is_unpaid() { unread(app, &payments).await? } else { None };
    Ok(Some(Payable { order, organisation, member, payments, unread }))
}

/// Returns the first method by which undetected money may be on its way. Every chain that was left counts, not only the
/// last one.
async fn unread(app: &App, payments: &[Payment]) -> Result<Option<String>, StoreError> {
    let closed = |payment: &&Payment| payment.destination.is_some() && payment.instructions.is_some();
    let mut last = BTreeMap::new();
    for payment in payments.iter().filter(closed) {
        if let Some(at) = closed_at(payment) {
            let latest = last.entry(payment.method.as_str()).or_insert((at, payment));
            if at > latest.0 {
                *latest = (at, payment);
            }
        }
    }
    for (method, (at, payment)) in last {
        if !is_read(app, payment, at).await? {
            return Ok(Some(method.to_owned()));
        }
    }
    Ok(None)
}

fn closed_at(payment: &Payment) -> Option<Timestamp> {
    match payment.state {
        PaymentState::Cancelled { at, .. } | PaymentState::Expired { at } => Some(at),
        _ => None,
    }
}

/// Chooses a method. An open attempt by another one is voided at its provider first (N15).
pub async fn choose(app: &Arc<App>, payable: Payable, choice: Choice) -> Result<Chosen, StoreError> {
    let Some(method) = app.method(&choice.method).cloned() else { return Ok(Chosen::Blocked) };
    let offer = offer(app, method.as_ref(), &payable, choice.device);
    let Some(offer) = offer.filter(|o| o.blocked.is_none() && payable.order.is_unpaid()) else {
        return Ok(Chosen::Blocked);
    };
    let wallets = method.wallets(offer.charge, choice.device).await;
    let known = |code: &String| wallets.iter().any(|wallet| wallet.code == *code);
    if !wallets.is_empty() && !choice.wallet.as_ref().is_some_and(known) {
        return Ok(Chosen::PickWallet(wallets));
    }
    let terms = choice.wallet.as_deref().map_or(method.terms(), |wallet| method.terms_of(wallet));
    let offer = offer_by(app, method.as_ref(), terms, &payable, choice.device);
    let Some(offer) = offer.filter(|offer| offer.blocked.is_none()) else { return Ok(Chosen::Blocked) };
    let open = payable.open_attempt();
    if let Some(open) = open.filter(|open| !choice.fresh && serves(open, &choice, app.clock.now())) {
        provider::repeat(app, open).await?;
        return Ok(Chosen::Begun);
    }
    if awaits_money(app, &payable.order.id).await? {
        return Ok(Chosen::StillOpen);
    }
    let allowed = allowance::begin(app, &payable.order, method.as_ref(), &choice.by).await?;
    if let Err(wait_ms) = allowed {
        return Ok(Chosen::TooMany(wait_ms));
    }
    if let Some(open) = open {
        let closed = void::void(app, &open.id, Actor::Payer).await?;
        if closed.state.is_open() {
            return Ok(Chosen::StillOpen);
        }
        // Money arrived first. Whether it pays the order or needs review, no second payment may begin.
        if !closed.state.received().is_empty() {
            return Ok(Chosen::Begun);
        }
    }
    begin(app, &payable.order.id, offer, choice).await
}

/// Returns true if the open attempt is what was chosen, on this kind of device, with time left.
fn serves(open: &Payment, choice: &Choice, now: Timestamp) -> bool {
    open.method == choice.method
        && (choice.wallet.is_none() || open.wallet == choice.wallet)
        && open.device == choice.device
        && open.until().is_none_or(|until| until > now)
}

/// Outcome of polling a provider.
pub struct Polled {
    pub payment: Payment,
    /// The provider's answer; `None` if it gave none, so that nothing is known since the last one.
    pub said: Option<Vec<Event>>,
}

/// Polls like [`ask`] and returns only the attempt as stored afterwards.
pub async fn poll(app: &App, id: &PaymentId) -> Result<Payment, StoreError> {
    Ok(ask(app, id).await?.payment)
}

/// How often an attempt is polled again if a closing has overtaken the poll.
const ASKED: u32 = 3;

/// Polls the provider about an attempt and books the answer. An attempt that has expired, or whose order is closed, is
/// voided there, so that nothing is left open.
pub async fn ask(app: &App, id: &PaymentId) -> Result<Polled, StoreError> {
    let payment = find(app, id).await?;
    if provider::repeat(app, &payment).await? == Repeated::Busy {
        return Ok(Polled { payment, said: None });
    }
    for _ in 0..ASKED {
        let (payment, source) = question(app, id).await?;
        let Some(method) = app.method(&payment.method) else { return Ok(Polled { payment, said: None }) };
        let said = match provider::poll(method.as_ref(), &payment).await {
            Ok(said) => said,
            Err(fault) => {
                tracing::warn!(payment = %id, %fault, "polling the provider failed");
                return Ok(Polled { payment, said: None });
            }
        };
        let taken = record::take_answer(app, id, &said, source).await?;
        if !taken.outdated {
            let payment = close_when_over(app, method.as_ref(), taken.payment).await?;
            return Ok(Polled { payment, said: Some(said) });
        }
    }
    Ok(Polled { payment: find(app, id).await?, said: None })
}

/// Reads the attempt, and what its answer has to be judged by.
async fn question(app: &App, id: &PaymentId) -> Result<(Payment, Source), StoreError> {
    let payment = find(app, id).await?;
    let source = Source::poll(&mut app.store.read().await?, id, app.clock.now()).await?;
    Ok((payment, source))
}

async fn close_when_over(app: &App, method: &dyn Method, payment: Payment) -> Result<Payment, StoreError> {
    if matches!(payment.state, PaymentState::Waiting)
        && is_over(app, &payment).await?
        && !(method.matching().is_some() && awaits_money(app, &payment.order).await?)
    {
        return void::close(app, method, payment, None).await;
    }
    Ok(payment)
}

/// Returns true if it expired a minute ago, or if its order no longer waits for money.
async fn is_over(app: &App, payment: &Payment) -> Result<bool, StoreError> {
    if let Some(until) = payment.until().filter(|until| app.clock.now() > until.plus_ms(MINUTE_MS)) {
        return is_read(app, payment, until).await;
    }
    let mut db = app.store.read().await?;
    let order = orders::find(&mut db, &payment.order).await?;
    Ok(!order.is_some_and(|order| order.is_unpaid()))
}
