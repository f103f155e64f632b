//! CSV files, by the columns that the configuration declares.

use super::{
    Broken, Entry, Format, Kind, Statement, Uncounted, Why, amount,
    sums::Sums,
    text::{clean, reference},
};
use crate::methods::bank::{account::Account, iban::squeeze};
use chrono::NaiveDate;
use ring::digest::{SHA256, digest};

/// How one bank's CSV files are to be read. Columns are named by the header of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The account of ours that these files tell of. Its currency holds unless a column says another.
    pub account: Account,
    /// What stands between columns.
    pub separator: u8,
    /// What stands before the decimal digits, `,` or `.`.
    pub decimal: char,
    /// How days are written, in the notation of strftime: `%d.%m.%Y`.
    pub day_form: String,
    pub columns: Columns,
}

/// The names of the columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    pub booked: String,
    pub sums: Sums,
    /// Says whose a line is, where the files of several accounts have the same columns.
    pub account: Option<String>,
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
            &self.account,
            &self.value_date,
            &self.currency,
            &self.payer_name,
            &self.payer_account,
            &self.bank_ref,
            &self.end_to_end,
        ];
        let needed = [&self.booked].into_iter().chain(self.sums.names());
        needed.chain(options.into_iter().flatten()).chain(&self.texts)
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

/// The mappings whose columns a file has: of one account, or with a column that says the account.
pub(super) fn choose<'a>(text: &str, mappings: &'a [Mapping]) -> Result<Vec<&'a Mapping>, Why> {
    let fitting: Vec<&Mapping> = mappings.iter().filter(|mapping| header(text, mapping).is_some()).collect();
    let first = fitting.first().ok_or(Why::Unknown)?;
    let one = fitting.iter().all(|mapping| mapping.account == first.account);
    let told = fitting.iter().all(|mapping| mapping.columns.account.is_some());
    if one || told { Ok(fitting) } else { Err(Why::Ambiguous) }
}

pub(super) fn read(text: &str, mappings: &[&Mapping]) -> Result<Statement, Broken> {
    let broken = |line: usize, why| Broken { line, place: String::new(), why };
    let mapping = mappings.first().ok_or_else(|| broken(1, Why::Unknown))?;
    let head = header(text, mapping).ok_or_else(|| broken(1, Why::Unknown))?;
    let below: String = text.split_inclusive('\n').skip(head).collect();
    let names = split(text.lines().nth(head).unwrap_or_default(), mapping.separator);
    let columns = names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
    let (format, form) = (Format::Csv, form(mapping));
    let (entries, uncounted, strangers) = (Vec::new(), Vec::new(), Vec::new());
    let mut statement = Statement { format, form, entries, uncounted, strangers };
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
        if record.len() < columns {
            return Err(broken(at, Why::Short));
        }
        let told = Row { names: &names, record: &record, mapping }.told(mappings);
        match told.map_err(|(place, why)| Broken { line: at, place, why })? {
            Told::Entry(entry) => statement.entries.push(*entry),
            Told::Uncounted(currency) => statement.uncounted.push(Uncounted { line: at, currency }),
            Told::Stranger(account) if statement.strangers.contains(&account) => {}
            Told::Stranger(account) => statement.strangers.push(account),
        }
    }
}

/// What a line tells.
enum Told {
    Entry(Box<Entry>),
    /// A booking in a currency that Guichet does not count.
    Uncounted(String),
    /// Something of an account for which no columns are declared.
    Stranger(String),
}

/// A mapping that was changed reads another form.
fn form(mapping: &Mapping) -> String {
    let digest = digest(&SHA256, format!("{:?}", mapping.columns).as_bytes());
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

    /// Reads the line by the mapping whose account it names.
    fn told(self, mappings: &[&Mapping]) -> Result<Told, (String, Why)> {
        let Some(column) = &self.mapping.columns.account else { return self.entry() };
        let account = self.value(column).ok_or_else(|| (column.clone(), Why::Missing))?;
        let named = |mapping: &&&Mapping| {
            let column = mapping.columns.account.as_ref();
            self.of(column).is_some_and(|name| mapping.account.is_called(name))
        };
        match mappings.iter().find(named) {
            Some(mapping) => Row { mapping, ..self }.entry(),
            None => Ok(Told::Stranger(squeeze(account))),
        }
    }

    fn entry(&self) -> Result<Told, (String, Why)> {
        let columns = &self.mapping.columns;
        let (side, number) = columns.sums.read(|name| self.value(name), self.mapping.decimal)?;
        let currency = self.of(columns.currency.as_ref()).unwrap_or(self.mapping.account.currency.code());
        let wrong =
            |why| (columns.sums.names().first().map_or_else(String::new, |name| (*name).clone()), why);
        let Some(amount) = amount(&number, currency).map_err(wrong)? else {
            return Ok(Told::Uncounted(currency.to_owned()));
        };
        let value_date = columns.value_date.as_ref().map(|name| self.day(name)).transpose()?;
        Ok(Told::Entry(Box::new(Entry {
            account: self.mapping.account.place(),
            amount,
            side,
            booked: Some(self.day(&columns.booked)?),
            value_date,
            end_to_end: self.of(columns.end_to_end.as_ref()).and_then(reference),
            structured: Vec::new(),
            texts: columns.texts.iter().filter_map(|name| clean(self.value(name)?)).collect(),
            payer_name: self.of(columns.payer_name.as_ref()).and_then(clean),
            payer_account: self.of(columns.payer_account.as_ref()).map(squeeze).filter(|n| !n.is_empty()),
            bank_ref: self.of(columns.bank_ref.as_ref()).and_then(reference),
            names: Vec::new(),
            notice: None,
            kind: Kind::Booked,
            key: String::new(),
        })))
    }
}
