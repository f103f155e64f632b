//! Sends the mails of the outbox, with back-off.

use crate::{
    app::App,
    domain::{
        Channel, MailFault, Timestamp,
        notification::Notification,
        time::{DAY_MS, HOUR_MS, MINUTE_MS},
    },
    flows::{mailing, notifications, retry_on_conflict},
    lang::Lang,
    notify::{
        Unsent,
        mail::{Seller, compose},
    },
    store::{
        Lease, StoreError,
        outbox::{self, Outcome, Outgoing},
    },
};

/// Three times as long as a mail server may take for one mail.
const LEASE: Lease = Lease { ms: MINUTE_MS, longest_ms: DAY_MS };

/// Pauses between tries; after the last one the mail is given up.
const PAUSES_MS: [i64; 8] =
    [10_000, MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS, DAY_MS];

/// How often sending an email may end the process before it is given up. A few kills do not reach this.
const MOST_BEGUN: i64 = 20;

/// Sends every mail that is due. Each is leased just before it is sent, so that no lease runs out while a slow
/// server takes its time over the mails before it.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    while let Some(mail) = next(app).await? {
        let outcome = send(app, &mail, app.clock.now()).await;
        mailing::tried(app, &mail, &outcome).await?;
    }
    Ok(())
}

async fn next(app: &App) -> Result<Option<Outgoing>, StoreError> {
    // Instances that claim at once may stand in each other's way.
    retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        let due = outbox::claim(&mut tx, Channel::Email, app.clock.now(), LEASE, 1).await?;
        tx.commit().await?;
        Ok(due.into_iter().next())
    })
    .await
}

async fn send(app: &App, mail: &Outgoing, now: Timestamp) -> Outcome {
    if mail.begun > MOST_BEGUN {
        return Outcome::Dead {
            why: format!("the process ended {MOST_BEGUN} times while this was being sent"),
        };
    }
    match email(app, mail).await {
        Ok(None) => Outcome::Overtaken,
        Ok(Some(email)) => match app.mailer.send(&email, now).await {
            Ok(()) => Outcome::Sent,
            Err(unsent) if unsent.permanent => Outcome::Dead { why: unsent.why },
            Err(unsent) => later(mail.tries, now, unsent),
        },
        Err(error) => {
            let why = format!("{error:#}");
            later(mail.tries, now, Unsent { permanent: false, fault: MailFault::Internal, why })
        }
    }
}

async fn email(app: &App, mail: &Outgoing) -> anyhow::Result<Option<crate::notify::mail::Email>> {
    let lang = Lang::parse(&mail.lang).unwrap_or(app.config.language);
    let notification: Notification = serde_json::from_str(&mail.payload)?;
    let Some(facts) = notifications::email(app, &notification, lang).await? else { return Ok(None) };
    let seller = Seller { name: app.config.seller.name.clone(), contact: app.config.seller.email.clone() };
    let composed = compose(&facts, lang, &seller)?;
    Ok(Some(composed.addressed(mail.id.clone(), mail.dest.clone())))
}

fn later(tries: i64, now: Timestamp, unsent: Unsent) -> Outcome {
    let Unsent { fault, why, .. } = unsent;
    let pause = usize::try_from(tries).ok().and_then(|nth| PAUSES_MS.get(nth));
    match pause {
        Some(ms) => Outcome::Later { at: now.plus_ms(*ms), fault, why },
        None => Outcome::Dead { why },
    }
}
