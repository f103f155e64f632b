//! Reads the day and the document of a remittance advice.

use crate::domain::Timestamp;
use chrono::NaiveDate;

/// The largest document, in bytes.
pub const MOST_ATTACHMENT_BYTES: usize = 5 * 1024 * 1024;

/// How many days before today a transfer may have been sent; its payer may also be a day ahead of UTC.
const EARLIEST_DAYS: i64 = 31;

/// A document, recognised by its content and never by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// `pdf`, `png` or `jpeg`
    pub kind: &'static str,
    pub bytes: Vec<u8>,
}

/// Why an advice or its document was rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Not a date, a future date, or one too long ago.
    Day,
    /// Neither PDF, PNG nor JPEG.
    Kind,
    TooLarge,
    /// The order has the most documents it may have.
    TooMany,
    /// A member of the organisation has reported that nothing was sent: only a member can report otherwise.
    Denied,
    /// The attempt does not wait for a transfer.
    NotNow,
    /// The order has waited for it, and the time is over.
    Over,
}

impl Document {
    /// Recognises a document by its first bytes.
    pub fn read(bytes: Vec<u8>) -> Result<Self, Refused> {
        if bytes.len() > MOST_ATTACHMENT_BYTES {
            return Err(Refused::TooLarge);
        }
        let signatures: [(&str, &[u8]); 3] =
            [("pdf", b"%PDF-"), ("png", b"\x89PNG\r\n\x1a\n"), ("jpeg", b"\xff\xd8\xff")];
        let kind =
            signatures.into_iter().find(|(_, signature)| bytes.starts_with(signature)).map(|(kind, _)| kind);
        Ok(Self { kind: kind.ok_or(Refused::Kind)?, bytes })
    }
}

/// Reads a date as forms send it, if a transfer may have been sent on that day.
pub fn day(text: &str, now: Timestamp) -> Result<NaiveDate, Refused> {
    let day: NaiveDate = text.trim().parse().map_err(|_| Refused::Day)?;
    let age = now.utc().date_naive().signed_duration_since(day).num_days();
    if (-1..=EARLIEST_DAYS).contains(&age) { Ok(day) } else { Err(Refused::Day) }
}
