//! Accounts, transactions and logs of our own making, in the shapes of both kinds of node.

use crate::{
    domain::{Currency, Money, Timestamp},
    methods::usdt::{account::Account, logs::TRANSFER, txid::TxId},
};
use ring::digest::{SHA256, digest};
use serde_json::{Value, json};

pub const SHOP: Account = Account([0x5A; 20]);
pub const SECOND_SHOP: Account = Account([0x5B; 20]);
pub const PAYER: Account = Account([0x11; 20]);
pub const STRANGER: Account = Account([0x99; 20]);
/// A contract that calls itself USDT as well.
pub const FAKE: Account = Account([0xFA; 20]);

/// When block 0 was made.
pub const GENESIS: Timestamp = Timestamp::from_millis(1_700_000_000_000);

/// What a payer signed, as bytes; the digest is the transaction's id.
pub fn raw(nth: u64) -> Vec<u8> {
    format!("a transaction of our own making, number {nth}").into_bytes()
}

pub fn id(nth: u64) -> TxId {
    TxId::parse(&hex::encode(digest(&SHA256, &raw(nth)))).unwrap()
}

pub fn usdt(units: i64) -> Money {
    Money::new(units, Currency::USDT)
}

/// One transfer's log, as TRON's HTTP API writes it.
pub fn log(token: &Account, from: &Account, to: &Account, units: u64) -> Value {
    json!({
        "address": token.hex(),
        "topics": [TRANSFER, hex::encode(from.word()), hex::encode(to.word())],
        "data": format!("{units:064x}"),
    })
}

/// The same with `0x` everywhere, as JSON-RPC writes it.
pub fn prefixed(mut log: Value) -> Value {
    let with = |value: &mut Value| *value = json!(format!("0x{}", value.as_str().unwrap()));
    with(&mut log["address"]);
    with(&mut log["data"]);
    log["topics"].as_array_mut().unwrap().iter_mut().for_each(with);
    log
}
