//! Numbers, money, dates and spans of time as a language writes them (CLDR, through ICU4X).

use super::Lang;
use crate::domain::{
    Money, Timestamp,
    terms::Rate,
    time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS},
};
use chrono::Datelike;
use icu_datetime::{DateTimeFormatter, fieldsets::YMD, input::Date};
use icu_decimal::{DecimalFormatter, input::Decimal as Digits};
use icu_locale_core::Locale;
use rust_decimal::Decimal;
use std::{borrow::Borrow, sync::LazyLock};

/// No-break space, so that an amount never stands on another line than its currency.
const NBSP: char = '\u{a0}';

/// Units a span is told in, largest first, with the key of their text.
const UNITS: [(i64, &str); 4] = [
    (DAY_MS, "duration-days"),
    (HOUR_MS, "duration-hours"),
    (MINUTE_MS, "duration-minutes"),
    (SECOND_MS, "duration-seconds"),
];

/// What ICU needs to write in one language.
struct Forms {
    number: DecimalFormatter,
    date: DateTimeFormatter<YMD>,
}

/// By [`Lang::index`].
static FORMS: LazyLock<Vec<Forms>> = LazyLock::new(|| Lang::all().map(Forms::of).collect());

impl Forms {
    fn of(lang: Lang) -> Self {
        // The tags and ICU's data are compiled in, so these fail always or never; tests walk all languages.
        let locale: Locale = lang.row().icu.parse().expect("a constant tag");
        Self {
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).expect("compiled data"),
            date: DateTimeFormatter::try_new((&locale).into(), YMD::long()).expect("compiled data"),
        }
    }
}

// Values are taken by `Borrow`, because templates hand over fields by reference and results by value.
impl Lang {
    /// A whole number with the language's separators: `12,345`.
    pub fn number(self, number: impl Borrow<i64>) -> String {
        self.digits(&Digits::from(*number.borrow()))
    }

    /// A share given in percent: 2 is `2%`, 1.50 is `1.5%`.
    pub fn percent(self, percent: impl Borrow<Decimal>) -> String {
        self.t1("share-percent", "number", self.rate(percent.borrow().normalize()))
    }

    /// The amount with every digit of its currency and without the code: `8,640.00`.
    pub fn amount(self, money: impl Borrow<Money>) -> String {
        self.rate(money.borrow().decimal())
    }

    /// The amount and its currency's code: `8,640.00 USD` with a no-break space. The code always stands, as
    /// `$` has many meanings.
    pub fn money(self, money: impl Borrow<Money>) -> String {
        let money = money.borrow();
        format!("{}{NBSP}{}", self.amount(money), money.currency())
    }

    /// A decimal number, such as an exchange rate, with exactly the digits it has: `7.8150`.
    pub fn rate(self, rate: impl Borrow<Decimal>) -> String {
        let plain = rate.borrow().to_string();
        match Digits::try_from_str(&plain) {
            Ok(digits) => self.digits(&digits),
            // Not reached: a Decimal writes itself as plain digits.
            Err(_) => plain,
        }
    }

    /// An exchange rate between two currencies: `7.1500 CNY = 1 USD`.
    pub fn rate_of(self, rate: &Rate) -> String {
        let number = self.rate(rate.rate);
        self.t3("rate-of-two", "number", number, "to", rate.to.code(), "from", rate.from.code())
    }

    /// The day in UTC, the month in words: `22 November 2026`.
    pub fn date(self, at: impl Borrow<Timestamp>) -> String {
        let utc = at.borrow().utc();
        // Month and day are at most 12 and 31.
        let date = Date::try_new_iso(utc.year(), utc.month() as u8, utc.day() as u8);
        match date {
            Ok(date) => self.forms().date.format(&date).to_string(),
            // Before the year -9999 or after 9999.
            Err(_) => utc.date_naive().to_string(),
        }
    }

    /// The day and the minute in UTC: `22 November 2026 at 14:05 UTC`.
    pub fn date_time(self, at: impl Borrow<Timestamp>) -> String {
        let at = at.borrow();
        self.t2("date-and-time", "date", self.date(at), "time", self.time(at))
    }

    /// The minute of the day with its zone: `14:05 UTC`. By the 24-hour clock in every language, so that no
    /// deadline hangs on a misread “PM” or “下午”.
    pub fn time(self, at: impl Borrow<Timestamp>) -> String {
        at.borrow().utc().format("%H:%M UTC").to_string()
    }

    /// A span of time in words, rounded down to its two largest units: `6 days 23 hours`, `29 minutes`.
    /// Seconds are told only below one minute; negative spans are `0 seconds`.
    pub fn duration(self, ms: impl Borrow<i64>) -> String {
        let ms = (*ms.borrow()).max(0);
        let first = UNITS.iter().position(|(unit, _)| ms >= *unit).unwrap_or(UNITS.len() - 1);
        let (unit, key) = UNITS[first];
        let larger = self.t1(key, "count", ms / unit);
        match UNITS.get(first + 1) {
            Some((next, key)) if *next > SECOND_MS && ms % unit >= *next => {
                let smaller = self.t1(key, "count", ms % unit / next);
                self.t2("duration-both", "larger", larger, "smaller", smaller)
            }
            _ => larger,
        }
    }

    /// A countdown, rounded down to the second: `14:05`, from an hour on `1:14:05`. Negative spans are `0:00`.
    pub fn clock(self, ms: impl Borrow<i64>) -> String {
        let seconds = (*ms.borrow()).max(0) / SECOND_MS;
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        match hours {
            0 => format!("{minutes}:{seconds:02}"),
            _ => format!("{hours}:{minutes:02}:{seconds:02}"),
        }
    }

    /// The entries as one phrase: `card, USDT and bank transfer`. Nothing for an empty list.
    pub fn list(self, entries: &[impl AsRef<str>]) -> String {
        let Some((last, before)) = entries.split_last() else { return String::new() };
        let rest = before.iter().map(|entry| entry.as_ref().to_owned());
        match rest.reduce(|rest, next| self.t2("list-and-next", "rest", rest, "next", next)) {
            Some(rest) => self.t2("list-and-last", "rest", rest, "last", last.as_ref()),
            None => last.as_ref().to_owned(),
        }
    }

    fn digits(self, digits: &Digits) -> String {
        self.forms().number.format(digits).to_string()
    }

    fn forms(self) -> &'static Forms {
        &FORMS[self.index()]
    }
}
