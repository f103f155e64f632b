//! Changes are sent again under the same key when their answer is lost, and only then.

use super::{card, card_with, config, error, far_end::FarEnd, request, session};
use crate::methods::{Fault, Method, card::Config};

#[tokio::test]
async fn a_lost_answer_is_asked_for_again_with_the_same_key_and_bytes() {
    let far = FarEnd::start().await;
    far.will(500, "oops").will_cut().will(200, session("open"));
    card(&far).begin(&request()).await.unwrap();
    let (seen, keys) = (far.seen(), far.keys());
    assert_eq!(seen.len(), 3);
    assert!(keys.iter().all(|key| *key == keys[0]) && keys.len() == 3);
    assert!(seen.iter().all(|one| one.body == seen[0].body));
}

#[tokio::test]
async fn a_conflict_is_waited_for() {
    let far = FarEnd::start().await;
    far.will(409, error("invalid_request_error", "lock_timeout")).will(200, session("open"));
    card(&far).begin(&request()).await.unwrap();
    assert_eq!(far.seen().len(), 2);
}

#[tokio::test]
async fn after_three_tries_the_outcome_is_unknown() {
    for status in [500, 503, 409] {
        let far = FarEnd::start().await;
        for _ in 0..4 {
            far.will(status, error("api_error", ""));
        }
        assert!(matches!(card(&far).begin(&request()).await, Err(Fault::Unknown(_))), "{status}");
        assert_eq!(far.seen().len(), 3);
    }
}

#[tokio::test]
async fn silence_is_an_unknown_outcome_too() {
    let far = FarEnd::start().await;
    far.will_be_silent().will_be_silent().will_be_silent();
    let quick = Config { timeout_ms: 100, ..config(&far.base) };
    assert!(matches!(card_with(quick, far.clock.clone()).begin(&request()).await, Err(Fault::Unknown(_))));
    assert_eq!(far.seen().len(), 3);
}

#[tokio::test]
async fn stripes_own_word_on_repeating_counts_most() {
    let far = FarEnd::start().await;
    far.will_say(500, "false");
    assert!(matches!(card(&far).begin(&request()).await, Err(Fault::Unknown(_))));
    assert_eq!(far.seen().len(), 1, "it would only give the same answer again");
    far.will_say(400, "true").will(200, session("open"));
    card(&far).begin(&request()).await.unwrap();
    assert_eq!(far.seen().len(), 3);
}

#[tokio::test]
async fn a_refusal_is_not_repeated() {
    let far = FarEnd::start().await;
    far.will(400, error("invalid_request_error", ""));
    assert!(card(&far).begin(&request()).await.is_err());
    assert_eq!(far.seen().len(), 1);
}

#[tokio::test]
async fn an_answer_without_end_is_cut_off() {
    let far = FarEnd::start().await;
    for _ in 0..3 {
        far.will(200, "x".repeat((4 << 20) + 1));
    }
    assert!(matches!(card(&far).begin(&request()).await, Err(Fault::Unknown(_))));
}
