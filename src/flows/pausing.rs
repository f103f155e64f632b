//! Pauses what fails, so that a relay that is down is probed once per pause instead of once per email, and a recipient
//! that is refused delays nobody else.

use crate::{
    domain::{
        MailFault, Timestamp,
        time::{DAY_MS, MINUTE_MS, SECOND_MS},
    },
    notify::Unsent,
    store::{
        Lease, StoreError, Tx,
        outbox::Outgoing,
        outbox_pauses::{self, Failure, Target},
    },
};

/// Three times as long as a mail server may take for one email. No pause of a target is longer.
pub const LEASE: Lease = Lease { ms: MINUTE_MS, longest_ms: DAY_MS };

/// How long a target is paused after its first failure, and after each further one. Short, because a sign-in link must
/// not wait long once the relay works again; each email has a longer back-off of its own.
const PAUSES_MS: (i64, i64) = (10 * SECOND_MS, MINUTE_MS);

/// How a try ended.
pub enum Tried {
    Sent,
    /// Nothing was sent: the email no longer applies.
    Overtaken,
    Failed(Unsent),
}

/// An email that is leased, to be sent now.
pub struct Due {
    pub mail: Outgoing,
    pub probes: Probes,
}

/// Which of its targets a try probes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Probes {
    channel: bool,
    recipient: bool,
}

/// Finds out which targets of a leased email are paused, and makes it their probe. `Stale`: see
/// [`outbox_pauses::probe`].
pub async fn probe(tx: &mut Tx, mail: &Outgoing, now: Timestamp) -> Result<Probes, StoreError> {
    let (channel, recipient) = (Target::channel(mail.channel), Target::recipient(mail.channel, &mail.dest));
    Ok(Probes {
        channel: outbox_pauses::probe(tx, channel, now, LEASE).await?,
        recipient: outbox_pauses::probe(tx, recipient, now, LEASE).await?,
    })
}

/// Pauses what has failed, and ends the pauses of what works. The channel's row comes before the recipient's, as in
/// [`probe`], so that two instances never wait for each other. Returns true if a failure uses up one of the email's
/// tries: one during a known outage of the relay does not, however long the outage lasts.
pub async fn learn(tx: &mut Tx, due: &Due, tried: &Tried, now: Timestamp) -> Result<bool, StoreError> {
    let channel = Target::channel(due.mail.channel);
    let recipient = Target::recipient(due.mail.channel, &due.mail.dest);
    let failure = |is_probe| Failure { at: now, is_probe, pauses_ms: PAUSES_MS, lease: LEASE };
    match tried {
        Tried::Failed(Unsent { fault: MailFault::Refused, permanent: false, .. }) => {
            // The relay has answered, so the relay works.
            outbox_pauses::clear(tx, channel).await?;
            outbox_pauses::put(tx, recipient, failure(due.probes.recipient)).await?;
        }
        Tried::Sent | Tried::Failed(Unsent { fault: MailFault::Refused, .. }) => {
            outbox_pauses::clear(tx, channel).await?;
            outbox_pauses::clear(tx, recipient).await?;
        }
        Tried::Overtaken | Tried::Failed(Unsent { fault: MailFault::Internal, .. }) => {
            release(tx, channel, due.probes.channel, now).await?;
            release(tx, recipient, due.probes.recipient, now).await?;
        }
        Tried::Failed(_) => {
            let is_first = outbox_pauses::put(tx, channel, failure(due.probes.channel)).await?;
            release(tx, recipient, due.probes.recipient, now).await?;
            return Ok(is_first);
        }
    }
    Ok(true)
}

async fn release(tx: &mut Tx, target: Target<'_>, is_probe: bool, now: Timestamp) -> Result<(), StoreError> {
    if is_probe { outbox_pauses::release(tx, target, now).await } else { Ok(()) }
}
