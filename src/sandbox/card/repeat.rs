//! Keys that make repeating safe: the first answer under a key is kept and given again; another request under
//! the same key is refused.

use super::{ApiError, Refusal};
use crate::{
    domain::{Timestamp, time::MINUTE_MS},
    keys::digest,
    sandbox::{World, memory},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

const KIND: &str = "card-key";

/// A request that has not ended after so long died with its site, in milliseconds.
const STUCK_MS: i64 = MINUTE_MS;

#[derive(Debug, Clone, Serialize, Deserialize)]
struct IdempotentCall {
    /// A digest of address and parameters.
    asked: String,
    since: Timestamp,
    /// Status and body, once it has ended.
    answer: Option<(u16, Value)>,
}

/// Whether a request is to be carried out.
pub enum Turn {
    First,
    /// It was carried out before, with this answer.
    Again(u16, Value),
}

/// Takes a key for a request.
pub async fn begin(world: &World, key: &str, request: &str) -> Result<Turn, ApiError> {
    if key.is_empty() || key.len() > 255 {
        return Err(Refusal::of(400, "", "The idempotency key has 1 to 255 characters").into());
    }
    let kept = IdempotentCall { asked: digest(request), since: world.clock.now(), answer: None };
    memory::retry(|| async {
        let mut tx = world.store.begin().await?;
        if memory::add(&mut tx, KIND, key, &kept, kept.since).await? {
            tx.commit().await?;
            return Ok(Ok(Turn::First));
        }
        let known =
            memory::change(&mut tx, KIND, key, |known: &mut IdempotentCall| repeat(known, &kept)).await?;
        tx.commit().await?;
        Ok(known.map_or(Ok(Turn::First), |(_, turn)| turn))
    })
    .await?
    .map_err(ApiError::from)
}

fn repeat(known: &mut IdempotentCall, kept: &IdempotentCall) -> Result<Turn, Refusal> {
    if known.asked != kept.asked {
        let message = "Keys for idempotent requests can only be used with the same parameters they were \
            first used with.";
        return Err(Refusal { kind: "idempotency_error", ..Refusal::of(400, "", message) });
    }
    match known.answer.clone() {
        Some((status, body)) => Ok(Turn::Again(status, body)),
        None if kept.since.since(known.since) > STUCK_MS => {
            known.since = kept.since;
            Ok(Turn::First)
        }
        None => Err(Refusal::of(409, "idempotency_key_in_use", "Another request with this key is under way")),
    }
}

/// Keeps the answer for those who ask again.
pub async fn end(world: &World, key: &str, answer: &(u16, Value)) -> Result<(), ApiError> {
    memory::retry(|| async {
        let mut tx = world.store.begin().await?;
        memory::change(&mut tx, KIND, key, |known: &mut IdempotentCall| known.answer = Some(answer.clone()))
            .await?;
        tx.commit().await
    })
    .await
    .map_err(ApiError::from)
}
