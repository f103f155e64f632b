//! Finds where templates and code ask for words.

use super::ftl::{files, root};
use std::{collections::BTreeSet, fs, path::Path};

/// How a text is asked for: `.t("key")`, `.t1("key", "name", value)` … `.t4`, `.has("key")`,
/// `.around("key", "open")`, `.around_with("key", "name", value, "open")`.
const CALLS: [&str; 8] = [".t(", ".t1(", ".t2(", ".t3(", ".t4(", ".has(", ".around(", ".around_with("];

/// One place that asks for a text.
pub struct Call {
    /// File and line.
    pub place: String,
    /// The key, or what stands before the first `{}` of a key that is put together.
    pub key: String,
    /// Whether the key is put together with `format!`.
    pub put_together: bool,
    /// The names of the arguments; none for `has`, which asks only whether the text is there.
    pub arguments: Option<BTreeSet<String>>,
}

/// Every call with a key that is written out or put together on the spot.
pub fn calls() -> Vec<Call> {
    let mut found = Vec::new();
    for (place, source) in sources() {
        for start in CALLS {
            for (at, _) in source.match_indices(start) {
                let line = source[..at].matches('\n').count() + 1;
                let rest = &source[at + start.len()..];
                found.extend(call(format!("{place}:{line}"), start, &arguments(rest)));
            }
        }
    }
    found
}

fn call(place: String, start: &str, arguments: &[&str]) -> Option<Call> {
    let first = arguments.first()?.trim_start_matches(['&', '*']);
    let put_together = first.starts_with("format!(");
    let literal = literals(first).into_iter().next().filter(|_| put_together || first.starts_with('"'))?;
    let key = if put_together { literal.split('{').next().unwrap_or_default().to_owned() } else { literal };
    // Names stand at every second place, after the key.
    let names = arguments.iter().skip(1).step_by(2).flat_map(|argument| literals(argument)).collect();
    Some(Call { place, key, put_together, arguments: (start != ".has(").then_some(names) })
}

/// The arguments of a call from behind its opening bracket, split at the commas of its own level.
fn arguments(source: &str) -> Vec<&str> {
    let (mut depth, mut begin, mut in_string, mut escaped) = (0, 0, false, false);
    let mut found = Vec::new();
    for (at, c) in source.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            _ if in_string => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth > 0 => depth -= 1,
            ',' if depth == 0 => {
                found.push(source[begin..at].trim());
                begin = at + 1;
            }
            ')' => {
                found.push(source[begin..at].trim());
                break;
            }
            _ => {}
        }
    }
    found.retain(|argument| !argument.is_empty());
    found
}

/// Every string literal of the code and of the templates' tags: a key may be handed about before it is asked for.
pub fn quoted() -> BTreeSet<String> {
    sources().iter().flat_map(|(_, source)| literals(source)).collect()
}

fn literals(source: &str) -> Vec<String> {
    let (mut found, mut rest) = (Vec::new(), source);
    while let Some((before, after)) = rest.split_once('"') {
        let is_character = before.ends_with('\'') || before.ends_with("'\\");
        let length = match is_character {
            true => 0,
            false if before.ends_with("r#") => after.find("\"#").unwrap_or(after.len()),
            false => until_quote(after),
        };
        if !is_character {
            found.push(after[..length].to_owned());
        }
        rest = after.get(length + 1..).unwrap_or_default();
    }
    found
}

/// The length of a string literal's inside, from behind its opening quote.
fn until_quote(source: &str) -> usize {
    let mut escaped = false;
    let end = source.find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    end.unwrap_or(source.len())
}

/// Place and text of each file that may ask for words, lines kept, without comments and tests.
fn sources() -> Vec<(String, String)> {
    let code = files(&root().join("src")).into_iter().filter_map(|path| {
        let shown = path.extension()? == "rs" && path.file_name()? != "tests.rs";
        shown.then(|| (place(&path), code_only(&fs::read_to_string(&path).unwrap())))
    });
    let templates = files(&root().join("templates")).into_iter();
    let templates = templates.map(|path| (place(&path), tags_only(&fs::read_to_string(&path).unwrap())));
    code.chain(templates).collect()
}

fn place(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().display().to_string()
}

fn code_only(source: &str) -> String {
    // Only a module written out here ends the code; `mod tests;` points to another file.
    let before_tests = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let blank_comment = |line| if str::trim_start(line).starts_with("//") { "" } else { line };
    before_tests.lines().map(blank_comment).collect::<Vec<_>>().join("\n")
}

/// What a template computes: the insides of `{{ }}` and `{% %}`; of the rest only the line ends.
fn tags_only(source: &str) -> String {
    let mut kept = String::new();
    let mut rest = source;
    while let Some((opening, closing, at)) = next_tag(rest) {
        let end = rest[at..].find(closing).map_or(rest.len(), |length| at + length);
        let computed = if opening == "{#" { end } else { at };
        kept.extend(rest[..computed].chars().filter(|c| *c == '\n'));
        kept.push_str(&rest[computed..end]);
        kept.push(' ');
        rest = &rest[end..];
    }
    kept
}

fn next_tag(source: &str) -> Option<(&'static str, &'static str, usize)> {
    let tags = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];
    let found = tags.into_iter().filter_map(|(open, close)| Some((open, close, source.find(open)?)));
    found.min_by_key(|(_, _, at)| *at)
}
