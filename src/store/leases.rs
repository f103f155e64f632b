//! The leases of a process that has died, taken over by the one that starts in its place.

use super::{StoreError, Tx, db::run};
use crate::domain::Timestamp;

/// Makes every row due that is leased or scheduled within `longest_ms`: this frees what a dead process held, and lets
/// other rows run a little early. Call it only if no other process uses the database. An email whose sending has ended
/// the process twice keeps its lease.
pub async fn take_over(tx: &mut Tx, now: Timestamp, longest_ms: i64) -> Result<(), StoreError> {
    const DUE: [&str; 5] = [
        "UPDATE payments SET next_poll_at = $1 WHERE next_poll_at > $1 AND next_poll_at <= $2",
        "UPDATE orders SET next_check_at = $1 WHERE state = 'unpaid' AND until <= $1 AND next_check_at > $1 \
         AND next_check_at <= $2",
        "UPDATE claims SET next_poll_at = $1 WHERE next_poll_at > $1 AND next_poll_at <= $2",
        "UPDATE amazon_subscriptions SET next_read_at = $1 WHERE next_read_at > $1 AND next_read_at <= $2",
        "UPDATE outbox_pauses SET until = $1 WHERE until > $1 AND until <= $2",
    ];
    const FREE: [&str; 2] = [
        "UPDATE scans SET leased_until = 0",
        "UPDATE outbox SET leased_until = 0 WHERE leased_until > 0 AND begun < 2 AND done_at IS NULL \
         AND dead_at IS NULL",
    ];
    for sql in DUE {
        run!(tx, sqlx::query(sql).bind(now.millis()).bind(now.plus_ms(longest_ms).millis()));
    }
    for sql in FREE {
        run!(tx, sqlx::query(sql));
    }
    Ok(())
}
