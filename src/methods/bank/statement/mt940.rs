//! MT940, SWIFT's older statement, in the dialects that banks send.

mod booking;
mod fields;

use super::{
    Broken, Entry, Format, Kind, Side, Skip, Skipped, Statement, StatementError, amount,
    remittance::{self, Remittance},
    text::clean,
};
use crate::{
    domain::Currency,
    methods::bank::iban::{Iban, squeeze},
};
use booking::Booking;
use fields::Field;

/// Returns true if the text names an account and has another field that only statements have. Some banks leave
/// out `:20:`.
pub(super) fn looks_like(text: &str) -> bool {
    let tags = || text.lines().filter_map(|line| fields::tag(line));
    tags().any(|tag| matches!(tag, "25" | "25P"))
        && tags().any(|tag| matches!(tag, "20" | "34F" | "60F" | "60M"))
}

pub(super) fn read(text: &str) -> Result<Statement, Broken> {
    let mut file = File::default();
    for field in fields::read(text) {
        file.take(&field).map_err(|why| Broken {
            line: field.line,
            place: format!(":{}:", field.tag),
            why,
        })?;
    }
    let last = text.lines().count().max(1);
    if let Some(tag) = file.open {
        return Err(Broken { line: last, place: format!(":{tag}:"), why: StatementError::Unclosed });
    }
    if !file.closed {
        return Err(Broken { line: last, place: String::new(), why: StatementError::Empty });
    }
    let form = Format::Mt940.name().to_owned();
    let File { rows, entries, skipped, .. } = file;
    Ok(Statement { format: Format::Mt940, form, rows, entries, reverted: Vec::new(), skipped })
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
    /// Does it speak of a debit whose amount cannot be read?
    odd: bool,
    rows: usize,
    entries: Vec<Entry>,
    skipped: Vec<Skipped>,
}

impl File {
    fn take(&mut self, field: &Field) -> Result<(), StatementError> {
        let first = field.lines.first().map(String::as_str).unwrap_or_default();
        match field.tag.as_str() {
            "20" => {
                if self.open.is_some() {
                    return Err(StatementError::Unclosed);
                }
                self.begin("20");
            }
            "25" | "25P" => {
                if self.open.is_none() {
                    self.begin("25");
                } else if !self.account.is_empty() {
                    return Err(StatementError::Unclosed);
                }
                self.account = account(first);
            }
            // Only MT942 has a floor limit, and no opening balance before it.
            "34F" if self.currency.is_empty() => return Err(StatementError::Interim),
            "60F" | "60M" => self.currency = first.get(7..10).ok_or(StatementError::Amount)?.to_owned(),
            "61" => self.entry(field, first)?,
            "86" => self.add_remittance(&field.lines)?,
            "62F" | "62M" => {
                self.open.take().ok_or(StatementError::Unreadable)?;
                (self.closed, self.told, self.odd) = (true, false, false);
            }
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, tag: &str) {
        self.open = Some(tag.to_owned());
        (self.account, self.currency) = (String::new(), String::new());
        (self.told, self.odd) = (false, false);
    }

    fn entry(&mut self, field: &Field, first: &str) -> Result<(), StatementError> {
        self.rows += 1;
        (self.told, self.odd) = (false, false);
        if self.open.is_none() || self.currency.is_empty() || self.account.is_empty() {
            return Err(StatementError::Missing);
        }
        let booking = Booking::read(first)?;
        let line = field.line;
        let counted = booking.number.as_deref().ok_or(StatementError::Amount);
        let amount = match counted.and_then(|number| amount(number, &self.currency)) {
            Ok(Some(amount)) => amount,
            Ok(None) => {
                let why = Skip::Currency(self.currency.clone());
                self.skipped.push(Skipped { line, why });
                return Ok(());
            }
            // What was taken back, or sent back, is our business.
            Err(_) if booking.side == Side::Debit && matches!(booking.kind, Kind::Booked | Kind::Pending) => {
                self.odd = true;
                self.skipped.push(Skipped { line, why: Skip::Outgoing });
                return Ok(());
            }
            Err(why) => return Err(why),
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
    fn add_remittance(&mut self, lines: &[String]) -> Result<(), StatementError> {
        let Remittance { end_to_end, structured, texts, name, account, returned } = remittance::read(lines);
        if self.odd && returned {
            return Err(StatementError::Amount);
        }
        let Some(entry) = self.entries.last_mut().filter(|_| self.told) else { return Ok(()) };
        if returned && entry.kind == Kind::Booked {
            entry.kind = Kind::Return;
        }
        entry.end_to_end = end_to_end.or(entry.end_to_end.take());
        entry.structured.extend(structured);
        entry.payer_name = name;
        entry.payer_account = account;
        entry.texts.extend(texts);
        Ok(())
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
