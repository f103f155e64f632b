//! Orders, payments and money in the store: what is kept comes back, and what must stay stays.

use crate::support::{
    app::{Database, TestApp},
    lang::lang,
    sql,
    verbs::{growth, lease},
};
use guichet::{
    domain::{
        Actor, EventName, Money, OrderId, PaymentId, Receipt, Timestamp,
        instructions::{Code, Instructions, Link, LinkKind},
        ledger::{Account, Kind, Transfer},
        order::OrderEvent,
        payment::{Event, Payment},
        time::DAY_MS,
    },
    flows::{notifications, record},
    lang::Lang,
    store::{
        Store, StoreError,
        events::{self, Happened},
        ledger, members, orders, payments, polls,
        receipts::{self, ReceiptOwner},
    },
};
use sqlx::{ConnectOptions, Connection, sqlite::SqliteConnectOptions};
use std::{slice::from_ref, str::FromStr, time::Duration};

on_both!(
    orders_are_kept_found_listed_and_moved,
    payments_are_kept_prompted_found_and_moved,
    a_receipt_belongs_to_the_payment_that_had_it_first,
    a_transfer_is_booked_once_and_summed,
    the_history_is_in_order,
    an_event_of_a_newer_instance_is_left_out_of_the_history,
    the_books_receipts_and_history_refuse_every_change,
    what_was_changed_in_the_meantime_is_not_saved,
    a_transaction_that_is_dropped_never_happened,
);

async fn orders_are_kept_found_listed_and_moved(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let eve = app.member("eve@other.example", "Other").await;
    let mut tx = app.store.begin().await.unwrap();
    assert_eq!(orders::find(&mut tx, &order.id).await.unwrap(), Some(order.clone()));
    assert_eq!(orders::by_number(&mut tx, &li.org, &order.number).await.unwrap(), Some(order.clone()));
    assert_eq!(orders::by_number(&mut tx, &eve.org, &order.number).await.unwrap(), None);
    assert_eq!(
        orders::unpaid(&mut tx, &li.org, &"apppush".parse().unwrap()).await.unwrap(),
        Some(order.clone())
    );
    assert_eq!(orders::unpaid(&mut tx, &li.org, &"otp".parse().unwrap()).await.unwrap(), None);
    let hash = guichet::keys::digest(&app.keys.link_token(&order.id));
    let linked = orders::by_link(&mut tx, &hash).await.unwrap().unwrap();
    assert_eq!(
        (linked.order, linked.organisation, linked.member),
        (order.clone(), "Acme".into(), "li".into())
    );
    let until = app.now().plus_ms(7 * DAY_MS);
    let lapsed = orders::lease_lapsed(&mut tx, until.plus_ms(-1), lease(1_000)).await.unwrap();
    assert_eq!(lapsed, []);
    assert_eq!(orders::lease_lapsed(&mut tx, until, lease(1_000)).await.unwrap(), from_ref(&order.id));
    assert_eq!(orders::lease_lapsed(&mut tx, until, lease(1_000)).await.unwrap(), [], "it is leased");
    let moved = order.apply(OrderEvent::Lapsed, until).unwrap();
    let saved = orders::save(&mut tx, moved).await.unwrap();
    let (name, by, at) = (EventName::OrderExpired, &Actor::System, until);
    events::of_order(&mut tx, &saved, Happened { name, by, at, amount: None }).await.unwrap();
    assert_eq!(orders::find(&mut tx, &saved.id).await.unwrap(), Some(saved.clone()));
    assert_eq!(
        (saved.version, orders::unpaid(&mut tx, &li.org, &"apppush".parse().unwrap()).await.unwrap()),
        (2, None)
    );
    tx.commit().await.unwrap();
}

fn instructions(until: Timestamp) -> Instructions {
    Instructions {
        until: Some(until),
        code: Some(Code { payload: "weixin://付款".to_owned(), saveable: false }),
        links: vec![Link { kind: LinkKind::App, url: "https://wallet.example".to_owned() }],
        details: [("id".to_owned(), "42".to_owned())].into(),
    }
}

async fn payments_are_kept_prompted_found_and_moved(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let payment = app.attempt(&order, "alipay").await;
    let mut tx = app.store.begin().await.unwrap();
    assert_eq!(payments::find(&mut tx, &payment.id).await.unwrap(), Some(payment.clone()));
    let second = Payment { id: PaymentId::from_text("SECOND"), ..payment.clone() };
    assert!(!payments::add(&mut tx, &second, app.now()).await.unwrap(), "one open attempt an order");
    let drawn = Some("29 M4 4h7v1h-7z".to_owned());
    let prompted = Payment { instructions: Some(instructions(app.now())), qr: drawn, ..payment };
    let prompted = payments::save_instructions(&mut tx, prompted).await.unwrap();
    assert_eq!(payments::of_order(&mut tx, &order.id).await.unwrap(), from_ref(&prompted));
    let due = polls::lease_due(&mut tx, "alipay", app.now(), lease(1_000)).await.unwrap();
    assert_eq!(due.iter().map(|due| (&due.id, due.polls)).collect::<Vec<_>>(), [(&prompted.id, 1)]);
    assert!(
        polls::lease_due(&mut tx, "alipay", app.now(), lease(1_000)).await.unwrap().is_empty(),
        "it is leased"
    );
    polls::poll_again(&mut tx, &prompted.id, None).await.unwrap();
    assert!(
        polls::lease_due(&mut tx, "alipay", app.now().plus_ms(DAY_MS), lease(1_000))
            .await
            .unwrap()
            .is_empty()
    );
    let closed = prompted.apply(Event::Closed, order.standing(), app.now()).unwrap();
    let closed = payments::save(&mut tx, closed, None).await.unwrap();
    assert_eq!(payments::find(&mut tx, &closed.id).await.unwrap(), Some(closed));
    assert!(payments::add(&mut tx, &second, app.now()).await.unwrap(), "the first one is closed");
    tx.commit().await.unwrap();
}

fn receipt(reference: &str) -> Receipt {
    let amount: Money = "420.00 USD".parse().unwrap();
    let payer_paid = Some("3003.00 CNY".parse().unwrap());
    Receipt { reference: reference.to_owned(), amount, at: Timestamp::from_millis(1), payer_paid }
}

async fn a_receipt_belongs_to_the_payment_that_had_it_first(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let payment = app.attempt(&order, "alipay").await;
    let mut tx = app.store.begin().await.unwrap();
    let closed = payment.clone().apply(Event::Closed, order.standing(), app.now()).unwrap();
    payments::save(&mut tx, closed, None).await.unwrap();
    tx.commit().await.unwrap();
    let other = app.attempt(&order, "alipay").await;
    let mut tx = app.store.begin().await.unwrap();
    for (payment, kept) in [
        (&payment, ReceiptOwner::ThisPayment),
        (&payment, ReceiptOwner::ThisPayment),
        (&other, ReceiptOwner::AnotherPayment),
    ] {
        let now = receipts::keep(&mut tx, "alipay", &payment.id, &receipt("r1"), app.now()).await.unwrap();
        assert_eq!(now, kept);
    }
    let elsewhere = receipts::keep(&mut tx, "wechat", &other.id, &receipt("r1"), app.now()).await.unwrap();
    assert_eq!(elsewhere, ReceiptOwner::ThisPayment, "another method's references are its own");
    assert_eq!(receipts::of_payment(&mut tx, &payment.id).await.unwrap(), [receipt("r1")]);
    tx.commit().await.unwrap();
}

async fn a_transfer_is_booked_once_and_summed(app: &TestApp) {
    let transfer = |reference: &str, minor| Transfer {
        kind: Kind::Capture,
        reference: reference.to_owned(),
        debit: Account::Method("alipay".to_owned()),
        credit: Account::Order(OrderId::from_text("X".to_owned())),
        amount: Money::new(minor, guichet::domain::Currency::USD),
    };
    let mut tx = app.store.begin().await.unwrap();
    assert_eq!(ledger::captured(&mut tx, "alipay", "USD").await.unwrap(), 0);
    for (reference, minor) in [("a", 3_000_000_000_000), ("a", 3_000_000_000_000), ("b", 1)] {
        ledger::book(&mut tx, &transfer(reference, minor), app.now()).await.unwrap();
    }
    assert_eq!(ledger::captured(&mut tx, "alipay", "USD").await.unwrap(), 3_000_000_000_001);
    assert_eq!(ledger::captured(&mut tx, "alipay", "CNY").await.unwrap(), 0);
    assert!(ledger::check(&mut tx).await.unwrap().is_empty());
    tx.commit().await.unwrap();
    let mut tx = app.store.begin().await.unwrap();
    assert!(ledger::book(&mut tx, &transfer("c", 0), app.now()).await.is_err(), "no transfer of nothing");
}

async fn the_history_is_in_order(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let payment = app.attempt(&order, "alipay").await;
    app.clock.advance_ms(1_000);
    record::record(app, &payment.id, &[Event::Final(receipt("r1"))]).await.unwrap();
    let mut db = app.store.read().await.unwrap();
    let history = events::history(&mut db, &order.id).await.unwrap().past;
    let lines: Vec<_> =
        history.iter().map(|past| (past.name.as_str(), past.by.word(), past.state.as_str())).collect();
    assert_eq!(
        lines,
        [
            ("order.placed", "member", "unpaid"),
            ("payment.received", "provider", "settled"),
            ("order.paid", "provider", "paid")
        ]
    );
    assert_eq!(history[2].at, app.now());
    assert_eq!(history[2].data["state"], "paid");
    let name = notifications::member_name(&mut db, &li.id).await.unwrap();
    assert_eq!(name, "li");
}

async fn an_event_of_a_newer_instance_is_left_out_of_the_history(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let mut tx = app.store.begin().await.unwrap();
    for (version, column) in [(91, "name"), (92, "actor")] {
        let columns = ["order_id", "at", "name", "state", "data", "actor", "actor_id"];
        let values = columns.map(|name| if name == column { "'unheard-of'" } else { name }).join(", ");
        let add = format!(
            "INSERT INTO events (entity, entity_id, version, {}) SELECT entity, entity_id, {version}, {values} \
             FROM events WHERE name = 'order.placed' AND actor <> 'unheard-of'",
            columns.join(", ")
        );
        assert_eq!(sql::run(&mut tx, &add).await.unwrap(), 1);
    }
    assert_eq!(events::history(&mut tx, &order.id).await.unwrap().past.len(), 1);
}

async fn the_books_receipts_and_history_refuse_every_change(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let payment = app.attempt(&order, "alipay").await;
    record::record(app, &payment.id, &[Event::Final(receipt("r1"))]).await.unwrap();
    for (table, column) in [("transfers", "amount"), ("receipts", "amount"), ("events", "at")] {
        let rows = app.count(&format!("SELECT COUNT(*) FROM {table}")).await;
        assert!(rows > 0, "{table} holds something to protect");
        for change in [format!("UPDATE {table} SET {column} = 1"), format!("DELETE FROM {table}")] {
            let mut tx = app.store.begin().await.unwrap();
            let refused = sql::run(&mut tx, &change).await.expect_err(&change);
            assert!(refused.contains(&format!("{table} are append-only")), "{change}: {refused}");
        }
        assert_eq!(app.count(&format!("SELECT COUNT(*) FROM {table}")).await, rows);
    }
}

async fn what_was_changed_in_the_meantime_is_not_saved(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let payment = app.attempt(&order, "alipay").await;
    let mut tx = app.store.begin().await.unwrap();
    let newer = orders::save(&mut tx, order.clone()).await.unwrap();
    assert_eq!(newer.version, order.version + 1);
    assert!(matches!(orders::save(&mut tx, order).await, Err(StoreError::Stale)));
    payments::save(&mut tx, payment.clone(), None).await.unwrap();
    assert!(matches!(payments::save(&mut tx, payment.clone(), None).await, Err(StoreError::Stale)));
    assert!(matches!(payments::save_instructions(&mut tx, payment).await, Err(StoreError::Stale)));
    // Not committed: an order that moved without an event would break the books.
}

async fn a_transaction_that_is_dropped_never_happened(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let mut tx = app.store.begin().await.unwrap();
    members::set_lang(&mut tx, &li.id, lang("fr")).await.unwrap();
    drop(tx);
    let found = members::find(&mut app.store.read().await.unwrap(), &li.id).await.unwrap().unwrap();
    assert_eq!(found.lang, Lang::ENGLISH);
}

/// How many steps `migrations/` holds; one may have a text for each database.
fn steps() -> i64 {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let names = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name());
    let numbers: std::collections::BTreeSet<_> = names.map(|n| n.to_string_lossy()[..4].to_owned()).collect();
    i64::try_from(numbers.len()).unwrap()
}

/// Opens one new database from several sides at once, then again.
async fn open_at_once(database: Database) {
    let url = database.url();
    let opened = futures_util::future::join_all((0..4).map(|_| Store::open(&url))).await;
    for store in opened {
        store.unwrap().close().await;
    }
    let store = Store::open(&url).await.unwrap();
    let rows = sql::number(&mut store.read().await.unwrap(), "SELECT COUNT(*) FROM _sqlx_migrations").await;
    assert_eq!(rows, steps(), "each step is taken once");
    store.close().await;
    database.drop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn instances_that_start_together_make_the_tables_once_on_sqlite() {
    open_at_once(Database::sqlite()).await;
}

/// SQLite reports the lock at once here, whatever the busy timeout: the switch to the write-ahead log starts as a read.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_start_waits_for_another_process_that_makes_the_same_sqlite_file() {
    let database = Database::sqlite();
    let url = database.url();
    let mut other =
        SqliteConnectOptions::from_str(&url).unwrap().create_if_missing(true).connect().await.unwrap();
    sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
    let mut open = std::pin::pin!(Store::open(&url));
    let early = tokio::time::timeout(Duration::from_millis(200), &mut open).await;
    assert!(early.is_err(), "it does not wait: {:?}", early.unwrap().err());
    sqlx::query("ROLLBACK").execute(&mut other).await.unwrap();
    open.await.unwrap().close().await;
    other.close().await.unwrap();
    database.drop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn instances_that_start_together_make_the_tables_once_on_postgres() {
    if let Some(database) = Database::postgres().await {
        open_at_once(database).await;
    }
}
