//! Limits log lines that anybody can cause to one a minute, with a count of those left out.

use crate::domain::{Timestamp, time::MINUTE_MS};
use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

/// What was logged lately, by what it is about. Each instance keeps its own.
#[derive(Debug, Default)]
pub struct Throttle(Mutex<BTreeMap<String, Window>>);

#[derive(Debug)]
struct Window {
    logged: Timestamp,
    suppressed: u64,
}

impl Throttle {
    /// Returns how many lines about `what` were suppressed since the last one, if another may be written now. Otherwise
    /// counts this one as suppressed.
    pub fn admit(&self, what: &str, now: Timestamp) -> Option<u64> {
        // No panic can leave a window half written, so a poisoned lock is as good as any.
        let mut windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A clock that was set back opens all windows.
        windows.retain(|_, window| window.suppressed > 0 || is_closed(window, now));
        match windows.get_mut(what) {
            Some(window) if is_closed(window, now) => {
                window.suppressed = window.suppressed.saturating_add(1);
                None
            }
            _ => {
                let before = windows.insert(what.to_owned(), Window { logged: now, suppressed: 0 });
                Some(before.map_or(0, |window| window.suppressed))
            }
        }
    }
}

/// Returns true if a line was written less than a minute ago.
fn is_closed(window: &Window, now: Timestamp) -> bool {
    (0..MINUTE_MS).contains(&now.since(window.logged))
}

#[cfg(test)]
mod tests {
    use super::Throttle;
    use crate::domain::Timestamp;

    #[test]
    fn one_line_a_minute_counts_those_between() {
        let throttle = Throttle::default();
        let admit = |what: &str, ms: i64| throttle.admit(what, Timestamp::from_millis(ms));
        assert_eq!(admit("alipay", 0), Some(0));
        assert_eq!((admit("alipay", 1), admit("alipay", 59_999)), (None, None));
        assert_eq!(admit("wechat", 59_999), Some(0), "each subject has its own minute");
        assert_eq!(admit("alipay", 60_000), Some(2));
        assert_eq!(admit("alipay", 60_001), None);
        assert_eq!(admit("alipay", 200_000), Some(1));
        assert_eq!(admit("alipay", 400_000), Some(0));
    }

    #[test]
    fn a_clock_set_back_silences_nothing() {
        let throttle = Throttle::default();
        assert_eq!(throttle.admit("alipay", Timestamp::from_millis(1_000_000)), Some(0));
        assert_eq!(throttle.admit("alipay", Timestamp::from_millis(500_000)), Some(0));
    }
}
