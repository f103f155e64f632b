//! The languages the site speaks.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Other tags that name one of our languages without doubt. Regions choose the script of Chinese.
const ALIASES: &[(&str, Lang)] = &[
    ("en-GB", Lang::En),
    ("en-US", Lang::En),
    ("en-HK", Lang::En),
    ("fr-FR", Lang::Fr),
    ("fr-BE", Lang::Fr),
    ("fr-CA", Lang::Fr),
    ("fr-CH", Lang::Fr),
    ("zh", Lang::ZhHans),
    ("zh-CN", Lang::ZhHans),
    ("zh-SG", Lang::ZhHans),
    ("zh-MY", Lang::ZhHans),
    ("zh-Hant", Lang::ZhHantHk),
    ("zh-HK", Lang::ZhHantHk),
    ("zh-MO", Lang::ZhHantHk),
    ("zh-TW", Lang::ZhHantHk),
    ("yue", Lang::ZhHantHk),
];

/// A language the site speaks; its texts lie in `locales/{tag}/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    En,
    Fr,
    ZhHans,
    ZhHantHk,
}

impl Lang {
    /// Every language, in the order in which a reader is offered them.
    pub const ALL: [Self; 4] = [Self::En, Self::Fr, Self::ZhHans, Self::ZhHantHk];

    /// The language's tag (BCP 47), as in `?lang=`, `<html lang>` and the names of the locale folders.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::ZhHans => "zh-Hans",
            Self::ZhHantHk => "zh-Hant-HK",
        }
    }

    /// What the language calls itself; the same on pages of every language.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
            Self::ZhHans => "简体中文",
            Self::ZhHantHk => "繁體中文（香港）",
        }
    }

    /// The direction of its script for `<html dir>`: `ltr` or `rtl`.
    pub fn dir(self) -> &'static str {
        match self {
            Self::En | Self::Fr | Self::ZhHans | Self::ZhHantHk => "ltr",
        }
    }

    /// The language with this tag or a common alias (`zh-CN`, `en-GB`); letter case and `_` for `-` are
    /// forgiven.
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim().replace('_', "-");
        let own = Self::ALL.into_iter().map(|lang| (lang.tag(), lang));
        own.chain(ALIASES.iter().copied())
            .find(|(known, _)| known.eq_ignore_ascii_case(&tag))
            .map(|(_, lang)| lang)
    }

    /// The position of the language in [`Self::ALL`].
    pub fn index(self) -> usize {
        self as usize
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
        let known = || Self::ALL.map(Self::tag).join(", ");
        Self::parse(&tag).ok_or_else(|| {
            serde::de::Error::custom(format!("\"{tag}\" is none of the languages {}", known()))
        })
    }
}
