//! Transactions and blocks as java-tron writes them. Keys come and go as they do there: what is zero or
//! empty is left out.

use crate::sandbox::chain::{
    Account, Chain, Failure, Transaction,
    blocks::Reorgs,
    bytes::{hex, sha256, word},
    calldata::calldata,
    raw,
};
use serde_json::{Value, json};

/// The version of blocks since proposal 97.
const BLOCK_VERSION: i64 = 34;

/// The outcome of a transaction: `TransactionInfo`.
pub fn info(transaction: &Transaction) -> Value {
    let mut info = json!({
        "id": transaction.id,
        "blockNumber": transaction.block,
        "blockTimeStamp": Chain::Tron.time(transaction.block).millis(),
        "contractResult": [result(transaction)],
        "receipt": receipt(transaction),
    });
    if let Some(contract) = transaction.called() {
        info["contract_address"] = json!(contract.tron_hex());
    }
    if let Some(fee) = fee(transaction) {
        info["fee"] = json!(fee);
    }
    let logs = transaction.logs();
    if !logs.is_empty() {
        let log = |l: &super::super::transaction::Log| json!({ "address": l.address.hex(), "topics": l.topics, "data": l.data });
        info["log"] = logs.iter().map(log).collect();
    }
    if let Some(failure) = transaction.failure {
        info["result"] = json!("FAILED");
        info["resMessage"] = json!(hex(message(failure).as_bytes()));
        if failure == Failure::Revert {
            info["packingFee"] = info["fee"].clone();
        }
    }
    info
}

/// The contract's answer: TRON's USDT answers 32 zero bytes when all is well, for it does not return true.
fn result(transaction: &Transaction) -> String {
    match (transaction.called(), transaction.failure) {
        (None, _) | (_, Some(Failure::OutOfEnergy)) => String::new(),
        (_, Some(Failure::Revert)) => {
            let text = b"SafeMath: subtraction overflow";
            format!("08c379a0{}{}{:0<64}", word(32), word(text.len() as u128), hex(text))
        }
        (Some(_), None) => word(0),
    }
}

/// Half of all payers burn coins for what they use, the others have staked for it.
fn burns(transaction: &Transaction) -> bool {
    transaction.id.as_bytes().first().is_some_and(|digit| *digit < b'8')
}

/// Nothing burned is no key.
fn fee(transaction: &Transaction) -> Option<i64> {
    match (transaction.failure, transaction.called()) {
        (Some(Failure::OutOfEnergy), _) => Some(16_500_120),
        (Some(Failure::Revert), _) => Some(802_800),
        (None, Some(_)) => burns(transaction).then_some(345_000),
        (None, None) => burns(transaction).then_some(268_000),
    }
}

fn receipt(transaction: &Transaction) -> Value {
    match (transaction.failure, transaction.called()) {
        (Some(Failure::OutOfEnergy), _) => json!({ "energy_fee": 16_500_120, "energy_usage_total": 78_572,
            "net_usage": 345, "result": "OUT_OF_ENERGY", "energy_penalty_total": 25_905 }),
        (Some(Failure::Revert), _) => json!({ "energy_fee": 457_800, "energy_usage_total": 1_090,
            "net_fee": 345_000, "result": "REVERT" }),
        (None, Some(_)) if burns(transaction) => {
            json!({ "energy_usage": 64_285, "energy_usage_total": 64_285,
            "net_fee": 345_000, "result": "SUCCESS", "energy_penalty_total": 49_635 })
        }
        (None, Some(_)) => json!({ "energy_usage": 10_727, "energy_usage_total": 14_631, "net_usage": 338,
            "origin_energy_usage": 3_904, "result": "SUCCESS" }),
        (None, None) if burns(transaction) => json!({ "net_fee": 268_000 }),
        (None, None) => json!({ "net_usage": 265 }),
    }
}

fn message(failure: Failure) -> &'static str {
    match failure {
        Failure::OutOfEnergy => {
            "Not enough energy for 'SSTORE' operation executing: curInvokeEnergyLimit[78572], \
             curOpEnergy[20000], penaltyEnergy[68000], usedEnergy[33567]"
        }
        Failure::Revert => "REVERT opcode executed",
    }
}

/// The transaction as it was signed: `Transaction`.
pub fn body(transaction: &Transaction) -> Value {
    let (kind, address) = raw::kind(transaction);
    let mut data = json!({
        "contract": [{ "parameter": { "value": parameter(transaction), "type_url": address }, "type": kind }],
    });
    if let Some(stamp) = &transaction.stamp {
        data["ref_block_bytes"] = json!(hex(&raw::ref_block_bytes(stamp)));
        data["ref_block_hash"] = json!(stamp.ref_hash);
        data["expiration"] = json!(stamp.expiration);
        data["timestamp"] = json!(stamp.timestamp);
    }
    if kind == raw::TRIGGER {
        data["fee_limit"] = json!(raw::FEE_LIMIT);
    }
    let ret = match transaction.failure {
        None => "SUCCESS",
        Some(Failure::OutOfEnergy) => "OUT_OF_ENERGY",
        Some(Failure::Revert) => "REVERT",
    };
    json!({
        "ret": [{ "contractRet": ret }],
        "signature": [transaction.signature()],
        "txID": transaction.id,
        "raw_data": data,
        "raw_data_hex": hex(&raw::data(transaction)),
    })
}

fn parameter(transaction: &Transaction) -> Value {
    let owner = transaction.sender().tron_hex();
    match (transaction.called(), transaction.transfers.first()) {
        (Some(contract), _) => json!({ "data": calldata(transaction), "owner_address": owner,
            "contract_address": contract.tron_hex() }),
        (None, Some(one)) => json!({ "amount": one.millionths, "owner_address": owner,
            "to_address": one.to.tron_hex() }),
        (None, None) => json!({ "owner_address": owner }),
    }
}

/// A block with the pretend world's transactions in it; without any there is no such key.
pub fn block(number: i64, reorgs: &Reorgs, inside: &[Transaction]) -> Value {
    let id = reorgs.hash(Chain::Tron, number);
    let made = |name: &str| hex(&sha256(format!("{name}{id}").as_bytes()));
    let witness = Account::named(&format!("witness {}", number % 27)).tron_hex();
    let mut block = json!({
        "blockID": id,
        "block_header": {
            "raw_data": {
                "number": number,
                "txTrieRoot": made("trie"),
                "witness_address": witness,
                "parentHash": reorgs.hash(Chain::Tron, number - 1),
                "version": BLOCK_VERSION,
                "timestamp": Chain::Tron.time(number).millis(),
            },
            "witness_signature": format!("{}{}00", made("r"), made("s")),
        },
    });
    if !inside.is_empty() {
        block["transactions"] = inside.iter().map(body).collect();
    }
    block
}
