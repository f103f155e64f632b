//! Things to say to a reader before his language is known: keys of texts, and what fills them.

use super::{Money, catalogue::Texts};

/// A text by its key in the locale files, with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub key: &'static str,
    pub args: Vec<(&'static str, MessageArg)>,
}

/// Something that is written differently in each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessageArg {
    /// A name from the catalogue.
    Name(Texts),
    /// The same in every language.
    Text(String),
    Number(i64),
    Money(Money),
    Message(Message),
}

impl Message {
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// Returns the message with one more argument.
    pub fn with(mut self, name: &'static str, value: impl Into<MessageArg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<&Texts> for MessageArg {
    fn from(name: &Texts) -> Self {
        Self::Name(name.clone())
    }
}

impl From<u32> for MessageArg {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<Money> for MessageArg {
    fn from(money: Money) -> Self {
        Self::Money(money)
    }
}

impl From<Message> for MessageArg {
    fn from(words: Message) -> Self {
        Self::Message(words)
    }
}
