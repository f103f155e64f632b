//! How a CSV file writes an amount, and which way the money went.

use super::{Side, Why};

/// The columns that say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sums {
    /// One column; an amount below zero is money that went out.
    Signed(String),
    /// An amount, and a column with one of two words for the way.
    Worded { amount: String, side: String, credit: String, debit: String },
    /// A column for money that came in, and another for money that went out.
    Apart { credit: String, debit: String },
}

impl Default for Sums {
    fn default() -> Self {
        Self::Signed(String::new())
    }
}

/// Which way it went, and a plain number such as `1234.56`; or the column in which something is wrong.
type Read = Result<(Side, String), (String, Why)>;

impl Sums {
    pub(super) fn names(&self) -> Vec<&String> {
        match self {
            Self::Signed(amount) => vec![amount],
            Self::Worded { amount, side, .. } => vec![amount, side],
            Self::Apart { credit, debit } => vec![credit, debit],
        }
    }

    /// Reads a line, whose columns `value` tells by name.
    pub(super) fn read<'a>(&self, value: impl Fn(&str) -> Option<&'a str>, decimal: char) -> Read {
        let need = |name: &String| value(name).ok_or_else(|| (name.clone(), Why::Missing));
        let number =
            |name: &String, text: &str| plain(text, decimal).ok_or_else(|| (name.clone(), Why::Amount));
        match self {
            Self::Signed(amount) => number(amount, need(amount)?),
            Self::Worded { amount, side, credit, debit } => {
                let way = match need(side)? {
                    word if word == credit => Side::Credit,
                    word if word == debit => Side::Debit,
                    _ => return Err((side.clone(), Why::Side)),
                };
                along(way, amount, number(amount, need(amount)?)?)
            }
            Self::Apart { credit, debit } => {
                let column = |name: &String| value(name).map(|text| number(name, text)).transpose();
                // Some banks fill the other column with nothing, some with zeros.
                let sum = |read: &(Side, String)| read.1.contains(|c: char| c.is_ascii_digit() && c != '0');
                match (column(credit)?, column(debit)?) {
                    (Some(came), Some(went)) if sum(&came) && sum(&went) => Err((debit.clone(), Why::Side)),
                    (came, Some(went)) if sum(&went) || came.is_none() => along(Side::Debit, debit, went),
                    (Some(came), _) => along(Side::Credit, credit, came),
                    (None, _) => Err((credit.clone(), Why::Missing)),
                }
            }
        }
    }
}

/// Money that went out may have its sign as well; money that came in has none.
fn along(way: Side, column: &str, (sign, number): (Side, String)) -> Read {
    if sign == Side::Debit && way == Side::Credit {
        return Err((column.to_owned(), Why::Amount));
    }
    Ok((way, number))
}

/// What may stand between thousands; in one number always the same.
const MARKS: [char; 7] = ['.', ',', ' ', '\'', '’', '\u{a0}', '\u{202f}'];

/// `-1.234,56` as which way it went and `1234.56`. Between marks of thousands stand three digits each, or else
/// the mark is a decimal one that the mapping does not tell.
fn plain(text: &str, decimal: char) -> Option<(Side, String)> {
    let (side, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (Side::Debit, rest),
        None => (Side::Credit, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = digits.split_once(decimal).unwrap_or((digits, ""));
    let mut marks = whole.chars().filter(|c| !c.is_ascii_digit());
    let mark = marks.next();
    if mark.is_some_and(|mark| !MARKS.contains(&mark)) || marks.any(|other| Some(other) != mark) {
        return None;
    }
    let groups: Vec<&str> = whole.split(|c: char| !c.is_ascii_digit()).collect();
    let (first, rest) = groups.split_first()?;
    let grouped = rest.is_empty() || first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
    if first.is_empty() || !grouped || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = groups.concat();
    Some((side, if part.is_empty() { number } else { format!("{number}.{part}") }))
}
