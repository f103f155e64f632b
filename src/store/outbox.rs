//! The table of notifications to send: written with what they report, sent by a job, at least once.

use super::{
    Access, Lease, StoreError, Tx,
    db::{on, run},
    row::row,
};
use crate::domain::{Channel, MailFault, Timestamp};

/// A notification to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Identifies what it announces, once: `placed.{order}`. Also the root of its Message-ID.
    pub id: String,
    pub channel: Channel,
    /// The address on that channel.
    pub dest: String,
    /// The reader's language tag.
    pub lang: String,
    /// The facts as JSON.
    pub payload: String,
    /// How many tries have come to an end.
    pub tries: i64,
    /// How often sending it was begun since the last try that came to an end, this time included: more than
    /// once when a process was killed meanwhile.
    pub begun: i64,
}

row! {
    struct Row { id: String, dest: String, lang: String, payload: String, tries: i64, begun: i64 }
}

/// Puts a notification into the outbox; the same id again changes nothing.
pub async fn put(tx: &mut Tx, mail: &Outgoing, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO outbox (id, channel, dest, lang, payload, created_at, run_at, tries, begun, \
        leased_until) VALUES ($1, $2, $3, $4, $5, $6, $6, 0, 0, 0) ON CONFLICT (id) DO NOTHING";
    run!(
        tx,
        sqlx::query(SQL)
            .bind(&mail.id)
            .bind(mail.channel.word())
            .bind(&mail.dest)
            .bind(&mail.lang)
            .bind(&mail.payload)
            .bind(now.millis())
    );
    Ok(())
}

/// Leases up to `most` notifications of the channel that are due and not paused; no other instance sends
/// them while they are leased.
pub async fn lease(
    tx: &mut Tx,
    channel: Channel,
    now: Timestamp,
    lease: Lease,
    most: i64,
) -> Result<Vec<Outgoing>, StoreError> {
    const SQL: &str = "UPDATE outbox SET leased_until = $2, begun = begun + 1 \
        WHERE (leased_until <= $1 OR leased_until > $4) AND done_at IS NULL AND dead_at IS NULL AND id IN (\
        SELECT id FROM outbox WHERE channel = $6 AND (run_at <= $1 OR run_at > $3) AND (leased_until <= $1 OR leased_until > $4) \
        AND done_at IS NULL AND dead_at IS NULL AND NOT EXISTS (SELECT 1 FROM outbox_pauses p \
        WHERE p.channel = outbox.channel AND p.target IN ('*', outbox.dest) AND p.until > $1 AND p.until <= $4) \
        ORDER BY run_at LIMIT $5) RETURNING id, dest, lang, payload, tries, begun";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL)
        .bind(now.millis())
        .bind(lease.end(now))
        .bind(lease.horizon(now))
        .bind(lease.latest_end(now))
        .bind(most)
        .bind(channel.word())
        .fetch_all(c)
        .await?);
    let outgoing = |row: Row| Outgoing {
        id: row.id,
        channel,
        dest: row.dest,
        lang: row.lang,
        payload: row.payload,
        tries: row.tries,
        begun: row.begun,
    };
    Ok(rows.into_iter().map(outgoing).collect())
}

/// Outcome of a try.
pub enum Outcome {
    Sent,
    /// Nothing was sent: the email no longer applies.
    Overtaken,
    /// To be tried again.
    Later {
        at: Timestamp,
        fault: MailFault,
        why: String,
    },
    /// To be tried again; the channel is down, which uses up no try.
    Outage {
        at: Timestamp,
        fault: MailFault,
        why: String,
    },
    /// Never to be tried again.
    Dead {
        why: String,
    },
}

/// Stores the outcome of a try, and counts it unless the channel is down.
pub async fn finish(tx: &mut Tx, id: &str, outcome: &Outcome, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE outbox SET leased_until = 0, tries = tries + $6, begun = 0, done_at = $1, dead_at = $2, \
        run_at = CASE WHEN $3 > 0 THEN $3 ELSE run_at END, why = $4 WHERE id = $5";
    let (done, dead, later, why) = match outcome {
        Outcome::Sent | Outcome::Overtaken => (Some(now.millis()), None, 0, None),
        Outcome::Later { at, why, .. } | Outcome::Outage { at, why, .. } => {
            (None, None, at.millis(), Some(why))
        }
        Outcome::Dead { why } => (None, Some(now.millis()), 0, Some(why)),
    };
    let tries = i64::from(!matches!(outcome, Outcome::Outage { .. }));
    run!(tx, sqlx::query(SQL).bind(done).bind(dead).bind(later).bind(why).bind(id).bind(tries));
    Ok(())
}

/// How many notifications wait, and how many were given up; by two indexes, however many were sent.
pub async fn counts(db: &mut impl Access) -> Result<(i64, i64), StoreError> {
    const SQL: &str = "SELECT (SELECT COUNT(*) FROM outbox WHERE done_at IS NULL AND dead_at IS NULL), \
        (SELECT COUNT(*) FROM outbox WHERE dead_at IS NOT NULL)";
    Ok(on!(db, |c| sqlx::query_as(SQL).fetch_one(c).await?))
}

/// Returns true if a notification waits whose last try has failed.
pub async fn any_failing(db: &mut impl Access) -> Result<bool, StoreError> {
    const SQL: &str =
        "SELECT id FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND why IS NOT NULL LIMIT 1";
    let found: Option<String> = on!(db, |c| sqlx::query_scalar(SQL).fetch_optional(c).await?);
    Ok(found.is_some())
}

/// Forgets notifications sent before `before`.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM outbox WHERE done_at < $1";
    Ok(run!(tx, sqlx::query(SQL).bind(before.millis())))
}
