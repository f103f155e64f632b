//! The house's rules for templates, read from their files.

use crate::house::rules::{files, none};

/// So that a change to one cell of a table does not show a whole row.
#[test]
fn no_line_of_a_template_is_longer_than_160_characters() {
    let mut broken = Vec::new();
    for file in files("templates", &[".html", ".txt"]) {
        for (place, line) in file.lines() {
            let length = line.chars().count();
            if length > 160 {
                broken.push(format!("{place}: {length} characters"));
            }
        }
    }
    none(broken);
}

/// Templates that may pass on HTML that was made elsewhere, and what makes it.
const SAFE: [(&str, &str); 5] = [
    ("templates/pay/code.html", "the panel, which its method has rendered by askama"),
    ("templates/pay/transfer.html", "the same"),
    ("templates/pay/bank.html", "the same"),
    ("templates/pay/leave.html", "the same"),
    ("templates/parts/logo.html", "the logo, a constant of its method"),
];

#[test]
fn templates_escape_everything_but_what_is_listed() {
    let mut broken = Vec::new();
    for file in files("templates", &[".html", ".txt", ".svg", ".xml"]) {
        let listed = SAFE.iter().any(|(path, _)| *path == file.path);
        let lines = file.lines().filter(|(_, line)| {
            line.contains("|safe") || line.contains("| safe") || line.contains("autoescape")
        });
        broken.extend(lines.filter(|_| !listed).map(|(place, line)| format!("{place}: {}", line.trim())));
    }
    none(broken);
}

#[test]
fn pages_need_no_inline_style_or_script() {
    let mut broken = Vec::new();
    let pages =
        files("templates", &[".html"]).into_iter().filter(|file| !file.path.starts_with("templates/mail/"));
    for file in pages {
        for (place, line) in file.lines() {
            let lower = line.to_lowercase();
            let inline =
                lower.contains("<style") || lower.contains(" style=") || lower.contains("javascript:");
            let script = lower.contains("<script") && !lower.contains("<script src=");
            if inline || script || has_handler(&lower) {
                broken.push(format!("{place}: {}", line.trim()));
            }
        }
    }
    none(broken);
}

/// An attribute such as `onclick=`.
fn has_handler(line: &str) -> bool {
    line.match_indices(" on").any(|(at, _)| {
        let word: String = line[at + 3..].chars().take_while(char::is_ascii_lowercase).collect();
        !word.is_empty() && line[at + 3 + word.len()..].starts_with('=')
    })
}
