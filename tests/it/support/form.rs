//! Filling in a form of a page, as a person can: only the fields that are there, only the choices it offers.

use crate::support::page::{Page, selector, words};
use scraper::{ElementRef, Html};

/// What a browser would send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    pub method: String,
    pub action: String,
    pub fields: Vec<(String, String)>,
    /// Is it sent as `multipart/form-data`? With these files: field, name, content.
    pub multipart: bool,
    pub files: Vec<(String, String, Vec<u8>)>,
}

/// Fills in the form that has this button, and presses it.
#[track_caller]
pub fn fill(page: &Page, button: &str, typed: &[(&str, &str)]) -> Filled {
    let html = page.html();
    let pressed = find_button(page, &html, button);
    let form = form_of(&html, pressed).unwrap_or_else(|| panic!("\"{button}\" stands in no form"));
    let controls = controls(&html, form);
    let mut fields: Vec<(String, String)> = controls.iter().flat_map(|c| preset(*c)).collect();
    for (name, value) in typed {
        put(&mut fields, &controls, name, value);
    }
    if let Some(name) = pressed.value().attr("name") {
        fields.push((name.to_owned(), pressed.value().attr("value").unwrap_or("").to_owned()));
    }
    let attr =
        |name: &str, own: &str| pressed.value().attr(own).or(form.value().attr(name)).map(str::to_owned);
    let action = attr("action", "formaction").filter(|action| !action.is_empty());
    Filled {
        method: attr("method", "formmethod").unwrap_or("get".into()).to_lowercase(),
        action: action.unwrap_or_else(|| page.path.clone()),
        fields,
        multipart: attr("enctype", "formenctype").is_some_and(|kind| kind == "multipart/form-data"),
        files: Vec::new(),
    }
}

/// Is there a button with these words that can be pressed?
pub fn has_button(page: &Page, button: &str) -> bool {
    let html = page.html();
    html.select(&selector("button")).any(|b| pressable(b) && label(b) == button)
}

#[track_caller]
fn find_button<'a>(page: &Page, html: &'a Html, wanted: &str) -> ElementRef<'a> {
    let all: Vec<_> = html.select(&selector("button")).filter(|b| pressable(*b)).collect();
    let labels = || all.iter().map(|b| label(*b)).collect::<Vec<_>>();
    let found = all.iter().find(|b| label(**b) == wanted);
    *found.unwrap_or_else(|| {
        panic!(
            "{} {} has no button \"{wanted}\" but {:?}:\n{}",
            page.status,
            page.path,
            labels(),
            page.words()
        )
    })
}

fn label(button: ElementRef<'_>) -> String {
    button.value().attr("aria-label").map_or_else(|| words(button), str::to_owned)
}

/// Without a script: what is hidden or disabled cannot be pressed, and a plain button does nothing.
fn pressable(button: ElementRef<'_>) -> bool {
    let value = button.value();
    let off = value.attr("disabled").is_some() || value.attr("hidden").is_some();
    !off && value.attr("type").is_none_or(|kind| kind == "submit")
}

fn form_of<'a>(html: &'a Html, button: ElementRef<'a>) -> Option<ElementRef<'a>> {
    if let Some(id) = button.value().attr("form") {
        return html.select(&selector("form")).find(|form| form.value().attr("id") == Some(id));
    }
    button.ancestors().filter_map(ElementRef::wrap).find(|e| e.value().name() == "form")
}

/// The fields inside a form, and those elsewhere that name it.
fn controls<'a>(html: &'a Html, form: ElementRef<'a>) -> Vec<ElementRef<'a>> {
    let id = form.value().attr("id");
    let belongs = |control: &ElementRef<'a>| match control.value().attr("form") {
        Some(named) => Some(named) == id,
        None => control.ancestors().any(|node| node.id() == form.id()),
    };
    html.select(&selector("input[name], select[name], textarea[name]"))
        .filter(|control| control.value().attr("disabled").is_none())
        .filter(belongs)
        .collect()
}

/// What a field sends when nobody touches it.
fn preset(control: ElementRef<'_>) -> Option<(String, String)> {
    let value = control.value();
    let sent = match (value.name(), value.attr("type").unwrap_or("text")) {
        ("textarea", _) => control.text().collect(),
        ("select", _) => {
            let chosen = control.select(&selector("option[selected]")).next();
            let chosen = chosen.or_else(|| control.select(&selector("option")).next());
            option_value(chosen?)
        }
        (_, "checkbox" | "radio") => {
            value.attr("checked")?;
            value.attr("value").unwrap_or("on").to_owned()
        }
        (_, "submit" | "button" | "image" | "reset" | "file") => return None,
        _ => value.attr("value").unwrap_or("").to_owned(),
    };
    Some((value.attr("name")?.to_owned(), sent))
}

fn option_value(option: ElementRef<'_>) -> String {
    option.value().attr("value").map_or_else(|| words(option), str::to_owned)
}

/// Types into a field, picks one of its choices, or (with an empty value) clears its tick.
#[track_caller]
fn put(fields: &mut Vec<(String, String)>, controls: &[ElementRef<'_>], name: &str, typed: &str) {
    let named: Vec<_> = controls.iter().filter(|c| c.value().attr("name") == Some(name)).collect();
    let names = || controls.iter().filter_map(|c| c.value().attr("name")).collect::<Vec<_>>();
    assert!(!named.is_empty(), "the form has no field \"{name}\" but {:?}", names());
    assert_ne!(
        named[0].value().attr("type"),
        Some("hidden"),
        "nobody can type into the hidden field \"{name}\""
    );
    let choices: Vec<String> = named.iter().flat_map(|c| choices(**c)).collect();
    let clears = typed.is_empty() && named[0].value().attr("type") == Some("checkbox");
    let fits = choices.is_empty() || clears || choices.iter().any(|choice| choice == typed);
    assert!(fits, "\"{name}\" cannot be \"{typed}\", only {choices:?}");
    fields.retain(|(known, _)| known != name);
    if !clears {
        fields.push((name.to_owned(), typed.to_owned()));
    }
}

fn choices(control: ElementRef<'_>) -> Vec<String> {
    match (control.value().name(), control.value().attr("type").unwrap_or("text")) {
        ("select", _) => control.select(&selector("option")).map(option_value).collect(),
        (_, "checkbox" | "radio") => vec![control.value().attr("value").unwrap_or("on").to_owned()],
        _ => Vec::new(),
    }
}

impl Filled {
    /// Picks a file for one of the form's fields.
    pub fn with_file(mut self, field: &str, name: &str, content: &[u8]) -> Self {
        self.files.push((field.to_owned(), name.to_owned(), content.to_owned()));
        self
    }

    /// The body that a browser would send, and its type.
    pub fn body(&self) -> (String, Vec<u8>) {
        const EDGE: &str = "----edge4711";
        if !self.multipart {
            let body = serde_urlencoded::to_string(&self.fields).unwrap();
            return ("application/x-www-form-urlencoded".to_owned(), body.into_bytes());
        }
        let mut body = Vec::new();
        for (name, value) in &self.fields {
            let head =
                format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(head.into_bytes());
        }
        for (field, name, content) in &self.files {
            let head = format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend(head.into_bytes());
            body.extend(content);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{EDGE}--\r\n").into_bytes());
        (format!("multipart/form-data; boundary={EDGE}"), body)
    }
}
