//! Answers and messages that are lost, late, unsigned or repeated, and sites that die in between:
//! the money is booked once, and nobody is asked to pay twice.

use crate::{
    pay::{
        payments::{STARTER, at_the_code},
        wallets::{attempts, confirms_at, paid_exactly_once},
    },
    support::app::TestApp,
};
use futures_util::future::join_all;
use guichet::{
    config::EXAMPLE,
    domain::time::MINUTE_MS,
    jobs,
    sandbox::{
        carrier,
        disturb::{Call, Disturbances, Messages, Provider},
        payer::phone::Outcome,
        wallet,
        webhook_queue::About,
    },
    store::payments::{self, Asker},
};

on_both!(
    money_for_a_lost_beginning_is_found,
    a_lost_answer_about_the_money_is_asked_for_again,
    three_messages_at_once_pay_once,
    an_answer_without_a_signature_moves_nothing,
    a_provider_that_is_down_is_asked_until_it_opens_the_payment,
    another_method_waits_until_the_first_is_surely_void,
    money_that_came_first_leaves_no_second_attempt,
    a_site_that_died_after_storing_the_attempt_is_no_harm,
    a_site_that_died_before_hearing_of_the_money_is_no_harm,
);

fn never() -> Disturbances {
    Disturbances { messages: Messages::Never, ..Default::default() }
}

pub fn down() -> Disturbances {
    Disturbances { down: true, ..never() }
}

pub fn lose(call: Call) -> Disturbances {
    Disturbances { lose: Some(call), ..never() }
}

/// Every minute the jobs run once.
pub async fn minutes_pass(app: &TestApp, minutes: i64) {
    for _ in 0..minutes {
        app.clock.advance_ms(MINUTE_MS);
        app.tick().await;
    }
}

async fn money_for_a_lost_beginning_is_found(app: &TestApp) {
    app.disturb(Provider::Antom, lose(Call::Begin)).await;
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.chooses("alipay").await.sees("We are waiting for Alipay");
    let came = confirms_at(app, &attempts(app).await[0].id, "ALIPAY_CN").await;
    assert_eq!(came, Some(Outcome::Paid), "the provider has the payment all the same");
    minutes_pass(app, 2).await;
    payer.get(&payer.pay_path()).await.sees("99.00 USD received");
    paid_exactly_once(app).await;
}

async fn a_lost_answer_about_the_money_is_asked_for_again(app: &TestApp) {
    for (provider, method) in [(Provider::Antom, "alipay"), (Provider::WeChat, "wechat")] {
        let mut payer = app.buyer(&format!("{method}@acme.example"), "Li Na", method).await;
        payer.orders("apppush", &STARTER).await;
        app.disturb(provider, never()).await;
        payer.chooses(method).await.sees("Nothing received yet");
        app.phone_at(&payer).await.confirms().await.sees("Paid");
        app.disturb(provider, lose(Call::Ask)).await;
        payer.submit("I have paid", &[]).await.sees("has not reported your payment yet");
        payer.page().sees("do not pay again");
        payer.submit("I have paid", &[]).await.sees("received on");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 2);
}

async fn three_messages_at_once_pay_once(app: &TestApp) {
    for (provider, method) in [(Provider::Antom, "alipay"), (Provider::WeChat, "wechat")] {
        app.disturb(provider, never()).await;
        let mut payer = app.buyer(&format!("{method}@acme.example"), "Li Na", method).await;
        payer.orders("apppush", &STARTER).await;
        payer.chooses(method).await;
        let phone = app.phone_at(&payer).await.confirms().await.clone();
        phone.sees("Paid");
        let paid = wallet::latest(&app.world(), 1).await.unwrap().remove(0);
        let world = app.world();
        let sent = join_all((0..3).map(|_| carrier::send_now(&world, &paid, About::Result))).await;
        for answer in sent {
            assert!(answer.unwrap().is_none_or(|status| (200..300).contains(&status)));
        }
        payer.waits_for("received on").await;
    }
    app.tick().await;
    for table in ["receipts", "transfers WHERE kind = 'settle'", "outbox WHERE id LIKE 'paid.%'"] {
        assert_eq!(app.count(&format!("SELECT COUNT(*) FROM {table}")).await, 2, "{table}");
    }
}

async fn an_answer_without_a_signature_moves_nothing(app: &TestApp) {
    for (provider, method) in [(Provider::Antom, "alipay"), (Provider::WeChat, "wechat")] {
        let mut payer = app.buyer(&format!("{method}@acme.example"), "Li Na", method).await;
        payer.orders("apppush", &STARTER).await;
        app.disturb(provider, never()).await;
        payer.chooses(method).await;
        app.phone_at(&payer).await.confirms().await.sees("Paid");
        app.disturb(provider, Disturbances { unsigned: true, ..never() }).await;
        payer.submit("I have paid", &[]).await.sees("has not reported your payment yet");
        minutes_pass(app, 2).await;
        payer.get(&payer.pay_path()).await.sees("Nothing received yet");
        if provider == Provider::Antom {
            app.disturb(provider, Disturbances { wrong_signature: true, ..never() }).await;
            payer.submit("I have paid", &[]).await.sees("has not reported your payment yet");
        }
        app.disturb(provider, never()).await;
        payer.submit("I have paid", &[]).await.sees("received on");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 2);
}

async fn a_provider_that_is_down_is_asked_until_it_opens_the_payment(app: &TestApp) {
    app.disturb(Provider::Antom, down()).await;
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.chooses("alipay").await.sees("We are waiting for Alipay").lacks("pay again");
    let path = payer.pay_path();
    payer.submit("Check now", &[]).await.is(200).sees("We are waiting for Alipay");
    minutes_pass(app, 5).await;
    payer.get(&path).await.sees("We are waiting for Alipay");
    app.disturb(Provider::Antom, Disturbances::default()).await;
    minutes_pass(app, 1).await;
    payer.get(&path).await.sees("Nothing received yet");
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 1);
}

async fn another_method_waits_until_the_first_is_surely_void(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    app.disturb(Provider::Antom, down()).await;
    let path = payer.pay_path();
    payer.get(&format!("{path}?choose=1")).await;
    payer.chooses("wechat").await.sees("The first payment is not closed yet").sees("do not pay again");
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 1);
    app.disturb(Provider::Antom, Disturbances::default()).await;
    payer.get(&format!("{path}?choose=1")).await;
    payer.chooses("wechat").await.sees("707.85 CNY");
    assert_eq!(app.count("SELECT COUNT(*) FROM payments WHERE state = 'waiting'").await, 1);
}

async fn money_that_came_first_leaves_no_second_attempt(app: &TestApp) {
    for (provider, first, second) in
        [(Provider::Antom, "alipay", "wechat"), (Provider::WeChat, "wechat", "alipay")]
    {
        app.disturb(provider, never()).await;
        let mut payer = app.buyer(&format!("{first}@acme.example"), "Li Na", first).await;
        payer.orders("apppush", &STARTER).await;
        payer.chooses(first).await;
        app.phone_at(&payer).await.confirms().await.sees("Paid");
        payer.click("Pay in another way").await;
        payer.chooses(second).await.sees("received on").sees("Paid");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 2);
    assert_eq!(app.count("SELECT COUNT(*) FROM payments WHERE state = 'settled'").await, 2);
}

async fn a_site_that_died_after_storing_the_attempt_is_no_harm(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    // What stands in the store when the site dies before it calls the provider.
    let attempt = app.attempt(&app.only_order().await, "alipay").await;
    let mut tx = app.store.begin().await.unwrap();
    payments::owe_beginning(&mut tx, &attempt.id, &Asker::default(), app.now()).await.unwrap();
    tx.commit().await.unwrap();
    let (path, (second, running)) = (payer.pay_path(), app.second_instance(EXAMPLE.to_owned()).await);
    payer.get(&path).await.sees("We are waiting for Alipay");
    jobs::watch::tick(&second).await.unwrap();
    running.stop().await;
    payer.get(&path).await.sees("Nothing received yet");
    assert_eq!(confirms_at(app, &attempt.id, "ALIPAY_CN").await, Some(Outcome::Paid));
    minutes_pass(app, 1).await;
    payer.get(&path).await.sees("99.00 USD received");
    paid_exactly_once(app).await;
}

async fn a_site_that_died_before_hearing_of_the_money_is_no_harm(app: &TestApp) {
    app.disturb(Provider::WeChat, never()).await;
    let payer = at_the_code(app, "wechat").await;
    app.phone_at(&payer).await.confirms().await.sees("Paid");
    let (second, running) = app.second_instance(EXAMPLE.to_owned()).await;
    app.clock.advance_ms(MINUTE_MS);
    let (here, there) = tokio::join!(jobs::watch::tick(app.shared()), jobs::watch::tick(&second));
    here.unwrap();
    there.unwrap();
    running.stop().await;
    app.visitor().get(&payer.pay_path()).await.sees("707.85 CNY received");
    paid_exactly_once(app).await;
}
