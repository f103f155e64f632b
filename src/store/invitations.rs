//! The table of invitations: colleagues who may join an organisation.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::row,
};
use crate::domain::{MemberId, OrgId, Timestamp};

/// A standing invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub id: String,
    pub org: OrgId,
    pub organisation: String,
    pub email: String,
    pub invited_by: MemberId,
}

row! {
    struct Row { id: String, org: String, organisation: String, email: String, invited_by: String }
}

impl From<Row> for Invitation {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            org: OrgId::from_text(row.org),
            organisation: row.organisation,
            email: row.email,
            invited_by: MemberId::from_text(row.invited_by),
        }
    }
}

/// Adds an invitation; inviting the same address again keeps the first one.
pub async fn add(tx: &mut Tx, invitation: &Invitation, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO invitations (id, org, email, invited_by, created_at) \
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (org, email) DO NOTHING";
    run!(
        tx,
        sqlx::query(SQL)
            .bind(&invitation.id)
            .bind(invitation.org.as_str())
            .bind(&invitation.email)
            .bind(invitation.invited_by.as_str())
            .bind(now.millis())
    );
    Ok(())
}

/// The latest invitation of an address that was not accepted yet.
pub async fn open_for(db: &mut impl Access, email: &str) -> Result<Option<Invitation>, StoreError> {
    const SQL: &str = "SELECT i.id, i.org, g.name AS organisation, i.email, i.invited_by FROM invitations i \
        JOIN orgs g ON g.id = i.org WHERE i.email = $1 AND i.accepted_at IS NULL \
        ORDER BY i.created_at DESC LIMIT 1";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(email).fetch_optional(c).await?);
    Ok(row.map(Invitation::from))
}

/// The invitations of an organisation that nobody has accepted yet.
pub async fn of_org(db: &mut impl Access, org: &OrgId) -> Result<Vec<Invitation>, StoreError> {
    const SQL: &str = "SELECT i.id, i.org, g.name AS organisation, i.email, i.invited_by FROM invitations i \
        JOIN orgs g ON g.id = i.org WHERE i.org = $1 AND i.accepted_at IS NULL ORDER BY i.created_at";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(org.as_str()).fetch_all(c).await?);
    Ok(rows.into_iter().map(Invitation::from).collect())
}

pub async fn accept(tx: &mut Tx, id: &str, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE invitations SET accepted_at = $1 WHERE id = $2";
    run!(tx, sqlx::query(SQL).bind(now.millis()).bind(id));
    Ok(())
}
