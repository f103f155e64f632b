//! MT940, SWIFT's older statement, in the dialects that banks send.

use super::{
    Broken, Entry, Format, Kind, Side, Skip, Skipped, Statement, Why, amount,
    remittance::{self, Told},
    text::{clean, reference},
};
use crate::{
    domain::Currency,
    methods::bank::iban::{Iban, squeeze},
};
use chrono::{Datelike, NaiveDate};

/// A field: its tag, what stands in it, and the line it begins on.
struct Field {
    tag: String,
    lines: Vec<String>,
    line: usize,
}

/// Does the text hold a field `:20:` at the beginning of a line?
pub(super) fn looks_like(text: &str) -> bool {
    text.lines().any(|line| field_of(inside(line)).is_some_and(|(tag, _)| tag == "20"))
        && text.lines().any(|line| line.starts_with(":25"))
}

pub(super) fn read(text: &str) -> Result<Statement, Broken> {
    let mut file = File::default();
    for field in fields(text) {
        file.take(&field).map_err(|why| Broken {
            line: field.line,
            place: format!(":{}:", field.tag),
            why,
        })?;
    }
    let last = text.lines().count().max(1);
    if let Some(tag) = file.open {
        return Err(Broken { line: last, place: format!(":{tag}:"), why: Why::Unclosed });
    }
    if !file.closed {
        return Err(Broken { line: last, place: String::new(), why: Why::Empty });
    }
    let form = Format::Mt940.name().to_owned();
    let File { rows, entries, skipped, .. } = file;
    Ok(Statement { format: Format::Mt940, form, rows, entries, skipped })
}

/// A line without the blocks of a SWIFT envelope and the control characters around them.
fn inside(line: &str) -> &str {
    let line = line.trim_end_matches(|c: char| c.is_control());
    let line = line.rsplit_once("{4:").map_or(line, |(_, rest)| rest);
    line.trim_start_matches(|c: char| c.is_control())
}

/// `:61:…` as its tag and the rest.
fn field_of(line: &str) -> Option<(&str, &str)> {
    let (tag, rest) = line.strip_prefix(':')?.split_once(':')?;
    let fits = matches!(tag.len(), 2 | 3) && tag.bytes().take(2).all(|b| b.is_ascii_digit());
    fits.then_some((tag, rest))
}

/// All fields; what stands before the first one, and between two statements, is nobody's.
fn fields(text: &str) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    let mut open = false;
    for (n, line) in text.lines().enumerate() {
        let line = inside(line);
        if let Some((tag, rest)) = field_of(line) {
            fields.push(Field { tag: tag.to_owned(), lines: vec![rest.to_owned()], line: n + 1 });
            open = true;
        } else if line == "-" || line.starts_with("-}") {
            open = false;
        } else if let Some(field) = fields.last_mut().filter(|_| open) {
            field.lines.push(line.to_owned());
        }
    }
    fields
}

#[derive(Default)]
struct File {
    account: String,
    currency: String,
    /// The field that opened the statement, until its closing balance.
    open: Option<String>,
    /// Was any statement read to its end?
    closed: bool,
    /// Does the next `:86:` speak of the last entry?
    told: bool,
    rows: usize,
    entries: Vec<Entry>,
    skipped: Vec<Skipped>,
}

impl File {
    fn take(&mut self, field: &Field) -> Result<(), Why> {
        let first = field.lines.first().map(String::as_str).unwrap_or_default();
        match field.tag.as_str() {
            "20" => {
                if self.open.replace("20".into()).is_some() {
                    return Err(Why::Unclosed);
                }
                (self.account, self.currency, self.told) = (String::new(), String::new(), false);
            }
            "25" | "25P" => self.account = account(first),
            "60F" | "60M" => self.currency = first.get(7..10).ok_or(Why::Amount)?.to_owned(),
            "61" => self.entry(field, first)?,
            "86" => self.tell(&field.lines),
            "62F" | "62M" => {
                self.open.take().ok_or(Why::Unreadable)?;
                (self.closed, self.told) = (true, false);
            }
            _ => {}
        }
        Ok(())
    }

    fn entry(&mut self, field: &Field, first: &str) -> Result<(), Why> {
        self.rows += 1;
        self.told = false;
        if self.open.is_none() || self.currency.is_empty() || self.account.is_empty() {
            return Err(Why::Missing);
        }
        let booking = Booking::read(first)?;
        let Some(amount) = amount(&booking.number, &self.currency)? else {
            let why = Skip::Currency(self.currency.clone());
            self.skipped.push(Skipped { line: field.line, why });
            return Ok(());
        };
        self.entries.push(Entry {
            account: self.account.clone(),
            amount,
            side: booking.side,
            booked: Some(booking.booked),
            value_date: Some(booking.value_date),
            end_to_end: booking.customer_ref,
            structured: Vec::new(),
            texts: field.lines.iter().skip(1).filter_map(|line| clean(line)).collect(),
            payer_name: None,
            payer_account: None,
            bank_ref: booking.bank_ref,
            names: Vec::new(),
            notice: None,
            kind: booking.kind,
            key: String::new(),
        });
        self.told = true;
        Ok(())
    }

    /// What the bank tells of the last entry; before the first one it speaks of the account.
    fn tell(&mut self, lines: &[String]) {
        let Some(entry) = self.entries.last_mut().filter(|_| self.told) else { return };
        let Told { end_to_end, structured, texts, name, account, returned } = remittance::read(lines);
        if returned && entry.kind == Kind::Booked {
            entry.kind = Kind::Return;
        }
        entry.end_to_end = end_to_end.or(entry.end_to_end.take());
        entry.structured.extend(structured);
        entry.payer_name = name;
        entry.payer_account = account;
        entry.texts.extend(texts);
    }
}

/// `50880050/0194774600888` and `DE02… EUR` alike: what names the account, without the bank's code or currency.
fn account(text: &str) -> String {
    let text = without_currency(text.trim());
    let number = text.rsplit('/').next().unwrap_or(text);
    squeeze(number)
}

/// Some banks put the currency after the number. Some IBANs (Mauritius, the Seychelles) end with one.
fn without_currency(text: &str) -> &str {
    let at = text.len().saturating_sub(3);
    let Some((number, code)) = text.split_at_checked(at) else { return text };
    let number = number.trim_end_matches([' ', '/']);
    let whole = text.rsplit('/').next().and_then(Iban::parse).is_some();
    if number.is_empty() || whole || code.parse::<Currency>().is_err() { text } else { number }
}

/// A `:61:` line.
struct Booking {
    value_date: NaiveDate,
    booked: NaiveDate,
    side: Side,
    kind: Kind,
    number: String,
    customer_ref: Option<String>,
    bank_ref: Option<String>,
}

impl Booking {
    fn read(line: &str) -> Result<Self, Why> {
        let mut rest = Rest(line);
        let value_date = day(rest.take(6).ok_or(Why::Day)?)?;
        let booked = rest.entry_day(value_date)?;
        let (side, kind) = rest.mark()?;
        // The third letter of the currency may stand between the mark and the amount.
        rest.skip(|c| c.is_ascii_alphabetic());
        let number = rest.number()?;
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
    fn entry_day(&mut self, value_date: NaiveDate) -> Result<NaiveDate, Why> {
        let Some(four) = self.0.get(..4) else { return Err(Why::Unreadable) };
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
            NaiveDate::from_ymd_opt(year, month, day)
        };
        let years = [value_date.year(), value_date.year() - 1, value_date.year() + 1];
        let near = years.into_iter().filter_map(of_year);
        near.min_by_key(|day| (*day - value_date).num_days().abs()).ok_or(Why::Day)
    }

    /// Credit or debit; `R` before it undoes an earlier booking, `E` expects one.
    fn mark(&mut self) -> Result<(Side, Kind), Why> {
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
        Err(Why::Side)
    }

    /// `149,5` with a comma, as a plain number with a dot.
    fn number(&mut self) -> Result<String, Why> {
        let end = self.0.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(self.0.len());
        let number = self.take(end).unwrap_or_default();
        let begins = number.starts_with(|c: char| c.is_ascii_digit());
        if !begins || number.matches(',').count() > 1 {
            return Err(Why::Amount);
        }
        Ok(number.replace(',', ".").trim_end_matches('.').to_owned())
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
fn day(text: &str) -> Result<NaiveDate, Why> {
    let part = |from: usize| text.get(from..from + 2)?.parse::<u32>().ok();
    let (Some(year), Some(month), Some(day)) = (part(0), part(2), part(4)) else { return Err(Why::Day) };
    NaiveDate::from_ymd_opt(2000 + year.cast_signed(), month, day).ok_or(Why::Day)
}
