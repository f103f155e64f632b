//! Phrases that are put together from parts: sentences, a label and its value, text around a value.
//!
//! What stands between two parts is a text of the language as well: Chinese has no space between sentences, and
//! French has one before a colon.

use super::Lang;

/// Stands for a value that the page writes itself. No text and no value has this character.
const OPEN: &str = "\u{fffc}";

impl Lang {
    /// Returns the text under `key` before and after its only argument, for a page that marks the value up.
    pub fn around(self, key: &str, open: &'static str) -> (String, String) {
        split(&self.t1(key, open, OPEN))
    }

    /// Returns the same for a text with two arguments, of which the page writes `open`.
    pub fn around_with(
        self,
        key: &str,
        name: &'static str,
        value: &str,
        open: &'static str,
    ) -> (String, String) {
        split(&self.t2(key, name, value, open, OPEN))
    }

    /// Returns the sentences as one text.
    pub fn sentences(self, sentences: &[impl AsRef<str>]) -> String {
        self.fold(sentences, "sentence-and-next", ["first", "next"])
    }

    /// Returns the entries with commas between them and no “and”, as for references.
    pub fn series(self, entries: &[impl AsRef<str>]) -> String {
        self.fold(entries, "list-and-next", ["rest", "next"])
    }

    /// Returns a label and its value: `Amount: 20.00 USD`.
    pub fn labelled(self, label: &str, value: &str) -> String {
        self.t2("label-and-value", "label", label, "value", value)
    }

    /// Returns what stands between two sentences that a page marks up.
    pub fn gap(self) -> String {
        between(&self.t2("sentence-and-next", "first", OPEN, "next", OPEN))
    }

    /// Returns what stands between a label and a value that a page marks up.
    pub fn colon(self) -> String {
        between(&self.labelled(OPEN, OPEN))
    }

    /// Returns what stands between an action and what it is about, as a screen reader says it.
    pub fn target(self) -> String {
        between(&self.t2("action-and-target", "action", OPEN, "target", OPEN))
    }

    /// Returns what stands between short facts that a page marks up.
    pub fn dot(self) -> String {
        between(&self.t2("fact-and-next", "first", OPEN, "next", OPEN))
    }

    fn fold(self, parts: &[impl AsRef<str>], key: &str, [first, next]: [&'static str; 2]) -> String {
        let parts = parts.iter().map(|part| part.as_ref().to_owned());
        parts.reduce(|so_far, part| self.t2(key, first, so_far, next, part)).unwrap_or_default()
    }
}

fn split(text: &str) -> (String, String) {
    let (before, after) = text.split_once(OPEN).unwrap_or((text, ""));
    (before.to_owned(), after.to_owned())
}

fn between(text: &str) -> String {
    text.split(OPEN).nth(1).unwrap_or_default().to_owned()
}
