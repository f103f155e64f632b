//! What was bought on AWS Marketplace becomes paid orders here, once, whoever reads it and how often (E45).

use crate::{
    amazon::{
        terms::otp_listed,
        verbs::{ACCOUNT, linked, links, sets_up, subscribes},
    },
    bank::paying::confirms,
    support::{app::TestApp, journeys::GROWTH, sql},
};
use futures_util::future::join_all;
use guichet::{
    domain::{
        order::OrderState,
        payment::PaymentState,
        time::{HOUR_MS, MINUTE_MS},
    },
    flows::amazon,
    jobs::entitlements,
    sandbox::amazon::world::{self, Act, InjectedFault},
    store::{amazon::accounts, ledger, orders, payments},
};

on_both!(
    a_purchase_becomes_an_order_that_aws_bills,
    a_purchase_pays_the_open_order_for_the_same,
    an_open_order_for_another_plan_stands_in_the_way,
    an_attempt_that_cannot_be_voided_makes_the_purchase_wait,
    a_transfer_that_may_be_on_its_way_is_named_by_the_purchase_that_waits,
    reading_many_times_at_once_orders_once,
    two_instances_note_a_change_once,
    a_new_term_is_a_new_order_and_an_end_is_noted,
    balance_is_ordered_by_the_unit_and_then_what_comes_on_top with otp_listed,
    a_crash_before_booking_is_made_good_even_when_aws_is_down,
    when_aws_is_down_it_is_read_again,
    an_account_that_staff_have_moved_orders_nothing_until_it_is_set_up_again,
);

const GROWTH_YEAR: [(&str, &str); 2] = [("plan", "growth"), ("term", "12")];

async fn count(app: &TestApp, what: &str) -> i64 {
    app.count(&format!("SELECT COUNT(*) FROM {what}")).await
}

async fn a_purchase_becomes_an_order_that_aws_bills(app: &TestApp) {
    let (mut li, agreement) = linked(app, "growth_year").await;
    let order = app.only_order().await;
    let OrderState::Paid { .. } = &order.state else { panic!("{:?}", order.state) };
    assert_eq!(
        (order.product().unwrap().as_str(), order.total.to_string().as_str()),
        ("apppush", "4200.00 USD")
    );
    li.page().sees(&order.number);
    let page = li.get(&format!("/orders/{}", order.number)).await.clone();
    page.sees("Bought on AWS Marketplace").sees("Ordered by a purchase on AWS Marketplace");
    page.sees("Li Na linked the AWS account").lacks("received with");
    li.get("/orders").await.sees(&order.number).sees("AWS Marketplace");
    let pay = app.pay_path(&order.id);
    li.get(&pay).await.sees("Paid through AWS Marketplace").sees("we take no payment").lacks("received on");
    let receipt = li.get(&format!("{pay}/receipt")).await.clone();
    receipt.sees("AWS charges for this order").sees("Billed by AWS").sees("proves no payment to us");
    receipt.sees(&agreement.licence).lacks("Fee for");
    let email = app.mail_to("li@acme.example", "AWS charges for it").await;
    assert!(email.subject.contains(&order.number) && !email.text.contains("arrived on"), "{}", email.text);
    assert_eq!(count(app, "outbox WHERE id LIKE 'placed.%'").await, 0, "nothing asks for money");
    let mut db = app.store.read().await.unwrap();
    assert_eq!(ledger::captured(&mut db, "amazon", "USD").await.unwrap(), 420_000);
}

async fn a_purchase_pays_the_open_order_for_the_same(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.orders("apppush", &GROWTH_YEAR).await.is(200);
    li.chooses("alipay").await.sees("Nothing received yet");
    let pay = li.pay_path();
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    links(app, &mut li, &agreement).await;
    let order = app.only_order().await;
    assert!(matches!(order.state, OrderState::Paid { .. }), "{:?}", order.state);
    let attempts = payments::of_order(&mut app.store.read().await.unwrap(), &order.id).await.unwrap();
    let states: Vec<_> = attempts.iter().map(|a| (a.method.as_str(), a.state.name())).collect();
    assert_eq!(states, [("alipay", "cancelled"), ("amazon", "settled")], "the open attempt is void first");
    li.get(&pay).await.sees("Paid through AWS Marketplace");
}

async fn an_open_order_for_another_plan_stands_in_the_way(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.orders("apppush", &GROWTH).await.is(200);
    let number = li.order_number();
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    links(app, &mut li, &agreement).await;
    li.page().sees("Not ordered yet").sees("unpaid order of the same product").sees(&number);
    assert_eq!(count(app, "orders").await, 1, "one unpaid order per product (E4)");
    li.get(&format!("/orders/{number}/cancel")).await;
    li.submit("Cancel order", &[]).await.is(200);
    app.clock.advance_ms(5 * MINUTE_MS);
    entitlements::tick(app).await.unwrap();
    li.get("/account/amazon").await.sees("Active").lacks("Not ordered yet");
    assert_eq!(count(app, "orders WHERE state = 'paid'").await, 1);
}

async fn an_attempt_that_cannot_be_voided_makes_the_purchase_wait(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.orders("apppush", &GROWTH_YEAR).await.is(200);
    li.chooses("alipay").await.sees("Nothing received yet");
    let down = guichet::sandbox::disturb::Disturbances { down: true, ..Default::default() };
    let antom = guichet::sandbox::disturb::Provider::Antom;
    guichet::sandbox::disturb::set(&app.world(), antom, &down).await.unwrap();
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    links(app, &mut li, &agreement).await;
    li.page().sees("Not ordered yet").sees("within minutes").lacks("Pay or cancel it");
    assert!(app.only_order().await.is_unpaid(), "money may still come by the first attempt");
    guichet::sandbox::disturb::set(&app.world(), antom, &Default::default()).await.unwrap();
    li.submit("Ask AWS now", &[]).await.sees("AWS has been asked just now").sees("Active");
    assert!(!app.only_order().await.is_unpaid());
}

async fn a_transfer_that_may_be_on_its_way_is_named_by_the_purchase_that_waits(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.orders("apppush", &GROWTH_YEAR).await.is(200);
    let number = li.order_number();
    confirms(&mut li, "EUR").await;
    li.submit("I have sent it", &[("day", "2026-11-22")]).await.is(200);
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    links(app, &mut li, &agreement).await;
    li.page().sees("Not ordered yet").sees("cannot be called back").sees(&number).lacks("within minutes");
    assert_eq!(count(app, "orders").await, 1);
}

async fn reading_many_times_at_once_orders_once(app: &TestApp) {
    world::inject(&app.world(), InjectedFault::Down).await.unwrap();
    world::inject(&app.world(), InjectedFault::None).await.unwrap();
    let (_, _) = linked(app, "growth_year").await;
    subscribes(app, ACCOUNT, "scale_year", 1).await;
    let code = &app.amazon.as_ref().unwrap().listings[0].code;
    let mut db = app.store.read().await.unwrap();
    let subscription = accounts::subscription(&mut db, ACCOUNT, code).await.unwrap().unwrap();
    drop(db);
    let reading = (0..10).map(|_| {
        let (app, subscription) = (app.shared().clone(), subscription.clone());
        tokio::spawn(async move { amazon::read(&app, &subscription).await })
    });
    for read in join_all(reading).await {
        read.unwrap().unwrap();
    }
    // Whoever was overtaken leaves the rest to the next reading.
    amazon::read(app, &subscription).await.unwrap();
    assert_eq!(count(app, "orders WHERE state = 'paid'").await, 2);
    assert_eq!((count(app, "orders").await, count(app, "payments").await), (2, 2));
    assert_eq!((count(app, "amazon_changes").await, count(app, "receipts").await), (2, 2));
}

async fn two_instances_note_a_change_once(app: &TestApp) {
    let (_, agreement) = linked(app, "growth_year").await;
    let (other, running) = app.second_instance(crate::support::both::settings(None)).await;
    world::change(&app.world(), &agreement.licence, Act::Renew).await.unwrap();
    entitlements::tick(app).await.unwrap();
    assert_eq!(count(app, "amazon_changes").await, 1, "it is not an hour yet");
    app.clock.advance_ms(HOUR_MS);
    let ticks = tokio::join!(entitlements::tick(app), entitlements::tick(&other));
    ticks.0.unwrap();
    ticks.1.unwrap();
    running.stop().await;
    assert_eq!(count(app, "amazon_changes").await, 2);
    assert_eq!(count(app, "orders WHERE state = 'paid'").await, 2, "a new term is a new order, once");
    let later = format!("amazon_subscriptions WHERE next_read_at > {}", app.now().millis() + HOUR_MS - 1);
    assert_eq!(count(app, &later).await, 1);
}

async fn a_new_term_is_a_new_order_and_an_end_is_noted(app: &TestApp) {
    let (mut li, agreement) = linked(app, "growth_year").await;
    world::change(&app.world(), &agreement.licence, Act::Renew).await.unwrap();
    li.submit("Ask AWS now", &[]).await.sees("the term now ends on 21 November 2028");
    assert_eq!(count(app, "orders WHERE state = 'paid'").await, 2);
    world::change(&app.world(), &agreement.licence, Act::End).await.unwrap();
    app.clock.advance_ms(HOUR_MS);
    entitlements::tick(app).await.unwrap();
    entitlements::tick(app).await.unwrap();
    li.get("/account/amazon").await.sees("Ended").sees("growth_year: ended");
    assert_eq!((count(app, "orders").await, count(app, "amazon_changes").await), (2, 3));
}

async fn balance_is_ordered_by_the_unit_and_then_what_comes_on_top(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "credit", 5).await;
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    links(app, &mut li, &agreement).await;
    assert_eq!(app.only_order().await.total.to_string(), "500.00 USD");
    world::change(&app.world(), &agreement.licence, Act::More).await.unwrap();
    li.submit("Ask AWS now", &[]).await.sees("6 units instead of 5");
    let totals = "SELECT CAST(SUM(total) AS BIGINT) FROM orders WHERE state = 'paid'";
    assert_eq!((app.count(totals).await, count(app, "orders").await), (60_000, 2));
    world::change(&app.world(), &agreement.licence, Act::Fewer).await.unwrap();
    li.get("/account/amazon").await;
    li.submit("Ask AWS now", &[]).await.sees("5 units instead of 6");
    assert_eq!(count(app, "orders").await, 2, "fewer units are no order");
}

async fn a_crash_before_booking_is_made_good_even_when_aws_is_down(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.orders("apppush", &GROWTH).await.is(200);
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    links(app, &mut li, &agreement).await;
    // As if the order in the way had been made for the purchase, and the machine had died before booking it.
    let order = app.only_order().await;
    let payment = app.attempt(&order, "amazon").await;
    let mut tx = app.store.begin().await.unwrap();
    let placed = format!(
        "UPDATE amazon_entitlements SET ordered_units = units, ordered_until = expires_at, \
         order_id = '{}', payment_id = '{}', version = version + 1",
        order.id, payment.id
    );
    assert_eq!(sql::run(&mut tx, &placed).await, Ok(1));
    tx.commit().await.unwrap();
    world::inject(&app.world(), InjectedFault::Down).await.unwrap();
    app.clock.advance_ms(5 * MINUTE_MS);
    entitlements::tick(app).await.unwrap();
    let mut db = app.store.read().await.unwrap();
    let booked = payments::find(&mut db, &payment.id).await.unwrap().unwrap();
    assert!(matches!(booked.state, PaymentState::Settled { .. }), "{:?}", booked.state);
    assert!(!orders::find(&mut db, &order.id).await.unwrap().unwrap().is_unpaid());
}

async fn when_aws_is_down_it_is_read_again(app: &TestApp) {
    let agreement = subscribes(app, ACCOUNT, "growth_year", 1).await;
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    let path = sets_up(app, &agreement).await;
    world::inject(&app.world(), InjectedFault::Throttled).await.unwrap();
    li.get(&path).await;
    li.submit("Link the AWS account", &[("agree", "yes")]).await.is(200).sees("AWS has not told us yet");
    li.submit("Ask AWS now", &[]).await.sees("AWS has not answered");
    world::inject(&app.world(), InjectedFault::None).await.unwrap();
    entitlements::tick(app).await.unwrap();
    assert_eq!(count(app, "orders").await, 0, "not before five minutes");
    app.clock.advance_ms(5 * MINUTE_MS);
    entitlements::tick(app).await.unwrap();
    li.get("/account/amazon").await.sees("Active").lacks("has not told us");
}

async fn an_account_that_staff_have_moved_orders_nothing_until_it_is_set_up_again(app: &TestApp) {
    let (mut li, agreement) = linked(app, "growth_year").await;
    let first = app.only_order().await.number;
    let mut eve = app.buyer("eve@other.example", "Eve", "Other").await;
    let mut tx = app.store.begin().await.unwrap();
    let moved = "UPDATE amazon_accounts SET bound_by = (SELECT id FROM members WHERE name = 'Eve'), \
        org = (SELECT org FROM members WHERE name = 'Eve')";
    assert_eq!(sql::run(&mut tx, moved).await, Ok(1));
    tx.commit().await.unwrap();
    world::change(&app.world(), &agreement.licence, Act::Renew).await.unwrap();
    app.clock.advance_ms(HOUR_MS);
    entitlements::tick(app).await.unwrap();
    eve.get("/account/amazon").await.sees(ACCOUNT).sees("has come to Other from another organisation");
    eve.page().lacks(&first).lacks("Li Na");
    eve.submit("Ask AWS now", &[]).await.sees("has come to Other");
    li.get("/account/amazon").await.lacks(ACCOUNT);
    assert_eq!(app.count("SELECT COUNT(*) FROM orders").await, 1, "neither read nor ordered");
    links(app, &mut eve, &agreement).await;
    eve.page().lacks("has come to Other").lacks(&first).sees("Active");
    let theirs = "SELECT COUNT(*) FROM orders o JOIN members m ON m.id = o.placed_by WHERE m.name = 'Eve'";
    assert_eq!(app.count(theirs).await, 1, "the new term is ordered in the name of who has agreed to it");
}
