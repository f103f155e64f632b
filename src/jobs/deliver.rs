//! Sends the emails of the outbox, a few at once.

use crate::{
    app::App,
    domain::{MailFault, notification::Notification},
    flows::{
        mailing::{self, Due, Tried},
        notifications,
    },
    lang::Lang,
    notify::{
        Unsent,
        mail::{Email, Seller, compose},
    },
    store::outbox::Outgoing,
};
use futures_util::future::join_all;
use tokio::sync::Mutex;

/// How many emails an instance sends at once.
const AT_ONCE: usize = 4;

/// How often sending an email may end the process before it is given up. A few kills do not reach this.
const MOST_BEGUN: i64 = 20;

/// Sends every email that is due and not paused. Each is leased just before it is sent, so that no lease runs out while
/// a slow server takes its time over the emails before it.
///
/// Until one has been sent they go one at a time, so that a server that is down or silent gets one connection.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    let turn = Mutex::new(());
    loop {
        match deliver(app, &turn).await? {
            None => return Ok(()),
            Some(Tried::Sent) => break,
            Some(Tried::Overtaken | Tried::Failed(_)) => {}
        }
    }
    // One that fails must not drop the others half-way: they would be sent twice.
    join_all((0..AT_ONCE).map(|_| deliver_all(app, &turn))).await.into_iter().collect()
}

async fn deliver_all(app: &App, turn: &Mutex<()>) -> anyhow::Result<()> {
    while deliver(app, turn).await?.is_some() {}
    Ok(())
}

/// Sends the next email; `None` if nothing is due.
async fn deliver(app: &App, turn: &Mutex<()>) -> anyhow::Result<Option<Tried>> {
    // Of two that lease at once, PostgreSQL leaves one with nothing.
    let next = {
        let _turn = turn.lock().await;
        mailing::next(app).await?
    };
    let Some(due) = next else { return Ok(None) };
    let tried = send(app, &due).await;
    mailing::tried(app, &due, &tried).await?;
    Ok(Some(tried))
}

async fn send(app: &App, Due { mail, .. }: &Due) -> Tried {
    if mail.begun > MOST_BEGUN {
        let why = format!("the process ended {MOST_BEGUN} times while this was being sent");
        return Tried::Failed(Unsent { permanent: true, fault: MailFault::Internal, why });
    }
    match email(app, mail).await {
        Ok(None) => Tried::Overtaken,
        Ok(Some(email)) => match app.mailer.send(&email, app.clock.now()).await {
            Ok(()) => Tried::Sent,
            Err(unsent) => Tried::Failed(unsent),
        },
        Err(error) => {
            let why = format!("{error:#}");
            Tried::Failed(Unsent { permanent: false, fault: MailFault::Internal, why })
        }
    }
}

async fn email(app: &App, mail: &Outgoing) -> anyhow::Result<Option<Email>> {
    let lang = Lang::parse(&mail.lang).unwrap_or(app.config.language);
    let notification: Notification = serde_json::from_str(&mail.payload)?;
    let Some(facts) = notifications::email(app, &notification, lang).await? else { return Ok(None) };
    let seller = Seller { name: app.config.seller.name.clone(), contact: app.config.seller.email.clone() };
    let composed = compose(&facts, lang, &seller)?;
    Ok(Some(composed.addressed(mail.id.clone(), mail.dest.clone())))
}
