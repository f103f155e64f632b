//! The table of incoming transfers: every sum seen at a place of ours, and whose it is.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::{currency, row, unreadable},
};
use crate::domain::{
    MemberId, Money, OrderId, PaymentId, Timestamp,
    incoming_transfer::{BlockRef, IncomingTransfer, ObservedTransfer, Stage},
};

row! {
    struct Row {
        method: String, reference: String, source: String, destination: String, key: String, amount: i64,
        currency: String, at: i64, payer: Option<String>, text: String, block: Option<i64>, block_hash: Option<String>,
        stage: String, payment_id: Option<String>, dismissed: Option<String>, kept_at: i64,
    }
}

impl TryFrom<Row> for IncomingTransfer {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let stage = Stage::parse(&row.stage).ok_or_else(|| unreadable(&row.stage))?;
        Ok(Self {
            method: row.method,
            observed: ObservedTransfer {
                reference: row.reference,
                source: row.source,
                destination: row.destination,
                key: row.key,
                amount: Money::new(row.amount, currency(&row.currency)?),
                at: Timestamp::from_millis(row.at),
                payer: row.payer,
                text: row.text,
                block: row.block.zip(row.block_hash).map(|(height, hash)| BlockRef { height, hash }),
                certain: stage == Stage::Final,
            },
            stage,
            payment: row.payment_id.map(PaymentId::from_text),
            dismissed: row.dismissed,
            kept_at: Timestamp::from_millis(row.kept_at),
        })
    }
}

/// Stores an observed transfer. Returns `false` if it is known.
pub async fn keep(
    tx: &mut Tx,
    method: &str,
    observed: &ObservedTransfer,
    now: Timestamp,
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO incoming_transfers (method, reference, source, destination, key, amount, currency, at, \
        payer, text, block, block_hash, stage, kept_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
        ON CONFLICT (method, reference) DO NOTHING";
    let stage = if observed.certain { Stage::Final } else { Stage::Seen };
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(method)
            .bind(&observed.reference)
            .bind(&observed.source)
            .bind(&observed.destination)
            .bind(&observed.key)
            .bind(observed.amount.minor())
            .bind(observed.amount.currency().code())
            .bind(observed.at.millis())
            .bind(&observed.payer)
            .bind(&observed.text)
            .bind(observed.height())
            .bind(observed.block.as_ref().map(|block| &block.hash))
            .bind(stage.name())
            .bind(now.millis())
    );
    Ok(rows == 1)
}

/// Moves an incoming transfer that is not final to another stage, and to its current block.
pub async fn restage(
    tx: &mut Tx,
    method: &str,
    observed: &ObservedTransfer,
    stage: Stage,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE incoming_transfers SET stage = $1, block = $2, block_hash = $3, at = $4 \
        WHERE method = $5 AND reference = $6 AND stage <> 'final'";
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(stage.name())
            .bind(observed.height())
            .bind(observed.block.as_ref().map(|block| &block.hash))
            .bind(observed.at.millis())
            .bind(method)
            .bind(&observed.reference)
    );
    Ok(rows == 1)
}

/// Assigns an incoming transfer to a payment. Returns `false` if it is assigned already.
pub async fn assign(
    tx: &mut Tx,
    method: &str,
    reference: &str,
    payment: &PaymentId,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE incoming_transfers SET payment_id = $1, dismissed = NULL \
        WHERE method = $2 AND reference = $3 AND payment_id IS NULL";
    let rows = run!(tx, sqlx::query(SQL).bind(payment.as_str()).bind(method).bind(reference));
    Ok(rows == 1)
}

/// Locks an unassigned transfer until the transaction ends, so that nothing else assigns it meanwhile. Returns `false`
/// if it is assigned.
pub async fn hold(tx: &mut Tx, method: &str, reference: &str) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE incoming_transfers SET kept_at = kept_at WHERE method = $1 AND reference = $2 \
        AND payment_id IS NULL";
    Ok(run!(tx, sqlx::query(SQL).bind(method).bind(reference)) == 1)
}

/// Returns true if money is on its way to any attempt of an order.
pub async fn moving(db: &mut impl Access, order: &OrderId) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM incoming_transfers WHERE stage = 'seen' AND payment_id IN \
        (SELECT id FROM payments WHERE order_id = $1)";
    let count: i64 = on!(db, |c| sqlx::query_scalar(SQL).bind(order.as_str()).fetch_one(c).await?);
    Ok(count > 0)
}

/// Money is carried to another payment: from now on it is that one's.
pub async fn pass_on(
    tx: &mut Tx,
    method: &str,
    reference: &str,
    from: &PaymentId,
    to: &PaymentId,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE incoming_transfers SET payment_id = $1 WHERE method = $2 AND reference = $3 \
        AND payment_id = $4";
    run!(tx, sqlx::query(SQL).bind(to.as_str()).bind(method).bind(reference).bind(from.as_str()));
    Ok(())
}

/// Why an incoming transfer belongs to no order, and who of the staff says so.
pub struct Dismissal<'a> {
    pub why: &'a str,
    pub by: &'a MemberId,
    pub at: Timestamp,
}

/// Dismisses an incoming transfer. Returns `false` if it is assigned or dismissed already.
pub async fn dismiss(
    tx: &mut Tx,
    method: &str,
    reference: &str,
    dismissed: &Dismissal<'_>,
) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE incoming_transfers SET dismissed = $1, dismissed_by = $2, dismissed_at = $3 \
        WHERE method = $4 AND reference = $5 AND payment_id IS NULL AND dismissed IS NULL";
    let rows = run!(
        tx,
        sqlx::query(SQL)
            .bind(dismissed.why)
            .bind(dismissed.by.as_str())
            .bind(dismissed.at.millis())
            .bind(method)
            .bind(reference)
    );
    Ok(rows == 1)
}

/// The reason stored for a transfer that the bank has reversed.
pub const REVERSED: &str = "reversed";

/// Marks a transfer as reversed by the bank: it can no longer be assigned, nor reversed again.
pub async fn reverse(tx: &mut Tx, method: &str, reference: &str) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE incoming_transfers SET dismissed = $1 WHERE method = $2 AND reference = $3";
    run!(tx, sqlx::query(SQL).bind(REVERSED).bind(method).bind(reference));
    Ok(())
}

pub async fn find(
    db: &mut impl Access,
    method: &str,
    reference: &str,
) -> Result<Option<IncomingTransfer>, StoreError> {
    const SQL: &str = "SELECT * FROM incoming_transfers WHERE method = $1 AND reference = $2";
    let row: Option<Row> =
        on!(db, |c| sqlx::query_as(SQL).bind(method).bind(reference).fetch_optional(c).await?);
    row.map(IncomingTransfer::try_from).transpose()
}

/// All incoming transfers of one transaction or statement.
pub async fn of_source(
    db: &mut impl Access,
    method: &str,
    source: &str,
) -> Result<Vec<IncomingTransfer>, StoreError> {
    const SQL: &str = "SELECT * FROM incoming_transfers WHERE method = $1 AND source = $2 ORDER BY reference";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(method).bind(source).fetch_all(c).await?);
    rows.into_iter().map(IncomingTransfer::try_from).collect()
}

/// All incoming transfers of a payment.
pub async fn of_payment(
    db: &mut impl Access,
    payment: &PaymentId,
) -> Result<Vec<IncomingTransfer>, StoreError> {
    const SQL: &str = "SELECT * FROM incoming_transfers WHERE payment_id = $1 ORDER BY at, reference";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(payment.as_str()).fetch_all(c).await?);
    rows.into_iter().map(IncomingTransfer::try_from).collect()
}

/// Incoming transfers that may still vanish.
pub async fn not_final(db: &mut impl Access, method: &str) -> Result<Vec<IncomingTransfer>, StoreError> {
    const SQL: &str = "SELECT * FROM incoming_transfers WHERE method = $1 AND stage = 'seen'";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(method).fetch_all(c).await?);
    rows.into_iter().map(IncomingTransfer::try_from).collect()
}

/// Final incoming transfers that were booked in a block after this one.
pub async fn final_above(
    db: &mut impl Access,
    method: &str,
    block: i64,
) -> Result<Vec<IncomingTransfer>, StoreError> {
    const SQL: &str = "SELECT * FROM incoming_transfers WHERE method = $1 AND stage = 'final' AND block > $2 ORDER BY reference";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(method).bind(block).fetch_all(c).await?);
    rows.into_iter().map(IncomingTransfer::try_from).collect()
}

/// A page of the desk's first list, after so many.
pub async fn unassigned_after(
    db: &mut impl Access,
    offset: i64,
    limit: i64,
) -> Result<Vec<IncomingTransfer>, StoreError> {
    const SQL: &str = "SELECT * FROM incoming_transfers WHERE payment_id IS NULL AND dismissed IS NULL \
        AND stage = 'final' ORDER BY at DESC, reference LIMIT $1 OFFSET $2";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(limit).bind(offset).fetch_all(c).await?);
    rows.into_iter().map(IncomingTransfer::try_from).collect()
}

/// Returns final, unassigned transfers that are not dismissed, the latest first: the first list of the desk.
pub async fn unassigned(db: &mut impl Access, limit: i64) -> Result<Vec<IncomingTransfer>, StoreError> {
    const SQL: &str = "SELECT * FROM incoming_transfers WHERE payment_id IS NULL AND dismissed IS NULL \
        AND stage = 'final' ORDER BY at DESC, reference LIMIT $1";
    let rows: Vec<Row> = on!(db, |c| sqlx::query_as(SQL).bind(limit).fetch_all(c).await?);
    rows.into_iter().map(IncomingTransfer::try_from).collect()
}
