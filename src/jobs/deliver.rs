//! Sends the emails of the outbox.

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

/// How often sending an email may end the process before it is given up. A few kills do not reach this.
const MOST_BEGUN: i64 = 20;

/// Sends every email that is due and not paused. Each is leased just before it is sent, so that no lease runs out while
/// a slow server takes its time over the emails before it.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    while let Some(due) = mailing::next(app).await? {
        let tried = send(app, &due).await;
        mailing::tried(app, &due, &tried).await?;
    }
    Ok(())
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
