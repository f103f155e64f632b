//! Credits that the bank takes back: the money counts no more, whatever it had paid.

use crate::{
    bank::paying::{at_the_sheet, imports, sends},
    desk::money::anna,
    pay::wallets::attempts,
    support::{app::TestApp, form},
};
use guichet::{
    domain::time::DAY_MS,
    flows::statement::Outcome,
    sandbox::bank::{self, Act},
};

on_both!(
    a_part_that_was_taken_back_is_asked_for_again,
    late_money_that_was_taken_back_pays_no_other_order,
    money_of_nobody_that_was_taken_back_can_be_given_to_nobody,
    a_transfer_that_replaces_the_one_taken_back_is_not_too_much,
    each_of_two_equal_credits_is_taken_back_once,
);

/// The bank takes the latest transfer back and says so.
pub async fn takes_back(app: &TestApp) -> Outcome {
    let latest = bank::latest(&app.world(), 9).await.unwrap();
    let transfer = latest.into_iter().find(|transfer| !transfer.reversed).unwrap();
    bank::reverse(&app.world(), &transfer.id).await.unwrap();
    imports(app).await.lines.remove(0).outcome
}

/// A transfer for the only attempt, whatever has become of it.
pub async fn sends_again(app: &TestApp, act: Act) -> Outcome {
    bank::send(&app.world(), &attempts(app).await[0].id, act).await.unwrap().unwrap();
    imports(app).await.lines.remove(0).outcome
}

/// What the ledger holds on accounts of a kind, in cents.
pub async fn held(app: &TestApp, kind: &str) -> i64 {
    let sum =
        |side: &str| format!("(SELECT COALESCE(SUM(amount), 0) FROM transfers WHERE {side} LIKE '{kind}:%')");
    app.count(&format!("SELECT CAST({} - {} AS BIGINT)", sum("credit"), sum("debit"))).await
}

async fn a_part_that_was_taken_back_is_asked_for_again(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::Part).await;
    imports(app).await;
    payer.get(&payer.pay_path()).await.sees("45.30 EUR still missing");
    assert!(matches!(takes_back(app).await, Outcome::Reversed { order: Some(_) }));
    assert_eq!((held(app, "order").await, held(app, "method").await), (0, 0));
    let page = payer.get(&payer.pay_path()).await.clone();
    page.sees("Transfer 90.59 EUR").sees("The bank has taken back 45.29 EUR").lacks("received and safe");
    sends_again(app, Act::Part).await;
    assert_eq!(app.only_order().await.state.name(), "unpaid", "half of it pays nothing");
    assert!(matches!(sends_again(app, Act::Right).await, Outcome::Paid { .. }));
    let number = app.only_order().await.number;
    payer.get(&format!("/orders/{number}")).await.sees("The payment with Bank transfer was returned");
}

async fn late_money_that_was_taken_back_pays_no_other_order(app: &TestApp) {
    let mut payer = at_the_sheet(app, "USD").await;
    sends(app, Act::Right).await;
    app.clock.advance_ms(8 * DAY_MS);
    app.tick().await;
    imports(app).await;
    payer.get(&payer.pay_path()).await.sees("99.00 USD arrived for this order");
    let stale = form::fill(payer.page(), "Order the same again, I have paid", &[("agree", "yes")]);
    takes_back(app).await;
    payer.get(&payer.pay_path()).await.lacks("arrived for this order").sees("This order expired");
    payer.send_form(&stale).await;
    assert_eq!(app.count("SELECT COUNT(*) FROM orders WHERE state = 'paid'").await, 0);
    assert_eq!(held(app, "order").await, 0);
}

async fn money_of_nobody_that_was_taken_back_can_be_given_to_nobody(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::WrongReference).await;
    imports(app).await;
    let mut anna = anna(app).await;
    anna.get("/desk/money").await;
    let number = app.only_order().await.number;
    let stale = form::fill(anna.page(), &format!("Accept {number}"), &[]);
    takes_back(app).await;
    anna.send_form(&stale).await.is(200).sees("Nothing has changed");
    payer.get(&payer.pay_path()).await.sees("Nothing received yet");
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 0);
}

async fn a_transfer_that_replaces_the_one_taken_back_is_not_too_much(app: &TestApp) {
    let mut payer = at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    imports(app).await;
    takes_back(app).await;
    assert_eq!((held(app, "owed").await, held(app, "method").await), (-9059, 0));
    payer.get(&payer.pay_path()).await.sees("Your payment was returned");
    let outcome = sends_again(app, Act::Right).await;
    assert!(matches!(outcome, Outcome::Paid { .. }), "{outcome:?}");
    payer.get(&payer.pay_path()).await.sees("90.59 EUR received").lacks("more than the total");
    assert_eq!(held(app, "method").await, -9059);
}

async fn each_of_two_equal_credits_is_taken_back_once(app: &TestApp) {
    at_the_sheet(app, "EUR").await;
    sends(app, Act::Right).await;
    imports(app).await;
    takes_back(app).await;
    sends_again(app, Act::Right).await;
    takes_back(app).await;
    assert_eq!(app.count("SELECT COUNT(*) FROM transfers WHERE kind = 'reverse'").await, 2);
    assert_eq!(held(app, "method").await, 0);
}
