//! How texts and keys are written: signs, spaces, tone.

use super::ftl;
use guichet::domain::lang::Typography;

/// Words that GOV.UK's style leaves out of messages: they help nobody on.
const EMPTY_POLITENESS: &[&str] = &["please", "sorry", "invalid"];

/// What is wrong with the signs of a text.
pub fn typography(text: &ftl::Text, language: Typography) -> Vec<&'static str> {
    // A variable is a sign of its own between the words.
    let all = text.words.join("\u{fffc}");
    let rules = [
        ("...", "write … for ..."),
        ("'", "write ’ for '"),
        ("\"", "write curly quotes for \""),
        ("--", "write – for --"),
    ];
    let general = rules.into_iter().filter(|(wrong, _)| all.contains(wrong)).map(|(_, advice)| advice);
    general.chain(spacing(&all, language)).collect()
}

/// The complaint about spaces beside punctuation, by the language's rules.
fn spacing(text: &str, language: Typography) -> Option<&'static str> {
    match language {
        Typography::Plain => None,
        Typography::French => french_spacing(text),
        Typography::FullWidth => full_width_spacing(text),
    }
}

/// A narrow no-break space stands before these; a colon inside an address or a time has none.
fn french_spacing(text: &str) -> Option<&'static str> {
    let characters: Vec<char> = text.chars().collect();
    let wrong = |pair: &[char]| match (pair[0], pair[1]) {
        ('\u{202f}', _) => false,
        (' ' | '\u{a0}', ';' | ':' | '!' | '?' | '%' | '»') => true,
        (_, ';' | '!' | '?' | '»') => true,
        ('«', after) => after != '\u{202f}',
        _ => false,
    };
    let is_wrong = characters.windows(2).any(wrong);
    is_wrong.then_some("write a narrow no-break space (U+202F) before ; : ! ? % » and after «")
}

fn full_width_spacing(text: &str) -> Option<&'static str> {
    const SIGNS: &str = "，。；：！？、（）「」《》";
    let characters: Vec<char> = text.chars().collect();
    let beside = |pair: &[char]| {
        pair[0] == ' ' && SIGNS.contains(pair[1]) || pair[1] == ' ' && SIGNS.contains(pair[0])
    };
    characters.windows(2).any(beside).then_some("write no space beside a full-width sign")
}

/// What is wrong with the form of a key.
pub fn name_of(key: &str) -> Option<&'static str> {
    let kebab =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let id = key.trim_start_matches('-');
    match id.split('-').all(kebab) {
        false => Some("keys are kebab-case in small letters"),
        true if id.len() < 9 => Some("keys have at least 9 characters, so that a search finds them"),
        true => None,
    }
}

/// What is wrong with the tone of a text.
pub fn tone(text: &ftl::Text) -> Option<&'static str> {
    let empty = text.each_word().any(|word| EMPTY_POLITENESS.contains(&word.as_str()));
    empty.then_some("say what happened and what to do, without “please”, “sorry” or “invalid”")
}
