//! Names a language in a test.

use guichet::lang::Lang;

/// The language of this tag.
pub fn lang(tag: &str) -> Lang {
    Lang::parse(tag).expect("a language of the site")
}
