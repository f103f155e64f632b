//! Requirement codes: what is cited is listed in `docs/requirements.md`, and the list holds nothing else.

use crate::house::rules::{Read, files, none};
use std::collections::{BTreeMap, BTreeSet};

const LIST: &str = "docs/requirements.md";

/// WeChat's name for its page on phones, which is written like a code.
const NOT_A_CODE: &str = "H5";

/// Folders that cite requirements, and the kinds of files in them.
const PLACES: [(&str, &[&str]); 6] = [
    ("src", &[".rs"]),
    ("tests", &[".rs"]),
    ("templates", &[".html", ".txt"]),
    ("locales/en", &[".ftl"]),
    ("migrations", &[".sql"]),
    ("docs", &[".md"]),
];

/// A requirement: its email and its number.
type Code = (char, u8);

#[test]
fn every_requirement_that_is_cited_is_listed() {
    let listed: BTreeSet<Code> = listed().into_iter().collect();
    let unknown = cited().into_iter().filter(|(code, _)| !listed.contains(code));
    none(
        unknown.map(|((email, number), path)| format!("{path}: {email}{number} is not in {LIST}")).collect(),
    );
}

#[test]
fn every_listed_requirement_is_cited() {
    let cited = cited();
    let idle = listed().into_iter().filter(|code| !cited.contains_key(code));
    none(idle.map(|(email, number)| format!("{LIST}: {email}{number} is cited nowhere")).collect());
}

#[test]
fn no_requirement_is_listed_twice() {
    let mut seen = BTreeSet::new();
    let twice = listed().into_iter().filter(|code| !seen.insert(*code));
    none(twice.map(|(email, number)| format!("{LIST}: {email}{number} has two lines")).collect());
}

/// The codes that have a line of the form `- **E34**: …`, in the order of the list.
fn listed() -> Vec<Code> {
    let docs = files("docs", &[".md"]);
    let list = docs.iter().find(|file| file.path == LIST).expect("the list of requirements");
    let entries = list.text.lines().filter_map(|line| line.strip_prefix("- **")?.split_once("**:"));
    entries.map(|(entry, _)| code(entry).unwrap_or_else(|| panic!("{LIST}: {entry} is not a code"))).collect()
}

/// Every cited code, with one file that cites it.
fn cited() -> BTreeMap<Code, String> {
    let all = PLACES.iter().flat_map(|(folder, endings)| files(folder, endings));
    let citing = all.filter(|file| file.path != LIST);
    citing
        .flat_map(|file| codes(&prose(&file)).into_iter().map(move |code| (code, file.path.clone())))
        .collect()
}

/// The text that may cite: a whole page of docs, and the comments of any other file.
fn prose(file: &Read) -> String {
    let lines = |mark: &str| {
        let comments = file.text.lines().filter(|line| line.trim_start().starts_with(mark));
        comments.collect::<Vec<_>>().join("\n")
    };
    match file.path.rsplit('.').next() {
        Some("md") => file.text.clone(),
        Some("rs") => lines("//"),
        Some("ftl") => lines("#"),
        Some("sql") => lines("--"),
        _ => {
            let comments = file.text.split("{#").skip(1).filter_map(|rest| rest.split("#}").next());
            comments.collect::<Vec<_>>().join("\n")
        }
    }
}

/// The codes in a text. A range, written with an en dash or with "to", stands for each code in it.
fn codes(text: &str) -> BTreeSet<Code> {
    let text = text.replace(" to ", "–");
    let mut found = BTreeSet::new();
    for word in text.split(|c: char| !c.is_alphanumeric() && c != '–') {
        let ends: Vec<Option<Code>> = word.split('–').map(code).collect();
        found.extend(ends.iter().flatten());
        for pair in ends.windows(2) {
            if let [Some((email, first)), Some((other, last))] = pair
                && email == other
            {
                found.extend((*first..=*last).map(|number| (*email, number)));
            }
        }
    }
    found
}

/// Reads a word such as `E34`.
fn code(word: &str) -> Option<Code> {
    let email = word.chars().next().filter(|email| "AEHNPW".contains(*email))?;
    let digits = &word[1..];
    let is_code = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if is_code && word != NOT_A_CODE { Some((email, digits.parse().ok()?)) } else { None }
}

#[test]
fn a_range_cites_every_code_in_it() {
    let found = codes("told late (E38–E40, N9), not H5, and W1 to W3: 0xE7, E123, AB1, 3E4");
    let expected = [('E', 38), ('E', 39), ('E', 40), ('N', 9), ('W', 1), ('W', 2), ('W', 3)];
    assert_eq!(found.into_iter().collect::<Vec<_>>(), expected);
}
