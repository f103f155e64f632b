//! Which of our languages a tag or a browser's list of tags asks for.

use super::Lang;

impl Lang {
    /// The language a reader wants most by the `Accept-Language` header, if we speak any of it.
    ///
    /// Weights (`;q=0.8`) decide, then the order; `fr-LU` is met by `fr` (RFC 4647, lookup). `*` chooses
    /// nothing, so that the seller's default stands.
    pub fn negotiate(accept_language: &str) -> Option<Self> {
        let mut wanted: Vec<(u16, &str)> = accept_language.split(',').filter_map(range).collect();
        wanted.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        wanted.into_iter().find_map(|(_, tag)| lookup(tag))
    }
}

/// One range of the header with its weight in thousandths; none when refused (`q=0`) or not readable.
fn range(part: &str) -> Option<(u16, &str)> {
    let (tag, parameters) = part.split_once(';').unwrap_or((part, ""));
    let weight = match parameters.trim().split_once('=') {
        None if parameters.trim().is_empty() => 1000,
        Some((name, value)) if name.trim().eq_ignore_ascii_case("q") => thousandths(value.trim())?,
        _ => return None,
    };
    (weight > 0).then_some((weight, tag.trim()))
}

/// Reads a weight such as `0.8` or `1` (RFC 9110, at most three decimals) as 800 or 1000.
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, fraction) = weight.split_once('.').unwrap_or((weight, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let part: u16 = format!("{fraction:0<3}").parse().ok()?;
    match whole {
        "0" => Some(part),
        "1" if part == 0 => Some(1000),
        _ => None,
    }
}

/// The language of the tag, or of the tag without its last parts.
fn lookup(mut tag: &str) -> Option<Lang> {
    loop {
        if let Some(lang) = Lang::parse(tag) {
            return Some(lang);
        }
        tag = tag.rsplit_once(['-', '_'])?.0;
    }
}
