//! The languages the site speaks: one row for each.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Everything about a language that is not a text. Its texts are in `locales/{tag}/`.
#[derive(Debug)]
pub struct Language {
    /// BCP 47, as in `?lang=`, `<html lang>` and the names of the locale folders.
    pub tag: &'static str,
    /// What the language calls itself; the same on pages of every language.
    pub own_name: &'static str,
    /// The direction of its script for `<html dir>`: `ltr` or `rtl`.
    pub dir: &'static str,
    /// The ICU locale that writes its numbers and dates, with the calendar named.
    pub icu: &'static str,
    /// Other tags that readers' browsers and sellers use for it. Regions choose the script of Chinese.
    pub aliases: &'static [&'static str],
    /// The rules that the tests hold its texts to.
    pub typography: Typography,
}

/// How a language spaces and writes its punctuation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typography {
    /// Punctuation without a space before it.
    Plain,
    /// A narrow no-break space (U+202F) before `; : ! ? %` and inside guillemets.
    French,
    /// Full-width punctuation, without a space beside it.
    FullWidth,
}

/// Every language, in the order in which readers are offered them. English comes first: it is the source of all
/// texts, and stands in for one that is missing.
pub static LANGUAGES: &[Language] = &[
    Language {
        tag: "en",
        own_name: "English",
        dir: "ltr",
        // British dates, as American ones begin with the month.
        icu: "en-GB-u-ca-gregory",
        aliases: &["en-GB", "en-US", "en-HK"],
        typography: Typography::Plain,
    },
    Language {
        tag: "fr",
        own_name: "Français",
        dir: "ltr",
        icu: "fr-u-ca-gregory",
        aliases: &["fr-FR", "fr-BE", "fr-CA", "fr-CH"],
        typography: Typography::French,
    },
    Language {
        tag: "zh-Hans",
        own_name: "简体中文",
        dir: "ltr",
        icu: "zh-Hans-u-ca-gregory",
        aliases: &["zh", "zh-CN", "zh-SG", "zh-MY"],
        typography: Typography::FullWidth,
    },
    Language {
        tag: "zh-Hant-HK",
        own_name: "繁體中文（香港）",
        dir: "ltr",
        icu: "zh-Hant-HK-u-ca-gregory",
        aliases: &["zh-Hant", "zh-HK", "zh-MO", "zh-TW", "yue"],
        typography: Typography::FullWidth,
    },
];

/// One of [`LANGUAGES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Lang(usize);

impl Lang {
    /// The source language, which has every text.
    pub const ENGLISH: Self = Self(0);

    /// Every language, in the order of [`LANGUAGES`].
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        (0..LANGUAGES.len()).map(Self)
    }

    /// Its row in [`LANGUAGES`].
    pub fn row(self) -> &'static Language {
        &LANGUAGES[self.0]
    }

    /// Its position in [`LANGUAGES`].
    pub fn index(self) -> usize {
        self.0
    }

    /// Its BCP 47 tag: [`Language::tag`].
    pub fn tag(self) -> &'static str {
        self.row().tag
    }

    /// What it calls itself: [`Language::own_name`].
    pub fn own_name(self) -> &'static str {
        self.row().own_name
    }

    /// The direction of its script: [`Language::dir`].
    pub fn dir(self) -> &'static str {
        self.row().dir
    }

    /// The language with this tag or a common alias (`zh-CN`, `en-GB`); letter case and `_` for `-` are
    /// forgiven.
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim().replace('_', "-");
        let is_named = |name: &&str| name.eq_ignore_ascii_case(&tag);
        let by_tag = Self::all().find(|lang| is_named(&lang.tag()));
        by_tag.or_else(|| Self::all().find(|lang| lang.row().aliases.iter().any(is_named)))
    }

    /// The tags of all languages, for a message: `en, fr, zh-Hans`.
    pub fn tags() -> String {
        Self::all().map(Self::tag).collect::<Vec<_>>().join(", ")
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(d)?;
        Self::parse(&tag).ok_or_else(|| {
            serde::de::Error::custom(format!("\"{tag}\" is none of the languages {}", Self::tags()))
        })
    }
}
