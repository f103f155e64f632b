//! Times the check of the books at 100,000 paid orders: `cargo bench --bench books [-- postgres://…/an_empty_database]`.
//!
//! Each rule is linear, so twice the orders take about twice the time; a rule that takes four times as long has
//! lost its index. Numbers of one run on one machine compare with each other only.

use guichet::store::{Access, Conn, Store, ledger};
use std::time::Instant;

const ORDERS: i64 = 100_000;

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let given = std::env::args().find(|argument| argument.starts_with("postgres"));
    let folder = std::env::temp_dir().join(format!("guichet-books-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let url = given.unwrap_or_else(|| format!("sqlite:{}", folder.join("guichet.sqlite").display()));
    let store = Store::open(&url).await?;
    println!("{}", store.version().await?);
    let (mut filled, mut orders) = (0, ORDERS / 4);
    while orders <= ORDERS {
        fill(&store, filled, orders).await?;
        filled = orders;
        println!("\n{filled} paid orders");
        check(&store).await?;
        orders *= 2;
    }
    store.close().await;
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

/// The check as the job runs it, rule by rule.
async fn check(store: &Store) -> anyhow::Result<()> {
    let mut db = store.background().await?;
    let all = Instant::now();
    for rule in ledger::RULES {
        let begun = Instant::now();
        let broken = rows(&mut db, rule.sql).await?;
        anyhow::ensure!(broken == 0, "{} rows break \"{}\"", broken, rule.name);
        println!("  {:>7.0} ms  {}", begun.elapsed().as_secs_f64() * 1000.0, rule.name);
    }
    println!("  {:>7.0} ms  together", all.elapsed().as_secs_f64() * 1000.0);
    Ok(())
}

/// Paid orders with all that belongs to them; every tenth was paid by money of another.
async fn fill(store: &Store, from: i64, to: i64) -> anyhow::Result<()> {
    let mut tx = store.begin().await?;
    if from == 0 {
        run(&mut tx, "INSERT INTO orgs VALUES ('g', 'Bench', 0)".to_owned()).await?;
        run(&mut tx, "INSERT INTO members VALUES ('m', 'g', 'b@bench.example', 'B', 'en', 0)".to_owned())
            .await?;
    }
    let n =
        format!("WITH RECURSIVE n (i) AS (SELECT {from} + 1 UNION ALL SELECT i + 1 FROM n WHERE i < {to})");
    for insert in INSERTS {
        run(&mut tx, format!("{n} {insert}")).await?;
    }
    tx.commit().await?;
    let mut tx = store.begin().await?;
    // SQLite is left without statistics, as it is in production.
    if matches!(tx.conn(), Conn::Postgres(_)) {
        run(&mut tx, "ANALYZE".to_owned()).await?;
    }
    Ok(tx.commit().await?)
}

const INSERTS: [&str; 6] = [
    "INSERT INTO orders (id, number, link_hash, org, product, placed_by, placed_at, total, currency, snapshot, \
     agreement_version, agreement_hash, lang, state, state_data, version) SELECT 'o' || i, 'G-' || i, 'h' || i, \
     'g', 'p', 'm', i, 100, 'USD', '{}', '', '', 'en', 'paid', '{}', 2 FROM n",
    "INSERT INTO payments (id, order_id, method, method_group, fee, total, total_currency, charge, \
     charge_currency, amount_due, device, lang, began_at, state, state_data, polls, version) SELECT 'p' || i, 'o' || i, \
     'card', 'card', 0, 100, 'USD', 100, 'USD', 100, '{}', 'en', i, 'settled', '{}', 1, 2 FROM n",
    "INSERT INTO receipts SELECT 'card', 'r' || i, 'p' || i, 100, 'USD', i, '{}', i FROM n WHERE i % 10 > 0",
    "INSERT INTO transfers SELECT CASE WHEN i % 10 > 0 THEN 'capture' ELSE 'reallocation' END, CASE WHEN i % 10 > 0 \
     THEN 'card:r' || i ELSE 'card:x' || i || ':p' || i END, 'method:card', 'order:o' || i, 100, 'USD', i FROM n",
    "INSERT INTO transfers SELECT 'settle', 'o' || i, 'order:o' || i, 'sales', 100, 'USD', i FROM n",
    "INSERT INTO events SELECT 'order', 'o' || i, v, 'o' || i, i, 'moved', CASE v WHEN 1 THEN 'unpaid' ELSE 'paid' \
     END, '{}' FROM n, (SELECT 1 AS v UNION ALL SELECT 2) versions",
];

async fn run(db: &mut impl Access, sql: String) -> anyhow::Result<()> {
    let sql = sqlx::AssertSqlSafe(sql);
    match db.conn() {
        Conn::Sqlite(c) => sqlx::query(sql).execute(c).await.map(|_| ())?,
        Conn::Postgres(c) => sqlx::query(sql).execute(c).await.map(|_| ())?,
    }
    Ok(())
}

async fn rows(db: &mut impl Access, sql: &'static str) -> anyhow::Result<usize> {
    Ok(match db.conn() {
        Conn::Sqlite(c) => sqlx::query(sql).fetch_all(c).await?.len(),
        Conn::Postgres(c) => sqlx::query(sql).fetch_all(c).await?.len(),
    })
}
