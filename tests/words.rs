//! The words of the site: every language says everything, and says it in the house's way.
//!
//! Each test collects all problems and prints them at once.

mod words {
    pub mod ftl;
    pub mod uses;
}

use guichet::domain::lang::{LANGUAGES, Language, Typography};
use std::collections::{BTreeMap, BTreeSet};
use words::{ftl, uses};

/// Every language but the source.
fn translations() -> impl Iterator<Item = &'static Language> {
    LANGUAGES.iter().skip(1)
}

/// Keys that code puts together at run time: what they begin with, and why they cannot be written out.
const DYNAMIC: &[(&str, &str)] = &[
    ("method-", "name, time and hint of each method, by its id"),
    ("decline-", "one title and one advice for each domain::Decline, by its word"),
    ("claim-", "a tag and a text for each answer to a claimed transfer, by its word"),
    ("state-", "one set of texts for each state of a payment or an order"),
    ("transfer-network-", "on which network only, by its code"),
    ("pay-card-", "what is said of a card in other words than of a wallet, which has a code and an app"),
    ("pay-usdt-", "what is said of a transfer on a chain in words of its own"),
    ("pay-bank-", "what is said of a bank transfer in words of its own"),
];

/// Words that stay as they are in every language: names, codes and units of other people.
const NAMES: &[&str] = &[
    "aes",
    "alipay",
    "amazon",
    "american",
    "android",
    "api",
    "aws",
    "bic",
    "bnb",
    "chain",
    "club",
    "cny",
    "dana",
    "diners",
    "discover",
    "erc20",
    "etherscan",
    "ethereum",
    "eur",
    "express",
    "gbp",
    "gcash",
    "github",
    "guichet",
    "hk",
    "hkd",
    "iban",
    "ios",
    "iphone",
    "jcb",
    "jpy",
    "kakaopay",
    "marketplace",
    "mastercard",
    "pay",
    "pdf",
    "qr",
    "sepa",
    "sms",
    "swift",
    "tether",
    "tron",
    "trc20",
    "tronscan",
    "txid",
    "usd",
    "usdt",
    "utc",
    "visa",
    "wechat",
];

/// French texts that rightly equal the English ones, word for word.
const ALSO_FRENCH: &[&str] = &[
    "activation",
    "agent",
    "application",
    "client",
    "code",
    "contact",
    "date",
    "description",
    "destination",
    "document",
    "documents",
    "message",
    "minute",
    "minutes",
    "montant",
    "notification",
    "notifications",
    "organisation",
    "page",
    "pages",
    "question",
    "questions",
    "service",
    "services",
    "total",
    "transaction",
    "transactions",
    "type",
    "version",
];

/// Texts that are not said to the reader: the reader says them to somebody else.
const QUOTED: &[&str] = &["card-bank-sentence"];

/// Words that GOV.UK's style leaves out of messages: they help nobody on.
const EMPTY_POLITENESS: &[&str] = &["please", "sorry", "invalid"];

/// What the keys of the sandbox begin with. Its pages are for developers and speak English only.
const ENGLISH_ONLY: &str = "sandbox-";

#[test]
fn every_language_has_every_text_with_the_same_variables() {
    let mut english = ftl::locale("en");
    english.texts.retain(|key, _| !key.starts_with(ENGLISH_ONLY));
    let mut problems = english.problems.clone();
    for tag in translations().map(|language| language.tag) {
        let translated = ftl::locale(tag);
        problems.extend(translated.problems.iter().cloned());
        problems.extend(differences(tag, &english.texts, &translated.texts));
    }
    none(problems);
}

fn differences(
    tag: &str,
    english: &BTreeMap<String, ftl::Text>,
    translated: &BTreeMap<String, ftl::Text>,
) -> Vec<String> {
    let missing = english.iter().filter_map(|(key, text)| match translated.get(key) {
        None => Some(format!("{tag}: {key} is missing")),
        Some(other) if other.variables != text.variables => {
            Some(format!("{tag}: {key} has {:?}, English has {:?}", other.variables, text.variables))
        }
        Some(_) => None,
    });
    let extra = translated.keys().filter(|key| !english.contains_key(*key));
    missing.chain(extra.map(|key| format!("{tag}: {key} is not in English"))).collect()
}

#[test]
fn every_text_that_is_asked_for_exists_and_gets_its_variables() {
    let english = ftl::locale("en").texts;
    let calls = uses::calls();
    let problems = calls.iter().filter_map(|call| {
        let place = &call.place;
        match (&call.key, english.get(&call.key)) {
            (key, _) if call.put_together => {
                let declared = DYNAMIC.iter().any(|(prefix, _)| key.starts_with(prefix));
                (!declared)
                    .then(|| format!("{place}: declare the prefix of {key}… in DYNAMIC, with a reason"))
            }
            (key, None) => Some(format!("{place}: {key} is not in locales/en")),
            (key, Some(text)) => match &call.arguments {
                Some(given) if *given != text.variables => {
                    Some(format!("{place}: {key} is given {given:?} and has {:?}", text.variables))
                }
                _ => None,
            },
        }
    });
    none(problems.collect());
}

#[test]
fn every_text_is_used_somewhere() {
    let english = ftl::locale("en").texts;
    let quoted = uses::quoted();
    let referred: BTreeSet<&String> = english.values().flat_map(|text| &text.refers_to).collect();
    let unused = english.keys().filter(|key| {
        let dynamic = DYNAMIC.iter().any(|(prefix, _)| key.starts_with(prefix));
        !dynamic && !quoted.contains(*key) && !referred.contains(key)
    });
    none(unused.map(|key| format!("locales/en: {key} is used nowhere")).collect());
}

#[test]
fn no_translation_is_still_english() {
    let english = ftl::locale("en").texts;
    let mut problems = Vec::new();
    for tag in translations().map(|language| language.tag) {
        for (key, text) in ftl::locale(tag).texts {
            let same = english.get(&key).is_some_and(|original| original.words == text.words);
            if same && text.each_word().any(|word| !may_stay(tag, &word)) {
                problems.push(format!("{tag}: {key} is still English: {}", text.words.join(" ")));
            }
        }
    }
    none(problems);
}

fn may_stay(tag: &str, word: &str) -> bool {
    NAMES.contains(&word) || (tag == "fr" && ALSO_FRENCH.contains(&word))
}

#[test]
fn every_text_is_written_in_the_house_style() {
    let mut problems = Vec::new();
    for Language { tag, typography: rules, .. } in LANGUAGES {
        for (key, text) in ftl::locale(tag).texts {
            let tone = tone(&text).filter(|_| !QUOTED.contains(&key.as_str()));
            let complaints = typography(&text, *rules).into_iter().chain(name_of(&key)).chain(tone);
            problems.extend(complaints.map(|complaint| format!("{tag}: {key}: {complaint}")));
        }
    }
    none(problems);
}

fn typography(text: &ftl::Text, language: Typography) -> Vec<&'static str> {
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

fn name_of(key: &str) -> Option<&'static str> {
    let kebab =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let id = key.trim_start_matches('-');
    match id.split('-').all(kebab) {
        false => Some("keys are kebab-case in small letters"),
        true if id.len() < 9 => Some("keys have at least 9 characters, so that a search finds them"),
        true => None,
    }
}

fn tone(text: &ftl::Text) -> Option<&'static str> {
    let empty = text.each_word().any(|word| EMPTY_POLITENESS.contains(&word.as_str()));
    empty.then_some("say what happened and what to do, without “please”, “sorry” or “invalid”")
}

#[track_caller]
fn none(problems: Vec<String>) {
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}
