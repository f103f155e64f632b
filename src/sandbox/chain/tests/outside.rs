//! Recorded answers of the main chains, when they lie at hand: what is hashed there is hashed alike here.

use super::transaction;
use crate::sandbox::chain::{
    Account, Chain, Sending, Token,
    bloom::bloom,
    bytes::{hex, sha256, unhex},
    raw,
    transaction::Stamp,
};
use serde_json::Value;

/// The answer in a recorded file, or none when `GUICHET_OUTSIDE_DATA` names no folder.
#[expect(clippy::disallowed_methods, reason = "only a test looks for material outside the project")]
fn recorded(name: &str) -> Option<Value> {
    let Ok(folder) = std::env::var("GUICHET_OUTSIDE_DATA") else {
        println!("not checked: GUICHET_OUTSIDE_DATA is not set, so {name} was not read");
        return None;
    };
    let path = format!("{folder}/chains/{name}");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    let file: Value = serde_json::from_str(&text).unwrap();
    Some(file["response"].clone())
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn account(value: &Value) -> Account {
    Account::from_any(text(value)).unwrap()
}

/// The recorded transaction's fields, put together and hashed by us, give its recorded id.
fn signs_alike(name: &str, sending: impl Fn(&Value) -> Sending) {
    let Some(body) = recorded(name) else { return };
    let data = &body["raw_data"];
    let mut known = transaction(&sending(&data["contract"][0]["parameter"]["value"]));
    known.stamp = Some(Stamp {
        ref_block: i64::from_str_radix(text(&data["ref_block_bytes"]), 16).unwrap(),
        ref_hash: text(&data["ref_block_hash"]).to_owned(),
        timestamp: data["timestamp"].as_i64().unwrap(),
        expiration: data["expiration"].as_i64().unwrap(),
    });
    assert_eq!(hex(&raw::data(&known)), text(&body["raw_data_hex"]));
    assert_eq!(hex(&sha256(&raw::data(&known))), text(&body["txID"]));
}

#[test]
fn a_recorded_token_transfer_has_the_bytes_we_would_sign() {
    signs_alike("tron/07-success-usdt-tx.json", |value| {
        let call = text(&value["data"]);
        let to = Account::from_hex(&call[32..72]).unwrap();
        let millionths = i64::from_str_radix(&call[72..], 16).unwrap();
        Sending { from: account(&value["owner_address"]), ..Sending::new(Chain::Tron, to, millionths) }
    });
}

#[test]
fn a_recorded_coin_transfer_has_the_bytes_we_would_sign() {
    signs_alike("tron/06b-trx-not-token-tx.json", |value| {
        let coins = value["amount"].as_i64().unwrap();
        let sending = Sending::new(Chain::Tron, account(&value["to_address"]), coins).of(Token::Coin);
        Sending { from: account(&value["owner_address"]), ..sending }
    });
}

#[test]
fn recorded_logs_give_their_recorded_bloom() {
    for name in ["ethereum/02-receipt-usdt-approval.json", "ethereum/03-receipt-anvil-transfer.json"] {
        let Some(body) = recorded(name) else { return };
        let receipt = &body["result"];
        let mut entries = Vec::new();
        for log in receipt["logs"].as_array().unwrap() {
            entries.push(unhex(&text(&log["address"])[2..]).unwrap());
            entries.extend(log["topics"].as_array().unwrap().iter().map(|t| unhex(&text(t)[2..]).unwrap()));
        }
        let bloom = bloom(entries.iter().map(Vec::as_slice));
        assert_eq!(format!("0x{}", hex(&bloom)), text(&receipt["logsBloom"]), "{name}");
    }
}
