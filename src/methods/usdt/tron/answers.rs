//! The objects of java-tron's HTTP API: fields come and go there, so only what is used is required.

use crate::{
    domain::Timestamp,
    methods::usdt::{
        block::{Block, another},
        chain::Rejection,
        logs::{Log, Ours, Paid},
        txid::TxId,
        wire::NodeError,
    },
};
use ring::digest::{SHA256, digest};
use serde::Deserialize;

/// An answer of `gettransactioninfobyid`: the receipt and the logs.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Info {
    id: String,
    pub block_number: u64,
    /// Milliseconds; the block's own time. The transaction's `timestamp` is the sender's clock.
    block_time_stamp: i64,
    /// `FAILED`, or absent.
    result: Option<String>,
    receipt: Option<InfoReceipt>,
    #[serde(default)]
    log: Vec<Log>,
}

#[derive(Debug, Deserialize)]
struct InfoReceipt {
    /// Absent where no contract was called.
    result: Option<String>,
}

/// What an info says of its transaction. The fields `contractResult` and `result` are no proof of success:
/// TRON's USDT returns 32 zero bytes, and plain transfers of TRX have no `result` either.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    Failed,
    /// No contract was called: TRX, a TRC10 token, or no transfer at all. Its body tells.
    NoCall,
    Nothing(Rejection),
    Paid(Vec<Paid>),
}

/// An answer of `gettransactionbyid`: what the sender signed.
#[derive(Debug, Deserialize)]
pub struct Body {
    #[serde(rename = "txID")]
    id: String,
    #[serde(default)]
    raw_data_hex: String,
    #[serde(default)]
    raw_data: RawData,
}

#[derive(Debug, Default, Deserialize)]
struct RawData {
    #[serde(default)]
    contract: Vec<Contract>,
}

#[derive(Debug, Deserialize)]
struct Contract {
    #[serde(rename = "type", default)]
    kind: String,
}

/// An answer of `getblock` and its older sisters; its transactions, if any, are not read.
#[derive(Debug, Deserialize)]
pub struct RawBlock {
    #[serde(rename = "blockID")]
    id: String,
    block_header: BlockHeader,
}

#[derive(Debug, Deserialize)]
struct BlockHeader {
    raw_data: HeaderData,
}

/// The first block has neither number nor time.
#[derive(Debug, Deserialize)]
struct HeaderData {
    #[serde(default)]
    number: u64,
    #[serde(default)]
    timestamp: i64,
}

impl Info {
    /// The info, when it is that of the transaction that was asked for.
    pub fn of(self, id: &TxId) -> Result<Self, NodeError> {
        if self.id.eq_ignore_ascii_case(id.as_str()) { Ok(self) } else { Err(another(id)) }
    }

    pub fn at(&self) -> Timestamp {
        Timestamp::from_millis(self.block_time_stamp)
    }

    /// Judges by the receipt's result and the logs, and by nothing else.
    pub fn verdict(&self, ours: Ours<'_>) -> Verdict {
        let receipt = self.receipt.as_ref().and_then(|receipt| receipt.result.as_deref());
        match (self.result.as_deref(), receipt) {
            (Some("FAILED"), _) => Verdict::Failed,
            (_, Some("SUCCESS")) => match ours.paid(&self.log) {
                Ok(paid) => Verdict::Paid(paid),
                Err(why) => Verdict::Nothing(why),
            },
            (_, Some(_)) => Verdict::Failed,
            (_, None) => Verdict::NoCall,
        }
    }
}

impl Body {
    /// The body, when it is that of the transaction that was asked for: the id is the digest of what was signed,
    /// so a node cannot make up another sender, contract or call under the same id. That it was carried out,
    /// and what it moved, it does not prove: a node that lies about the logs is believed.
    pub fn of(self, id: &TxId) -> Result<Self, NodeError> {
        let raw = hex::decode(&self.raw_data_hex).unwrap_or_default();
        let is_signed = hex::encode(digest(&SHA256, &raw)) == id.as_str();
        let is_asked_for = self.id.eq_ignore_ascii_case(id.as_str());
        if is_signed && is_asked_for { Ok(self) } else { Err(another(id)) }
    }

    /// Why a transaction that called no contract pays us nothing.
    pub fn why(&self) -> Rejection {
        match self.raw_data.contract.first().map(|contract| contract.kind.as_str()) {
            Some("TransferContract") => Rejection::Coin,
            Some("TransferAssetContract") => Rejection::OtherToken,
            _ => Rejection::NoTransfer,
        }
    }
}

impl RawBlock {
    pub fn read(self) -> Result<Block, NodeError> {
        let data = self.block_header.raw_data;
        let hash = TxId::parse(&self.id).map_err(|_| NodeError::Unknown("a block without an id".into()))?;
        Ok(Block { number: data.number, hash: hash.into(), at: Timestamp::from_millis(data.timestamp) })
    }
}
