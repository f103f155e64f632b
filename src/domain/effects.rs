//! What follows from a change of an order or a payment: ledger entries, emails, polls and live updates.

use super::{
    Actor, Money, OrderId, Receipt,
    change::DomainEvent,
    ledger::{Account, Kind, Transfer},
    notification::Notification,
    order::Order,
    payment::{Payment, PaymentState},
};

/// A change that has been saved.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    pub event: &'a DomainEvent,
    pub by: &'a Actor,
    /// The order: after its own events, and before the consequences of a payment's.
    pub order: &'a Order,
    /// The payment, if the event is one of a payment.
    pub payment: Option<Moved<'a>>,
}

/// A payment before and after a change. Both are the same for one that was just stored.
#[derive(Debug, Clone, Copy)]
pub struct Moved<'a> {
    pub before: &'a Payment,
    pub after: &'a Payment,
}

/// One consequence of a change, executed in the same transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Books a transfer in the ledger. The same kind and reference are booked once.
    Book(Transfer),
    /// Queues an email to the buyer. The same notification is sent once.
    Notify(Notification),
    /// Marks the order as paid by the payment, which is a change of its own.
    PayOrder,
    /// Polls the order's other open attempts at once, so that they are voided before somebody pays twice.
    PollOthers,
    /// Updates the open pages of the order.
    Publish,
}

/// Returns what follows from a change, in the order in which it is done.
pub fn effects(change: &Change<'_>) -> Vec<Effect> {
    use DomainEvent as E;
    let order = change.order;
    match change.event {
        E::OrderPlaced => placed(order, change.by),
        // Whoever asks for the payment sends its link. Somebody else's cancel must look again after an attempt was
        // stored; the event of the attempt follows.
        E::OrderRequested | E::OrderPaymentStarted => Vec::new(),
        E::OrderPaid { amount, .. } => vec![Effect::Book(settlement(order, *amount))],
        E::OrderCancelled { member } => notify(Notification::Cancelled { order: order.id.clone(), by: member.clone() }),
        E::OrderExpired { deadline } => notify(Notification::Expired { order: order.id.clone(), until: Some(*deadline) }),
        // No page waits for these: the money follows, or the provider's answer.
        E::PaymentReported | E::PaymentRestored | E::PaymentVoidStarted => Vec::new(),
        E::PaymentCreated
        | E::PaymentReallocated { .. }
        | E::PaymentRemittanceAdvised
        | E::PaymentRemittanceWithdrawn
        | E::PaymentRemittanceOverdue
        | E::PaymentRemittanceDismissed
        | E::PaymentTransferAssigned { .. }
        | E::PaymentReversalNoted { .. }
        // The buyer was told already that staff are looking into it.
        | E::PaymentReviewResolved(_) => vec![Effect::Publish],
        E::PaymentInstructionsReady { by_email } => with(change, |moved| instructions(moved, *by_email)),
        E::PaymentDetected(_)
        | E::PaymentDetectionReverted { .. }
        | E::PaymentTryDeclined(_)
        | E::PaymentFailed(_)
        | E::PaymentExpired
        | E::PaymentCancelled
        | E::PaymentReviewAccepted => with(change, |moved| then_publish(reached(moved, order))),
        E::PaymentReceived(receipt) | E::PaymentReceivedOverdue(receipt) => {
            with(change, |moved| received(moved, order, capture(moved.after, receipt), receipt))
        }
        E::PaymentReallocationReceived { receipt, from } => {
            with(change, |moved| received(moved, order, reallocation(moved.after, from, receipt), receipt))
        }
        E::PaymentReversed { receipt, held } => with(change, |moved| reversed(moved, order, receipt, *held)),
        E::PaymentTransferDismissed { awaited: false, .. } => vec![Effect::Publish],
        E::PaymentTransferDismissed { source, amount, awaited: true } => {
            with(change, |moved| dismissed(moved.after, source, *amount))
        }
        E::PaymentOverpaymentReturned(amount) => with(change, |moved| returned(moved.after, *amount)),
        E::PaymentOverpaymentKept(amount) => with(change, |moved| kept(moved.after, *amount)),
    }
}

/// An event of a payment comes with one.
fn with(change: &Change<'_>, follows: impl FnOnce(Moved<'_>) -> Vec<Effect>) -> Vec<Effect> {
    change.payment.map(follows).unwrap_or_default()
}

fn then_publish(mut effects: Vec<Effect>) -> Vec<Effect> {
    effects.push(Effect::Publish);
    effects
}

/// For a marketplace's purchase no email asks for money: the buyer hears that it is paid.
fn placed(order: &Order, by: &Actor) -> Vec<Effect> {
    match by {
        Actor::Provider(_) => Vec::new(),
        Actor::Member(_) | Actor::Staff(_) | Actor::Payer | Actor::System => {
            vec![Effect::Notify(Notification::Placed { order: order.id.clone() })]
        }
    }
}

fn instructions(moved: Moved<'_>, by_email: bool) -> Vec<Effect> {
    let (order, payment) = ids(moved.after);
    let email = by_email.then_some(Effect::Notify(Notification::Instructions { order, payment }));
    then_publish(email.into_iter().collect())
}

fn dismissed(payment: &Payment, source: &str, amount: Money) -> Vec<Effect> {
    let (order, id) = ids(payment);
    notify(Notification::Unassigned { order, payment: id, source: source.to_owned(), amount })
}

/// An email to the buyer, and the open pages.
fn notify(notification: Notification) -> Vec<Effect> {
    vec![Effect::Notify(notification), Effect::Publish]
}

fn ids(payment: &Payment) -> (OrderId, super::PaymentId) {
    (payment.order.clone(), payment.id.clone())
}

/// What the state that a payment has reached means for its order and its buyer.
fn reached(moved: Moved<'_>, order: &Order) -> Vec<Effect> {
    let (id, payment) = ids(moved.after);
    match &moved.after.state {
        PaymentState::Settled { overpaid, .. } => {
            let mut effects = Vec::new();
            if order.is_unpaid() {
                effects.push(Effect::PayOrder);
            }
            effects.push(Effect::PollOthers);
            effects.push(Effect::Notify(Notification::Paid { order: id.clone(), payment: payment.clone() }));
            let over = overpaid.map(|overpaid| Notification::Overpaid { order: id, payment, overpaid });
            effects.extend(over.map(Effect::Notify));
            effects
        }
        PaymentState::Review { .. } => vec![Effect::Notify(Notification::Attention { order: id, payment })],
        PaymentState::PartiallyPaid { received } => {
            vec![Effect::Notify(Notification::PartiallyPaid { order: id, payment, sums: received.len() })]
        }
        PaymentState::Waiting
        | PaymentState::Confirming { .. }
        | PaymentState::Reversed { .. }
        | PaymentState::Reallocated { .. }
        | PaymentState::Failed { .. }
        | PaymentState::Expired { .. }
        | PaymentState::Cancelled { .. } => Vec::new(),
    }
}

/// Money has come: `entry` books it for the order, and what was owed again is cleared by it.
fn received(moved: Moved<'_>, order: &Order, entry: Transfer, receipt: &Receipt) -> Vec<Effect> {
    let mut effects = vec![Effect::Book(entry)];
    let reference = reference(moved.after, receipt);
    if let Some(owed) = moved.before.state.owed() {
        let cleared = Money::new(-owed_more(moved), owed.currency());
        effects.extend(clearing(&moved.after.order, reference, cleared).map(Effect::Book));
    }
    effects.extend(reached(moved, order));
    if moved.before.state.owed().is_some() && moved.after.state.owed().is_none() {
        let (order, payment) = ids(moved.after);
        effects.push(Effect::Notify(Notification::PaidAgain { order, payment, nth: moved.after.version }));
    }
    then_publish(effects)
}

/// Money was taken back. It is booked even if the payment does not hold it any more; the rest follows only if it does.
fn reversed(moved: Moved<'_>, order: &Order, receipt: &Receipt, held: i64) -> Vec<Effect> {
    let mut effects: Vec<_> = reversal(moved, receipt, held).into_iter().map(Effect::Book).collect();
    if moved.before.version != moved.after.version {
        effects.extend(reached(moved, order));
        let (order, payment) = ids(moved.after);
        let (amount, nth) = (receipt.amount, moved.after.version);
        effects.push(Effect::Notify(Notification::Reversed { order, payment, amount, nth }));
    }
    then_publish(effects)
}

/// Money has paid its order.
fn settlement(order: &Order, amount: Money) -> Transfer {
    Transfer {
        kind: Kind::Settle,
        reference: order.id.as_str().to_owned(),
        debit: Account::Order(order.id.clone()),
        credit: Account::Sales,
        amount,
    }
}

/// Money has come in for an order.
fn capture(payment: &Payment, receipt: &Receipt) -> Transfer {
    Transfer {
        kind: Kind::Capture,
        reference: reference(payment, receipt),
        debit: Account::Method(payment.method.clone()),
        credit: Account::Order(payment.order.clone()),
        amount: receipt.amount,
    }
}

/// Money of another order is applied to this one.
fn reallocation(payment: &Payment, from: &OrderId, receipt: &Receipt) -> Transfer {
    Transfer {
        kind: Kind::Reallocation,
        reference: format!("{}:{}", reference(payment, receipt), payment.id),
        debit: Account::Order(from.clone()),
        credit: Account::Order(payment.order.clone()),
        amount: receipt.amount,
    }
}

/// Staff have returned money that was too much.
fn returned(payment: &Payment, amount: Money) -> Vec<Effect> {
    resolution(payment, Kind::Return, Account::Method(payment.method.clone()), amount)
}

/// Staff have kept money that was too much.
fn kept(payment: &Payment, amount: Money) -> Vec<Effect> {
    resolution(payment, Kind::Keep, Account::Kept, amount)
}

fn resolution(payment: &Payment, kind: Kind, credit: Account, amount: Money) -> Vec<Effect> {
    let reference = format!("{}:{}", payment.id, payment.version);
    let debit = Account::Order(payment.order.clone());
    vec![Effect::Book(Transfer { kind, reference, debit, credit, amount }), Effect::Publish]
}

/// Money was taken back. What its payment lacks from then on is owed by the buyer; the rest was too much, or had paid
/// nothing.
fn reversal(moved: Moved<'_>, receipt: &Receipt, held: i64) -> Vec<Transfer> {
    let (after, grown) = (moved.after, owed_more(moved));
    let is_owed = grown > 0 || held < receipt.amount.minor();
    let reference = reference(after, receipt);
    let entry = Transfer {
        kind: Kind::Reverse,
        reference: reference.clone(),
        debit: if is_owed { Account::Owed(after.order.clone()) } else { Account::Order(after.order.clone()) },
        credit: Account::Method(after.method.clone()),
        amount: receipt.amount,
    };
    // The part that was too much is still held for the order.
    let surplus = Money::new(receipt.amount.minor() - grown, receipt.amount.currency());
    let rest =
        if grown == 0 { None } else { clearing(&after.order, format!("reverse:{reference}"), surplus) };
    [Some(entry), rest].into_iter().flatten().collect()
}

/// By how many minor units more is owed than before.
fn owed_more(moved: Moved<'_>) -> i64 {
    let owed = |payment: &Payment| payment.state.owed().map_or(0, Money::minor);
    owed(moved.after) - owed(moved.before)
}

fn reference(payment: &Payment, receipt: &Receipt) -> String {
    format!("{}:{}", payment.method, receipt.reference)
}

/// Moves money that is held for an order to what is owed for it.
fn clearing(order: &OrderId, reference: String, amount: Money) -> Option<Transfer> {
    let (debit, credit) = (Account::Order(order.clone()), Account::Owed(order.clone()));
    amount.is_positive().then_some(Transfer { kind: Kind::Clear, reference, debit, credit, amount })
}
