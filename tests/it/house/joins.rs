//! The house's rule for texts: what forms one phrase is one text of the locale files, with variables.
//!
//! Word order, spaces and signs differ by language. So a page puts no text next to another or next to a value, but
//! asks for a text with variables, or for what a language has between two parts (`Lang::gap`, `colon`, `target`, `dot`).

use crate::house::rules::{Read, files, none};

/// The sandbox speaks English only.
const ENGLISH_ONLY: &str = "templates/sandbox/";

/// Elements inside a phrase. All others begin a phrase of their own; a link or a button is read on its own.
const INLINE: [&str; 6] = ["b", "bdi", "code", "i", "span", "strong"];

/// Tags that choose between phrases or repeat them; all others leave their surroundings as they are.
const APART: [&str; 12] = [
    "else", "elif", "when", "match", "endmatch", "for", "endfor", "call", "endcall", "block", "endblock",
    "macro",
];

/// Files whose code may put texts together, and why.
const LISTED: [(&str, &str); 2] = [
    ("src/web/pay/bank.rs", "paragraphs of an email, with empty lines between them"),
    ("src/web/pay/summary.rs", "the same"),
];

/// A piece of a template.
#[derive(Debug, PartialEq)]
enum Piece<'a> {
    /// What is written as it stands.
    Plain(&'a str),
    /// What `{{ }}` computes.
    Computed(&'a str),
    /// The beginning or the end of a phrase.
    Break,
}

#[test]
fn no_template_puts_a_text_next_to_another_or_to_a_value() {
    let pages = files("templates", &[".html", ".txt"]);
    let pages = pages.iter().filter(|file| !file.path.starts_with(ENGLISH_ONLY));
    none(pages.flat_map(joined).collect());
}

fn joined(file: &Read) -> Vec<String> {
    // In a plain text each line is a phrase of its own.
    let phrases =
        if file.path.ends_with(".txt") { file.text.lines().collect() } else { vec![file.text.as_str()] };
    let wrong = phrases.into_iter().flat_map(|phrase| {
        let pieces = pieces(phrase);
        let wrong = pieces.windows(3).filter(|three| is_joined(three)).filter_map(|three| match three {
            [Piece::Computed(one), ..] => Some(one.trim()),
            _ => None,
        });
        wrong.collect::<Vec<_>>()
    });
    wrong.map(|text| format!("{}: {text} is put next to something", file.path)).collect()
}

fn is_joined(three: &[Piece<'_>]) -> bool {
    match three {
        [Piece::Computed(a), Piece::Plain(between), Piece::Computed(b)] => {
            !says_something(between) && !is_sign(a) && !is_sign(b) && (is_text(a) || is_text(b))
        }
        [Piece::Computed(a), Piece::Computed(b), _] => {
            !is_sign(a) && !is_sign(b) && (is_text(a) || is_text(b))
        }
        [Piece::Computed(a), Piece::Plain(after), Piece::Break] => is_text(a) && begins_with_a_sign(after),
        _ => false,
    }
}

/// Does it have letters or digits of its own? Then the template writes the phrase, which other rules find.
fn says_something(plain: &str) -> bool {
    plain.contains(char::is_alphanumeric)
}

fn begins_with_a_sign(plain: &str) -> bool {
    plain.trim_start().starts_with([':', ',', ';', '.', '–', '·', '(', '：', '，', '。'])
}

/// Is it a text of the locale files?
fn is_text(computed: &str) -> bool {
    let asks = ["l.t(", "l.t1(", "l.t2(", "l.t3(", "l.t4(", "lang.t(", "lang.t1(", "lang.t2(", "lang.t3("];
    asks.iter().any(|ask| computed.trim_start_matches(['-', ' ']).trim_start_matches("p.").starts_with(ask))
}

/// Is it what a language has between two parts, or a part of a page such as an icon?
fn is_sign(computed: &str) -> bool {
    let between = [".gap()", ".colon()", ".target()", ".dot()"].iter().any(|sign| computed.contains(sign));
    let name = computed.trim_start_matches(['-', ' ']).split('(').next().unwrap_or_default();
    between || name.contains("::")
}

fn pieces(source: &str) -> Vec<Piece<'_>> {
    let (mut found, mut rest) = (Vec::new(), source);
    while !rest.is_empty() {
        let (piece, length) = next(rest);
        found.extend(piece);
        rest = &rest[length..];
    }
    found.push(Piece::Break);
    found
}

/// The first piece, if it is one that matters, and its length.
fn next(source: &str) -> (Option<Piece<'_>>, usize) {
    let until = |close: &str| source.find(close).map_or(source.len(), |at| at + close.len());
    if source.starts_with("{#") {
        return (None, until("#}"));
    }
    if source.starts_with("{%") {
        let length = until("%}");
        let word = source[2..length].trim_start_matches(['-', ' ', '+']).split(' ').next();
        return (APART.contains(&word.unwrap_or_default()).then_some(Piece::Break), length);
    }
    if source.starts_with("{{") {
        let length = until("}}");
        return (Some(Piece::Computed(source[2..length].trim_end_matches('}'))), length);
    }
    if source.starts_with('<') && !source.starts_with("< ") {
        let length = end_of_element(source);
        let name = source[1..length].trim_start_matches('/').split([' ', '>', '\n']).next();
        // A tag and a hint that is not inline are laid out apart from their neighbours.
        let apart = ["class=\"hint\"", "class=\"hint end\"", "class=\"tag"];
        let is_line = apart.iter().any(|class| source[..length].contains(class));
        let is_inline = INLINE.contains(&name.unwrap_or_default()) && !is_line;
        return ((!is_inline).then_some(Piece::Break), length);
    }
    let begins = |(at, sign): &(usize, char)| *at > 0 && ['<', '{'].contains(sign);
    let length = source.char_indices().find(begins).map_or(source.len(), |(at, _)| at);
    let plain = &source[..length];
    ((!plain.trim().is_empty()).then_some(Piece::Plain(plain)), length)
}

/// The length of `<element …>`, whose attributes may be computed.
fn end_of_element(source: &str) -> usize {
    let mut at = 1;
    while let Some(rest) = source.get(at..).filter(|rest| !rest.is_empty()) {
        let closing = [("{{", "}}"), ("{%", "%}")].into_iter().find(|(open, _)| rest.starts_with(open));
        match closing {
            Some((_, close)) => at += rest.find(close).map_or(rest.len(), |end| end + close.len()),
            None if rest.starts_with('>') => return at + 1,
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    source.len()
}

#[test]
fn no_code_puts_a_text_next_to_another_or_to_a_value() {
    let mut broken = Vec::new();
    for folder in ["src/web", "src/notify", "src/flows", "src/methods", "src/lang"] {
        for file in files(folder, &[".rs"]) {
            let listed = LISTED.iter().any(|(path, _)| *path == file.path);
            let is_test = file.path.contains("tests");
            broken.extend((!listed && !is_test).then(|| written(&file)).into_iter().flatten());
        }
    }
    none(broken);
}

/// Every `format!` that gets a text. A key that is put together inside `t(…)` is none.
fn written(file: &Read) -> Vec<String> {
    let starts = file.text.match_indices("format!(");
    let wrong = starts.filter(|(at, start)| has_text(inside(&file.text[at + start.len()..])));
    let line = |at: usize| file.text[..at].matches('\n').count() + 1;
    wrong.map(|(at, _)| format!("{}:{}: format! gets a text", file.path, line(at))).collect()
}

fn has_text(arguments: &str) -> bool {
    ["l.t(", "l.t1(", "l.t2(", "lang.t(", "lang.t1(", "lang.t2("].iter().any(|ask| arguments.contains(ask))
}

/// The source up to the bracket that closes.
fn inside(source: &str) -> &str {
    let mut depth = 0;
    let end = source.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth < 0
    });
    &source[..end.unwrap_or(source.len())]
}

#[test]
fn the_check_finds_what_is_put_together() {
    let found = |template: &str| {
        let file = Read { path: "a.html".to_owned(), text: template.to_owned() };
        !joined(&file).is_empty()
    };
    for wrong in [
        r#"<p>{{ l.t("a") }} {{ price }}</p>"#,
        r#"<p>{{ l.t("a") }} <b><bdi>{{ price }}</bdi></b></p>"#,
        r#"<p>{{ one.time }}{% if let Some(limit) = one.limit %} · {{ l.t1("b", "max", limit) }}{% endif %}</p>"#,
        r#"<p>{{ p.lang.t("a") }}: </p>"#,
        r#"<b>{{ l.t("a") }}</b> ({{ clock }})"#,
    ] {
        assert!(found(wrong), "{wrong}");
    }
    for right in [
        r#"<dt>{{ l.t("a") }}</dt><dd>{{ price }}</dd>"#,
        r#"<p>{% if one %}{{ l.t("a") }}{% else %}{{ l.t("b") }}{% endif %}</p>"#,
        r#"<b>{{ l.t("a") }}</b>{{ l.gap() }}{{ l.t("b") }}"#,
        r#"<button>{{ icon::mail() }}{{ l.t("a") }}</button> <a href="{{ href }}">{{ l.t("b") }}</a>"#,
        r#"<p>{{ one.day }} {{ one.month }}</p>"#,
    ] {
        assert!(!found(right), "{right}");
    }
    assert!(has_text(inside(r#""{} {}", l.t("a"), amount)"#)) && !has_text(inside(r#""{a}-{b}")"#)));
}
