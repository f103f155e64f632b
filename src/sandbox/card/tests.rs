//! The real adapter against the pretend Stripe, and what the pretend Stripe refuses.

use super::cards::GROUPS;
use crate::{
    domain::{Currency, Decline, Money},
    lang::Lang,
    methods::{AttemptView, Event, Method, RefundState},
    sandbox::{
        keys,
        payer::{self, card::Outcome},
        tests::Stage,
    },
};
use reqwest::Client;
use serde_json::Value;
use std::sync::Arc;

fn usd(cents: i64) -> Money {
    Money::new(cents, Currency::USD)
}

/// A site with an attempt by card that waits for its money.
async fn begun(stage: &Stage) -> (Arc<dyn Method>, AttemptView) {
    let open = stage.begun("card", usd(9_900)).await;
    (stage.app.method("card").unwrap().clone(), open)
}

fn session(open: &AttemptView) -> String {
    open.instructions.as_ref().unwrap().details["session"].clone()
}

async fn pays(stage: &Stage, open: &AttemptView, number: &str) -> Outcome {
    payer::card::pay(&stage.world, &session(open), number).await.unwrap().unwrap()
}

/// What is told of the attempt, by name.
async fn told(method: &Arc<dyn Method>, open: &AttemptView) -> Vec<&'static str> {
    method.poll(open).await.unwrap().iter().map(Event::name).collect()
}

#[actix_web::test]
async fn a_card_pays_and_everything_it_paid_can_be_paid_back_in_parts() {
    let stage = Stage::new().await;
    let (method, open) = begun(&stage).await;
    assert_eq!(method.poll(&open).await.unwrap(), []);
    assert_eq!(pays(&stage, &open, "5555555555554444").await, Outcome::Paid);
    let events = method.poll(&open).await.unwrap();
    let [Event::Final(receipt)] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!((receipt.amount, receipt.at), (usd(9_900), stage.app.clock.now()));
    assert!(receipt.reference.starts_with("pi_"), "{}", receipt.reference);
    let refunds = method.refunds().unwrap();
    for _ in 0..2 {
        assert_eq!(refunds.refund(&open, "RF1", usd(4_000)).await.unwrap(), RefundState::Done);
    }
    assert_eq!(refunds.refund(&open, "RF2", usd(5_900)).await.unwrap(), RefundState::Done);
    assert!(refunds.refund(&open, "RF3", usd(1)).await.is_err(), "there is nothing left");
    assert_eq!(refunds.poll_refund(&open, "RF2").await.unwrap(), RefundState::Done);
}

#[actix_web::test]
async fn a_refund_takes_its_time_or_comes_back() {
    let stage = Stage::new().await;
    for (number, first, later) in [
        ("4000000000007726", RefundState::Sent, RefundState::Done),
        ("4000000000005126", RefundState::Done, RefundState::Failed),
    ] {
        let (method, open) = begun(&stage).await;
        pays(&stage, &open, number).await;
        let refunds = method.refunds().unwrap();
        assert_eq!(refunds.refund(&open, "RF1", usd(100)).await.unwrap(), first);
        stage.app.clock.advance_ms(6_000);
        assert_eq!(refunds.poll_refund(&open, "RF1").await.unwrap(), later);
    }
}

#[actix_web::test]
async fn each_test_card_does_what_it_says() {
    let stage = Stage::new().await;
    for card in GROUPS.iter().flat_map(|(_, cards)| cards.iter()) {
        let (method, open) = begun(&stage).await;
        let outcome = pays(&stage, &open, card.number).await;
        let expected: &[&str] = match outcome {
            Outcome::Paid => &["received"],
            Outcome::Slow => &["seen"],
            Outcome::Declined(_) => &["try-declined"],
            Outcome::AsksBank | Outcome::Over => &[],
        };
        assert_eq!(told(&method, &open).await, expected, "{}", card.number);
        let named = !card.words.starts_with("sandbox-") || Lang::all().all(|lang| lang.has(card.words));
        assert!(named, "{}", card.words);
    }
    assert!(GROUPS.iter().all(|(title, _)| Lang::ENGLISH.has(title)));
}

#[actix_web::test]
async fn a_declined_card_leaves_the_page_open_for_another_one() {
    let stage = Stage::new().await;
    let (method, open) = begun(&stage).await;
    pays(&stage, &open, "4000000000009995").await;
    assert_eq!(method.poll(&open).await.unwrap(), [Event::TryDeclined(Decline::Balance)]);
    pays(&stage, &open, "4000000000009979").await;
    assert_eq!(
        method.poll(&open).await.unwrap(),
        [Event::TryDeclined(Decline::Declined)],
        "stolen is not told"
    );
    assert_eq!(pays(&stage, &open, "4242424242424242").await, Outcome::Paid);
    assert_eq!(told(&method, &open).await, ["received"]);
    assert_eq!(pays(&stage, &open, "4242424242424242").await, Outcome::Over, "once is enough");
}

#[actix_web::test]
async fn the_bank_asks_and_the_payer_answers_or_does_not() {
    let stage = Stage::new().await;
    let (method, open) = begun(&stage).await;
    assert_eq!(pays(&stage, &open, "4000002760003184").await, Outcome::AsksBank);
    assert_eq!(method.poll(&open).await.unwrap(), [], "an abandoned question is no answer");
    let id = session(&open);
    let failed = payer::card::confirm(&stage.world, &id, false).await.unwrap();
    assert!(matches!(failed, Some(Outcome::Declined(_))), "{failed:?}");
    assert_eq!(method.poll(&open).await.unwrap(), [Event::TryDeclined(Decline::Authentication)]);
    pays(&stage, &open, "4000002760003184").await;
    assert_eq!(payer::card::confirm(&stage.world, &id, true).await.unwrap(), Some(Outcome::Paid));
    assert_eq!(told(&method, &open).await, ["received"]);
}

#[actix_web::test]
async fn a_slow_bank_pays_or_declines_in_the_end() {
    let stage = Stage::new().await;
    for (number, last) in [("4000000000000507", "received"), ("4000000000000614", "failed")] {
        let (method, open) = begun(&stage).await;
        assert_eq!(pays(&stage, &open, number).await, Outcome::Slow);
        assert_eq!(told(&method, &open).await, ["seen"]);
        stage.app.clock.advance_ms(payer::card::SLOW_MS);
        assert_eq!(told(&method, &open).await, [last]);
    }
}

#[actix_web::test]
async fn what_is_closed_can_never_be_paid() {
    let stage = Stage::new().await;
    let (method, voided) = begun(&stage).await;
    pays(&stage, &voided, "4000002760003184").await;
    assert_eq!(method.void(&voided).await.unwrap(), [Event::Closed]);
    assert_eq!(pays(&stage, &voided, "4242424242424242").await, Outcome::Over);
    let confirmed = payer::card::confirm(&stage.world, &session(&voided), true).await.unwrap();
    assert_eq!(confirmed, Some(Outcome::Over), "nor by the bank's page that was still open");
    let (_, late) = begun(&stage).await;
    stage.app.clock.advance_ms(23 * 3_600_000);
    assert_eq!(pays(&stage, &late, "4242424242424242").await, Outcome::Over);
    assert_eq!(method.poll(&late).await.unwrap(), [Event::Closed]);
}

/// A form with these fields to an address of the pretend Stripe; the status and the error's code or type.
async fn posts(stage: &Stage, path: &str, key: &str, fields: &[(&str, &str)]) -> (u16, String) {
    let request = Client::new()
        .post(stage.app.url(&format!("/sandbox/card/v1/{path}")))
        .bearer_auth(keys::STRIPE_SECRET_KEY)
        .header("stripe-version", super::VERSION)
        .header("idempotency-key", key)
        .form(fields);
    let answer = request.send().await.unwrap();
    let (status, body) = (answer.status().as_u16(), answer.json::<Value>().await.unwrap());
    let error = &body["error"];
    let word = [&error["code"], &error["type"], &body["id"]].into_iter().find_map(Value::as_str);
    (status, word.unwrap_or_default().to_owned())
}

const SESSION: [(&str, &str); 9] = [
    ("mode", "payment"),
    ("allowed_payment_method_types[0]", "card"),
    ("line_items[0][quantity]", "1"),
    ("line_items[0][price_data][currency]", "usd"),
    ("line_items[0][price_data][unit_amount]", "9900"),
    ("line_items[0][price_data][product_data][name]", "AppPush"),
    ("success_url", "https://shop.example/a"),
    ("cancel_url", "https://shop.example/b"),
    ("locale", "en"),
];

/// The form of a session with one field changed, added, or (empty) left out.
fn changed<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let others = SESSION.into_iter().filter(|(known, _)| *known != name);
    others.chain((!value.is_empty()).then_some((name, value))).collect()
}

#[actix_web::test]
async fn a_form_that_stripe_would_refuse_is_refused() {
    let stage = Stage::new().await;
    let now = stage.app.clock.now().millis() / 1000;
    let (soon, late) = ((now + 1_799).to_string(), (now + 86_401).to_string());
    let cases = [
        ("payment_method_types[0]", "card", "parameter_unknown"),
        ("allowed_payment_method_types[0]", "", "parameter_invalid"),
        ("mode", "subscription", "parameter_invalid"),
        ("locale", "ar", "parameter_invalid"),
        ("expires_at", &soon, "parameter_invalid"),
        ("expires_at", &late, "parameter_invalid"),
        ("expires_at", "tomorrow", "parameter_invalid_integer"),
        ("line_items[0][price_data][currency]", "USD", "parameter_invalid"),
        ("line_items[0][price_data][unit_amount]", "99.00", "parameter_invalid_integer"),
        ("line_items[0][price_data][unit_amount]", "49", "amount_too_small"),
        ("line_items[0][price_data][unit_amount]", "100000000", "amount_too_large"),
        ("line_items[0][price_data][product_data][name]", "", "parameter_missing"),
        ("success_url", "/pay/abc", "parameter_invalid"),
    ];
    for (nth, (name, value, code)) in cases.iter().enumerate() {
        let answer = posts(&stage, "checkout/sessions", &nth.to_string(), &changed(name, value)).await;
        assert_eq!(answer, (400, (*code).to_owned()), "{name}={value}");
    }
    let (status, id) = posts(&stage, "checkout/sessions", "good", &SESSION).await;
    assert!(status == 200 && id.starts_with("cs_test_"), "{status} {id}");
}

#[actix_web::test]
async fn a_key_gives_its_first_answer_again_and_serves_one_request_only() {
    let stage = Stage::new().await;
    let first = posts(&stage, "checkout/sessions", "one", &SESSION).await;
    assert_eq!(posts(&stage, "checkout/sessions", "one", &SESSION).await, first);
    let other = posts(&stage, "checkout/sessions", "one", &changed("locale", "fr")).await;
    assert_eq!(other, (400, "idempotency_error".to_owned()));
    let expire = format!("checkout/sessions/{}/expire", first.1);
    assert_eq!(posts(&stage, &expire, "two", &[]).await, first);
    assert_eq!(posts(&stage, &expire, "two", &[]).await, first, "the answer of the first time");
    assert_eq!(posts(&stage, &expire, "three", &[]).await.0, 400, "only what is open can be expired");
    assert_eq!(posts(&stage, &expire, "three", &[]).await.0, 400);
    assert_eq!(posts(&stage, &expire, "", &[]).await.0, 400, "no key");
}

#[actix_web::test]
async fn nobody_gets_in_without_the_key_and_the_version() {
    let stage = Stage::new().await;
    let address = stage.app.url("/sandbox/card/v1/checkout/sessions");
    let asks = |key: &str, version: &str| {
        Client::new().get(&address).bearer_auth(key).header("stripe-version", version).send()
    };
    assert_eq!(asks("sk_test_other", super::VERSION).await.unwrap().status(), 401);
    assert_eq!(asks(keys::STRIPE_SECRET_KEY, "2020-08-27").await.unwrap().status(), 400);
    assert_eq!(asks(keys::STRIPE_SECRET_KEY, super::VERSION).await.unwrap().status(), 200);
}
