//! When a payment is asked about next: often while it is fresh, for days after it has closed.

use crate::domain::{
    Timestamp,
    payment::{Payment, PaymentState},
    time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS},
};

/// Money may still come for a closed attempt: it is asked about this long after it closed, then no more.
const AFTER_CLOSE_MS: [i64; 4] = [MINUTE_MS, 10 * MINUTE_MS, HOUR_MS, DAY_MS];

/// How long a look may take before another instance may look too.
pub const LEASE_MS: i64 = 45 * SECOND_MS;

/// The next look after a move.
pub fn after_move(payment: &Payment, now: Timestamp) -> Option<Timestamp> {
    match payment.state {
        PaymentState::Waiting | PaymentState::Short { .. } | PaymentState::Confirming { .. } => {
            Some(while_open(payment, now))
        }
        PaymentState::Failed { .. } | PaymentState::Expired { .. } | PaymentState::Cancelled { .. } => {
            Some(now.plus_ms(AFTER_CLOSE_MS[0]))
        }
        PaymentState::Settled { .. } | PaymentState::Review { .. } | PaymentState::Carried { .. } => None,
    }
}

/// The next look after one that brought nothing new.
pub fn after_silence(payment: &Payment, now: Timestamp) -> Option<Timestamp> {
    let closed_at = match payment.state {
        PaymentState::Waiting | PaymentState::Short { .. } | PaymentState::Confirming { .. } => {
            return Some(while_open(payment, now));
        }
        PaymentState::Failed { at, .. }
        | PaymentState::Expired { at }
        | PaymentState::Cancelled { at, .. } => at,
        PaymentState::Settled { .. } | PaymentState::Review { .. } | PaymentState::Carried { .. } => {
            return None;
        }
    };
    AFTER_CLOSE_MS.iter().map(|ms| closed_at.plus_ms(*ms)).find(|at| *at > now)
}

/// 3 seconds in the first minute, then 10, then 30, then every 5 minutes.
fn while_open(payment: &Payment, now: Timestamp) -> Timestamp {
    let age = now.since(payment.began);
    let pause = if age < MINUTE_MS {
        3 * SECOND_MS
    } else if age < 10 * MINUTE_MS {
        10 * SECOND_MS
    } else if age < HOUR_MS {
        30 * SECOND_MS
    } else {
        5 * MINUTE_MS
    };
    now.plus_ms(pause)
}
