//! Asking after a session and closing it: what counts as money, and what never does.

use super::{
    ATTEMPT, NOON_S, SESSION, card, error, far_end::FarEnd, lost, open, session, turned, usd, with_money,
};
use crate::{
    domain::{Currency, Decline, Money, Receipt, Timestamp},
    methods::{AttemptView, Event, Fault, Method},
};
use serde_json::{Value, json};

fn receipt() -> Receipt {
    Receipt {
        reference: "pi_1".into(),
        amount: usd(9_900),
        at: Timestamp::from_millis((NOON_S + 90) * 1000),
        payer_paid: None,
    }
}

fn refusal() -> Value {
    error("invalid_request_error", "")
}

async fn poll(far: &FarEnd, open: &AttemptView) -> Result<Vec<Event>, Fault> {
    card(far).poll(open).await
}

async fn told(told: Value) -> Result<Vec<Event>, Fault> {
    let far = FarEnd::start().await;
    far.will(200, told);
    poll(&far, &open()).await
}

async fn void(far: &FarEnd) -> Result<Vec<Event>, Fault> {
    card(far).void(&open()).await
}

#[tokio::test]
async fn each_state_has_its_meaning() {
    let declined = |code, reason| turned("open", code, reason);
    let no = turned("complete", "card_declined", Some("do_not_honor"));
    let cases = [
        (session("open"), vec![]),
        (with_money("open", "requires_action"), vec![]),
        (with_money("open", "requires_payment_method"), vec![]),
        (declined("card_declined", Some("insufficient_funds")), vec![Event::TryDeclined(Decline::Balance)]),
        (declined("incorrect_cvc", None), vec![Event::TryDeclined(Decline::SecurityCode)]),
        (declined("card_declined", Some("stolen_card")), vec![Event::TryDeclined(Decline::Declined)]),
        (
            declined("payment_intent_authentication_failure", None),
            vec![Event::TryDeclined(Decline::Authentication)],
        ),
        (session("expired"), vec![Event::Closed]),
        (with_money("expired", "canceled"), vec![Event::Closed]),
        (with_money("complete", "succeeded"), vec![Event::Final(receipt())]),
        (with_money("complete", "processing"), vec![Event::Seen(receipt())]),
        (no, vec![Event::Failed(Decline::Declined)]),
    ];
    for (session, expected) in cases {
        let what = session.to_string();
        assert_eq!(told(session).await.unwrap(), expected, "{what}");
    }
}

#[tokio::test]
async fn the_question_names_the_session_and_asks_for_its_money() {
    let far = FarEnd::start().await;
    far.will(200, session("open"));
    poll(&far, &open()).await.unwrap();
    let seen = far.seen().remove(0);
    assert_eq!((seen.verb.as_str(), seen.path), ("GET", format!("/v1/checkout/sessions/{SESSION}")));
    assert_eq!(seen.query["expand[0]"], "payment_intent.latest_charge");
    assert!(!seen.headers.contains_key("idempotency-key"));
}

#[tokio::test]
async fn money_is_what_was_received_and_not_what_was_asked_for() {
    let cases = [
        ("amount_received", json!(9_000), usd(9_000)),
        ("currency", json!("eur"), Money::new(9_900, Currency::EUR)),
    ];
    for (field, value, expected) in cases {
        let mut other = with_money("complete", "succeeded");
        other["payment_intent"][field] = value;
        let events = told(other).await.unwrap();
        let [Event::Final(receipt)] = events.as_slice() else { panic!("{events:?}") };
        assert_eq!(receipt.amount, expected, "{field}");
    }
}

#[tokio::test]
async fn money_that_cannot_be_counted_is_no_receipt() {
    let cases = [("currency", json!("xyz")), ("amount_received", json!(0)), ("amount_received", json!(-5))];
    for (field, value) in cases {
        let mut other = with_money("complete", "succeeded");
        other["payment_intent"][field] = value;
        let polled = told(other).await;
        assert!(matches!(polled, Err(Fault::Unknown(_))), "{field}: {polled:?}");
    }
}

#[tokio::test]
async fn an_answer_about_another_session_or_in_new_words_moves_nothing() {
    let mut cases =
        vec![session("sleeping"), with_money("complete", "requires_capture"), session("complete")];
    let strange =
        [("client_reference_id", json!("X")), ("client_reference_id", Value::Null), ("id", json!("cs_9"))];
    for (field, value) in strange {
        let mut other = with_money("complete", "succeeded");
        other[field] = value;
        cases.push(other);
    }
    // Told by its id only, though it was asked for in full.
    let mut short = with_money("complete", "succeeded");
    short["payment_intent"] = "pi_1".into();
    cases.push(short);
    for case in cases {
        let (what, polled) = (case.to_string(), told(case).await);
        assert!(matches!(polled, Err(Fault::Unknown(_))), "{what}: {polled:?}");
    }
}

#[tokio::test]
async fn a_question_without_an_answer_leaves_everything_open() {
    for (status, body) in [(500, "{}"), (404, "{}"), (401, "{}"), (200, "no json"), (200, "{}")] {
        let far = FarEnd::start().await;
        far.will(status, body);
        assert!(matches!(poll(&far, &open()).await, Err(Fault::Unknown(_))), "{status} {body}");
        assert_eq!(far.seen().len(), 1, "whoever wants to know asks again");
    }
}

#[tokio::test]
async fn voiding_expires_and_then_asks() {
    let far = FarEnd::start().await;
    far.will(200, session("expired")).will(200, session("expired"));
    assert_eq!(void(&far).await.unwrap(), [Event::Closed]);
    let path = format!("/v1/checkout/sessions/{SESSION}");
    assert_eq!(far.paths(), [format!("POST {path}/expire"), format!("GET {path}")]);
    far.clock.advance_ms(5_000);
    far.will(200, session("expired")).will(200, session("expired"));
    void(&far).await.unwrap();
    let keys = far.keys();
    assert!(keys[0].starts_with(ATTEMPT) && keys[0] != keys[1], "an old answer is not given again: {keys:?}");
}

#[tokio::test]
async fn what_was_paid_in_between_is_money() {
    let far = FarEnd::start().await;
    far.will(400, refusal()).will(200, with_money("complete", "succeeded"));
    assert_eq!(void(&far).await.unwrap(), [Event::Final(receipt())]);
    far.will(200, session("expired")).will(200, with_money("complete", "succeeded"));
    assert_eq!(void(&far).await.unwrap(), [Event::Final(receipt())], "even after Stripe said it was closed");
    far.will(400, refusal()).will(200, with_money("complete", "processing"));
    assert_eq!(void(&far).await.unwrap(), [Event::Seen(receipt())]);
}

#[tokio::test]
async fn stripes_word_that_it_is_closed_stands_by_itself() {
    let far = FarEnd::start().await;
    far.will(200, session("expired")).will(500, "{}");
    assert_eq!(void(&far).await.unwrap(), [Event::Closed]);
}

#[tokio::test]
async fn a_session_that_is_still_open_is_not_called_closed() {
    let cases: [&[(u16, Value)]; 3] = [
        &[(400, refusal()), (200, session("open"))],
        &[(200, session("expired")), (200, session("open"))],
        &[(500, json!({})), (500, json!({})), (500, json!({})), (200, session("open"))],
    ];
    for answers in cases {
        let far = FarEnd::start().await;
        for (status, body) in answers {
            far.will(*status, body);
        }
        let voided = void(&far).await;
        assert!(matches!(voided, Err(Fault::Unknown(_))), "{answers:?}: {voided:?}");
    }
}

fn list(sessions: Vec<Value>, has_more: bool) -> Value {
    json!({ "object": "list", "data": sessions, "has_more": has_more })
}

fn strangers() -> Value {
    let mut other = session("open");
    (other["id"], other["client_reference_id"]) = ("cs_other".into(), "OTHER".into());
    other
}

/// An open session is in the list, and is closed when that is asked for.
fn found_and_closed(far: &FarEnd) {
    far.will(200, list(vec![session("open")], false));
    far.will(200, session("expired")).will(200, session("expired"));
}

#[tokio::test]
async fn a_lost_beginning_is_looked_for_by_time_and_mark() {
    let far = FarEnd::start().await;
    let paid = with_money("complete", "succeeded");
    far.will(200, list(vec![strangers()], true)).will(200, list(vec![paid], false));
    assert_eq!(poll(&far, &lost()).await.unwrap(), [Event::Final(receipt())]);
    let seen = far.seen();
    assert_eq!(seen[0].query["created[gte]"], (NOON_S - 300).to_string());
    assert_eq!(seen[0].query["created[lte]"], (NOON_S + 300).to_string());
    assert_eq!(seen[1].query["starting_after"], "cs_other");
}

#[tokio::test]
async fn a_lost_session_is_left_alone_until_no_request_can_arrive_and_then_closed() {
    let far = FarEnd::start().await;
    far.will(200, list(vec![session("open")], false));
    assert_eq!(poll(&far, &lost()).await.unwrap(), []);
    far.will(200, list(vec![], false));
    assert_eq!(poll(&far, &lost()).await.unwrap(), []);
    far.clock.advance_ms(121_000);
    found_and_closed(&far);
    assert_eq!(poll(&far, &lost()).await.unwrap(), [Event::Closed]);
    assert_eq!(far.paths()[3], format!("POST /v1/checkout/sessions/{SESSION}/expire"));
    far.will(200, list(vec![], false));
    assert_eq!(poll(&far, &lost()).await.unwrap(), [Event::Closed], "there is none, and none can come");
}

#[tokio::test]
async fn voiding_a_lost_beginning_waits_until_it_is_sure() {
    let far = FarEnd::start().await;
    far.will(200, list(vec![], false));
    assert!(matches!(card(&far).void(&lost()).await, Err(Fault::Unknown(_))));
    found_and_closed(&far);
    assert_eq!(card(&far).void(&lost()).await.unwrap(), [Event::Closed]);
    far.clock.advance_ms(121_000);
    far.will(200, list(vec![], false));
    assert_eq!(card(&far).void(&lost()).await.unwrap(), [Event::Closed]);
    far.will(500, "{}");
    assert!(matches!(card(&far).void(&lost()).await, Err(Fault::Unknown(_))));
}
