//! An email as the pretend mail server took it.

use mail_parser::{Address, MessageParser};
use serde::{Deserialize, Serialize};

/// A delivered letter, decoded. Its HTML is a stranger's: show it only inside a sandboxed frame.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceivedMail {
    /// The how-manieth letter since the server began, from 1.
    pub nth: u64,
    /// Without its angle brackets. The same email sent again carries the same one.
    pub message_id: String,
    /// `Name <address>`, or the bare address.
    pub from: String,
    /// The addresses it was delivered to, from the envelope.
    pub to: Vec<String>,
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The HTML part; empty when there is none.
    pub html: String,
    /// The language tag in `Content-Language`; empty when there is none.
    pub lang: String,
}

impl ReceivedMail {
    /// Decodes a message as it came over the wire; none when it has no headers to read.
    pub(super) fn parse(nth: u64, to: Vec<String>, raw: &[u8]) -> Option<Self> {
        let message = MessageParser::default().parse(raw)?;
        let own = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let html = message.html_part(0).filter(|part| part.is_text_html());
        Some(Self {
            nth,
            to,
            message_id: own(message.message_id()),
            from: message.from().map(written).unwrap_or_default(),
            subject: own(message.subject()),
            text: message.body_text(0).unwrap_or_default().into_owned(),
            html: own(html.and_then(|part| part.text_contents())),
            lang: own(message.header_raw("Content-Language").map(str::trim)),
        })
    }
}

fn written(from: &Address<'_>) -> String {
    let first = from.first();
    let address = first.and_then(|one| one.address()).unwrap_or_default();
    match first.and_then(|one| one.name()) {
        Some(name) => format!("{name} <{address}>"),
        None => address.to_owned(),
    }
}
