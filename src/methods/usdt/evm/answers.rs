//! The objects of JSON-RPC, of which only what is used is required.

use crate::{
    domain::Timestamp,
    methods::usdt::{
        block::{Block, another},
        logs::Log,
        rpc::number,
        txid::TxId,
        wire::NodeError,
    },
};
use serde::Deserialize;

/// An answer of `eth_getBlockByNumber`.
#[derive(Debug, Deserialize)]
pub struct RawBlock {
    number: String,
    hash: String,
    timestamp: String,
}

/// An answer of `eth_getTransactionReceipt`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    transaction_hash: String,
    block_hash: String,
    block_number: String,
    status: String,
    pub logs: Vec<Log>,
}

/// One of the logs that `eth_getLogs` answers.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FoundLog {
    #[serde(flatten)]
    pub log: Log,
    transaction_hash: String,
    block_hash: String,
    block_number: String,
    /// A log of a block that has been undone. Most nodes leave them out.
    #[serde(default)]
    pub removed: bool,
}

/// An answer of `eth_getTransactionByHash`.
#[derive(Debug, Deserialize)]
pub struct RawTransaction {
    hash: String,
    #[serde(default)]
    input: String,
    #[serde(default)]
    value: String,
}

impl RawBlock {
    pub fn read(self) -> Result<Block, NodeError> {
        let seconds = i64::try_from(number(&self.timestamp)?).ok().and_then(|s| s.checked_mul(1_000));
        let at = seconds.ok_or_else(|| nonsense("a block's time", &self.timestamp))?;
        let (number, hash) = (number(&self.number)?, hash(&self.hash)?);
        Ok(Block { number, hash: hash.as_str().to_owned(), at: Timestamp::from_millis(at) })
    }
}

impl Receipt {
    /// The receipt, when it is that of the transaction that was asked for.
    pub fn of(self, id: &TxId) -> Result<Self, NodeError> {
        if hash(&self.transaction_hash)? == *id { Ok(self) } else { Err(another(id)) }
    }

    pub fn block(&self) -> Result<(u64, String), NodeError> {
        Ok((number(&self.block_number)?, hash(&self.block_hash)?.into()))
    }

    pub fn succeeded(&self) -> Result<bool, NodeError> {
        match number(&self.status)? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(nonsense("a receipt's status", &self.status)),
        }
    }
}

impl FoundLog {
    pub fn id(&self) -> Result<TxId, NodeError> {
        hash(&self.transaction_hash)
    }

    pub fn block(&self) -> Result<(u64, String), NodeError> {
        Ok((number(&self.block_number)?, hash(&self.block_hash)?.into()))
    }
}

impl RawTransaction {
    /// The transaction, when it is the one that was asked for.
    pub fn of(self, id: &TxId) -> Result<Self, NodeError> {
        if hash(&self.hash)? == *id { Ok(self) } else { Err(another(id)) }
    }

    /// Did it move the chain's own coin, and call nothing?
    pub fn is_coin(&self) -> bool {
        let is_zero = |digits: &str| digits.bytes().all(|digit| digit == b'0');
        let calls_nothing = self.input.strip_prefix("0x").unwrap_or(&self.input).is_empty();
        calls_nothing && !is_zero(self.value.strip_prefix("0x").unwrap_or(&self.value))
    }
}

/// Hashes of blocks have the form of those of transactions.
fn hash(text: &str) -> Result<TxId, NodeError> {
    TxId::parse(text).map_err(|_| nonsense("a hash", text))
}

fn nonsense(what: &str, text: &str) -> NodeError {
    let told: String = text.chars().take(80).collect();
    NodeError::Unknown(format!("{told:?} where {what} was expected"))
}
