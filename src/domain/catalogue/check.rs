//! Checks the small things a catalogue is made of, and remembers every problem with its line.

use super::raw::{RawLists, RawPrices, RawTexts};
use super::{Slug, Texts};
use crate::domain::{Currency, Money, money::Refused};
use rust_decimal::Decimal;
use std::{collections::BTreeMap, fmt, ops::Range};
use toml::Spanned;

/// Something in the catalogue's file that the operator has to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// In English: operators read it in a log.
    pub reason: String,
}

/// `catalogue.toml:41: price "12.345 USD" has more digits than USD`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

/// The longest term, and the longest validity of a balance.
const MOST_MONTHS: u32 = 120;

/// A file being checked. Its readers return `None` when they have noted a problem.
pub(super) struct Check<'a> {
    file: &'a str,
    text: &'a str,
    problems: Vec<Problem>,
}

impl<'a> Check<'a> {
    pub fn of(file: &'a str, text: &'a str) -> Self {
        Self { file, text, problems: Vec::new() }
    }

    /// All that was noted, in the order of the file.
    pub fn into_problems(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|p| p.line);
        self.problems
    }

    pub fn note(&mut self, at: Range<usize>, reason: impl Into<String>) {
        let before = self.text.as_bytes().iter().take(at.start);
        let line = 1 + before.filter(|byte| **byte == b'\n').count();
        self.problems.push(Problem { file: self.file.to_owned(), line, reason: reason.into() });
    }

    pub fn slug(&mut self, raw: &Spanned<String>) -> Option<Slug> {
        let slug = raw.get_ref().parse();
        slug.map_err(|why| self.note(raw.span(), format!("\"{}\": {why}", raw.get_ref()))).ok()
    }

    /// Notes every name that an earlier one has already taken.
    pub fn once_each<'s>(&mut self, kind: &str, names: impl Iterator<Item = &'s Spanned<String>>) {
        let mut seen = Vec::new();
        for name in names {
            if seen.contains(&name.get_ref()) {
                self.note(name.span(), format!("{kind} \"{}\" is there twice", name.get_ref()));
            }
            seen.push(name.get_ref());
        }
    }

    pub fn texts(&mut self, what: &str, raw: &RawTexts) -> Option<Texts> {
        let mut texts = BTreeMap::new();
        for (tag, text) in raw.get_ref() {
            self.tag(tag, text.span());
            if text.get_ref().trim().is_empty() {
                self.note(text.span(), format!("{what}.{tag} is empty"));
            }
            texts.insert(tag.clone(), text.get_ref().trim().to_owned());
        }
        let texts = Texts::try_from(texts);
        texts.map_err(|why| self.note(raw.span(), format!("{what}: {why}"))).ok()
    }

    /// Texts that the file may leave out. `Some(None)` when it does.
    pub fn maybe_texts(&mut self, what: &str, raw: Option<&RawTexts>) -> Option<Option<Texts>> {
        match raw {
            None => Some(None),
            Some(raw) => self.texts(what, raw).map(Some),
        }
    }

    /// Turns lists by language into a list of texts; the lists must be of one length.
    pub fn lists(&mut self, what: &str, raw: &RawLists) -> Option<Vec<Texts>> {
        let Some(english) = raw.get_ref().get("en") else {
            self.note(raw.span(), format!("{what}: there is no English list (\"en\")"));
            return None;
        };
        let mut rows = vec![BTreeMap::new(); english.get_ref().len()];
        for (tag, list) in raw.get_ref() {
            self.tag(tag, list.span());
            if list.get_ref().len() != rows.len() {
                self.note(list.span(), format!("{what}.{tag} is not as long as {what}.en"));
            }
            for (row, text) in rows.iter_mut().zip(list.get_ref()) {
                row.insert(tag.clone(), text.get_ref().clone());
            }
        }
        rows.into_iter().map(|row| Texts::try_from(row).ok()).collect()
    }

    /// A language tag in the spelling of the site: `fr`, `zh-Hans`, `zh-Hant-HK`. Another spelling of a
    /// known language would never be shown, and no one would notice.
    fn tag(&mut self, tag: &str, at: Range<usize>) {
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or_default();
        let small = (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
        if !small || !parts.all(is_script_or_region) {
            self.note(at, format!("\"{tag}\" is no language tag such as fr or zh-Hant-HK"));
        }
    }

    pub fn currency(&mut self, raw: &Spanned<String>) -> Option<Currency> {
        Currency::read(raw.get_ref()).map_err(|why| self.note(raw.span(), why)).ok()
    }

    /// A price in the product's currency, more than nothing.
    pub fn price(&mut self, raw: &Spanned<String>, currency: Currency) -> Option<Money> {
        match read_price(raw.get_ref(), currency) {
            Ok(price) => Some(price),
            Err(why) => {
                self.note(raw.span(), format!("price \"{}\" {why}", raw.get_ref()));
                None
            }
        }
    }

    /// A price for each of the product's terms, and for no other.
    pub fn prices(
        &mut self,
        raw: &RawPrices,
        terms: &[u32],
        currency: Currency,
    ) -> Option<BTreeMap<u32, Money>> {
        let mut prices = BTreeMap::new();
        for (months, price) in raw.get_ref() {
            let price_read = self.price(price, currency);
            match months.parse() {
                Ok(term) if terms.contains(&term) => prices.extend(price_read.map(|p| (term, p))),
                _ => self.note(price.span(), format!("\"{months}\" is none of the product's terms")),
            }
        }
        for term in terms.iter().filter(|term| !raw.get_ref().contains_key(&term.to_string())) {
            self.note(raw.span(), format!("there is no price for the term of {term} months"));
        }
        (prices.len() == terms.len()).then_some(prices)
    }

    pub fn unit_price(&mut self, raw: &Spanned<String>, currency: Currency) -> Option<Decimal> {
        let price = raw.get_ref().strip_suffix(currency.code()).map(str::trim_end);
        let price = price.and_then(|number| Decimal::from_str_exact(number).ok());
        let price = price.filter(|number| !number.is_sign_negative());
        if price.is_none() {
            let reason = format!("price \"{}\" is not like \"0.0079 {currency}\"", raw.get_ref());
            self.note(raw.span(), reason);
        }
        price
    }

    pub fn months(&mut self, raw: &Spanned<u32>) -> Option<u32> {
        let months = *raw.get_ref();
        if (1..=MOST_MONTHS).contains(&months) {
            return Some(months);
        }
        self.note(raw.span(), format!("{months} months is not between 1 and {MOST_MONTHS}"));
        None
    }
}

fn is_script_or_region(part: &str) -> bool {
    let (first, rest) = part.split_at(part.len().min(1));
    let capital = first.bytes().all(|b| b.is_ascii_uppercase());
    match part.len() {
        2 => capital && rest.bytes().all(|b| b.is_ascii_uppercase()),
        4 => capital && rest.bytes().all(|b| b.is_ascii_lowercase()),
        _ => false,
    }
}

fn read_price(text: &str, currency: Currency) -> Result<Money, String> {
    let price: Money = text.parse().map_err(|why| match why {
        Refused::TooManyDigits => format!("has more digits than {currency}"),
        Refused::UnknownCurrency => "is in no currency Guichet knows".to_owned(),
        Refused::TooLarge => "is too large to count".to_owned(),
        Refused::NotANumber | Refused::CurrenciesDiffer => format!("is not like \"99.00 {currency}\""),
    })?;
    if price.currency() != currency {
        return Err(format!("is not in {currency}, the product's currency"));
    }
    if price.is_positive() { Ok(price) } else { Err("is not more than nothing".to_owned()) }
}
