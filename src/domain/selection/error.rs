//! What is wrong with a field of the service form, in words for the buyer.

use crate::domain::{Message, MessageArg};

/// A field that cannot be taken as it was typed. `words.key` is in `locales/{lang}/catalogue.ftl`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The name of the form's field: `plan`, `term`, `amount`, `qty-dedicated-ip`.
    pub field: String,
    pub words: Message,
}

impl FieldError {
    pub fn new(field: impl Into<String>, words: Message) -> Self {
        Self { field: field.into(), words }
    }

    pub(super) fn plain(field: &str, key: &'static str) -> Self {
        Self::new(field, Message::new(key))
    }

    /// The same with one more argument for its words.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<MessageArg>) -> Self {
        self.words = self.words.with(name, value);
        self
    }
}
