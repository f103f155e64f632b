//! The table of orders.

use super::{
    Access, Lease, StoreError, Tx,
    db::{on, run},
    exactly_one,
    order_row::{Row, SubjectColumns},
    row::{Both, row, to_json},
};
use crate::domain::{
    MemberId, OrderId, OrgId, Slug, Timestamp,
    contact::{Contact, Phone},
    order::{Order, OrderState},
};

/// Adds a new order; `false` when an unpaid purchase of this organisation and product exists (E4). A clash
/// does not end the transaction. `Taken` when the link it was ordered through has placed one already.
pub async fn add(tx: &mut Tx, order: &Order, link_hash: &str) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO orders (id, number, link_hash, org, product, placed_by, placed_at, total, \
        currency, subject, subject_data, agreement_version, agreement_hash, lang, state, state_data, until, \
        next_check_at, version, through, contact_name, contact_email, contact_phone) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17, $18, $19, $20, \
        $21, $22) \
        ON CONFLICT (org, product) WHERE state = 'unpaid' DO NOTHING";
    let subject = SubjectColumns::of(&order.subject)?;
    let contact = order.buyer.contact();
    let (state, until) = (to_json(&order.state)?, until(&order.state));
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(order.id.as_str())
            .bind(&order.number)
            .bind(link_hash)
            .bind(order.buyer.org().map(OrgId::as_str))
            .bind(subject.product)
            .bind(order.buyer.member().map(MemberId::as_str))
            .bind(order.placed_at.millis())
            .bind(order.total.minor())
            .bind(order.total.currency().code())
            .bind(subject.kind)
            .bind(&subject.data)
            .bind(subject.agreement.map(|version| &version.version))
            .bind(subject.agreement.map(|version| &version.hash))
            .bind(order.lang.tag())
            .bind(order.state.name())
            .bind(&state)
            .bind(until)
            .bind(order.version)
            .bind(order.through.as_ref().map(OrderId::as_str))
            .bind(contact.map(Contact::name))
            .bind(contact.and_then(Contact::email))
            .bind(contact.and_then(Contact::phone).map(Phone::as_str))
    );
    Ok(rows == 1)
}

/// Saves a moved order over the copy it was made from, and returns it with its new version.
pub async fn save(tx: &mut Tx, order: Order) -> Result<Order, StoreError> {
    const SQL: &str = "UPDATE orders SET state = $1, state_data = $2, until = $3, next_check_at = $3, \
        version = version + 1 WHERE id = $4 AND version = $5";
    let (state, until) = (to_json(&order.state)?, until(&order.state));
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(order.state.name())
            .bind(&state)
            .bind(until)
            .bind(order.id.as_str())
            .bind(order.version)
    );
    exactly_one(rows)?;
    Ok(Order { version: order.version + 1, ..order })
}

pub async fn find(db: &mut impl Access, id: &OrderId) -> Result<Option<Order>, StoreError> {
    const SQL: &str = "SELECT * FROM orders WHERE id = $1";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(id.as_str()).fetch_optional(c).await?);
    row.map(Order::try_from).transpose()
}

/// An organisation's order by its number; another organisation's is not found.
pub async fn by_number(db: &mut impl Access, org: &OrgId, number: &str) -> Result<Option<Order>, StoreError> {
    const SQL: &str = "SELECT * FROM orders WHERE number = $1 AND org = $2";
    let row: Option<Row> =
        on!(db, |c| sqlx::query_as(SQL).bind(number).bind(org.as_str()).fetch_optional(c).await?);
    row.map(Order::try_from).transpose()
}

/// Returns an order by its number, of any buyer: for the seller's staff.
pub async fn by_public_number(db: &mut impl Access, number: &str) -> Result<Option<Order>, StoreError> {
    const SQL: &str = "SELECT * FROM orders WHERE number = $1";
    let row: Option<Row> = on!(db, |c| sqlx::query_as(SQL).bind(number).fetch_optional(c).await?);
    row.map(Order::try_from).transpose()
}

/// Returns true if an order was placed through the payment link of this closed one.
pub async fn is_reordered(db: &mut impl Access, old: &OrderId) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM orders WHERE through = $1";
    let count: i64 = on!(db, |c| sqlx::query_scalar(SQL).bind(old.as_str()).fetch_one(c).await?);
    Ok(count > 0)
}

/// The one unpaid purchase of an organisation and product.
pub async fn unpaid(db: &mut impl Access, org: &OrgId, product: &Slug) -> Result<Option<Order>, StoreError> {
    const SQL: &str = "SELECT * FROM orders WHERE org = $1 AND product = $2 AND state = 'unpaid'";
    let row: Option<Row> =
        on!(db, |c| sqlx::query_as(SQL).bind(org.as_str()).bind(product.as_str()).fetch_optional(c).await?);
    row.map(Order::try_from).transpose()
}

/// Returns an order as anyone with its link sees it: with the names of those who ask (N10).
pub struct Linked {
    pub order: Order,
    /// The organisation, or the contact.
    pub organisation: String,
    /// The member, or the contact.
    pub member: String,
}

row! {
    struct LinkedRow { organisation: String, member: String }
}

/// The order behind a payment link, by the digest of its token.
pub async fn by_link(db: &mut impl Access, link_hash: &str) -> Result<Option<Linked>, StoreError> {
    const SQL: &str = "SELECT o.*, COALESCE(g.name, o.contact_name) AS organisation, \
        COALESCE(m.name, o.contact_name) AS member FROM orders o \
        LEFT JOIN orgs g ON g.id = o.org LEFT JOIN members m ON m.id = o.placed_by WHERE o.link_hash = $1";
    let found: Option<Both<Row, LinkedRow>> =
        on!(db, |c| sqlx::query_as(SQL).bind(link_hash).fetch_optional(c).await?);
    let Some(Both(row, names)) = found else { return Ok(None) };
    Ok(Some(Linked { order: row.try_into()?, organisation: names.organisation, member: names.member }))
}

/// The digests of payment links, by order, after a given order.
pub async fn links(
    db: &mut impl Access,
    after: &OrderId,
    limit: i64,
) -> Result<Vec<(OrderId, String)>, StoreError> {
    const SQL: &str = "SELECT id, link_hash FROM orders WHERE id > $1 ORDER BY id LIMIT $2";
    let rows: Vec<(String, String)> =
        on!(db, |c| sqlx::query_as(SQL).bind(after.as_str()).bind(limit).fetch_all(c).await?);
    Ok(rows.into_iter().map(|(id, hash)| (OrderId::from_text(id), hash)).collect())
}

/// The digest of the link of the order that was placed last.
pub async fn newest_link(db: &mut impl Access) -> Result<Option<(OrderId, String)>, StoreError> {
    const SQL: &str = "SELECT id, link_hash FROM orders ORDER BY placed_at DESC, id LIMIT 1";
    let row: Option<(String, String)> = on!(db, |c| sqlx::query_as(SQL).fetch_optional(c).await?);
    Ok(row.map(|(id, hash)| (OrderId::from_text(id), hash)))
}

/// Gives an order's payment link a new digest. Returns 0 if it no longer has the old one.
pub async fn relink(tx: &mut Tx, id: &OrderId, old: &str, new: &str) -> Result<u64, StoreError> {
    const SQL: &str = "UPDATE orders SET link_hash = $1 WHERE id = $2 AND link_hash = $3";
    Ok(run!(tx, sqlx::query(SQL).bind(new).bind(id.as_str()).bind(old)))
}

/// What the order list is filtered by; an empty text is "all".
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub product: String,
    pub state: String,
    pub member: String,
    pub from: i64,
    /// Exclusive, in milliseconds.
    pub to: i64,
    pub offset: i64,
    pub limit: i64,
}

/// One line of the order list.
pub struct Listed {
    pub order: Order,
    pub member: String,
    /// Method and state of the attempt that the order's page is about, when one was begun: the one that
    /// paid, the open one, one that a person looks at, or the latest.
    pub attempt: Option<(String, String)>,
}

row! {
    struct ListedRow { member: String, method: Option<String>, attempt_state: Option<String> }
}

/// An organisation's orders, the latest first.
pub async fn list(db: &mut impl Access, org: &OrgId, f: &Filter) -> Result<Vec<Listed>, StoreError> {
    const SQL: &str = "SELECT o.*, m.name AS member, a.method, a.state AS attempt_state \
        FROM orders o JOIN members m ON m.id = o.placed_by \
        LEFT JOIN payments a ON a.id = (SELECT p.id FROM payments p WHERE p.order_id = o.id \
        ORDER BY CASE p.state WHEN 'settled' THEN 0 WHEN 'reversed' THEN 0 WHEN 'waiting' THEN 1 WHEN 'partially-paid' THEN 1 \
        WHEN 'confirming' THEN 1 WHEN 'review' THEN 2 ELSE 3 END, p.began_at DESC, p.id DESC LIMIT 1) \
        WHERE o.org = $1 AND ($2 = '' OR o.product = $2) AND ($3 = '' OR o.state = $3) \
        AND ($4 = '' OR o.placed_by = $4) AND o.placed_at >= $5 AND o.placed_at < $6 \
        ORDER BY o.placed_at DESC, o.id DESC LIMIT $7 OFFSET $8";
    let found: Vec<Both<Row, ListedRow>> = on!(db, |c| sqlx::query_as(SQL)
        .bind(org.as_str())
        .bind(&f.product)
        .bind(&f.state)
        .bind(&f.member)
        .bind(f.from)
        .bind(f.to)
        .bind(f.limit)
        .bind(f.offset)
        .fetch_all(c)
        .await?);
    let listed = |Both(row, more): Both<Row, ListedRow>| {
        let attempt = more.method.zip(more.attempt_state);
        Ok(Listed { order: row.try_into()?, member: more.member, attempt })
    };
    found.into_iter().map(listed).collect()
}

/// Unpaid orders whose deadline lies between two moments, and which were placed more than a day before it.
pub async fn ending(db: &mut impl Access, from: Timestamp, to: Timestamp) -> Result<Vec<Order>, StoreError> {
    const SQL: &str = "SELECT * FROM orders WHERE state = 'unpaid' AND until > $1 AND until <= $2 \
        AND until - placed_at > $3 ORDER BY until LIMIT 500";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL)
        .bind(from.millis())
        .bind(to.millis())
        .bind(crate::domain::time::DAY_MS)
        .fetch_all(c)
        .await?);
    rows.into_iter().map(Order::try_from).collect()
}

/// Leases orders whose deadline has passed, each range by its index, so that no other instance takes them while they are
/// leased.
pub async fn lease_lapsed(tx: &mut Tx, now: Timestamp, lease: Lease) -> Result<Vec<OrderId>, StoreError> {
    const SQL: &str = "UPDATE orders SET next_check_at = $2 WHERE state = 'unpaid' AND until <= $1 \
        AND (next_check_at <= $1 OR next_check_at > $3) AND id IN (SELECT id FROM (\
        SELECT id, next_check_at FROM orders WHERE state = 'unpaid' AND until <= $1 AND next_check_at <= $1 \
        UNION ALL \
        SELECT id, next_check_at FROM orders WHERE state = 'unpaid' AND until <= $1 AND next_check_at > $3) due \
        ORDER BY next_check_at LIMIT 50) RETURNING id";
    let ids: Vec<String> = on!(tx, |c| sqlx::query_scalar(SQL)
        .bind(now.millis())
        .bind(lease.end(now))
        .bind(lease.horizon(now))
        .fetch_all(c)
        .await?);
    Ok(ids.into_iter().map(OrderId::from_text).collect())
}

fn until(state: &OrderState) -> Option<i64> {
    match state {
        OrderState::Unpaid { until } => Some(until.millis()),
        OrderState::Paid { .. } | OrderState::Cancelled { .. } | OrderState::Expired { .. } => None,
    }
}
