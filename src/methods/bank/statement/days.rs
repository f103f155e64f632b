//! Days as banks write them.

use chrono::{
    NaiveDate,
    format::{Parsed, StrftimeItems},
};

/// The day. 29 and 30 February stand for the last day of the month: banks that count 30 days a month give them
/// as the value date of interest.
pub(super) fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let last = || [29, 28].into_iter().find_map(|last| NaiveDate::from_ymd_opt(year, 2, last));
    let in_february = month == 2 && matches!(day, 29 | 30);
    NaiveDate::from_ymd_opt(year, month, day).or_else(|| last().filter(|_| in_february))
}

/// Reads a day in a notation of strftime.
pub(super) fn parse(text: &str, form: &str) -> Option<NaiveDate> {
    let mut parsed = Parsed::new();
    chrono::format::parse(&mut parsed, text, StrftimeItems::new(form)).ok()?;
    let year = parsed.year().or_else(|| Some(2000 + parsed.year_mod_100()?));
    parsed.to_naive_date().ok().or_else(|| day(year?, parsed.month()?, parsed.day()?))
}
