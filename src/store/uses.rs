//! The table of uses: what was done to orders lately, and on whose account, to hold it to an allowance.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
};
use crate::domain::{
    OrderId, PartyId, Timestamp,
    allowance::{Act, Scope, Source},
};

/// One use of an allowance.
#[derive(Debug, Clone)]
pub struct Use<'a> {
    pub id: String,
    pub party: &'a PartyId,
    pub order: &'a OrderId,
    pub act: Act,
    pub source: Source,
    pub at: Timestamp,
}

pub async fn add(tx: &mut Tx, one: &Use<'_>) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO uses (id, party, order_id, act, source, at) VALUES ($1, $2, $3, $4, $5, $6)";
    run!(
        tx,
        sqlx::query(SQL)
            .bind(&one.id)
            .bind(one.party.as_str())
            .bind(one.order.as_str())
            .bind(one.act.word())
            .bind(one.source.word())
            .bind(one.at.millis())
    );
    Ok(())
}

/// When the last use but `nth` of the same act and source was, counted from 0; `None` if there were not so many.
pub async fn last_but(
    db: &mut impl Access,
    one: &Use<'_>,
    scope: Scope,
    nth: i64,
) -> Result<Option<Timestamp>, StoreError> {
    const OF_ORDER: &str = "SELECT at FROM uses WHERE order_id = $1 AND act = $2 AND source = $3 \
        ORDER BY at DESC LIMIT 1 OFFSET $4";
    const OF_PARTY: &str = "SELECT at FROM uses WHERE party = $1 AND act = $2 AND source = $3 \
        ORDER BY at DESC LIMIT 1 OFFSET $4";
    let (sql, whose) = match scope {
        Scope::Order => (OF_ORDER, one.order.as_str()),
        Scope::Party => (OF_PARTY, one.party.as_str()),
    };
    let at: Option<i64> = on!(db, |c| sqlx::query_scalar(sql)
        .bind(whose)
        .bind(one.act.word())
        .bind(one.source.word())
        .bind(nth)
        .fetch_optional(c)
        .await?);
    Ok(at.map(Timestamp::from_millis))
}

/// Forgets what was before `before`: no limit looks back further than a day.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM uses WHERE at < $1";
    Ok(run!(tx, sqlx::query(SQL).bind(before.millis())))
}
