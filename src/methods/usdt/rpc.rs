//! JSON-RPC: one method, its result, and what an error means for the next step.

use super::wire::{Line, NodeError};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// JSON-RPC's own code for a method that a node does not have.
const NO_METHOD: i64 = -32_601;

/// Calls one method. A result of `null` is none: the node does not know the thing.
pub async fn call<T: DeserializeOwned>(
    line: &Line,
    method: &str,
    params: Value,
) -> Result<Option<T>, NodeError> {
    let body = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params });
    let (status, mut answer) = line.post(line.config().base.clone(), &body).await?;
    if let Some(error) = answer.get("error").filter(|error| !error.is_null()) {
        return Err(trouble(method, error));
    }
    let result = answer.get_mut("result").map(Value::take);
    match result {
        Some(result) if status == 200 => serde_json::from_value(result)
            .map_err(|error| NodeError::Unknown(format!("{method}: a result that makes no sense: {error}"))),
        _ => Err(NodeError::Unknown(format!("{method}: neither a result nor an error ({status})"))),
    }
}

/// The number that `0x…` stands for.
pub fn number(text: &str) -> Result<u64, NodeError> {
    let digits = text.strip_prefix("0x").filter(|digits| !digits.starts_with('+'));
    digits
        .and_then(|digits| u64::from_str_radix(digits, 16).ok())
        .ok_or_else(|| NodeError::Unknown(format!("{text:?} where a number was expected")))
}

fn trouble(method: &str, error: &Value) -> NodeError {
    let code = error.get("code").and_then(Value::as_i64).unwrap_or_default();
    let message = error.get("message").and_then(Value::as_str).unwrap_or("no message");
    let told: String = format!("{method}: error {code}: {message}").chars().take(300).collect();
    if code == NO_METHOD {
        NodeError::Missing(told)
    } else if speaks_of_range(&message.to_lowercase()) {
        NodeError::Range(told)
    } else {
        NodeError::Unknown(told)
    }
}

/// Every provider has its own words for too wide a range, and some use the same code as for too many calls.
fn speaks_of_range(message: &str) -> bool {
    let speed = ["rate", "frequency", "too many requests", "per second", "quota", "daily", "capacity"];
    let width = [
        "range",
        "blocks",
        "more than",
        "too large",
        "too many",
        "too big",
        "response size",
        "results",
        "logs",
        "exceed",
        "limited to",
        "timeout",
        "timed out",
    ];
    let names = |words: &[&str]| words.iter().any(|word| message.contains(word));
    // "up to a 2000 block range": `range` settles it, whatever else is said.
    message.contains("range") || (names(&width) && !names(&speed))
}
