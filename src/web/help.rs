//! Help: topics of questions that open on a click, and always a person to ask at the end (A7, E11).

mod card;
mod house;
mod limits;
mod paying;
mod transfers;
mod usdt;

use super::{Error, Page};
use crate::{domain::payment::match_key::check_code, lang::Lang};
use actix_web::{HttpResponse, web::Path};
use askama::Template;
use limits::LimitRow;

/// A page of help. All texts are keys of the locale files.
pub struct Topic {
    /// Its name in the address.
    pub slug: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    pub extra: Extra,
    pub questions: &'static [Question],
}

impl Topic {
    /// Returns true if an answer contains this piece.
    fn tells(&self, piece: &Piece) -> bool {
        self.questions.iter().any(|question| question.answer.contains(piece))
    }
}

/// A question, with the anchor it can be linked to.
pub struct Question {
    pub id: &'static str,
    pub asked: &'static str,
    pub answer: &'static [Piece],
}

/// A piece of an answer.
#[derive(PartialEq, Eq)]
pub enum Piece {
    Text(&'static str),
    /// In order, numbered.
    Steps(&'static [&'static str]),
    List(&'static [&'static str]),
    /// Where to read on, and its words.
    Link(&'static str, &'static str),
    /// The limits of Alipay HK by source and level (E23).
    HongKongLimits,
    /// The names of the wallets behind Alipay+ (W1).
    Wallets,
    /// The addresses that receive, with their check codes (N9).
    Addresses,
    /// The brands of cards (E13).
    Brands,
    /// What to say to the bank, to copy (E16).
    BankSentence,
}

/// The introduction of a page, before its questions.
#[derive(PartialEq, Eq)]
pub enum Extra {
    None,
    /// Check account and amount before you pay (E12).
    Check,
    /// What each method costs and takes today.
    Limits,
}

/// The groups of the overview: their titles and topics, in reading order.
pub const GROUPS: [(&str, &[Topic]); 3] = [
    ("help-group-methods", &paying::METHODS),
    ("help-group-paying", &paying::PAYING),
    ("help-group-house", &house::TOPICS),
];

#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage<'a> {
    p: &'a Page,
    l: Lang,
    groups: Vec<(&'static str, Vec<&'static Topic>)>,
}

/// `GET /help`
pub async fn overview(p: Page) -> Result<HttpResponse, Error> {
    // A method that is off can still have been used: its page stays, only the way to it goes.
    let offered = |topic: &&Topic| {
        let mut methods = p.site.profiles.iter().filter(|method| method.help == Some(topic.slug)).peekable();
        methods.peek().is_none() || methods.any(|method| p.site.offers(method))
    };
    let groups = GROUPS.iter().map(|(title, topics)| (*title, topics.iter().filter(offered).collect()));
    p.show(&HelpPage { p: &p, l: p.lang, groups: groups.collect() })
}

/// An address that receives, and the code it is compared by.
struct Receiving {
    network: &'static str,
    address: String,
    code: String,
}

/// All addresses of all methods that are on.
fn receiving(p: &Page) -> Vec<Receiving> {
    let methods = p.site.methods.iter().filter_map(|method| Some((method, method.matching()?)));
    let destinations = methods.flat_map(|(method, matching)| {
        let network = p.lang.t(&format!("method-{}-name", method.id()));
        matching.destinations().into_iter().map(move |address| Receiving {
            network,
            code: check_code(&address),
            address,
        })
    });
    destinations.collect()
}

#[derive(Template)]
#[template(path = "help-topic.html")]
struct TopicPage<'a> {
    p: &'a Page,
    l: Lang,
    topic: &'static Topic,
    limits: Vec<LimitRow>,
    rates: Vec<String>,
    wallets: Vec<&'a str>,
    addresses: Vec<Receiving>,
}

impl TopicPage<'_> {
    /// So many Hong Kong dollars, as the reader writes them (E23).
    fn hkd(&self, dollars: i64) -> String {
        self.l.money(crate::domain::Money::new(dollars * 100, crate::domain::Currency::HKD))
    }
}

/// `GET /help/{topic}`
pub async fn topic(p: Page, slug: Path<String>) -> Result<HttpResponse, Error> {
    let mut topics = GROUPS.iter().flat_map(|(_, topics)| topics.iter());
    let topic = topics.find(|topic| topic.slug == slug.as_str()).ok_or(Error::NotFound)?;
    let shows_limits = topic.extra == Extra::Limits;
    p.show(&TopicPage {
        l: p.lang,
        topic,
        limits: if shows_limits { limits::rows(&p) } else { Vec::new() },
        rates: if shows_limits { limits::rates(&p) } else { Vec::new() },
        wallets: p.site.config.antom.wallets.iter().map(|wallet| wallet.name.as_str()).collect(),
        addresses: if topic.tells(&Piece::Addresses) { receiving(&p) } else { Vec::new() },
        p: &p,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn topics() -> impl Iterator<Item = &'static Topic> {
        GROUPS.iter().flat_map(|(_, topics)| topics.iter())
    }

    fn keys(piece: &Piece) -> Vec<&'static str> {
        match piece {
            Piece::Text(key) | Piece::Link(_, key) => vec![key],
            Piece::Steps(keys) | Piece::List(keys) => keys.to_vec(),
            Piece::HongKongLimits
            | Piece::Wallets
            | Piece::Addresses
            | Piece::Brands
            | Piece::BankSentence => Vec::new(),
        }
    }

    #[test]
    fn every_topic_has_its_words() {
        for topic in topics() {
            let questions = topic.questions.iter();
            let asked = questions.flat_map(|q| q.answer.iter().flat_map(keys).chain([q.asked]));
            for key in asked.chain([topic.title, topic.lead]) {
                assert!(Lang::ENGLISH.has(key), "{}: {key}", topic.slug);
            }
        }
        for (title, _) in GROUPS {
            assert!(Lang::ENGLISH.has(title), "{title}");
        }
    }

    #[test]
    fn an_address_of_help_means_one_thing() {
        let slugs: BTreeSet<_> = topics().map(|topic| topic.slug).collect();
        assert_eq!(slugs.len(), topics().count());
        for topic in topics() {
            let ids: BTreeSet<_> = topic.questions.iter().map(|question| question.id).collect();
            assert_eq!(ids.len(), topic.questions.len(), "{}", topic.slug);
        }
    }

    #[test]
    fn every_way_to_read_on_leads_to_a_topic_and_its_question() {
        for piece in topics().flat_map(|topic| topic.questions).flat_map(|question| question.answer) {
            let Piece::Link(href, _) = piece else { continue };
            let Some(rest) = href.strip_prefix("/help/") else { continue };
            let (slug, id) = rest.split_once('#').map_or((rest, None), |(slug, id)| (slug, Some(id)));
            let topic = topics().find(|topic| topic.slug == slug).unwrap_or_else(|| panic!("{href}"));
            assert!(id.is_none_or(|id| topic.questions.iter().any(|q| q.id == id)), "{href}");
        }
    }

    #[test]
    fn every_method_has_its_topic() {
        for method in crate::methods::PROFILES {
            assert!(topics().any(|topic| method.help == Some(topic.slug)), "{}", method.id);
        }
    }
}
