//! Money paid by attempts that this database does not know, as after a restore from an older backup: it is kept, and
//! staff say whose it is.

use crate::{
    desk::money::anna,
    methods::contract,
    pay::{
        payments::{STARTER, at_the_code},
        wallets::paid_exactly_once,
    },
    support::{app::TestApp, browser::Browser, sql},
};
use guichet::{
    domain::{Money, PaymentId},
    sandbox::{
        carrier,
        disturb::{Disturbances, Messages, Provider},
        payer,
        wallet::{self, Payer},
        webhook_queue::About,
    },
};

on_both!(
    an_alipay_payment_after_the_backup_pays_the_order_staff_name,
    an_alipay_hk_payment_after_the_backup_pays_the_order_staff_name,
    an_alipay_plus_payment_after_the_backup_pays_the_order_staff_name,
    a_wechat_payment_after_the_backup_pays_the_order_staff_name,
    a_card_payment_after_the_backup_is_proposed_to_its_order,
    the_same_money_told_again_and_at_once_is_kept_once,
    money_set_aside_does_not_come_back,
    money_that_does_not_cover_the_order_waits_for_a_second_decision,
    a_payment_that_cannot_be_asked_about_is_told_again,
    an_unknown_attempt_that_is_undecided_is_told_again,
    an_unknown_attempt_that_nobody_has_paid_leaves_nothing,
    a_forged_message_about_an_unknown_attempt_is_not_kept,
);

/// An attempt that its provider knows and our database does not. Returns the id of its card session, too.
async fn begun_after_the_backup(app: &TestApp, method: &str, charge: Option<Money>) -> (PaymentId, String) {
    let (order, method) = (app.only_order().await, app.method(method).unwrap());
    let offer = method.terms().offer(order.total, &app.config.rates, app.now()).unwrap();
    let mut ask = contract::ask(app, &order, method, charge.unwrap_or(offer.charge));
    ask.notify_url = app.url(&format!("/hooks/{}", method.group()));
    let instructions = method.begin(&ask).await.unwrap();
    (ask.attempt, instructions.details.get("session").cloned().unwrap_or_default())
}

async fn confirms(app: &TestApp, attempt: &PaymentId, wallet: &str) {
    let outcome = payer::phone::confirm(&app.world(), attempt.as_str(), &Payer::able(wallet)).await.unwrap();
    assert_eq!(outcome, Some(payer::phone::Outcome::Paid));
}

async fn told_again(app: &TestApp, attempt: &PaymentId) -> Option<u16> {
    let payment = wallet::find(&app.world(), attempt.as_str()).await.unwrap().unwrap();
    carrier::send_now(&app.world(), &payment, About::Result).await.unwrap()
}

/// A buyer whose order was paid by a wallet after the backup, and staff who look at the money.
async fn paid_after_the_backup(app: &TestApp, method: &str, wallet: &str) -> (Browser, Browser, PaymentId) {
    let buyer = app.buyer_of("apppush", &STARTER).await;
    let (attempt, _) = begun_after_the_backup(app, method, None).await;
    confirms(app, &attempt, wallet).await;
    let mut anna = anna(app).await;
    anna.get("/desk").await.sees("Money to place");
    anna.get("/desk/money").await.is(200).sees("isn’t in our database");
    (buyer, anna, attempt)
}

/// Staff name the order, and its page says that it is paid.
async fn pays_the_order_staff_name(app: &TestApp, (method, wallet): (&str, &str)) {
    let (mut buyer, mut anna, attempt) = paid_after_the_backup(app, method, wallet).await;
    buyer.get(&buyer.pay_path()).await.sees("How do you want to pay?");
    let number = app.only_order().await.number;
    anna.submit("Give it to this order", &[("order", &number)]).await.is(200).sees("booked for the order");
    anna.page().sees("All money has its order");
    buyer.get(&buyer.pay_path()).await.sees("Paid");
    buyer.get(&format!("/orders/{number}")).await.sees("Assigned by Anna");
    paid_exactly_once(app).await;
    // The provider knows the attempt by its old key, so it is found there, and told again it changes nothing.
    told_again(app, &attempt).await;
    paid_exactly_once(app).await;
    assert_eq!(texts(app, "SELECT id FROM payments").await, [attempt.as_str()]);
}

async fn texts(app: &TestApp, sql: &str) -> Vec<String> {
    sql::texts(&mut app.store.read().await.unwrap(), sql).await
}

/// Waits until so many sums are kept: messages that were refused are on their way again by themselves.
async fn comes_to(app: &TestApp, sums: i64) {
    for _ in 0..200 {
        if kept(app).await == sums {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    assert_eq!(kept(app).await, sums);
}

async fn kept(app: &TestApp) -> i64 {
    app.count("SELECT COUNT(*) FROM incoming_transfers").await
}

async fn an_alipay_payment_after_the_backup_pays_the_order_staff_name(app: &TestApp) {
    pays_the_order_staff_name(app, ("alipay", "ALIPAY_CN")).await;
}

async fn an_alipay_hk_payment_after_the_backup_pays_the_order_staff_name(app: &TestApp) {
    pays_the_order_staff_name(app, ("alipay-hk", "ALIPAY_HK")).await;
}

async fn an_alipay_plus_payment_after_the_backup_pays_the_order_staff_name(app: &TestApp) {
    pays_the_order_staff_name(app, ("alipay-plus", "GCASH")).await;
}

async fn a_wechat_payment_after_the_backup_pays_the_order_staff_name(app: &TestApp) {
    pays_the_order_staff_name(app, ("wechat", "WECHAT")).await;
}

async fn a_card_payment_after_the_backup_is_proposed_to_its_order(app: &TestApp) {
    let mut buyer = app.buyer_of("apppush", &STARTER).await;
    let (_, session) = begun_after_the_backup(app, "card", None).await;
    payer::card::pay(&app.world(), &session, "4242424242424242").await.unwrap();
    carrier::deliver_due(&app.world()).await.unwrap();
    let number = app.only_order().await.number;
    let mut anna = anna(app).await;
    anna.get("/desk/money").await.sees("isn’t in our database").sees(&number);
    anna.submit(&format!("Accept {number}"), &[]).await.is(200).sees("booked for the order");
    buyer.get(&buyer.pay_path()).await.sees("Paid");
    paid_exactly_once(app).await;
}

async fn the_same_money_told_again_and_at_once_is_kept_once(app: &TestApp) {
    app.buyer_of("apppush", &STARTER).await;
    let silent = Disturbances { messages: Messages::Never, ..Default::default() };
    app.disturb(Provider::Antom, silent).await;
    let (attempt, _) = begun_after_the_backup(app, "alipay", None).await;
    confirms(app, &attempt, "ALIPAY_CN").await;
    assert_eq!(kept(app).await, 0);
    let answers = tokio::join!(told_again(app, &attempt), told_again(app, &attempt));
    assert!(answers.0.is_none_or(|status| status == 200) && answers.1.is_none_or(|status| status == 200));
    app.clock.advance_ms(60_000);
    assert_eq!(told_again(app, &attempt).await, Some(200));
    assert_eq!(kept(app).await, 1);
}

async fn money_set_aside_does_not_come_back(app: &TestApp) {
    let (_, mut anna, attempt) = paid_after_the_backup(app, "alipay", "ALIPAY_CN").await;
    anna.submit("Set aside", &[("why", "Paid in the other shop")]).await.sees("The money is set aside");
    app.clock.advance_ms(60_000);
    assert_eq!(told_again(app, &attempt).await, Some(200));
    anna.get("/desk/money").await.sees("All money has its order");
    assert_eq!(texts(app, "SELECT dismissed FROM incoming_transfers").await, ["Paid in the other shop"]);
}

async fn money_that_does_not_cover_the_order_waits_for_a_second_decision(app: &TestApp) {
    let mut buyer = app.buyer_of("apppush", &STARTER).await;
    let order = app.only_order().await;
    let less = Money::new(order.total.minor() - 100, order.total.currency());
    let (attempt, _) = begun_after_the_backup(app, "alipay", Some(less)).await;
    confirms(app, &attempt, "ALIPAY_CN").await;
    let mut anna = anna(app).await;
    anna.get("/desk/money").await;
    anna.submit("Give it to this order", &[("order", &order.number)]).await.is(200);
    assert_eq!(texts(app, "SELECT state FROM payments").await, ["review"]);
    buyer.get(&buyer.pay_path()).await.lacks("How do you want to pay?");
    anna.get("/desk").await.sees(&order.number);
}

async fn a_payment_that_cannot_be_asked_about_is_told_again(app: &TestApp) {
    app.buyer_of("apppush", &STARTER).await;
    let (attempt, _) = begun_after_the_backup(app, "alipay", None).await;
    app.disturb(
        Provider::Antom,
        Disturbances { down: true, messages: Messages::Never, ..Default::default() },
    )
    .await;
    confirms(app, &attempt, "ALIPAY_CN").await;
    assert_eq!(told_again(app, &attempt).await, Some(503));
    assert_eq!((kept(app).await, app.count("SELECT COUNT(*) FROM inbox").await), (0, 0));
    app.disturb(Provider::Antom, Disturbances::default()).await;
    app.clock.advance_ms(60_000);
    told_again(app, &attempt).await;
    comes_to(app, 1).await;
}

async fn an_unknown_attempt_that_is_undecided_is_told_again(app: &TestApp) {
    app.buyer_of("apppush", &STARTER).await;
    let silent = Disturbances { messages: Messages::Never, ..Default::default() };
    app.disturb(Provider::Antom, silent).await;
    let (attempt, _) = begun_after_the_backup(app, "alipay", None).await;
    assert_eq!(told_again(app, &attempt).await, Some(503));
    assert_eq!(app.count("SELECT COUNT(*) FROM inbox").await, 0);
    confirms(app, &attempt, "ALIPAY_CN").await;
    assert_eq!(told_again(app, &attempt).await, Some(200));
    assert_eq!(kept(app).await, 1);
}

async fn an_unknown_attempt_that_nobody_has_paid_leaves_nothing(app: &TestApp) {
    app.buyer_of("apppush", &STARTER).await;
    let (attempt, _) = begun_after_the_backup(app, "alipay", None).await;
    payer::phone::decline(&app.world(), attempt.as_str()).await.unwrap();
    assert_eq!(told_again(app, &attempt).await, Some(200));
    assert_eq!(kept(app).await, 0);
}

async fn a_forged_message_about_an_unknown_attempt_is_not_kept(app: &TestApp) {
    at_the_code(app, "alipay").await;
    let attempt = PaymentId::from_random(app.random.bytes());
    let body = format!(r#"{{"paymentRequestId":"{attempt}","notifyType":"PAYMENT_RESULT"}}"#);
    app.visitor().forge("/hooks/alipay", &body, &[]).await.is(401);
    assert_eq!((kept(app).await, app.count("SELECT COUNT(*) FROM inbox").await), (0, 0));
}
