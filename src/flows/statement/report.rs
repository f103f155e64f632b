//! The report of an import: matched, proposed and unmatched credits, and what was left out.

use super::left::LeftOut;
use crate::{
    domain::Money,
    methods::bank::statement::{Entry, Statement},
    store::StoreError,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The report of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// `camt.053`, `MT940` and so on.
    pub format: String,
    /// How many rows or bookings the file has.
    #[serde(default)]
    pub rows: u32,
    /// Credits that were new, and credits that were taken back.
    pub lines: Vec<Line>,
    /// Bookings that an earlier file had reported.
    pub known: u32,
    /// Bookings that the bank only expects.
    pub pending: u32,
    /// What is no payment to us: outgoing money, and our own transfers that were returned.
    pub others: u32,
    /// Accounts that are not configured.
    pub strangers: Vec<String>,
    /// Lines in currencies that Guichet does not count, and the currency.
    pub uncounted: Vec<(usize, String)>,
    #[serde(default)]
    pub left_out: LeftOut,
}

/// One booking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Names it among the incoming transfers.
    pub key: String,
    pub amount: Money,
    /// `2026-11-20`; empty when the bank does not say.
    pub day: String,
    pub payer: String,
    pub text: String,
    pub outcome: Outcome,
}

/// Outcome of a booking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "outcome")]
pub enum Outcome {
    /// It pays this order.
    Paid { order: String },
    /// It pays this order, and more than was due.
    Overpaid { order: String, overpaid: Money },
    /// It pays part of this order.
    PartiallyPaid { order: String, missing: Money },
    /// It has this order's reference but needs review: late, double, or in another currency.
    Review { order: String, why: String },
    /// It has no reference of ours; these orders may be meant.
    Proposed { orders: Vec<String> },
    /// It is unassigned.
    Unmatched,
    /// Possible duplicate of another booking; needs review. Holds the order that the other booking has paid.
    Doubtful { order: Option<String>, why: Caveat },
    /// The bank has reversed it. Holds what it had paid.
    Reversed { order: Option<String> },
}

/// Why a credit may not be separate money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Caveat {
    /// A file of another form has reported the same sum, on the same day, with the same reference.
    Duplicate,
    /// The bank had reversed it before a file reported the credit.
    TakenBack,
}

/// The three groups of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heap {
    Matched,
    Proposed,
    Unmatched,
}

impl Outcome {
    /// Its word in the keys of texts.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Paid { .. } => "paid",
            Self::Overpaid { .. } => "over",
            Self::PartiallyPaid { .. } => "partially-paid",
            Self::Review { .. } => "review",
            Self::Proposed { .. } => "proposed",
            Self::Unmatched => "unmatched",
            Self::Doubtful { .. } => "doubtful",
            Self::Reversed { .. } => "reversed",
        }
    }

    pub fn heap(&self) -> Heap {
        match self {
            Self::Paid { .. } | Self::Overpaid { .. } | Self::PartiallyPaid { .. } | Self::Review { .. } => {
                Heap::Matched
            }
            Self::Proposed { .. } => Heap::Proposed,
            Self::Unmatched | Self::Doubtful { .. } | Self::Reversed { .. } => Heap::Unmatched,
        }
    }

    /// Returns the order that it is about, if any.
    pub fn order(&self) -> Option<&str> {
        match self {
            Self::Paid { order }
            | Self::Overpaid { order, .. }
            | Self::PartiallyPaid { order, .. }
            | Self::Review { order, .. } => Some(order),
            Self::Doubtful { order, .. } | Self::Reversed { order } => order.as_deref(),
            Self::Proposed { .. } | Self::Unmatched => None,
        }
    }
}

impl Line {
    pub(super) fn of(entry: &Entry, outcome: Outcome) -> Self {
        Self {
            key: entry.key.clone(),
            amount: entry.amount,
            day: entry.booked.or(entry.value_date).map(|day| day.to_string()).unwrap_or_default(),
            payer: payer(entry).unwrap_or_default(),
            text: text(entry),
            outcome,
        }
    }
}

/// Who paid, by name and account.
pub(super) fn payer(entry: &Entry) -> Option<String> {
    match (&entry.payer_name, &entry.payer_account) {
        (Some(name), Some(account)) => Some(format!("{name}, {account}")),
        (name, account) => name.clone().or_else(|| account.clone()),
    }
}

/// The whole remittance information.
pub(super) fn text(entry: &Entry) -> String {
    let all: Vec<&str> = entry.words().collect();
    all.join(" ").chars().take(500).collect()
}

/// Renders the report for the command line: the groups, then every line that needs review.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = |heap| self.count(heap);
        let (matched, proposed) = (count(Heap::Matched), count(Heap::Proposed));
        write!(f, "{}: rows {}, matched {matched}, proposed {proposed}, ", self.format, self.rows)?;
        write!(f, "unmatched {}, known before {}, ", count(Heap::Unmatched), self.known)?;
        write!(f, "pending {}, no payments {}", self.pending, self.others)?;
        for line in &self.lines {
            let order = line.outcome.order().unwrap_or("-");
            write!(f, "\n  {} {} {} {order} {}", line.day, line.amount, line.outcome.word(), line.payer)?;
        }
        for account in &self.strangers {
            write!(f, "\n  account {account} is not configured; its bookings were left alone")?;
        }
        for (line, currency) in &self.uncounted {
            write!(f, "\n  line {line}: {currency} is not counted")?;
        }
        for line in &self.left_out.outgoing {
            write!(f, "\n  line {line}: outgoing, in an amount that cannot be read; left out")?;
        }
        for (line, text) in &self.left_out.below {
            write!(f, "\n  line {line}: below the table: {text}")?;
        }
        for state in &self.left_out.states {
            let hint = if state.known { "" } else { ", which is not declared" };
            write!(f, "\n  {} left out: state \"{}\"{hint}", state.count, state.word)?;
        }
        Ok(())
    }
}

impl Report {
    pub(super) fn of(read: &Statement) -> Self {
        let mut report = Self {
            format: read.format.name().to_owned(),
            rows: u32::try_from(read.rows).unwrap_or(u32::MAX),
            lines: Vec::new(),
            known: 0,
            pending: 0,
            others: 0,
            strangers: Vec::new(),
            uncounted: Vec::new(),
            left_out: LeftOut::default(),
        };
        for skipped in &read.skipped {
            report.skip(skipped.line, &skipped.why);
        }
        report
    }

    pub(super) fn strange(&mut self, account: &str) {
        self.left_out.strange += 1;
        if !self.strangers.iter().any(|known| known == account) {
            self.strangers.push(account.to_owned());
        }
    }

    /// Prepends the report of an earlier import of the same file.
    pub(super) fn follow(&mut self, earlier: Self) {
        self.known = self.known.saturating_sub(u32::try_from(earlier.lines.len()).unwrap_or(0));
        let later = std::mem::replace(&mut self.lines, earlier.lines);
        self.lines.extend(later);
    }

    /// Returns how many lines are in a group.
    pub fn count(&self, heap: Heap) -> usize {
        self.lines.iter().filter(|line| line.outcome.heap() == heap).count()
    }

    pub fn parse(json: &str) -> Result<Self, StoreError> {
        serde_json::from_str(json).map_err(|error| StoreError::Broken(error.into()))
    }

    pub(super) fn to_json(&self) -> Result<String, StoreError> {
        serde_json::to_string(self).map_err(|error| StoreError::Broken(error.into()))
    }
}
