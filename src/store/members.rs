//! The tables of organisations and of the people who sign in for them.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::{lang, row},
};
use crate::domain::Lang;
use crate::domain::{MemberId, OrgId, Timestamp};

/// A person who signs in, with the organisation they belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub id: MemberId,
    pub org: OrgId,
    /// In lower case; one member each.
    pub email: String,
    pub name: String,
    pub lang: Lang,
    pub organisation: String,
}

row! {
    pub(super) struct Row { id: String, org: String, email: String, name: String, lang: String, organisation: String }
}

impl TryFrom<Row> for Member {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: MemberId::from_text(row.id),
            org: OrgId::from_text(row.org),
            email: row.email,
            name: row.name,
            lang: lang(&row.lang)?,
            organisation: row.organisation,
        })
    }
}

/// Adds an organisation.
pub async fn add_org(tx: &mut Tx, id: &OrgId, name: &str, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO orgs (id, name, created_at) VALUES ($1, $2, $3)";
    run!(tx, sqlx::query(SQL).bind(id.as_str()).bind(name).bind(now.millis()));
    Ok(())
}

/// Adds a member; `Taken` when the address has one already.
pub async fn add(tx: &mut Tx, member: &Member, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO members (id, org, email, name, lang, created_at) \
        VALUES ($1, $2, $3, $4, $5, $6)";
    run!(
        tx,
        sqlx::query(SQL)
            .bind(member.id.as_str())
            .bind(member.org.as_str())
            .bind(&member.email)
            .bind(&member.name)
            .bind(member.lang.tag())
            .bind(now.millis())
    );
    Ok(())
}

pub async fn find(db: &mut impl Access, id: &MemberId) -> Result<Option<Member>, StoreError> {
    const SQL: &str = "SELECT m.id, m.org, m.email, m.name, m.lang, g.name AS organisation \
        FROM members m JOIN orgs g ON g.id = m.org WHERE m.id = $1";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(id.as_str()).fetch_optional(c).await?);
    row.map(Member::try_from).transpose()
}

pub async fn by_email(db: &mut impl Access, email: &str) -> Result<Option<Member>, StoreError> {
    const SQL: &str = "SELECT m.id, m.org, m.email, m.name, m.lang, g.name AS organisation \
        FROM members m JOIN orgs g ON g.id = m.org WHERE m.email = $1";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(email).fetch_optional(c).await?);
    row.map(Member::try_from).transpose()
}

/// Returns true if the member joined at `since` or later.
pub async fn joined_since(db: &mut impl Access, id: &MemberId, since: Timestamp) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM members WHERE id = $1 AND created_at >= $2";
    let count: i64 =
        on!(db, |c| sqlx::query_scalar(SQL).bind(id.as_str()).bind(since.millis()).fetch_one(c).await?);
    Ok(count > 0)
}

/// All members of an organisation, by name.
pub async fn of_org(db: &mut impl Access, org: &OrgId) -> Result<Vec<Member>, StoreError> {
    const SQL: &str = "SELECT m.id, m.org, m.email, m.name, m.lang, g.name AS organisation \
        FROM members m JOIN orgs g ON g.id = m.org WHERE m.org = $1 ORDER BY m.name, m.id";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(org.as_str()).fetch_all(c).await?);
    rows.into_iter().map(Member::try_from).collect()
}

/// Keeps the language a member has chosen.
pub async fn set_lang(tx: &mut Tx, id: &MemberId, lang: Lang) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE members SET lang = $1 WHERE id = $2";
    run!(tx, sqlx::query(SQL).bind(lang.tag()).bind(id.as_str()));
    Ok(())
}
