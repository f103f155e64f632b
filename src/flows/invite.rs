//! Invitations to an organisation: sent, withdrawn, declined. They are accepted in `signin::join`.

use super::{
    notifications::{self},
    signin,
};
use crate::{
    app::App,
    domain::{Timestamp, id::base32, notification::Notification, time::DAY_MS},
    lang::Lang,
    store::{
        StoreError, Tx,
        invitations::{self, Invitation},
        members::Member,
    },
};

/// How long an invitation can be accepted.
pub const VALID_MS: i64 = 14 * DAY_MS;
/// Open invitations of one organisation.
pub const MOST_OPEN: usize = 50;
/// Emails of invitation that one organisation sends in a day: they carry its text to any address.
pub const LETTERS_A_DAY: i64 = 20;

/// Outcome of an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invited {
    Sent,
    /// There are as many open invitations as may be.
    Full,
    /// The organisation has sent as many emails as may be. The next one goes out after so many milliseconds.
    TooMany(i64),
    /// They have declined, and are left alone until this moment.
    Declined(Timestamp),
}

/// Invites a colleague by mail. The answer is the same whether or not the address is known here.
pub async fn invite(app: &App, by: &Member, email: &str, lang: Lang) -> Result<Invited, StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    if let Some(refused) = refusal(&mut tx, by, email, now).await? {
        return Ok(refused);
    }
    let invitation = Invitation {
        id: base32(&app.random.bytes::<16>()),
        org: by.org.clone(),
        organisation: by.organisation.clone(),
        email: email.to_owned(),
        invited_by: by.id.clone(),
        by: by.name.clone(),
        expires_at: now.plus_ms(VALID_MS),
    };
    invitations::add(&mut tx, &invitation, now).await?;
    invitations::note_letter(&mut tx, &invitation.id, &by.org, now).await?;
    let link = signin::new_link(app, &mut tx, email, &next(&invitation.id), now).await?;
    let (by, organisation, invitation) = (by.name.clone(), by.organisation.clone(), invitation.id);
    notifications::queue(
        &mut tx,
        email,
        lang,
        &Notification::Invited { link, by, organisation, invitation },
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(Invited::Sent)
}

/// Returns the page after signing in with the emailed link. It names the invitation, which the page preselects.
fn next(invitation: &str) -> String {
    format!("/?invitation={invitation}")
}

/// Returns true if somebody signed in by the email of this invitation.
pub fn came_by(path: &str, invitation: &str) -> bool {
    path == next(invitation)
}

async fn refusal(
    tx: &mut Tx,
    by: &Member,
    email: &str,
    now: Timestamp,
) -> Result<Option<Invited>, StoreError> {
    let declined = invitations::declined_until(tx, &by.org, email).await?;
    if let Some(until) = declined.filter(|until| *until > now) {
        return Ok(Some(Invited::Declined(until)));
    }
    let open = invitations::of_org(tx, &by.org, now).await?;
    if open.len() >= MOST_OPEN && !open.iter().any(|one| one.email == email) {
        return Ok(Some(Invited::Full));
    }
    let last = invitations::last_letter_but(tx, &by.org, LETTERS_A_DAY - 1).await?;
    let wait_ms = last.map_or(0, |at| at.plus_ms(DAY_MS).since(now));
    Ok((wait_ms > 0).then_some(Invited::TooMany(wait_ms)))
}

/// Withdraws an invitation of one's own organisation.
pub async fn withdraw(app: &App, by: &Member, id: &str) -> Result<(), StoreError> {
    let mut tx = app.store.begin().await?;
    invitations::withdraw(&mut tx, &by.org, id, app.clock.now()).await?;
    tx.commit().await
}

/// Declines an invitation that was sent to an address whose owner has proven that it is theirs.
pub async fn decline(app: &App, email: &str, id: &str) -> Result<(), StoreError> {
    let mut tx = app.store.begin().await?;
    invitations::decline(&mut tx, id, email, app.clock.now()).await?;
    tx.commit().await
}

/// The open invitations of a proven address.
pub async fn waiting(app: &App, email: &str) -> Result<Vec<Invitation>, StoreError> {
    invitations::open_for(&mut app.store.read().await?, email, app.clock.now()).await
}
