//! Refunds: of a part or of everything, done at once, later, or come back.

use super::{
    ApiError, Refusal,
    book::{self, Course, Refund, State},
    cards::{self, Fate},
    read::{Params, illegal},
    render,
};
use crate::{
    domain::{Money, Timestamp, id::base32, time::SECOND_MS},
    sandbox::{World, webhook_queue::About},
};
use serde_json::Value;
use std::collections::BTreeMap;

/// How long a refund is under way, or stays before it comes back, in milliseconds.
const UNDER_WAY_MS: i64 = 5 * SECOND_MS;

/// A refund as it is asked for.
pub struct Draft {
    id: String,
    intent: String,
    minor: Option<i64>,
    metadata: BTreeMap<String, String>,
}

/// What is asked for, with all that can be wrong with it said.
pub fn draft(world: &World, body: &[u8]) -> Result<Draft, ApiError> {
    let asked = Params::read(body, &["payment_intent", "amount", "reason", "metadata[]"])?;
    asked.one_of("reason", &["duplicate", "fraudulent", "requested_by_customer"])?;
    let minor = asked.integer("amount")?;
    if minor.is_some_and(|minor| minor < 1) {
        return Err(illegal("amount", "must be at least 1"));
    }
    Ok(Draft {
        id: format!("re_test_{}", base32(&world.random.bytes::<15>())),
        intent: asked.needed("payment_intent", 255)?.to_owned(),
        minor,
        metadata: asked.inside("metadata")?,
    })
}

/// Makes it.
pub async fn make(world: &World, draft: &Draft) -> Result<Value, ApiError> {
    let found = book::of_intent(world, &draft.intent).await?;
    let session = found.ok_or_else(|| super::missing("payment_intent", &draft.intent))?;
    let changed = book::change(world, &session.id, |session, now| {
        let left = session.left(now);
        let minor = draft.minor.unwrap_or(left);
        if left == 0 || minor > left {
            return (Err(left), Vec::new());
        }
        let course = course(session, now);
        let refund = Refund {
            id: draft.id.clone(),
            amount: Money::new(minor, session.amount.currency()),
            metadata: draft.metadata.clone(),
            created: now,
            course,
        };
        session.refunds.push(refund.clone());
        (Ok(refund), announcements(&draft.id, course, now))
    });
    match changed.await? {
        Some((session, Ok(refund))) => Ok(render::refund(&session, &refund, world.clock.now())),
        Some((_, Err(0))) => {
            Err(Refusal::of(400, "charge_already_refunded", "There is nothing left to pay back").into())
        }
        Some((_, Err(_))) => {
            Err(Refusal::of(400, "amount_too_large", "More than what is left of the charge").into())
        }
        None => Err(super::missing("payment_intent", &draft.intent)),
    }
}

fn course(session: &book::Session, now: Timestamp) -> Course {
    let card = session.intent.as_ref().and_then(|intent| match &intent.money {
        State::Succeeded { card, .. } => Some(card),
        _ => None,
    });
    match card.map(|card| cards::fate(&card.number)) {
        Some(Fate::RefundTakesTime) => Course::DoneAt(now.plus_ms(UNDER_WAY_MS)),
        Some(Fate::RefundComesBack) => Course::FailsAt(now.plus_ms(UNDER_WAY_MS)),
        _ => Course::Done,
    }
}

fn announcements(id: &str, course: Course, now: Timestamp) -> Vec<(About, Timestamp)> {
    let later = match course {
        Course::Done => None,
        Course::DoneAt(at) | Course::FailsAt(at) => Some(at),
    };
    [Some(now), later].into_iter().flatten().map(|at| (About::Refund(id.to_owned()), at)).collect()
}

/// The refunds of a payment.
pub async fn list(world: &World, query: &[u8]) -> Result<Value, ApiError> {
    let asked = Params::read(query, &["payment_intent", "limit"])?;
    let session = book::of_intent(world, asked.needed("payment_intent", 255)?).await?;
    let now = world.clock.now();
    let told = session.map(|session| {
        let newest_first = session.refunds.iter().rev();
        newest_first.map(|refund| render::refund(&session, refund, now)).collect()
    });
    Ok(render::list("/v1/refunds", told.unwrap_or_default(), false))
}
