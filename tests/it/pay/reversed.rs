//! Money that was taken back after it had paid an order, and money that was too much.

use crate::{
    bank::{
        paying::{at_the_sheet, imports, sends},
        taken_back::{held, sends_again, takes_back},
    },
    desk::money::anna,
    pay::{payments::at_the_code, wallets::attempts},
    support::{app::TestApp, browser::Browser, form, sql},
};
use guichet::{
    domain::payment::Event,
    flows::{record, statement::Outcome},
    sandbox::bank::Act,
};

on_both!(
    a_returned_payment_is_due_again_wherever_its_order_is_shown,
    a_stranger_with_the_link_learns_nothing_of_the_bank,
    the_buyer_is_told_of_a_returned_payment_once,
    a_transfer_that_replaces_the_returned_one_pays_the_order_again,
    a_part_of_the_replacement_leaves_the_rest_due,
    one_of_two_parts_that_is_returned_is_due_again,
    the_buyer_is_told_of_a_returned_part,
    staff_assign_a_replacement_without_a_reference,
    money_a_wallet_sends_back_is_due_again,
    a_returned_excess_leaves_the_order_paid,
    an_overpaid_transfer_that_is_returned_leaves_only_the_price_due,
    overpaid_money_waits_at_the_desk_until_it_is_returned,
    overpaid_money_may_be_kept,
    the_letter_names_what_was_overpaid,
);

/// An order that was paid by transfer.
async fn paid_by_transfer(app: &TestApp, act: Act) -> Browser {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, act).await;
    imports(app).await;
    payer.get(&payer.pay_path()).await.sees("Paid");
    payer
}

/// How many emails of a kind were put into the outbox.
async fn emails(app: &TestApp, kind: &str) -> i64 {
    app.count(&format!("SELECT COUNT(*) FROM outbox WHERE id LIKE '{kind}.%'")).await
}

async fn a_returned_payment_is_due_again_wherever_its_order_is_shown(app: &TestApp) {
    let mut payer = paid_by_transfer(app, Act::Right).await;
    let number = app.only_order().await.number;
    takes_back(app).await;
    let page = payer.get(&payer.pay_path()).await.clone();
    page.sees("Your payment was returned").sees("90.59 EUR is due again").lacks("Receipt").lacks("Paid");
    page.sees("transfer 90.59 EUR with the same reference: RF");
    payer.get(&format!("{}/receipt", payer.pay_path())).await.sees("Your payment was returned");
    let page = payer.get(&format!("/orders/{number}")).await.clone();
    page.sees("Payment returned").sees("90.59 EUR is due again").lacks("Receipt");
    payer.get("/orders").await.sees("Payment returned").lacks("Receipt");
    anna(app).await.page().sees(&number).sees("90.59 EUR due again");
    assert_eq!(app.only_order().await.state.name(), "paid", "it is delivered");
}

async fn a_stranger_with_the_link_learns_nothing_of_the_bank(app: &TestApp) {
    let payer = paid_by_transfer(app, Act::Right).await;
    takes_back(app).await;
    let page = app.visitor().get(&payer.pay_path()).await.clone();
    page.sees("Your payment was returned").lacks("Acme Holdings").lacks("NL75PRET");
}

async fn the_buyer_is_told_of_a_returned_payment_once(app: &TestApp) {
    paid_by_transfer(app, Act::Right).await;
    takes_back(app).await;
    imports(app).await;
    app.tick().await;
    let email = app.mail_to("li@acme.example", "Your payment was returned").await;
    assert!(email.text.contains("90.59\u{a0}EUR is due again"), "{}", email.text);
    assert_eq!(emails(app, "reversed").await, 1);
}

async fn a_transfer_that_replaces_the_returned_one_pays_the_order_again(app: &TestApp) {
    let mut payer = paid_by_transfer(app, Act::Right).await;
    takes_back(app).await;
    assert_eq!((held(app, "order").await, held(app, "owed").await), (0, -9059));
    assert!(matches!(sends_again(app, Act::Right).await, Outcome::Paid { .. }));
    assert_eq!((held(app, "order").await, held(app, "owed").await), (0, 0));
    payer.get(&payer.pay_path()).await.sees("Paid").lacks("due again");
    assert_eq!(emails(app, "paid-again").await, 1, "the buyer knows that it is settled");
    payer.get(&format!("{}/receipt", payer.pay_path())).await.is(200).sees("90.59 EUR");
    takes_back(app).await;
    assert_eq!((held(app, "order").await, held(app, "owed").await), (0, -9059));
    assert_eq!(emails(app, "reversed").await, 2, "each reversal is told");
}

async fn a_part_of_the_replacement_leaves_the_rest_due(app: &TestApp) {
    let mut payer = paid_by_transfer(app, Act::Right).await;
    takes_back(app).await;
    let outcome = sends_again(app, Act::Part).await;
    assert!(matches!(outcome, Outcome::PartiallyPaid { missing, .. } if missing.minor() == 4530));
    payer.get(&payer.pay_path()).await.sees("45.30 EUR is due again").sees("45.29 EUR");
    assert_eq!(held(app, "owed").await, -4530);
}

async fn one_of_two_parts_that_is_returned_is_due_again(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::Part).await;
    imports(app).await;
    sends(app, Act::Right).await;
    imports(app).await;
    payer.get(&payer.pay_path()).await.sees("Paid").sees("90.59 EUR");
    takes_back(app).await;
    let due = -held(app, "owed").await;
    assert!([4529, 4530].contains(&due), "{due}");
    let amount = format!("{}.{} EUR is due again", due / 100, due % 100);
    payer.get(&payer.pay_path()).await.sees(&amount).lacks("Receipt");
    assert_eq!(held(app, "order").await, 0);
}

async fn the_buyer_is_told_of_a_returned_part(app: &TestApp) {
    at_the_sheet(app, "EUR").await;
    sends(app, Act::Part).await;
    imports(app).await;
    takes_back(app).await;
    let email = app.mail_to("li@acme.example", "Your payment was returned").await;
    assert!(email.text.contains("The order isn’t paid in full"), "{}", email.text);
}

async fn staff_assign_a_replacement_without_a_reference(app: &TestApp) {
    let mut payer = paid_by_transfer(app, Act::Right).await;
    let number = app.only_order().await.number;
    takes_back(app).await;
    sends_again(app, Act::WrongReference).await;
    let mut anna = anna(app).await;
    anna.get("/desk/money").await;
    anna.submit("Give it to this order", &[("order", &number)]).await.sees("The money is booked");
    payer.get(&payer.pay_path()).await.sees("Paid");
    assert_eq!(held(app, "owed").await, 0);
}

async fn money_a_wallet_sends_back_is_due_again(app: &TestApp) {
    let mut payer = at_the_code(app, "alipay").await;
    app.phone_at(&payer).await.confirms().await;
    payer.waits_for("99.00 USD received").await;
    let attempt = attempts(app).await.remove(0);
    record::record(app, &attempt.id, &[Event::Returned]).await.unwrap();
    let page = payer.get(&payer.pay_path()).await.clone();
    page.sees("Your payment was returned").sees("Alipay sent the money back").lacks("same reference");
    assert_eq!(held(app, "owed").await, -9900);
    app.tick().await;
    payer.get(&payer.pay_path()).await.sees("Your payment was returned");
}

async fn a_returned_excess_leaves_the_order_paid(app: &TestApp) {
    let mut payer = paid_by_transfer(app, Act::Right).await;
    // The bank takes back the later of the two.
    app.clock.advance_ms(60_000);
    sends_again(app, Act::Over).await;
    payer.get(&payer.pay_path()).await.sees("You paid 10.00 EUR more than the total");
    takes_back(app).await;
    payer.get(&payer.pay_path()).await.sees("Paid").lacks("more than the total").lacks("due again");
    assert_eq!((held(app, "order").await, held(app, "owed").await), (0, 0));
    app.tick().await;
    let email = app.mail_to("li@acme.example", "Your payment was returned").await;
    assert!(email.text.contains("still paid in full"), "{}", email.text);
}

async fn an_overpaid_transfer_that_is_returned_leaves_only_the_price_due(app: &TestApp) {
    let mut payer = paid_by_transfer(app, Act::Over).await;
    assert_eq!(held(app, "order").await, 1000);
    takes_back(app).await;
    assert_eq!((held(app, "order").await, held(app, "owed").await), (0, -9059));
    payer.get(&payer.pay_path()).await.sees("90.59 EUR is due again").lacks("more than the total");
    anna(app).await.page().lacks("Mark as returned");
}

async fn overpaid_money_waits_at_the_desk_until_it_is_returned(app: &TestApp) {
    let mut payer = paid_by_transfer(app, Act::Over).await;
    let number = app.only_order().await.number;
    payer.get(&payer.pay_path()).await.sees("You paid 10.00 EUR more than the total");
    let mut anna = anna(app).await;
    anna.page().sees("Overpaid").sees("10.00 EUR").sees(&number);
    let label = format!("Mark as returned {number}");
    let stale = form::fill(anna.page(), &label, &[]);
    anna.submit(&label, &[]).await.is(200).sees("off the list").lacks("Mark as returned");
    payer.get(&payer.pay_path()).await.sees("Paid").lacks("more than the total");
    payer.get(&format!("/orders/{number}")).await.sees("Anna returned the overpaid 10.00 EUR");
    anna.send_form(&stale).await.is(200).sees("Nothing has changed");
    assert_eq!((held(app, "order").await, held(app, "method").await), (0, -9059));
}

async fn overpaid_money_may_be_kept(app: &TestApp) {
    let mut payer = paid_by_transfer(app, Act::Over).await;
    let number = app.only_order().await.number;
    let mut anna = anna(app).await;
    anna.submit(&format!("Mark as kept {number}"), &[]).await.is(200).sees("off the list");
    payer.get(&format!("/orders/{number}")).await.sees("Anna noted that the overpaid 10.00 EUR stays");
    assert_eq!(
        app.count("SELECT CAST(SUM(amount) AS BIGINT) FROM transfers WHERE credit = 'kept'").await,
        1000
    );
    sends_again(app, Act::Over).await;
    anna.get("/desk").await.sees("10.00 EUR").sees("Mark as returned");
}

async fn the_letter_names_what_was_overpaid(app: &TestApp) {
    paid_by_transfer(app, Act::Over).await;
    app.tick().await;
    app.mail_to("li@acme.example", "about the extra 10.00\u{a0}EUR").await;
    sends_again(app, Act::Over).await;
    app.tick().await;
    app.mail_to("li@acme.example", "about the extra 20.00\u{a0}EUR").await;
    let mut db = app.store.read().await.unwrap();
    let told = sql::texts(&mut db, "SELECT id FROM outbox WHERE id LIKE 'overpaid.%'").await;
    assert_eq!(told.len(), 2, "{told:?}");
}
