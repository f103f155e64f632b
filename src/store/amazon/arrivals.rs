//! The table of buyers who came from AWS and are not bound yet, by the digest of the secret in their address.

use crate::domain::Timestamp;
use crate::store::{
    Access, StoreError, Tx,
    db::{on, run},
    row::row,
};

/// Somebody who has pressed “Set up your account” on AWS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    pub link_hash: String,
    /// The number of the AWS account.
    pub account: String,
    pub licence: String,
    pub product_code: String,
    pub expires_at: Timestamp,
    /// When it was bound; once.
    pub used_at: Option<Timestamp>,
}

row! {
    struct Row {
        link_hash: String, account: String, licence: String, product_code: String, expires_at: i64,
        used_at: Option<i64>,
    }
}

/// Keeps an arrival; the same token again keeps the first one.
pub async fn add(tx: &mut Tx, arrival: &Arrival, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO amazon_arrivals (link_hash, account, licence, product_code, created_at, \
        expires_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (link_hash) DO NOTHING";
    run!(
        tx,
        sqlx::query(SQL)
            .bind(&arrival.link_hash)
            .bind(&arrival.account)
            .bind(&arrival.licence)
            .bind(&arrival.product_code)
            .bind(now.millis())
            .bind(arrival.expires_at.millis())
    );
    Ok(())
}

pub async fn find(db: &mut impl Access, link_hash: &str) -> Result<Option<Arrival>, StoreError> {
    const SQL: &str = "SELECT link_hash, account, licence, product_code, expires_at, used_at \
        FROM amazon_arrivals WHERE link_hash = $1";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(link_hash).fetch_optional(c).await?);
    Ok(row.map(|row| Arrival {
        link_hash: row.link_hash,
        account: row.account,
        licence: row.licence,
        product_code: row.product_code,
        expires_at: Timestamp::from_millis(row.expires_at),
        used_at: row.used_at.map(Timestamp::from_millis),
    }))
}

/// Uses an arrival up; `false` when it was used before or has run out. Two at once: one wins.
pub async fn use_up(tx: &mut Tx, link_hash: &str, now: Timestamp) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE amazon_arrivals SET used_at = $1 \
        WHERE link_hash = $2 AND used_at IS NULL AND expires_at > $1";
    Ok(run!(tx, sqlx::query(SQL).bind(now.millis()).bind(link_hash)) == 1)
}

/// Forgets arrivals that ran out before `before`.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM amazon_arrivals WHERE expires_at < $1";
    Ok(run!(tx, sqlx::query(SQL).bind(before.millis())))
}
