//! A node that speaks JSON-RPC: one of Ethereum, or one of TRON at its `/jsonrpc`.
//!
//! Only what both kinds offer is used: numbers and the tags `latest` and `finalized`, which on TRON is the
//! last solidified block. `safe` means other things at other providers, and nothing on TRON.

pub(super) mod answers;
mod scan;

use super::{
    block::{self, Block},
    chain::{Chain, Fitness, Found, Head, Node, Rejection, Scanned, Transfer},
    config::NodeConfig,
    known::Known,
    logs::Ours,
    rpc,
    txid::TxId,
    wire::{Line, NodeError},
};
use crate::methods::{Fault, Wire};
use answers::{RawBlock, RawTransaction, Receipt};
use async_trait::async_trait;
use scan::Step;
use serde_json::json;

/// `decimals()`, as a call's data.
const DECIMALS: &str = "0x313ce567";

/// A node behind JSON-RPC.
pub struct Evm {
    line: Line,
    known: Known,
    step: Step,
}

/// What a receipt says of a transaction.
enum Receipted {
    Failed,
    Nothing(Rejection),
    Paid(Vec<Transfer>),
}

impl Evm {
    pub fn new(chain: Chain, config: NodeConfig, wire: Wire) -> Self {
        Self { line: Line::new(chain, config, wire), known: Known::default(), step: Step::default() }
    }

    async fn fitness(&self) -> Result<Fitness, NodeError> {
        let id = rpc::call::<String>(&self.line, "eth_chainId", json!([])).await?;
        let id = id.map(|id| rpc::number(&id)).transpose()?;
        block::fitness(&self.line, id, self.decimals().await)
    }

    /// The token's decimals; none where there is no such contract.
    async fn decimals(&self) -> Result<Option<u64>, NodeError> {
        let token = format!("0x{}", self.line.config().token.hex());
        let ask = json!([{ "to": token, "data": DECIMALS }, "latest"]);
        let answer = match rpc::call::<String>(&self.line, "eth_call", ask).await {
            // A contract that has no such function.
            Err(NodeError::Unknown(text)) if text.contains("revert") => None,
            answered => answered?,
        };
        let answer = answer.unwrap_or_default();
        let digits = answer.trim_start_matches("0x").trim_start_matches('0');
        if answer.len() != 66 {
            return Ok(None);
        }
        // What does not fit is no number of decimals.
        Ok(u64::from_str_radix(digits, 16).ok())
    }

    async fn block(&self, which: &str) -> Result<Option<Block>, NodeError> {
        let found = rpc::call::<RawBlock>(&self.line, "eth_getBlockByNumber", json!([which, false])).await?;
        found.map(RawBlock::read).transpose()
    }

    async fn head(&self) -> Result<Head, NodeError> {
        let latest = self.block("latest").await?;
        let latest = latest.ok_or_else(|| NodeError::Unknown("it has no latest block".into()))?;
        // A young chain has finalised nothing yet.
        let finalized = self.block("finalized").await?.map_or(0, |block| block.number);
        Ok(block::head(&latest, finalized))
    }

    async fn receipt(&self, id: &TxId) -> Result<Option<Receipt>, NodeError> {
        let ask = json!([format!("0x{id}")]);
        let found = rpc::call::<Receipt>(&self.line, "eth_getTransactionReceipt", ask).await?;
        found.map(|receipt| receipt.of(id)).transpose()
    }

    async fn sent(&self, id: &TxId) -> Result<Option<RawTransaction>, NodeError> {
        let ask = json!([format!("0x{id}")]);
        let found = rpc::call::<RawTransaction>(&self.line, "eth_getTransactionByHash", ask).await?;
        found.map(|sent| sent.of(id)).transpose()
    }

    fn ours(&self) -> Ours<'_> {
        let config = self.line.config();
        Ours { token: &config.token, accounts: &config.accounts }
    }

    /// Judges a receipt, and dates what it pays by its block, which must still be the chain's.
    async fn judge(&self, id: &TxId, receipt: &Receipt) -> Result<Receipted, NodeError> {
        if !receipt.succeeded()? {
            return Ok(Receipted::Failed);
        }
        let paid = match self.ours().paid(&receipt.logs) {
            Ok(paid) => paid,
            Err(why) => return Ok(Receipted::Nothing(why)),
        };
        let (number, hash) = receipt.block()?;
        match self.block(&format!("{number:#x}")).await? {
            Some(block) if block.number == number && block.hash == hash => {
                Ok(Receipted::Paid(block.transfers(id, paid)))
            }
            _ => Err(block::other_transaction(id)),
        }
    }

    async fn found(&self, id: &TxId) -> Result<Found, NodeError> {
        let Some(receipt) = self.receipt(id).await? else { return self.not_in_a_block(id).await };
        match self.judge(id, &receipt).await? {
            Receipted::Failed => Ok(Found::Failed),
            Receipted::Nothing(Rejection::NoTransfer) => {
                let is_coin = self.sent(id).await?.is_some_and(|sent| sent.is_coin());
                Ok(Found::NothingForUs(if is_coin { Rejection::Coin } else { Rejection::NoTransfer }))
            }
            Receipted::Nothing(why) => Ok(Found::NothingForUs(why)),
            Receipted::Paid(list) => {
                let mut head = self.head().await?;
                let block = list.iter().map(|transfer| transfer.block).max().unwrap_or_default();
                head.latest = head.latest.max(block);
                Ok(Found::Transfers { list, head })
            }
        }
    }

    async fn not_in_a_block(&self, id: &TxId) -> Result<Found, NodeError> {
        if self.sent(id).await?.is_some() {
            return Ok(Found::Pending);
        }
        block::up_to_date(&self.line, self.head().await?.at).map(|()| Found::Unknown)
    }
}

#[async_trait]
impl Node for Evm {
    async fn check(&self) -> Result<Fitness, Fault> {
        self.fitness().await.map_err(|trouble| self.line.fault(&trouble))
    }

    async fn transaction(&self, id: &TxId) -> Result<Found, Fault> {
        self.found(id).await.map_err(|trouble| self.line.fault(&trouble))
    }

    async fn scan(&self, after: u64) -> Result<Scanned, Fault> {
        let read = self.read(after).await.map_err(|trouble| self.line.fault(&trouble))?;
        Ok(Scanned::Read(read))
    }
}
