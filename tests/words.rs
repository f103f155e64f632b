//! The words of the site: every language says everything, and says it in the house's way.
//!
//! Each test collects all problems and prints them at once.

mod words {
    pub mod families;
    pub mod ftl;
    pub mod style;
    pub mod uses;
}

use guichet::domain::lang::{LANGUAGES, Language};
use std::collections::{BTreeMap, BTreeSet};
use words::{
    families, ftl,
    style::{name_of, tone, typography},
    uses,
};

/// Every language but the source.
fn translations() -> impl Iterator<Item = &'static Language> {
    LANGUAGES.iter().skip(1)
}

/// What the keys of each file begin with. The keys of a file in `methods/` begin with its name, or with `method-`
/// or `help-` and its name.
const FILES: &[(&str, &[&str])] = &[
    ("account", &["account", "order", "orders", "signin", "welcome"]),
    ("base", &["action", "date", "duration", "fact", "label", "list", "name", "rate", "sentence", "share"]),
    ("catalogue", &["catalogue"]),
    ("desk", &["desk"]),
    ("errors", &["error"]),
    ("frame", &["frame"]),
    ("help", &["help"]),
    ("mail", &["mail"]),
    ("pay", &["pay", "state", "decline"]),
    ("sandbox", &["sandbox"]),
    ("sandbox-amazon", &["sandbox"]),
    ("sandbox-card", &["sandbox"]),
    ("sandbox-usdt", &["sandbox"]),
    ("shop", &["shop"]),
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
        Some(other) if other.file != text.file => {
            Some(format!("{tag}: {key} is in {}.ftl, in English in {}.ftl", other.file, text.file))
        }
        Some(_) => None,
    });
    let extra = translated.keys().filter(|key| !english.contains_key(*key));
    missing.chain(extra.map(|key| format!("{tag}: {key} is not in English"))).collect()
}

#[test]
fn a_key_begins_with_what_its_file_is_for() {
    let english = ftl::locale("en").texts;
    let methods: BTreeSet<&str> =
        english.values().filter_map(|text| text.file.strip_prefix("methods/")).collect();
    let strays = english.iter().filter(|(key, text)| !belongs(key, &text.file, &methods));
    none(
        strays.map(|(key, text)| format!("locales/en/{}.ftl: {key} belongs elsewhere", text.file)).collect(),
    );
}

fn belongs(key: &str, file: &str, methods: &BTreeSet<&str>) -> bool {
    let words: Vec<&str> = key.split('-').collect();
    let method = match words[..] {
        ["method" | "help", second, ..] if methods.contains(second) => Some(second),
        [first, ..] if methods.contains(first) => Some(first),
        _ => None,
    };
    match (method, file.strip_prefix("methods/")) {
        (None, None) => FILES.iter().any(|(name, prefixes)| *name == file && prefixes.contains(&words[0])),
        (of, home) => of == home,
    }
}

#[test]
fn every_text_that_is_asked_for_exists_and_gets_its_variables() {
    let english = ftl::locale("en").texts;
    let (calls, families, members) = (uses::calls(), families::all(), families::members());
    let problems = calls.iter().filter_map(|call| {
        let place = &call.place;
        match (&call.key, english.get(&call.key)) {
            (key, _) if call.put_together => {
                let declared = families.iter().any(|family| family.pattern.split("{}").next() == Some(key))
                    || members.iter().any(|member| member.starts_with(key.as_str()) && !key.is_empty());
                (!declared)
                    .then(|| format!("{place}: {key}… belongs to no family of tests/words/families.rs"))
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
    let (quoted, members) = (uses::quoted(), families::members());
    let referred: BTreeSet<&String> = english.values().flat_map(|text| &text.refers_to).collect();
    let unused = english
        .keys()
        .filter(|key| !members.contains(*key) && !quoted.contains(*key) && !referred.contains(key));
    none(unused.map(|key| format!("locales/en: {key} is used nowhere")).collect());
}

#[test]
fn every_member_of_a_family_of_keys_exists() {
    let english = ftl::locale("en").texts;
    let required = families::all().into_iter().filter(|family| family.required);
    let members: Vec<String> = required.flat_map(|family| family.members().collect::<Vec<_>>()).collect();
    let missing = members.iter().filter(|key| !english.contains_key(*key));
    none(missing.map(|key| format!("locales/en: {key} is missing")).collect());
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

#[track_caller]
fn none(problems: Vec<String>) {
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}
