//! What goes wrong between a payer, a wallet and an order, and that no money is lost or counted twice by it.

use crate::{
    pay::payments::{STARTER, at_the_code},
    support::{app::TestApp, form},
};
use futures_util::future::join_all;
use guichet::{
    domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS},
    sandbox::disturb::{Call, Disturbances, Messages, Provider},
};

on_both!(
    another_method_is_opened_only_after_the_first_is_void,
    many_choices_at_once_begin_one_attempt,
    a_payment_that_is_declined_leads_on,
    a_code_that_ran_out_is_renewed,
    a_message_that_never_comes_is_not_needed,
    a_message_that_comes_twice_counts_once,
    a_lost_answer_is_found_by_asking,
    a_forged_message_moves_no_money,
    an_order_is_not_cancelled_while_its_provider_is_silent,
    money_that_came_before_cancelling_pays_the_order,
    an_order_with_an_open_code_expires_only_after_it_is_void,
    the_back_button_never_pays_twice,
);

async fn another_method_is_opened_only_after_the_first_is_void(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    let mut old = app.phone_at(&payer).await;
    payer.click("Pay in another way").await.sees("A payment with Alipay is open");
    payer.chooses("wechat").await.sees("707.85 CNY");
    old.submit("Confirm payment", &[("pin", "135790")]).await.sees("The shop has closed this payment");
    assert_eq!(app.count("SELECT COUNT(*) FROM payments WHERE state = 'cancelled'").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM payments WHERE state = 'waiting'").await, 1);
    app.phone_at(&payer).await.confirms().await.sees("Paid");
    payer.waits_for("707.85 CNY received").await;
}

async fn many_choices_at_once_begin_one_attempt(app: &TestApp) {
    let buyer = app.buyer_of("apppush", &STARTER).await;
    let path = buyer.pay_path();
    let mut payers: Vec<_> = (0..8).map(|_| app.visitor()).collect();
    for payer in &mut payers {
        payer.get(&path).await;
    }
    let choosing = payers.iter_mut().map(async |payer| {
        payer.chooses("alipay").await.is(200);
    });
    join_all(choosing).await;
    assert_eq!(app.count("SELECT COUNT(*) FROM payments WHERE state = 'waiting'").await, 1);
    let mut payer = app.visitor();
    payer.get(&path).await;
    app.phone_at(&payer).await.confirms().await.sees("Paid");
    payer.waits_for("received on").await;
}

async fn a_payment_that_is_declined_leads_on(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    app.phone_at(&payer).await.submit("Decline", &[]).await.sees("Not paid");
    payer.waits_for("The payment was stopped in Alipay").await.sees("No money has been taken");
    assert_eq!(app.only_order().await.state.name(), "unpaid");
    payer.submit("Try Alipay again", &[]).await.sees("Nothing received yet");
    app.phone_at(&payer).await.confirms().await.sees("Paid");
    payer.waits_for("received on").await;
}

async fn a_code_that_ran_out_is_renewed(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    let old = payer.scanned();
    app.clock.advance_ms(3 * HOUR_MS);
    let path = payer.pay_path();
    payer.get(&path).await.sees("This code has run out").sees("Nothing has been reported by Alipay yet");
    payer.page().sees("If you have just paid, do not pay again").lacks("Nothing was received");
    app.tick().await;
    payer.get(&path).await.sees("This code has run out").sees("Nothing was received");
    payer.submit("Get a new code", &[]).await.sees("Nothing received yet");
    assert_ne!(payer.scanned(), old);
    app.phone_at(&payer).await.confirms().await.sees("Paid");
    payer.waits_for("received on").await;
}

async fn a_message_that_never_comes_is_not_needed(app: &TestApp) {
    for provider in Provider::ALL {
        app.disturb(provider, Disturbances { messages: Messages::Never, ..Default::default() }).await;
    }
    let mut payer = at_the_code(app, "wechat").await;
    app.phone_at(&payer).await.confirms().await.sees("Paid");
    payer.get(&payer.pay_path()).await.sees("Nothing received yet");
    app.clock.advance_ms(MINUTE_MS);
    app.tick().await;
    payer.get(&payer.pay_path()).await.sees("707.85 CNY received");
}

async fn a_message_that_comes_twice_counts_once(app: &TestApp) {
    app.disturb(Provider::Antom, Disturbances { messages: Messages::Twice, ..Default::default() }).await;
    let mut payer = at_the_code(app, "alipay").await;
    app.phone_at(&payer).await.confirms().await;
    payer.waits_for("received on").await;
    for _ in 0..3 {
        app.clock.advance_ms(MINUTE_MS);
        app.tick().await;
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers").await, 2);
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE id LIKE 'paid.%'").await, 1);
}

async fn a_lost_answer_is_found_by_asking(app: &TestApp) {
    app.disturb(Provider::Antom, Disturbances { lose: Some(Call::Begin), ..Default::default() }).await;
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    payer.chooses("alipay").await.sees("We are waiting for Alipay").sees("You have not been charged");
    app.clock.advance_ms(3 * SECOND_MS);
    app.tick().await;
    payer.get(&payer.pay_path()).await.sees("Nothing received yet");
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 1);
    assert_eq!(app.only_order().await.state.name(), "unpaid");
}

async fn a_forged_message_moves_no_money(app: &TestApp) {
    let payer = at_the_code(app, "alipay").await;
    let mut operator = app.visitor();
    operator.get("/sandbox").await;
    operator.submit("Send", &[("about", "forged")]).await.is(200);
    operator.waits_for("Answered 401").await;
    app.clock.advance_ms(MINUTE_MS);
    app.tick().await;
    let mut payer = payer;
    payer.get(&payer.pay_path()).await.sees("Nothing received yet");
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers").await, 0);
}

async fn an_order_is_not_cancelled_while_its_provider_is_silent(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    let number = app.only_order().await.number;
    app.disturb(Provider::Antom, Disturbances { down: true, ..Default::default() }).await;
    payer.get(&format!("/orders/{number}/cancel")).await.sees("A payment with Alipay is open");
    payer.submit("Cancel order", &[]).await.sees("The order was not cancelled").sees("Don’t pay again");
    assert_eq!(app.only_order().await.state.name(), "unpaid");
    app.disturb(Provider::Antom, Disturbances::default()).await;
    payer.get(&format!("/orders/{number}/cancel")).await;
    payer.submit("Cancel order", &[]).await.sees("The order is cancelled");
}

async fn money_that_came_before_cancelling_pays_the_order(app: &TestApp) {
    app.disturb(Provider::Antom, Disturbances { messages: Messages::Never, ..Default::default() }).await;
    let mut payer = at_the_code(app, "alipay").await;
    let number = app.only_order().await.number;
    app.phone_at(&payer).await.confirms().await.sees("Paid");
    payer.get(&format!("/orders/{number}/cancel")).await;
    payer.submit("Cancel order", &[]).await.lacks("The order is cancelled");
    assert_eq!(app.only_order().await.state.name(), "paid");
    payer.get(&format!("/orders/{number}")).await.sees("99.00 USD received with Alipay");
}

async fn an_order_with_an_open_code_expires_only_after_it_is_void(app: &TestApp) {
    let payer = at_the_code(app, "alipay").await;
    app.disturb(Provider::Antom, Disturbances { down: true, ..Default::default() }).await;
    app.clock.advance_ms(7 * DAY_MS);
    app.tick().await;
    assert_eq!(app.only_order().await.state.name(), "unpaid", "money may be on its way");
    app.disturb(Provider::Antom, Disturbances::default()).await;
    app.clock.advance_ms(10 * MINUTE_MS);
    app.tick().await;
    app.clock.advance_ms(10 * MINUTE_MS);
    app.tick().await;
    assert_eq!(app.only_order().await.state.name(), "expired");
    app.visitor().get(&payer.pay_path()).await.sees("This order expired").sees("Nothing was received");
}

async fn the_back_button_never_pays_twice(app: &TestApp) {
    let mut payer = app.buyer_of("apppush", &STARTER).await;
    let choose = form::fill(payer.page(), "Continue", &[("method", "alipay")]);
    payer.chooses("alipay").await;
    app.phone_at(&payer).await.confirms().await;
    payer.waits_for("received on").await;
    payer.send_form(&choose).await.sees("Paid");
    let path = payer.pay_path();
    for way in ["?choose=1", "?wallets=alipay-plus", "?checked=1", "/return"] {
        payer.get(&format!("{path}{way}")).await.sees("Paid").lacks("How do you want to pay?");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM payments").await, 1);
}
