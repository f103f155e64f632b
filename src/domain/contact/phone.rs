//! Reads phone numbers as people type them.

use std::fmt;

/// A phone number with its country code, as E.164 writes it: `+4930901820`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phone(String);

impl Phone {
    /// Reads a number with its country code. Spaces, dots, hyphens, slashes and brackets are skipped, and `00` in
    /// front means `+`. Returns `None` if it has no country code, or fewer than 7 or more than 15 digits.
    pub fn parse(text: &str) -> Option<Self> {
        let bare: String = text.chars().filter(|c| !c.is_whitespace() && !"().-/".contains(*c)).collect();
        let digits = bare.strip_prefix('+').or_else(|| bare.strip_prefix("00"))?;
        let fits = (7..=15).contains(&digits.len()) && !digits.starts_with('0');
        (fits && digits.bytes().all(|b| b.is_ascii_digit())).then(|| Self(format!("+{digits}")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Phone;

    #[test]
    fn a_number_is_read_as_people_type_it() {
        for text in ["+49 30 901820", "0049 (30) 90-18-20", " +49.30/901820 "] {
            assert_eq!(Phone::parse(text).unwrap().as_str(), "+4930901820", "{text:?}");
        }
    }

    #[test]
    fn a_number_without_its_country_is_refused() {
        for text in ["", "030 901820", "+", "+049 30 901820", "+49 30", "+49 30 90182x", "+1234567890123456"]
        {
            assert_eq!(Phone::parse(text), None, "{text:?}");
        }
    }
}
