//! Money that comes when nobody waits for it any more, and money that is not final yet.

use crate::{
    pay::{
        lost_answers::minutes_pass,
        payments::at_the_code,
        wallets::{attempts, confirms_at, paid_exactly_once},
    },
    support::{app::TestApp, browser::Browser, verbs::growth},
};
use guichet::{
    domain::{
        Money, Receipt,
        payment::{Event, Payment, PaymentState},
        time::DAY_MS,
    },
    flows::record,
    sandbox::{
        payer::{self, phone::Outcome},
        wallet::Payer,
    },
};

on_both!(
    money_after_cancelling_is_kept_and_the_order_stays_closed,
    money_after_the_deadline_is_kept_and_the_order_stays_closed,
    an_order_paid_twice_says_so_and_keeps_both,
    a_payment_being_confirmed_holds_up_cancelling,
    a_payment_being_confirmed_holds_up_the_deadline,
    a_check_that_fails_leads_back_to_paying,
    a_receipt_of_nothing_is_not_counted,
);

/// Money as the provider of an attempt reports it.
pub fn money(attempt: &Payment, reference: &str) -> Event {
    let (amount, at) = (attempt.charge, attempt.began);
    Event::Final(Receipt { reference: reference.to_owned(), amount, at, payer_paid: None })
}

/// Money came for a closed order: it is kept, told, and pays nothing.
async fn kept_though_closed(app: &TestApp, path: &str, state: &str) {
    let attempt = attempts(app).await.remove(0);
    for _ in 0..2 {
        record::record(app, &attempt.id, &[money(&attempt, "late-1")]).await.unwrap();
    }
    let page = app.visitor().get(path).await.clone();
    page.sees("Payment received for a closed order").sees("99.00 USD received. It is safe with us.");
    page.sees("Do not pay again").lacks("How do you want to pay?");
    assert_eq!(app.only_order().await.state.name(), state);
    let email = app.mail_to("li@acme.example", "The money is safe with").await;
    assert!(email.text.contains("Do not pay again"), "{}", email.text);
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'capture'").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'settle'").await, 0);
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE id LIKE 'paid.%'").await, 0);
}

async fn money_after_cancelling_is_kept_and_the_order_stays_closed(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    let (path, number) = (payer.pay_path(), app.only_order().await.number);
    payer.get(&format!("/orders/{number}/cancel")).await;
    payer.submit("Cancel order", &[]).await.sees("The order is cancelled");
    let at_the_provider = confirms_at(app, &attempts(app).await[0].id, "ALIPAY_CN").await;
    assert_eq!(at_the_provider, Some(Outcome::Over), "it was voided there first");
    kept_though_closed(app, &path, "cancelled").await;
    payer
        .get(&format!("/orders/{number}"))
        .await
        .sees("99.00 USD received with Alipay, after the order was closed");
}

async fn money_after_the_deadline_is_kept_and_the_order_stays_closed(app: &TestApp) {
    let payer = at_the_code(app, "alipay").await;
    let path = payer.pay_path();
    app.clock.advance_ms(7 * DAY_MS);
    minutes_pass(app, 2).await;
    assert_eq!(app.only_order().await.state.name(), "expired");
    kept_though_closed(app, &path, "expired").await;
}

async fn an_order_paid_twice_says_so_and_keeps_both(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    app.clock.advance_ms(1000);
    payer.click("Pay in another way").await;
    payer.chooses("wechat").await;
    app.phone_at(&payer).await.confirms().await;
    payer.waits_for("707.85 CNY received").await;
    let first = attempts(app).await.remove(0);
    record::record(app, &first.id, &[money(&first, "double-1")]).await.unwrap();
    let page = payer.get(&payer.pay_path()).await.clone();
    page.sees("Paid")
        .sees("Another 99.00 USD arrived for this order, which was paid already. It is safe with us");
    let email = app.mail_to("li@acme.example", "arrived on").await;
    assert!(email.text.contains("This order was paid twice"), "{}", email.text);
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 2);
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'settle'").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM payments WHERE state = 'review'").await, 1);
}

/// A payer who has confirmed, and a wallet that still checks.
async fn being_confirmed(app: &TestApp) -> Browser {
    let mut payer = at_the_code(app, "alipay").await;
    let attempt = attempts(app).await.remove(0);
    let came = payer::phone::check_first(&app.world(), attempt.id.as_str(), &Payer::able("ALIPAY_CN"))
        .await
        .unwrap();
    assert_eq!(came, Some(Outcome::Checking));
    payer.waits_for("Payment received, being confirmed").await.sees("Do not pay again");
    payer
}

async fn finish(app: &TestApp, passes: bool) {
    let attempt = attempts(app).await.remove(0);
    payer::phone::finish_check(&app.world(), attempt.id.as_str(), passes).await.unwrap();
}

async fn a_payment_being_confirmed_holds_up_cancelling(app: &TestApp) {
    let mut payer = being_confirmed(app).await;
    let (path, number) = (payer.pay_path(), app.only_order().await.number);
    payer.get(&format!("/orders/{number}/cancel")).await;
    payer.submit("Cancel order", &[]).await.is(409).sees("The order was not cancelled");
    payer.get(&format!("{path}?choose=1")).await.sees("being confirmed").lacks("How do you want to pay?");
    finish(app, true).await;
    payer.waits_for("99.00 USD received").await;
    paid_exactly_once(app).await;
}

async fn a_payment_being_confirmed_holds_up_the_deadline(app: &TestApp) {
    let mut payer = being_confirmed(app).await;
    app.clock.advance_ms(8 * DAY_MS);
    minutes_pass(app, 3).await;
    assert_eq!(app.only_order().await.state.name(), "unpaid", "money is on its way");
    finish(app, true).await;
    payer.waits_for("99.00 USD received").await;
    paid_exactly_once(app).await;
}

async fn a_check_that_fails_leads_back_to_paying(app: &TestApp) {
    let mut payer = being_confirmed(app).await;
    finish(app, false).await;
    payer.waits_for("Alipay stopped the payment for safety").await.sees("No money has been taken");
    payer.submit("Try Alipay again", &[]).await.sees("Nothing received yet");
    app.phone_at(&payer).await.confirms().await;
    payer.waits_for("99.00 USD received").await;
    for kind in ["capture", "settle"] {
        assert_eq!(app.count(&format!("SELECT COUNT(*) FROM transfers WHERE kind = '{kind}'")).await, 1);
    }
}

async fn a_receipt_of_nothing_is_not_counted(app: &TestApp) {
    let li = app.member("li@acme.example", "Acme").await;
    let order = app.order(&li, growth()).await;
    let payment = app.attempt(&order, "alipay").await;
    for minor in [0, -42_000] {
        let amount = Money::new(minor, order.total.currency());
        let nothing = Receipt { reference: "r0".to_owned(), amount, at: app.now(), payer_paid: None };
        for event in [Event::Seen(nothing.clone()), Event::Final(nothing)] {
            let told = record::record(app, &payment.id, &[event]).await.unwrap();
            assert_eq!(told.state, PaymentState::Waiting);
        }
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 0);
}
