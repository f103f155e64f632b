//! The house's own rules, read from its files: each claim names every place that breaks it.

use guichet::domain::lang::LANGUAGES;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A file, by its path in the project, and its text.
pub struct Read {
    pub path: String,
    pub text: String,
}

impl Read {
    /// Each line with `path:number` before it.
    pub fn lines(&self) -> impl Iterator<Item = (String, &str)> {
        self.text.lines().enumerate().map(|(n, line)| (format!("{}:{}", self.path, n + 1), line))
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files under a folder with one of these endings.
pub fn files(folder: &str, endings: &[&str]) -> Vec<Read> {
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort();
    let fits = |path: &PathBuf| endings.iter().any(|ending| path.to_string_lossy().ends_with(ending));
    let read = |path: PathBuf| Read {
        path: path.strip_prefix(root()).unwrap().display().to_string(),
        text: fs::read_to_string(&path).unwrap(),
    };
    let files: Vec<_> = found.into_iter().filter(fits).map(read).collect();
    assert!(!files.is_empty(), "nothing to check under {folder}");
    files
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_dir() {
            found.push(path);
        } else if !path.ends_with("node_modules") {
            walk(&path, found);
        }
    }
}

#[track_caller]
pub fn none(broken: Vec<String>) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// The part of a source file before its tests.
fn code(file: &Read) -> &str {
    file.text.split("#[cfg(test)]\nmod ").next().unwrap_or_default()
}

fn is_tests(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("tests.rs") || path.starts_with("tests/")
}

/// The code of the site itself, without its tests.
pub fn site() -> Vec<Read> {
    let own = files("src", &[".rs"]).into_iter().filter(|file| !is_tests(&file.path));
    own.map(|file| Read { text: code(&file).to_owned(), path: file.path }).collect()
}

#[test]
fn every_file_opens_with_its_one_job() {
    let mut all = files("src", &[".rs"]);
    all.extend(files("tests", &[".rs"]));
    none(all.iter().filter(|file| !file.text.starts_with("//! ")).map(|file| file.path.clone()).collect());
}

#[test]
fn no_file_is_longer_than_300_lines() {
    let mut all = files("src", &[".rs"]);
    all.extend(files("tests", &[".rs"]));
    let long = all.iter().filter(|file| file.text.lines().count() > 300);
    none(long.map(|file| format!("{}: {} lines", file.path, file.text.lines().count())).collect());
}

#[test]
fn what_may_panic_is_proven_right_above() {
    let mut broken = Vec::new();
    for file in site() {
        let lines: Vec<_> = file.lines().collect();
        for (n, (place, line)) in lines.iter().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let panics = code.contains(".unwrap()") || code.contains(".expect(") || code.contains("panic!(");
            let above = &lines[n.saturating_sub(8)..n];
            if panics && !above.iter().any(|(_, line)| line.trim_start().starts_with("// ")) {
                broken.push(format!("{place}: {}", line.trim()));
            }
        }
    }
    none(broken);
}

/// A mark of time, chance or environment, and the only files that may hold it.
const CONFINED: [(&str, &[&str]); 8] = [
    ("Utc::now", &["src/clock.rs"]),
    ("Local::now", &[]),
    ("SystemTime::now", &[]),
    ("Instant::now", &[]),
    // ring asks for a source of chance where it blinds a signature.
    ("SystemRandom", &["src/random.rs", "src/methods/rsa.rs"]),
    ("thread_rng", &[]),
    ("env::var", &["src/config/secret.rs"]),
    ("env::args", &[]),
];

#[test]
fn time_chance_and_environment_are_read_in_one_place_each() {
    let mut broken = Vec::new();
    for file in site() {
        for (place, line) in file.lines().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let strays = CONFINED.iter().filter(|(mark, _)| line.contains(mark));
            let strays = strays.filter(|(_, homes)| !homes.contains(&file.path.as_str()));
            broken.extend(strays.map(|(mark, _)| format!("{place}: {mark}")));
        }
    }
    none(broken);
}

#[test]
fn lints_are_expected_with_a_reason_and_nothing_is_left_open() {
    let mut broken = Vec::new();
    for file in site() {
        for (place, line) in file.lines() {
            // Put together, so that this file does not find itself.
            let open = ["TO", "FIX", "XX"]
                .iter()
                .zip(["DO", "ME", "X"])
                .any(|(a, b)| line.contains(&format!("{a}{b}")));
            let stub = line.contains("todo!(") || line.contains("unimplemented!(") || line.contains("dbg!(");
            if line.contains("#[allow(") || open || stub {
                broken.push(format!("{place}: {}", line.trim()));
            }
        }
    }
    none(broken);
}

#[test]
fn sql_stands_in_the_store_alone() {
    let verbs = ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM "];
    let outside = site().into_iter().filter(|file| !file.path.starts_with("src/store/"));
    let mut broken = Vec::new();
    for file in outside {
        let lines = file.lines().filter(|(_, line)| !line.trim_start().starts_with("//"));
        broken
            .extend(lines.filter(|(_, line)| verbs.iter().any(|v| line.contains(v))).map(|(place, _)| place));
    }
    none(broken);
}

#[test]
fn handlers_open_no_transactions() {
    let mut broken = Vec::new();
    for file in site().into_iter().filter(|file| file.path.starts_with("src/web/")) {
        let opens = file.lines().filter(|(_, line)| line.contains(".begin()"));
        broken.extend(opens.map(|(place, _)| place));
    }
    none(broken);
}

/// What writes a change of an order or a payment, or tells of it, and where else than in the journal it may stand.
const JOURNAL: [(&str, &[&str]); 10] = [
    ("orders::add(", &[]),
    ("orders::save(", &[]),
    ("payments::add(", &[]),
    ("payments::save(", &[]),
    ("payments::save_prompt(", &[]),
    ("payments::touch(", &[]),
    ("events::of_", &[]),
    ("ledger::book(", &[]),
    ("tx.tell(", &[]),
    // A reminder before the deadline follows from no change.
    ("tell_buyer(", &["src/flows/notifications.rs", "src/flows/order.rs"]),
];

#[test]
fn only_the_journal_writes_changes_of_orders_and_payments() {
    let mut broken = Vec::new();
    let written = |path: &str| path.starts_with("src/flows/journal/") || path.starts_with("src/store/");
    for file in site().into_iter().filter(|file| !written(&file.path)) {
        for (place, line) in file.lines().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let strays = JOURNAL.iter().filter(|(call, _)| line.contains(call));
            let strays = strays.filter(|(_, homes)| !homes.contains(&file.path.as_str()));
            broken.extend(strays.map(|(call, _)| format!("{place}: {call}")));
        }
    }
    none(broken);
}

#[test]
fn columns_are_text_and_bigint_only() {
    let mut broken = Vec::new();
    let mut columns = 0;
    for file in files("migrations", &[".sql"]) {
        let mut inside = false;
        for (place, line) in file.lines() {
            let line = line.trim();
            inside = (inside || line.starts_with("CREATE TABLE")) && !line.starts_with(");");
            let column = line
                .split_whitespace()
                .next()
                .is_some_and(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
            let kind = line.split([' ', ',']).nth(1).unwrap_or_default();
            if inside && column && !line.starts_with("--") {
                columns += 1;
                if !["TEXT", "BIGINT"].contains(&kind) {
                    broken.push(format!("{place}: {line}"));
                }
            }
        }
    }
    assert!(columns > 50, "only {columns} columns were looked at");
    none(broken);
}

/// Where tags stand that are not ours: the languages of a provider's page.
const TAGS_OF_OTHERS: [&str; 2] = ["src/methods/card/begin.rs", "src/sandbox/card/create.rs"];

#[test]
fn a_language_is_named_in_its_row_alone() {
    let translations = LANGUAGES.iter().skip(1).map(|language| format!("\"{}\"", language.tag));
    let tags: Vec<_> = translations.collect();
    let mut broken = Vec::new();
    for file in files("src", &[".rs"]) {
        let is_row = file.path == "src/domain/lang.rs" || TAGS_OF_OTHERS.contains(&file.path.as_str());
        if is_row || is_tests(&file.path) {
            continue;
        }
        for (nth, line) in code(&file).lines().enumerate().filter(|(_, line)| !line.trim().starts_with("//"))
        {
            if tags.iter().any(|tag| line.contains(tag.as_str())) {
                broken.push(format!("{}:{}: {}", file.path, nth + 1, line.trim()));
            }
        }
    }
    none(broken);
}
