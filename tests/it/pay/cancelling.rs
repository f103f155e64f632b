//! A cancel of ours that overtakes a payment: Antom sends the money back, so nothing is paid with it here.

use crate::{
    desk::money::anna,
    pay::{
        late_money::money,
        lost_answers::minutes_pass,
        payments::at_the_code,
        wallets::{attempts, confirms_at, paid_exactly_once},
    },
    support::{
        app::TestApp,
        gate::{Fate, Gated, Side, Stopped},
    },
};
use guichet::{
    domain::{Actor, payment::Payment, time::MINUTE_MS},
    flows::{pay, record},
    jobs,
    sandbox::{
        disturb::{Disturbances, Messages, Provider},
        payer::phone::Outcome,
        wallet::{self, State},
    },
};

on_both!(
    money_that_our_cancel_sends_back_pays_no_order,
    money_that_our_cancel_sends_back_is_no_second_payment,
    a_message_in_the_middle_of_a_cancel_is_being_confirmed,
    money_beside_a_closing_that_died_is_ours_after_two_minutes,
    a_cancel_that_was_carried_out_before_the_instance_died_closes_the_attempt,
    an_attempt_is_closed_by_one_instance_at_a_time,
    money_is_not_final_while_a_lost_cancel_may_arrive,
    a_cancel_that_comes_after_the_money_was_booked_is_a_reversal,
    a_cancel_that_nobody_heard_of_is_found_by_asking_again,
    money_in_review_that_was_sent_back_waits_for_nobody,
);

/// The boundaries of closing an attempt: it asks, cancels, and asks again.
const ASKED: usize = 1;
const BEFORE_CANCEL: usize = 2;
const AFTER_CANCEL: usize = 3;

const WALLETS: [(&str, &str); 3] =
    [("alipay", "ALIPAY_CN"), ("alipay-hk", "ALIPAY_HK"), ("alipay-plus", "ALIPAY_CN")];

pub async fn latest(app: &TestApp) -> Payment {
    attempts(app).await.pop().unwrap()
}

/// The far end keeps silent unless it is asked.
pub async fn without_messages(app: &TestApp) {
    for provider in Provider::ALL {
        app.disturb(provider, Disturbances { messages: Messages::Never, ..Default::default() }).await;
    }
}

async fn pays(app: &TestApp, code: &str) {
    assert_eq!(confirms_at(app, &latest(app).await.id, code).await, Some(Outcome::Paid));
}

/// Does the far end still hold the money of an attempt?
async fn is_kept(app: &TestApp, payment: &Payment) -> bool {
    let there = wallet::find(&app.world(), payment.id.as_str()).await.unwrap();
    there.is_some_and(|there| matches!(there.state, State::Paid(_)))
}

/// Another instance closes the attempt and is stopped at this boundary. Its task is its life.
async fn closing(
    gated: &Gated,
    payment: &Payment,
    nth: usize,
) -> (tokio::task::JoinHandle<Payment>, Stopped) {
    gated.stop_at(nth);
    let (app, id) = (gated.app.clone(), payment.id.clone());
    let task = tokio::spawn(async move { pay::void(&app, &id, Actor::Payer).await.unwrap() });
    (task, gated.stopped().await)
}

/// Nothing is paid, booked or waiting for a person.
async fn nothing_was_paid(app: &TestApp) {
    for sql in ["transfers", "payments WHERE state IN ('settled', 'review', 'confirming')"] {
        assert_eq!(app.count(&format!("SELECT COUNT(*) FROM {sql}")).await, 0, "{sql}");
    }
    assert_eq!(app.only_order().await.state.name(), "unpaid");
}

async fn money_that_our_cancel_sends_back_pays_no_order(app: &TestApp) {
    without_messages(app).await;
    let gated = Gated::beside(app).await;
    let mut payer = app.buyer_of("apppush", &crate::pay::payments::STARTER).await;
    let path = payer.pay_path();
    for (method, code) in WALLETS {
        payer.get(&format!("{path}?choose=1")).await;
        payer.chooses(method).await.sees("Nothing received yet");
        let payment = latest(app).await;
        let (task, stopped) = closing(&gated, &payment, ASKED).await;
        assert!(stopped.call.ends_with("/inquiryPayment") && stopped.side == Side::After);
        pays(app, code).await;
        pay::poll(app, &payment.id).await.unwrap();
        stopped.goes(Fate::On);
        assert_eq!(task.await.unwrap().state.name(), "cancelled", "{method}");
        assert!(!is_kept(app, &payment).await, "the far end has sent the money back");
        minutes_pass(app, 3).await;
        nothing_was_paid(app).await;
        payer.get(&path).await.lacks("received on").lacks("being confirmed");
    }
    gated.close().await;
}

async fn money_that_our_cancel_sends_back_is_no_second_payment(app: &TestApp) {
    without_messages(app).await;
    let gated = Gated::beside(app).await;
    let mut payer = at_the_code(app, "wechat").await;
    app.clock.advance_ms(1000);
    payer.click("Pay in another way").await;
    payer.chooses("alipay").await.sees("Nothing received yet");
    let [first, second]: [Payment; 2] = attempts(app).await.try_into().unwrap();
    record::record(app, &first.id, &[money(&first, "late-1")]).await.unwrap();
    assert_eq!(app.only_order().await.state.name(), "paid");
    // The watcher asks first, then closes.
    gated.stop_at(2 + ASKED);
    let watching = gated.app.clone();
    let task = tokio::spawn(async move { jobs::watch::tick(&watching).await.unwrap() });
    let stopped = gated.stopped().await;
    pays(app, "ALIPAY_CN").await;
    pay::poll(app, &second.id).await.unwrap();
    stopped.goes(Fate::On);
    task.await.unwrap();
    minutes_pass(app, 3).await;
    assert!(!is_kept(app, &second).await);
    assert_eq!(app.count("SELECT COUNT(*) FROM payments WHERE state = 'review'").await, 0);
    paid_exactly_once_of_two(app).await;
    gated.close().await;
}

/// One capture and one settlement; the other attempt's receipt is kept and counts nothing.
async fn paid_exactly_once_of_two(app: &TestApp) {
    for kind in ["capture", "settle"] {
        assert_eq!(app.count(&format!("SELECT COUNT(*) FROM transfers WHERE kind = '{kind}'")).await, 1);
    }
}

async fn a_message_in_the_middle_of_a_cancel_is_being_confirmed(app: &TestApp) {
    let gated = Gated::beside(app).await;
    let mut payer = at_the_code(app, "alipay").await;
    let (task, stopped) = closing(&gated, &latest(app).await, BEFORE_CANCEL).await;
    app.phone_at(&payer).await.confirms().await.sees("Paid");
    payer.waits_for("Payment received, being confirmed").await.sees("Do not pay again");
    assert_eq!(app.only_order().await.state.name(), "unpaid");
    stopped.goes(Fate::On);
    task.await.unwrap();
    let page = payer.get(&payer.pay_path()).await.clone();
    page.lacks("received on").lacks("being confirmed");
    nothing_was_paid(app).await;
    gated.close().await;
}

async fn money_beside_a_closing_that_died_is_ours_after_two_minutes(app: &TestApp) {
    let gated = Gated::beside(app).await;
    let mut payer = at_the_code(app, "alipay").await;
    let (task, stopped) = closing(&gated, &latest(app).await, BEFORE_CANCEL).await;
    task.abort();
    stopped.goes(Fate::Lost);
    app.phone_at(&payer).await.confirms().await.sees("Paid");
    payer.waits_for("Payment received, being confirmed").await;
    minutes_pass(app, 1).await;
    assert_eq!(app.only_order().await.state.name(), "unpaid", "the cancel may still arrive");
    minutes_pass(app, 2).await;
    payer.get(&payer.pay_path()).await.sees("99.00 USD received");
    paid_exactly_once(app).await;
    gated.close().await;
}

async fn a_cancel_that_was_carried_out_before_the_instance_died_closes_the_attempt(app: &TestApp) {
    without_messages(app).await;
    let gated = Gated::beside(app).await;
    let mut payer = at_the_code(app, "alipay").await;
    let (task, stopped) = closing(&gated, &latest(app).await, AFTER_CANCEL).await;
    task.abort();
    stopped.goes(Fate::Lost);
    assert_eq!(confirms_at(app, &latest(app).await.id, "ALIPAY_CN").await, Some(Outcome::Over));
    payer.submit("I have paid", &[]).await.sees("Get a new code");
    nothing_was_paid(app).await;
    gated.close().await;
}

async fn an_attempt_is_closed_by_one_instance_at_a_time(app: &TestApp) {
    without_messages(app).await;
    let gated = Gated::beside(app).await;
    let mut payer = at_the_code(app, "alipay").await;
    let (task, stopped) = closing(&gated, &latest(app).await, BEFORE_CANCEL).await;
    payer.click("Pay in another way").await;
    payer.chooses("wechat").await.sees("The first payment is not closed yet").sees("do not pay again");
    stopped.goes(Fate::On);
    task.await.unwrap();
    payer.get(&format!("{}?choose=1", payer.pay_path())).await;
    payer.chooses("wechat").await.sees("707.85 CNY");
    gated.close().await;
}

async fn money_is_not_final_while_a_lost_cancel_may_arrive(app: &TestApp) {
    without_messages(app).await;
    let gated = Gated::beside(app).await;
    let mut payer = at_the_code(app, "alipay").await;
    let (task, stopped) = closing(&gated, &latest(app).await, BEFORE_CANCEL).await;
    pays(app, "ALIPAY_CN").await;
    stopped.goes(Fate::Lost);
    task.await.unwrap();
    payer.submit("I have paid", &[]).await.sees("being confirmed");
    minutes_pass(app, 3).await;
    paid_exactly_once(app).await;
    gated.close().await;
}

/// An instance that was stopped before its cancel while the money was booked.
async fn booked_before_the_cancel(
    app: &TestApp,
    gated: &Gated,
) -> (tokio::task::JoinHandle<Payment>, Stopped) {
    let held = closing(gated, &latest(app).await, BEFORE_CANCEL).await;
    pays(app, "ALIPAY_CN").await;
    minutes_pass(app, 3).await;
    assert_eq!(app.only_order().await.state.name(), "paid", "nobody waits for ever");
    held
}

/// The books tell both ways of the money, and a person is told.
async fn is_reversed(app: &TestApp) {
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'reverse'").await, 1);
    let payment = latest(app).await;
    assert_eq!((payment.state.name(), payment.state.received().len()), ("reversed", 0));
    assert_eq!(app.count("SELECT COUNT(*) FROM reversals WHERE noted_at IS NULL").await, 1);
}

async fn a_cancel_that_comes_after_the_money_was_booked_is_a_reversal(app: &TestApp) {
    without_messages(app).await;
    let gated = Gated::beside(app).await;
    at_the_code(app, "alipay").await;
    let (task, stopped) = booked_before_the_cancel(app, &gated).await;
    stopped.goes(Fate::On);
    task.await.unwrap();
    is_reversed(app).await;
    minutes_pass(app, 20).await;
    is_reversed(app).await;
    let number = app.only_order().await.number;
    anna(app).await.page().sees(&number).sees("99.00 USD due again");
    gated.close().await;
}

async fn a_cancel_that_nobody_heard_of_is_found_by_asking_again(app: &TestApp) {
    without_messages(app).await;
    let gated = Gated::beside(app).await;
    at_the_code(app, "alipay").await;
    let (task, stopped) = booked_before_the_cancel(app, &gated).await;
    gated.stop_at(0);
    stopped.goes(Fate::On);
    let answered = gated.stopped().await;
    task.abort();
    answered.goes(Fate::Lost);
    assert!(!is_kept(app, &latest(app).await).await);
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'reverse'").await, 0);
    app.clock.advance_ms(10 * MINUTE_MS);
    app.tick().await;
    is_reversed(app).await;
    gated.close().await;
}

async fn money_in_review_that_was_sent_back_waits_for_nobody(app: &TestApp) {
    without_messages(app).await;
    let gated = Gated::beside(app).await;
    let mut payer = at_the_code(app, "wechat").await;
    app.clock.advance_ms(1000);
    payer.click("Pay in another way").await;
    payer.chooses("alipay").await;
    let (task, stopped) = closing(&gated, &latest(app).await, BEFORE_CANCEL).await;
    let first = attempts(app).await.remove(0);
    record::record(app, &first.id, &[money(&first, "late-1")]).await.unwrap();
    pays(app, "ALIPAY_CN").await;
    minutes_pass(app, 3).await;
    assert_eq!(latest(app).await.state.name(), "review", "paid twice");
    stopped.goes(Fate::On);
    task.await.unwrap();
    assert_eq!(latest(app).await.state.name(), "expired");
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'reverse'").await, 1);
    let mut anna = anna(app).await;
    anna.get("/desk").await.lacks("paid already");
    gated.close().await;
}
