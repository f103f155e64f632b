//! What the holder of a payment link may do how often, and that it never uses up what the buyer may do.

use crate::{
    bank::paying::{at_the_sheet, open},
    pay::payments::{STARTER, at_the_code},
    support::{app::TestApp, browser::Browser, form},
    usdt::{
        held::neighbour_at,
        paying::{at_the_address, latest, names, pass, to},
    },
};
use guichet::{
    domain::{Actor, EventName, PaymentId, payment::PaymentState, time::HOUR_MS},
    sandbox::chain::Chain,
    store::{
        events::{self, Happened},
        payments,
    },
};

on_both!(
    wrong_hashes_by_a_stranger_do_not_keep_the_buyer_from_naming_theirs,
    attempts_by_a_stranger_do_not_keep_the_buyer_from_paying,
    amounts_drawn_by_a_stranger_do_not_keep_the_buyer_from_usdt,
    proofs_by_a_stranger_leave_room_for_the_buyers,
    what_a_member_says_was_not_sent_a_link_does_not_say_again,
    what_a_member_says_was_sent_a_link_does_not_take_back,
    dust_that_a_stranger_names_does_not_keep_an_order_open,
    pages_stay_short_however_many_attempts_there_are,
    only_the_latest_wrong_hashes_are_looked_for,
);

fn wrong_hash(nth: usize) -> String {
    format!("{nth:064x}")
}

async fn wrong_hashes_by_a_stranger_do_not_keep_the_buyer_from_naming_theirs(app: &TestApp) {
    let mut li = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, attempt) = (li.pay_path(), latest(app).await);
    let mut refused = None;
    for visitor in 0..7 {
        // Each from an address of their own, as many as the office next door has.
        let mut stranger = app.visitor();
        for nth in 0..5 {
            stranger.get(&path).await.is(200);
            names(&mut stranger, &wrong_hash(visitor * 10 + nth)).await;
            refused = Some(stranger.page().clone()).filter(|page| page.status == 429).or(refused);
        }
    }
    let refused = refused.expect("thirty are taken by the link, and no more");
    refused.sees("Too many TxIDs").sees("in 1 hour").sees("can sign in and enter it now");
    assert_eq!(app.count("SELECT COUNT(*) FROM claims").await, 30);
    let part = app.sends(&to(&attempt, 40_000_000)).await;
    pass(app, Chain::Tron, 30).await;
    names(&mut li, &part.hex).await;
    li.page().is(200).sees("received 40.000000 USDT for this order so far");
}

async fn only_the_latest_wrong_hashes_are_looked_for(app: &TestApp) {
    let mut li = at_the_address(app, "usdt-trc20", &STARTER).await;
    let path = li.pay_path();
    names(&mut li, &wrong_hash(99)).await;
    for visitor in 0..3 {
        let mut stranger = app.visitor();
        for nth in 0..5 {
            app.clock.advance_ms(1000);
            stranger.get(&path).await;
            names(&mut stranger, &wrong_hash(visitor * 10 + nth)).await;
            stranger.page().is(200);
        }
    }
    let looked_for = "SELECT COUNT(*) FROM claims WHERE next_poll_at IS NOT NULL";
    assert_eq!(app.count(&format!("{looked_for} AND claimed_by = 'link'")).await, 10);
    assert_eq!(app.count(&format!("{looked_for} AND claimed_by = 'member'")).await, 1);
    li.get(&path).await.sees("Not looked for").sees("If it’s yours, enter it again");
    names(&mut li, &wrong_hash(0)).await;
    assert_eq!(app.count(&format!("{looked_for} AND claimed_by = 'member'")).await, 2);
}

/// Asks for a new code although one is open, as often as the page takes it.
async fn begins(app: &TestApp, reader: &mut Browser, path: &str) -> u16 {
    app.clock.advance_ms(1000);
    reader.get(&format!("{path}?choose=1")).await;
    let mut filled = form::fill(reader.page(), "Continue", &[("method", "alipay")]);
    filled.fields.push(("fresh".to_owned(), "yes".to_owned()));
    reader.send_form(&filled).await.status
}

async fn attempts_by_a_stranger_do_not_keep_the_buyer_from_paying(app: &TestApp) {
    let mut li = at_the_code(app, "alipay").await;
    let (path, mut stranger) = (li.pay_path(), app.visitor());
    let mut taken = 0;
    while begins(app, &mut stranger, &path).await == 200 {
        taken += 1;
        assert!(taken <= 15, "an order takes attempts without end");
    }
    let page = stranger.page();
    page.is(429)
        .sees("Too many payment attempts")
        .sees("started for 1 hour")
        .sees("sign in and continue now");
    let wait: i64 = page.header("retry-after").parse().unwrap();
    assert!((3500..=3600).contains(&wait), "{wait}");
    assert_eq!(begins(app, &mut li, &path).await, 200, "the buyer has an allowance of their own");
    app.clock.advance_ms(HOUR_MS);
    assert_eq!(begins(app, &mut stranger, &path).await, 200);
}

async fn draws(app: &TestApp, payer: &mut Browser, path: &str) -> u16 {
    app.clock.advance_ms(1000);
    payer.get(&format!("{path}?choose=1")).await;
    let method = if latest(app).await.method == "usdt-trc20" { "usdt-erc20" } else { "usdt-trc20" };
    payer.chooses(method).await.status
}

async fn amounts_drawn_by_a_stranger_do_not_keep_the_buyer_from_usdt(app: &TestApp) {
    let mut li = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, mut stranger) = (li.pay_path(), app.visitor());
    for _ in 0..8 {
        assert_eq!(draws(app, &mut stranger, &path).await, 200);
    }
    assert_eq!(draws(app, &mut stranger, &path).await, 429);
    assert_eq!(draws(app, &mut li, &path).await, 200);
}

/// Says that the transfer was sent, with a document.
async fn says(payer: &mut Browser, proof: &[u8]) -> u16 {
    let button = "I have sent it";
    let filled = form::fill(payer.page(), button, &[("day", "2026-11-22")]);
    payer.send_form(&filled.with_file("proof", "proof.pdf", proof)).await.status
}

async fn proofs_by_a_stranger_leave_room_for_the_buyers(app: &TestApp) {
    let mut li = at_the_sheet(app, "EUR").await;
    let path = li.pay_path();
    for nth in 0..4 {
        let mut stranger = app.visitor();
        stranger.get(&path).await;
        assert_eq!(says(&mut stranger, b"%PDF-1.7 stranger").await, if nth < 3 { 200 } else { 422 }, "{nth}");
    }
    li.get(&path).await;
    assert_eq!(says(&mut li, b"%PDF-1.7 the true one").await, 200);
    assert_eq!(app.count("SELECT COUNT(*) FROM attachments WHERE shown_by = 'member'").await, 1);
}

async fn what_a_member_says_was_not_sent_a_link_does_not_say_again(app: &TestApp) {
    let mut li = at_the_sheet(app, "EUR").await;
    let (path, mut stranger) = (li.pay_path(), app.visitor());
    stranger.get(&path).await;
    says(&mut stranger, b"%PDF-1.7").await;
    li.get(&path).await;
    li.submit("I have not sent it after all", &[]).await;
    stranger.get(&path).await;
    says(&mut stranger, b"%PDF-1.7").await;
    stranger.page().is(422).sees("A member of the organisation that ordered said that no transfer was sent");
    assert_eq!(app.count("SELECT COUNT(*) FROM remittance_advices WHERE closed IS NULL").await, 0);
    li.get(&path).await;
    assert_eq!(says(&mut li, b"%PDF-1.7").await, 200);
    li.page().sees("You sent it on 22 November 2026");
}

async fn what_a_member_says_was_sent_a_link_does_not_take_back(app: &TestApp) {
    let mut li = at_the_sheet(app, "EUR").await;
    let (path, mut stranger) = (li.pay_path(), app.visitor());
    stranger.get(&path).await;
    let mut forged = form::fill(stranger.page(), "I have sent it", &[]);
    says(&mut li, b"%PDF-1.7").await;
    stranger.get(&path).await.sees("You sent it on 22 November 2026");
    assert!(!stranger.has_button("I have not sent it after all"));
    forged.action = format!("{path}/not-sent");
    forged.fields.retain(|(name, _)| name == "csrf");
    forged.multipart = false;
    stranger.send_form(&forged).await;
    assert_eq!(app.count("SELECT COUNT(*) FROM remittance_advices WHERE closed IS NULL").await, 1);
    let _still_open = open(app).await;
}

async fn dust_that_a_stranger_names_does_not_keep_an_order_open(app: &TestApp) {
    let mut li = at_the_address(app, "usdt-trc20", &STARTER).await;
    let (path, number, attempt) = (li.pay_path(), app.only_order().await.number, latest(app).await);
    // With somebody else at the same address, a person has to decide whose a sum is.
    neighbour_at(app, &attempt).await;
    let dust = app.sends(&to(&attempt, 10_000)).await;
    pass(app, Chain::Tron, 30).await;
    let mut stranger = app.visitor();
    stranger.get(&path).await;
    names(&mut stranger, &dust.hex).await;
    stranger.page().sees("Less than 1 USDT").sees("Exact amount in USDT");
    li.get(&format!("/orders/{number}/cancel")).await;
    li.submit("Cancel order", &[]).await.sees("The order is cancelled");
}

async fn pages_stay_short_however_many_attempts_there_are(app: &TestApp) {
    let mut li = at_the_code(app, "alipay").await;
    let (path, number, open) = (li.pay_path(), app.only_order().await.number, latest(app).await);
    let mut tx = app.store.begin().await.unwrap();
    for nth in 0..400 {
        let (id, began) = (PaymentId::from_text(format!("old-{nth}")), open.began.plus_ms(nth - 1000));
        let state = PaymentState::Cancelled { by: Actor::Payer, at: began };
        let old = guichet::domain::payment::Payment { id, began, state, ..open.clone() };
        assert!(payments::add(&mut tx, &old, began).await.unwrap());
        for name in [EventName::PaymentCreated, EventName::PaymentCancelled] {
            let version = old.version + i64::from(name == EventName::PaymentCancelled);
            let old = guichet::domain::payment::Payment { version, ..old.clone() };
            let happened = Happened { name, by: &Actor::Payer, at: began, amount: None };
            events::of_payment(&mut tx, &old, happened).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
    let shown = payments::shown(&mut app.store.read().await.unwrap(), &open.order).await.unwrap();
    assert!(shown.len() <= 11, "{}", shown.len());
    assert_eq!(shown.last().unwrap().id, open.id);
    li.get(&path).await.sees("Nothing received yet");
    let page = li.get(&format!("/orders/{number}")).await.clone();
    page.sees("Li Na placed the order").sees("Older payment attempts aren’t shown");
    assert!(page.texts(".timeline li").len() <= 110, "{}", page.texts(".timeline li").len());
}
