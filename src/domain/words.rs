//! Things to say to a reader before his language is known: keys of texts, and what fills them.

use super::{Money, catalogue::Texts};

/// A text by its key in the locale files, with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    pub key: &'static str,
    pub args: Vec<(&'static str, Said)>,
}

/// Something that is written differently in each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A name from the catalogue.
    Name(Texts),
    /// The same in every language.
    Text(String),
    Number(i64),
    Money(Money),
    Words(Words),
}

impl Words {
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same words with one more argument.
    pub fn with(mut self, name: &'static str, value: impl Into<Said>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<&Texts> for Said {
    fn from(name: &Texts) -> Self {
        Self::Name(name.clone())
    }
}

impl From<u32> for Said {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<Money> for Said {
    fn from(money: Money) -> Self {
        Self::Money(money)
    }
}

impl From<Words> for Said {
    fn from(words: Words) -> Self {
        Self::Words(words)
    }
}
