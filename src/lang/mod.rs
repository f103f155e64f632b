//! How words, money, dates and spans of time are written in each language, and which language a reader gets.

mod format;
mod join;
mod negotiate;
mod words;

pub use crate::domain::Lang;
pub use words::Arg;

#[cfg(test)]
mod tests;

/// The language of a tag that a test names.
#[cfg(test)]
pub(crate) fn lang(tag: &str) -> Lang {
    Lang::parse(tag).expect("a language of the site")
}
