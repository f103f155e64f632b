//! Money under review: what its payer can do meanwhile, and what staff decide about it.

use crate::{
    bank::paying::{at_the_sheet, imports, open, sends},
    desk::money::anna,
    pay::{payments::at_the_code, wallets::attempts},
    support::{app::TestApp, browser::Browser, form, sql},
};
use guichet::{
    domain::{Receipt, payment::Event, time::DAY_MS},
    flows::record,
    jobs,
    sandbox::bank::{self, Act},
};

on_both!(
    money_in_the_wrong_currency_leaves_the_other_ways_open,
    staff_accept_money_as_payment,
    accepting_is_refused_once_the_order_is_paid,
    money_that_was_dealt_with_is_off_the_list_and_pays_nothing_else,
    an_order_under_review_waits_for_the_decision,
    late_money_of_every_method_is_listed,
    decisions_are_for_staff_only,
);

/// A payer who has sent the wrong currency.
async fn in_the_wrong_currency(app: &TestApp) -> Browser {
    let payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::WrongCurrency).await;
    imports(app).await;
    payer
}

/// Pays by Alipay what the page offers.
async fn pays_by_alipay(app: &TestApp, payer: &mut Browser) {
    payer.chooses("alipay").await;
    app.phone_at(payer).await.confirms().await;
    payer.waits_for("99.00 USD received").await;
}

async fn money_in_the_wrong_currency_leaves_the_other_ways_open(app: &TestApp) {
    let mut payer = in_the_wrong_currency(app).await;
    payer.get(&payer.pay_path()).await.sees("Your payment needs a look").lacks("Do not pay again");
    payer.click("Pay in another way").await.sees("How do you want to pay?");
    pays_by_alipay(app, &mut payer).await;
    let anna = anna(app).await;
    anna.page().sees("It came in another currency").sees("The order is paid or closed");
    assert!(!anna.has_button(&format!("Accept as payment {}", app.only_order().await.number)));
}

async fn staff_accept_money_as_payment(app: &TestApp) {
    let mut payer = in_the_wrong_currency(app).await;
    let number = app.only_order().await.number;
    let mut anna = anna(app).await;
    let form = form::fill(anna.page(), &format!("Accept as payment {number}"), &[]);
    anna.send_form(&form).await.is(200).sees("The order is paid with this money");
    anna.page().sees("No payment waits for a decision");
    payer.get(&payer.pay_path()).await.sees("Paid").sees("90.59 USD received");
    payer.get(&format!("/orders/{number}")).await.sees("Anna accepted the money received with");
    anna.send_form(&form).await.is(200).sees("Nothing has changed");
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'settle'").await, 1);
    let mut db = app.store.read().await.unwrap();
    let told = sql::texts(
        &mut db,
        "SELECT actor_id FROM events WHERE actor = 'staff' AND name = 'payment.review_accepted'",
    )
    .await;
    let anna = sql::texts(&mut db, "SELECT id FROM members WHERE email = 'anna@norwind.example'").await;
    assert_eq!(told, anna);
}

async fn accepting_is_refused_once_the_order_is_paid(app: &TestApp) {
    let mut payer = in_the_wrong_currency(app).await;
    let number = app.only_order().await.number;
    let mut anna = anna(app).await;
    let stale = form::fill(anna.page(), &format!("Accept as payment {number}"), &[]);
    payer.get(&payer.pay_path()).await;
    payer.click("Pay in another way").await;
    pays_by_alipay(app, &mut payer).await;
    anna.send_form(&stale).await.is(200).sees("this money cannot pay it. Agree with the buyer");
    assert_eq!(app.count("SELECT COUNT(*) FROM payments WHERE state = 'review'").await, 1);
}

async fn money_that_was_dealt_with_is_off_the_list_and_pays_nothing_else(app: &TestApp) {
    let mut payer = at_the_sheet(app, "USD").await;
    sends(app, Act::Right).await;
    app.clock.advance_ms(8 * DAY_MS);
    app.tick().await;
    imports(app).await;
    payer.get(&payer.pay_path()).await;
    let again = form::fill(payer.page(), "Order the same again, I have paid", &[("agree", "yes")]);
    let number = app.only_order().await.number;
    let mut anna = anna(app).await;
    let button = format!("Take it off the list {number}");
    anna.submit(&button, &[]).await.is(422).sees("Say what you have done about the money");
    anna.submit(&button, &[("why", "Sent back to Acme")]).await.is(200).sees("It is noted");
    anna.page().sees("No payment waits for a decision");
    payer.get(&payer.pay_path()).await.sees("We have looked at it").lacks("arrived for this order");
    payer.send_form(&again).await;
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'paid'").await, 0);
    let mut db = app.store.read().await.unwrap();
    let told = sql::texts(&mut db, "SELECT data FROM events WHERE name = 'payment.review_resolved'").await;
    assert!(told[0].contains("Sent back to Acme") && told[0].contains("\"by\":"), "{told:?}");
}

async fn an_order_under_review_waits_for_the_decision(app: &TestApp) {
    in_the_wrong_currency(app).await;
    app.clock.advance_ms(8 * DAY_MS);
    app.tick().await;
    jobs::tidy::tick(app).await.unwrap();
    let order = app.only_order().await;
    assert_eq!(order.state.name(), "unpaid");
    let mut anna = anna(app).await;
    let button = format!("Take it off the list {}", order.number);
    anna.submit(&button, &[("why", "Given back")]).await.is(200);
    app.clock.advance_ms(DAY_MS);
    app.tick().await;
    assert_eq!(app.only_order().await.state.name(), "expired");
}

async fn late_money_of_every_method_is_listed(app: &TestApp) {
    at_the_code(app, "alipay").await;
    app.clock.advance_ms(8 * DAY_MS);
    app.tick().await;
    app.tick().await;
    let late = attempts(app).await.remove(0);
    let (amount, at) = (late.charge, late.began);
    let came = Event::Final(Receipt { reference: "late-1".into(), amount, at, payer_paid: None });
    record::record(app, &late.id, &[came]).await.unwrap();
    let mut anna = anna(app).await;
    anna.page().sees("99.00 USD").sees("Alipay").sees("It came after the order was closed");
    let number = app.only_order().await.number;
    assert!(!anna.has_button(&format!("Accept as payment {number}")));
    anna.submit(&format!("Take it off the list {number}"), &[("why", "Given back")])
        .await
        .sees("It is noted");
}

async fn decisions_are_for_staff_only(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    let payment = open(app).await;
    bank::send(&app.world(), &payment, Act::WrongCurrency).await.unwrap().unwrap();
    imports(app).await;
    let mut anna = anna(app).await;
    for path in ["/desk/review/accept", "/desk/review/answer"] {
        let body = format!("payment={payment}&why=x");
        let status = payer.forge(path, &body, &[]).await.status;
        assert!([403, 404].contains(&status), "{status} {path}");
        let status = anna.forge(path, &body, &[]).await.status;
        assert_eq!(status, 403, "{path} without a token");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM payments WHERE state = 'review'").await, 1);
    assert_eq!(app.only_order().await.state.name(), "unpaid");
}
