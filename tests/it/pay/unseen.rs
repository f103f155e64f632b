//! Attempts whose beginning is lost on its way: it is repeated, nobody is made to wait for it, and no page
//! speaks of a code that nobody has seen.

use crate::{
    bank::paying,
    pay::{
        lost_answers::{down, lose, minutes_pass},
        payments::STARTER,
        wallets::{attempts, paid_exactly_once},
    },
    support::{app::TestApp, browser::Browser, payers::IPHONE, sql},
};
use guichet::{
    domain::{
        payment::Payment,
        time::{MINUTE_MS, SECOND_MS},
    },
    sandbox::{
        disturb::{Call, Disturbances, Provider},
        wallet::{self, Standing},
    },
};

on_both!(
    a_lost_beginning_is_repeated_under_its_key_within_seconds,
    asking_again_brings_the_lost_code_at_once,
    nobody_waits_for_an_attempt_that_nobody_has_seen,
    an_order_is_cancelled_whatever_its_unseen_attempt_does,
    an_attempt_that_its_provider_never_opens_fails_and_says_so,
    a_code_that_nobody_saw_never_runs_out,
    a_sheet_that_was_lost_is_drawn_again_as_it_was,
);

/// A payer who has chosen a method whose provider's answer to `begin` is lost.
async fn loses_the_beginning(app: &TestApp, (provider, method): (Provider, &str), phone: bool) -> Browser {
    let email = format!("{method}-{phone}@acme.example");
    let mut payer = app.buyer(&email, "Li Na", "Acme").await;
    payer.orders("apppush", &STARTER).await;
    if phone {
        payer.user_agent = IPHONE.to_owned();
    }
    app.disturb(provider, lose(Call::Begin)).await;
    payer.chooses(method).await.sees("We are waiting for").sees("You have not been charged");
    payer.page().lacks("pay again").lacks("minutes").sees("Pay in another way");
    payer
}

async fn a_lost_beginning_is_repeated_under_its_key_within_seconds(app: &TestApp) {
    let table = [
        (Provider::Antom, "alipay", false),
        (Provider::Antom, "alipay-hk", true),
        (Provider::WeChat, "wechat", false),
        (Provider::WeChat, "wechat", true),
    ];
    for (n, (provider, method, phone)) in table.into_iter().enumerate() {
        let mut payer = loses_the_beginning(app, (provider, method), phone).await;
        assert_eq!(app.count("SELECT COUNT(*) FROM payments WHERE asker IS NOT NULL").await, 1);
        app.clock.advance_ms(3 * SECOND_MS);
        app.tick().await;
        payer.get(&payer.pay_path()).await.sees("Nothing received yet").lacks("We are waiting for");
        assert_eq!(app.count("SELECT COUNT(*) FROM payments WHERE asker IS NOT NULL").await, 0, "{method}");
        assert_eq!(
            wallet::latest(&app.world(), 9).await.unwrap().len(),
            n + 1,
            "{method} is one attempt there"
        );
        if !phone {
            app.phone_at(&payer).await.confirms().await.sees("Paid");
            app.clock.advance_ms(10 * SECOND_MS);
            app.tick().await;
            payer.get(&payer.pay_path()).await.sees("received on");
        }
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 4);
}

async fn asking_again_brings_the_lost_code_at_once(app: &TestApp) {
    let mut payer = loses_the_beginning(app, (Provider::WeChat, "wechat"), false).await;
    payer.submit("Check now", &[]).await.sees("707.85 CNY").lacks("We are waiting for");
    app.phone_at(&payer).await.page().sees("Norwind Messaging");
    let mut payer = loses_the_beginning(app, (Provider::Antom, "alipay"), false).await;
    payer.click("Pay in another way").await;
    payer.chooses("alipay").await.sees("Nothing received yet");
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 2, "no attempt was begun beside the first");
}

/// How the attempt stands at its provider.
async fn stands_there(app: &TestApp, attempt: &Payment) -> &'static str {
    let there = wallet::find(&app.world(), attempt.id.as_str()).await.unwrap().unwrap();
    match there.standing(app.clock.now()) {
        Standing::Waiting => "waiting",
        Standing::Closed => "closed",
        _ => "another",
    }
}

async fn nobody_waits_for_an_attempt_that_nobody_has_seen(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    app.disturb(Provider::Antom, lose(Call::Begin)).await;
    payer.chooses("alipay").await.sees("We are waiting for Alipay");
    // Not even its provider has to answer: nobody can have paid.
    app.disturb(Provider::Antom, down()).await;
    app.clock.advance_ms(SECOND_MS);
    payer.click("Pay in another way").await;
    payer.chooses("wechat").await.sees("707.85 CNY");
    let (first, states) = (attempts(app).await.remove(0), attempts(app).await);
    let states: Vec<_> = states.iter().map(|attempt| attempt.state.name()).collect();
    assert_eq!((&states[..], stands_there(app, &first).await), (&["cancelled", "waiting"][..], "waiting"));
    app.disturb(Provider::Antom, Disturbances::default()).await;
    minutes_pass(app, 2).await;
    assert_eq!(stands_there(app, &first).await, "closed", "it does not stay open there");
    app.phone_at(&payer).await.confirms().await;
    payer.waits_for("707.85 CNY received").await;
    paid_exactly_once(app).await;
}

async fn an_order_is_cancelled_whatever_its_unseen_attempt_does(app: &TestApp) {
    app.disturb(Provider::Antom, down()).await;
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.chooses("alipay").await.sees("We are waiting for Alipay");
    let number = app.only_order().await.number;
    payer.get(&format!("/orders/{number}/cancel")).await;
    payer.submit("Cancel order", &[]).await.sees("The order is cancelled");
}

async fn an_attempt_that_its_provider_never_opens_fails_and_says_so(app: &TestApp) {
    app.disturb(Provider::Antom, down()).await;
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.chooses("alipay").await;
    let path = payer.pay_path();
    minutes_pass(app, 9).await;
    payer.get(&path).await.sees("We are waiting for Alipay");
    minutes_pass(app, 2).await;
    let page = payer.get(&path).await.clone();
    page.sees("Alipay cannot take payments now").sees("No money has been taken").lacks("run out");
    assert_eq!(app.count("SELECT COUNT(*) FROM payments WHERE asker IS NOT NULL").await, 0);
    app.disturb(Provider::Antom, Disturbances::default()).await;
    payer.submit("Try Alipay again", &[]).await.sees("Nothing received yet");
}

async fn a_code_that_nobody_saw_never_runs_out(app: &TestApp) {
    for method in [(Provider::Antom, "alipay"), (Provider::WeChat, "wechat")] {
        let mut payer = loses_the_beginning(app, method, false).await;
        // Nobody was there to ask until long after the provider's own order had run out.
        app.clock.advance_ms(45 * MINUTE_MS);
        payer.get(&payer.pay_path()).await.sees("We are waiting for").lacks("run out");
        minutes_pass(app, 2).await;
        let page = payer.get(&payer.pay_path()).await.clone();
        page.sees("cannot take payments now").sees("No money has been taken").lacks("run out");
        page.sees("These can take this order too");
    }
}

async fn a_sheet_that_was_lost_is_drawn_again_as_it_was(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    for method in ["bank", "usdt-trc20"] {
        payer.get(&format!("{}?choose=1", payer.pay_path())).await;
        match method {
            "bank" => paying::confirms(&mut payer, "EUR").await,
            method => drop(payer.chooses(method).await.sees("Exact amount in USDT")),
        }
        let before = attempts(app).await.pop().unwrap();
        // What stands in the store when the site dies before it has kept the sheet.
        let died = "UPDATE payments SET instructions = NULL, qr = NULL, begin_at = 0 WHERE state = 'waiting'";
        let mut tx = app.store.begin().await.unwrap();
        assert_eq!(sql::run(&mut tx, died).await, Ok(1));
        tx.commit().await.unwrap();
        app.clock.advance_ms(MINUTE_MS);
        app.tick().await;
        let after = attempts(app).await.pop().unwrap();
        assert_eq!((after.instructions, after.qr), (before.instructions, before.qr), "{method}");
    }
}
