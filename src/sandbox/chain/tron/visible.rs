//! Addresses for people: with `"visible": true` java-tron writes them in base 58, those of logs included.

use crate::sandbox::chain::{Account, Chain};
use serde_json::Value;

const NAMES: [&str; 4] = ["owner_address", "to_address", "contract_address", "witness_address"];

/// The answer with its addresses in base 58.
pub fn visible(mut answer: Value) -> Value {
    rewrite(&mut answer, &NAMES);
    if let Some(logs) = answer.get_mut("log") {
        rewrite(logs, &["address"]);
    }
    answer
}

fn rewrite(value: &mut Value, names: &[&str]) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field.as_str().filter(|_| names.contains(&name.as_str())).and_then(Account::from_any) {
                    Some(account) => *field = Value::from(account.written(Chain::Tron)),
                    None => rewrite(field, names),
                }
            }
        }
        Value::Array(entries) => entries.iter_mut().for_each(|entry| rewrite(entry, names)),
        _ => {}
    }
}
