//! Blocks, which nobody stores: how high the chain is, and the hash of each.

use super::{
    Chain,
    bytes::{hex, sha256},
};
use crate::{
    domain::Timestamp,
    sandbox::memory,
    store::{Access, StoreError},
};
use serde::{Deserialize, Serialize};

/// The kind of the record of a chain's reorgs.
pub const REORGS: &str = "chain-reorgs";

/// How far a node sees at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    pub head: i64,
    pub safe: i64,
    /// The last block that cannot be undone: solidified or finalized.
    pub last_final: i64,
}

impl View {
    pub fn at(chain: Chain, now: Timestamp) -> Self {
        let head = chain.height(now);
        Self {
            head,
            safe: (head - chain.safe_depth()).max(0),
            last_final: (head - chain.final_depth()).max(0),
        }
    }
}

/// The reorgs of a chain: the lowest block that each has replaced.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reorgs(pub Vec<i64>);

impl Reorgs {
    pub async fn of(db: &mut impl Access, chain: Chain) -> Result<Self, StoreError> {
        Ok(memory::recall(db, REORGS, chain.word()).await?.unwrap_or_default())
    }

    /// The hash of a block as it is now: 64 digits. TRON writes the block's number into the first eight bytes,
    /// and the last four of its first block are the chain's id.
    pub fn hash(&self, chain: Chain, block: i64) -> String {
        let replaced = self.0.iter().filter(|lowest| **lowest <= block).count();
        let mut hash = sha256(format!("{}/{block}/{replaced}", chain.word()).as_bytes());
        if chain == Chain::Tron {
            hash[..8].copy_from_slice(&block.to_be_bytes());
            if block == 0 {
                hash[24..].copy_from_slice(&chain.id().to_be_bytes());
            }
        }
        hex(&hash)
    }
}
