//! The payment's machine, edge by edge: what each event makes of each state.

use crate::support::verbs::attempt;
use guichet::domain::{
    Actor, Currency, Decline, MemberId, Money, PaymentId, Receipt, Timestamp,
    order::{Order, OrderState, Standing},
    payment::{Adjusted, Event, Mismatch, Payment, PaymentState, ReviewOutcome},
};

/// An attempt that charges 420.00 USD.
pub fn payment(state: PaymentState) -> Payment {
    let order = unpaid_order();
    Payment { state, ..attempt(PaymentId::from_text("P"), &order, "alipay", now()) }
}

pub fn unpaid_order() -> Order {
    crate::domain::order_states::order(OrderState::Unpaid { until: Timestamp::from_millis(i64::MAX) })
}

pub fn now() -> Timestamp {
    Timestamp::from_millis(7)
}

pub fn receipt(reference: &str, amount: &str) -> Receipt {
    Receipt { reference: reference.to_owned(), amount: amount.parse().unwrap(), at: now(), payer_paid: None }
}

fn full() -> Receipt {
    receipt("full", "420.00 USD")
}

fn settled(received: Vec<Receipt>, overpaid: Option<Money>) -> PaymentState {
    PaymentState::Settled { received, overpaid, at: now(), adjusted: Adjusted::default() }
}

fn reversed(received: Vec<Receipt>, owed: &str) -> PaymentState {
    let (owed, adjusted) = (owed.parse().unwrap(), Adjusted::default());
    PaymentState::Reversed { received, owed, overpaid: None, at: now(), adjusted }
}

/// One of each state; money that is already there is the receipt `part`.
pub fn states() -> Vec<PaymentState> {
    let received = vec![receipt("underpaid", "100.00 USD")];
    vec![
        PaymentState::Waiting,
        PaymentState::PartiallyPaid { received: received.clone() },
        PaymentState::Confirming { seen: vec![full()], received: Vec::new(), since: now() },
        settled(vec![receipt("all", "420.00 USD")], None),
        reversed(Vec::new(), "420.00 USD"),
        PaymentState::Review {
            received: received.clone(),
            why: Mismatch::Late,
            since: now(),
            resolved: None,
        },
        PaymentState::Reallocated { received, to: unpaid_order().id, at: now() },
        PaymentState::Failed { why: Decline::Balance, at: now() },
        PaymentState::Expired { at: now() },
        PaymentState::Cancelled { by: Actor::Payer, at: now() },
    ]
}

pub fn answer() -> ReviewOutcome {
    ReviewOutcome { by: MemberId::from_text("anna"), at: now(), why: "Given back".to_owned() }
}

fn after(state: &PaymentState, event: Event, order: Standing) -> Result<&'static str, ()> {
    payment(state.clone()).apply(event, order, now()).map(|moved| moved.state.name()).map_err(drop)
}

#[test]
fn every_state_meets_every_event_as_the_table_says() {
    let events = [
        Event::Seen(full()),
        Event::Final(full()),
        Event::Failed(Decline::Declined),
        Event::Closed,
        Event::Withdrawn(Actor::Payer),
        Event::Dropped("full".to_owned()),
        Event::TryDeclined(Decline::Balance),
        Event::Reversed("underpaid".to_owned()),
        Event::Overdue(full()),
    ];
    let no = "refused";
    let table = [
        (
            "waiting",
            ["confirming", "settled", "failed", "expired", "cancelled", no, "waiting", "waiting", "review"],
        ),
        (
            "partially-paid",
            ["confirming", "settled", "review", "review", "review", no, no, "waiting", "review"],
        ),
        (
            "confirming",
            [
                "confirming",
                "settled",
                "failed",
                "expired",
                "cancelled",
                "waiting",
                "waiting",
                "confirming",
                "review",
            ],
        ),
        ("settled", [no, "settled", no, no, no, no, no, "settled", "settled"]),
        ("reversed", [no, "settled", no, "reversed", "reversed", no, no, "reversed", "settled"]),
        ("review", [no, "settled", no, no, no, no, no, "expired", "review"]),
        ("reallocated", [no, "settled", no, no, no, no, no, "reallocated", "review"]),
        ("failed", [no, "settled", "failed", "failed", "failed", no, no, "failed", "review"]),
        ("expired", ["confirming", "settled", "expired", "expired", "expired", no, no, "expired", "review"]),
        (
            "cancelled",
            ["confirming", "settled", "cancelled", "cancelled", "cancelled", no, no, "cancelled", "review"],
        ),
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
        ("419.99 USD", "partially-paid", "0.01"),
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
    for (reference, amount, state) in [
        ("a", "100.00 USD", "partially-paid"),
        ("b", "300.00 USD", "partially-paid"),
        ("c", "25.00 USD", "settled"),
    ] {
        paying = paying.apply(Event::Final(receipt(reference, amount)), Standing::Open, now()).unwrap();
        assert_eq!(paying.state.name(), state);
    }
    let PaymentState::Settled { received, overpaid, .. } = paying.state else { panic!("settled") };
    assert_eq!((received.len(), overpaid), (3, Some("5.00 USD".parse().unwrap())));
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
    let before = settled(vec![full()], None);
    for amount in ["10.00 USD", "10.00 EUR"] {
        let overpaid = Some(amount.parse().unwrap());
        for standing in [Standing::Paid, Standing::Closed, Standing::Open] {
            let more = Event::Final(receipt("more", amount));
            let later = Timestamp::from_millis(99);
            let moved = payment(before.clone()).apply(more, standing, later).unwrap();
            let kept = vec![full(), receipt("more", amount)];
            assert_eq!(moved.state, settled(kept, overpaid), "{standing:?}");
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
    assert_eq!(come(half, "b", "210.00 USD").state.name(), "partially-paid", "half is not all");

    let paid = come(payment(PaymentState::Waiting), "a", "430.00 USD");
    let gone = back(paid.clone(), "a");
    assert_eq!(gone.state, reversed(Vec::new(), "420.00 USD"));
    let half = come(gone.clone(), "c", "200.00 USD");
    assert_eq!(half.state, reversed(vec![receipt("c", "200.00 USD")], "220.00 USD"));
    let replaced = come(gone, "b", "420.00 USD");
    let received = vec![receipt("b", "420.00 USD")];
    assert_eq!(replaced.state, settled(received, None));
    assert_eq!(back(paid.clone(), "other"), paid, "money of another payment");
}

#[test]
fn a_person_decides_about_money_under_review_once() {
    let decided = |payment: &Payment, event: Event, order| payment.clone().apply(event, order, now());
    for state in states().into_iter().filter(|state| state.undecided().is_none()) {
        for event in [Event::Accepted, Event::ReviewResolved(answer())] {
            assert!(decided(&payment(state.clone()), event, Standing::Open).is_err(), "{}", state.name());
        }
    }
    let came = Event::Final(receipt("r", "420.00 EUR"));
    let held = decided(&payment(PaymentState::Waiting), came, Standing::Open).unwrap();
    let accepted = decided(&held, Event::Accepted, Standing::Open).unwrap();
    assert_eq!(accepted.state.name(), "settled", "whatever its currency");
    for closed in [Standing::Paid, Standing::Closed] {
        assert!(decided(&held, Event::Accepted, closed).is_err(), "{closed:?}");
    }
    let resolved = decided(&held, Event::ReviewResolved(answer()), Standing::Closed).unwrap();
    assert_eq!(resolved.state.undecided(), None);
    for again in [Event::Accepted, Event::ReviewResolved(answer())] {
        assert!(decided(&resolved, again, Standing::Open).is_err());
    }
    let more = Event::Final(receipt("more", "420.00 USD"));
    let paid = decided(&resolved, more, Standing::Open).unwrap();
    assert_eq!(paid.state.received(), [receipt("more", "420.00 USD")], "what was given back counts no more");
}
