//! Far ends that say nothing: they delay nobody's money but their own, and no email goes twice because of them.

use crate::{
    pay::{cancelling::without_messages, payments::STARTER},
    support::{app::TestApp, browser::Browser, far_ends::payer_pays, verbs::growth},
    usdt::paying::{at_the_address, latest, names, to},
};
use guichet::{
    config::EXAMPLE,
    domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS},
    flows::signin,
    jobs,
    lang::Lang,
    sandbox::{
        chain::{Chain, faults::Faults},
        disturb::{Disturbances, Messages, Provider},
    },
};
use std::{net::TcpListener, time::Duration};
use tokio::{sync::watch, task::JoinHandle};

on_both!(
    a_provider_that_is_silent_delays_no_other,
    a_network_that_is_silent_delays_no_other,
    an_order_whose_provider_is_silent_keeps_no_other_from_expiring,
    a_mail_server_that_is_silent_has_one_letter_at_a_time,
);

/// The site's jobs, going by themselves.
struct Jobs(watch::Sender<bool>, Vec<JoinHandle<()>>);

impl Jobs {
    fn start(app: &TestApp) -> Self {
        let (stop, stopping) = watch::channel(false);
        Self(stop, jobs::start(app.shared(), &stopping))
    }

    async fn stop(self) {
        self.0.send(true).unwrap();
        for job in self.1 {
            job.await.unwrap();
        }
    }
}

async fn until_none(app: &TestApp, sql: &str) {
    while app.count(sql).await > 0 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Lets time pass until nothing matches `left`. What `waiting` counts must not change before that.
async fn before(app: &TestApp, left: &str, waiting: &str) {
    let leased = app.count(waiting).await;
    while app.count(left).await > 0 {
        assert_eq!(app.count(waiting).await, leased, "the silent one was waited for");
        app.clock.advance_ms(SECOND_MS);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

fn silent() -> Disturbances {
    Disturbances { slow_s: 12, messages: Messages::Never, ..Disturbances::default() }
}

async fn orders(app: &TestApp, name: &str, method: &str) -> Browser {
    let mut payer = app.buyer(&format!("{name}@acme.example"), "Li Na", name).await;
    payer.orders("apppush", &STARTER).await;
    payer.chooses(method).await.sees("Nothing received yet");
    payer
}

async fn a_provider_that_is_silent_delays_no_other(app: &TestApp) {
    without_messages(app).await;
    orders(app, "slow", "alipay").await;
    app.clock.advance_ms(1);
    let mut payer = orders(app, "quick", "wechat").await;
    let attempt = latest(app).await;
    app.disturb(Provider::Antom, silent()).await;
    app.clock.advance_ms(10 * SECOND_MS);
    let jobs = Jobs::start(app);
    until_none(app, "SELECT COUNT(*) FROM payments WHERE polls = 0").await;
    payer_pays(app, &attempt).await;
    let unpaid = "SELECT COUNT(*) FROM payments WHERE method = 'wechat' AND state <> 'settled'";
    before(app, unpaid, "SELECT next_poll_at FROM payments WHERE method = 'alipay'").await;
    payer.get(&payer.pay_path()).await.sees("received on");
    jobs.stop().await;
}

async fn a_network_that_is_silent_delays_no_other(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let attempt = latest(app).await;
    names(&mut payer, &"ab".repeat(32)).await;
    // So late the other network is asked for the hash, too.
    app.clock.advance_ms(7 * HOUR_MS);
    for _ in 0..20 {
        jobs::scan::tick(app).await.unwrap();
    }
    app.node(Chain::Ethereum, Faults { slow_s: 12, ..Faults::default() }).await;
    let due = app.count("SELECT next_poll_at FROM claims").await;
    let jobs = Jobs::start(app);
    until_none(app, &format!("SELECT COUNT(*) FROM claims WHERE next_poll_at = {due}")).await;
    app.sends(&to(&attempt, attempt.rest().minor())).await;
    before(app, "SELECT 1 - COUNT(*) FROM incoming_transfers", "SELECT next_poll_at FROM claims").await;
    jobs.stop().await;
}

async fn an_order_whose_provider_is_silent_keeps_no_other_from_expiring(app: &TestApp) {
    let mut payer = app.buyer("slow@acme.example", "Li Na", "Slow").await;
    payer.orders("apppush", &STARTER).await;
    app.clock.advance_ms(SECOND_MS);
    let jo = app.member("jo@quick.example", "Quick").await;
    app.order(&jo, growth()).await;
    app.clock.advance_ms(7 * DAY_MS - MINUTE_MS);
    payer.chooses("alipay").await.sees("Nothing received yet");
    app.disturb(Provider::Antom, silent()).await;
    app.clock.advance_ms(2 * MINUTE_MS);
    let expired = until_none(app, "SELECT 1 - COUNT(*) FROM orders WHERE state = 'expired'");
    tokio::select! {
        done = jobs::expire::tick(app) => panic!("{done:?}: the provider is not silent"),
        () = expired => {}
    }
}

async fn a_mail_server_that_is_silent_has_one_letter_at_a_time(app: &TestApp) {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    let server = format!("[mail]\ngateway = \"localhost\"\nport = {port}\nsecurity = \"plain\"");
    let (before, mail) = EXAMPLE.split_once("[mail]").unwrap();
    let mail = mail.replacen("gateway = \"sandbox\"", "", 1);
    let (other, running) = app.second_instance(format!("{before}{server}{mail}")).await;
    for nth in 0..5 {
        signin::ask(app, &format!("li{nth}@acme.example"), "/", Lang::ENGLISH).await.unwrap();
    }
    silent.set_nonblocking(true).unwrap();
    let silent = tokio::net::TcpListener::from_std(silent).unwrap();
    let (_connection, _) = tokio::select! {
        done = jobs::deliver::tick(&other) => panic!("{done:?}: the server is not silent"),
        connected = silent.accept() => connected.unwrap(),
    };
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE leased_until > 0").await, 1);
    running.stop().await;
}
