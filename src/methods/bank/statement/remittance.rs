//! What stands in an MT940 `:86:` field: German codes, Dutch slashes, or plain words.

use super::text::{clean, reference};
use crate::methods::bank::iban::squeeze;

/// What a bank tells of one transfer.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Remittance {
    pub end_to_end: Option<String>,
    pub structured: Option<String>,
    pub texts: Vec<String>,
    pub name: Option<String>,
    pub account: Option<String>,
    pub returned: bool,
}

pub(super) fn read(lines: &[String]) -> Remittance {
    let joined = lines.concat();
    if let Some((code, separator)) = german(&joined) {
        return by_codes(&joined, code, separator);
    }
    if let Some(fields) = slashes(&joined) {
        return by_slashes(&fields);
    }
    Remittance { texts: lines.iter().filter_map(|line| clean(line)).collect(), ..Remittance::default() }
}

/// A business code of three digits and the character that separates fields: `166?00…`.
fn german(text: &str) -> Option<(&str, char)> {
    let (code, rest) = text.split_at_checked(3)?;
    let mut rest = rest.chars();
    let separator = rest.next().filter(|c| !c.is_alphanumeric() && !c.is_whitespace())?;
    let digits = rest.take(2).filter(char::is_ascii_digit).count() == 2;
    (digits && code.bytes().all(|b| b.is_ascii_digit())).then_some((code, separator))
}

/// Business codes of returned transfers and direct debits.
const RETURNED: [&str; 4] = ["108", "109", "159", "181"];

fn by_codes(text: &str, code: &str, separator: char) -> Remittance {
    let (mut purpose, mut name) = (String::new(), String::new());
    let mut remittance = Remittance { returned: RETURNED.contains(&code), ..Remittance::default() };
    for field in text.split(separator).skip(1) {
        let Some((number, value)) = field.split_at_checked(2) else { continue };
        match number {
            "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "60" | "61" | "62"
            | "63" => {
                purpose.push_str(value);
            }
            "31" => remittance.account = Some(squeeze(value)).filter(|number| !number.is_empty()),
            "32" | "33" => name.push_str(value),
            _ => {}
        }
    }
    remittance.name = clean(&name);
    for (word, value) in by_words(&purpose) {
        match word {
            "EREF+" => remittance.end_to_end = reference(value),
            "SVWZ+" | "" => remittance.texts.extend(clean(value)),
            _ => {}
        }
    }
    remittance
}

/// The words that structure a purpose at German banks; a value reaches to the next one.
const WORDS: [&str; 14] = [
    "EREF+", "KREF+", "MREF+", "CRED+", "DEBT+", "COAM+", "OAMT+", "SVWZ+", "ABWA+", "ABWE+", "IBAN+",
    "BIC+", "BREF+", "RREF+",
];

fn by_words(purpose: &str) -> Vec<(&str, &str)> {
    let mut marks: Vec<(usize, &str)> = WORDS
        .iter()
        .flat_map(|word| purpose.match_indices(word))
        // A purpose in plain words may hold one of them by chance only after a letter.
        .filter(|(at, word)| *word != "BIC+" || *at == 0 || !purpose[..*at].ends_with(char::is_alphanumeric))
        .collect();
    marks.sort_unstable();
    let first = marks.first().map_or(purpose.len(), |(at, _)| *at);
    let mut parts = vec![("", &purpose[..first])];
    for (n, (at, word)) in marks.iter().enumerate() {
        let end = marks.get(n + 1).map_or(purpose.len(), |(next, _)| *next);
        parts.push((word, &purpose[at + word.len()..end]));
    }
    parts
}

/// The names of fields that Dutch and other banks put between slashes.
const SLASHED: [&str; 16] = [
    "TRTP", "EREF", "ORDP", "BENM", "NAME", "IBAN", "BIC", "REMI", "CSID", "MARF", "RTRN", "PREF", "ADDR",
    "ISDT", "CNTP", "TRCD",
];

/// `/EREF/…/REMI/…` as pairs; none when the text does not begin with a known field.
fn slashes(text: &str) -> Option<Vec<(&str, &str)>> {
    let mut marks: Vec<(usize, &str)> = Vec::new();
    for name in SLASHED {
        let found = text.match_indices(name);
        let between = |at: usize| text[..at].ends_with('/') && text[at + name.len()..].starts_with('/');
        marks.extend(found.filter(|(at, _)| between(*at)));
    }
    marks.sort_unstable();
    if marks.first()?.0 != 1 {
        return None;
    }
    let part = |(n, (at, name)): (usize, &(usize, &'_ str))| {
        let begin = at + name.len() + 1;
        let end = marks.get(n + 1).map_or(text.len(), |(next, _)| next.saturating_sub(1));
        (&text[*at..at + name.len()], text.get(begin..end).unwrap_or_default())
    };
    Some(marks.iter().enumerate().map(part).collect())
}

fn by_slashes(fields: &[(&str, &str)]) -> Remittance {
    let mut remittance = Remittance::default();
    for (name, value) in fields {
        let value = value.trim_matches('/');
        match *name {
            "EREF" => remittance.end_to_end = reference(value),
            "NAME" => remittance.name = clean(value),
            "IBAN" => remittance.account = Some(squeeze(value)).filter(|number| !number.is_empty()),
            "RTRN" => remittance.returned = true,
            "REMI" => match value.strip_prefix("STRD/").and_then(|v| v.split_once('/')) {
                Some((_, strd)) => remittance.structured = clean(strd),
                None => remittance.texts.extend(clean(value.strip_prefix("USTD//").unwrap_or(value))),
            },
            // ING: account, bank code, name, city.
            "CNTP" => {
                let mut parts = value.split('/');
                remittance.account = parts.next().map(squeeze).filter(|number| !number.is_empty());
                remittance.name = parts.nth(1).and_then(clean);
            }
            _ => {}
        }
    }
    remittance
}
