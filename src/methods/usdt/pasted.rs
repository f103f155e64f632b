//! What people paste when they are asked for a transaction id, and what to tell them.

use super::{account::Account, chain::Chain, explorer, txid::TxId};

/// Longer texts are not read: no wallet gives one.
const MOST_CHARS: usize = 4_096;

/// What a pasted text is. Each variant that is no id can be explained in one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pasted {
    Id(TxId),
    /// Nothing, or nothing that can be seen.
    Empty,
    /// An id inside a link to an explorer of another network; its name is a proper noun.
    OtherNetwork {
        network: &'static str,
        id: TxId,
    },
    /// An address of an account, and of which chain: the payer's, perhaps, or ours.
    Address(Chain, Account),
    /// Different ids in one text.
    Several,
    /// An id as lists show it, with its middle left out.
    Shortened,
    /// Hexadecimal, but less than 64 digits: so many.
    TooShort(usize),
    /// Hexadecimal, but more than 64 digits: so many.
    TooLong(usize),
    /// It would be an id, were it not for this letter, which none has.
    Letter(char),
    /// A picture or a file of one.
    Picture,
    /// Any other text.
    Message,
}

/// Reads what was pasted for a transaction on `chain`: an id of either case, with or without `0x`, with spaces,
/// line breaks or invisible marks in it, or with words or an explorer's address around it.
pub fn pasted(text: &str, chain: Chain) -> Pasted {
    if text.trim_start().starts_with("data:image") {
        return Pasted::Picture;
    }
    if text.chars().nth(MOST_CHARS).is_some() {
        return Pasted::Message;
    }
    let text = visible(text);
    if text.trim().is_empty() {
        return Pasted::Empty;
    }
    let mut ids = whole(&text);
    if ids.is_empty() {
        ids = pieces(&text);
    }
    match ids.as_slice() {
        [] => explained(&text),
        [id] => match explorer::network(&text) {
            Some(network) if network != chain.name() => Pasted::OtherNetwork { network, id: id.clone() },
            _ => Pasted::Id(id.clone()),
        },
        _ => Pasted::Several,
    }
}

/// The text as it is seen: without marks of no width, and with full-width letters as plain ones.
fn visible(text: &str) -> String {
    let plain = text.chars().filter(|c| !is_invisible(*c)).map(|c| match c {
        // The full-width forms stand in the order of ASCII.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    });
    plain.collect()
}

fn is_invisible(c: char) -> bool {
    let mark = matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}');
    mark || (c.is_control() && !c.is_whitespace())
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|token| !token.is_empty())
}

/// All ids that stand whole in the text, each once.
fn whole(text: &str) -> Vec<TxId> {
    let mut ids: Vec<TxId> = tokens(text).filter_map(|token| TxId::parse(token).ok()).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// The ids that white space has broken into pieces, each once.
fn pieces(text: &str) -> Vec<TxId> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut ids: Vec<TxId> = (0..words.len()).filter_map(|start| joined(&words[start..])).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// The id that begins at the end of the first word (`Hash:b69c…`) and goes on in those after it.
fn joined(words: &[&str]) -> Option<TxId> {
    let first = tokens(words.first()?).last()?;
    let first = first.strip_prefix("0x").or_else(|| first.strip_prefix("0X")).unwrap_or(first);
    let mut digits = String::new();
    for word in std::iter::once(first).chain(words.iter().skip(1).copied()) {
        let word = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        if !is_hex(word) || digits.len() > 64 {
            return None;
        }
        digits.push_str(word);
        if digits.len() == 64 {
            return TxId::parse(&digits).ok();
        }
    }
    None
}

fn is_hex(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// What a text without an id is.
fn explained(text: &str) -> Pasted {
    if let Some(address) = tokens(text).find_map(address) {
        return address;
    }
    if text.split_whitespace().any(is_picture) {
        return Pasted::Picture;
    }
    if text.split_whitespace().any(is_shortened) {
        return Pasted::Shortened;
    }
    let together: String = text.split_whitespace().collect();
    let longest = tokens(text).max_by_key(|token| token.len()).unwrap_or_default();
    hexadecimal(&together).or_else(|| nearly(longest)).unwrap_or(Pasted::Message)
}

fn address(token: &str) -> Option<Pasted> {
    if let Ok(account) = Account::parse(token, Chain::Tron) {
        return Some(Pasted::Address(Chain::Tron, account));
    }
    let account = Account::from_node(token)?;
    Some(Pasted::Address(Chain::Ethereum, account))
}

fn is_picture(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    [".png", ".jpg", ".jpeg", ".webp", ".gif", ".heic", ".pdf"].iter().any(|ending| word.ends_with(ending))
}

/// Digits, a sign for what was left out, digits: `b69c51…1fe9dc`.
fn is_shortened(word: &str) -> bool {
    let Some((before, after)) = ["…", "...", "***", "⋯"].iter().find_map(|sign| word.split_once(sign))
    else {
        return false;
    };
    let before = before.strip_prefix("0x").unwrap_or(before);
    let after = after.trim_start_matches(['.', '*', '…']);
    before.len() >= 3 && after.len() >= 3 && is_hex(before) && is_hex(after)
}

/// Nothing but digits, and not 64 of them.
fn hexadecimal(text: &str) -> Option<Pasted> {
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).unwrap_or(text);
    if !is_hex(digits) {
        return None;
    }
    Some(if digits.len() < 64 { Pasted::TooShort(digits.len()) } else { Pasted::TooLong(digits.len()) })
}

/// A word of about the length of an id, with other words around it or with a letter that no id has.
fn nearly(token: &str) -> Option<Pasted> {
    let digits = token.strip_prefix("0x").or_else(|| token.strip_prefix("0X")).unwrap_or(token);
    if !(48..=80).contains(&digits.len()) {
        return None;
    }
    let stray = digits.chars().find(|c| !c.is_ascii_hexdigit());
    stray.map_or_else(|| hexadecimal(digits), |letter| Some(Pasted::Letter(letter)))
}
