//! CSV files, by the columns that the configuration declares.

mod row;
mod rows;
mod states;

pub use states::States;

use super::{Broken, Format, Skip, Skipped, Statement, StatementError, days, sums::Sums, text};
use crate::methods::bank::account::Account;
use ring::digest::{SHA256, digest};
use row::{Parsed, Row};
use rows::Record;

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
    /// Without it every row counts as booked.
    pub states: Option<States>,
}

impl Mapping {
    /// The columns that a file must have.
    fn names(&self) -> impl Iterator<Item = &String> {
        self.columns.names().chain(self.states.as_ref().map(|states| &states.column))
    }
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

/// Some banks put lines of their own above the header; it is looked for among the first ones.
const MOST_ABOVE: usize = 20;

/// Where the table begins.
struct Header {
    /// How many lines stand above it.
    above: usize,
    names: Vec<String>,
}

impl Header {
    /// The first line that names every column of the mapping.
    fn find(text: &str, mapping: &Mapping) -> Option<Self> {
        let split = |line| rows::split(line, mapping.separator);
        let lines = text.lines().take(MOST_ABOVE).map(split).enumerate();
        let mut headers = lines.map(|(above, names)| Self { above, names });
        headers.find(|header| mapping.names().all(|name| header.names.contains(name)))
    }

    /// A column of the mapping that the header names more than once.
    fn repeated(&self, mapping: &Mapping) -> Option<Broken> {
        let count = |name: &String| self.names.iter().filter(|known| *known == name).count();
        let name = mapping.names().find(|name| count(name) > 1)?;
        Some(Broken { line: self.above + 1, place: name.clone(), why: StatementError::Repeated })
    }

    /// How many columns a row has at least: columns without a name at the end may be missing.
    fn width(&self) -> usize {
        self.names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1)
    }
}

/// The mappings whose columns a file has: of one account, or with a column that says the account.
pub(super) fn choose<'a>(text: &str, mappings: &'a [Mapping]) -> Result<Vec<&'a Mapping>, Broken> {
    let whole = |why| Broken { line: 1, place: String::new(), why };
    let (mut fitting, mut repeated) = (Vec::new(), None);
    for mapping in mappings {
        let Some(header) = Header::find(text, mapping) else { continue };
        match header.repeated(mapping) {
            None => fitting.push(mapping),
            Some(broken) => repeated = Some(broken),
        }
    }
    let Some(first) = fitting.first() else {
        return Err(repeated.unwrap_or_else(|| whole(StatementError::Unknown)));
    };
    let one = fitting.iter().all(|mapping| mapping.account == first.account);
    let told = fitting.iter().all(|mapping| mapping.columns.account.is_some());
    if one || told { Ok(fitting) } else { Err(whole(StatementError::Ambiguous)) }
}

pub(super) fn read(source: &str, mappings: &[&Mapping]) -> Result<Statement, Broken> {
    let unknown = || Broken { line: 1, place: String::new(), why: StatementError::Unknown };
    let mapping = mappings.first().ok_or_else(unknown)?;
    let header = Header::find(source, mapping).ok_or_else(unknown)?;
    let (format, form) = (Format::Csv, form(mapping));
    let mut statement =
        Statement { format, form, rows: 0, entries: Vec::new(), reverted: Vec::new(), skipped: Vec::new() };
    let Table { rows, below } = Table::read(source, &header, mapping)?;
    for record in rows {
        statement.rows += 1;
        let line = record.line;
        let row = Row { names: &header.names, record: &record, mapping };
        match row.parse(mappings).map_err(|(place, why)| Broken { line, place, why })? {
            Parsed::Entry(entry) => statement.entries.push(*entry),
            Parsed::Reverted(row) => statement.reverted.push(*row),
            Parsed::Skipped(why) => statement.skipped.push(Skipped { line, why }),
        }
    }
    for record in below {
        statement.rows += 1;
        let why = Skip::Below(text::clean(record.raw).unwrap_or_default());
        statement.skipped.push(Skipped { line: record.line, why });
    }
    Ok(statement)
}

/// The rows below the header, all of them whole, and the lines that the bank puts below the last one.
struct Table<'a> {
    rows: Vec<Record<'a>>,
    below: Vec<Record<'a>>,
}

impl<'a> Table<'a> {
    fn read(text: &'a str, header: &Header, mapping: &Mapping) -> Result<Self, Broken> {
        let broken = |line, why| Broken { line, place: String::new(), why };
        let first = header.above + 1;
        let records = rows::records(text, first, mapping.separator);
        let mut rows = records.ok_or_else(|| broken(first, StatementError::Unreadable))?;
        if let Some(open) = rows.iter().find(|record| header.swallows(record, mapping)) {
            return Err(broken(open.line, StatementError::Quote));
        }
        let whole = |record: &Record| record.fields.len() >= header.width();
        let below = rows.split_off(rows.iter().rposition(whole).map_or(0, |last| last + 1));
        let cut = rows.iter().find(|record| !whole(record));
        match cut.or_else(|| header.cut_off(&below, mapping)) {
            Some(cut) => Err(broken(cut.line, StatementError::Short)),
            None => Ok(Self { rows, below }),
        }
    }
}

impl Header {
    /// Returns true if a quotation mark of the row is never closed: it takes the rows below it, up to the next
    /// mark, for a part of the text.
    fn swallows(&self, record: &Record, mapping: &Mapping) -> bool {
        let split = |line| rows::split(line, mapping.separator);
        let row = |fields: Vec<String>| {
            // A text of several lines in the first column ends with its mark.
            let ends_text = fields.first().is_some_and(|first| first.ends_with('"'));
            fields.len() >= self.width() && !ends_text && Row::is_day(&self.names, &fields, mapping)
        };
        record.raw.lines().skip(1).map(split).any(row) || record.is_open(mapping.separator)
    }

    /// The first line below the table that may be a row of which a part is missing. A file that was cut off in
    /// the middle of a line does not end that line. Lines of the bank's, such as a closing balance, have no day
    /// of booking, and no day at all unless a blank line separates them from the table.
    fn cut_off<'r, 'a>(&self, below: &'r [Record<'a>], mapping: &Mapping) -> Option<&'r Record<'a>> {
        let day = |field: &String| days::parse(field, &mapping.day_form).is_some();
        let mut apart = false;
        below.iter().find(|record| {
            apart |= record.apart;
            let booked = Row::is_day(&self.names, &record.fields, mapping);
            !record.raw.ends_with('\n') || booked || (!apart && record.fields.iter().any(day))
        })
    }
}

/// A mapping that was changed reads another form.
fn form(mapping: &Mapping) -> String {
    let digest = digest(&SHA256, format!("{:?}", mapping.columns).as_bytes());
    let short = hex::encode(&digest.as_ref()[..8]);
    format!("{} {short}", Format::Csv.name())
}
