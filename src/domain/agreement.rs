//! The service agreement of a product, and the proof that a buyer has ticked it (E3).

use super::catalogue::Texts;
use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};

/// A product's service agreement, in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    pub version: String,
    /// “AppPush Service Agreement”
    pub title: Texts,
    /// Blocks separated by a blank line; those that begin with `## ` are headings.
    pub text: Texts,
    /// The language whose text binds; the others are there to be understood.
    pub binding: String,
}

/// A piece of an agreement as a page shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block<'a> {
    Heading(&'a str),
    Paragraph(&'a str),
}

/// Which text was agreed to: its version, and the SHA-256 (hex) of the binding language's title and text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementVersion {
    pub version: String,
    pub hash: String,
}

/// Proof that the buyer ticked the box. Only [`Agreed::from_tick`] makes one, and none is ever read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    version: AgreementVersion,
}

impl Agreement {
    /// The text in the language of `tag`, or in English, in pieces.
    pub fn blocks(&self, tag: &str) -> Vec<Block<'_>> {
        let blocks = self.text.get(tag).split("\n\n").map(str::trim).filter(|b| !b.is_empty());
        blocks
            .map(|block| match block.strip_prefix("## ") {
                Some(heading) => Block::Heading(heading.trim()),
                None => Block::Paragraph(block),
            })
            .collect()
    }

    /// What identifies this very text, whatever its version claims.
    pub fn to_version(&self) -> AgreementVersion {
        let text = format!("{}\n\n{}", self.title.get(&self.binding), self.text.get(&self.binding));
        AgreementVersion {
            version: self.version.clone(),
            hash: hex::encode(digest(&SHA256, text.as_bytes())),
        }
    }
}

impl Agreed {
    /// The proof, if the box of the form was ticked (its value is then `yes`).
    pub fn from_tick(value: Option<&str>, agreement: &Agreement) -> Option<Self> {
        (value? == "yes").then(|| Self { version: agreement.to_version() })
    }

    /// What was agreed to.
    pub fn version(&self) -> &AgreementVersion {
        &self.version
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Catalogue;

    fn agreement() -> Agreement {
        Catalogue::example().product("otp").unwrap().agreement.clone()
    }

    #[test]
    fn only_a_ticked_box_agrees() {
        for value in [None, Some(""), Some("no"), Some("YES"), Some("on")] {
            assert_eq!(Agreed::from_tick(value, &agreement()), None, "{value:?}");
        }
        let agreed = Agreed::from_tick(Some("yes"), &agreement()).unwrap();
        assert_eq!(agreed.version(), &agreement().to_version());
        assert_eq!(agreed.version().hash.len(), 64);
    }

    #[test]
    fn a_changed_text_has_another_hash_under_the_same_version() {
        let mut other = agreement();
        other.text = serde_json::from_str(r#"{"en":"All rights to us."}"#).unwrap();
        assert_eq!(other.to_version().version, agreement().to_version().version);
        assert_ne!(other.to_version().hash, agreement().to_version().hash);
    }

    #[test]
    fn a_translation_does_not_change_what_binds() {
        let mut other = agreement();
        let mut texts: std::collections::BTreeMap<String, String> = other.text.clone().into();
        texts.insert("fr".to_owned(), "Mieux traduit.".to_owned());
        other.text = texts.try_into().unwrap();
        assert_eq!(other.to_version(), agreement().to_version());
    }

    #[test]
    fn an_agreement_is_shown_as_headings_and_paragraphs() {
        let agreement = agreement();
        let blocks = agreement.blocks("fr");
        let headings = blocks.iter().filter(|b| matches!(b, Block::Heading(_))).count();
        assert!((6..=8).contains(&headings), "{headings}");
        assert!(blocks.len() >= 2 * headings);
    }
}
