//! What a payment adds up to: what is too much, what is too little to be told, what staff have dealt with.

use crate::domain::payment_states::{now, payment, receipt};
use guichet::domain::{
    Money,
    order::Standing,
    payment::{Event, Payment, PaymentState, Resolution},
};

/// An attempt over 35.702302 USDT for an order of 35.70 USD; the last four digits tell it from others.
fn in_usdt() -> Payment {
    let money = |text: &str| text.parse::<Money>().unwrap();
    let (charge, amount_due, total) = (money("35.700000 USDT"), money("35.702302 USDT"), money("35.70 USD"));
    Payment { charge, amount_due, total, ..payment(PaymentState::Waiting) }
}

fn come(payment: Payment, reference: &str, amount: &str) -> Payment {
    payment.apply(Event::Final(receipt(reference, amount)), Standing::Open, now()).unwrap()
}

fn overpaid(payment: &Payment) -> Option<String> {
    payment.state.overpaid().map(|(overpaid, _)| overpaid.to_string())
}

#[test]
fn less_than_a_cent_too_much_is_told_to_nobody() {
    for (amount, expected) in [
        ("35.700000 USDT", None),
        ("35.702302 USDT", None),
        ("35.703676 USDT", None),
        ("35.712301 USDT", None),
        ("35.712302 USDT", Some("0.010000 USDT")),
        ("86.705972 USDT", Some("51.003670 USDT")),
    ] {
        let paid = come(in_usdt(), "a", amount);
        assert_eq!(overpaid(&paid).as_deref(), expected, "{amount}");
        assert_eq!(paid.state.name(), "settled");
    }
}

#[test]
fn a_cent_too_much_in_the_currency_of_the_order_is_told() {
    let paid = come(payment(PaymentState::Waiting), "a", "420.01 USD");
    assert_eq!(overpaid(&paid).as_deref(), Some("0.01 USD"));
}

#[test]
fn what_was_dealt_with_is_not_told_again_and_not_given_back_twice() {
    let paid = come(payment(PaymentState::Waiting), "a", "430.00 USD");
    let resolve = |payment: Payment, amount: &str| {
        let event = Event::Resolved { amount: amount.parse().unwrap(), how: Resolution::Returned };
        payment.apply(event, Standing::Paid, now())
    };
    assert!(resolve(paid.clone(), "9.00 USD").is_err(), "another sum than the one that is shown");
    let dealt = resolve(paid, "10.00 USD").unwrap();
    assert_eq!(overpaid(&dealt), None);
    assert!(resolve(dealt.clone(), "10.00 USD").is_err());
    let more = come(dealt.clone(), "b", "5.00 USD");
    assert_eq!(overpaid(&more).as_deref(), Some("5.00 USD"));
    let gone = dealt.apply(Event::Reversed("a".to_owned()), Standing::Paid, now()).unwrap();
    assert_eq!(gone.state.owed(), Some("430.00 USD".parse().unwrap()), "what was sent back is owed as well");
}

#[test]
fn a_part_that_was_accepted_is_the_price_from_then_on() {
    let accepted = |amount: &str| {
        let late =
            payment(PaymentState::Waiting).apply(Event::Overdue(receipt("a", amount)), Standing::Open, now());
        late.unwrap().apply(Event::Accepted, Standing::Open, now()).unwrap()
    };
    for amount in ["400.00 USD", "400.00 EUR", "420.00 USD"] {
        let paid = accepted(amount);
        assert_eq!((paid.state.name(), overpaid(&paid)), ("settled", None), "{amount}");
        let gone = paid.apply(Event::Reversed("a".to_owned()), Standing::Paid, now()).unwrap();
        assert_eq!(gone.state.owed(), Some(amount.parse().unwrap()), "{amount}");
    }
}
