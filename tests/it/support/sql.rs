//! Plain SQL for claims about the database itself: what it refuses, what it holds.

use crate::support::app::TestApp;
use guichet::store::{Access, Conn};

/// The tables of the site.
pub const TABLES: [&str; 17] = [
    "orgs",
    "members",
    "signin_links",
    "invitations",
    "orders",
    "payments",
    "receipts",
    "transfers",
    "events",
    "outbox",
    "inbox",
    "amazon_arrivals",
    "amazon_accounts",
    "amazon_subscriptions",
    "amazon_entitlements",
    "amazon_changes",
    "sandbox_records",
];

/// Runs a statement; how many rows it changed, or what the database said against it.
pub async fn run(db: &mut impl Access, sql: &str) -> Result<u64, String> {
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    match db.conn() {
        Conn::Sqlite(c) => sqlx::query(sql).execute(c).await.map(|done| done.rows_affected()),
        Conn::Postgres(c) => sqlx::query(sql).execute(c).await.map(|done| done.rows_affected()),
    }
    .map_err(|error| error.to_string())
}

/// One number.
pub async fn number(db: &mut impl Access, sql: &str) -> i64 {
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    match db.conn() {
        Conn::Sqlite(c) => sqlx::query_scalar(sql).fetch_one(c).await.unwrap(),
        Conn::Postgres(c) => sqlx::query_scalar(sql).fetch_one(c).await.unwrap(),
    }
}

/// The texts of one column.
pub async fn texts(db: &mut impl Access, sql: &str) -> Vec<String> {
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    match db.conn() {
        Conn::Sqlite(c) => sqlx::query_scalar(sql).fetch_all(c).await.unwrap(),
        Conn::Postgres(c) => sqlx::query_scalar(sql).fetch_all(c).await.unwrap(),
    }
}

impl TestApp {
    pub async fn count(&self, sql: &str) -> i64 {
        number(&mut self.store.read().await.unwrap(), sql).await
    }

    /// Everything in all tables but one, as text.
    pub async fn dump_but(&self, left_out: &str) -> String {
        let mut db = self.store.read().await.unwrap();
        let mut all = String::new();
        for table in TABLES.into_iter().filter(|table| *table != left_out) {
            let columns = columns(&mut db, table).await;
            let joined: Vec<_> = columns.iter().map(|c| format!("COALESCE(CAST({c} AS TEXT), '')")).collect();
            let rows = texts(&mut db, &format!("SELECT {} FROM {table}", joined.join(" || ' ' || "))).await;
            all.push_str(&rows.join("\n"));
        }
        all
    }
}

async fn columns(db: &mut impl Access, table: &str) -> Vec<String> {
    let sqlite = matches!(db.conn(), Conn::Sqlite(_));
    let sql = if sqlite {
        format!("SELECT name FROM pragma_table_info('{table}')")
    } else {
        format!(
            "SELECT CAST(column_name AS TEXT) FROM information_schema.columns WHERE table_name = '{table}'"
        )
    };
    texts(db, &sql).await
}
