//! The table of pauses in delivery: a channel or a recipient that has failed, and until when no row for it is leased.
//! The first row leased after a pause is a probe; all others wait for its result.

use super::{
    Lease, StoreError, Tx,
    db::{on, run},
};
use crate::domain::{Channel, Timestamp};

/// The name of the target that stands for the whole channel. No recipient has it as an address.
const WHOLE_CHANNEL: &str = "*";

/// What can fail alone: a recipient, or a whole channel.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    channel: Channel,
    name: &'a str,
}

impl<'a> Target<'a> {
    pub fn channel(channel: Channel) -> Self {
        Self { channel, name: WHOLE_CHANNEL }
    }

    pub fn recipient(channel: Channel, address: &'a str) -> Self {
        Self { channel, name: address }
    }
}

/// A temporary failure of a target.
#[derive(Debug, Clone, Copy)]
pub struct Failure {
    pub at: Timestamp,
    /// The failed try was the probe after a pause.
    pub is_probe: bool,
    /// How long to pause after a first failure, and after each further one, in milliseconds; at most the lease.
    pub pauses_ms: (i64, i64),
    pub lease: Lease,
}

/// Marks a leased row as the probe of a paused target, for the length of the lease. Returns false if the target has no
/// pause.
///
/// # Errors
/// [`StoreError::Stale`] if another instance has begun a pause or a probe since the row was leased: lease again.
pub async fn probe(
    tx: &mut Tx,
    target: Target<'_>,
    now: Timestamp,
    lease: Lease,
) -> Result<bool, StoreError> {
    const FIND: &str = "SELECT until FROM outbox_pauses WHERE channel = $1 AND target = $2";
    const HOLD: &str = "UPDATE outbox_pauses SET until = $3 WHERE channel = $1 AND target = $2 \
        AND (until <= $4 OR until > $5)";
    let (channel, name) = (target.channel.word(), target.name);
    let until: Option<i64> =
        on!(tx, |c| sqlx::query_scalar(FIND).bind(channel).bind(name).fetch_optional(c).await?);
    if until.is_none() {
        return Ok(false);
    }
    let (now_ms, latest) = (now.millis(), lease.latest_end(now));
    let held =
        run!(tx, sqlx::query(HOLD).bind(channel).bind(name).bind(lease.end(now)).bind(now_ms).bind(latest));
    match held {
        0 => Err(StoreError::Stale),
        _ => Ok(true),
    }
}

/// Pauses a target. Within a pause, only the failure of its probe counts. Returns true if this is the first failure
/// since the target last worked.
pub async fn put(tx: &mut Tx, target: Target<'_>, failure: Failure) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO outbox_pauses (channel, target, failures, until) VALUES ($1, $2, 1, $3) \
        ON CONFLICT (channel, target) DO UPDATE SET failures = outbox_pauses.failures + 1, until = $4 \
        WHERE $5 > 0 OR outbox_pauses.until <= $6 OR outbox_pauses.until > $7 RETURNING failures";
    let (first, further) = failure.pauses_ms;
    let failures: Option<i64> = on!(tx, |c| sqlx::query_scalar(SQL)
        .bind(target.channel.word())
        .bind(target.name)
        .bind(failure.at.plus_ms(first).millis())
        .bind(failure.at.plus_ms(further).millis())
        .bind(i64::from(failure.is_probe))
        .bind(failure.at.millis())
        .bind(failure.lease.latest_end(failure.at))
        .fetch_optional(c)
        .await?);
    Ok(failures == Some(1))
}

/// Lets the next row be the probe: this one has ended without showing whether the target works.
pub async fn release(tx: &mut Tx, target: Target<'_>, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE outbox_pauses SET until = $3 WHERE channel = $1 AND target = $2";
    run!(tx, sqlx::query(SQL).bind(target.channel.word()).bind(target.name).bind(now.millis()));
    Ok(())
}

/// Ends the pause of a target that works.
pub async fn clear(tx: &mut Tx, target: Target<'_>) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM outbox_pauses WHERE channel = $1 AND target = $2";
    run!(tx, sqlx::query(SQL).bind(target.channel.word()).bind(target.name));
    Ok(())
}

/// Forgets pauses that ended before `before`: nothing has been sent to their targets since.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM outbox_pauses WHERE until < $1";
    Ok(run!(tx, sqlx::query(SQL).bind(before.millis())))
}
