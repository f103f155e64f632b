//! The table of everything that can happen to a payment.

use super::{Adjusted, Event, Mismatch, Payment, PaymentState};
use crate::domain::{Money, Receipt, Refused, Timestamp, money, order::Standing};

impl Payment {
    /// The whole machine: every edge is a line here. Providers repeat themselves, so what was said
    /// before changes nothing; final money is never refused.
    pub fn apply(self, event: Event, order: Standing, now: Timestamp) -> Result<Self, Refused> {
        use {Event as E, PaymentState as S};
        let state = match (self.state.clone(), event) {
            (state, E::Final(receipt)) => self.receive(state, receipt, against(order), now),
            (state, E::Overdue(receipt)) => {
                self.receive(state, receipt, against(order).or(Some(Mismatch::Overdue)), now)
            }
            (state @ (S::Waiting | S::PartiallyPaid { .. } | S::Confirming { .. }), E::Seen(receipt)) => {
                see(state, receipt, now)
            }
            // It was sent in time and seen late, or sent late for an order that is still open.
            (state @ (S::Expired { .. } | S::Cancelled { .. }), E::Seen(receipt))
                if order == Standing::Open =>
            {
                see(state, receipt, now)
            }
            (S::Confirming { seen, received, since }, E::Dropped(reference)) => {
                let seen = seen.into_iter().filter(|receipt| receipt.reference != reference).collect();
                wait_for(seen, received, since)
            }
            (S::Review { received, resolved: None, .. }, E::Accepted) if order == Standing::Open => {
                let adjusted = self.accepted(&received);
                self.balanced(received, adjusted, now)
            }
            (S::Review { received, why, since, resolved: None }, E::ReviewResolved(answer)) => {
                S::Review { received, why, since, resolved: Some(answer) }
            }
            (state, E::Reversed(reference)) => self.give_back(state, &reference, now),
            (state, E::Returned) => state,
            (state, E::Resolved { amount, .. })
                if state.overpaid().is_some_and(|(overpaid, _)| overpaid == amount) =>
            {
                self.resolve(state, amount)
            }
            // Its money was sent back: there is nothing left to close.
            (state @ S::Reversed { .. }, E::Closed | E::Withdrawn(_)) => state,
            // What is ours already does not vanish with the attempt that brought it.
            (
                S::PartiallyPaid { received } | S::Confirming { received, .. },
                E::Closed | E::Withdrawn(_) | E::Failed(_),
            ) if !received.is_empty() => review(received, Mismatch::Underpaid, now),
            (S::Waiting, E::TryDeclined(why)) => return Ok(Self { declined: Some(why), ..self }),
            // The bank has refused what was on its way; the payer may try again.
            (S::Confirming { received, .. }, E::TryDeclined(why)) => {
                let state = wait_for(Vec::new(), received, now);
                return Ok(Self { declined: Some(why), state, ..self });
            }
            (S::Waiting | S::Confirming { .. }, E::Failed(why)) => S::Failed { why, at: now },
            (S::Waiting | S::Confirming { .. }, E::Closed) => S::Expired { at: now },
            (S::Waiting | S::Confirming { .. }, E::Withdrawn(by)) => S::Cancelled { by, at: now },
            (S::Failed { why, at }, E::Failed(_) | E::Closed | E::Withdrawn(_)) => S::Failed { why, at },
            (S::Expired { at }, E::Closed | E::Failed(_) | E::Withdrawn(_)) => S::Expired { at },
            (S::Cancelled { by, at }, E::Closed | E::Failed(_) | E::Withdrawn(_)) => S::Cancelled { by, at },
            (state, event) => {
                return Err(Refused { noun: "payment", state: state.name(), event: event.name() });
            }
        };
        Ok(Self { state, ..self })
    }

    /// Money has become ours. It pays the order when nothing speaks against it and the sum suffices.
    fn receive(
        &self,
        state: PaymentState,
        receipt: Receipt,
        why: Option<Mismatch>,
        now: Timestamp,
    ) -> PaymentState {
        use PaymentState as S;
        if state.received().iter().any(|known| known.reference == receipt.reference) {
            return state;
        }
        let mut received = match &state {
            // The earlier money now pays another order, or staff have dealt with it.
            S::Reallocated { .. } | S::Review { resolved: Some(_), .. } => Vec::new(),
            other => other.received().to_vec(),
        };
        received.push(receipt);
        if let S::Settled { at, adjusted, .. } | S::Reversed { at, adjusted, .. } = state {
            // It has paid its order: later money replaces what was taken back, and the rest is too much.
            return self.balanced(received, adjusted, at);
        }
        let seen = match state {
            S::Confirming { seen, .. } => seen
                .into_iter()
                .filter(|known| known.reference != received[received.len() - 1].reference)
                .collect(),
            _ => Vec::new(),
        };
        match (why, self.weigh(&received)) {
            (Some(why), _) => review(received, why, now),
            (None, Err(_)) => review(received, Mismatch::Currency, now),
            (None, Ok(over)) if over.minor() < 0 => wait_for(seen, received, now),
            (None, Ok(_)) => self.balanced(received, Adjusted::default(), now),
        }
    }

    /// Staff have dealt with an overpaid amount.
    fn resolve(&self, state: PaymentState, amount: Money) -> PaymentState {
        match state {
            PaymentState::Settled { received, at, mut adjusted, .. }
            | PaymentState::Reversed { received, at, mut adjusted, .. } => {
                adjusted.resolved.push(amount);
                self.balanced(received, adjusted, at)
            }
            other => other,
        }
    }

    /// Money that was ours is gone again. What has paid its order is owed from then on: the order is delivered.
    fn give_back(&self, state: PaymentState, reference: &str, now: Timestamp) -> PaymentState {
        use PaymentState as S;
        let before = state.received();
        let kept: Vec<Receipt> =
            before.iter().filter(|known| known.reference != reference).cloned().collect();
        if kept.len() == before.len() {
            return state;
        }
        match state {
            S::PartiallyPaid { .. } => wait_for(Vec::new(), kept, now),
            S::Confirming { seen, since, .. } => wait_for(seen, kept, since),
            S::Settled { at, adjusted, .. } | S::Reversed { at, adjusted, .. } => {
                self.balanced(kept, adjusted, at)
            }
            S::Review { .. } if kept.is_empty() => S::Expired { at: now },
            S::Review { why, since, resolved, .. } => S::Review { received: kept, why, since, resolved },
            state @ (S::Waiting
            | S::Reallocated { .. }
            | S::Failed { .. }
            | S::Expired { .. }
            | S::Cancelled { .. }) => state,
        }
    }

    /// Received minus charged.
    fn weigh(&self, received: &[Receipt]) -> Result<Money, money::Refused> {
        let zero = Money::zero(self.charge.currency());
        received.iter().try_fold(zero, |sum, r| sum.plus(r.amount))?.minus(self.charge)
    }
}

/// Returns why money for an order in this state needs review.
fn against(order: Standing) -> Option<Mismatch> {
    match order {
        Standing::Paid => Some(Mismatch::Double),
        Standing::Closed => Some(Mismatch::Late),
        Standing::Open => None,
    }
}

fn review(received: Vec<Receipt>, why: Mismatch, since: Timestamp) -> PaymentState {
    PaymentState::Review { received, why, since, resolved: None }
}

/// Records money that is on its way; a later report of the same money replaces the earlier one.
fn see(state: PaymentState, receipt: Receipt, now: Timestamp) -> PaymentState {
    use PaymentState as S;
    let (mut seen, received, since) = match state {
        S::Confirming { seen, received, since } => (seen, received, since),
        other => (Vec::new(), other.received().to_vec(), now),
    };
    if !received.iter().any(|known| known.reference == receipt.reference) {
        match seen.iter_mut().find(|known| known.reference == receipt.reference) {
            Some(known) => *known = receipt,
            None => seen.push(receipt),
        }
    }
    wait_for(seen, received, since)
}

/// The open state that fits what is on its way and what has come.
fn wait_for(seen: Vec<Receipt>, received: Vec<Receipt>, since: Timestamp) -> PaymentState {
    match (seen.is_empty(), received.is_empty()) {
        (false, _) => PaymentState::Confirming { seen, received, since },
        (true, false) => PaymentState::PartiallyPaid { received },
        (true, true) => PaymentState::Waiting,
    }
}
