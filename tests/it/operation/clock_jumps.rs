//! A clock that was ahead for a moment: what was leased or put off meanwhile is not waited for until then.

use crate::{
    amazon::verbs::linked,
    pay::payments::STARTER,
    support::{app::TestApp, sql, verbs::growth},
    usdt::paying::{at_the_address, latest, names, pass, to},
};
use guichet::{
    domain::{
        Channel,
        payment::Event,
        time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS},
    },
    flows::{record, signin},
    jobs,
    lang::Lang,
    sandbox::chain::Chain,
    store::{Lease, claims, outbox, polls, scans},
};

on_both!(
    a_chain_is_read_whose_lease_lies_in_the_future,
    an_attempt_is_looked_at_whose_turn_lies_in_the_future,
    an_attempt_that_was_closed_in_the_future_is_looked_at_once_a_minute,
    a_letter_leaves_that_was_put_off_into_the_future,
    an_order_expires_whose_check_lies_in_the_future,
    a_claim_is_answered_whose_turn_lies_in_the_future,
    an_aws_account_is_read_whose_turn_lies_in_the_future,
    an_instance_whose_clock_is_a_second_behind_takes_no_lease_of_another,
);

impl TestApp {
    /// Puts a time of every row of a table ten days ahead, as a wrong clock does.
    async fn ahead(&self, table: &str, column: &str) {
        let ahead = self.now().plus_ms(10 * DAY_MS).millis();
        let mut tx = self.store.begin().await.unwrap();
        let rows = sql::run(&mut tx, &format!("UPDATE {table} SET {column} = {ahead}")).await.unwrap();
        assert!(rows > 0, "{table} has no rows");
        tx.commit().await.unwrap();
    }

    /// How many rows of a table wait longer than this.
    async fn waiting(&self, (table, column): (&str, &str), longest_ms: i64) -> i64 {
        let horizon = self.now().plus_ms(longest_ms).millis();
        self.count(&format!("SELECT COUNT(*) FROM {table} WHERE {column} > {horizon}")).await
    }
}

async fn a_chain_is_read_whose_lease_lies_in_the_future(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, attempt) = (payer.pay_path(), latest(app).await);
    app.tick().await;
    app.ahead("scans", "leased_until").await;
    app.sends(&to(&attempt, attempt.rest().minor())).await;
    pass(app, Chain::Tron, 30).await;
    payer.get(&path).await.sees("Paid");
    assert_eq!(app.monitor.snapshot().chains["usdt-trc20"], app.now());
}

async fn an_attempt_is_looked_at_whose_turn_lies_in_the_future(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    app.attempt(&order, "wechat").await;
    app.ahead("payments", "next_poll_at").await;
    app.tick().await;
    assert_eq!(app.waiting(("payments", "next_poll_at"), MINUTE_MS).await, 0);
    assert_eq!(app.count("SELECT polls FROM payments").await, 1);
}

async fn an_attempt_that_was_closed_in_the_future_is_looked_at_once_a_minute(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let attempt = app.attempt(&order, "wechat").await;
    app.clock.advance_ms(5 * DAY_MS);
    record::record(app, &attempt.id, &[Event::Closed]).await.unwrap();
    app.clock.advance_ms(-5 * DAY_MS);
    for polls in [1, 1, 2] {
        app.tick().await;
        assert_eq!(app.count("SELECT polls FROM payments").await, polls);
        app.clock.advance_ms(MINUTE_MS / 2);
    }
}

async fn a_letter_leaves_that_was_put_off_into_the_future(app: &TestApp) {
    for column in ["run_at", "leased_until"] {
        let address = format!("{column}@acme.example").replace('_', "-");
        signin::ask(app, &address, "/", Lang::ENGLISH).await.unwrap();
        app.ahead("outbox", column).await;
        app.mail_to(&address, "/signin/").await;
    }
}

async fn an_order_expires_whose_check_lies_in_the_future(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    app.order(&li, growth()).await;
    app.ahead("orders", "next_check_at").await;
    app.tick().await;
    assert_eq!(app.only_order().await.state.name(), "unpaid", "not before its deadline");
    app.clock.advance_ms(7 * DAY_MS);
    app.ahead("orders", "next_check_at").await;
    app.tick().await;
    assert_eq!(app.only_order().await.state.name(), "expired");
}

async fn a_claim_is_answered_whose_turn_lies_in_the_future(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    names(&mut payer, &"ab".repeat(32)).await;
    app.ahead("claims", "next_poll_at").await;
    app.tick().await;
    assert_eq!(app.waiting(("claims", "next_poll_at"), 5 * MINUTE_MS).await, 0);
}

async fn an_aws_account_is_read_whose_turn_lies_in_the_future(app: &TestApp) {
    linked(app, "growth_month").await;
    app.ahead("amazon_subscriptions", "next_read_at").await;
    jobs::entitlements::tick(app).await.unwrap();
    assert_eq!(app.waiting(("amazon_subscriptions", "next_read_at"), HOUR_MS).await, 0);
}

/// Leases what is due by a clock that is ahead by so much: a chain, payments, claims and emails.
async fn leased(app: &TestApp, ahead_ms: i64) -> [bool; 4] {
    let now = app.now().plus_ms(ahead_ms);
    let lease = Lease { ms: MINUTE_MS, longest_ms: MINUTE_MS };
    let mut tx = app.store.begin().await.unwrap();
    let leased = [
        scans::lease(&mut tx, "usdt-trc20", now, lease).await.unwrap().is_some(),
        !polls::lease_due(&mut tx, "usdt-trc20", now, lease).await.unwrap().is_empty(),
        !claims::lease_due(&mut tx, "usdt-trc20", now, lease).await.unwrap().is_empty(),
        !outbox::lease(&mut tx, Channel::Email, now, lease, 20).await.unwrap().is_empty(),
    ];
    tx.commit().await.unwrap();
    leased
}

async fn an_instance_whose_clock_is_a_second_behind_takes_no_lease_of_another(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    names(&mut payer, &"ab".repeat(32)).await;
    app.clock.advance_ms(MINUTE_MS);
    assert_eq!(leased(app, SECOND_MS).await, [true; 4]);
    assert_eq!(leased(app, 0).await, [false; 4]);
}
