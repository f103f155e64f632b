//! The test cards: a number for everything that can become of a payment.
//!
//! Where Stripe has a test number for it, it is that one.

use super::book::Failing;

/// What a card does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Pays,
    /// The bank confirms without asking the payer (3-D Secure, frictionless).
    Frictionless,
    /// The bank asks the payer (3-D Secure, challenge), and then pays.
    Challenge,
    /// The bank asks the payer, and then declines all the same.
    ChallengeThenDeclines,
    /// The bank's check fails without a page.
    SecureFails,
    /// Turned down, with this code and, for `card_declined`, this reason.
    Declines(&'static str, Option<&'static str>),
    /// The bank takes its time, and then pays or does not.
    Slow {
        passes: bool,
    },
    /// Pays; a refund is under way for a while.
    RefundTakesTime,
    /// Pays; a refund is done and comes back later.
    RefundComesBack,
}

/// A card of the list.
#[derive(Debug, Clone, Copy)]
pub struct TestCard {
    pub number: &'static str,
    pub fate: Fate,
    /// What happens, in words.
    pub words: &'static str,
}

const fn card(number: &'static str, fate: Fate, words: &'static str) -> TestCard {
    TestCard { number, fate, words }
}

const fn declines(number: &'static str, why: &'static str, words: &'static str) -> TestCard {
    card(number, Fate::Declines("card_declined", Some(why)), words)
}

/// A heading, and the cards under it.
pub const GROUPS: [(&str, &[TestCard]); 5] = [
    ("sandbox-card-pays", &PAYS),
    ("sandbox-card-secure", &SECURE),
    ("sandbox-card-turned", &TURNED),
    ("sandbox-card-slow", &SLOW),
    ("sandbox-card-refunds", &REFUNDS),
];

const PAYS: [TestCard; 6] = [
    card("4242424242424242", Fate::Pays, "Visa"),
    card("5555555555554444", Fate::Pays, "Mastercard"),
    card("378282246310005", Fate::Pays, "American Express"),
    card("3566002020360505", Fate::Pays, "JCB"),
    card("36227206271667", Fate::Pays, "Diners Club"),
    card("6011111111111117", Fate::Pays, "Discover"),
];

const SECURE: [TestCard; 4] = [
    card("4000002760003184", Fate::Challenge, "sandbox-card-challenge"),
    card("4000000000003055", Fate::Frictionless, "sandbox-card-frictionless"),
    card("4000008400001280", Fate::SecureFails, "sandbox-card-secure-fails"),
    card("4000008400001629", Fate::ChallengeThenDeclines, "sandbox-card-challenge-declines"),
];

const TURNED: [TestCard; 11] = [
    declines("4000000000009995", "insufficient_funds", "sandbox-card-funds"),
    card("4000000000000127", Fate::Declines("incorrect_cvc", None), "sandbox-card-code"),
    card("4242424242424241", Fate::Declines("incorrect_number", None), "sandbox-card-number"),
    card("4000000000000069", Fate::Declines("expired_card", None), "sandbox-card-expired"),
    card("4000000000000036", Fate::Declines("incorrect_zip", None), "sandbox-card-address"),
    declines("4000000000000515", "authentication_required", "sandbox-card-unconfirmed"),
    declines("4000000000000424", "card_not_supported", "sandbox-card-unsupported"),
    card("4000000000000119", Fate::Declines("processing_error", None), "sandbox-card-processing"),
    declines("4000000000000432", "duplicate_transaction", "sandbox-card-duplicate"),
    declines("4000000000000002", "generic_decline", "sandbox-card-generic"),
    declines("4000000000009979", "stolen_card", "sandbox-card-stolen"),
];

const SLOW: [TestCard; 2] = [
    card("4000000000000507", Fate::Slow { passes: true }, "sandbox-card-slow-passes"),
    card("4000000000000614", Fate::Slow { passes: false }, "sandbox-card-slow-fails"),
];

const REFUNDS: [TestCard; 2] = [
    card("4000000000007726", Fate::RefundTakesTime, "sandbox-card-refund-time"),
    card("4000000000005126", Fate::RefundComesBack, "sandbox-card-refund-back"),
];

/// What becomes of a payment by this number. A number that is not on the list pays when its check digit is right.
pub fn fate(number: &str) -> Fate {
    let mut all = GROUPS.iter().flat_map(|(_, cards)| cards.iter());
    match all.find(|card| card.number == number) {
        Some(card) => card.fate,
        None if checks(number) => Fate::Pays,
        None => Fate::Declines("incorrect_number", None),
    }
}

impl Fate {
    /// Why it is turned down at once.
    pub fn failing(self) -> Option<Failing> {
        let failing = |code: &str, reason: Option<&str>| Failing {
            code: code.to_owned(),
            decline_code: reason.map(str::to_owned),
        };
        match self {
            Self::Declines(code, reason) => Some(failing(code, reason)),
            Self::SecureFails => Some(failing("payment_intent_authentication_failure", None)),
            Self::Pays
            | Self::Frictionless
            | Self::Challenge
            | Self::ChallengeThenDeclines
            | Self::Slow { .. }
            | Self::RefundTakesTime
            | Self::RefundComesBack => None,
        }
    }
}

/// The check digit of card numbers (ISO/IEC 7812, annex B).
pub fn checks(number: &str) -> bool {
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let digits: Option<Vec<u32>> = number.chars().rev().map(|c| c.to_digit(10)).collect();
    digits.is_some_and(|digits| {
        let weighed = digits.iter().enumerate().map(|(n, d)| if n % 2 == 1 { doubled(*d) } else { *d });
        (13..=19).contains(&digits.len()) && weighed.sum::<u32>() % 10 == 0
    })
}

/// The brand of a number, in Stripe's words.
pub fn brand(number: &str) -> &'static str {
    match number.as_bytes() {
        [b'4', ..] => "visa",
        [b'3', b'4' | b'7', ..] => "amex",
        [b'3', b'5', ..] => "jcb",
        [b'3', ..] => "diners",
        [b'6', ..] => "discover",
        [b'2' | b'5', ..] => "mastercard",
        _ => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_number_stands_once_and_only_the_wrong_one_has_a_wrong_check_digit() {
        let all: Vec<&TestCard> = GROUPS.iter().flat_map(|(_, cards)| cards.iter()).collect();
        let numbers: BTreeSet<_> = all.iter().map(|card| card.number).collect();
        assert_eq!(numbers.len(), all.len());
        for card in all {
            let wrong = card.fate == Fate::Declines("incorrect_number", None);
            assert_eq!(checks(card.number), !wrong, "{}", card.number);
        }
    }

    #[test]
    fn the_six_brands_are_told_apart() {
        let brands: Vec<_> = PAYS.iter().map(|card| brand(card.number)).collect();
        assert_eq!(brands, ["visa", "mastercard", "amex", "jcb", "diners", "discover"]);
    }
}
