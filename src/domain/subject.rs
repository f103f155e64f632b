//! What an order is for: a purchase from the catalogue, or a sum that the seller asks for.

use super::{AgreementVersion, Money, Slug, Snapshot, money::Refused};
use serde::{Deserialize, Serialize};

/// What an order is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A product of the catalogue; an organisation has one unpaid purchase of a product at a time (E4).
    Purchase(Box<Purchase>),
    /// A payment that the seller asks for. Any number may be unpaid at once.
    Request(Request),
}

/// A product as it was selected, priced and agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purchase {
    /// What was selected, at the prices of the day. A later catalogue changes nothing here.
    pub snapshot: Snapshot,
    /// Version and SHA-256 of the agreement that was ticked when the order was placed (E3).
    pub agreement: AgreementVersion,
}

/// What the seller asks to be paid for, in the words of the person who asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub struct Request {
    description: String,
    lines: Vec<RequestLine>,
    total: Money,
}

/// One line of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestLine {
    pub text: String,
    pub amount: Money,
}

/// Why something cannot be a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidRequest {
    #[error("a description or line has 1 to 200 characters, and no line breaks")]
    Text,
    #[error("a request has one to three lines")]
    Lines,
    #[error("each amount is above zero")]
    Amount,
    #[error("the lines do not add up: {0}")]
    Sum(#[from] Refused),
}

/// The stored form; the total follows from the lines.
#[derive(Serialize, Deserialize)]
struct Parts {
    description: String,
    lines: Vec<RequestLine>,
}

/// A payer must be able to see at a glance what a payment is for.
const MOST_LINES: usize = 3;

/// The longest description or line, in characters.
const LONGEST: usize = 200;

impl Purchase {
    /// The product's slug.
    pub fn product(&self) -> &Slug {
        &self.snapshot.selection.product
    }
}

impl Request {
    /// Checks a description and its lines. A request for a single sum has one line.
    ///
    /// # Errors
    /// [`InvalidRequest`] if a text is empty, too long or has control characters, if there are no lines or more than
    /// three, or if amounts are not positive or cannot be added.
    pub fn new(description: String, lines: Vec<RequestLine>) -> Result<Self, InvalidRequest> {
        let [first, rest @ ..] = lines.as_slice() else { return Err(InvalidRequest::Lines) };
        if lines.len() > MOST_LINES {
            return Err(InvalidRequest::Lines);
        }
        if !is_text(&description) || !lines.iter().all(|line| is_text(&line.text)) {
            return Err(InvalidRequest::Text);
        }
        if !lines.iter().all(|line| line.amount.is_positive()) {
            return Err(InvalidRequest::Amount);
        }
        let total = rest.iter().try_fold(first.amount, |sum, line| sum.plus(line.amount))?;
        Ok(Self { description, lines, total })
    }

    /// What the payment is for, in one line.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// The lines, one to three.
    pub fn lines(&self) -> &[RequestLine] {
        &self.lines
    }

    /// The sum of the lines.
    pub fn total(&self) -> Money {
        self.total
    }
}

fn is_text(text: &str) -> bool {
    let fits = (1..=LONGEST).contains(&text.chars().count());
    fits && !text.trim().is_empty() && !text.chars().any(char::is_control)
}

impl TryFrom<Parts> for Request {
    type Error = InvalidRequest;
    fn try_from(parts: Parts) -> Result<Self, InvalidRequest> {
        Self::new(parts.description, parts.lines)
    }
}

impl From<Request> for Parts {
    fn from(request: Request) -> Self {
        Self { description: request.description, lines: request.lines }
    }
}

impl Subject {
    /// What the order is for, in one line: in the language of `tag` for a purchase, as it was written for a request.
    pub fn title(&self, tag: &str) -> String {
        match self {
            Self::Purchase(purchase) => purchase.snapshot.title(tag),
            Self::Request(request) => request.description.clone(),
        }
    }

    /// What is to be paid, before any fee.
    pub fn total(&self) -> Money {
        match self {
            Self::Purchase(purchase) => purchase.snapshot.total(),
            Self::Request(request) => request.total,
        }
    }

    /// Returns the purchase, or `None` for a request.
    pub fn purchase(&self) -> Option<&Purchase> {
        match self {
            Self::Purchase(purchase) => Some(purchase),
            Self::Request(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Currency;

    fn line(minor: i64, currency: Currency) -> RequestLine {
        RequestLine { text: "Consulting, March".to_owned(), amount: Money::new(minor, currency) }
    }

    fn request(lines: Vec<RequestLine>) -> Result<Request, InvalidRequest> {
        Request::new("Invoice 2026-114".to_owned(), lines)
    }

    #[test]
    fn the_total_of_a_request_is_the_sum_of_its_lines_in_any_currency() {
        for currency in [Currency::EUR, Currency::JPY, "KWD".parse().unwrap()] {
            let found = request(vec![line(1_000, currency), line(250, currency)]).unwrap();
            assert_eq!(found.total(), Money::new(1_250, currency));
        }
    }

    #[test]
    fn a_request_that_cannot_be_paid_or_read_is_refused() {
        let eur = |minor| line(minor, Currency::EUR);
        assert_eq!(request(vec![]), Err(InvalidRequest::Lines));
        assert_eq!(request(vec![eur(1), eur(1), eur(1), eur(1)]), Err(InvalidRequest::Lines));
        assert_eq!(request(vec![eur(100), eur(0)]), Err(InvalidRequest::Amount));
        assert_eq!(request(vec![eur(100), eur(-1)]), Err(InvalidRequest::Amount));
        let mixed = request(vec![eur(100), line(100, Currency::USD)]);
        assert_eq!(mixed, Err(InvalidRequest::Sum(Refused::CurrenciesDiffer)));
        let endless = request(vec![eur(i64::MAX), eur(1)]);
        assert_eq!(endless, Err(InvalidRequest::Sum(Refused::TooLarge)));
        for text in ["", "  ", "two\nlines", &"x".repeat(201)] {
            assert_eq!(Request::new(text.to_owned(), vec![eur(1)]), Err(InvalidRequest::Text), "{text:?}");
        }
    }

    #[test]
    fn a_stored_request_is_checked_when_it_is_read() {
        let fine = request(vec![line(125_000, Currency::EUR)]).unwrap();
        let text = serde_json::to_string(&fine).unwrap();
        assert_eq!(serde_json::from_str::<Request>(&text).unwrap(), fine);
        assert!(serde_json::from_str::<Request>(&text.replace("Consulting, March", "")).is_err());
    }
}
