//! Leases emails from the outbox and stores the outcome of each try, and whether email can be sent at all. The log
//! reports changes, not every failure; the desk shows the current state.

pub use super::pausing::{Due, Tried};

use super::{
    pausing::{self, LEASE},
    retry_on_conflict,
};
use crate::{
    app::App,
    domain::{
        Channel, MailFault, Timestamp,
        time::{DAY_MS, HOUR_MS, MINUTE_MS},
    },
    notify::Unsent,
    store::{
        StoreError, Tx, mail_faults,
        outbox::{self, Outcome},
    },
};

/// Pauses between tries of one email; after the last one it is given up.
const PAUSES_MS: [i64; 8] =
    [10_000, MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS, DAY_MS];

/// How a try changes whether email can be sent.
enum Change {
    None,
    /// Sending fails, or fails for another reason than before.
    Fails(MailFault),
    Works,
}

/// Leases the next email that is due and not paused.
pub async fn next(app: &App) -> Result<Option<Due>, StoreError> {
    // Instances that lease at once may conflict.
    retry_on_conflict(|| async {
        let now = app.clock.now();
        let mut tx = app.store.begin().await?;
        let leased = outbox::lease(&mut tx, Channel::Email, now, LEASE, 1).await?;
        let Some(mail) = leased.into_iter().next() else { return Ok(None) };
        let probes = pausing::probe(&mut tx, &mail, now).await?;
        tx.commit().await?;
        Ok(Some(Due { mail, probes }))
    })
    .await
}

/// Stores the outcome of a try.
pub async fn tried(app: &App, due: &Due, tried: &Tried) -> Result<(), StoreError> {
    let (outcome, change) = retry_on_conflict(|| store(app, due, tried)).await?;
    let mail = &due.mail.id;
    match (&change, tried) {
        (Change::Fails(fault), Tried::Failed(Unsent { why, .. })) => {
            let fault = fault.word();
            tracing::warn!(fault, why, mail, "email cannot be sent; it will be retried");
        }
        (Change::Works, _) => tracing::info!("email can be sent again"),
        _ => {}
    }
    if let Outcome::Dead { why } = outcome {
        tracing::error!(mail, why, "giving up on an email");
    }
    Ok(())
}

async fn store(app: &App, due: &Due, tried: &Tried) -> Result<(Outcome, Change), StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let counts = pausing::learn(&mut tx, due, tried, now).await?;
    let outcome = match tried {
        Tried::Sent => Outcome::Sent,
        Tried::Overtaken => Outcome::Overtaken,
        Tried::Failed(unsent) if counts => failed(due.mail.tries, unsent, now),
        Tried::Failed(Unsent { fault, why, .. }) => {
            Outcome::Outage { at: now, fault: *fault, why: why.clone() }
        }
    };
    outbox::finish(&mut tx, &due.mail.id, &outcome, now).await?;
    let change = change(&mut tx, &outcome, now).await?;
    tx.commit().await?;
    Ok((outcome, change))
}

fn failed(tries: i64, unsent: &Unsent, now: Timestamp) -> Outcome {
    let Unsent { permanent, fault, why } = unsent.clone();
    let pause = usize::try_from(tries).ok().and_then(|nth| PAUSES_MS.get(nth));
    match pause {
        Some(ms) if !permanent => Outcome::Later { at: now.plus_ms(*ms), fault, why },
        _ => Outcome::Dead { why },
    }
}

async fn change(tx: &mut Tx, outcome: &Outcome, now: Timestamp) -> Result<Change, StoreError> {
    if let Outcome::Later { fault, .. } | Outcome::Outage { fault, .. } = outcome {
        let is_new = mail_faults::put(tx, *fault, now).await?;
        return Ok(if is_new { Change::Fails(*fault) } else { Change::None });
    }
    let Some((fault, _)) = mail_faults::find(tx).await? else { return Ok(Change::None) };
    let is_sent = matches!(outcome, Outcome::Sent);
    let is_over = if fault.is_of_one_email() { !outbox::any_failing(tx).await? } else { is_sent };
    let is_over = is_over && mail_faults::clear(tx).await?;
    Ok(if is_over && is_sent { Change::Works } else { Change::None })
}
