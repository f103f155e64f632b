//! Accounts of the seller's that transfers are sent to.

use super::iban::{Iban, squeeze};
use crate::domain::Currency;

/// One account. It has an IBAN, a number, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub currency: Currency,
    /// Whose account it is, as the bank knows the holder.
    pub beneficiary: String,
    pub iban: Option<Iban>,
    /// The number where there is no IBAN, as the bank writes it.
    pub number: Option<String>,
    /// What some countries want beside a number: a routing number, a sort code.
    pub routing: Option<String>,
    pub bic: Option<String>,
    pub bank: String,
    pub bank_address: Option<String>,
}

/// Banks put zeros before short numbers; what is left of a number must still name one account.
const LEAST_DIGITS: usize = 5;

impl Account {
    /// What match keys and incoming transfers call it: the IBAN, or else the number.
    pub fn destination(&self) -> String {
        match (&self.iban, &self.number) {
            (Some(iban), _) => iban.as_str().to_owned(),
            (None, Some(number)) => squeeze(number),
            (None, None) => String::new(),
        }
    }

    /// Is this what a statement calls the account? Older statements have the national number only, which an
    /// IBAN ends with.
    pub fn is_called(&self, name: &str) -> bool {
        let name = squeeze(name);
        let bare = name.trim_start_matches('0');
        let known = self.number.as_deref().map(squeeze);
        if known.is_some_and(|number| number == name || number.trim_start_matches('0') == bare) {
            return !bare.is_empty();
        }
        let Some(iban) = &self.iban else { return false };
        let national = bare.len() >= LEAST_DIGITS && name.starts_with(|c: char| c.is_ascii_digit());
        iban.as_str() == name || (national && iban.as_str()[4..].ends_with(bare))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(iban: Option<&str>, number: Option<&str>) -> Account {
        Account {
            currency: Currency::EUR,
            beneficiary: "Norwind".into(),
            iban: iban.map(|iban| Iban::parse(iban).unwrap()),
            number: number.map(str::to_owned),
            routing: None,
            bic: None,
            bank: "A bank".into(),
            bank_address: None,
        }
    }

    #[test]
    fn an_account_is_known_by_every_name_that_statements_give_it() {
        let german = account(Some("DE02 1203 0000 0000 2020 51"), None);
        for name in ["DE02120300000000202051", "de02 1203 0000 0000 2020 51", "0000202051", "202051"] {
            assert!(german.is_called(name), "{name}");
        }
        for name in ["DE02120300000000202052", "2051", "1", "", "0000", "12030000"] {
            assert!(!german.is_called(name), "{name}");
        }
        let american = account(None, Some("4000-1234-567"));
        assert!(american.is_called("40001234567") && american.is_called("0040001234567"));
        assert!(!american.is_called("4567") && !american.is_called(""));
        assert_eq!(american.destination(), "40001234567");
    }
}
