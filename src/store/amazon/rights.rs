//! The tables of entitlements and of their changes.

use crate::domain::{
    Entitlement, MemberId, OrderId, OrgId, PaymentId, Timestamp,
    entitlement::{Change, Ordered},
};
use crate::store::{
    Access, StoreError, Tx,
    db::{on, run},
    exactly_one,
    row::{Both, from_json, row, to_json},
};
use serde::Deserialize;

/// An entitlement of a bound account, as it is known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Right {
    pub account: String,
    pub product_code: String,
    pub said: Entitlement,
    pub seen_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    pub ordered: Option<Ordered>,
    /// The order that it paid last, and by which payment.
    pub order: Option<OrderId>,
    pub payment: Option<PaymentId>,
    /// Counts the changes; a save with an old one is refused. Zero when it is not kept yet.
    pub version: i64,
}

row! {
    struct Row {
        account: String, product_code: String, licence: String, dimension: String, units: i64,
        expires_at: Option<i64>, seen_at: i64, ended_at: Option<i64>, ordered_units: Option<i64>,
        ordered_until: Option<i64>, order_id: Option<String>, payment_id: Option<String>, version: i64,
    }
}

impl From<Row> for Right {
    fn from(row: Row) -> Self {
        let moment = |millis: Option<i64>| millis.map(Timestamp::from_millis);
        Self {
            account: row.account,
            product_code: row.product_code,
            said: Entitlement {
                licence: row.licence,
                dimension: row.dimension,
                units: row.units,
                until: moment(row.expires_at),
            },
            seen_at: Timestamp::from_millis(row.seen_at),
            ended_at: moment(row.ended_at),
            ordered: row.ordered_units.map(|units| Ordered { units, until: moment(row.ordered_until) }),
            order: row.order_id.map(OrderId::from_text),
            payment: row.payment_id.map(PaymentId::from_text),
            version: row.version,
        }
    }
}

/// Saves an entitlement over the copy it was made from, with what has changed about it. `Stale` or `Taken` when
/// somebody else has noted a change meanwhile.
pub async fn save(
    tx: &mut Tx,
    right: Right,
    changes: &[Change],
    now: Timestamp,
) -> Result<Right, StoreError> {
    const ADD: &str = "INSERT INTO amazon_entitlements (units, expires_at, ended_at, ordered_units, \
        ordered_until, order_id, payment_id, account, product_code, licence, dimension, seen_at, version) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 + 1)";
    const SET: &str = "UPDATE amazon_entitlements SET units = $1, expires_at = $2, ended_at = $3, \
        ordered_units = $4, ordered_until = $5, order_id = $6, payment_id = $7, version = version + 1 \
        WHERE account = $8 AND product_code = $9 AND licence = $10 AND dimension = $11 AND seen_at = $12 \
        AND version = $13";
    let sql = if right.version == 0 { ADD } else { SET };
    let rows = run!(
        tx,
        sqlx::query(sql)
            .bind(right.said.units)
            .bind(right.said.until.map(Timestamp::millis))
            .bind(right.ended_at.map(Timestamp::millis))
            .bind(right.ordered.map(|ordered| ordered.units))
            .bind(right.ordered.and_then(|ordered| ordered.until).map(Timestamp::millis))
            .bind(right.order.as_ref().map(OrderId::as_str))
            .bind(right.payment.as_ref().map(PaymentId::as_str))
            .bind(&right.account)
            .bind(&right.product_code)
            .bind(&right.said.licence)
            .bind(&right.said.dimension)
            .bind(right.seen_at.millis())
            .bind(right.version)
    );
    exactly_one(rows)?;
    let saved = Right { version: right.version + 1, ..right };
    if !changes.is_empty() {
        note(tx, &saved, changes, now).await?;
    }
    Ok(saved)
}

/// Gives a right that AWS stated without a licence the licence that it states now.
pub async fn adopt(tx: &mut Tx, right: Right, licence: &str) -> Result<Right, StoreError> {
    const SQL: &str = "UPDATE amazon_entitlements SET licence = $1, version = version + 1 WHERE account = $2 \
        AND product_code = $3 AND licence = $4 AND dimension = $5 AND version = $6";
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(licence)
            .bind(&right.account)
            .bind(&right.product_code)
            .bind(&right.said.licence)
            .bind(&right.said.dimension)
            .bind(right.version)
    );
    exactly_one(rows)?;
    let said = Entitlement { licence: licence.to_owned(), ..right.said };
    Ok(Right { said, version: right.version + 1, ..right })
}

async fn note(tx: &mut Tx, right: &Right, changes: &[Change], now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO amazon_changes (account, product_code, licence, dimension, version, at, changes) \
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let changes = to_json(&changes)?;
    run!(
        tx,
        sqlx::query(SQL)
            .bind(&right.account)
            .bind(&right.product_code)
            .bind(&right.said.licence)
            .bind(&right.said.dimension)
            .bind(right.version)
            .bind(now.millis())
            .bind(&changes)
    );
    Ok(())
}

/// All entitlements of an account by a product.
pub async fn of_subscription(
    db: &mut impl Access,
    account: &str,
    product_code: &str,
) -> Result<Vec<Right>, StoreError> {
    const SQL: &str = "SELECT * FROM amazon_entitlements WHERE account = $1 AND product_code = $2 \
        ORDER BY seen_at, licence, dimension";
    let rows: Vec<Row> =
        on!(db, |c| sqlx::query_as(SQL).bind(account).bind(product_code).fetch_all(c).await?);
    Ok(rows.into_iter().map(Right::from).collect())
}

row! {
    struct OwnerRow { organisation: String }
}

/// Rights that run and state more than was ordered, with whose they are; the first seen first.
pub async fn unordered(db: &mut impl Access, limit: i64) -> Result<Vec<(Right, String)>, StoreError> {
    // No end is later than any.
    const SQL: &str = "SELECT e.*, g.name AS organisation FROM amazon_entitlements e \
        JOIN amazon_accounts a ON a.account = e.account JOIN orgs g ON g.id = a.org WHERE e.ended_at IS NULL \
        AND (e.ordered_units IS NULL OR e.units > e.ordered_units \
        OR COALESCE(e.expires_at, $1) > COALESCE(e.ordered_until, $1)) \
        ORDER BY e.seen_at, e.licence, e.dimension LIMIT $2";
    let found: Vec<Both<Row, OwnerRow>> =
        on!(db, |c| sqlx::query_as(SQL).bind(i64::MAX).bind(limit).fetch_all(c).await?);
    Ok(found.into_iter().map(|Both(row, owner)| (row.into(), owner.organisation)).collect())
}

/// Names a right as it was at one version.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct EntitlementVersion {
    pub account: String,
    pub product_code: String,
    pub licence: String,
    pub dimension: String,
    pub version: i64,
}

/// A person has seen to a right: what it states by now counts as ordered, without an order of ours. `false` when
/// it has changed since.
pub async fn see_to(
    tx: &mut Tx,
    seen: &EntitlementVersion,
    by: &MemberId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE amazon_entitlements SET ordered_units = units, ordered_until = expires_at, \
        seen_to_by = $1, seen_to_at = $2, version = version + 1 WHERE account = $3 AND product_code = $4 \
        AND licence = $5 AND dimension = $6 AND version = $7";
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(by.as_str())
            .bind(now.millis())
            .bind(&seen.account)
            .bind(&seen.product_code)
            .bind(&seen.licence)
            .bind(&seen.dimension)
            .bind(seen.version)
    );
    Ok(rows == 1)
}

/// What the list of Amazon orders is filtered by; an empty text is “all”.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub product_code: String,
    pub account: String,
    /// `active` or `ended`.
    pub state: String,
}

/// One line of the list: an entitlement, and the number of the order it paid last, when that is the organisation's.
pub struct Listed {
    pub right: Right,
    pub order: Option<String>,
}

row! {
    struct ListedRow { number: Option<String> }
}

/// The longest list there is: an organisation has a few entitlements, and filters for the others.
pub const MOST: i64 = 200;

/// An organisation's entitlements, the latest first.
pub async fn list(db: &mut impl Access, org: &OrgId, f: &Filter) -> Result<Vec<Listed>, StoreError> {
    const SQL: &str = "SELECT e.*, o.number FROM amazon_entitlements e \
        JOIN amazon_accounts a ON a.account = e.account LEFT JOIN orders o ON o.id = e.order_id AND o.org = a.org \
        WHERE a.org = $1 AND ($2 = '' OR e.product_code = $2) AND ($3 = '' OR e.account = $3) \
        AND ($4 = '' OR ($4 = 'ended') = (e.ended_at IS NOT NULL)) \
        ORDER BY e.seen_at DESC, e.licence, e.dimension LIMIT $5";
    let found: Vec<Both<Row, ListedRow>> = on!(db, |c| sqlx::query_as(SQL)
        .bind(org.as_str())
        .bind(&f.product_code)
        .bind(&f.account)
        .bind(&f.state)
        .bind(MOST)
        .fetch_all(c)
        .await?);
    Ok(found.into_iter().map(|Both(row, more)| Listed { right: row.into(), order: more.number }).collect())
}

/// A line of the history: what AWS stated otherwise than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    pub account: String,
    pub product_code: String,
    pub dimension: String,
    pub at: Timestamp,
    pub changes: Vec<Change>,
}

row! {
    struct NotedRow { account: String, product_code: String, dimension: String, at: i64, changes: String }
}

/// The latest changes of an organisation's entitlements, the newest first.
pub async fn history(db: &mut impl Access, org: &OrgId, limit: i64) -> Result<Vec<Noted>, StoreError> {
    const SQL: &str = "SELECT c.account, c.product_code, c.dimension, c.at, c.changes FROM amazon_changes c \
        JOIN amazon_accounts a ON a.account = c.account WHERE a.org = $1 \
        ORDER BY c.at DESC, c.version DESC, c.licence, c.dimension LIMIT $2";
    let rows: Vec<NotedRow> =
        on!(db, |c| sqlx::query_as(SQL).bind(org.as_str()).bind(limit).fetch_all(c).await?);
    let noted = |row: NotedRow| {
        Ok(Noted {
            account: row.account,
            product_code: row.product_code,
            dimension: row.dimension,
            at: Timestamp::from_millis(row.at),
            changes: from_json(&row.changes)?,
        })
    };
    rows.into_iter().map(noted).collect()
}
