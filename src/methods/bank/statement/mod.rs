//! What a bank says has happened on an account: one shape for every format, told apart by content.

mod camt;
pub mod csv;
mod days;
mod key;
mod mt940;
mod remittance;
mod skipped;
pub mod sums;
mod text;
mod xml;

#[cfg(test)]
mod tests;

pub use skipped::{Skip, Skipped};

use crate::domain::{Money, money};
use chrono::NaiveDate;

/// The largest file that is read.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// A file that was read to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    pub format: Format,
    /// The format, and of CSV the mapping too: files of one form name the same booking alike.
    pub form: String,
    /// How many rows or bookings the file has, counted before any of them is understood. Each of them is an
    /// entry, reverted or skipped.
    pub rows: usize,
    pub entries: Vec<Entry>,
    pub reverted: Vec<Reverted>,
    pub skipped: Vec<Skipped>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// ISO 20022: the end of a day.
    Camt053,
    /// ISO 20022: a notice during the day.
    Camt054,
    /// SWIFT's older form.
    Mt940,
    /// A table whose columns the configuration names.
    Csv,
}

impl Format {
    /// As people call it; the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Camt053 => "camt.053",
            Self::Camt054 => "camt.054",
            Self::Mt940 => "MT940",
            Self::Csv => "CSV",
        }
    }
}

/// One transfer on an account, as the bank tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Our account: an IBAN or a number, letters and digits only.
    pub account: String,
    /// Always positive; `side` says which way it went.
    pub amount: Money,
    pub side: Side,
    pub booked: Option<NaiveDate>,
    pub value_date: Option<NaiveDate>,
    /// The payer's own reference, when it gave one.
    pub end_to_end: Option<String>,
    /// The creditor references, in their own field.
    pub structured: Vec<String>,
    /// Everything the payer or the bank wrote, in pieces as the bank cut them.
    pub texts: Vec<String>,
    /// The other side of the booking: who paid, when money came in.
    pub payer_name: Option<String>,
    /// Its account: an IBAN or a number, letters and digits only.
    pub payer_account: Option<String>,
    /// The bank's own name for the booking. Some banks give several bookings one name.
    pub bank_ref: Option<String>,
    /// More names that banks know the transfer by: that of the whole entry, those it bears on its way.
    pub names: Vec<String>,
    /// The notice that tells of it: each tells of other bookings, as statements of a day do not.
    pub notice: Option<String>,
    pub kind: Kind,
    /// Names this booking in every file that tells of it: the same file again has the same keys, and so
    /// have the shared bookings of two files that overlap.
    pub key: String,
}

/// A credit that the bank lists and says of that it did not stay: it failed, or was undone after it was booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reverted {
    /// The row as if it were booked; its key is the one that it had then. `booked` may be missing.
    pub entry: Entry,
    /// The bank's word for its state.
    pub word: String,
}

impl Statement {
    /// Everything that has a key.
    fn all(&mut self) -> impl Iterator<Item = &mut Entry> {
        self.entries.iter_mut().chain(self.reverted.iter_mut().map(|row| &mut row.entry))
    }

    /// Calls every account by one name, whatever the file calls it: a booking has one key in all files.
    #[must_use]
    pub fn naming(mut self, name: impl Fn(&str) -> Option<String>) -> Self {
        for entry in self.all() {
            if let Some(name) = name(&entry.account) {
                entry.account = name;
            }
        }
        key::number(self.all());
        self
    }
}

impl Entry {
    /// Everything in which a reference of ours may stand.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.structured.iter().chain(&self.end_to_end).chain(&self.texts).map(String::as_str)
    }
}

/// Which way the money went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Credit,
    Debit,
}

/// What a booking is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The money has moved.
    Booked,
    /// The bank expects it to move.
    Pending,
    /// An earlier booking is undone: a reversed credit is a debit.
    Reversal,
    /// A transfer that the other bank sent back.
    Return,
    /// A sum of several transfers that the file does not tell apart.
    Batch,
}

/// Why a file was refused, and where. Nothing of it is used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}{}: {why}", if place.is_empty() { String::new() } else { format!(", {place}") })]
pub struct Broken {
    /// The first line is 1.
    pub line: usize,
    /// The element, tag or column; empty when the whole file is meant.
    pub place: String,
    pub why: StatementError,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StatementError {
    #[error("this is no camt.053, camt.054 or MT940 statement, and no CSV file whose columns are declared")]
    Unknown,
    #[error("the columns fit the CSV files of several accounts; declare the column that says the account")]
    Ambiguous,
    #[error("this is a packed file; unpack it first")]
    Packed,
    #[error("camt.052 tells of bookings that are not final; import camt.053 or camt.054")]
    Provisional,
    #[error("MT942 tells of bookings that are not final; import MT940")]
    Interim,
    #[error("the characters of the file cannot be read, or it ends too early; export it as UTF-8")]
    Encoding,
    #[error("the file is larger than 10 MB")]
    TooLarge,
    #[error("elements are nested too deeply")]
    TooDeep,
    #[error("there are too many elements")]
    TooMany,
    #[error("this is no well-formed XML, or the file ends too early")]
    Malformed,
    #[error("a document type is declared, which no statement needs")]
    Doctype,
    #[error("an entity is used that XML does not define")]
    Entity,
    #[error("there is no statement in it")]
    Empty,
    #[error("the header names this column more than once, so it is unclear which one is meant")]
    Repeated,
    #[error("a quotation mark is opened and never closed, so the rows below it cannot be told apart")]
    Quote,
    #[error("a value is missing")]
    Missing,
    #[error("the line has fewer columns than the header; the file may have been cut off")]
    Short,
    #[error("this is no amount of this currency")]
    Amount,
    #[error("this is no day")]
    Day,
    #[error("this is neither credit nor debit")]
    Side,
    #[error("the bank's word for the state of a booking is not known")]
    State,
    #[error("the line cannot be read")]
    Unreadable,
    #[error("the statement ends before its closing balance")]
    Unclosed,
}

impl StatementError {
    /// A word for it, for logs and tests.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Ambiguous => "ambiguous",
            Self::Packed => "packed",
            Self::Provisional => "provisional",
            Self::Interim => "interim",
            Self::Encoding => "encoding",
            Self::TooLarge => "too-large",
            Self::TooDeep => "too-deep",
            Self::TooMany => "too-many",
            Self::Malformed => "malformed",
            Self::Doctype => "doctype",
            Self::Entity => "entity",
            Self::Empty => "empty",
            Self::Repeated => "repeated",
            Self::Quote => "quote",
            Self::Missing => "missing",
            Self::Short => "short",
            Self::Amount => "amount",
            Self::Day => "day",
            Self::Side => "side",
            Self::State => "state",
            Self::Unreadable => "unreadable",
            Self::Unclosed => "unclosed",
        }
    }
}

/// Reads a statement; which format it has is seen from its content, never from its name. `mappings` are the
/// CSV forms that the configuration declares.
pub fn read(bytes: &[u8], mappings: &[csv::Mapping]) -> Result<Statement, Broken> {
    let whole = |why| Broken { line: 1, place: String::new(), why };
    if bytes.len() > MOST_BYTES {
        return Err(whole(StatementError::TooLarge));
    }
    if bytes.starts_with(b"PK") || bytes.starts_with(&[0x1f, 0x8b]) {
        return Err(whole(StatementError::Packed));
    }
    let text = text::decode(bytes).ok_or_else(|| whole(StatementError::Encoding))?;
    let mut statement = if text.trim_start().starts_with('<') {
        camt::read(&text)?
    } else if mt940::looks_like(&text) {
        mt940::read(&text)?
    } else {
        csv::read(&text, &csv::choose(&text, mappings)?)?
    };
    key::number(statement.all());
    Ok(statement)
}

/// An amount in the bank's currency: none when Guichet does not count it, refused when it is no amount.
fn amount(number: &str, currency: &str) -> Result<Option<Money>, StatementError> {
    match currency.parse() {
        Ok(currency) => {
            let amount = Money::parse(number, currency).map_err(|_| StatementError::Amount)?;
            if amount.minor() < 0 { Err(StatementError::Amount) } else { Ok(Some(amount)) }
        }
        Err(money::Refused::UnknownCurrency) if is_code(currency) => Ok(None),
        Err(_) => Err(StatementError::Amount),
    }
}

fn is_code(currency: &str) -> bool {
    currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase())
}
