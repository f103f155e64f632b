//! The payment's machine: no order of events loses money, invents money, or takes a paid order back.

use crate::verbs::attempt;
use guichet::domain::{
    Actor, Currency, Decline, Money, PaymentId, Receipt, Timestamp,
    order::{Order, OrderEvent, OrderState, Standing},
    payment::{Event, Mismatch, Payment, PaymentState},
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// An attempt that charges 420.00 USD.
fn payment(state: PaymentState) -> Payment {
    let order = unpaid_order();
    Payment { state, ..attempt(PaymentId::from_text("P"), &order, "alipay", now()) }
}

fn unpaid_order() -> Order {
    crate::order_states::order(OrderState::Unpaid { until: Timestamp::from_millis(i64::MAX) })
}

fn now() -> Timestamp {
    Timestamp::from_millis(7)
}

fn receipt(reference: &str, amount: &str) -> Receipt {
    Receipt { reference: reference.to_owned(), amount: amount.parse().unwrap(), at: now(), payer_paid: None }
}

fn full() -> Receipt {
    receipt("full", "420.00 USD")
}

/// One of each state; money that is already there is the receipt `part`.
fn states() -> Vec<PaymentState> {
    let received = vec![receipt("part", "100.00 USD")];
    vec![
        PaymentState::Waiting,
        PaymentState::Short { received: received.clone() },
        PaymentState::Confirming { seen: vec![full()], received: Vec::new(), since: now() },
        PaymentState::Settled { received: vec![receipt("all", "420.00 USD")], excess: None, at: now() },
        PaymentState::Review { received: received.clone(), why: Mismatch::Late, since: now() },
        PaymentState::Carried { received, to: unpaid_order().id, at: now() },
        PaymentState::Failed { why: Decline::Balance, at: now() },
        PaymentState::Expired { at: now() },
        PaymentState::Cancelled { by: Actor::Payer, at: now() },
    ]
}

fn after(state: &PaymentState, event: Event, order: Standing) -> Result<&'static str, ()> {
    payment(state.clone()).apply(event, order, now()).map(|moved| moved.state.name()).map_err(drop)
}

#[test]
fn every_state_meets_every_event_as_the_table_says() {
    let events = [
        Event::Seen(full()),
        Event::Final(full()),
        Event::Declined(Decline::Declined),
        Event::Closed,
        Event::Withdrawn(Actor::Payer),
        Event::Dropped("full".to_owned()),
        Event::Turned(Decline::Balance),
        Event::Reversed("part".to_owned()),
    ];
    let no = "refused";
    let table = [
        ("waiting", ["confirming", "settled", "failed", "expired", "cancelled", no, "waiting", "waiting"]),
        ("short", ["confirming", "settled", "review", "review", "review", no, no, "waiting"]),
        (
            "confirming",
            ["confirming", "settled", "failed", "expired", "cancelled", "waiting", no, "confirming"],
        ),
        ("settled", [no, "settled", no, no, no, no, no, "settled"]),
        ("review", [no, "settled", no, no, no, no, no, "expired"]),
        ("carried", [no, "settled", no, no, no, no, no, "carried"]),
        ("failed", [no, "settled", "failed", "failed", "failed", no, no, "failed"]),
        ("expired", ["confirming", "settled", "expired", "expired", "expired", no, no, "expired"]),
        ("cancelled", ["confirming", "settled", "cancelled", "cancelled", "cancelled", no, no, "cancelled"]),
    ];
    for (state, (name, row)) in states().iter().zip(table) {
        assert_eq!(state.name(), name);
        for (event, expected) in events.iter().zip(row) {
            let got = after(state, event.clone(), Standing::Open).unwrap_or(no);
            assert_eq!(got, expected, "{name} and {}", event.name());
        }
    }
}

#[test]
fn money_is_weighed_against_the_charge_to_the_cent() {
    let table = [
        ("419.99 USD", "short", "0.01"),
        ("420.00 USD", "settled", "0.00"),
        ("420.01 USD", "settled", "0.00"),
    ];
    for (amount, state, missing) in table {
        let event = Event::Final(receipt("r", amount));
        let moved = payment(PaymentState::Waiting).apply(event, Standing::Open, now()).unwrap();
        assert_eq!(
            (moved.state.name(), moved.missing()),
            (state, Money::parse(missing, Currency::USD).unwrap())
        );
    }
}

#[test]
fn several_sums_together_pay_an_order_and_the_rest_is_excess() {
    let mut paying = payment(PaymentState::Waiting);
    for (reference, amount, state) in
        [("a", "100.00 USD", "short"), ("b", "300.00 USD", "short"), ("c", "25.00 USD", "settled")]
    {
        paying = paying.apply(Event::Final(receipt(reference, amount)), Standing::Open, now()).unwrap();
        assert_eq!(paying.state.name(), state);
    }
    let PaymentState::Settled { received, excess, .. } = paying.state else { panic!("settled") };
    assert_eq!((received.len(), excess), (3, Some("5.00 USD".parse().unwrap())));
}

#[test]
fn money_that_no_rule_can_place_waits_for_a_person() {
    let review = |standing, amount: &str| {
        let moved = payment(PaymentState::Waiting).apply(Event::Final(receipt("r", amount)), standing, now());
        match moved.unwrap().state {
            PaymentState::Review { why, received, .. } => Some((why, received.len())),
            _ => None,
        }
    };
    assert_eq!(review(Standing::Closed, "420.00 USD"), Some((Mismatch::Late, 1)));
    assert_eq!(review(Standing::Paid, "420.00 USD"), Some((Mismatch::Double, 1)));
    assert_eq!(review(Standing::Open, "420.00 EUR"), Some((Mismatch::Currency, 1)));
    assert_eq!(review(Standing::Open, "420.00 USD"), None);
}

#[test]
fn the_same_money_told_twice_is_the_same_money() {
    for state in states() {
        for standing in [Standing::Open, Standing::Paid, Standing::Closed] {
            let once = payment(state.clone()).apply(Event::Final(full()), standing, now()).unwrap();
            let twice = once.clone().apply(Event::Final(full()), standing, now()).unwrap();
            assert_eq!(once.state, twice.state, "{} {standing:?}", state.name());
        }
    }
}

#[test]
fn more_money_for_a_settled_payment_is_kept_and_leaves_it_settled() {
    let settled = PaymentState::Settled { received: vec![full()], excess: None, at: now() };
    for (amount, excess) in [("10.00 USD", Some("10.00 USD".parse().unwrap())), ("10.00 EUR", None)] {
        for standing in [Standing::Paid, Standing::Closed, Standing::Open] {
            let more = Event::Final(receipt("more", amount));
            let later = Timestamp::from_millis(99);
            let moved = payment(settled.clone()).apply(more, standing, later).unwrap();
            let kept = vec![full(), receipt("more", amount)];
            assert_eq!(
                moved.state,
                PaymentState::Settled { received: kept, excess, at: now() },
                "{standing:?}"
            );
        }
    }
}

#[test]
fn money_that_the_bank_takes_back_counts_no_more() {
    let back = |payment: Payment, reference: &str| {
        payment.apply(Event::Reversed(reference.to_owned()), Standing::Paid, now()).unwrap()
    };
    let come = |payment: Payment, reference: &str, amount: &str| {
        payment.apply(Event::Final(receipt(reference, amount)), Standing::Open, now()).unwrap()
    };
    let half = back(come(payment(PaymentState::Waiting), "a", "210.00 USD"), "a");
    assert_eq!((half.state.name(), half.rest()), ("waiting", "420.00 USD".parse().unwrap()));
    assert_eq!(come(half, "b", "210.00 USD").state.name(), "short", "half is not all");

    let paid = come(payment(PaymentState::Waiting), "a", "430.00 USD");
    let gone = back(paid.clone(), "a");
    assert_eq!(gone.state, PaymentState::Settled { received: Vec::new(), excess: None, at: now() });
    let replaced = come(gone, "b", "420.00 USD");
    let received = vec![receipt("b", "420.00 USD")];
    assert_eq!(replaced.state, PaymentState::Settled { received, excess: None, at: now() });
    assert_eq!(back(paid.clone(), "other"), paid, "money of another payment");
}

/// What may happen between a provider, an order and the people around it.
#[derive(Debug, Clone)]
enum Step {
    Said(usize, Event),
    OrderCancelled,
    OrderLapsed,
}

fn steps() -> impl Strategy<Value = Step> {
    let money = (0_u8..4, prop::sample::select(vec!["420.00 USD", "200.00 USD", "500.00 USD", "420.00 EUR"]))
        .prop_map(|(n, amount)| receipt(&format!("r{n}"), amount));
    let event = prop_oneof![
        3 => money.clone().prop_map(Event::Final),
        1 => money.prop_map(Event::Seen),
        1 => Just(Event::Declined(Decline::Risk)),
        1 => (0_u8..4).prop_map(|n| Event::Reversed(format!("r{n}"))),
        1 => Just(Event::Closed),
        1 => Just(Event::Withdrawn(Actor::Payer)),
    ];
    prop_oneof![
        8 => (0_usize..2, event).prop_map(|(attempt, event)| Step::Said(attempt, event)),
        1 => Just(Step::OrderCancelled),
        1 => Just(Step::OrderLapsed),
    ]
}

/// Books an event as the flow does: by the order's standing, and a settled payment pays an open order.
fn book(order: &mut Order, payment: &mut Payment, event: Event) -> bool {
    let Ok(moved) = payment.clone().apply(event, order.standing(), now()) else { return false };
    *payment = moved;
    if matches!(payment.state, PaymentState::Settled { .. }) && order.is_unpaid() {
        *order = order.clone().apply(OrderEvent::PaidBy(payment.id.clone()), now()).unwrap();
    }
    true
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn no_sequence_of_events_loses_money_or_unpays_an_order(story in prop::collection::vec(steps(), 1..25)) {
        let mut order = unpaid_order();
        let mut attempts = ["P0", "P1"].map(|id| Payment { id: PaymentId::from_text(id), ..payment(PaymentState::Waiting) });
        let mut came: [BTreeMap<String, Receipt>; 2] = Default::default();
        let mut settled = [false; 2];
        let mut owed = [0; 2];
        for step in story {
            match step {
                Step::Said(which, event) => {
                    let paid_before = order.standing() == Standing::Paid;
                    if let Event::Reversed(reference) = &event
                        && let Some(gone) = came[which].remove(reference)
                        && settled[which] && gone.amount.currency() == Currency::USD
                    {
                        owed[which] += gone.amount.minor();
                    }
                    let money = match &event { Event::Final(receipt) => Some(receipt.clone()), _ => None };
                    let taken = book(&mut order, &mut attempts[which], event);
                    if let Some(receipt) = money {
                        prop_assert!(taken, "final money was refused");
                        came[which].entry(receipt.reference.clone()).or_insert(receipt);
                    }
                    prop_assert!(!paid_before || order.standing() == Standing::Paid);
                }
                Step::OrderCancelled => {
                    order = order.clone().apply(OrderEvent::Cancelled(Actor::Payer), now()).unwrap_or(order);
                }
                Step::OrderLapsed => {
                    let end = Timestamp::from_millis(i64::MAX);
                    order = order.clone().apply(OrderEvent::Lapsed, end).unwrap_or(order);
                }
            }
            for (which, attempt) in attempts.iter().enumerate() {
                let kept: BTreeMap<_, _> = attempt.state.received().iter().map(|r| (r.reference.clone(), r.clone())).collect();
                prop_assert_eq!(&kept, &came[which], "money that came is money that is kept");
                let now_settled = matches!(attempt.state, PaymentState::Settled { .. });
                prop_assert!(now_settled || !settled[which], "settled was left for {}", attempt.state.name());
                settled[which] = now_settled;
            }
        }
        prop_assert!(settled.iter().filter(|settled| **settled).count() <= 1, "two attempts settled one order");
        if let OrderState::Paid { by, .. } = &order.state {
            let which = attempts.iter().position(|attempt| attempt.id == *by).unwrap();
            let payer = &attempts[which];
            let in_usd = payer.state.received().iter().filter(|r| r.amount.currency() == Currency::USD);
            let sum: i64 = in_usd.map(|r| r.amount.minor()).sum();
            let sum = sum + owed[which];
            prop_assert!(sum >= payer.charge.minor(), "paid with {sum} of {}", payer.charge);
        }
    }
}
