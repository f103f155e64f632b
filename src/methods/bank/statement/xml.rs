//! XML as a small tree by local names: no document type, no entities, bounded in depth and number.

use super::{Broken, StatementError};
use quick_xml::{
    Reader,
    events::{BytesRef, BytesStart, Event},
};

const MOST_DEEP: usize = 64;
const MOST_NODES: usize = 500_000;

/// An element: its name without prefix, its text, what is inside.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub name: String,
    /// `Ccy`, the one attribute that statements use.
    pub currency: String,
    pub text: String,
    pub children: Vec<Node>,
    /// Where it begins, in bytes.
    pub at: usize,
}

impl Node {
    /// The elements of this name directly inside.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element at a path such as `Acct/Id/IBAN`.
    pub fn find(&self, path: &str) -> Option<&Node> {
        let (name, rest) = path.split_once('/').unwrap_or((path, ""));
        let mut inside = self.children.iter().filter(|child| child.name == name);
        if rest.is_empty() { inside.next() } else { inside.find_map(|child| child.find(rest)) }
    }

    /// The text at a path, when there is any.
    pub fn text_at(&self, path: &str) -> Option<&str> {
        self.find(path).map(|node| node.text.trim()).filter(|text| !text.is_empty())
    }
}

/// The line of a byte.
pub(super) fn line(source: &str, at: usize) -> usize {
    source.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

/// The root element.
pub(super) fn parse(source: &str) -> Result<Node, Broken> {
    let mut reader = Reader::from_str(source);
    reader.config_mut().check_end_names = true;
    let mut tree = Tree::default();
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(source.len());
        let broken = |why| Broken { line: line(source, at), place: String::new(), why };
        let event = reader.read_event().map_err(|_| broken(StatementError::Malformed))?;
        let refused = |(place, why)| Broken { place, ..broken(why) };
        match event {
            Event::Start(start) => tree.open(&start, at).map_err(refused)?,
            Event::Empty(start) => {
                tree.open(&start, at).map_err(refused)?;
                tree.close();
            }
            Event::End(_) => tree.close(),
            Event::Text(text) => tree.write(&text.xml10_content()),
            Event::CData(text) => tree.write(&text.xml10_content()),
            Event::GeneralRef(name) => {
                let c = entity(&name).ok_or_else(|| broken(StatementError::Entity))?;
                tree.write(c.encode_utf8(&mut [0; 4]));
            }
            Event::DocType(_) => return Err(broken(StatementError::Doctype)),
            Event::Eof => {
                return tree
                    .root
                    .filter(|_| tree.open.is_empty())
                    .ok_or_else(|| broken(StatementError::Malformed));
            }
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
}

#[derive(Default)]
struct Tree {
    open: Vec<Node>,
    root: Option<Node>,
    nodes: usize,
}

impl Tree {
    fn open(&mut self, start: &BytesStart, at: usize) -> Result<(), (String, StatementError)> {
        self.nodes += 1;
        let inside = || self.open.last().map(|node| node.name.clone()).unwrap_or_default();
        if self.open.len() >= MOST_DEEP {
            return Err((inside(), StatementError::TooDeep));
        }
        if self.nodes > MOST_NODES {
            return Err((inside(), StatementError::TooMany));
        }
        if self.open.is_empty() && self.root.is_some() {
            return Err((inside(), StatementError::Malformed));
        }
        let name = start.local_name().as_ref().to_owned();
        let mut currency = String::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|_| (name.clone(), StatementError::Malformed))?;
            if attribute.key.local_name().as_ref() == "Ccy" {
                currency = attribute.value.into_owned();
            }
        }
        self.open.push(Node { name, currency, at, ..Node::default() });
        Ok(())
    }

    /// The reader has checked that an end fits its start.
    fn close(&mut self) {
        let Some(node) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(parent) => parent.children.push(node),
            None => self.root = Some(node),
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(node) = self.open.last_mut() {
            node.text.push_str(text);
        }
    }
}

fn entity(name: &BytesRef) -> Option<char> {
    if let Some(c) = name.resolve_char_ref().ok()? {
        return Some(c);
    }
    match &**name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => None,
    }
}
