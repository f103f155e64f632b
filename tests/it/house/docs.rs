//! The docs point at what is there: their links, the files and the tests they name.

use crate::house::rules::{Read, files, none};
use std::{collections::BTreeSet, path::Path};

/// Folders whose files are named by their path from the project's root.
const FOLDERS: [&str; 9] =
    [".ci/", "docs/", "examples/", "locales/", "migrations/", "src/", "static/", "templates/", "tests/"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The pages in `docs/` and those beside the README.
fn pages() -> Vec<Read> {
    let top = ["README.md", "CONTRIBUTING.md", "SECURITY.md"];
    let read = |name: &str| Read {
        path: name.to_owned(),
        text: std::fs::read_to_string(root().join(name)).unwrap(),
    };
    let mut pages: Vec<Read> = top.map(read).into();
    pages.extend(files("docs", &[".md"]));
    pages
}

/// What stands between two signs, on one line.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    let rests = text.split(open).skip(1);
    let inner = rests.filter_map(|rest| rest.split_once(close).map(|(inner, _)| inner));
    inner.filter(|inner| !inner.contains('\n')).collect()
}

/// The words set as code, outside of blocks of code.
fn quoted(page: &Read) -> Vec<&str> {
    let prose = page.text.split("```").step_by(2);
    prose.flat_map(|part| part.split('`').skip(1).step_by(2)).collect()
}

#[test]
fn every_link_between_pages_leads_to_a_file() {
    let mut broken = Vec::new();
    for page in pages() {
        let folder = root().join(&page.path).parent().unwrap().to_owned();
        let links = between(&page.text, "](", ")").into_iter().filter(|link| !link.contains("://"));
        let files = links.map(|link| link.split('#').next().unwrap_or_default());
        let lost = files.filter(|file| !file.is_empty() && !folder.join(file).exists());
        broken.extend(lost.map(|file| format!("{}: {file} is not there", page.path)));
    }
    none(broken);
}

#[test]
fn every_file_that_is_named_is_there() {
    let mut broken = Vec::new();
    for page in pages().iter().filter(|page| page.path != "docs/adding-a-method.md") {
        let named = quoted(page).into_iter().filter(|word| FOLDERS.iter().any(|from| word.starts_with(from)));
        let paths = named.filter(|word| !word.contains(['*', '{', ' ', '…']));
        let lost = paths.filter(|path| !root().join(path).exists());
        broken.extend(lost.map(|path| format!("{}: {path} is not there", page.path)));
    }
    none(broken);
}

#[test]
fn every_test_that_contributing_names_is_there() {
    let sources = files("tests", &[".rs"]);
    let tests: BTreeSet<&str> =
        sources.iter().flat_map(|file| between(&file.text, "fn ", "(")).map(str::trim).collect();
    let page = pages().into_iter().find(|page| page.path == "CONTRIBUTING.md").unwrap();
    let named = quoted(&page).into_iter().map(|word| word.rsplit("::").next().unwrap_or(word));
    let sentences = named.filter(|name| {
        name.matches('_').count() > 2
            && name.bytes().all(|b| b == b'_' || b.is_ascii_lowercase() || b.is_ascii_digit())
    });
    none(
        sentences
            .filter(|name| !tests.contains(name))
            .map(|name| format!("there is no test {name}"))
            .collect(),
    );
}
