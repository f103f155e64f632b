//! What can happen to an order or a payment, and what the two are before and after it.

use super::{
    Actor, Decline, EventName, Money, OrderId, PaymentId, Receipt, Refused, Timestamp,
    order::{Order, OrderEvent},
    payment::{Event, Payment, PaymentState, Resolution, ReviewOutcome},
};

/// A payment and the order that it pays, as they were read in one transaction.
#[derive(Debug, Clone, PartialEq)]
pub struct Paying {
    pub payment: Payment,
    pub order: Order,
}

/// Something that has happened to an order or a payment, with what is needed to work out what follows from it.
/// [`EventName`] says what each one means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DomainEvent {
    OrderPlaced,
    OrderRequested,
    OrderPaymentStarted,
    OrderPaid {
        by: PaymentId,
        amount: Money,
    },
    OrderCancelled {
        /// The name of the member who cancelled it.
        member: String,
    },
    OrderExpired {
        /// The deadline that has passed.
        deadline: Timestamp,
    },
    PaymentCreated,
    PaymentReported,
    PaymentRestored,
    PaymentInstructionsReady {
        /// The buyer gets the instructions by email too.
        by_email: bool,
    },
    PaymentDetected(Receipt),
    PaymentDetectionReverted {
        /// The reference of the receipt that is gone.
        reference: String,
    },
    PaymentReceived(Receipt),
    PaymentReceivedOverdue(Receipt),
    PaymentReallocated {
        to: OrderId,
    },
    PaymentReallocationReceived {
        receipt: Receipt,
        from: OrderId,
    },
    PaymentReversed {
        receipt: Receipt,
        /// What the order's account held before, in minor units of the receipt's currency.
        held: i64,
    },
    PaymentTryDeclined(Decline),
    PaymentFailed(Decline),
    PaymentExpired,
    PaymentCancelled,
    PaymentVoidStarted,
    PaymentRemittanceAdvised,
    PaymentRemittanceWithdrawn,
    PaymentRemittanceOverdue,
    PaymentRemittanceDismissed,
    PaymentTransferAssigned {
        amount: Money,
    },
    PaymentTransferDismissed {
        /// The transaction that the payer had named.
        source: String,
        amount: Money,
        /// The payer was promised an answer.
        awaited: bool,
    },
    PaymentReviewAccepted,
    PaymentReviewResolved(ReviewOutcome),
    PaymentOverpaymentReturned(Money),
    PaymentOverpaymentKept(Money),
    PaymentReversalNoted {
        amount: Money,
    },
}

impl DomainEvent {
    /// Returns what a provider's or a person's word on a payment means. Returns `None` for money that is sent back or
    /// taken back: each sum of it is a [`DomainEvent::PaymentReversed`] of its own.
    pub fn of(event: &Event) -> Option<Self> {
        Some(match event.clone() {
            Event::Seen(receipt) => Self::PaymentDetected(receipt),
            Event::Final(receipt) => Self::PaymentReceived(receipt),
            Event::Overdue(receipt) => Self::PaymentReceivedOverdue(receipt),
            Event::Accepted => Self::PaymentReviewAccepted,
            Event::ReviewResolved(resolved) => Self::PaymentReviewResolved(resolved),
            Event::Resolved { amount, how: Resolution::Returned } => Self::PaymentOverpaymentReturned(amount),
            Event::Resolved { amount, how: Resolution::Kept } => Self::PaymentOverpaymentKept(amount),
            Event::Dropped(reference) => Self::PaymentDetectionReverted { reference },
            Event::TryDeclined(why) => Self::PaymentTryDeclined(why),
            Event::Failed(why) => Self::PaymentFailed(why),
            Event::Closed => Self::PaymentExpired,
            Event::Withdrawn(_) => Self::PaymentCancelled,
            Event::Reversed(_) | Event::Returned => return None,
        })
    }

    /// The public name.
    pub fn name(&self) -> EventName {
        match self {
            Self::OrderPlaced => EventName::OrderPlaced,
            Self::OrderRequested => EventName::OrderRequested,
            Self::OrderPaymentStarted => EventName::OrderPaymentStarted,
            Self::OrderPaid { .. } => EventName::OrderPaid,
            Self::OrderCancelled { .. } => EventName::OrderCancelled,
            Self::OrderExpired { .. } => EventName::OrderExpired,
            Self::PaymentCreated => EventName::PaymentCreated,
            Self::PaymentReported => EventName::PaymentReported,
            Self::PaymentRestored => EventName::PaymentRestored,
            Self::PaymentInstructionsReady { .. } => EventName::PaymentInstructionsReady,
            Self::PaymentDetected(_) => EventName::PaymentDetected,
            Self::PaymentDetectionReverted { .. } => EventName::PaymentDetectionReverted,
            Self::PaymentReceived(_) => EventName::PaymentReceived,
            Self::PaymentReceivedOverdue(_) => EventName::PaymentReceivedOverdue,
            Self::PaymentReallocated { .. } => EventName::PaymentReallocated,
            Self::PaymentReallocationReceived { .. } => EventName::PaymentReallocationReceived,
            Self::PaymentReversed { .. } => EventName::PaymentReversed,
            Self::PaymentTryDeclined(_) => EventName::PaymentTryDeclined,
            Self::PaymentFailed(_) => EventName::PaymentFailed,
            Self::PaymentExpired => EventName::PaymentExpired,
            Self::PaymentCancelled => EventName::PaymentCancelled,
            Self::PaymentVoidStarted => EventName::PaymentVoidStarted,
            Self::PaymentRemittanceAdvised => EventName::PaymentRemittanceAdvised,
            Self::PaymentRemittanceWithdrawn => EventName::PaymentRemittanceWithdrawn,
            Self::PaymentRemittanceOverdue => EventName::PaymentRemittanceOverdue,
            Self::PaymentRemittanceDismissed => EventName::PaymentRemittanceDismissed,
            Self::PaymentTransferAssigned { .. } => EventName::PaymentTransferAssigned,
            Self::PaymentTransferDismissed { .. } => EventName::PaymentTransferDismissed,
            Self::PaymentReviewAccepted => EventName::PaymentReviewAccepted,
            Self::PaymentReviewResolved(_) => EventName::PaymentReviewResolved,
            Self::PaymentOverpaymentReturned(_) => EventName::PaymentOverpaymentReturned,
            Self::PaymentOverpaymentKept(_) => EventName::PaymentOverpaymentKept,
            Self::PaymentReversalNoted { .. } => EventName::PaymentReversalNoted,
        }
    }

    /// The sum that the event is about, where the payment's state does not say so.
    pub fn amount(&self) -> Option<Money> {
        match self {
            Self::PaymentTransferAssigned { amount }
            | Self::PaymentTransferDismissed { amount, .. }
            | Self::PaymentReversalNoted { amount }
            | Self::PaymentOverpaymentReturned(amount)
            | Self::PaymentOverpaymentKept(amount) => Some(*amount),
            _ => None,
        }
    }

    /// What the payment's state machine is told when `by` causes the event. Returns `None` for an event that says
    /// something about a payment, or about its order, and leaves the payment's state as it is.
    fn input(&self, by: &Actor) -> Option<Event> {
        Some(match self {
            Self::PaymentDetected(receipt) => Event::Seen(receipt.clone()),
            Self::PaymentReceived(receipt) | Self::PaymentReallocationReceived { receipt, .. } => {
                Event::Final(receipt.clone())
            }
            Self::PaymentReceivedOverdue(receipt) => Event::Overdue(receipt.clone()),
            Self::PaymentDetectionReverted { reference } => Event::Dropped(reference.clone()),
            Self::PaymentReversed { receipt, .. } => Event::Reversed(receipt.reference.clone()),
            Self::PaymentTryDeclined(why) => Event::TryDeclined(*why),
            Self::PaymentFailed(why) => Event::Failed(*why),
            Self::PaymentExpired => Event::Closed,
            Self::PaymentCancelled => Event::Withdrawn(by.clone()),
            Self::PaymentReviewAccepted => Event::Accepted,
            Self::PaymentReviewResolved(resolved) => Event::ReviewResolved(resolved.clone()),
            Self::PaymentOverpaymentReturned(amount) => {
                Event::Resolved { amount: *amount, how: Resolution::Returned }
            }
            Self::PaymentOverpaymentKept(amount) => {
                Event::Resolved { amount: *amount, how: Resolution::Kept }
            }
            Self::OrderPlaced
            | Self::OrderRequested
            | Self::OrderPaymentStarted
            | Self::OrderPaid { .. }
            | Self::OrderCancelled { .. }
            | Self::OrderExpired { .. }
            | Self::PaymentCreated
            | Self::PaymentReported
            | Self::PaymentRestored
            | Self::PaymentInstructionsReady { .. }
            | Self::PaymentReallocated { .. }
            | Self::PaymentVoidStarted
            | Self::PaymentRemittanceAdvised
            | Self::PaymentRemittanceWithdrawn
            | Self::PaymentRemittanceOverdue
            | Self::PaymentRemittanceDismissed
            | Self::PaymentTransferAssigned { .. }
            | Self::PaymentTransferDismissed { .. }
            | Self::PaymentReversalNoted { .. } => return None,
        })
    }
}

/// What an event makes of a payment.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Another state, to be saved.
    Moved(Payment),
    /// The same state; the event is recorded.
    Remark(Payment),
    /// It was known already: nothing is recorded.
    Known,
}

impl Paying {
    /// Returns both versions. They differ once either has changed.
    pub fn versions(&self) -> (i64, i64) {
        (self.payment.version, self.order.version)
    }

    /// Decides what an event makes of the payment.
    pub fn decide(&self, event: &DomainEvent, by: &Actor, at: Timestamp) -> Result<Outcome, Refused> {
        let before = &self.payment;
        if let DomainEvent::PaymentReallocated { to } = event {
            if !before.is_free() {
                return Err(Refused { noun: "payment", state: before.state.name(), event: "reallocated" });
            }
            let (received, to) = (before.state.received().to_vec(), to.clone());
            let state = PaymentState::Reallocated { received, to, at };
            return Ok(Outcome::Moved(Payment { state, ..before.clone() }));
        }
        let Some(input) = event.input(by) else { return Ok(Outcome::Remark(before.clone())) };
        let after = before.clone().apply(input, self.order.standing(), at)?;
        Ok(if after == *before { Outcome::Known } else { Outcome::Moved(after) })
    }
}

impl Order {
    /// Applies an event that `by` causes. One that says nothing about the order's state leaves it as it is.
    pub fn after(self, event: &DomainEvent, by: &Actor, at: Timestamp) -> Result<Self, Refused> {
        let input = match event {
            DomainEvent::OrderPaid { by: payment, .. } => OrderEvent::PaidBy(payment.clone()),
            DomainEvent::OrderCancelled { .. } => OrderEvent::Cancelled(by.clone()),
            DomainEvent::OrderExpired { .. } => OrderEvent::Lapsed,
            _ => return Ok(self),
        };
        self.apply(input, at)
    }
}
