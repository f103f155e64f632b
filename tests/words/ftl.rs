//! Reads the locale files as text, apart from the loader that the site uses.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// All texts of one language by key (terms with their `-`), and what could not be read.
#[derive(Default)]
pub struct Locale {
    pub texts: BTreeMap<String, Text>,
    pub problems: Vec<String>,
}

/// One text: its pieces outside of `{ }` in all variants, the variables it needs, the keys it includes.
#[derive(Default)]
pub struct Text {
    /// Its file below the language's folder, without `.ftl`: `pay`, `methods/card`.
    pub file: String,
    pub words: Vec<String>,
    pub variables: BTreeSet<String>,
    pub refers_to: BTreeSet<String>,
}

impl Text {
    /// Each word in small letters; signs and plain numbers are no words.
    pub fn each_word(&self) -> impl Iterator<Item = String> {
        let pieces = self.words.iter().flat_map(|piece| piece.split(|c: char| !c.is_alphanumeric()));
        pieces.filter(|word| word.chars().any(char::is_alphabetic)).map(str::to_lowercase)
    }

    fn pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push(value.clone()),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.clone());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.refers_to.insert(id.name.clone());
            }
            InlineExpression::TermReference { id, .. } => {
                self.refers_to.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

/// Everything in `locales/{tag}/`.
pub fn locale(tag: &str) -> Locale {
    let mut locale = Locale::default();
    let folder = root().join("locales").join(tag);
    for path in files(&folder) {
        if path.extension().is_some_and(|kind| kind == "ftl") {
            let file = path.strip_prefix(&folder).unwrap().with_extension("");
            read(&path, &file.display().to_string(), &mut locale);
        }
    }
    locale
}

fn read(path: &Path, file: &str, locale: &mut Locale) {
    let place = path.strip_prefix(root()).unwrap().display();
    let source = fs::read_to_string(path).unwrap();
    let resource = parser::parse(source).unwrap_or_else(|(resource, _)| resource);
    for entry in resource.body {
        let (key, pattern) = match entry {
            Entry::Message(message) => (message.id.name, message.value),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value)),
            Entry::Junk { content } => {
                let line = content.lines().next().unwrap_or_default();
                locale.problems.push(format!("{place}: cannot be read: {line}"));
                continue;
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
        };
        let mut text = Text { file: file.to_owned(), ..Text::default() };
        pattern.iter().for_each(|pattern| text.pattern(pattern));
        if locale.texts.insert(key.clone(), text).is_some() {
            locale.problems.push(format!("{place}: {key} is there twice"));
        }
    }
}

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder, in order; none when there is no such folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
