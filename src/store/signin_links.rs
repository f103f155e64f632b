//! The table of sign-in links, by the digest of their tokens.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::row,
};
use crate::domain::Timestamp;

/// A link that was mailed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigninLink {
    pub token_hash: String,
    pub email: String,
    /// The page of ours to go to afterwards.
    pub next: String,
    pub expires_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

row! {
    struct Row { token_hash: String, email: String, next: String, expires_at: i64, used_at: Option<i64> }
}

pub async fn add(tx: &mut Tx, link: &SigninLink, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO signin_links (token_hash, email, next, created_at, expires_at) \
        VALUES ($1, $2, $3, $4, $5)";
    run!(
        tx,
        sqlx::query(SQL)
            .bind(&link.token_hash)
            .bind(&link.email)
            .bind(&link.next)
            .bind(now.millis())
            .bind(link.expires_at.millis())
    );
    Ok(())
}

pub async fn find(db: &mut impl Access, token_hash: &str) -> Result<Option<SigninLink>, StoreError> {
    const SQL: &str = "SELECT token_hash, email, next, expires_at, used_at FROM signin_links \
        WHERE token_hash = $1";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(token_hash).fetch_optional(c).await?);
    Ok(row.map(|row| SigninLink {
        token_hash: row.token_hash,
        email: row.email,
        next: row.next,
        expires_at: Timestamp::from_millis(row.expires_at),
        used_at: row.used_at.map(Timestamp::from_millis),
    }))
}

/// Uses a link up. Returns `false` if it was used before or has expired. Of two simultaneous calls, one wins.
pub async fn use_up(tx: &mut Tx, token_hash: &str, now: Timestamp) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE signin_links SET used_at = $1 \
        WHERE token_hash = $2 AND used_at IS NULL AND expires_at > $1";
    let rows = run!(tx, sqlx::query(SQL).bind(now.millis()).bind(token_hash));
    Ok(rows == 1)
}

/// Ends all unused links of an address: one of them was used.
pub async fn end_others(tx: &mut Tx, email: &str, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE signin_links SET used_at = $1 WHERE email = $2 AND used_at IS NULL";
    run!(tx, sqlx::query(SQL).bind(now.millis()).bind(email));
    Ok(())
}

/// Ends all unused links: the secret that they were made with is no longer ours alone.
pub async fn end_all(tx: &mut Tx, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE signin_links SET used_at = $1 WHERE used_at IS NULL";
    run!(tx, sqlx::query(SQL).bind(now.millis()));
    Ok(())
}

/// Forgets links that ran out before `before`.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM signin_links WHERE expires_at < $1";
    Ok(run!(tx, sqlx::query(SQL).bind(before.millis())))
}
