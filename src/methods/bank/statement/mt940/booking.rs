//! One booking of an MT940 statement: its `:61:` line.

use crate::methods::bank::statement::{Kind, Side, StatementError, days, text::reference};
use chrono::{Datelike, NaiveDate};

/// A `:61:` line.
pub(super) struct Booking {
    pub value_date: NaiveDate,
    pub booked: NaiveDate,
    pub side: Side,
    pub kind: Kind,
    /// None if it cannot be read.
    pub number: Option<String>,
    pub customer_ref: Option<String>,
    pub bank_ref: Option<String>,
}

impl Booking {
    pub fn read(line: &str) -> Result<Self, StatementError> {
        let mut rest = Rest(line);
        let value_date = day(rest.take(6).ok_or(StatementError::Day)?)?;
        let booked = rest.entry_day(value_date)?;
        let (side, kind) = rest.mark()?;
        // The third letter of the currency may stand between the mark and the amount.
        rest.skip(|c| c.is_ascii_alphabetic());
        let number = rest.number();
        let (kind, references) = rest.references(kind);
        let (customer, bank) = references.split_once("//").unwrap_or((references, ""));
        Ok(Self {
            value_date,
            booked,
            side,
            kind,
            number,
            customer_ref: reference(customer),
            bank_ref: reference(bank),
        })
    }
}

/// What is still unread of a line.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    fn take(&mut self, length: usize) -> Option<&'a str> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn skip(&mut self, which: impl Fn(char) -> bool) {
        self.0 = self.0.strip_prefix(which).unwrap_or(self.0);
    }

    /// `MMDD`, blanks, or nothing. The year is the one nearest to the value date.
    fn entry_day(&mut self, value_date: NaiveDate) -> Result<NaiveDate, StatementError> {
        let Some(four) = self.0.get(..4) else { return Err(StatementError::Unreadable) };
        if four.bytes().all(|b| b == b' ') {
            self.take(4);
            return Ok(value_date);
        }
        if !four.bytes().all(|b| b.is_ascii_digit()) {
            return Ok(value_date);
        }
        self.take(4);
        let of_year = |year: i32| {
            let (month, day) = (four[..2].parse().ok()?, four[2..].parse().ok()?);
            days::day(year, month, day)
        };
        let years = [value_date.year(), value_date.year() - 1, value_date.year() + 1];
        let near = years.into_iter().filter_map(of_year);
        near.min_by_key(|day| (*day - value_date).num_days().abs()).ok_or(StatementError::Day)
    }

    /// Credit or debit; `R` before it undoes an earlier booking, `E` expects one.
    fn mark(&mut self) -> Result<(Side, Kind), StatementError> {
        for (mark, side, kind) in [
            // A reversed credit takes money away, a reversed debit brings it back.
            ("RC", Side::Debit, Kind::Reversal),
            ("RD", Side::Credit, Kind::Reversal),
            ("EC", Side::Credit, Kind::Pending),
            ("ED", Side::Debit, Kind::Pending),
            ("C", Side::Credit, Kind::Booked),
            ("D", Side::Debit, Kind::Booked),
        ] {
            if let Some(rest) = self.0.strip_prefix(mark) {
                self.0 = rest;
                return Ok((side, kind));
            }
        }
        Err(StatementError::Side)
    }

    /// `149,5` with a comma, as a plain number with a dot. What cannot be read ends where the code begins.
    fn number(&mut self) -> Option<String> {
        let end = self.0.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(self.0.len());
        let number = &self.0[..end];
        let fits = number.starts_with(|c: char| c.is_ascii_digit()) && number.matches(',').count() <= 1;
        let code = || self.0.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(self.0.len());
        self.0 = &self.0[if fits { end } else { code() }..];
        fits.then(|| number.replace(',', ".").trim_end_matches('.').to_owned())
    }

    /// What kind of transaction it is, and the references after it.
    fn references(self, kind: Kind) -> (Kind, &'a str) {
        let rest = self.0.trim_start();
        let (code, references) = rest.split_at_checked(4).unwrap_or((rest, ""));
        // Returned items have this code at German banks.
        let returned = code == "NRTI" && kind == Kind::Booked;
        (if returned { Kind::Return } else { kind }, references)
    }
}

/// `YYMMDD`, in this century.
fn day(text: &str) -> Result<NaiveDate, StatementError> {
    let part = |from: usize| text.get(from..from + 2)?.parse::<u32>().ok();
    let (Some(year), Some(month), Some(day)) = (part(0), part(2), part(4)) else {
        return Err(StatementError::Day);
    };
    days::day(2000 + year.cast_signed(), month, day).ok_or(StatementError::Day)
}
