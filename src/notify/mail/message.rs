//! Writes an email as an Internet message, so that nothing in it can become a header.

use super::Unsent;
use crate::domain::Timestamp;
use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};
use std::time::{Duration, SystemTime};

/// An email ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    /// Stable: becomes the Message-ID, so that an email sent twice is recognised as one.
    /// Letters, digits, `.`, `_` and `-`; at most 64.
    pub id: String,
    /// The bare address of the one recipient.
    pub to: String,
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The HTML part, complete and already escaped.
    pub html: String,
    /// BCP 47, such as `zh-Hant-HK`.
    pub lang_tag: String,
}

/// Builds the message; refuses for good what cannot be written safely.
pub(super) fn write(
    email: &Email,
    from: &Mailbox,
    reply_to: Option<&Mailbox>,
    at: Timestamp,
) -> Result<Message, Unsent> {
    let id = word(&email.id, "._-").ok_or_else(|| Unsent::for_good("the id is not a plain word"))?;
    let lang = word(&email.lang_tag, "-").ok_or_else(|| Unsent::for_good("not a language tag"))?;
    // The parser's error would repeat the address.
    let to: Address = email.to.parse().map_err(|_| Unsent::for_good("not an e-mail address"))?;
    if email.subject.contains(char::is_control) {
        return Err(Unsent::for_good("the subject has control characters"));
    }
    let mut message = Message::builder()
        .date(date(at))
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .message_id(Some(format!("<{id}@{}>", from.email.domain())))
        .subject(&email.subject)
        .raw_header(header("Content-Language", lang))
        // Out-of-office replies stay away from what a machine wrote (RFC 3834).
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Some(reply_to) = reply_to {
        message = message.reply_to(reply_to.clone());
    }
    message
        .multipart(MultiPart::alternative_plain_html(email.text.clone(), email.html.clone()))
        .map_err(|error| Unsent::for_good(error.to_string()))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The text, when it is 1 to 64 ASCII letters, digits and some `others`.
fn word<'a>(text: &'a str, others: &str) -> Option<&'a str> {
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || others.contains(c));
    (plain && (1..=64).contains(&text.len())).then_some(text)
}

/// Dates before 1970 become 1970.
fn date(at: Timestamp) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(at.millis().max(0).unsigned_abs())
}
