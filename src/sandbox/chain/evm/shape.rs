//! Logs, receipts, transactions and blocks as the nodes write them.

use crate::sandbox::chain::{
    Account, Chain, Token, Transaction,
    blocks::Reorgs,
    bloom::bloom,
    bytes::{hex, quantity, sha256, unhex},
    calldata::calldata,
    transaction::Log,
};
use serde_json::{Value, json};

/// The hash of an empty list of uncles.
const NO_UNCLES: &str = "0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347";
/// One unit of a coin has 10^18 parts on Ethereum, of which a millionth has so many.
const WEI: u128 = 1_000_000_000_000;

/// One log of a transaction.
pub fn log(transaction: &Transaction, nth: usize, log: &Log, reorgs: &Reorgs) -> Value {
    let topics: Vec<String> = log.topics.iter().map(|topic| format!("0x{topic}")).collect();
    json!({
        "address": address(log.address),
        "topics": topics,
        "data": format!("0x{}", log.data),
        "blockNumber": quantity(transaction.block),
        "transactionHash": format!("0x{}", transaction.id),
        "transactionIndex": quantity(transaction.place),
        "blockHash": block_hash(transaction, reorgs),
        "logIndex": quantity(transaction.log_index(nth)),
        "removed": false,
    })
}

/// The receipt of a transaction. Failed ones have no logs.
pub fn receipt(transaction: &Transaction, reorgs: &Reorgs) -> Value {
    let logs = transaction.logs();
    let told: Vec<Value> =
        logs.iter().enumerate().map(|(nth, one)| log(transaction, nth, one, reorgs)).collect();
    let tron = transaction.chain == Chain::Tron;
    json!({
        "transactionHash": format!("0x{}", transaction.id),
        "blockHash": block_hash(transaction, reorgs),
        "blockNumber": quantity(transaction.block),
        "logsBloom": logs_bloom(transaction.chain, &logs),
        "gasUsed": quantity(gas(transaction)),
        "contractAddress": null,
        "cumulativeGasUsed": quantity(gas(transaction) * (transaction.place + 1)),
        "transactionIndex": quantity(transaction.place),
        "from": address(transaction.sender()),
        "to": to(transaction),
        "type": if tron { "0x0" } else { "0x2" },
        "effectiveGasPrice": price(transaction.chain),
        "logs": told,
        "status": if transaction.failure.is_none() { "0x1" } else { "0x0" },
    })
}

/// The transaction itself.
pub fn transaction(transaction: &Transaction, reorgs: &Reorgs) -> Value {
    let signature = transaction.signature();
    let mut shown = json!({
        "blockHash": block_hash(transaction, reorgs),
        "blockNumber": quantity(transaction.block),
        "from": address(transaction.sender()),
        "gas": quantity(gas(transaction)),
        "gasPrice": price(transaction.chain),
        "hash": format!("0x{}", transaction.id),
        "input": format!("0x{}", calldata(transaction)),
        "nonce": quantity(transaction.place),
        "to": to(transaction),
        "transactionIndex": quantity(transaction.place),
        "value": value(transaction),
        "type": "0x0",
        "v": "0x1",
        "r": format!("0x{}", &signature[..64]),
        "s": format!("0x{}", &signature[64..128]),
    });
    if transaction.chain == Chain::Ethereum {
        let newer = [
            ("type", json!("0x2")),
            ("yParity", json!("0x1")),
            ("chainId", json!(quantity(transaction.chain.id()))),
            ("accessList", json!([])),
            ("maxFeePerGas", json!(price(transaction.chain))),
            ("maxPriorityFeePerGas", json!("0x1")),
        ];
        newer.into_iter().for_each(|(name, value)| shown[name] = value);
    }
    shown
}

/// A block with the pretend world's transactions in it, whole or by their ids.
pub fn block(chain: Chain, number: i64, reorgs: &Reorgs, inside: &[Transaction], full: bool) -> Value {
    let hash = reorgs.hash(chain, number);
    let made = |name: &str| format!("0x{}", hex(&sha256(format!("{name}{hash}").as_bytes())));
    let zero = format!("0x{:0>64}", "");
    let listed: Vec<Value> = inside
        .iter()
        .map(|t| if full { transaction(t, reorgs) } else { json!(format!("0x{}", t.id)) })
        .collect();
    let logs: Vec<Log> = inside.iter().flat_map(Transaction::logs).collect();
    let mut block = json!({
        "number": quantity(number),
        "hash": format!("0x{hash}"),
        "parentHash": format!("0x{}", reorgs.hash(chain, number - 1)),
        "nonce": "0x0000000000000000",
        "sha3Uncles": zero,
        "logsBloom": logs_bloom(chain, &logs),
        "transactionsRoot": made("transactions"),
        "stateRoot": "0x",
        "receiptsRoot": zero,
        "miner": address(Account::named(&format!("witness {}", number % 27))),
        "difficulty": "0x0",
        "totalDifficulty": "0x0",
        "extraData": "0x",
        "size": "0x3b0",
        "gasLimit": quantity(36_000_000),
        "gasUsed": quantity(inside.iter().map(gas).sum()),
        "timestamp": quantity(chain.time(number).millis() / 1_000),
        "transactions": listed,
        "uncles": [],
        "baseFeePerGas": "0x0",
        "mixHash": zero,
    });
    if chain == Chain::Ethereum {
        block.as_object_mut().map(|fields| fields.remove("totalDifficulty"));
        let newer = [
            ("sha3Uncles", json!(NO_UNCLES)),
            ("stateRoot", json!(made("state"))),
            ("receiptsRoot", json!(made("receipts"))),
            ("baseFeePerGas", json!(price(chain))),
            ("blobGasUsed", json!("0x0")),
            ("excessBlobGas", json!("0x0")),
            ("parentBeaconBlockRoot", json!(made("beacon"))),
            ("withdrawals", json!([])),
            ("withdrawalsRoot", json!(made("withdrawals"))),
        ];
        newer.into_iter().for_each(|(name, value)| block[name] = value);
    }
    block
}

fn address(account: Account) -> String {
    format!("0x{}", account.hex())
}

fn block_hash(transaction: &Transaction, reorgs: &Reorgs) -> String {
    format!("0x{}", reorgs.hash(transaction.chain, transaction.block))
}

/// The contract that is called, or who gets the coins.
fn to(transaction: &Transaction) -> Option<String> {
    let receiver = transaction.transfers.first().map(|transfer| transfer.to);
    transaction.called().or(receiver).map(address)
}

/// Coins that go along: none with a token.
fn value(transaction: &Transaction) -> String {
    let millionths = transaction.transfers.first().map_or(0, |transfer| transfer.millionths.unsigned_abs());
    match (transaction.token, transaction.chain) {
        (Token::Coin, Chain::Tron) => format!("{millionths:#x}"),
        (Token::Coin, Chain::Ethereum) => format!("{:#x}", u128::from(millionths) * WEI),
        (Token::Usdt | Token::Fake, _) => "0x0".to_owned(),
    }
}

fn gas(transaction: &Transaction) -> i64 {
    let logs = i64::try_from(transaction.logs().len()).unwrap_or_default();
    if transaction.called().is_some() { 38_197 + 25_000 * logs } else { 21_000 }
}

fn price(chain: Chain) -> &'static str {
    match chain {
        Chain::Tron => "0x64",
        Chain::Ethereum => "0x3b9aca07",
    }
}

/// java-tron writes zeros, whatever the logs are.
fn logs_bloom(chain: Chain, logs: &[Log]) -> String {
    if chain == Chain::Tron {
        return format!("0x{:0>512}", "");
    }
    let topics = logs.iter().flat_map(|log| &log.topics).filter_map(|topic| unhex(topic));
    let addresses = logs.iter().map(|log| log.address.bytes().to_vec());
    let entries: Vec<Vec<u8>> = addresses.chain(topics).collect();
    format!("0x{}", hex(&bloom(entries.iter().map(Vec::as_slice))))
}
