//! A text in several languages, of which English is always one.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One text per language tag (`en`, `fr`, `zh-Hans`, `zh-Hant-HK`). English is always there, and stands in
/// for every language that has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<String, String>", into = "BTreeMap<String, String>")]
pub struct Texts {
    english: String,
    others: BTreeMap<String, String>,
}

/// The texts have no English one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no English text (\"en\")")]
pub struct NoEnglish;

const ENGLISH: &str = "en";

impl Texts {
    /// The text in the language of `tag`, or in English.
    pub fn get(&self, tag: &str) -> &str {
        self.others.get(tag).unwrap_or(&self.english)
    }

    /// The language that [`Texts::get`] answers in: what the `lang` attribute around it must say.
    pub fn tag_for<'a>(&self, tag: &'a str) -> &'a str {
        if self.others.contains_key(tag) { tag } else { ENGLISH }
    }

    /// Is there a text of its own in the language of `tag`?
    pub fn has(&self, tag: &str) -> bool {
        tag == ENGLISH || self.others.contains_key(tag)
    }
}

impl TryFrom<BTreeMap<String, String>> for Texts {
    type Error = NoEnglish;

    fn try_from(mut others: BTreeMap<String, String>) -> Result<Self, NoEnglish> {
        let english = others.remove(ENGLISH).ok_or(NoEnglish)?;
        Ok(Self { english, others })
    }
}

impl From<Texts> for BTreeMap<String, String> {
    fn from(texts: Texts) -> Self {
        let mut all = texts.others;
        all.insert(ENGLISH.to_owned(), texts.english);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_a_text_reads_english_and_says_so() {
        let texts: Texts = serde_json::from_str(r#"{"en":"Growth","zh-Hans":"成长版"}"#).unwrap();
        assert_eq!((texts.get("zh-Hans"), texts.tag_for("zh-Hans")), ("成长版", "zh-Hans"));
        assert_eq!((texts.get("fr"), texts.tag_for("fr")), ("Growth", "en"));
    }

    #[test]
    fn texts_without_english_are_refused() {
        assert!(serde_json::from_str::<Texts>(r#"{"fr":"Croissance"}"#).is_err());
    }
}
