//! Order Management: the list, its filters, one order, cancelling it, buying again (E7).

use crate::support::{app::TestApp, form, journeys::GROWTH};
use guichet::domain::{
    Receipt,
    payment::Event,
    time::{DAY_MS, HOUR_MS},
};

on_both!(
    the_list_shows_the_organisations_orders_latest_first,
    the_list_is_filtered_by_product_status_member_and_day,
    the_list_goes_on_page_by_page,
    another_organisations_order_is_not_found,
    cancelling_asks_first_and_can_be_thought_over,
    cancelling_twice_changes_nothing,
    a_paid_order_cannot_be_cancelled,
    the_same_can_be_ordered_again,
    an_order_expires_after_its_days_and_says_so,
    the_history_tells_who_did_what,
    the_payment_link_is_shown_to_be_passed_on,
);

async fn the_list_shows_the_organisations_orders_latest_first(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.get("/orders").await.sees("No orders yet");
    li.orders("apppush", &GROWTH).await;
    let first = li.order_number();
    app.clock.advance_ms(HOUR_MS);
    li.orders("otp", &[("amount", "12000")]).await;
    let second = li.order_number();
    let page = li.get("/orders").await;
    let numbers = page.texts("tbody a[href^='/orders/G-']").into_iter().filter(|text| text.starts_with("G-"));
    assert_eq!(numbers.collect::<Vec<_>>(), [second, first]);
    page.sees("AppPush – Growth").sees("420.00 USD").sees("12,000.00 USD").sees("Unpaid").sees("Li Na");
}

async fn the_list_is_filtered_by_product_status_member_and_day(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    li.orders("apppush", &GROWTH).await;
    let push = li.order_number();
    app.clock.advance_ms(3 * DAY_MS);
    li.orders("otp", &[("amount", "50")]).await;
    let otp = li.order_number();
    li.get(&format!("/orders/{push}/cancel")).await;
    li.submit("Cancel order", &[]).await;
    type Case = (&'static [(&'static str, &'static str)], [bool; 2]);
    let cases: [Case; 6] = [
        (&[("product", "apppush")], [true, false]),
        (&[("status", "unpaid")], [false, true]),
        (&[("status", "cancelled"), ("product", "apppush")], [true, false]),
        (&[("status", "paid")], [false, false]),
        (&[("from", "2026-11-24")], [false, true]),
        (&[("to", "2026-11-22")], [true, false]),
    ];
    for (filter, shown) in cases {
        li.get("/orders").await;
        let page = li.submit("Show", filter).await;
        let rows = page.texts("tbody tr").join(" ");
        assert_eq!([rows.contains(&push), rows.contains(&otp)], shown, "{filter:?}");
    }
    li.get("/orders").await;
    li.submit("Show", &[("from", "yesterday")]).await.sees("Enter a day in the form 2026-11-22");
    li.get("/orders?status=nonsense&product=fax&page=99").await.sees("No orders match");
}

async fn the_list_goes_on_page_by_page(app: &TestApp) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    for _ in 0..30 {
        app.clock.advance_ms(HOUR_MS);
        li.orders("apppush", &GROWTH).await;
        let number = li.order_number();
        li.get(&format!("/orders/{number}/cancel")).await;
        li.submit("Cancel order", &[]).await;
    }
    let first = li.get("/orders").await.texts("tbody tr").len();
    let second = li.click("Older").await.texts("tbody tr").len();
    assert_eq!(first + second, 30);
    assert!(!li.page().has_link("Older"));
    assert_eq!(li.click("Newer").await.texts("tbody tr").len(), first);
}

async fn another_organisations_order_is_not_found(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let number = li.order_number();
    li.get(&format!("/orders/{number}")).await.is(200);
    li.get(&format!("/orders/{number}/cancel")).await;
    let cancel = form::fill(li.page(), "Cancel order", &[]);
    let mut eve = app.buyer("eve@other.example", "Eve", "Other").await;
    eve.get("/orders").await.lacks(&number);
    eve.get(&format!("/orders/{number}")).await.is(404).lacks("Growth");
    eve.get(&format!("/orders/{number}/cancel")).await.is(404);
    let token = eve.get("/account").await.attrs("input[name=csrf]", "value")[0].clone();
    for act in ["cancel", "again", "restart"] {
        let mut forged = cancel.clone();
        forged.action = format!("/orders/{number}/{act}");
        forged.fields = vec![("csrf".to_owned(), token.clone())];
        eve.send_form(&forged).await.is(404);
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'unpaid'").await, 1);
}

async fn cancelling_asks_first_and_can_be_thought_over(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let (number, pay) = (li.order_number(), li.pay_path());
    li.get(&format!("/orders/{number}")).await;
    li.click("Cancel order").await.sees("Do not cancel while somebody is paying");
    li.click("Keep the order").await.sees("Unpaid");
    li.click("Cancel order").await;
    li.submit("Cancel order", &[]).await.sees("The order is cancelled").sees("Cancelled");
    app.visitor().get(&pay).await.sees("Order cancelled").sees("No money has been taken");
    let email = app.mail_to("li@acme.example", "cancelled").await;
    assert!(email.text.contains(&number), "{}", email.text);
}

async fn cancelling_twice_changes_nothing(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let number = li.order_number();
    li.get(&format!("/orders/{number}/cancel")).await;
    let cancel = form::fill(li.page(), "Cancel order", &[]);
    li.send_form(&cancel).await.is(200);
    li.send_form(&cancel).await.is(200).sees("Cancelled");
    assert_eq!(app.count("SELECT COUNT(*) FROM events WHERE name = 'order.cancelled'").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM outbox WHERE id LIKE 'cancelled.%'").await, 1);
}

/// Pays the one order as its provider would report it.
pub async fn pay(app: &TestApp) {
    let order = app.only_order().await;
    let payment = app.attempt(&order, "alipay").await;
    let paid = Receipt { reference: "A-1".to_owned(), amount: order.total, at: app.now(), payer_paid: None };
    guichet::flows::record::record(app, &payment.id, &[Event::Final(paid)]).await.unwrap();
}

async fn a_paid_order_cannot_be_cancelled(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let number = li.order_number();
    li.get(&format!("/orders/{number}/cancel")).await;
    pay(app).await;
    li.submit("Cancel order", &[]).await.lacks("The order is cancelled").sees("Paid");
    assert!(!li.page().has_link("Cancel order"));
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'paid'").await, 1);
}

async fn the_same_can_be_ordered_again(app: &TestApp) {
    let mut li = app.buyer_of("email", &[("plan", "250k"), ("term", "12"), ("qty-dedicated-ip", "2")]).await;
    let number = li.order_number();
    li.get(&format!("/orders/{number}/cancel")).await;
    li.submit("Cancel order", &[]).await;
    let page = li.submit("Order the same again", &[]).await.clone();
    assert_eq!(app.count("SELECT COUNT(*) FROM orders").await, 1, "nothing is ordered without the box");
    // Either the filled form or the page to check it on.
    if page.has("input[name=agree]") {
        page.sees("250k").sees("12 months");
        li.submit("Submit order", &[("agree", "yes")]).await;
    } else {
        assert_eq!(page.attrs("input[name=plan][checked]", "value"), ["250k"]);
        assert_eq!(page.attrs("#qty-dedicated-ip", "value"), ["2"]);
        li.submit("Review order", &[]).await;
        li.submit("Submit order", &[("agree", "yes")]).await;
    }
    assert!(li.page().path.starts_with("/pay/"), "{}", li.page().path);
}

async fn an_order_expires_after_its_days_and_says_so(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let (number, pay) = (li.order_number(), li.pay_path());
    app.clock.advance_ms(7 * DAY_MS - 1);
    app.tick().await;
    app.visitor().get(&pay).await.sees("How do you want to pay?");
    app.clock.advance_ms(1);
    app.tick().await;
    app.visitor().get(&pay).await.sees("This order expired").sees("Nothing was received");
    li.get(&format!("/orders/{number}")).await.sees("Expired");
    let email = app.mail_to("li@acme.example", &number).await;
    assert!(email.subject.to_lowercase().contains("expired"), "{}", email.subject);
    li.orders("apppush", &GROWTH).await.sees("How do you want to pay?");
}

async fn the_history_tells_who_did_what(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let number = li.order_number();
    app.clock.advance_ms(HOUR_MS);
    pay(app).await;
    let page = li.get(&format!("/orders/{number}")).await;
    let lines = page.texts(".timeline li");
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[0].starts_with("The order is paid"), "{lines:?}");
    assert!(lines[1].starts_with("420.00 USD received with Alipay"), "{lines:?}");
    assert!(lines[2].starts_with("Li Na placed the order and agreed to the Service Agreement"), "{lines:?}");
    assert_eq!(page.attrs(".timeline time", "datetime").len(), 3);
}

async fn the_payment_link_is_shown_to_be_passed_on(app: &TestApp) {
    let mut li = app.buyer_of("apppush", &GROWTH).await;
    let (number, pay) = (li.order_number(), li.pay_path());
    let page = li.get(&format!("/orders/{number}")).await;
    assert_eq!(page.text("#link"), app.url(&pay));
    app.visitor()
        .get(&pay)
        .await
        .is(200)
        .sees("Who is asking")
        .sees("Norwind Messaging Ltd")
        .sees("Li Na, Acme");
}
