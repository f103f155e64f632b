//! Reads the numbers that people type: with spaces, thousands separators or full-width digits (E2).

use super::error::FieldError;
use crate::domain::{Currency, Message, Money, money::Refused};

/// No number that means anything here is longer.
const LONGEST_TEXT: usize = 64;
const MOST_DIGITS: usize = 15;

/// The amount typed into `field`, in `currency`.
pub(super) fn amount(field: &str, text: &str, currency: Currency) -> Result<Money, FieldError> {
    let refuse = |words| Err(FieldError::new(field, words));
    let plain = match plain(text) {
        Ok(plain) => plain,
        Err(words) => return refuse(words),
    };
    let plain = without_code(&plain, currency);
    if plain.is_empty() {
        return refuse(Message::new("catalogue-error-amount-missing"));
    }
    if plain.starts_with(['-', '−']) {
        return refuse(Message::new("catalogue-error-amount-negative"));
    }
    if !plain.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',') {
        return refuse(Message::new("catalogue-error-amount-number"));
    }
    let Some(number) = without_groups(plain) else {
        return refuse(Message::new("catalogue-error-amount-comma"));
    };
    if number.split('.').next().is_some_and(|whole| whole.len() > MOST_DIGITS) {
        return refuse(Message::new("catalogue-error-too-large"));
    }
    Money::parse(&number, currency).or_else(|why| {
        refuse(match why {
            Refused::TooManyDigits => {
                Message::new("catalogue-error-amount-digits").with("digits", currency.digits())
            }
            Refused::TooLarge => Message::new("catalogue-error-too-large"),
            Refused::NotANumber | Refused::UnknownCurrency | Refused::CurrenciesDiffer => {
                Message::new("catalogue-error-amount-number")
            }
        })
    })
}

/// The whole number typed into a field, or the words that say what is wrong. Nothing typed is 0.
pub(super) fn whole(text: &str) -> Result<u32, Message> {
    let plain = plain(text)?;
    if plain.is_empty() {
        return Ok(0);
    }
    let number = without_groups(&plain).filter(|n| n.bytes().all(|b| b.is_ascii_digit()));
    let number = number.ok_or(Message::new("catalogue-error-quantity-number"))?;
    number.parse().map_err(|_| Message::new("catalogue-error-too-large"))
}

/// The text without spaces, in ASCII digits and signs.
fn plain(text: &str) -> Result<String, Message> {
    if text.chars().count() > LONGEST_TEXT {
        return Err(Message::new("catalogue-error-too-long").with("most", LONGEST_TEXT as u32));
    }
    Ok(text.chars().filter(|c| !c.is_whitespace()).map(narrow).collect())
}

/// Chinese and Japanese keyboards type digits and signs at full width (U+FF01 to U+FF5E).
fn narrow(wide: char) -> char {
    match wide {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(wide) - 0xfee0).map_or(wide, |narrow| narrow),
        other => other,
    }
}

/// People paste amounts with their currency: `12,000 USD`.
fn without_code(text: &str, currency: Currency) -> &str {
    let code = currency.code();
    text.strip_suffix(code).or_else(|| text.strip_prefix(code)).unwrap_or(text)
}

/// The number without its thousands separators. A comma anywhere else may well mean cents (`12,50`): to
/// drop it would order a hundred times as much, so there is no answer then.
fn without_groups(number: &str) -> Option<String> {
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(w, f)| (w, Some(f)));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = whole.contains(',');
    let first_fits = !grouped || (1..=3).contains(&first.len());
    if !first_fits || !groups.all(|group| group.len() == 3) || fraction.is_some_and(|f| f.contains(',')) {
        return None;
    }
    Some(number.replace(',', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> &'static str {
        amount("amount", text, Currency::USD).unwrap_err().words.key
    }

    #[test]
    fn an_amount_is_read_as_people_type_it() {
        let cases = [
            ("12000", 1_200_000),
            ("12,000", 1_200_000),
            ("12 000", 1_200_000),
            (" 12\u{a0}000.50 ", 1_200_050),
            ("12\u{202f}000.5", 1_200_050),
            ("1,234,567.89", 123_456_789),
            ("12,000 USD", 1_200_000),
            ("USD 50", 5_000),
            ("１２，０００．５０", 1_200_050),
            ("１２\u{3000}０００", 1_200_000),
            ("0050", 5_000),
        ];
        for (text, minor) in cases {
            assert_eq!(amount("amount", text, Currency::USD).map(Money::minor), Ok(minor), "{text}");
        }
    }

    #[test]
    fn an_amount_that_may_mean_something_else_is_refused_with_its_reason() {
        let cases = [
            ("", "catalogue-error-amount-missing"),
            (" \u{3000}", "catalogue-error-amount-missing"),
            ("-5", "catalogue-error-amount-negative"),
            ("－５", "catalogue-error-amount-negative"),
            ("−5", "catalogue-error-amount-negative"),
            ("fifty", "catalogue-error-amount-number"),
            ("1e3", "catalogue-error-amount-number"),
            ("1.2.3", "catalogue-error-amount-number"),
            ("50 EUR", "catalogue-error-amount-number"),
            ("12,50", "catalogue-error-amount-comma"),
            ("12.000,50", "catalogue-error-amount-comma"),
            ("1,2345", "catalogue-error-amount-comma"),
            (",500", "catalogue-error-amount-comma"),
            ("12.345", "catalogue-error-amount-digits"),
            ("99999999999999999999", "catalogue-error-too-large"),
        ];
        for (text, expected) in cases {
            assert_eq!(key(text), expected, "{text}");
        }
        assert_eq!(key(&"1".repeat(65)), "catalogue-error-too-long");
    }

    #[test]
    fn a_quantity_is_a_whole_number_and_nothing_is_none() {
        for (text, number) in [("", 0), (" ", 0), ("3", 3), ("1,000", 1_000), ("１２", 12)] {
            assert_eq!(whole(text), Ok(number), "{text}");
        }
        for text in ["-1", "1.0", "1,5", "two"] {
            assert_eq!(whole(text).unwrap_err().key, "catalogue-error-quantity-number", "{text}");
        }
        assert_eq!(whole("4294967296").unwrap_err().key, "catalogue-error-too-large");
    }
}
