//! A node of TRON behind java-tron's HTTP API, as TronGrid and every full node serve it.
//!
//! A transaction is looked up among solidified blocks first, which cannot be undone. What it pays is read
//! from its logs, so a payment through another contract counts, and one of another token does not.

pub(super) mod answers;
mod http;
mod scan;

use super::{
    block,
    chain::{Chain, Fitness, Found, Head, Node, Scanned, Transfer},
    config::NodeConfig,
    evm::Evm,
    known::Known,
    logs::Ours,
    txid::TxId,
    wire::{Line, NodeError},
};
use crate::methods::{Fault, Wire};
use answers::{Info, Verdict};
use async_trait::async_trait;
use http::View;

/// A node behind TRON's HTTP API.
pub struct Tron {
    line: Line,
    /// The same chain by JSON-RPC: it scans when it is there.
    rpc: Option<Evm>,
    known: Known,
}

/// A look at one transaction, without the head: a scan reads that once for many.
enum Lookup {
    Nowhere,
    Pending,
    MessageArg { found: Found, is_solid: bool },
    Paid { list: Vec<Transfer>, is_solid: bool },
}

impl Tron {
    pub fn new(config: NodeConfig, wire: Wire) -> Self {
        let rpc = config.rpc.clone().map(|base| {
            // The key is one host's: no other gets to see it.
            let api_key = config.api_key.clone().filter(|_| base.origin() == config.base.origin());
            let config = NodeConfig { base, rpc: None, api_key, ..config.clone() };
            Evm::new(Chain::Tron, config, wire.clone())
        });
        Self { line: Line::new(Chain::Tron, config, wire), rpc, known: Known::default() }
    }

    fn ours(&self) -> Ours<'_> {
        let config = self.line.config();
        Ours { token: &config.token, accounts: &config.accounts }
    }

    async fn fitness(&self) -> Result<Fitness, NodeError> {
        let id = http::chain_id(&self.line).await?;
        block::fitness(&self.line, id, http::decimals(&self.line).await)
    }

    async fn lookup(&self, id: &TxId) -> Result<Lookup, NodeError> {
        if let Some(info) = http::info(&self.line, View::Solid, id).await? {
            return self.judge(id, &info, true).await;
        }
        if let Some(info) = http::info(&self.line, View::Latest, id).await? {
            return self.judge(id, &info, false).await;
        }
        let is_known = http::body(&self.line, id).await?.is_some();
        Ok(if is_known { Lookup::Pending } else { Lookup::Nowhere })
    }

    async fn judge(&self, id: &TxId, info: &Info, is_solid: bool) -> Result<Lookup, NodeError> {
        let said = |found| Ok(Lookup::MessageArg { found, is_solid });
        let paid = match info.verdict(self.ours()) {
            Verdict::Failed => return said(Found::Failed),
            Verdict::Nothing(why) => return said(Found::NothingForUs(why)),
            Verdict::NoCall => {
                let body = http::body(&self.line, id).await?.ok_or_else(|| no_body(id))?;
                return said(Found::NothingForUs(body.why()));
            }
            Verdict::Paid(paid) => paid,
        };
        // That somebody signed it is proven by its digest (see `Body::of`); its logs are the node's word.
        http::body(&self.line, id).await?.ok_or_else(|| no_body(id))?;
        let holder = http::block(&self.line, info.block_number).await?.filter(|block| block.at == info.at());
        let list = holder.ok_or_else(|| block::other_transaction(id))?.transfers(id, paid);
        Ok(Lookup::Paid { list, is_solid })
    }

    async fn found(&self, id: &TxId) -> Result<Found, NodeError> {
        match self.lookup(id).await? {
            Lookup::MessageArg { found, .. } => Ok(found),
            Lookup::Pending => Ok(Found::Pending),
            Lookup::Nowhere => {
                let youngest = http::youngest(&self.line, View::Latest).await?;
                block::up_to_date(&self.line, youngest.at).map(|()| Found::Unknown)
            }
            Lookup::Paid { list, is_solid } => {
                let head = http::head(&self.line).await?;
                let block = list.iter().map(|transfer| transfer.block).max().unwrap_or_default();
                Ok(Found::Transfers { list, head: fitted(head, block, is_solid) })
            }
        }
    }
}

/// The head as the look at a transaction has shown it. A node that has the transaction among its solidified
/// blocks has solidified its block; one that does not have it there has not, whatever another node behind
/// the same address says.
fn fitted(head: Head, block: u64, is_solid: bool) -> Head {
    let finalized =
        if is_solid { head.finalized.max(block) } else { head.finalized.min(block.saturating_sub(1)) };
    Head { latest: head.latest.max(block), finalized, at: head.at }
}

fn no_body(id: &TxId) -> NodeError {
    NodeError::Unknown(format!("it has the receipt of {id} but not what was signed"))
}

#[async_trait]
impl Node for Tron {
    async fn check(&self) -> Result<Fitness, Fault> {
        let fitness = self.fitness().await.map_err(|trouble| self.line.fault(&trouble))?;
        match (&fitness, &self.rpc) {
            (Fitness::Fits, Some(rpc)) => rpc.check().await,
            _ => Ok(fitness),
        }
    }

    async fn transaction(&self, id: &TxId) -> Result<Found, Fault> {
        self.found(id).await.map_err(|trouble| self.line.fault(&trouble))
    }

    async fn scan(&self, after: u64) -> Result<Scanned, Fault> {
        match &self.rpc {
            Some(rpc) => rpc.scan(after).await,
            None => self.read(after).await.map_err(|trouble| self.line.fault(&trouble)),
        }
    }
}
