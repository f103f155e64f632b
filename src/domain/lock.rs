//! E18: methods that exclude each other once the payer was handed over to a provider.

use super::payment::{Payment, PaymentState};

/// A rule from configuration: two groups of methods of which only the first one used stays open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    pub groups: [String; 2],
    /// True if the lock opens once the provider has confirmed that the first attempt is void.
    pub opens_when_void: bool,
}

/// The group that keeps `group` closed for an order with these attempts, if any.
pub fn locked_by<'a>(locks: &'a [Lock], group: &str, attempts: &[Payment]) -> Option<&'a str> {
    locks.iter().find_map(|lock| {
        let other = lock.other(group)?;
        let held =
            attempts.iter().any(|a| a.group == other && a.instructions.is_some() && !lock.lets_go_of(a));
        held.then_some(other)
    })
}

/// Returns the groups that choosing `group` would close; shown before it happens (E18).
pub fn would_lock<'a>(locks: &'a [Lock], group: &'a str) -> impl Iterator<Item = &'a str> {
    locks.iter().filter_map(move |lock| lock.other(group))
}

impl Lock {
    fn other(&self, group: &str) -> Option<&str> {
        let [a, b] = &self.groups;
        if a == group {
            Some(b)
        } else if b == group {
            Some(a)
        } else {
            None
        }
    }

    fn lets_go_of(&self, attempt: &Payment) -> bool {
        let void = match attempt.state {
            PaymentState::Cancelled { .. } | PaymentState::Expired { .. } | PaymentState::Failed { .. } => {
                true
            }
            PaymentState::Waiting
            | PaymentState::PartiallyPaid { .. }
            | PaymentState::Confirming { .. }
            | PaymentState::Settled { .. }
            | PaymentState::Reversed { .. }
            | PaymentState::Review { .. }
            | PaymentState::Reallocated { .. } => false,
        };
        void && self.opens_when_void
    }
}
