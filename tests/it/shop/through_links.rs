//! Ordering the same again through the payment link of a closed order: what the link alone can do (E39, E3).

use crate::{
    pay::payments::STARTER,
    support::{app::TestApp, browser::Browser, form, sql},
    usdt::paying::{at_the_address, latest, names, pass, to},
};
use guichet::{
    domain::time::{DAY_MS, HOUR_MS},
    sandbox::chain::Chain,
};

on_both!(
    an_old_link_without_money_places_no_order,
    a_member_of_another_organisation_orders_nothing_through_a_link,
    money_for_a_closed_order_can_be_used_through_its_link_once,
    an_order_through_a_link_does_not_say_that_the_buyer_agreed,
    a_member_orders_the_same_again_in_their_own_name,
);

const AGAIN: &str = "Order the same again, I have paid";

/// Presses a button that the page does not offer: another form of the session, sent to the reorder's address.
async fn orders_again_anyway(reader: &mut Browser, path: &str) {
    reader.get("/signin").await;
    let mut filled = form::fill(reader.page(), "Send the link", &[]);
    filled.action = format!("{path}/again");
    filled.fields.push(("agree".to_owned(), "yes".to_owned()));
    reader.send_form(&filled).await;
}

async fn cancels(app: &TestApp, buyer: &mut Browser) {
    let mut db = app.store.read().await.unwrap();
    let numbers = sql::texts(&mut db, "SELECT number FROM orders WHERE state = 'unpaid'").await;
    drop(db);
    buyer.get(&format!("/orders/{}/cancel", numbers[0])).await;
    buyer.submit("Cancel order", &[]).await.sees("The order is cancelled");
}

/// Li's cancelled order, for which no money has come, and its link.
async fn cancelled(app: &TestApp) -> (Browser, String) {
    let mut li = at_the_address(app, "usdt-trc20", &STARTER).await;
    let path = li.pay_path();
    cancels(app, &mut li).await;
    (li, path)
}

/// Li's cancelled order, for which 40 USDT came late: its link.
async fn with_a_part(app: &TestApp) -> (Browser, String) {
    let (li, path) = cancelled(app).await;
    let attempt = latest(app).await;
    let part = app.sends(&to(&attempt, 40_000_000)).await;
    pass(app, Chain::Tron, 30).await;
    let mut payer = app.visitor();
    payer.get(&path).await;
    names(&mut payer, &part.hex).await;
    payer.get(&path).await.sees("40.000000 USDT arrived for this order");
    (li, path)
}

async fn count_orders(app: &TestApp) -> i64 {
    app.count("SELECT COUNT(*) FROM orders").await
}

async fn an_old_link_without_money_places_no_order(app: &TestApp) {
    let (_li, path) = cancelled(app).await;
    let mut stranger = app.visitor();
    let page = stranger.get(&path).await.clone();
    page.sees("Enter the TxID of your transfer below first").sees("Members can sign in");
    assert!(!stranger.has_button(AGAIN));
    orders_again_anyway(&mut stranger, &path).await;
    assert_eq!(stranger.page().h1(), "Sign in");
    assert_eq!(count_orders(app).await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE id LIKE 'placed.%'").await, 1);
}

async fn a_member_of_another_organisation_orders_nothing_through_a_link(app: &TestApp) {
    let (_li, path) = cancelled(app).await;
    let mut eve = app.buyer("eve@other.example", "Eve", "Other").await;
    orders_again_anyway(&mut eve, &path).await;
    assert_eq!(eve.page().h1(), "Sign in");
    assert_eq!(count_orders(app).await, 1);
}

async fn money_for_a_closed_order_can_be_used_through_its_link_once(app: &TestApp) {
    let (mut li, path) = with_a_part(app).await;
    let mut payer = app.visitor();
    payer.get(&path).await.sees("You aren’t signed in as a member of Acme");
    payer.submit(AGAIN, &[("agree", "yes")]).await.sees("40.000000 USDT received and safe");
    let second = payer.pay_path();
    assert_ne!(second, path);
    cancels(app, &mut li).await;
    for link in [&path, &second] {
        payer.get(link).await;
        assert!(!payer.has_button(AGAIN), "{link}");
        orders_again_anyway(&mut payer, &path).await;
        orders_again_anyway(&mut payer, &second).await;
        assert_eq!(count_orders(app).await, 2, "one sum places one order without signing in");
    }
    li.get(&second).await.sees("40.000000 USDT arrived for this order");
    li.submit(AGAIN, &[("agree", "yes")]).await.sees("40.000000 USDT received and safe");
    assert_eq!(count_orders(app).await, 3, "the buyer can still use the money");
}

async fn an_order_through_a_link_does_not_say_that_the_buyer_agreed(app: &TestApp) {
    let (mut li, path) = with_a_part(app).await;
    let mut payer = app.visitor();
    payer.get(&path).await;
    payer.submit(AGAIN, &[("agree", "yes")]).await.sees("40.000000 USDT received and safe");
    let number = {
        let mut db = app.store.read().await.unwrap();
        let told =
            sql::texts(&mut db, "SELECT actor FROM events WHERE name = 'order.placed' ORDER BY at").await;
        assert_eq!(told, ["member", "payer"]);
        sql::texts(&mut db, "SELECT number FROM orders WHERE state = 'unpaid'").await.remove(0)
    };
    let page = li.get(&format!("/orders/{number}")).await.clone();
    page.sees("Through a payment link, for Acme")
        .sees("by someone using the payment link who wasn’t signed in");
    page.sees("Ordered again through the payment link of a closed order").lacks("Li Na placed the order");
    page.lacks("agreed to by Li Na");
    li.get("/orders").await.sees("Payment link");
    app.tick().await;
    let email = app.mail_to("li@acme.example", "Someone ordered this again").await;
    assert!(email.text.contains("They weren’t signed in"), "{}", email.text);
    assert!(email.text.contains("Money has already come for it"), "{}", email.text);
    assert!(!email.text.contains("Nothing has been paid yet"), "{}", email.text);
    assert!(!email.text.contains("Ordered by: Li Na"), "{}", email.text);
}

async fn a_member_orders_the_same_again_in_their_own_name(app: &TestApp) {
    let mut li = at_the_address(app, "usdt-trc20", &STARTER).await;
    let path = li.pay_path();
    li.get("/account").await;
    li.submit("Send the invitation", &[("email", "jo@acme.example")]).await;
    let (mut jo, link) = (app.visitor(), app.signin_link("jo@acme.example").await);
    jo.get(&link).await;
    jo.submit("Sign in", &[]).await;
    jo.submit("Continue", &[("name", "Jo")]).await.is(200);
    app.clock.advance_ms(7 * DAY_MS + HOUR_MS);
    app.tick().await;
    app.tick().await;
    jo.get(&path).await.sees("You have paid? Order the same again");
    jo.submit(AGAIN, &[("agree", "yes")]).await.sees("Exact amount in USDT");
    let number = jo.order_number();
    jo.get(&format!("/orders/{number}")).await.sees("Jo placed the order and agreed");
}
