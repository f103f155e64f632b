//! Sign-in by an emailed link, joining as a member, and the sessions of members.

use super::{
    notifications::{self, SIGNIN_VALID_MS},
    retry_on_conflict,
};
use crate::{
    app::App,
    domain::{MemberId, OrgId, Timestamp, id::base32, notification::Notification, time::MINUTE_MS},
    keys::digest,
    lang::Lang,
    store::{
        StoreError, Tx, invitations,
        members::{self, Member},
        sessions,
        signin_links::{self, SigninLink},
    },
};

/// Emails a sign-in link. Known and unknown addresses cost the same statements.
pub async fn ask(app: &App, email: &str, next: &str, lang: Lang) -> Result<(), StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let link = new_link(app, &mut tx, email, next, now).await?;
    notifications::queue(&mut tx, email, lang, &Notification::SignIn { link }, now).await?;
    tx.commit().await
}

/// Stores a link's digest and returns its id, from which its token is derived.
pub(super) async fn new_link(
    app: &App,
    tx: &mut Tx,
    email: &str,
    next: &str,
    now: Timestamp,
) -> Result<String, StoreError> {
    let id = base32(&app.random.bytes::<16>());
    let link = SigninLink {
        token_hash: digest(&app.keys.signin_token(&id)),
        email: email.to_owned(),
        next: next.to_owned(),
        expires_at: now.plus_ms(SIGNIN_VALID_MS),
        used_at: None,
    };
    signin_links::add(tx, &link, now).await?;
    Ok(id)
}

/// The state of a sign-in link.
pub enum Link {
    Good(SigninLink),
    /// It was used before or is older than 24 hours: another one can be sent.
    Spent(SigninLink),
    Unknown,
}

/// Reads a link without using it up, because mail scanners follow links.
pub async fn find(app: &App, token: &str) -> Result<Link, StoreError> {
    let found = signin_links::find(&mut app.store.read().await?, &digest(token)).await?;
    Ok(match found {
        None => Link::Unknown,
        Some(link) if link.used_at.is_none() && link.expires_at > app.clock.now() => Link::Good(link),
        Some(link) => Link::Spent(link),
    })
}

/// The person who has opened a link.
pub enum SignedIn {
    Member {
        member: Box<Member>,
        next: String,
    },
    /// The address is proven but has no member yet: the page asks for a name (and an organisation).
    Newcomer {
        email: String,
        next: String,
    },
}

/// Uses a link up, and with it all other links of its address. Returns `None` if it was used before or has
/// expired.
pub async fn open(app: &App, token: &str) -> Result<Option<SignedIn>, StoreError> {
    let (hash, now) = (digest(token), app.clock.now());
    let mut tx = app.store.begin().await?;
    if !signin_links::use_up(&mut tx, &hash, now).await? {
        return Ok(None);
    }
    let Some(link) = signin_links::find(&mut tx, &hash).await? else { return Ok(None) };
    signin_links::end_others(&mut tx, &link.email, now).await?;
    let member = members::by_email(&mut tx, &link.email).await?;
    tx.commit().await?;
    Ok(Some(match member {
        Some(member) => SignedIn::Member { member: Box::new(member), next: link.next },
        None => SignedIn::Newcomer { email: link.email, next: link.next },
    }))
}

/// What a newcomer entered about themselves.
pub struct Newcomer<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub lang: Lang,
    pub joins: Joins<'a>,
}

/// The organisation that a newcomer joins.
#[derive(Debug, Clone, Copy)]
pub enum Joins<'a> {
    /// Accepts the invitation of this id.
    Invited(&'a str),
    /// Creates an organisation of this name, and declines all invitations.
    Own(&'a str),
}

/// Outcome of joining.
pub enum Joined {
    Member(Box<Member>),
    /// The invitation has expired or was withdrawn.
    Gone,
    /// The address has had a member for a while: the proof of a first visit must not open an account later.
    Known,
}

/// How long a form that is submitted twice signs in both times, in milliseconds.
const TWICE_MS: i64 = 10 * MINUTE_MS;

/// Adds a newcomer as a member of the organisation whose invitation they accept, or of a new one.
pub async fn join(app: &App, newcomer: &Newcomer<'_>) -> Result<Joined, StoreError> {
    retry_on_conflict(|| async {
        let now = app.clock.now();
        let mut tx = app.store.begin().await?;
        if let Some(known) = members::by_email(&mut tx, newcomer.email).await? {
            let fresh = members::joined_since(&mut tx, &known.id, now.plus_ms(-TWICE_MS)).await?;
            return Ok(if fresh { Joined::Member(Box::new(known)) } else { Joined::Known });
        }
        let Some((org, organisation)) = place(app, &mut tx, newcomer, now).await? else {
            return Ok(Joined::Gone);
        };
        let member = Member {
            id: MemberId::from_random(app.random.bytes()),
            org,
            email: newcomer.email.to_owned(),
            name: newcomer.name.trim().to_owned(),
            lang: newcomer.lang,
            organisation,
        };
        members::add(&mut tx, &member, now).await?;
        tx.commit().await?;
        Ok(Joined::Member(Box::new(member)))
    })
    .await
}

/// The organisation that a newcomer belongs to, and its name. Whatever they did not accept they have declined.
async fn place(
    app: &App,
    tx: &mut Tx,
    newcomer: &Newcomer<'_>,
    now: Timestamp,
) -> Result<Option<(OrgId, String)>, StoreError> {
    let open = invitations::open_for(tx, newcomer.email, now).await?;
    let accepted = match newcomer.joins {
        Joins::Invited(id) => match open.iter().find(|invitation| invitation.id == id) {
            Some(invitation) => Some(invitation),
            None => return Ok(None),
        },
        Joins::Own(_) => None,
    };
    for other in open.iter().filter(|one| accepted.is_none_or(|accepted| accepted.id != one.id)) {
        invitations::decline(tx, &other.id, newcomer.email, now).await?;
    }
    match (accepted, newcomer.joins) {
        (Some(invitation), _) => {
            invitations::accept(tx, &invitation.id, now).await?;
            Ok(Some((invitation.org.clone(), invitation.organisation.clone())))
        }
        (None, Joins::Own(name)) => {
            let org = OrgId::from_random(app.random.bytes());
            members::add_org(tx, &org, name.trim(), now).await?;
            Ok(Some((org, name.trim().to_owned())))
        }
        (None, Joins::Invited(_)) => Ok(None),
    }
}

/// Begins a member's session and returns its id.
pub async fn begin(app: &App, member: &MemberId) -> Result<String, StoreError> {
    let id = base32(&app.random.bytes::<20>());
    let mut tx = app.store.begin().await?;
    sessions::add(&mut tx, &id, member, app.clock.now()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Ends a session here, so that a copy of its cookie opens nothing either.
pub async fn end(app: &App, session: &str) -> Result<(), StoreError> {
    let mut tx = app.store.begin().await?;
    sessions::end(&mut tx, session).await?;
    tx.commit().await
}

/// Ends all sessions of a member, on every device.
pub async fn end_all(app: &App, member: &MemberId) -> Result<(), StoreError> {
    let mut tx = app.store.begin().await?;
    sessions::end_all(&mut tx, member).await?;
    tx.commit().await
}

/// Sets the language in which a member is written to.
pub async fn speak(app: &App, member: &MemberId, lang: Lang) -> Result<(), StoreError> {
    let mut tx = app.store.begin().await?;
    members::set_lang(&mut tx, member, lang).await?;
    tx.commit().await
}
