//! The filter of the order list, as the address has it, and the links that keep it.

use crate::{domain::time::DAY_MS, lang::Lang, store::orders::Filter, web::Problem};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Orders on one page.
pub const PER_PAGE: usize = 20;

/// The furthest page there is: a number from an address is never trusted to be small.
const LAST_PAGE: u32 = 100_000;

const STATES: [&str; 4] = ["unpaid", "paid", "cancelled", "expired"];

/// The filters as typed; an empty one is “all”.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderFilter {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub product: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub status: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub member: String,
    /// The first day, `2026-11-22`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// The last day.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    page: String,
}

impl OrderFilter {
    /// The page asked for, from 1.
    pub fn page(&self) -> u32 {
        self.page.parse().unwrap_or(1).clamp(1, LAST_PAGE)
    }

    /// Returns true if anything is filtered.
    pub fn narrows(&self) -> bool {
        let Self { product, status, member, from, to, page: _ } = self;
        [product, status, member, from, to].iter().any(|value| !value.is_empty())
    }

    /// This list at another page, its filters kept.
    pub fn link(&self, page: u32) -> String {
        let page = if page > 1 { page.to_string() } else { String::new() };
        let query = serde_urlencoded::to_string(Self { page, ..self.clone() }).unwrap_or_default();
        if query.is_empty() { "/orders".to_owned() } else { format!("/orders?{query}") }
    }

    /// What the store is asked for: one order more than a page shows tells whether there is another page.
    /// A day that cannot be read bounds nothing and is a problem of its field.
    pub fn read(&self, l: Lang) -> (Filter, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut day = |field: &str, typed: &str| {
            let parsed = day(typed);
            if parsed.is_none() && !typed.trim().is_empty() {
                problems.push(Problem::new(field, l.t("orders-day-unreadable")));
            }
            parsed
        };
        let (from, to) = (day("from", &self.from), day("to", &self.to));
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            problems.push(Problem::new("to", l.t("orders-days-crossed")));
        }
        let filter = Filter {
            product: known_shape(&self.product),
            state: STATES.into_iter().find(|state| *state == self.status).unwrap_or("").to_owned(),
            member: known_shape(&self.member),
            from: from.unwrap_or(i64::MIN),
            to: to.map_or(i64::MAX, |day| day + DAY_MS),
            offset: i64::from(self.page() - 1) * PER_PAGE as i64,
            limit: PER_PAGE as i64 + 1,
        };
        (filter, problems)
    }
}

/// Slugs and ids; anything else filters nothing, and never reaches a database that may not take it.
fn known_shape(value: &str) -> String {
    let fits = value.len() <= 100 && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if fits { value.to_owned() } else { String::new() }
}

/// A day as the browser's date field sends it, as its first moment in UTC; years of four digits only.
fn day(typed: &str) -> Option<i64> {
    let typed = typed.trim();
    let date = NaiveDate::parse_from_str(typed, "%Y-%m-%d").ok().filter(|_| typed.len() == 10)?;
    Some(date.and_hms_opt(0, 0, 0)?.and_utc().timestamp_millis())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(query: &str) -> OrderFilter {
        serde_urlencoded::from_str(query).unwrap()
    }

    #[test]
    fn links_to_other_pages_keep_the_filters() {
        let all = wanted("");
        assert_eq!((all.link(1), all.link(2)), ("/orders".into(), "/orders?page=2".into()));
        let some = wanted("status=paid&product=otp&member=&page=3&from=2026-11-01&lang=fr");
        assert_eq!(some.link(4), "/orders?product=otp&status=paid&from=2026-11-01&page=4");
        assert_eq!(some.link(1), "/orders?product=otp&status=paid&from=2026-11-01");
        assert_eq!(wanted("member=a%26page%3D9").link(2), "/orders?member=a%26page%3D9&page=2");
    }

    #[test]
    fn any_page_number_leads_to_a_page() {
        for (query, page) in [("", 1), ("page=0", 1), ("page=-3", 1), ("page=x", 1), ("page=7", 7)] {
            assert_eq!(wanted(query).page(), page, "{query}");
        }
        assert_eq!(wanted("page=4294967295").page(), LAST_PAGE);
        assert_eq!(wanted("page=3").read(Lang::ENGLISH).0.offset, 40);
    }

    #[test]
    fn the_last_day_is_part_of_the_range() {
        let (filter, problems) = wanted("from=2026-11-22&to=2026-11-22").read(Lang::ENGLISH);
        assert_eq!((filter.to - filter.from, problems.len()), (DAY_MS, 0));
    }

    #[test]
    fn a_day_that_is_none_is_named_and_bounds_nothing() {
        for typed in ["22.11.2026", "2026-02-30", "tomorrow", "12026-01-01", "2026-1-1"] {
            let (filter, problems) =
                OrderFilter { from: typed.into(), ..OrderFilter::default() }.read(Lang::ENGLISH);
            assert_eq!(filter.from, i64::MIN, "{typed}");
            assert_eq!(problems.iter().map(|p| p.field.as_str()).collect::<Vec<_>>(), ["from"]);
        }
        let (_, problems) = wanted("from=2026-11-23&to=2026-11-22").read(Lang::ENGLISH);
        assert_eq!(problems.len(), 1);
    }

    #[test]
    fn a_status_that_does_not_exist_filters_nothing() {
        assert_eq!(wanted("status=paid").read(Lang::ENGLISH).0.state, "paid");
        assert_eq!(wanted("status=' OR 1").read(Lang::ENGLISH).0.state, "");
    }
}
