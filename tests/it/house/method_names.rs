//! Nothing outside a method's folder and its configuration asks for a method by name: what differs stands in its profile.

use crate::house::rules::{Read, files, none, site};
use guichet::methods::{PROFILES, amazon};

/// Where methods are made, configured and pretended.
const HOMES: [&str; 6] =
    ["src/methods/", "src/config/", "src/start/", "src/sandbox/", "templates/methods/", "templates/sandbox/"];

/// Other things that are called like a method, and what they are.
const NAMESAKES: [(&str, &str); 3] = [
    ("src/web/help/", "topics, by their addresses"),
    ("src/store/migrate.rs", "migrations, by their subjects"),
    ("src/web/amazon/mod.rs", "a cookie"),
];

fn is_elsewhere(file: &Read) -> bool {
    let homes = HOMES.into_iter().chain(NAMESAKES.map(|(place, _)| place));
    !homes.into_iter().any(|home| file.path.starts_with(home))
}

/// Ids and groups, as the methods themselves say them.
fn names() -> Vec<&'static str> {
    let profiles = PROFILES.into_iter().chain([&amazon::PROFILE]);
    profiles.flat_map(|method| [method.id, method.group]).collect()
}

/// Does the line hold such a name as a literal of Rust, a template or SQL, alone or as the beginning of names?
fn names_a_method(line: &str) -> bool {
    let quoted = |name: &&str| {
        ["\"", "'"].iter().any(|quote| {
            line.contains(&format!("{quote}{name}{quote}"))
                || line.contains(&format!("{quote}{name}-{quote}"))
        })
    };
    names().iter().any(quoted)
}

/// Does it compare something with the constant that holds a method's name?
fn compares_an_id(line: &str) -> bool {
    let ends_in_id = |side: &str| side.rsplit("::").next().is_some_and(|last| last == "ID");
    let words: Vec<&str> =
        line.split_whitespace().map(|word| word.trim_matches(['(', ')', '{', ';', ','])).collect();
    words.windows(2).any(|pair| {
        let [a, b] = pair else { return false };
        let compares = |word: &str| ["==", "!=", "=>"].contains(&word);
        compares(a) && ends_in_id(b) || compares(b) && ends_in_id(a)
    })
}

#[test]
fn no_method_is_told_by_its_name_outside_its_folder_and_its_configuration() {
    let all = site().into_iter().chain(files("templates", &[".html", ".txt"])).filter(is_elsewhere);
    let broken = all.flat_map(|file| {
        let code = file.lines().filter(|(_, line)| !line.trim_start().starts_with("//"));
        let broken = code.filter(|(_, line)| names_a_method(line) || compares_an_id(line));
        broken.map(|(place, line)| format!("{place}: {}", line.trim())).collect::<Vec<_>>()
    });
    none(broken.collect());
}

#[test]
fn the_check_finds_a_name_in_each_of_its_forms() {
    for line in [
        "if payment.group == \"usdt\" {",
        "\"usdt-trc20\" => l.t(\"usdt-transfer-network-tron\"),",
        "method.starts_with(\"usdt-\")",
        "WHERE method = 'bank'",
    ] {
        assert!(names_a_method(line), "{line}");
    }
    for line in [
        "if payment.method == amazon::ID {",
        "filter(|open| open.method != bank::ID || open.is_new())",
        "ID => 1,",
    ] {
        assert!(compares_an_id(line), "{line}");
    }
    assert!(!names_a_method("l.t(\"bank-mind-late\")") && !compares_an_id("method: amazon::ID.to_owned(),"));
}

#[test]
fn no_two_methods_share_a_name() {
    let mut ids: Vec<_> = PROFILES.iter().map(|method| method.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), PROFILES.len());
}
