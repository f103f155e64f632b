//! What both kinds of node tell in their own words: blocks, and why an answer is not to be believed.

use super::{
    chain::{Fitness, Head, Transfer},
    logs::Paid,
    txid::TxId,
    wire::{Line, NodeError},
};
use crate::domain::Timestamp;

/// USDT counts in millionths on both chains; tokens of its name on other chains do not.
const DECIMALS: u64 = 6;

/// A block as far as we need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub number: u64,
    /// 64 lower-case digits.
    pub hash: String,
    pub at: Timestamp,
}

impl Block {
    /// The transfers that a transaction in this block made.
    pub fn transfers(&self, id: &TxId, paid: Vec<Paid>) -> Vec<Transfer> {
        let transfer = |Paid { log_index, from, to, amount }| Transfer {
            txid: id.clone(),
            log_index,
            from,
            to,
            amount,
            at: self.at,
            block: self.number,
            block_hash: self.hash.clone(),
        };
        paid.into_iter().map(transfer).collect()
    }
}

/// The youngest blocks of both views. Behind one address may stand two nodes, of which the first had not
/// read as far as the second.
pub fn head(latest: &Block, finalized: u64) -> Head {
    Head { latest: latest.number.max(finalized), finalized, at: latest.at }
}

/// Whether what this node does not know may be called unknown: not when its youngest block is old.
pub fn up_to_date(line: &Line, at: Timestamp) -> Result<(), NodeError> {
    let head = Head { latest: 0, finalized: 0, at };
    if !head.is_stale(line.now()) {
        return Ok(());
    }
    Err(NodeError::Unknown(format!("it has fallen behind: its latest block is of {}", at.to_rfc3339())))
}

/// Do the node's chain and the token on it fit the settings?
pub fn fitness(
    line: &Line,
    chain_id: Option<u64>,
    decimals: Result<Option<u64>, NodeError>,
) -> Result<Fitness, NodeError> {
    let (name, config) = (line.name(), line.config());
    if chain_id != Some(config.chain_id) {
        let served = chain_id.map_or("an unknown chain".into(), |id| format!("chain {id}"));
        return Ok(Fitness::Wrong(format!(
            "{name} serves {served}, but chain {} is configured: set the address of a node of that chain, or \
             the chain id, token and accounts of this one",
            config.chain_id
        )));
    }
    let token = config.token.show(line.chain());
    match decimals {
        // A node that lets nobody call contracts can still be read.
        Ok(Some(DECIMALS)) | Err(NodeError::Missing(_)) => Ok(Fitness::Fits),
        Ok(Some(other)) => Ok(Fitness::Wrong(format!(
            "the token {token} has {other} decimals, and USDT has {DECIMALS}: set the address of USDT"
        ))),
        Ok(None) => Ok(Fitness::Wrong(format!("{name} knows no token at {token}: set the address of USDT"))),
        Err(trouble) => Err(trouble),
    }
}

pub fn another(id: &TxId) -> NodeError {
    NodeError::Unknown(format!("asked for transaction {id}, it answers with another"))
}

pub fn other_transaction(id: &TxId) -> NodeError {
    NodeError::Unknown(format!("the block of {id} is not the one at its height"))
}
