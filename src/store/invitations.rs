//! The table of invitations: colleagues who may join an organisation.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::row,
};
use crate::domain::{MemberId, OrgId, Timestamp};

/// An invitation that can be accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub id: String,
    pub org: OrgId,
    pub organisation: String,
    pub email: String,
    pub invited_by: MemberId,
    /// The full name of the same person.
    pub by: String,
    pub expires_at: Timestamp,
}

row! {
    struct Row {
        id: String, org: String, organisation: String, email: String, invited_by: String, by_name: String,
        expires_at: i64,
    }
}

impl From<Row> for Invitation {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            org: OrgId::from_text(row.org),
            organisation: row.organisation,
            email: row.email,
            invited_by: MemberId::from_text(row.invited_by),
            by: row.by_name,
            expires_at: Timestamp::from_millis(row.expires_at),
        }
    }
}

/// Adds an invitation. Inviting the same address again renews the one that is there, whatever had become of it.
pub async fn add(tx: &mut Tx, invitation: &Invitation, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO invitations (id, org, email, invited_by, created_at, expires_at) \
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (org, email) DO UPDATE SET id = $1, invited_by = $4, \
        created_at = $5, expires_at = $6, accepted_at = NULL, declined_at = NULL, withdrawn_at = NULL";
    run!(
        tx,
        sqlx::query(SQL)
            .bind(&invitation.id)
            .bind(invitation.org.as_str())
            .bind(&invitation.email)
            .bind(invitation.invited_by.as_str())
            .bind(now.millis())
            .bind(invitation.expires_at.millis())
    );
    Ok(())
}

/// So many invitations are shown to somebody who is new.
const SHOWN: i64 = 5;

/// The open invitations of an address, the latest first.
pub async fn open_for(
    db: &mut impl Access,
    email: &str,
    now: Timestamp,
) -> Result<Vec<Invitation>, StoreError> {
    const SQL: &str = "SELECT i.id, i.org, g.name AS organisation, i.email, i.invited_by, m.name AS by_name, \
        i.expires_at FROM invitations i JOIN orgs g ON g.id = i.org JOIN members m ON m.id = i.invited_by \
        WHERE i.email = $1 AND i.accepted_at IS NULL AND i.declined_at IS NULL AND i.withdrawn_at IS NULL \
        AND i.expires_at > $2 ORDER BY i.created_at DESC, i.id LIMIT $3";
    let rows: Vec<Row> =
        on!(db, |c| sqlx::query_as(SQL).bind(email).bind(now.millis()).bind(SHOWN).fetch_all(c).await?);
    Ok(rows.into_iter().map(Invitation::from).collect())
}

/// An invitation by its id, if it is still open.
pub async fn open(db: &mut impl Access, id: &str, now: Timestamp) -> Result<Option<Invitation>, StoreError> {
    const SQL: &str = "SELECT i.id, i.org, g.name AS organisation, i.email, i.invited_by, m.name AS by_name, \
        i.expires_at FROM invitations i JOIN orgs g ON g.id = i.org JOIN members m ON m.id = i.invited_by \
        WHERE i.id = $1 AND i.accepted_at IS NULL AND i.declined_at IS NULL AND i.withdrawn_at IS NULL \
        AND i.expires_at > $2";
    let row: Option<Row> =
        on!(db, |c| sqlx::query_as(SQL).bind(id).bind(now.millis()).fetch_optional(c).await?);
    Ok(row.map(Invitation::from))
}

/// The open invitations of an organisation, the first one first.
pub async fn of_org(
    db: &mut impl Access,
    org: &OrgId,
    now: Timestamp,
) -> Result<Vec<Invitation>, StoreError> {
    const SQL: &str = "SELECT i.id, i.org, g.name AS organisation, i.email, i.invited_by, m.name AS by_name, \
        i.expires_at FROM invitations i JOIN orgs g ON g.id = i.org JOIN members m ON m.id = i.invited_by \
        WHERE i.org = $1 AND i.accepted_at IS NULL AND i.declined_at IS NULL AND i.withdrawn_at IS NULL \
        AND i.expires_at > $2 ORDER BY i.created_at, i.id";
    let rows: Vec<Row> =
        on!(db, |c| sqlx::query_as(SQL).bind(org.as_str()).bind(now.millis()).fetch_all(c).await?);
    Ok(rows.into_iter().map(Invitation::from).collect())
}

/// Until when an address that has declined an organisation's invitation is left alone.
pub async fn declined_until(
    db: &mut impl Access,
    org: &OrgId,
    email: &str,
) -> Result<Option<Timestamp>, StoreError> {
    const SQL: &str = "SELECT expires_at FROM invitations \
        WHERE org = $1 AND email = $2 AND declined_at IS NOT NULL";
    let until: Option<i64> =
        on!(db, |c| sqlx::query_scalar(SQL).bind(org.as_str()).bind(email).fetch_optional(c).await?);
    Ok(until.map(Timestamp::from_millis))
}

pub async fn accept(tx: &mut Tx, id: &str, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE invitations SET accepted_at = $1 WHERE id = $2";
    run!(tx, sqlx::query(SQL).bind(now.millis()).bind(id));
    Ok(())
}

/// Declines an invitation for the address that it was sent to.
pub async fn decline(tx: &mut Tx, id: &str, email: &str, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE invitations SET declined_at = $1 \
        WHERE id = $2 AND email = $3 AND accepted_at IS NULL AND declined_at IS NULL";
    run!(tx, sqlx::query(SQL).bind(now.millis()).bind(id).bind(email));
    Ok(())
}

/// Withdraws an organisation's invitation.
pub async fn withdraw(tx: &mut Tx, org: &OrgId, id: &str, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE invitations SET withdrawn_at = $1 \
        WHERE id = $2 AND org = $3 AND accepted_at IS NULL AND withdrawn_at IS NULL";
    run!(tx, sqlx::query(SQL).bind(now.millis()).bind(id).bind(org.as_str()));
    Ok(())
}

/// Notes that an email of invitation goes out.
pub async fn note_letter(tx: &mut Tx, id: &str, org: &OrgId, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO invitation_letters (id, org, sent_at) VALUES ($1, $2, $3)";
    run!(tx, sqlx::query(SQL).bind(id).bind(org.as_str()).bind(now.millis()));
    Ok(())
}

/// When an organisation's last letter of invitation but `nth` went out, counted from 0.
pub async fn last_letter_but(
    db: &mut impl Access,
    org: &OrgId,
    nth: i64,
) -> Result<Option<Timestamp>, StoreError> {
    const SQL: &str = "SELECT sent_at FROM invitation_letters WHERE org = $1 \
        ORDER BY sent_at DESC LIMIT 1 OFFSET $2";
    let at: Option<i64> =
        on!(db, |c| sqlx::query_scalar(SQL).bind(org.as_str()).bind(nth).fetch_optional(c).await?);
    Ok(at.map(Timestamp::from_millis))
}

/// Forgets when letters before `before` went out.
pub async fn forget_letters(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM invitation_letters WHERE sent_at < $1";
    Ok(run!(tx, sqlx::query(SQL).bind(before.millis())))
}
