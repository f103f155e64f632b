//! The reference of a transfer: RF creditor references (ISO 11649), made, shown, and found again in what
//! banks have left of them.

use super::iban::{groups, mod97, squeeze};
use std::fmt;

/// No I, O, 0 or 1: nothing that is mistaken for something else when it is typed from paper.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const MARK: &str = "PR";
/// Characters after the mark; five bits each.
const TAIL: usize = 8;

/// A reference of ours, by its body: `PR7K2M9QXA`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference(String);

impl Reference {
    /// Makes a reference of 40 random bits.
    pub fn draw(bytes: [u8; 5]) -> Self {
        let mut number = bytes.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        let mut body = String::from(MARK);
        for _ in 0..TAIL {
            body.push(char::from(ALPHABET[(number % 32) as usize]));
            number /= 32;
        }
        Self(body)
    }

    /// Reads one reference in either form, in any grouping and case: `RF50 PR7K 2M9Q XA`, `PR-7K2M-9QXA`.
    /// An RF form whose check digits are wrong is none.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = squeeze(text);
        if let Some(checked) = plain.strip_prefix("RF") {
            let reference = Self::body(checked.get(2..)?)?;
            return (reference.rf() == plain).then_some(reference);
        }
        Self::body(&plain)
    }

    /// Every reference of ours that stands in what a bank has kept of a payer's words. Pieces may be cut
    /// anywhere and joined by anything. What merely looks like one is returned too: whether it exists is
    /// the store's to say.
    pub fn find_all<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<Self> {
        let joined = squeeze(&texts.into_iter().collect::<String>());
        let mut found: Vec<Self> = Vec::new();
        for (at, _) in joined.match_indices(MARK) {
            let body = joined.get(at..at + MARK.len() + TAIL).and_then(Self::body);
            found.extend(body.filter(|reference| !found.contains(reference)));
        }
        found
    }

    fn body(text: &str) -> Option<Self> {
        let tail = text.strip_prefix(MARK)?;
        let fits = tail.len() == TAIL && tail.bytes().all(|byte| ALPHABET.contains(&byte));
        fits.then(|| Self(text.to_owned()))
    }

    /// The name it is kept under: `PR7K2M9QXA`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The structured form, for bank forms and codes: `RF50PR7K2M9QXA`.
    pub fn rf(&self) -> String {
        // Proven: a body holds capitals and digits only, which the sum takes.
        let rest = mod97(&format!("{}RF00", self.0)).unwrap_or(0);
        format!("RF{:02}{}", 98 - rest, self.0)
    }

    /// The structured form as people read and type it: `RF50 PR7K 2M9Q XA`.
    pub fn grouped(&self) -> String {
        groups(&self.rf())
    }
}

/// The short form: `PR-7K2M-9QXA`.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mark, tail) = self.0.split_at(MARK.len());
        let (first, second) = tail.split_at(TAIL / 2);
        write!(f, "{mark}-{first}-{second}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn known() -> Reference {
        Reference::parse("PR7K2M9QXA").unwrap()
    }

    #[test]
    fn the_check_digits_are_those_of_iso_11649() {
        assert_eq!(known().rf(), "RF50PR7K2M9QXA");
        assert_eq!(mod97("539007547034RF18"), Some(1));
    }

    #[test]
    fn both_forms_are_read_however_they_are_typed() {
        for text in ["PR-7K2M-9QXA", "pr7k2m9qxa", "RF50 PR7K 2M9Q XA", "rf50-pr7k2m9qxa", " PR 7K2M 9QXA. "]
        {
            assert_eq!(Reference::parse(text), Some(known()), "{text}");
        }
        assert_eq!(known().to_string(), "PR-7K2M-9QXA");
        assert_eq!(known().grouped(), "RF50 PR7K 2M9Q XA");
    }

    #[test]
    fn a_mistyped_reference_is_none() {
        for text in
            ["RF51PR7K2M9QXA", "RF50PR7K2M9QXB", "PR7K2M9QX", "PR7K2M9QXAA", "PR7K2M9QX0", "RF", "", "é"]
        {
            assert_eq!(Reference::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_reference_is_found_in_what_a_bank_has_left_of_it() {
        for texts in [
            &["Invoice PR-7K2M-9QXA thank you"][..],
            &["SPLIT ORDER RF50PR7K2M9Q", "XA AND MORE"],
            &["rf50 pr7k", "2m9q xa"],
            &["/ROC/PR7K2M9QXA//URI/"],
            &["REF: PR-7K", "2M-9Q", "XA"],
        ] {
            assert!(Reference::find_all(texts.iter().copied()).contains(&known()), "{texts:?}");
        }
        assert!(Reference::find_all(["Lunch on Friday", "RF18539007547034"]).is_empty());
    }

    #[test]
    fn two_orders_in_one_transfer_are_both_seen() {
        let other = Reference::draw([1, 2, 3, 4, 5]);
        let text = format!("{} and {}", known().grouped(), other);
        assert_eq!(Reference::find_all([text.as_str()]), [known(), other]);
    }

    proptest! {
        #[test]
        fn what_is_drawn_is_read_again(bytes: [u8; 5]) {
            let drawn = Reference::draw(bytes);
            prop_assert_eq!(Reference::parse(&drawn.rf()), Some(drawn.clone()));
            prop_assert_eq!(Reference::parse(&drawn.to_string()), Some(drawn.clone()));
            prop_assert!(drawn.rf().len() <= 25);
        }

        #[test]
        fn one_wrong_letter_or_digit_of_the_structured_form_never_passes(
            bytes: [u8; 5], at in 4_usize..14, letter in "[A-Z]", digit in "[0-9]"
        ) {
            let rf = Reference::draw(bytes).rf();
            let other = if rf.as_bytes()[at].is_ascii_digit() { digit } else { letter };
            let wrong = format!("{}{other}{}", &rf[..at], &rf[at + 1..]);
            prop_assert!(wrong == rf || Reference::parse(&wrong).is_none());
        }

        #[test]
        fn no_text_makes_it_panic(text: String, parts: Vec<String>) {
            let _ = Reference::parse(&text);
            let _ = Reference::find_all(parts.iter().map(String::as_str));
        }
    }
}
