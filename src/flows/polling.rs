//! Polling schedule for payments: often while they are fresh, and for a day after they have closed.

use crate::{
    domain::{
        Timestamp,
        payment::{Payment, PaymentState},
        time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS},
    },
    store::{Lease, voids::Void},
};

/// When a closed attempt is polled after it closed, or after a cancel was sent, in milliseconds: money may still arrive
/// for it, or be sent back.
const AFTER_CLOSE_MS: [i64; 4] = [MINUTE_MS, 10 * MINUTE_MS, HOUR_MS, DAY_MS];

/// How long polling may take before another instance may poll too.
pub const LEASE: Lease = Lease { ms: 45 * SECOND_MS, longest_ms: DAY_MS };

/// How soon an attempt is polled again while a cancel may still be executed, in milliseconds.
const UNDECIDED_MS: i64 = 5 * SECOND_MS;

/// How soon a closed attempt is polled again if its provider has not answered, in milliseconds: while it is young, and
/// later.
const IN_VAIN_MS: [i64; 2] = [10 * MINUTE_MS, HOUR_MS];

/// When to poll next after a change. `void` is the last closing of the attempt, if its provider sends money back then.
pub fn after_move(payment: &Payment, void: Option<Void>, now: Timestamp) -> Option<Timestamp> {
    let next = match payment.state {
        PaymentState::Waiting | PaymentState::PartiallyPaid { .. } | PaymentState::Confirming { .. } => {
            Some(while_open(payment, now))
        }
        PaymentState::Failed { .. } | PaymentState::Expired { .. } | PaymentState::Cancelled { .. } => {
            Some(now.plus_ms(AFTER_CLOSE_MS[0]))
        }
        PaymentState::Settled { .. }
        | PaymentState::Reversed { .. }
        | PaymentState::Review { .. }
        | PaymentState::Reallocated { .. } => after_cancel(void, now),
    };
    sooner(next, void, now)
}

/// When to poll next after an answer that brought nothing new.
pub fn after_silence(payment: &Payment, void: Option<Void>, now: Timestamp) -> Option<Timestamp> {
    let next = match payment.state {
        PaymentState::Waiting | PaymentState::PartiallyPaid { .. } | PaymentState::Confirming { .. } => {
            Some(while_open(payment, now))
        }
        PaymentState::Failed { at, .. }
        | PaymentState::Expired { at }
        | PaymentState::Cancelled { at, .. } => after(at, now),
        PaymentState::Settled { .. }
        | PaymentState::Reversed { .. }
        | PaymentState::Review { .. }
        | PaymentState::Reallocated { .. } => after_cancel(void, now),
    };
    sooner(next, void, now)
}

/// When to poll next if the last poll of an attempt, or one that a webhook asked for, got no answer. No poll is dropped:
/// the webhook was acknowledged, and its provider does not send it again.
pub fn in_vain(payment: &Payment, now: Timestamp) -> Timestamp {
    let is_young = now.since(payment.began) < DAY_MS * 7;
    now.plus_ms(IN_VAIN_MS[usize::from(!is_young)])
}

fn after(closed: Timestamp, now: Timestamp) -> Option<Timestamp> {
    // A closing in the future was stored while the clock was wrong.
    let closed = closed.min(now);
    AFTER_CLOSE_MS.iter().map(|ms| closed.plus_ms(*ms)).find(|at| *at > now)
}

/// Polls after a cancel: it may have sent the money back after it was booked, and only the provider can say.
fn after_cancel(void: Option<Void>, now: Timestamp) -> Option<Timestamp> {
    after(void?.began, now)
}

fn sooner(next: Option<Timestamp>, void: Option<Void>, now: Timestamp) -> Option<Timestamp> {
    if void.is_none_or(|void| !void.is_undecided(now)) {
        return next;
    }
    let soon = now.plus_ms(UNDECIDED_MS);
    Some(next.map_or(soon, |next| next.min(soon)))
}

/// 3 seconds in the first minute, then 10, then 30, then every 5 minutes.
pub(super) fn while_open(payment: &Payment, now: Timestamp) -> Timestamp {
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
