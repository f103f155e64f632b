//! What follows from each event in each state of an order and a payment: the whole table.

use crate::domain::{
    order_states,
    payment_states::{answer, now, payment, receipt, states},
};
use guichet::domain::{
    Actor, Decline, DomainEvent, EventName, MemberId, Money, OrderId, Paying, PaymentId, Timestamp,
    change::Outcome,
    effects::{Change, Effect, Moved, effects},
    ledger::{Account, Transfer},
    order::{Order, OrderState},
    payment::{Payment, PaymentState},
};
use std::collections::BTreeSet;

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

fn id() -> PaymentId {
    PaymentId::from_text("P")
}

/// One of each event of an order.
fn of_orders() -> Vec<DomainEvent> {
    vec![
        DomainEvent::OrderPlaced,
        DomainEvent::OrderRequested,
        DomainEvent::OrderPaymentStarted,
        DomainEvent::OrderPaid { by: id(), amount: money("420.00 USD") },
        DomainEvent::OrderCancelled { member: "Li Na".to_owned() },
        DomainEvent::OrderExpired { deadline: now() },
    ]
}

/// At least one of each event of a payment.
fn of_payments() -> Vec<DomainEvent> {
    use DomainEvent as E;
    let (full, part) = (receipt("full", "420.00 USD"), receipt("underpaid", "100.00 USD"));
    let from = OrderId::from_text("OLD");
    vec![
        E::PaymentCreated,
        E::PaymentReported,
        E::PaymentRestored,
        E::PaymentInstructionsReady { by_email: true },
        E::PaymentInstructionsReady { by_email: false },
        E::PaymentDetected(full.clone()),
        E::PaymentDetectionReverted { reference: "full".to_owned() },
        E::PaymentReceived(full.clone()),
        E::PaymentReceived(receipt("little", "20.00 USD")),
        E::PaymentReceived(receipt("euro", "400.00 EUR")),
        E::PaymentReceivedOverdue(full.clone()),
        E::PaymentReallocated { to: OrderId::from_text("NEW") },
        E::PaymentReallocationReceived { receipt: full, from },
        E::PaymentReversed { receipt: part, held: 10_000 },
        E::PaymentReversed { receipt: receipt("all", "420.00 USD"), held: 0 },
        E::PaymentTryDeclined(Decline::Balance),
        E::PaymentFailed(Decline::Declined),
        E::PaymentExpired,
        E::PaymentCancelled,
        E::PaymentVoidStarted,
        E::PaymentRemittanceAdvised,
        E::PaymentRemittanceWithdrawn,
        E::PaymentRemittanceOverdue,
        E::PaymentRemittanceDismissed,
        E::PaymentTransferAssigned { amount: money("420.00 USD") },
        E::PaymentTransferDismissed { source: "hash".to_owned(), amount: money("1.00 USD"), awaited: true },
        E::PaymentTransferDismissed { source: "hash".to_owned(), amount: money("1.00 USD"), awaited: false },
        E::PaymentReviewAccepted,
        E::PaymentReviewResolved(answer()),
        E::PaymentOverpaymentReturned(money("30.00 USD")),
        E::PaymentOverpaymentKept(money("30.00 USD")),
        E::PaymentReversalNoted { amount: money("420.00 USD") },
    ]
}

#[test]
fn the_table_has_every_event() {
    let known: BTreeSet<EventName> =
        of_orders().iter().chain(&of_payments()).map(DomainEvent::name).collect();
    let of_changes =
        |name: &&EventName| name.as_str().starts_with("order.") || name.as_str().starts_with("payment.");
    assert_eq!(known, EventName::ALL.iter().filter(of_changes).copied().collect());
}

/// What an event is told with, where that makes a difference.
fn label(event: &DomainEvent) -> String {
    let name = event.name().as_str();
    match event {
        DomainEvent::PaymentReceived(receipt) => format!("{name} of {}", receipt.amount),
        DomainEvent::PaymentReversed { receipt, held } => {
            format!("{name} of {} with {held} held", receipt.amount)
        }
        DomainEvent::PaymentInstructionsReady { by_email: true } => format!("{name} by email"),
        DomainEvent::PaymentTransferDismissed { awaited: true, .. } => format!("{name} as awaited"),
        _ => name.to_owned(),
    }
}

fn account(account: &Account) -> String {
    match account {
        Account::Method(method) => method.clone(),
        Account::Order(order) if order.as_str() == "OLD" => "old order".to_owned(),
        Account::Order(_) => "order".to_owned(),
        Account::Owed(_) => "owed".to_owned(),
        Account::Sales => "sales".to_owned(),
        Account::Kept => "kept".to_owned(),
    }
}

fn told(effect: &Effect) -> String {
    match effect {
        Effect::Book(Transfer { kind, debit, credit, amount, .. }) => {
            format!("book {} {amount} from {} to {}", kind.word(), account(debit), account(credit))
        }
        Effect::Notify(notification) => format!("email {}", notification.key().split('.').next().unwrap()),
        Effect::PayOrder => "pay order".to_owned(),
        Effect::PollOthers => "poll others".to_owned(),
        Effect::Publish => "publish".to_owned(),
    }
}

fn follows(change: &Change<'_>) -> String {
    let told: Vec<String> = effects(change).iter().map(told).collect();
    if told.is_empty() { "nothing".to_owned() } else { told.join(", ") }
}

fn orders() -> [Order; 3] {
    let (by, at) = (id(), now());
    let unpaid = OrderState::Unpaid { until: now() };
    [unpaid, OrderState::Paid { by, at }, OrderState::Expired { at }].map(order_states::order)
}

/// The usual actor of an event.
fn actor() -> Actor {
    Actor::Member(MemberId::from_text("M"))
}

/// What an event makes of a payment for an order, and what follows; none if it does not apply or is known.
fn row(before: &Payment, order: &Order, event: &DomainEvent) -> Option<String> {
    let paying = Paying { payment: before.clone(), order: order.clone() };
    let after = match paying.decide(event, &actor(), now()).ok()? {
        Outcome::Known => return None,
        Outcome::Moved(after) | Outcome::Remark(after) => Payment { version: after.version + 1, ..after },
    };
    let payment = Some(Moved { before, after: &after });
    let follows = follows(&Change { event, by: &actor(), order, payment });
    Some(format!("{}: {follows}", after.state.name()))
}

/// One line for each event and state of a payment; orders by which it makes no difference stand together.
fn payment_table() -> Vec<String> {
    let mut lines = Vec::new();
    for event in of_payments() {
        for state in payment_states() {
            let before = payment(state);
            let rows =
                orders().map(|order| row(&before, &order, &event).map(|row| (order.state.name(), row)));
            let mut rows: Vec<(&str, String)> = rows.into_iter().flatten().collect();
            while !rows.is_empty() {
                let (_, row) = rows[0].clone();
                let (same, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(_, other)| *other == row);
                let orders: Vec<&str> = same.iter().map(|(order, _)| *order).collect();
                let state = before.state.name();
                lines.push(format!("{} | order {} | {state} -> {row}", label(&event), orders.join("/")));
                rows = others;
            }
        }
    }
    lines
}

/// The machine's states, and one that is overpaid.
fn payment_states() -> Vec<PaymentState> {
    let received = vec![receipt("all", "420.00 USD"), receipt("more", "30.00 USD")];
    let overpaid = PaymentState::Settled {
        received,
        overpaid: Some(money("30.00 USD")),
        at: now(),
        adjusted: Default::default(),
    };
    [states(), vec![overpaid]].concat()
}

fn order_table() -> Vec<String> {
    let mut lines = Vec::new();
    for event in of_orders() {
        for before in orders() {
            let state = before.state.name();
            let Ok(after) = before.after(&event, &actor(), Timestamp::from_millis(now().millis())) else {
                continue;
            };
            let follows = follows(&Change { event: &event, by: &actor(), order: &after, payment: None });
            lines.push(format!("{} | {state} -> {}: {follows}", label(&event), after.state.name()));
        }
    }
    lines
}

#[test]
fn everything_follows_as_the_table_says() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/effects.txt");
    let table = [order_table(), payment_table()].concat();
    let written = std::fs::read_to_string(file).unwrap();
    let written: Vec<&str> = written.lines().collect();
    for (now, then) in table.iter().zip(&written) {
        assert_eq!(now, then);
    }
    assert_eq!(table.len(), written.len(), "{}", table.join("\n"));
}

#[test]
fn no_email_asks_to_pay_what_a_marketplace_bills() {
    let [order, ..] = orders();
    let placed =
        |by: &Actor| effects(&Change { event: &DomainEvent::OrderPlaced, by, order: &order, payment: None });
    assert_eq!(placed(&Actor::Provider("amazon".to_owned())), []);
    assert_eq!(placed(&Actor::Payer).len(), 1);
}

#[test]
fn a_reversal_of_money_that_a_payment_no_longer_holds_is_booked_and_tells_nobody() {
    let [order, ..] = orders();
    let before = payment(PaymentState::Expired { at: now() });
    let event = DomainEvent::PaymentReversed { receipt: receipt("underpaid", "100.00 USD"), held: 0 };
    let moved = Some(Moved { before: &before, after: &before });
    let follows = follows(&Change { event: &event, by: &Actor::System, order: &order, payment: moved });
    assert_eq!(follows, "book reverse 100.00 USD from owed to alipay, publish");
}

#[test]
fn money_that_replaces_what_was_taken_back_clears_the_debt_and_is_confirmed() {
    let [_, paid, _] = orders();
    let owes = states().into_iter().find(|state| state.owed().is_some()).unwrap();
    let row =
        row(&payment(owes), &paid, &DomainEvent::PaymentReceived(receipt("full", "420.00 USD"))).unwrap();
    assert_eq!(
        row,
        "settled: book capture 420.00 USD from alipay to order, book clear 420.00 USD from order to owed, \
         poll others, email paid, email paid-again, publish"
    );
}
