//! The payment's machine: no order of events loses money, invents money, or takes a paid order back.

use crate::domain::payment_states::{answer, now, payment, receipt, unpaid_order};
use guichet::domain::{
    Actor, Currency, Decline, PaymentId, Receipt, Timestamp,
    order::{Order, OrderEvent, OrderState, Standing},
    payment::{Event, Payment, PaymentState},
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What may happen between a provider, an order and the people around it.
#[derive(Debug, Clone)]
enum Step {
    MessageArg(usize, Event),
    OrderCancelled,
    OrderLapsed,
}

fn steps() -> impl Strategy<Value = Step> {
    let money = (0_u8..4, prop::sample::select(vec!["420.00 USD", "200.00 USD", "500.00 USD", "420.00 EUR"]))
        .prop_map(|(n, amount)| receipt(&format!("r{n}"), amount));
    let event = prop_oneof![
        3 => money.clone().prop_map(Event::Final),
        1 => money.clone().prop_map(Event::Overdue),
        1 => Just(Event::Accepted),
        1 => Just(Event::ReviewResolved(answer())),
        1 => money.prop_map(Event::Seen),
        1 => Just(Event::Failed(Decline::Risk)),
        1 => (0_u8..4).prop_map(|n| Event::Reversed(format!("r{n}"))),
        1 => Just(Event::Closed),
        1 => Just(Event::Withdrawn(Actor::Payer)),
    ];
    prop_oneof![
        8 => (0_usize..2, event).prop_map(|(attempt, event)| Step::MessageArg(attempt, event)),
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
        let mut accepted = [false; 2];
        for step in story {
            match step {
                Step::MessageArg(which, event) => {
                    let paid_before = order.standing() == Standing::Paid;
                    if let Event::Reversed(reference) = &event
                        && let Some(gone) = came[which].remove(reference)
                        && settled[which] && gone.amount.currency() == Currency::USD
                    {
                        owed[which] += gone.amount.minor();
                    }
                    let money = match &event {
                        Event::Final(receipt) | Event::Overdue(receipt) => Some(receipt.clone()),
                        _ => None,
                    };
                    let dealt_with = matches!(attempts[which].state, PaymentState::Review { resolved: Some(_), .. });
                    if let Some(new) = &money && dealt_with && !came[which].contains_key(&new.reference) {
                        came[which].clear();
                    }
                    let accepts = matches!(event, Event::Accepted);
                    let taken = book(&mut order, &mut attempts[which], event);
                    accepted[which] |= accepts && taken;
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
                let now_settled = attempt.state.has_paid();
                prop_assert!(now_settled || !settled[which], "settled was left for {}", attempt.state.name());
                settled[which] = now_settled;
                if now_settled && !accepted[which] {
                    let dollars = kept.values().filter(|receipt| receipt.amount.currency() == Currency::USD);
                    let sum: i64 = dollars.map(|receipt| receipt.amount.minor()).sum();
                    let due = attempt.state.owed().map_or(0, |owed| owed.minor());
                    prop_assert_eq!(due, (attempt.charge.minor() - sum).max(0), "what is missing is owed");
                }
            }
        }
        prop_assert!(settled.iter().filter(|settled| **settled).count() <= 1, "two attempts settled one order");
        if let OrderState::Paid { by, .. } = &order.state {
            let which = attempts.iter().position(|attempt| attempt.id == *by).unwrap();
            let payer = &attempts[which];
            let in_usd = payer.state.received().iter().filter(|r| r.amount.currency() == Currency::USD);
            let sum: i64 = in_usd.map(|r| r.amount.minor()).sum();
            let sum = sum + owed[which];
            prop_assert!(accepted[which] || sum >= payer.charge.minor(), "paid with {sum} of {}", payer.charge);
        }
    }
}
