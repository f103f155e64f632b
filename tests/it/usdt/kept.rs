//! Money of USDT orders that are cancelled, replaced or expired: what becomes of it, and that everybody is told.

use crate::{
    pay::payments::STARTER,
    support::{app::TestApp, browser::Browser, sql},
    usdt::{
        held::held,
        paying::{SCALE, at_the_address, latest, names, pass, to},
    },
};
use guichet::{
    domain::{order::OrderState, time::DAY_MS},
    lang::Lang,
    sandbox::{
        chain::{Chain, faults::Faults},
        mailbox,
    },
};

on_both!(
    an_order_with_held_money_is_cancelled_and_its_txid_pays_another,
    ordering_the_same_again_takes_held_money_along,
    an_order_with_held_money_can_be_replaced,
    held_money_given_to_a_cancelled_order_pays_the_same_again,
    a_cancelled_order_says_what_becomes_of_a_part,
    an_expired_order_tells_its_deadline_and_its_money,
    a_part_tells_the_amount_that_it_pays_in_full,
    a_deadline_that_has_passed_is_not_counted_down,
);

const TXID: &str = "on its payment page, choose the same network and enter the same TxID";

/// Cancels the order by its page, and returns its number.
async fn cancels(app: &TestApp, buyer: &mut Browser) -> String {
    let number = app.number_where("product = 'apppush' AND state = 'unpaid' ORDER BY placed_at").await;
    buyer
        .get(&format!("/orders/{number}"))
        .await
        .sees("Don’t pay again")
        .lacks("Pay 99.00 USD")
        .lacks("Pay by ");
    buyer.click("Cancel order").await.sees("still reviewing").sees(TXID);
    buyer
        .submit("Cancel order", &[])
        .await
        .is(200)
        .sees("The order is cancelled")
        .sees("still reviewing")
        .sees(TXID);
    number
}

/// A member of the staff gives the only sum at the desk to the order of this number.
async fn staff_give_it_to(app: &TestApp, number: &str) {
    let mut anna = crate::desk::money::anna(app).await;
    anna.get("/desk/money").await.sees("100.000000 USDT");
    anna.submit("Give it to this order", &[("order", number)])
        .await
        .sees("The money is booked for the order");
}

async fn an_order_with_held_money_is_cancelled_and_its_txid_pays_another(app: &TestApp) {
    let (mut li, attempt) = held(app, 100_000_000).await;
    let path = li.pay_path();
    let txid = sql::texts(&mut app.store.read().await.unwrap(), "SELECT source FROM incoming_transfers")
        .await
        .remove(0);
    cancels(app, &mut li).await;
    li.get(&path).await.sees("Our team is reviewing it").sees(TXID).lacks("No money has been taken");
    let email = app.mail_to("li@acme.example", "cancelled this order").await;
    assert!(email.text.contains("still reviewing") && email.text.contains(TXID), "{}", email.text);
    app.clock.advance_ms(1000);
    li.orders("apppush", &STARTER).await;
    li.chooses("usdt-trc20").await.sees("Exact amount in USDT");
    names(&mut li, &txid).await;
    li.page().sees("Your transfer is under review");
    let next = latest(app).await;
    assert_ne!(next.order, attempt.order);
    staff_give_it_to(app, &app.number_where("state = 'unpaid' ORDER BY placed_at DESC").await).await;
    li.get(&li.pay_path()).await.sees("100.000000 USDT received and safe");
}

async fn ordering_the_same_again_takes_held_money_along(app: &TestApp) {
    let (mut li, _) = held(app, 100_000_000).await;
    let path = li.pay_path();
    cancels(app, &mut li).await;
    app.clock.advance_ms(1000);
    li.get(&path).await;
    li.submit("Order the same again, I have paid", &[("agree", "yes")]).await;
    li.page().is(200).sees("Your transfer is under review");
    assert_ne!(li.pay_path(), path);
}

async fn an_order_with_held_money_can_be_replaced(app: &TestApp) {
    let (mut li, attempt) = held(app, 100_000_000).await;
    app.clock.advance_ms(1000);
    li.orders("apppush", &[("plan", "growth"), ("term", "12")])
        .await
        .sees("You already have an unpaid order");
    let number = app.number_where(&format!("id = '{}'", attempt.order)).await;
    li.submit(&format!("Cancel {number} and order this"), &[("agree", "yes")]).await.is(200).sees("Growth");
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'cancelled'").await, 1);
}

async fn held_money_given_to_a_cancelled_order_pays_the_same_again(app: &TestApp) {
    let (mut li, _) = held(app, 100_000_000).await;
    let path = li.pay_path();
    let number = cancels(app, &mut li).await;
    staff_give_it_to(app, &number).await;
    li.get(&path).await.sees("Payment received for a closed order").sees("100.000000 USDT");
    app.clock.advance_ms(1000);
    li.submit("Order the same again, I have paid", &[("agree", "yes")]).await;
    li.page().sees("100.000000 USDT received and safe");
}

/// A payer who has sent a part of 8,812.80 USDT.
async fn with_a_part(app: &TestApp) -> Browser {
    let mut li = at_the_address(app, "usdt-trc20", &SCALE).await;
    let part = app.sends(&to(&latest(app).await, 4_300_000_000)).await;
    pass(app, Chain::Tron, 30).await;
    names(&mut li, &part.hex).await;
    li
}

async fn a_cancelled_order_says_what_becomes_of_a_part(app: &TestApp) {
    let mut li = with_a_part(app).await;
    let (path, number) = (li.pay_path(), app.only_order().await.number);
    let kept = "received 4,300.000000 USDT for this order";
    li.get(&format!("/orders/{number}/cancel")).await.sees(kept).sees(TXID);
    li.submit("Cancel order", &[])
        .await
        .sees("The order is cancelled")
        .sees(kept)
        .sees(TXID)
        .lacks("is under review");
    li.get(&path).await.sees("Order cancelled").sees("4,300.000000 USDT received").sees(TXID);
    li.page().lacks("the time for the rest is over").lacks("A person looks at it");
    let email = app.mail_to("li@acme.example", "cancelled this order").await.text;
    assert!(email.contains("4,300.000000") && email.contains(TXID), "{email}");
    let mails = mailbox::latest(&app.store, 500).await.unwrap();
    assert!(
        !mails.iter().any(|mail| mail.text.contains("We are checking a payment")),
        "one letter says it all"
    );
}

async fn an_expired_order_tells_its_deadline_and_its_money(app: &TestApp) {
    with_a_part(app).await;
    let OrderState::Unpaid { until } = app.only_order().await.state else { panic!("it is unpaid") };
    app.clock.advance_ms(9 * DAY_MS);
    pass(app, Chain::Tron, 20).await;
    app.tick().await;
    app.tick().await;
    assert_eq!(app.only_order().await.state.name(), "expired");
    let email = app.mail_to("li@acme.example", "was not paid in full by").await.text;
    assert!(email.contains(&Lang::ENGLISH.date_time(until)), "{email}");
    assert!(email.contains("4,300.000000") && email.contains(TXID), "{email}");
}

async fn a_part_tells_the_amount_that_it_pays_in_full(app: &TestApp) {
    let mut li = at_the_address(app, "usdt-trc20", &SCALE).await;
    let number = app.only_order().await.number;
    let part = app.sends(&to(&latest(app).await, 150_000_000)).await;
    pass(app, Chain::Tron, 30).await;
    names(&mut li, &part.hex).await;
    li.page().sees("covers an order of up to 147.05 USD, fee included");
    app.visitor().get(&li.pay_path()).await.sees("147.05 USD").lacks("Place an order for 147.05 USD");
    li.get(&format!("/orders/{number}/cancel")).await;
    li.submit("Cancel order", &[]).await.sees("up to 147.05 USD, fee included");
    li.click("Place an order for 147.05 USD").await;
    assert_eq!(li.page().attrs("#amount", "value"), ["147.05"]);
    li.submit("Review order", &[]).await.sees("Check your order");
    app.clock.advance_ms(1000);
    li.submit("Submit order", &[("agree", "yes")]).await;
    li.chooses("usdt-trc20").await;
    names(&mut li, &part.hex).await;
    li.page().sees("Paid").lacks("more than the total");
}

async fn a_deadline_that_has_passed_is_not_counted_down(app: &TestApp) {
    let mut li = with_a_part(app).await;
    let path = li.pay_path();
    app.node(Chain::Tron, Faults { down: true, ..Faults::default() }).await;
    app.clock.advance_ms(8 * DAY_MS);
    app.tick().await;
    app.tick().await;
    assert_eq!(app.only_order().await.state.name(), "unpaid", "nobody knows yet what came in time");
    li.get(&path).await.is(200).sees("The time to pay is over").lacks("0 seconds").lacks("Send it before");
}
