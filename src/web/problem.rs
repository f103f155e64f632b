//! What is wrong with a field of a form, as the error summary and the field show it.

/// A problem with one field; its text says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The id of its input.
    pub field: String,
    pub text: String,
}

impl Problem {
    pub fn new(field: impl Into<String>, text: impl Into<String>) -> Self {
        Self { field: field.into(), text: text.into() }
    }
}
