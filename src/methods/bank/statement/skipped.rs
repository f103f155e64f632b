//! Rows of a statement that are no entries, each with its reason, so that none vanishes without a trace.

/// A row that was read and left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// The first line of the file is 1.
    pub line: usize,
    pub why: Skip,
}

/// Why a row is no entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Skip {
    /// Guichet does not count this currency: its code as the bank writes it.
    Currency(String),
    /// A CSV row of an account for which no columns are declared.
    Account(String),
    /// The bank expects the money to move.
    Pending,
    /// The bank's word says that no money moved. `known` is false if the configuration does not declare the
    /// word; the money may have moved then, and a person has to look.
    State { word: String, known: bool },
    /// Money that went out, in an amount that cannot be read. It is no business of ours.
    Outgoing,
    /// A line below a CSV table, such as a closing balance.
    Below(String),
}
