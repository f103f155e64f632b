//! E18: card and Alipay exclude each other once the payer was handed over.

use crate::{domain::order_states, support::verbs::attempt};
use guichet::domain::{
    Actor, Decline, PaymentId, Receipt, Timestamp,
    instructions::Instructions,
    lock::{Lock, locked_by, would_lock},
    order::OrderState,
    payment::{Adjusted, Mismatch, Payment, PaymentState},
};

fn lock(opens_when_void: bool) -> [Lock; 1] {
    [Lock { groups: ["card".to_owned(), "alipay".to_owned()], opens_when_void }]
}

/// An attempt of a group; with a prompt when the payer was handed over.
fn tried(group: &str, handed_over: bool, state: PaymentState) -> Payment {
    let order = order_states::order(OrderState::Unpaid { until: Timestamp::from_millis(1) });
    let instructions =
        Instructions { until: None, code: None, links: Vec::new(), details: Default::default() };
    let instructions = handed_over.then_some(instructions);
    Payment {
        instructions,
        state,
        ..attempt(PaymentId::from_text("P"), &order, group, Timestamp::from_millis(0))
    }
}

fn states() -> [(PaymentState, bool); 8] {
    let at = Timestamp::from_millis(0);
    let money = Receipt { reference: "r".into(), amount: "1.00 USD".parse().unwrap(), at, payer_paid: None };
    let received = vec![money.clone()];
    // The state, and whether the provider has confirmed that it is void.
    [
        (PaymentState::Waiting, false),
        (PaymentState::PartiallyPaid { received: received.clone() }, false),
        (PaymentState::Confirming { seen: vec![money], received: Vec::new(), since: at }, false),
        (
            PaymentState::Settled {
                received: received.clone(),
                overpaid: None,
                at,
                adjusted: Adjusted::default(),
            },
            false,
        ),
        (PaymentState::Review { received, why: Mismatch::Late, since: at, resolved: None }, false),
        (PaymentState::Failed { why: Decline::Risk, at }, true),
        (PaymentState::Expired { at }, true),
        (PaymentState::Cancelled { by: Actor::Payer, at }, true),
    ]
}

#[test]
fn a_hand_over_to_one_group_closes_the_other_until_it_is_void() {
    for opens in [true, false] {
        for (state, void) in states() {
            for (used, wanted) in [("card", "alipay"), ("alipay", "card")] {
                let locked =
                    locked_by(&lock(opens), wanted, &[tried(used, true, state.clone())]) == Some(used);
                assert_eq!(locked, !(void && opens), "{used} {} then {wanted}, opens: {opens}", state.name());
            }
        }
    }
}

#[test]
fn an_attempt_that_reached_no_provider_closes_nothing() {
    let attempts = [tried("card", false, PaymentState::Waiting)];
    assert_eq!(locked_by(&lock(false), "alipay", &attempts), None);
}

#[test]
fn a_group_is_never_closed_by_itself_or_by_a_group_without_a_rule() {
    let attempts =
        [tried("alipay", true, PaymentState::Waiting), tried("wechat", true, PaymentState::Waiting)];
    assert_eq!(locked_by(&lock(false), "alipay", &attempts), None);
    assert_eq!(locked_by(&lock(false), "wechat", &attempts), None);
    assert_eq!(locked_by(&[], "card", &attempts), None);
}

#[test]
fn one_attempt_that_still_holds_is_enough() {
    let void = PaymentState::Expired { at: Timestamp::from_millis(0) };
    let attempts = [tried("alipay", true, void.clone()), tried("alipay", true, PaymentState::Waiting)];
    assert_eq!(locked_by(&lock(true), "card", &attempts), Some("alipay"));
    assert_eq!(locked_by(&lock(true), "card", &attempts[..1]), None);
}

#[test]
fn the_payer_is_told_what_a_hand_over_would_close() {
    assert_eq!(would_lock(&lock(true), "card").collect::<Vec<_>>(), ["alipay"]);
    assert_eq!(would_lock(&lock(true), "alipay").collect::<Vec<_>>(), ["card"]);
    assert_eq!(would_lock(&lock(true), "wechat").count(), 0);
}
