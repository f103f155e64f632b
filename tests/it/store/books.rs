//! The books: every rule finds what breaks it, in one pass, and its statement ends with whoever asked.

use crate::support::{
    app::{Database, TestApp},
    sql,
    verbs::growth,
};
use guichet::{
    domain::{PaymentId, Receipt, payment::Event},
    flows::record,
    store::ledger::{self, RULES},
};
use sqlx::{ConnectOptions, Row, sqlite::SqliteConnectOptions};
use std::{collections::BTreeMap, str::FromStr, time::Duration};

on_both!(
    every_rule_names_what_breaks_it,
    a_carried_payment_breaks_no_rule,
    a_check_that_is_dropped_ends_at_the_database
);

/// Li's first order is paid, her second one has an open attempt.
async fn paid_and_open(app: &TestApp) -> (PaymentId, PaymentId) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let paid = app.attempt(&order, "alipay").await;
    let receipt =
        Receipt { reference: "A-1".to_owned(), amount: order.total, at: app.now(), payer_paid: None };
    record::record(app, &paid.id, &[Event::Final(receipt)]).await.unwrap();
    let order = app.order(&li, growth()).await;
    (paid.id, app.attempt(&order, "alipay").await.id)
}

/// Each rule, and the statements that break it.
fn breaches(paid: &PaymentId, open: &PaymentId) -> Vec<(&'static str, Vec<String>)> {
    let unpaid = "(SELECT id FROM orders WHERE state = 'unpaid')";
    let transfer = |kind: &str, reference: &str, debit: &str, credit: &str| {
        format!("INSERT INTO transfers VALUES ('{kind}', {reference}, {debit}, {credit}, 100, 'USD', 0)")
    };
    let reverse = transfer("reverse", "'alipay:A-1'", "'owed:1'", "'method:alipay'");
    let incoming = format!(
        "INSERT INTO incoming_transfers (method, reference, source, destination, key, amount, currency, at, text, \
         stage, payment_id, kept_at) VALUES ('alipay', 'A-1', 's', 'p', 'k', 1, 'USD', 0, '', \
         'final', '{paid}', 0)"
    );
    let eventless = "INSERT INTO orders (id, number, link_hash, org, product, placed_by, placed_at, total, \
        currency, subject, subject_data, agreement_version, agreement_hash, lang, state, state_data, version) \
        SELECT 'lost', 'G-LOST', 'lost', org, 'another', placed_by, placed_at, total, currency, subject, \
        subject_data, agreement_version, agreement_hash, lang, state, state_data, version FROM orders WHERE state = 'unpaid'";
    let paying = "UPDATE orders SET state = 'paid' WHERE state = 'unpaid'";
    let settle = transfer("settle", unpaid, &format!("'order:' || {unpaid}"), "'sales'");
    vec![
        ("a paid order is settled exactly once", vec![paying.to_owned()]),
        ("only a paid order is settled", vec![settle.clone()]),
        ("no order pays out more", vec![settle]),
        (
            "every final receipt is booked",
            vec![format!("UPDATE payments SET state = 'settled' WHERE id = '{open}'")],
        ),
        (
            "only what has come is taken back",
            vec![transfer("reverse", "'alipay:B-1'", "'owed:1'", "'method:alipay'")],
        ),
        ("what was taken back counts for no payment", vec![incoming, reverse]),
        ("what is owed again is cleared once", vec![transfer("settle", "'x'", "'order:x'", "'owed:x'")]),
        (
            "what a reversed payment owes",
            vec![format!("UPDATE payments SET state = 'reversed' WHERE id = '{paid}'")],
        ),
        ("every row is where its last event says", vec![paying.to_owned()]),
        ("every row is where its last event says: state without its event lost", vec![eventless.to_owned()]),
    ]
}

async fn every_rule_names_what_breaks_it(app: &TestApp) {
    let (paid, open) = paid_and_open(app).await;
    let breaches = breaches(&paid, &open);
    for rule in RULES {
        assert!(breaches.iter().any(|(name, _)| rule.name.starts_with(name)), "{}: not broken", rule.name);
    }
    for (rule, changes) in breaches {
        let mut tx = app.store.begin().await.unwrap();
        assert_eq!(ledger::check(&mut tx).await.unwrap(), Vec::<String>::new());
        for change in &changes {
            assert_eq!(sql::run(&mut tx, change).await, Ok(1), "{change}");
        }
        let broken = ledger::check(&mut tx).await.unwrap();
        assert!(broken.iter().any(|line| line.starts_with(rule)), "{changes:?}: {broken:?}");
        // Dropped: it never happened.
    }
}

async fn a_carried_payment_breaks_no_rule(app: &TestApp) {
    let (_, open) = paid_and_open(app).await;
    let mut tx = app.store.begin().await.unwrap();
    let review = format!("UPDATE payments SET state = 'review' WHERE id = '{open}'");
    assert_eq!(sql::run(&mut tx, &review).await, Ok(1));
    assert_eq!(ledger::check(&mut tx).await.unwrap().len(), 1);
    let reallocate = format!(
        "INSERT INTO transfers SELECT 'reallocation', 'alipay:A-1:' || id, 'method:x', 'order:' || order_id, 100, \
         'USD', 0 FROM payments WHERE id = '{open}'"
    );
    assert_eq!(sql::run(&mut tx, &reallocate).await, Ok(1));
    assert_eq!(ledger::check(&mut tx).await.unwrap(), Vec::<String>::new());
}

/// Counts to a number that nobody will live to see, over a table of the site.
const ENDLESS: &str = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000) \
    SELECT COUNT(*) FROM n, orders";

async fn a_check_that_is_dropped_ends_at_the_database(app: &TestApp) {
    paid_and_open(app).await;
    let store = app.store.clone();
    let check =
        tokio::spawn(async move { sql::number(&mut store.background().await.unwrap(), ENDLESS).await });
    while app.long_reads().await == 0 {
        tokio::task::yield_now().await;
    }
    check.abort();
    // A statement that outlived its reader would keep this from ending.
    while app.long_reads().await > 0 {
        tokio::task::yield_now().await;
    }
}

impl TestApp {
    /// Are there reads that began before the latest change of the database, and run still?
    async fn long_reads(&self) -> i64 {
        match self.database() {
            Database::Sqlite(_) => {
                let mut tx = self.store.begin().await.unwrap();
                sql::run(&mut tx, "UPDATE members SET name = name || '.'").await.unwrap();
                tx.commit().await.unwrap();
                // The log cannot be cut as long as somebody reads what was before that change.
                let options = SqliteConnectOptions::from_str(&self.database().url()).unwrap();
                let mut own = options.busy_timeout(Duration::ZERO).connect().await.unwrap();
                sqlx::query_scalar("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut own).await.unwrap()
            }
            Database::Postgres(..) => {
                self.count(
                    "SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'WITH%' \
                     AND datname = current_database() AND pid <> pg_backend_pid()",
                )
                .await
            }
        }
    }
}

/// One step of SQLite's plan: where it belongs, and what it does.
struct Step {
    parent: i64,
    what: String,
}

async fn plan(app: &TestApp, sql: &'static str) -> BTreeMap<i64, Step> {
    let options = SqliteConnectOptions::from_str(&app.database().url()).unwrap();
    let explain = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
    let rows = sqlx::query(explain).fetch_all(&mut options.connect().await.unwrap()).await.unwrap();
    let step = |row: &sqlx::sqlite::SqliteRow| (row.get(0), Step { parent: row.get(1), what: row.get(3) });
    rows.iter().map(step).collect()
}

/// Steps that run once for each row of another, and read more than the rows of one whole key.
fn slow(plan: &BTreeMap<i64, Step>) -> Vec<&str> {
    let inner = |id: &i64, step: &Step| {
        let first =
            plan.range(..id).all(|(_, before)| before.parent != step.parent || !is_read(&before.what));
        let within = std::iter::successors(plan.get(&step.parent), |step| plan.get(&step.parent));
        !first || within.map(|step| &step.what).any(|what| what.contains("CORRELATED"))
    };
    let keyed =
        |what: &str| what.starts_with("SEARCH") && !what.contains("AUTOMATIC") && !what.ends_with("(kind=?)");
    let slow = plan.iter().filter(|(id, step)| is_read(&step.what) && inner(id, step) && !keyed(&step.what));
    slow.map(|(_, step)| step.what.as_str()).collect()
}

fn is_read(what: &str) -> bool {
    what.starts_with("SCAN") || what.starts_with("SEARCH")
}

/// How many orders there are may not count twice: of 100,000 the check once took three hours.
#[tokio::test]
async fn no_rule_reads_a_table_for_every_row_of_another() {
    let app = TestApp::sqlite(crate::support::both::settings(None)).await;
    for rule in RULES {
        assert_eq!(slow(&plan(&app, rule.sql).await), [""; 0], "{}", rule.name);
    }
    let quadratic = "SELECT p.id FROM payments p WHERE NOT EXISTS (SELECT 1 FROM transfers t \
        WHERE t.kind = 'reallocation' AND t.reference LIKE '%:' || p.id)";
    assert_eq!(slow(&plan(&app, quadratic).await).len(), 1, "this test sees what it is to see");
    app.close().await;
}
