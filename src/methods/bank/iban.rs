//! Account numbers and bank codes as ISO 13616 and ISO 9362 write them.
//!
//! Written here and not taken from a crate: ISO 7064's sum is needed for references anyway, and the rest
//! is one table.

/// Country and length of its IBANs (SWIFT's IBAN registry).
const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BI", 27),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DJ", 27),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FK", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HN", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LC", 32),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("LY", 25),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MN", 20),
    ("MR", 27),
    ("MT", 31),
    ("MU", 30),
    ("NI", 28),
    ("NL", 18),
    ("NO", 15),
    ("OM", 23),
    ("PK", 24),
    ("PL", 28),
    ("PS", 29),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("RU", 33),
    ("SA", 24),
    ("SC", 31),
    ("SD", 18),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("SO", 23),
    ("ST", 25),
    ("SV", 28),
    ("TL", 23),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("VG", 24),
    ("XK", 20),
    ("YE", 30),
];

/// An IBAN whose length and check digits fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Iban(String);

impl Iban {
    /// Reads an IBAN in any grouping and case.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = squeeze(text);
        let length = LENGTHS.iter().find(|(country, _)| plain.starts_with(country))?.1;
        let turned = format!("{}{}", plain.get(4..)?, plain.get(..4)?);
        let fits = plain.len() == length && plain[2..4].bytes().all(|b| b.is_ascii_digit());
        (fits && mod97(&turned) == Some(1)).then_some(Self(plain))
    }

    /// The form that machines take: no spaces.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A bank's code (BIC, SWIFT code): eight or eleven characters. In capitals without spaces.
pub fn bic(text: &str) -> Option<String> {
    let plain = squeeze(text);
    let fits = matches!(plain.len(), 8 | 11) && plain[..6].bytes().all(|b| b.is_ascii_uppercase());
    fits.then_some(plain)
}

/// An account number as it is compared: letters and digits only, in capitals.
pub fn squeeze(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// Groups of four, as people read and type long numbers: `DE02 1203 0000`.
pub fn groups(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 5 / 4);
    for (n, c) in text.chars().enumerate() {
        if n > 0 && n % 4 == 0 {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// The remainder by 97 of a text read as a number, with A = 10 … Z = 35 (ISO 7064). None for other characters.
pub(super) fn mod97(text: &str) -> Option<u32> {
    text.chars().try_fold(0, |rest, c| {
        let digit = c.to_digit(36).filter(|_| !c.is_ascii_lowercase())?;
        Some(if digit < 10 { rest * 10 + digit } else { rest * 100 + digit } % 97)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_iban_is_known_by_its_length_and_its_check_digits() {
        for good in ["DE02 1203 0000 0000 2020 51", "nl91abna0417164300", "FR14-2004-1010-0505-0001-3M02-606"]
        {
            assert!(Iban::parse(good).is_some(), "{good}");
        }
        for bad in [
            "DE02 1203 0000 0000 2020 52",
            "DE0212030000000020205",
            "XX02120300000000202051",
            "DEA2120300000000202051",
            "",
            "DE",
            "é",
        ] {
            assert!(Iban::parse(bad).is_none(), "{bad}");
        }
        assert_eq!(Iban::parse("de02 120300000000202051").unwrap().as_str(), "DE02120300000000202051");
    }

    #[test]
    fn a_bank_code_has_eight_or_eleven_characters() {
        assert_eq!(bic("deut de ff").as_deref(), Some("DEUTDEFF"));
        assert_eq!(bic("DEUTDEFF500").as_deref(), Some("DEUTDEFF500"));
        for bad in ["DEUTDEF", "DEUTDEFF50", "1EUTDEFF", "ÄÄÄÄÄÄÄÄ", ""] {
            assert_eq!(bic(bad), None, "{bad}");
        }
    }

    #[test]
    fn long_numbers_are_read_in_groups_of_four() {
        assert_eq!(groups("DE02120300000000202051"), "DE02 1203 0000 0000 2020 51");
        assert_eq!(groups(""), "");
    }
}
