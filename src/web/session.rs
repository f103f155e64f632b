//! What the encrypted session cookie holds.

use super::Site;
use crate::{
    domain::{MemberId, OrgId, Timestamp, id::base32, time::DAY_MS},
    store::members::Member,
};
use actix_session::Session;
use serde::{Deserialize, Serialize};

/// A session ends after 30 days, by the server's clock: the cookie's own age proves nothing.
pub const LIFE_MS: i64 = 30 * DAY_MS;

const MEMBER: &str = "member";
const NEWCOMER: &str = "newcomer";
const NONCE: &str = "nonce";

/// A signed-in member, as the cookie remembers them: enough for the header of a page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Remembered {
    pub id: MemberId,
    pub org: OrgId,
    pub email: String,
    pub organisation: String,
    pub since: Timestamp,
    /// Of the row that has to be there, or the session has ended. Cookies from before sessions were kept have none.
    #[serde(default)]
    pub session: String,
}

/// Someone whose address is proven but who has not said their name yet.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Newcomer {
    pub email: String,
    pub next: String,
    pub since: Timestamp,
}

/// The member of this session, if it has not run out.
pub fn member(session: &Session, now: Timestamp) -> Option<Remembered> {
    session.get::<Remembered>(MEMBER).ok().flatten().filter(|m| now.since(m.since) < LIFE_MS)
}

pub fn newcomer(session: &Session, now: Timestamp) -> Option<Newcomer> {
    session.get::<Newcomer>(NEWCOMER).ok().flatten().filter(|n| now.since(n.since) < DAY_MS)
}

/// Begins a member's session: everything of the old one is gone, so a planted cookie gains nothing.
pub fn sign_in(session: &Session, member: &Member, id: String, now: Timestamp) {
    tracing::info!(member = %member.id, "signed in");
    session.clear();
    session.renew();
    put(
        session,
        MEMBER,
        &Remembered {
            id: member.id.clone(),
            org: member.org.clone(),
            email: member.email.clone(),
            organisation: member.organisation.clone(),
            since: now,
            session: id,
        },
    );
}

pub fn greet(session: &Session, email: String, next: String, now: Timestamp) {
    session.clear();
    session.renew();
    put(session, NEWCOMER, &Newcomer { email, next, since: now });
}

pub fn sign_out(session: &Session) {
    session.purge();
}

/// The session's nonce, which form tokens are derived from; made when a page first shows a form.
pub fn nonce(session: &Session, site: &Site) -> String {
    if let Ok(Some(nonce)) = session.get::<String>(NONCE) {
        return nonce;
    }
    let nonce = base32(&site.random.bytes::<16>());
    put(session, NONCE, &nonce);
    nonce
}

/// The nonce if there is one: a form that comes without is forged, or its session has run out.
pub fn known_nonce(session: &Session) -> Option<String> {
    session.get::<String>(NONCE).ok().flatten()
}

fn put(session: &Session, key: &str, value: &impl Serialize) {
    if let Err(error) = session.insert(key, value) {
        tracing::error!(%error, key, "the session does not take a value");
    }
}
