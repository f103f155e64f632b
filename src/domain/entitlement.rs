//! What a buyer is entitled to by a purchase on AWS Marketplace, and what follows from it here (E45).

use super::{Timestamp, time::DAY_MS};
use serde::{Deserialize, Serialize};

/// AWS still states a right for a while after its end, and a renewal may be stated late: so long it has not ended.
const GRACE_MS: i64 = DAY_MS;

/// A right to so many units of one dimension of a listed product, as AWS states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entitlement {
    /// The licence's ARN; an agreement has one of its own.
    pub licence: String,
    /// What is counted, by the name it has in the listing.
    pub dimension: String,
    /// Zero when AWS states something that cannot be counted.
    pub units: i64,
    /// When the term ends; `None` if AWS names no end.
    pub until: Option<Timestamp>,
}

/// How much of an entitlement has become orders here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ordered {
    pub units: i64,
    /// The end of the term that was ordered.
    pub until: Option<Timestamp>,
}

/// Something AWS states otherwise than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "change")]
pub enum Change {
    New,
    /// The term ends at another time than it did.
    Term {
        until: Option<Timestamp>,
    },
    Units {
        from: i64,
        to: i64,
    },
    Ended,
    /// It had ended, and is stated again.
    Back,
}

impl Entitlement {
    /// Returns true if its term ended at least a day ago.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.until.is_some_and(|until| until.plus_ms(GRACE_MS) <= now)
    }

    /// Returns true if it ends later than `end`. No end is later than any.
    pub fn outlasts(&self, end: Option<Timestamp>) -> bool {
        later(self.until, end)
    }

    /// Returns what has changed since `before`; `ended` says whether it had ended then.
    pub fn changes(&self, before: Option<(&Self, bool)>, now: Timestamp) -> Vec<Change> {
        let over = self.is_over(now);
        let Some((before, ended)) = before else {
            return if over { vec![Change::New, Change::Ended] } else { vec![Change::New] };
        };
        let mut changes = Vec::new();
        if before.units != self.units {
            changes.push(Change::Units { from: before.units, to: self.units });
        }
        if before.until != self.until {
            changes.push(Change::Term { until: self.until });
        }
        match (ended, over) {
            (false, true) => changes.push(Change::Ended),
            (true, false) => changes.push(Change::Back),
            (false, false) | (true, true) => {}
        }
        changes
    }
}

/// One statement for each licence and dimension: AWS may state the same one in parts.
pub fn gather(said: Vec<Entitlement>) -> Vec<Entitlement> {
    let mut all: Vec<Entitlement> = Vec::new();
    for one in said {
        match all.iter_mut().find(|known| known.licence == one.licence && known.dimension == one.dimension) {
            Some(known) => {
                known.units = known.units.saturating_add(one.units);
                if later(one.until, known.until) {
                    known.until = one.until;
                }
            }
            None => all.push(one),
        }
    }
    all
}

fn later(one: Option<Timestamp>, other: Option<Timestamp>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one > other,
        (None, Some(_)) => true,
        (_, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_000 + DAY_MS);

    fn right(units: i64, until: i64) -> Entitlement {
        let until = Some(Timestamp::from_millis(until));
        Entitlement { licence: "arn:l-1".into(), dimension: "growth".into(), units, until }
    }

    #[test]
    fn each_change_is_named_and_nothing_new_is_no_change() {
        let (at, to) = (Timestamp::from_millis(9_000), Timestamp::from_millis(5_000));
        let table = [
            (right(1, 5_000), None, vec![Change::New]),
            (right(1, 900), None, vec![Change::New, Change::Ended]),
            (right(1, 5_000), Some((right(1, 5_000), false)), vec![]),
            (right(3, 5_000), Some((right(1, 5_000), false)), vec![Change::Units { from: 1, to: 3 }]),
            (right(1, 9_000), Some((right(1, 5_000), false)), vec![Change::Term { until: Some(at) }]),
            (right(1, 900), Some((right(1, 900), false)), vec![Change::Ended]),
            (right(1, 900), Some((right(1, 900), true)), vec![]),
            (
                right(1, 5_000),
                Some((right(1, 900), true)),
                vec![Change::Term { until: Some(to) }, Change::Back],
            ),
        ];
        for (now, before, expected) in table {
            let before = before.as_ref().map(|(said, ended)| (said, *ended));
            assert_eq!(now.changes(before, NOW), expected, "{now:?} after {before:?}");
        }
    }

    #[test]
    fn a_right_is_over_a_day_after_its_end() {
        let (end, open) = (right(1, 5_000), Entitlement { until: None, ..right(1, 0) });
        assert!(!end.is_over(Timestamp::from_millis(5_000 + DAY_MS - 1)));
        assert!(end.is_over(Timestamp::from_millis(5_000 + DAY_MS)));
        assert!(!open.is_over(Timestamp::from_millis(i64::MAX)));
        assert!(open.outlasts(end.until) && !end.outlasts(open.until) && !open.outlasts(None));
    }

    #[test]
    fn the_same_right_stated_in_parts_is_one() {
        let other = Entitlement { dimension: "starter".into(), ..right(1, 5_000) };
        let gathered = gather(vec![right(2, 5_000), other.clone(), right(3, 9_000)]);
        assert_eq!(gathered, [right(5, 9_000), other]);
    }
}
