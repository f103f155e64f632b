//! The code that a European bank app reads into a transfer form (EPC069-12, “GiroCode”).

use super::{iban::Iban, reference::Reference};
use crate::domain::{Currency, Money};

/// The most the standard allows in one code, in bytes.
const MOST_BYTES: usize = 331;
const NAME_CHARS: usize = 70;
/// 999,999,999.99 EUR
const MOST_CENTS: i64 = 99_999_999_999;

/// The text of the code, to be drawn at level M. None for other currencies than the euro and for amounts
/// that the standard does not know. A long name is cut: banks go by the IBAN.
pub fn text(
    name: &str,
    bic: Option<&str>,
    iban: &Iban,
    amount: Money,
    reference: &Reference,
) -> Option<String> {
    let countable = (1..=MOST_CENTS).contains(&amount.minor());
    if amount.currency() != Currency::EUR || !countable {
        return None;
    }
    let name: String = name.chars().filter(|c| !c.is_control()).take(NAME_CHARS).collect();
    let lines = [
        "BCD",
        "002",
        // UTF-8
        "1",
        "SCT",
        bic.unwrap_or_default(),
        name.trim(),
        iban.as_str(),
        &format!("EUR{}", amount.decimal()),
        // No purpose code.
        "",
        &reference.rf(),
    ];
    let text = lines.join("\n");
    (text.len() <= MOST_BYTES).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn iban() -> Iban {
        Iban::parse("DE71 1102 2033 0123 4567 89").unwrap()
    }

    fn reference() -> Reference {
        Reference::parse("PR7K2M9QXA").unwrap()
    }

    #[test]
    fn the_lines_are_those_of_the_standard() {
        let amount = Money::parse("12.30", Currency::EUR).unwrap();
        let code = text("Franz Mustermann GmbH", None, &iban(), amount, &reference()).unwrap();
        let expected =
            "BCD\n002\n1\nSCT\n\nFranz Mustermann GmbH\nDE71110220330123456789\nEUR12.30\n\nRF50PR7K2M9QXA";
        assert_eq!(code, expected);
    }

    #[test]
    fn only_euros_within_the_standards_bounds_have_a_code() {
        let code = |number, currency| {
            let amount = Money::parse(number, currency).unwrap();
            text("N", Some("DEUTDEFF"), &iban(), amount, &reference())
        };
        assert!(code("0.01", Currency::EUR).is_some());
        assert!(code("999999999.99", Currency::EUR).is_some());
        assert_eq!(code("0", Currency::EUR), None);
        assert_eq!(code("1000000000", Currency::EUR), None);
        assert_eq!(code("12.30", Currency::USD), None);
    }

    proptest! {
        #[test]
        fn a_name_never_breaks_the_code(name: String, cents in 1..MOST_CENTS) {
            let amount = Money::new(cents, Currency::EUR);
            if let Some(code) = text(&name, Some("DEUTDEFF500"), &iban(), amount, &reference()) {
                prop_assert!(code.len() <= MOST_BYTES);
                prop_assert_eq!(code.lines().count(), 10);
            }
        }
    }
}
