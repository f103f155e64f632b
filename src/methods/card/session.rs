//! What has become of a Checkout Session, and how it is closed.
//!
//! Money is what Stripe has received, in the sum and currency that Stripe tells: never what we had asked for.
//! An expired session cannot be paid late: Stripe cancels its PaymentIntent in the same step.

use super::{
    begin::detail,
    client::{CallError, Client},
    declines,
    form::Form,
    objects::{Intent, List, Session, money},
};
use crate::{
    domain::{Receipt, Timestamp, time::MINUTE_MS},
    methods::{AttemptView, Event, Fault},
};

/// After this, in milliseconds, a request of ours that got no answer is not still on its way to Stripe.
const SETTLE_MS: i64 = 2 * MINUTE_MS;

/// How far Stripe's clock may be from ours, in milliseconds, when a session is looked for by its time.
const SKEW_MS: i64 = 5 * MINUTE_MS;

/// So many pages of a hundred sessions are looked through for one whose id was lost.
const PAGES: u32 = 10;

/// Asks after the session. Nothing new is an empty list.
pub async fn poll(client: &Client, open: &AttemptView) -> Result<Vec<Event>, Fault> {
    if let Some(id) = id(open) {
        return events(open, &retrieve(client, id).await?);
    }
    match find(client, open).await? {
        Some(session) if !session.is("open") => events(open, &session),
        Some(_) | None if !is_settled(client, open) => Ok(Vec::new()),
        // Nobody has read the address of its page, so nobody can pay on it: closing it is tidiness.
        Some(session) => close(client, open, &session.id).await,
        None => Ok(vec![Event::Closed]),
    }
}

/// Closes the session, then asks: it may have been paid a moment before.
pub async fn void(client: &Client, open: &AttemptView) -> Result<Vec<Event>, Fault> {
    if let Some(id) = id(open) {
        return close(client, open, id).await;
    }
    match find(client, open).await? {
        Some(session) => close(client, open, &session.id).await,
        None if is_settled(client, open) => Ok(vec![Event::Closed]),
        None => Err(Fault::Unknown("Stripe: no session yet, and our request may still arrive".into())),
    }
}

/// The session of an attempt, whether its answer was lost or not.
pub async fn of(client: &Client, open: &AttemptView) -> Result<Option<Session>, Fault> {
    match id(open) {
        Some(id) => retrieve(client, id).await.map(Some),
        None => find(client, open).await,
    }
}

/// The id of the session, when its answer was not lost.
fn id(open: &AttemptView) -> Option<&str> {
    open.instructions.as_ref()?.details.get(detail::SESSION).map(String::as_str)
}

/// Can a lost request of ours not arrive any more?
fn is_settled(client: &Client, open: &AttemptView) -> bool {
    client.wire.clock.now().since(open.began) > SETTLE_MS
}

async fn retrieve(client: &Client, id: &str) -> Result<Session, Fault> {
    let expand = Form::default().with(&["expand", "0"], "payment_intent.latest_charge");
    Ok(client.get(&format!("/v1/checkout/sessions/{id}"), &expand).await?)
}

/// Looks for a session by the time it was made and by our mark on it.
async fn find(client: &Client, open: &AttemptView) -> Result<Option<Session>, Fault> {
    let second = |at: Timestamp| at.millis().div_euclid(1000);
    let window = Form::default()
        .with(&["limit"], 100)
        .with(&["expand", "0"], "data.payment_intent.latest_charge")
        .with(&["created", "gte"], second(open.began.plus_ms(-SKEW_MS)))
        .with(&["created", "lte"], second(open.began.plus_ms(SKEW_MS)));
    let mut query = window.clone();
    for _ in 0..PAGES {
        let list: List<Session> = client.get("/v1/checkout/sessions", &query).await?;
        let last = list.data.last().map(|session| session.id.clone());
        if let Some(mine) = list.data.into_iter().find(|session| is_of(open, session)) {
            return Ok(Some(mine));
        }
        match last {
            Some(last) if list.has_more => query = window.clone().with(&["starting_after"], last),
            _ => return Ok(None),
        }
    }
    Err(Fault::Unknown("Stripe: too many sessions to find a lost one among them".into()))
}

fn is_of(open: &AttemptView, session: &Session) -> bool {
    session.client_reference_id.as_deref() == Some(open.attempt.as_str())
}

/// Expires the session and asks what is true then. Stripe answers a key as it did the first time, also with a
/// refusal that has lost its reason since: so each closing has a key of its own, which only its repeats share.
async fn close(client: &Client, open: &AttemptView, id: &str) -> Result<Vec<Event>, Fault> {
    let key = format!("{}-close-{}", open.attempt, client.wire.clock.now().millis());
    let path = format!("/v1/checkout/sessions/{id}/expire");
    let closed: Result<Session, CallError> = client.post(&path, &Form::default(), &key).await;
    match (retrieve(client, id).await, closed) {
        // Paid, or expired before: Stripe expires only what is open.
        (Ok(session), _) if !session.is("open") => events(open, &session),
        (Ok(_), Ok(_)) => {
            Err(Fault::Unknown(format!("Stripe says that {id} is closed, and that it is open")))
        }
        // Its word that it is closed is enough; asking again only catches the money of the last moment.
        (Err(_), Ok(session)) if session.is("expired") => Ok(vec![Event::Closed]),
        (Err(fault), Ok(_)) => Err(fault),
        (_, Err(trouble)) => Err(trouble.into()),
    }
}

/// What a session means for its attempt. Money comes first, whatever else is said.
fn events(open: &AttemptView, session: &Session) -> Result<Vec<Event>, Fault> {
    let doubt = |why: &str| Err(Fault::Unknown(format!("Stripe: {} {why}", session.id)));
    if !is_of(open, session) || id(open).is_some_and(|id| id != session.id) {
        return doubt("is not the session of this attempt");
    }
    let intent = session.intent();
    match (session.status.as_deref(), intent.map(|intent| intent.status.as_str())) {
        (_, Some("succeeded")) => {
            let received = intent.and_then(|intent| receipt(intent, intent.amount_received));
            received.map_or_else(|| doubt("was paid in a sum we cannot count"), |r| Ok(vec![Event::Final(r)]))
        }
        (Some("expired"), _) => Ok(vec![Event::Closed]),
        (Some("open"), _) => Ok(intent.and_then(|intent| turned(open, intent)).into_iter().collect()),
        // The payer has done everything, and the bank takes its time: seldom with cards, but not never.
        (Some("complete"), Some("processing")) => {
            let seen = intent.and_then(|intent| receipt(intent, intent.amount));
            seen.map_or_else(|| doubt("waits for a sum we cannot count"), |r| Ok(vec![Event::Seen(r)]))
        }
        // A complete session cannot be paid again.
        (Some("complete"), Some("requires_payment_method" | "canceled")) => {
            let failing = intent.and_then(|intent| intent.last_payment_error.clone()).unwrap_or_default();
            Ok(vec![Event::Failed(declines::class(&failing))])
        }
        (status, of_intent) => doubt(&format!("is {status:?} with money {of_intent:?}")),
    }
}

/// The last try was turned down, and the page still takes another one.
fn turned(open: &AttemptView, intent: &Intent) -> Option<Event> {
    let failing =
        intent.last_payment_error.as_ref().filter(|_| intent.status == "requires_payment_method")?;
    tracing::info!(attempt = %open.attempt, intent = intent.id, ?failing, "a card was declined");
    Some(Event::TryDeclined(declines::class(failing)))
}

fn receipt(intent: &Intent, minor: i64) -> Option<Receipt> {
    let amount = money(minor, &intent.currency).filter(|amount| amount.is_positive())?;
    Some(Receipt { reference: intent.id.clone(), amount, at: intent.paid_at(), payer_paid: None })
}
