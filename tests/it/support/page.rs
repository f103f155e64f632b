//! A page as a reader has it: its words, its headings, its links. Parsed, never searched as text.

use reqwest::header::HeaderMap;
use scraper::{ElementRef, Html, Node, Selector};

/// What a server has answered, and where the reader stands now.
#[derive(Clone)]
pub struct Page {
    pub status: u16,
    /// Path and query.
    pub path: String,
    pub headers: HeaderMap,
    pub body: String,
}

impl Page {
    /// The page as a browser without scripts reads it.
    pub fn html(&self) -> Html {
        Html::parse_document(&self.body.replace("<noscript>", "").replace("</noscript>", ""))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap_or(""))
    }

    /// Everything there is to read, in one line.
    pub fn words(&self) -> String {
        self.html().select(&selector("body")).next().map(words).unwrap_or_default()
    }

    pub fn title(&self) -> String {
        self.text("title")
    }

    pub fn h1(&self) -> String {
        self.text("h1")
    }

    /// The language the page says it is in.
    pub fn lang(&self) -> String {
        let html = self.html();
        html.root_element().value().attr("lang").unwrap_or("").to_owned()
    }

    /// The words of the first element that fits; empty when none does.
    pub fn text(&self, css: &str) -> String {
        self.html().select(&selector(css)).next().map(words).unwrap_or_default()
    }

    /// The words of every element that fits.
    pub fn texts(&self, css: &str) -> Vec<String> {
        self.html().select(&selector(css)).map(words).collect()
    }

    /// The value of an attribute on every element that fits.
    pub fn attrs(&self, css: &str, name: &str) -> Vec<String> {
        let html = self.html();
        html.select(&selector(css)).filter_map(|e| e.value().attr(name)).map(str::to_owned).collect()
    }

    pub fn has(&self, css: &str) -> bool {
        self.html().select(&selector(css)).next().is_some()
    }

    /// Fails unless the reader can read this.
    #[track_caller]
    pub fn sees(&self, text: &str) -> &Self {
        let words = self.words();
        assert!(words.contains(text), "{} {} does not say \"{text}\":\n{words}", self.status, self.path);
        self
    }

    /// Fails when the reader can read this.
    #[track_caller]
    pub fn lacks(&self, text: &str) -> &Self {
        let words = self.words();
        assert!(!words.contains(text), "{} {} says \"{text}\":\n{words}", self.status, self.path);
        self
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{}:\n{}", self.path, self.words());
        self
    }

    /// Where the link with these words leads; among several of the same words, the nth.
    #[track_caller]
    pub fn link(&self, label: &str, nth: usize) -> String {
        let html = self.html();
        let all: Vec<_> = html.select(&selector("a[href]")).collect();
        let found = all.iter().filter(|a| words(**a) == label).nth(nth);
        let labels = || all.iter().map(|a| words(*a)).collect::<Vec<_>>();
        let link =
            found.unwrap_or_else(|| panic!("{} has no link \"{label}\" but {:?}", self.path, labels()));
        link.value().attr("href").unwrap_or_default().to_owned()
    }

    /// Leads any link with these words away from here?
    pub fn has_link(&self, label: &str) -> bool {
        self.html().select(&selector("a[href]")).any(|a| words(a) == label)
    }
}

pub fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|error| panic!("{css}: {error}"))
}

/// The words of an element: every space is one plain space, isolation marks are none.
pub fn words(element: ElementRef<'_>) -> String {
    let mut out = String::new();
    gather(element, &mut out);
    let plain: String = out.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

const BLOCKS: [&str; 24] = [
    "p", "div", "li", "dt", "dd", "h1", "h2", "h3", "td", "th", "tr", "br", "label", "section", "header",
    "footer", "button", "fieldset", "legend", "summary", "option", "figure", "nav", "a",
];

fn gather(element: ElementRef<'_>, out: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(inner) if matches!(inner.name(), "script" | "style" | "template") => {}
            Node::Element(inner) => {
                let block = BLOCKS.contains(&inner.name());
                out.push_str(if block { " " } else { "" });
                if let Some(child) = ElementRef::wrap(child) {
                    gather(child, out);
                }
                out.push_str(if block { " " } else { "" });
            }
            _ => {}
        }
    }
}
