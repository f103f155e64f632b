//! The table of sessions: where members are signed in. A session that is not here has ended, whatever a cookie says.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    members::{self, Member},
};
use crate::domain::{MemberId, Timestamp};

pub async fn add(tx: &mut Tx, id: &str, member: &MemberId, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO sessions (id, member, began_at) VALUES ($1, $2, $3)";
    run!(tx, sqlx::query(SQL).bind(id).bind(member.as_str()).bind(now.millis()));
    Ok(())
}

/// The member of a session that has not ended; one statement.
pub async fn member(db: &mut impl Access, id: &str) -> Result<Option<Member>, StoreError> {
    const SQL: &str = "SELECT m.id, m.org, m.email, m.name, m.lang, g.name AS organisation \
        FROM sessions s JOIN members m ON m.id = s.member JOIN orgs g ON g.id = m.org WHERE s.id = $1";
    let row: Option<members::Row> = on!(db, |c| sqlx::query_as(SQL).bind(id).fetch_optional(c).await?);
    row.map(Member::try_from).transpose()
}

/// Ends one session.
pub async fn end(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM sessions WHERE id = $1";
    run!(tx, sqlx::query(SQL).bind(id));
    Ok(())
}

/// Ends all sessions of a member.
pub async fn end_all(tx: &mut Tx, member: &MemberId) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM sessions WHERE member = $1";
    run!(tx, sqlx::query(SQL).bind(member.as_str()));
    Ok(())
}

/// Forgets sessions that began before `before`: they have run out.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM sessions WHERE began_at < $1";
    Ok(run!(tx, sqlx::query(SQL).bind(before.millis())))
}
