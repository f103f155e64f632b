//! Makes an email of its facts: the same words once as plain text, once as HTML.

use super::{Email, Mail, parts::Content, words};
use crate::lang::Lang;
use askama::Template;

/// Who sends an email, as its reader knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seller {
    pub name: String,
    /// The address that people write to, in every email.
    pub contact: String,
}

/// A composed email without its envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composed {
    pub subject: String,
    pub text: String,
    pub html: String,
    pub lang: Lang,
}

impl Composed {
    /// The email to send; for `id` see [`Email::id`], `to` is a bare address.
    pub fn addressed(self, id: impl Into<String>, to: impl Into<String>) -> Email {
        let Self { subject, text, html, lang } = self;
        Email { id: id.into(), to: to.into(), subject, text, html, lang_tag: lang.tag().to_owned() }
    }
}

#[derive(Template)]
#[template(path = "mail/email.txt")]
struct Text<'a> {
    words: &'a Content,
    l: Lang,
    seller: &'a Seller,
}

#[derive(Template)]
#[template(path = "mail/email.html")]
struct Html<'a> {
    words: &'a Content,
    l: Lang,
    seller: &'a Seller,
}

/// Writes `mail` in the reader's language. Values are escaped in HTML and kept to one line in text.
///
/// # Errors
/// Only when a template cannot be rendered, which no value causes.
pub fn compose(mail: &Mail, lang: Lang, seller: &Seller) -> askama::Result<Composed> {
    let words = words::find(mail, lang, seller);
    let text = Text { words: &words, l: lang, seller }.render()?;
    let html = Html { words: &words, l: lang, seller }.render()?;
    Ok(Composed { subject: words.subject, text, html, lang })
}
