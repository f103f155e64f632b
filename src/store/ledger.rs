//! The ledger: one row is one transfer between two accounts. Added to, never changed.
//!
//! Booking the same (kind, reference) again changes nothing, so no money is ever booked twice. The text form of
//! accounts (`method:{id}`, `order:{id}`, `owed:{id}`, `sales`, `kept`) is known here alone.

use super::{
    Access, StoreError, Tx,
    db::{on, run},
    row::row,
};
use crate::domain::{
    Currency, Timestamp,
    ledger::{Account, Kind, Transfer},
};

/// An account as the database names it.
fn text(account: &Account) -> String {
    match account {
        Account::Method(id) => format!("method:{id}"),
        Account::Order(id) => format!("order:{id}"),
        Account::Owed(id) => format!("owed:{id}"),
        Account::Sales => "sales".to_owned(),
        Account::Kept => "kept".to_owned(),
    }
}

/// Books a transfer, once.
pub async fn book(tx: &mut Tx, transfer: &Transfer, now: Timestamp) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO transfers (kind, reference, debit, credit, amount, currency, at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (kind, reference) DO NOTHING";
    run!(
        tx,
        sqlx::query(SQL)
            .bind(transfer.kind.word())
            .bind(&transfer.reference)
            .bind(text(&transfer.debit))
            .bind(text(&transfer.credit))
            .bind(transfer.amount.minor())
            .bind(transfer.amount.currency().code())
            .bind(now.millis())
    );
    Ok(())
}

/// Returns true if a transfer of this kind and reference is booked.
pub async fn is_booked(db: &mut impl Access, kind: Kind, reference: &str) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT COUNT(*) FROM transfers WHERE kind = $1 AND reference = $2";
    let found: i64 =
        on!(db, |c| sqlx::query_scalar(SQL).bind(kind.word()).bind(reference).fetch_one(c).await?);
    Ok(found > 0)
}

/// What an account holds in one currency, in minor units.
pub async fn balance(db: &mut impl Access, account: &Account, currency: Currency) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT CAST(COALESCE(SUM(CASE WHEN credit = $1 THEN amount ELSE -amount END), 0) \
        AS BIGINT) FROM transfers WHERE (credit = $1 OR debit = $1) AND currency = $2";
    let (account, code) = (text(account), currency.code());
    Ok(on!(db, |c| sqlx::query_scalar(SQL).bind(&account).bind(code).fetch_one(c).await?))
}

/// What has come in over a method: the sum of its captures in one currency, in minor units.
pub async fn captured(db: &mut impl Access, method: &str, currency: &str) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM transfers \
        WHERE kind = 'capture' AND debit = $1 AND currency = $2";
    let account = text(&Account::Method(method.to_owned()));
    Ok(on!(db, |c| sqlx::query_scalar(SQL).bind(&account).bind(currency).fetch_one(c).await?))
}

row! {
    struct Broken { what: String, which: String }
}

/// A rule of the books, and the statement that returns the rows breaking it.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub name: &'static str,
    /// Linear in the number of orders: one pass, and an index look-up by a whole key for each row of it.
    pub sql: &'static str,
}

/// The rules that must hold at every moment. NOT EXISTS rather than NOT IN: PostgreSQL gives up hashing the
/// latter when the list outgrows its memory.
pub const RULES: [Rule; 9] = [
    Rule {
        name: "a paid order is settled exactly once",
        sql: "SELECT 'paid without settlement' AS what, o.id AS which FROM orders o WHERE o.state = 'paid' AND \
            NOT EXISTS (SELECT 1 FROM transfers t WHERE t.kind = 'settle' AND t.reference = o.id)",
    },
    Rule {
        name: "only a paid order is settled",
        sql: "SELECT 'settled but not paid' AS what, t.reference AS which FROM transfers t WHERE t.kind = 'settle' \
            AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = t.reference AND o.state = 'paid')",
    },
    Rule {
        name: "no order pays out more than it took in",
        sql: "SELECT 'order account below zero' AS what, t.account AS which FROM (\
            SELECT credit AS account, currency, amount FROM transfers UNION ALL \
            SELECT debit AS account, currency, -amount AS amount FROM transfers) t \
            WHERE t.account LIKE 'order:%' GROUP BY t.account, t.currency HAVING SUM(t.amount) < 0",
    },
    Rule {
        name: "every final receipt is booked",
        // The account that a carried sum was booked to leads to it by an index; its reference alone does not.
        sql: "SELECT 'settled payment without capture' AS what, p.id AS which FROM payments p \
            WHERE p.state IN ('settled', 'review', 'partially-paid') AND NOT EXISTS (SELECT 1 FROM receipts r \
            JOIN transfers t ON t.kind = 'capture' AND t.reference = r.method || ':' || r.reference \
            WHERE r.payment_id = p.id) AND NOT EXISTS (SELECT 1 FROM transfers t WHERE t.kind = 'reallocation' \
            AND t.credit = 'order:' || p.order_id AND t.reference LIKE '%:' || p.id)",
    },
    Rule {
        name: "only what has come is taken back",
        sql: "SELECT 'taken back but never booked' AS what, t.reference AS which FROM transfers t \
            WHERE t.kind = 'reverse' AND NOT EXISTS (SELECT 1 FROM transfers c WHERE c.kind = 'capture' \
            AND c.reference = t.reference AND c.amount = t.amount AND c.currency = t.currency)",
    },
    Rule {
        name: "what was taken back counts for no payment",
        // A reversal credits `method:M` and is called `M:R`: cut apart, they are the incoming transfer's whole key.
        sql: "SELECT 'taken back but counted' AS what, p.id AS which FROM transfers t JOIN incoming_transfers a \
            ON a.method = SUBSTR(t.credit, 8) AND a.reference = SUBSTR(t.reference, LENGTH(t.credit) - 5) \
            JOIN payments p ON p.id = a.payment_id WHERE t.kind = 'reverse' \
            AND REPLACE(p.state_data, '\"' || a.reference || '\"', '') <> p.state_data",
    },
    Rule {
        name: "what is owed again is cleared once",
        sql: "SELECT 'owed account above zero' AS what, t.account AS which FROM (\
            SELECT credit AS account, currency, amount FROM transfers WHERE credit LIKE 'owed:%' UNION ALL \
            SELECT debit AS account, currency, -amount AS amount FROM transfers WHERE debit LIKE 'owed:%') t \
            GROUP BY t.account, t.currency HAVING SUM(t.amount) > 0",
    },
    Rule {
        name: "what a reversed payment owes is in the books",
        sql: "SELECT 'reversed but not owed' AS what, p.id AS which FROM payments p WHERE p.state = 'reversed' \
            AND (SELECT COALESCE(SUM(CASE WHEN t.debit = 'owed:' || p.order_id THEN t.amount ELSE -t.amount END), 0) \
            FROM transfers t WHERE t.debit = 'owed:' || p.order_id OR t.credit = 'owed:' || p.order_id) <= 0",
    },
    Rule {
        name: "every row is where its last event says",
        // By version: an order without any event breaks the rule as well.
        sql: "SELECT 'state without its event' AS what, o.id AS which FROM orders o WHERE NOT EXISTS (\
            SELECT 1 FROM events e WHERE e.entity = 'order' AND e.entity_id = o.id \
            AND e.version = o.version AND e.state = o.state)",
    },
];

/// Checks the books; each line names a rule and the row that breaks it. Empty is good.
pub async fn check(db: &mut impl Access) -> Result<Vec<String>, StoreError> {
    let mut broken = Vec::new();
    for Rule { name, sql } in RULES {
        let rows: Vec<Broken> = on!(db, |c| sqlx::query_as(sql).fetch_all(c).await?);
        broken.extend(rows.into_iter().map(|row| format!("{name}: {} {}", row.what, row.which)));
    }
    Ok(broken)
}
