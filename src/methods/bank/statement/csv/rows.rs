//! The rows of a CSV table, each with the line of the file it begins on.

/// One row. Blank rows are not among them.
pub(super) struct Record<'a> {
    /// The first line of the file is 1.
    pub line: usize,
    /// Without white space around them.
    pub fields: Vec<String>,
    /// The row as it stands in the file, with the line end if it has one.
    pub raw: &'a str,
    /// Returns true if the line above is blank.
    pub apart: bool,
}

/// The fields of one line.
pub(super) fn split(line: &str, separator: u8) -> Vec<String> {
    let mut record = csv::StringRecord::new();
    match reader(line, separator).read_record(&mut record) {
        Ok(true) => fields(&record),
        Ok(false) | Err(_) => Vec::new(),
    }
}

/// The rows below the first `above` lines of a file whose lines end with `\n`. `None` if one is unreadable.
pub(super) fn records(text: &str, above: usize, separator: u8) -> Option<Vec<Record<'_>>> {
    let from = text.split_inclusive('\n').take(above).map(str::len).sum();
    let below = text.get(from..)?;
    let mut reader = reader(below, separator);
    let (mut records, mut record) = (Vec::new(), csv::StringRecord::new());
    let (mut line, mut apart) = (above + 1, false);
    loop {
        let start = usize::try_from(reader.position().byte()).ok()?;
        if !reader.read_record(&mut record).ok()? {
            return Some(records);
        }
        // The parser takes the blank lines above a row together with it.
        let taken = below.get(start..usize::try_from(reader.position().byte()).ok()?)?;
        let raw = taken.trim_start_matches('\n');
        line += taken.len() - raw.len();
        apart |= taken.len() > raw.len();
        let fields = fields(&record);
        let blank = fields.iter().all(String::is_empty);
        if !blank {
            records.push(Record { line, fields, raw, apart });
        }
        apart = blank;
        line += raw.matches('\n').count();
    }
}

impl Record<'_> {
    /// Returns true if the row opens a quotation mark and never closes it: whatever is written below the row
    /// would still belong to it.
    pub fn is_open(&self, separator: u8) -> bool {
        let more = format!("{}\n.", self.raw.trim_end_matches('\n'));
        reader(&more, separator).into_records().count() < 2
    }
}

fn fields(record: &csv::StringRecord) -> Vec<String> {
    record.iter().map(|field| field.trim().to_owned()).collect()
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes())
}
