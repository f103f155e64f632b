//! How a CSV file writes an amount, and which way the money went.

use super::{Side, StatementError};

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

/// What a row says of its amount.
pub(super) enum Sum {
    /// Which way it went, and a plain number such as `1234.56`.
    Plain(Side, String),
    /// It went out, and nobody needs to know how much.
    Outgoing,
}

/// The amount; or the column in which something is wrong.
type Read = Result<Sum, (String, StatementError)>;

impl Sums {
    pub(super) fn names(&self) -> Vec<&String> {
        match self {
            Self::Signed(amount) => vec![amount],
            Self::Worded { amount, side, .. } => vec![amount, side],
            Self::Apart { credit, debit } => vec![credit, debit],
        }
    }

    /// Reads a row, whose columns `value` tells by name. Money that came in is read strictly; of money that went
    /// out only that it did.
    pub(super) fn read<'a>(&self, value: impl Fn(&str) -> Option<&'a str>, decimal: char) -> Read {
        let need = |name: &String| value(name).ok_or_else(|| (name.clone(), StatementError::Missing));
        let wrong = |name: &String| (name.clone(), StatementError::Amount);
        match self {
            Self::Signed(amount) => {
                let text = need(amount)?;
                match plain(text, decimal) {
                    Some((side, number)) => Ok(Sum::Plain(side, number)),
                    None if is_outgoing(text) => Ok(Sum::Outgoing),
                    None => Err(wrong(amount)),
                }
            }
            Self::Worded { amount, side, credit, debit } => match need(side)? {
                word if word == credit => came(need(amount)?, decimal).ok_or_else(|| wrong(amount)),
                word if word == debit => Ok(went(value(amount).unwrap_or_default(), decimal)),
                _ => Err((side.clone(), StatementError::Side)),
            },
            Self::Apart { credit, debit } => {
                let (inward, outward) = (value(credit), value(debit));
                // Some banks fill the other column with nothing, some with zeros.
                let is_sum = |text: Option<&str>| text.is_some_and(|text| !is_zero(text, decimal));
                match (inward, outward) {
                    (Some(_), Some(_)) if is_sum(inward) && is_sum(outward) => {
                        Err((debit.clone(), StatementError::Side))
                    }
                    (_, Some(text)) if is_sum(outward) || inward.is_none() => Ok(went(text, decimal)),
                    (Some(text), _) => came(text, decimal).ok_or_else(|| wrong(credit)),
                    (None, _) => Err((credit.clone(), StatementError::Missing)),
                }
            }
        }
    }
}

/// Money that came in has no sign below zero.
fn came(text: &str, decimal: char) -> Option<Sum> {
    let (side, number) = plain(text, decimal)?;
    (side == Side::Credit).then_some(Sum::Plain(side, number))
}

/// Money that went out may have its sign as well.
fn went(text: &str, decimal: char) -> Sum {
    plain(text, decimal).map_or(Sum::Outgoing, |(_, number)| Sum::Plain(Side::Debit, number))
}

fn is_zero(text: &str, decimal: char) -> bool {
    plain(text, decimal).is_some_and(|(_, number)| !number.contains(|c: char| c.is_ascii_digit() && c != '0'))
}

/// Signs below zero.
const MINUS: [char; 2] = ['-', '−'];

/// Returns true for an amount that went out, however it is written: `5.00-`, `(5.00)`, `€ -5.00`, `-5.00 EUR`.
/// There is exactly one sign, and it is next to the number or its currency.
fn is_outgoing(text: &str) -> bool {
    let number = |text: &str| {
        let text = without_currency(text);
        let digit = |c: char| c.is_ascii_digit();
        text.starts_with(digit)
            && text.ends_with(digit)
            && text.chars().all(|c| c.is_ascii_digit() || MARKS.contains(&c))
    };
    let text = without_currency(text);
    let parted = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let signed = text.strip_prefix(MINUS).or_else(|| text.strip_suffix(MINUS));
    parted.or(signed).is_some_and(number)
}

/// An amount without its currency's code or sign.
fn without_currency(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_alphabetic() || c.is_whitespace() || "$€£¥₣₤₩₪₫₱₴₹₺₽₿฿".contains(c))
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
