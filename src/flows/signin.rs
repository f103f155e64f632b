//! Signing in by a link in a mail, becoming a member, inviting colleagues.

use super::{
    news::{self, SIGNIN_VALID_MS},
    persist,
};
use crate::{
    app::App,
    domain::{MemberId, OrgId, Timestamp, id::base32, news::News, time::MINUTE_MS},
    keys::digest,
    lang::Lang,
    store::{
        StoreError, Tx,
        invitations::{self, Invitation},
        members::{self, Member},
        sessions,
        signin_links::{self, SigninLink},
    },
};

/// Mails a sign-in link. Known and unknown addresses are treated alike, to the statement.
pub async fn ask(app: &App, email: &str, next: &str, lang: Lang) -> Result<(), StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let link = new_link(app, &mut tx, email, next, now).await?;
    news::tell(&mut tx, email, lang, &News::SignIn { link }, now).await?;
    tx.commit().await
}

/// Stores a link's digest and returns its id, from which its token is derived.
async fn new_link(
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

/// What a sign-in link is good for.
pub enum Link {
    Good(SigninLink),
    /// Used before, or older than 24 hours: another one can be sent.
    Spent(SigninLink),
    Unknown,
}

/// Looks at a link without using it up: mail scanners follow links.
pub async fn look(app: &App, token: &str) -> Result<Link, StoreError> {
    let found = signin_links::find(&mut app.store.read().await?, &digest(token)).await?;
    Ok(match found {
        None => Link::Unknown,
        Some(link) if link.used_at.is_none() && link.expires_at > app.clock.now() => Link::Good(link),
        Some(link) => Link::Spent(link),
    })
}

/// Who has opened a link.
pub enum SignedIn {
    Member {
        member: Box<Member>,
        next: String,
    },
    /// The address is proven, but has no member yet: name (and organisation) are asked for.
    Newcomer {
        email: String,
        next: String,
    },
}

/// Uses a link up. None when somebody was faster or it has run out.
pub async fn open(app: &App, token: &str) -> Result<Option<SignedIn>, StoreError> {
    let (hash, now) = (digest(token), app.clock.now());
    let mut tx = app.store.begin().await?;
    if !signin_links::use_up(&mut tx, &hash, now).await? {
        return Ok(None);
    }
    let Some(link) = signin_links::find(&mut tx, &hash).await? else { return Ok(None) };
    let member = members::by_email(&mut tx, &link.email).await?;
    tx.commit().await?;
    Ok(Some(match member {
        Some(member) => SignedIn::Member { member: Box::new(member), next: link.next },
        None => SignedIn::Newcomer { email: link.email, next: link.next },
    }))
}

/// The invitation that waits for a proven address.
pub async fn invitation(app: &App, email: &str) -> Result<Option<Invitation>, StoreError> {
    invitations::open_for(&mut app.store.read().await?, email).await
}

/// Who a newcomer says they are; without an organisation they join the one that invited them.
pub struct Newcomer<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub organisation: &'a str,
    pub lang: Lang,
}

/// How long a form that was sent twice signs in both times.
const TWICE_MS: i64 = 10 * MINUTE_MS;

/// Makes a newcomer a member: of the organisation that invited them, or of a new one. Returns `None` if the
/// address has had a member for a while: the proof of a first visit must not open an account later.
pub async fn join(app: &App, newcomer: &Newcomer<'_>) -> Result<Option<Member>, StoreError> {
    persist(|| async {
        let now = app.clock.now();
        let mut tx = app.store.begin().await?;
        if let Some(known) = members::by_email(&mut tx, newcomer.email).await? {
            let fresh = members::joined_since(&mut tx, &known.id, now.plus_ms(-TWICE_MS)).await?;
            return Ok(fresh.then_some(known));
        }
        let (org, organisation) = match invitations::open_for(&mut tx, newcomer.email).await? {
            Some(invitation) => {
                invitations::accept(&mut tx, &invitation.id, now).await?;
                (invitation.org, invitation.organisation)
            }
            None => {
                let org = OrgId::from_random(app.random.bytes());
                members::add_org(&mut tx, &org, newcomer.organisation.trim(), now).await?;
                (org, newcomer.organisation.trim().to_owned())
            }
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
        Ok(Some(member))
    })
    .await
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

/// Invites a colleague by mail. The answer is the same whether or not the address is known here.
pub async fn invite(app: &App, by: &Member, email: &str, lang: Lang) -> Result<(), StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let invitation = Invitation {
        id: base32(&app.random.bytes::<16>()),
        org: by.org.clone(),
        organisation: by.organisation.clone(),
        email: email.to_owned(),
        invited_by: by.id.clone(),
    };
    invitations::add(&mut tx, &invitation, now).await?;
    let link = new_link(app, &mut tx, email, "/", now).await?;
    let (by, organisation) = (by.name.clone(), by.organisation.clone());
    news::tell(&mut tx, email, lang, &News::Invited { link, by, organisation }, now).await?;
    tx.commit().await
}

/// Sets the language in which a member is written to.
pub async fn speak(app: &App, member: &MemberId, lang: Lang) -> Result<(), StoreError> {
    let mut tx = app.store.begin().await?;
    members::set_lang(&mut tx, member, lang).await?;
    tx.commit().await
}
