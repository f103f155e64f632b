//! CSV files, by the columns that the configuration declares.

use super::{
    Broken, Entry, Format, Kind, Side, Statement, Uncounted, Why, amount,
    text::{clean, reference},
};
use crate::{domain::Currency, methods::bank::iban::squeeze};
use chrono::NaiveDate;
use ring::digest::{SHA256, digest};

/// How one bank's CSV files are to be read. Columns are named by the header of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The account of ours that these files tell of; letters and digits only.
    pub account: String,
    /// Its currency, unless a column says it.
    pub currency: Currency,
    /// What stands between columns.
    pub separator: u8,
    /// What stands before the decimal digits, `,` or `.`.
    pub decimal: char,
    /// How days are written, in the notation of strftime: `%d.%m.%Y`.
    pub day_form: String,
    pub columns: Columns,
}

/// The names of the columns. An amount below zero is money that went out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    pub booked: String,
    pub amount: String,
    pub value_date: Option<String>,
    pub currency: Option<String>,
    pub payer_name: Option<String>,
    pub payer_account: Option<String>,
    pub bank_ref: Option<String>,
    pub end_to_end: Option<String>,
    /// Everything the payer may have written.
    pub texts: Vec<String>,
}

impl Columns {
    fn names(&self) -> impl Iterator<Item = &String> {
        let options = [
            &self.value_date,
            &self.currency,
            &self.payer_name,
            &self.payer_account,
            &self.bank_ref,
            &self.end_to_end,
        ];
        [&self.booked, &self.amount].into_iter().chain(options.into_iter().flatten()).chain(&self.texts)
    }
}

/// Where the header stands, which some banks put under lines of their own: its line, counted from 0.
fn header(text: &str, mapping: &Mapping) -> Option<usize> {
    let heads = |line: &str| {
        let fields = split(line, mapping.separator);
        mapping.columns.names().all(|name| fields.iter().any(|field| field == name))
    };
    text.lines().take(20).position(heads)
}

fn split(line: &str, separator: u8) -> Vec<String> {
    let mut reader = reader(line, separator);
    let mut record = csv::StringRecord::new();
    match reader.read_record(&mut record) {
        Ok(true) => record.iter().map(|field| field.trim().to_owned()).collect(),
        Ok(false) | Err(_) => Vec::new(),
    }
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes())
}

/// Does the file have all the columns of this mapping?
pub(super) fn fits(text: &str, mapping: &Mapping) -> bool {
    header(text, mapping).is_some()
}

pub(super) fn read(text: &str, mapping: &Mapping) -> Result<Statement, Broken> {
    let broken = |line: usize, why| Broken { line, place: String::new(), why };
    let head = header(text, mapping).ok_or_else(|| broken(1, Why::Unknown))?;
    let below: String = text.split_inclusive('\n').skip(head).collect();
    let names = split(text.lines().nth(head).unwrap_or_default(), mapping.separator);
    let (format, form) = (Format::Csv, form(mapping));
    let mut statement = Statement { format, form, entries: Vec::new(), uncounted: Vec::new() };
    let mut reader = reader(&below, mapping.separator);
    let mut record = csv::StringRecord::new();
    loop {
        let line = |n: u64| usize::try_from(n).unwrap_or(usize::MAX).saturating_add(head);
        let at = line(reader.position().line());
        if !reader.read_record(&mut record).map_err(|_| broken(at, Why::Unreadable))? {
            return Ok(statement);
        }
        let at = record.position().map_or(at, |position| line(position.line()));
        let first = at == head + 1;
        if first || record.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        match (Row { names: &names, record: &record, mapping }).entry() {
            Ok(Ok(entry)) => statement.entries.push(entry),
            Ok(Err(currency)) => statement.uncounted.push(Uncounted { line: at, currency }),
            Err((place, why)) => return Err(Broken { line: at, place, why }),
        }
    }
}

/// A mapping that was changed reads another form.
fn form(mapping: &Mapping) -> String {
    let digest = digest(&SHA256, format!("{mapping:?}").as_bytes());
    let short: String = digest.as_ref()[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{} {short}", Format::Csv.name())
}

struct Row<'a> {
    names: &'a [String],
    record: &'a csv::StringRecord,
    mapping: &'a Mapping,
}

impl Row<'_> {
    fn value(&self, name: &str) -> Option<&str> {
        let at = self.names.iter().position(|known| known == name)?;
        self.record.get(at).map(str::trim).filter(|value| !value.is_empty())
    }

    fn of(&self, name: Option<&String>) -> Option<&str> {
        self.value(name?)
    }

    fn day(&self, name: &str) -> Result<NaiveDate, (String, Why)> {
        let value = self.value(name).ok_or_else(|| (name.to_owned(), Why::Missing))?;
        NaiveDate::parse_from_str(value, &self.mapping.day_form).map_err(|_| (name.to_owned(), Why::Day))
    }

    /// The booking, or the code of a currency that Guichet does not count.
    fn entry(&self) -> Result<Result<Entry, String>, (String, Why)> {
        let columns = &self.mapping.columns;
        let number = self.value(&columns.amount).ok_or_else(|| (columns.amount.clone(), Why::Missing))?;
        let wrong = |why| (columns.amount.clone(), why);
        let (side, number) = plain(number, self.mapping.decimal).ok_or_else(|| wrong(Why::Amount))?;
        let currency = self.of(columns.currency.as_ref()).unwrap_or(self.mapping.currency.code());
        let Some(amount) = amount(&number, currency).map_err(wrong)? else {
            return Ok(Err(currency.to_owned()));
        };
        let value_date = columns.value_date.as_ref().map(|name| self.day(name)).transpose()?;
        Ok(Ok(Entry {
            account: self.mapping.account.clone(),
            amount,
            side,
            booked: Some(self.day(&columns.booked)?),
            value_date,
            end_to_end: self.of(columns.end_to_end.as_ref()).and_then(reference),
            structured: None,
            texts: columns.texts.iter().filter_map(|name| clean(self.value(name)?)).collect(),
            payer_name: self.of(columns.payer_name.as_ref()).and_then(clean),
            payer_account: self.of(columns.payer_account.as_ref()).map(squeeze).filter(|n| !n.is_empty()),
            bank_ref: self.of(columns.bank_ref.as_ref()).and_then(reference),
            names: Vec::new(),
            notice: None,
            kind: Kind::Booked,
            key: String::new(),
        }))
    }
}

/// `-1.234,56` as which way it went and `1234.56`. Marks of thousands are dots, commas, spaces or apostrophes.
fn plain(text: &str, decimal: char) -> Option<(Side, String)> {
    let (side, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (Side::Debit, rest),
        None => (Side::Credit, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut number = String::with_capacity(digits.len());
    let mut seen = false;
    for c in digits.chars() {
        match c {
            _ if c == decimal && !seen => {
                number.push('.');
                seen = true;
            }
            '0'..='9' => number.push(c),
            '.' | ',' | ' ' | '\'' | '’' | '\u{a0}' | '\u{202f}' if !seen => {}
            _ => return None,
        }
    }
    number.starts_with(|c: char| c.is_ascii_digit()).then_some((side, number))
}
