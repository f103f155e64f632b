//! Reads requests as strictly as Stripe does: unknown parameters are refused, not ignored.

use super::{ApiError, Refusal};
use std::collections::BTreeMap;

/// The parameters of a request, by name: `line_items[0][quantity]`.
pub struct Params(BTreeMap<String, String>);

impl Params {
    /// Reads a form or a query. `known` are the names there are; one that ends in `[]` stands for every name
    /// inside those brackets.
    pub fn read(text: &[u8], known: &[&str]) -> Result<Self, ApiError> {
        let mut asked = BTreeMap::new();
        for (name, value) in url::form_urlencoded::parse(text) {
            if !known.iter().any(|known| fits(&name, known)) {
                let message = format!("Received unknown parameter: {name}");
                return Err(Refusal::of(400, "parameter_unknown", &message).about(&name).into());
            }
            if asked.insert(name.clone().into_owned(), value.into_owned()).is_some() {
                return Err(illegal(&name, "is there twice"));
            }
        }
        Ok(Self(asked))
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// A value that must be there, of at most so many characters.
    pub fn needed(&self, name: &str, most: usize) -> Result<&str, ApiError> {
        let value = self.get(name).filter(|value| !value.trim().is_empty());
        let missing = || {
            let message = format!("Missing required param: {name}.");
            ApiError::from(Refusal::of(400, "parameter_missing", &message).about(name))
        };
        let value = value.ok_or_else(missing)?;
        if value.chars().count() > most { Err(illegal(name, "is too long")) } else { Ok(value) }
    }

    /// A whole number.
    pub fn integer(&self, name: &str) -> Result<Option<i64>, ApiError> {
        let Some(text) = self.get(name) else { return Ok(None) };
        text.parse().map(Some).map_err(|_| {
            let message = format!("Invalid integer: {text}");
            Refusal::of(400, "parameter_invalid_integer", &message).about(name).into()
        })
    }

    /// One of a few words.
    pub fn one_of(&self, name: &str, words: &[&str]) -> Result<Option<&str>, ApiError> {
        match self.get(name) {
            None => Ok(None),
            Some(word) if words.contains(&word) => Ok(Some(word)),
            Some(_) => Err(illegal(name, &format!("must be one of {}", words.join(", ")))),
        }
    }

    /// The values inside these brackets: at most 50, of at most 500 characters each.
    pub fn inside(&self, outside: &str) -> Result<BTreeMap<String, String>, ApiError> {
        let inside = self.0.iter().filter_map(|(name, value)| {
            let key = name.strip_prefix(outside)?.strip_prefix('[')?.strip_suffix(']')?;
            Some((key.to_owned(), value.clone()))
        });
        let inside: BTreeMap<String, String> = inside.collect();
        let fine = |(key, value): (&String, &String)| key.len() <= 40 && value.chars().count() <= 500;
        if inside.len() > 50 || !inside.iter().all(fine) {
            return Err(illegal(outside, "has too many or too long values"));
        }
        Ok(inside)
    }

    /// Was this thing asked for in full?
    pub fn expands(&self, what: &str) -> bool {
        self.0.iter().any(|(name, value)| name.starts_with("expand[") && value.starts_with(what))
    }
}

fn fits(name: &str, known: &str) -> bool {
    match known.strip_suffix("[]") {
        None => name == known,
        Some(outside) => {
            let inside = name.strip_prefix(outside).and_then(|rest| rest.strip_prefix('['));
            inside.and_then(|rest| rest.strip_suffix(']')).is_some_and(|key| !key.contains(['[', ']']))
        }
    }
}

/// A parameter that cannot be what it is.
pub fn illegal(name: &str, why: &str) -> ApiError {
    Refusal::of(400, "parameter_invalid", &format!("{name} {why}")).about(name).into()
}
