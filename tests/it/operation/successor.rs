//! What a killed process had leased is done at once by the one that is started in its place.

use crate::{
    pay::payments::STARTER,
    support::{app::TestApp, sql, verbs::lease},
    usdt::paying::{at_the_address, latest, names, pass, to},
};
use guichet::{
    domain::{
        Channel,
        time::{MINUTE_MS, SECOND_MS},
    },
    flows::{polling, signin},
    jobs,
    lang::Lang,
    sandbox::chain::Chain,
    start,
    store::{claims, orders, outbox, polls, scans},
};

on_both!(leases_of_the_dead_are_taken_over, a_letter_that_has_ended_two_processes_is_not_sent_at_once,);

/// Leases everything there is, as a process does that is killed a moment later.
async fn is_killed(app: &TestApp) {
    let (now, minute) = (app.now(), lease(MINUTE_MS));
    let mut tx = app.store.begin().await.unwrap();
    assert!(scans::lease(&mut tx, "usdt-trc20", now, minute).await.unwrap().is_some());
    assert_eq!(polls::lease_due(&mut tx, "usdt-trc20", now, polling::LEASE).await.unwrap().len(), 1);
    assert_eq!(claims::lease_due(&mut tx, "usdt-trc20", now, minute).await.unwrap().len(), 1);
    assert!(!outbox::lease(&mut tx, Channel::Email, now, minute, 20).await.unwrap().is_empty());
    orders::lease_lapsed(&mut tx, now, minute).await.unwrap();
    tx.commit().await.unwrap();
}

async fn leases_of_the_dead_are_taken_over(app: &TestApp) {
    let mut payer = at_the_address(app, "usdt-trc20", &STARTER).await;
    let path = payer.pay_path();
    app.tick().await;
    names(&mut payer, &"ab".repeat(32)).await;
    app.clock.advance_ms(20 * SECOND_MS);
    signin::ask(app, "jo@acme.example", "/", Lang::ENGLISH).await.unwrap();
    is_killed(app).await;
    start::take_over(app).await.unwrap();
    let attempt = latest(app).await;
    app.sends(&to(&attempt, attempt.rest().minor())).await;
    app.blocks(Chain::Tron, 1);
    app.tick().await;
    payer.get(&path).await.sees("Seen, and being confirmed");
    app.mail_to("jo@acme.example", "/signin/").await;
    let looked = app.count("SELECT MAX(polls) FROM payments").await;
    assert!(looked >= 2, "{looked} polls");
    pass(app, Chain::Tron, 30).await;
    payer.get(&path).await.sees("Paid");
}

async fn a_letter_that_has_ended_two_processes_is_not_sent_at_once(app: &TestApp) {
    signin::ask(app, "jo@acme.example", "/", Lang::ENGLISH).await.unwrap();
    for killed in 1..=3 {
        let mut tx = app.store.begin().await.unwrap();
        let begun =
            outbox::lease(&mut tx, Channel::Email, app.now(), lease(MINUTE_MS), 20).await.unwrap().len();
        tx.commit().await.unwrap();
        assert_eq!(begun, usize::from(killed <= 2), "killed {killed} times");
        start::take_over(app).await.unwrap();
    }
    app.clock.advance_ms(MINUTE_MS);
    jobs::deliver::tick(app).await.unwrap();
    let mut db = app.store.read().await.unwrap();
    assert_eq!(sql::number(&mut db, "SELECT COUNT(*) FROM outbox WHERE done_at IS NOT NULL").await, 1);
}
