//! Card pages while something is in doubt: nothing is promised that is not certain, and nobody is led to pay twice.

use crate::{
    card::paying::before_the_card,
    pay::{
        late_money::money,
        payments::at_the_code,
        wallets::{attempts, paid_exactly_once},
    },
    support::{app::TestApp, browser::Browser, sql},
};
use guichet::{
    config::EXAMPLE,
    domain::{Currency, Money},
    flows::record,
    sandbox::{
        card::book,
        disturb::{Disturbances, Messages, Provider},
        keys, payer,
    },
    start,
};
use std::time::Duration;

on_both!(
    late_money_that_pays_the_order_closes_its_card_page_at_once,
    a_provider_that_is_silent_makes_no_old_decline_the_latest_news,
    a_way_back_that_may_not_ask_repeats_no_old_decline_as_news,
    a_card_in_its_banks_hands_is_not_told_as_the_one_declined_before,
    a_card_page_that_opens_again_while_the_bank_confirms_takes_another_card,
    money_that_a_person_looks_at_lets_no_second_attempt_begin,
    messages_about_cards_are_kept_without_the_card_or_its_holder,
    a_failed_refund_from_the_dashboard_finds_its_order,
    an_open_card_page_is_named_at_the_start_of_a_site_without_cards,
);

async fn late_money_that_pays_the_order_closes_its_card_page_at_once(app: &TestApp) {
    let mut payer = at_the_code(app, "wechat").await;
    app.clock.advance_ms(1000);
    payer.click("Pay in another way").await;
    payer.chooses("card").await.sees("Pay 99.00 USD by card");
    app.tick().await;
    let first = attempts(app).await.remove(0);
    assert_eq!(first.state.name(), "cancelled");
    record::record(app, &first.id, &[money(&first, "late-1")]).await.unwrap();
    assert_eq!(app.only_order().await.state.name(), "paid");
    app.tick().await;
    let session = book::latest(&app.world(), 1).await.unwrap().remove(0);
    assert_eq!(session.status, book::Status::Expired, "no time has passed");
    let outcome = payer::card::pay(&app.world(), &session.id, "4242424242424242").await.unwrap();
    assert_eq!(outcome, Some(payer::card::Outcome::Over));
    paid_exactly_once(app).await;
}

/// A payer back from the card page, whose first card did not cover the amount.
async fn declined_once(app: &TestApp) -> Browser {
    let mut payer = before_the_card(app).await;
    payer.goes_to_the_card_page().await;
    payer.types_the_card("4000000000009995").await.sees("insufficient_funds");
    payer.click("Back to the shop").await.sees("The card does not cover this amount");
    payer.page().sees("That try took no money.").lacks("do not pay again");
    assert!(payer.page().title().starts_with("The card does not cover this amount"));
    payer
}

/// The page warns first, and promises nothing.
fn warns(payer: &Browser) {
    let page = payer.page();
    page.sees("No payment has been reported yet. If you have just paid, do not pay again");
    page.lacks("took no money").lacks("No money has been taken");
    let notices = page.texts(".notice");
    assert!(notices[0].contains("do not pay again"), "{notices:?}");
    assert!(page.title().starts_with("Pay 99.00 USD by card"), "{}", page.title());
}

async fn a_provider_that_is_silent_makes_no_old_decline_the_latest_news(app: &TestApp) {
    let mut payer = declined_once(app).await;
    let silent = Disturbances { down: true, messages: Messages::Never, ..Default::default() };
    app.disturb(Provider::Stripe, silent).await;
    let session = book::latest(&app.world(), 1).await.unwrap().remove(0);
    let outcome = payer::card::pay(&app.world(), &session.id, "4242424242424242").await.unwrap();
    assert_eq!(outcome, Some(payer::card::Outcome::Paid));
    let path = payer.pay_path();
    payer.get(&format!("{path}/return")).await;
    warns(&payer);
    payer.submit("I have paid", &[]).await;
    warns(&payer);
    app.disturb(Provider::Stripe, Disturbances::default()).await;
    payer.get(&format!("{path}/return")).await.sees("99.00 USD received on");
    paid_exactly_once(app).await;
}

async fn a_way_back_that_may_not_ask_repeats_no_old_decline_as_news(app: &TestApp) {
    let mut payer = declined_once(app).await;
    let path = payer.pay_path();
    for _ in 0..8 {
        payer.get(&format!("{path}/return")).await;
    }
    warns(&payer);
}

async fn a_card_in_its_banks_hands_is_not_told_as_the_one_declined_before(app: &TestApp) {
    let mut payer = declined_once(app).await;
    payer.goes_to_the_card_page().await;
    payer.types_the_card("4000002760003184").await.sees("Your bank asks");
    payer.click("Leave without an answer").await;
    warns(&payer);
    payer.click("Continue to the card page").await;
    payer.submit("Confirm", &[]).await.sees("99.00 USD received on");
    paid_exactly_once(app).await;
}

async fn money_that_a_person_looks_at_lets_no_second_attempt_begin(app: &TestApp) {
    let never = Disturbances { messages: Messages::Never, ..Default::default() };
    app.disturb(Provider::Stripe, never).await;
    let mut payer = before_the_card(app).await;
    let id = book::latest(&app.world(), 1).await.unwrap().remove(0).id;
    let euros = Money::new(9_900, Currency::EUR);
    book::change(&app.world(), &id, |session, _| (session.amount = euros, Vec::new())).await.unwrap();
    payer::card::pay(&app.world(), &id, "4242424242424242").await.unwrap();
    payer.click("Pay in another way").await;
    payer.chooses("wechat").await.sees("Your payment needs a look").sees("this money stays safe");
    let states: Vec<_> = attempts(app).await.iter().map(|attempt| attempt.state.name()).collect();
    assert_eq!(states, ["review"], "nothing was begun beside it");
}

async fn a_card_page_that_opens_again_while_the_bank_confirms_takes_another_card(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    payer.goes_to_the_card_page().await;
    payer.types_the_card("4000000000000507").await.sees("Your bank is confirming the payment");
    let session = book::latest(&app.world(), 1).await.unwrap().remove(0);
    let refused = |session: &mut book::Session, _| {
        session.status = book::Status::Open;
        let intent = session.intent.as_mut().unwrap();
        intent.money = book::State::NeedsCard;
        let why = Some("insufficient_funds".to_owned());
        intent.failing = Some(book::Failing { code: "card_declined".to_owned(), decline_code: why });
        ((), Vec::new())
    };
    book::change(&app.world(), &session.id, refused).await.unwrap();
    app.clock.advance_ms(3_000);
    app.tick().await;
    payer.get(&payer.pay_path()).await.sees("The card does not cover this amount").lacks("is confirming");
    payer.goes_to_the_card_page().await;
    payer.types_the_card("4242424242424242").await.sees("99.00 USD received on");
    paid_exactly_once(app).await;
}

async fn messages_about_cards_are_kept_without_the_card_or_its_holder(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    payer.goes_to_the_card_page().await;
    payer.types_the_card("4242424242424242").await.sees("99.00 USD received on");
    for _ in 0..100 {
        app.tick().await;
        let bodies = sql::texts(&mut app.store.read().await.unwrap(), "SELECT body FROM inbox").await;
        assert!(bodies.iter().all(|body| !body.contains("4242") && body.len() < 300), "{bodies:?}");
        if bodies.iter().any(|body| body.contains("payment_intent.succeeded")) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no message about the card was kept");
}

/// What Stripe sends about a refund that was made in its dashboard: nothing of ours stands on it.
async fn tells_of_a_failed_refund(app: &TestApp, intent: &str) {
    let object =
        serde_json::json!({ "id": "re_1", "object": "refund", "status": "failed", "payment_intent": intent });
    let event =
        serde_json::json!({ "id": "evt_refund", "type": "refund.failed", "data": { "object": object } });
    let (body, seconds) = (event.to_string(), app.now().millis() / 1000);
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, keys::STRIPE_WEBHOOK_SECRET.as_bytes());
    let signed = hex::encode(ring::hmac::sign(&key, format!("{seconds}.{body}").as_bytes()));
    let header = format!("t={seconds},v1={signed}");
    app.visitor().forge("/hooks/card", &body, &[("stripe-signature", &header)]).await.is(200);
}

async fn a_failed_refund_from_the_dashboard_finds_its_order(app: &TestApp) {
    let mut payer = before_the_card(app).await;
    payer.goes_to_the_card_page().await;
    payer.types_the_card("4242424242424242").await.sees("99.00 USD received on");
    let paid = attempts(app).await.remove(0);
    tells_of_a_failed_refund(app, &paid.state.received()[0].reference).await;
    let kept = "SELECT payment_id FROM inbox WHERE event_id = 'evt_refund'";
    let kept = sql::texts(&mut app.store.read().await.unwrap(), kept).await;
    assert_eq!(kept, [paid.id.as_str()], "the message is the attempt's, and with it the order's");
}

async fn an_open_card_page_is_named_at_the_start_of_a_site_without_cards(app: &TestApp) {
    before_the_card(app).await;
    let number = app.only_order().await.number;
    let table = EXAMPLE.split("[methods.card]").nth(1).unwrap().split("\n\n").next().unwrap();
    let config = EXAMPLE.replace(&format!("[methods.card]{table}"), "");
    let (without, running) = app.second_instance(config).await;
    assert_eq!(start::stranded(&without).await.unwrap(), [("card".to_owned(), vec![number])].into());
    assert!(start::stranded(app).await.unwrap().is_empty());
    running.stop().await;
}
