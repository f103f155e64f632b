//! What an entitlement still orders here: automatically where its units and term are unambiguous, else by staff.
//!
//! AWS states no begin and no kind of a term: a free trial of two weeks looks like a year that was paid for, and a
//! week of goodwill like a renewal. Only the time between two moments tells them apart.

use super::{Grants, Listing};
use crate::domain::{Entitlement, Selection, Timestamp, entitlement::Ordered, time::DAY_MS};
use chrono::Months;

/// The months of the calendar differ by up to three days, and AWS may end a term with its day: so far apart two
/// ends may lie.
const AROUND_MS: i64 = 4 * DAY_MS;

/// Buyers set up some time after they have subscribed: at most this, and at most a quarter of the term.
const LATE_MS: i64 = 14 * DAY_MS;

/// What is still to be ordered of an entitlement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    Nothing,
    Order(Selection),
    /// AWS bills something of which it is not plain what it is here.
    Person(ManualReason),
}

/// Why nothing is ordered automatically.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ManualReason {
    /// No listing, or no dimension of this name, is configured.
    Unknown,
    /// So many units are nothing of the catalogue, or AWS states something that cannot be counted.
    Units,
    /// It does not run for the term that the dimension stands for: a trial, another contract, no end.
    Term,
    /// Its end has moved, but not by a term.
    Moved,
    /// It has taken the place of another whose term was not over.
    Replaces,
}

impl Listing {
    /// What an entitlement still orders, when so much of it was `ordered` before and it was first seen at `seen`.
    pub fn due(&self, said: &Entitlement, ordered: Option<Ordered>, seen: Timestamp) -> Due {
        let within = ordered.filter(|ordered| !said.outlasts(ordered.until));
        if within.is_some_and(|ordered| said.units <= ordered.units) {
            return Due::Nothing;
        }
        let Some(dimension) = self.dimensions.iter().find(|known| known.name == said.dimension) else {
            return Due::Person(ManualReason::Unknown);
        };
        let units = said.units.saturating_sub(within.map_or(0, |ordered| ordered.units));
        let Some(selection) = self.selection(&said.dimension, said.units, units) else {
            return Due::Person(ManualReason::Units);
        };
        let plain = match (ordered, within) {
            (None, _) => dimension.grants.begins(seen, said.until).or(Err(ManualReason::Term)),
            (Some(before), None) => {
                dimension.grants.goes_on(before.until, said.until).or(Err(ManualReason::Moved))
            }
            (Some(_), Some(_)) => dimension.grants.comes_on_top().or(Err(ManualReason::Units)),
        };
        plain.map_or_else(Due::Person, |()| Due::Order(selection))
    }
}

/// It is not plain.
struct Unclear;

fn plain(is: bool) -> Result<(), Unclear> {
    if is { Ok(()) } else { Err(Unclear) }
}

impl Grants {
    /// A first term, of which the buyer may have let some days go by. Balance does not run out with time: it needs
    /// no term of its own, only more than a trial, and AWS sells no contract for less than a month.
    fn begins(&self, seen: Timestamp, until: Option<Timestamp>) -> Result<(), Unclear> {
        match *self {
            Self::Plan { term_months, .. } | Self::Balance { term_months: Some(term_months), .. } => {
                plain(passes(seen, until, term_months, LATE_MS))
            }
            Self::Balance { term_months: None, .. } => {
                let month = after(seen, 1).map(|end| end.plus_ms(-late(seen, end, LATE_MS)));
                plain(month.zip(until).is_some_and(|(month, until)| until >= month))
            }
        }
    }

    /// Another term after the one that was ordered.
    fn goes_on(&self, before: Option<Timestamp>, until: Option<Timestamp>) -> Result<(), Unclear> {
        match *self {
            Self::Plan { term_months, .. } | Self::Balance { term_months: Some(term_months), .. } => {
                plain(before.is_some_and(|before| passes(before, until, term_months, 0)))
            }
            Self::Balance { term_months: None, .. } => Err(Unclear),
        }
    }

    /// More units within the term that was ordered.
    fn comes_on_top(&self) -> Result<(), Unclear> {
        plain(matches!(self, Self::Balance { .. }))
    }
}

/// Returns true if about so many months lie between two moments.
fn passes(begin: Timestamp, end: Option<Timestamp>, months: u32, late_ms: i64) -> bool {
    let Some((end, full)) = end.zip(after(begin, months)) else { return false };
    let least = -late(begin, full, late_ms).max(AROUND_MS);
    (least..=AROUND_MS).contains(&end.since(full))
}

fn late(begin: Timestamp, full: Timestamp, late_ms: i64) -> i64 {
    late_ms.min(full.since(begin) / 4)
}

/// Returns the same day so many months later; `None` past the end of the calendar.
fn after(begin: Timestamp, months: u32) -> Option<Timestamp> {
    let at = begin.utc().checked_add_months(Months::new(months))?;
    Some(Timestamp::from_millis(at.timestamp_millis()))
}

#[cfg(test)]
mod tests {
    use super::super::Dimension;
    use super::*;
    use crate::domain::Catalogue;

    fn day(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(&format!("{text}T12:00:00Z")).unwrap()
    }

    fn said(dimension: &str, units: i64, until: &str) -> Entitlement {
        let until = (until != "open").then(|| day(until));
        Entitlement { licence: "arn:l-1".into(), dimension: dimension.into(), units, until }
    }

    fn ordered(units: i64, until: &str) -> Option<Ordered> {
        Some(Ordered { units, until: Some(day(until)) })
    }

    fn listing(product: &str, dimensions: Vec<(&str, Grants)>) -> Listing {
        let catalogue = Catalogue::example();
        let dimensions =
            dimensions.into_iter().map(|(name, grants)| Dimension { name: name.into(), grants }).collect();
        Listing::new(catalogue.product(product).unwrap(), "code".into(), "/".into(), dimensions).unwrap()
    }

    fn push() -> Listing {
        let plan = |term_months| Grants::Plan { plan: "growth".parse().unwrap(), term_months };
        listing("apppush", vec![("month", plan(1)), ("year", plan(12))])
    }

    fn otp(term_months: Option<u32>) -> Listing {
        listing("otp", vec![("credit", Grants::Balance { unit: "100.00 USD".parse().unwrap(), term_months })])
    }

    /// `None`: a plan or balance is ordered.
    fn doubt(due: &Due) -> Option<ManualReason> {
        match due {
            Due::Order(_) => None,
            Due::Person(doubt) => Some(*doubt),
            Due::Nothing => panic!("nothing is due"),
        }
    }

    #[test]
    fn a_first_term_is_ordered_only_when_it_is_the_plans() {
        let seen = day("2026-11-22");
        let term = Some(ManualReason::Term);
        for (dimension, until, expected) in [
            ("year", "2027-11-22", None),
            ("year", "2027-11-26", None),
            ("year", "2027-11-08", None),
            ("year", "2027-11-07", term),
            ("year", "2027-11-29", term),
            ("year", "2026-12-06", term),
            ("year", "2026-12-22", term),
            ("year", "2028-11-22", term),
            ("year", "2026-11-21", term),
            ("year", "open", term),
            ("month", "2026-12-22", None),
            ("month", "2026-12-23", None),
            ("month", "2026-12-15", None),
            ("month", "2026-12-06", term),
            ("month", "2027-01-22", term),
            ("month", "2027-11-22", term),
        ] {
            let due = push().due(&said(dimension, 1, until), None, seen);
            assert_eq!(doubt(&due), expected, "{dimension} until {until}");
        }
    }

    #[test]
    fn a_later_end_is_a_term_only_when_a_term_was_added() {
        let moved = Some(ManualReason::Moved);
        for (dimension, until, expected) in [
            ("year", "2028-11-22", None),
            ("year", "2028-11-18", None),
            ("year", "2027-11-29", moved),
            ("year", "2028-11-08", moved),
            ("year", "2029-11-22", moved),
            ("year", "open", moved),
            ("month", "2027-12-22", None),
            ("month", "2027-11-29", moved),
        ] {
            let due = push().due(&said(dimension, 1, until), ordered(1, "2027-11-22"), day("2026-11-22"));
            assert_eq!(doubt(&due), expected, "{dimension} until {until}");
        }
    }

    #[test]
    fn what_is_ordered_and_what_has_become_less_is_nothing_new() {
        let seen = day("2026-11-22");
        for (units, until) in [(1, "2027-11-22"), (0, "2027-11-22"), (1, "2027-05-22")] {
            let due = push().due(&said("year", units, until), ordered(1, "2027-11-22"), seen);
            assert_eq!(due, Due::Nothing, "{units} until {until}");
        }
        let open = Some(Ordered { units: 1, until: None });
        assert_eq!(push().due(&said("year", 1, "open"), open, seen), Due::Nothing);
    }

    #[test]
    fn units_that_are_no_order_wait_for_a_person() {
        let seen = day("2026-11-22");
        for (units, before) in [(2, None), (0, None), (-1, None), (2, ordered(1, "2027-11-22"))] {
            let due = push().due(&said("year", units, "2027-11-22"), before, seen);
            assert_eq!(due, Due::Person(ManualReason::Units), "{units} after {before:?}");
        }
        assert_eq!(
            push().due(&said("decade", 1, "2027-11-22"), None, seen),
            Due::Person(ManualReason::Unknown)
        );
        let noted = ordered(0, "2027-11-22");
        assert_eq!(push().due(&said("year", 1, "2027-11-22"), noted, seen), Due::Person(ManualReason::Units));
    }

    #[test]
    fn balance_comes_on_top_within_a_term_and_anew_with_a_term() {
        let (seen, before) = (day("2026-11-22"), ordered(5, "2027-11-22"));
        let amount = |listing: &Listing, units, until, before| {
            let due = listing.due(&said("credit", units, until), before, seen);
            match due {
                Due::Order(Selection {
                    choice: crate::domain::selection::Choice::Balance { amount },
                    ..
                }) => amount.to_string(),
                other => format!("{other:?}"),
            }
        };
        for (listing, units, until, before, expected) in [
            (otp(None), 5, "2027-11-22", None, "500.00 USD"),
            (otp(None), 5, "2027-02-22", None, "500.00 USD"),
            (otp(None), 5, "2026-12-06", None, "Person(Term)"),
            (otp(None), 5, "open", None, "Person(Term)"),
            (otp(None), 7, "2027-11-22", before, "200.00 USD"),
            (otp(None), 7, "2028-11-22", before, "Person(Moved)"),
            (otp(Some(12)), 5, "2026-12-22", None, "Person(Term)"),
            (otp(Some(12)), 7, "2028-11-22", before, "700.00 USD"),
            (otp(Some(12)), 7, "2028-01-22", before, "Person(Moved)"),
        ] {
            assert_eq!(amount(&listing, units, until, before), expected, "{units} until {until}");
        }
    }
}
