//! The mailbox: every email the site has sent, the newest first.

use super::english::English;
use crate::{
    sandbox::{
        World,
        mailbox::{self, Email},
    },
    web::{Error, Page},
};
use actix_web::{
    HttpResponse,
    web::{Data, Path},
};
use askama::Template;

/// So many emails are listed.
const LISTED: i64 = 100;

#[derive(Template)]
#[template(path = "sandbox/mailbox.html")]
struct Mailbox<'a> {
    p: &'a Page,
    emails: Vec<Email>,
}

#[derive(Template)]
#[template(path = "sandbox/email.html")]
struct EmailPage<'a> {
    p: &'a Page,
    email: Email,
    parts: Vec<Part>,
}

/// A piece of an email's text.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Words(String),
    /// An address of ours.
    Link(String),
}

/// `GET /sandbox/mailbox`
pub async fn list(English(page): English, world: Data<World>) -> Result<HttpResponse, Error> {
    let emails = mailbox::emails(&world.store, LISTED).await?;
    page.show(&Mailbox { p: &page, emails })
}

/// `GET /sandbox/mailbox/{message_id}`
pub async fn email(
    English(page): English,
    world: Data<World>,
    id: Path<String>,
) -> Result<HttpResponse, Error> {
    let email = mailbox::email(&world.store, &id).await?.ok_or(Error::NotFound)?;
    let parts = parts(&email.mail.text, &world.shop.public_url);
    page.show(&EmailPage { p: &page, email, parts })
}

/// The text with our own addresses as links; nobody else's become one.
fn parts(text: &str, public_url: &str) -> Vec<Part> {
    let (mut parts, mut words, mut rest) = (Vec::new(), String::new(), text);
    while let Some(at) = rest.find(public_url) {
        let (before, found) = rest.split_at(at);
        words.push_str(before);
        let end = end_of_address(found);
        let (address, after) = found.split_at(end);
        if matches!(address.as_bytes().get(public_url.len()), None | Some(b'/' | b'?')) {
            parts.push(Part::Words(std::mem::take(&mut words)));
            parts.push(Part::Link(address.to_owned()));
        } else {
            words.push_str(address);
        }
        rest = after;
    }
    words.push_str(rest);
    parts.push(Part::Words(words));
    parts
}

/// An address ends at a space or a bracket; a full stop behind it is the sentence's.
fn end_of_address(text: &str) -> usize {
    let end = text.find(|c: char| c.is_whitespace() || "<>()\"“”".contains(c)).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = "http://shop.example:80";

    fn links(text: &str) -> Vec<String> {
        let links = parts(text, OURS).into_iter().filter_map(|part| match part {
            Part::Link(address) => Some(address),
            Part::Words(_) => None,
        });
        links.collect()
    }

    #[test]
    fn our_own_addresses_become_links_and_no_others() {
        let text = "Open http://shop.example:80/signin/ABC. Or http://evil.example/x, \
            (http://shop.example:80/help) http://shop.example:8080/trap http://shop.example:80";
        let expected =
            ["http://shop.example:80/signin/ABC", "http://shop.example:80/help", "http://shop.example:80"];
        assert_eq!(links(text), expected);
    }

    #[test]
    fn no_word_of_an_email_is_lost() {
        let text = "a http://shop.example:80/b. http://shop.example:8080/c\nd";
        let whole: String = parts(text, OURS)
            .into_iter()
            .map(|part| match part {
                Part::Words(text) | Part::Link(text) => text,
            })
            .collect();
        assert_eq!(whole, text);
    }
}
