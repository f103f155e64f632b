//! Antom's verified messages, read leniently: scalars come as texts, numbers or truth values.

use crate::domain::{Money, Timestamp};
use crate::methods::Fault;
use serde_json::Value;

/// A message whose signature has been verified.
#[derive(Debug)]
pub struct Answer(Value);

/// What `result` says about the call itself, which is not always the state of the payment.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// `S`
    Done,
    /// `F`, with its code.
    Failed(String),
    /// `U` or a letter not known: nothing is decided. With its code.
    Undecided(String),
}

impl Answer {
    /// Reads the bytes of a verified message; none when they are no JSON object.
    pub fn read(body: &[u8]) -> Option<Self> {
        let value: Value = serde_json::from_slice(body).ok()?;
        value.is_object().then_some(Self(value))
    }

    pub fn outcome(&self) -> Outcome {
        let code = self.text("/result/resultCode").unwrap_or_default();
        match self.text("/result/resultStatus").as_deref() {
            Some("S") => Outcome::Done,
            Some("F") => Outcome::Failed(code),
            _ => Outcome::Undecided(code),
        }
    }

    /// The scalar at a JSON pointer, as text; none when there is no value or an empty one.
    pub fn text(&self, pointer: &str) -> Option<String> {
        scalar(self.0.pointer(pointer)?)
    }

    /// The list at a JSON pointer; empty when there is none.
    pub fn list(&self, pointer: &str) -> impl Iterator<Item = Answer> {
        let list = self.0.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default();
        list.into_iter().map(Answer)
    }

    /// The amount object at a JSON pointer. Its value counts minor units and has to be whole.
    pub fn money(&self, pointer: &str) -> Option<Money> {
        let currency = self.text(&format!("{pointer}/currency"))?.parse().ok()?;
        let minor = self.text(&format!("{pointer}/value"))?.parse().ok()?;
        Some(Money::new(minor, currency))
    }

    /// The RFC 3339 time at a JSON pointer.
    pub fn time(&self, pointer: &str) -> Option<Timestamp> {
        Timestamp::parse_rfc3339(&self.text(pointer)?)
    }

    /// Refuses an answer to another question: genuine, but of another attempt or refund.
    pub fn speaks_of(&self, pointer: &str, id: &str) -> Result<(), Fault> {
        match self.text(pointer) {
            Some(named) if named != id => Err(Fault::Unknown(format!("the answer names another {pointer}"))),
            _ => Ok(()),
        }
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::String(_) | Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}
