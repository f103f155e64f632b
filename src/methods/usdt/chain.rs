//! What a node says of transfers, in words that both chains share.

pub use super::network::Chain;

use super::{account::Account, txid::TxId};
use crate::{
    domain::{Money, Timestamp, time::MINUTE_MS},
    methods::Fault,
};
use async_trait::async_trait;

/// USDT that arrived at one of our accounts: one log of the configured token's contract.
///
/// `(txid, log_index)` is its key: the same transfer has it in every answer, by every kind of node, and
/// after a reorganisation that puts its transaction into another block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    pub txid: TxId,
    /// Its place among all logs of its transaction, from 0. Not the number a node counts over the block.
    pub log_index: u64,
    pub from: Account,
    /// One of the configured accounts.
    pub to: Account,
    /// What arrived, in USDT; at least [`DUST`].
    pub amount: Money,
    /// The block's time; the sender's clock counts for nothing.
    pub at: Timestamp,
    pub block: u64,
    /// 64 lower-case hexadecimal digits. The same transfer with another hash has moved to another block.
    pub block_hash: String,
}

impl Transfer {
    /// Has the chain made it final, as far as this head knows?
    pub fn is_final(&self, head: &Head) -> bool {
        self.block <= head.finalized
    }

    /// Blocks that stand on it, its own included; 0 when the head lies before it.
    pub fn confirmations(&self, head: &Head) -> u64 {
        head.latest.saturating_add(1).saturating_sub(self.block)
    }
}

/// Transfers below this many millionths are no payments but marks that strangers leave in histories (0.01).
pub const DUST: i64 = 10_000;

/// A head older than this belongs to a node that has fallen behind.
pub const STALE_MS: i64 = 2 * MINUTE_MS;

/// How far a node has read its chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The height of the latest block.
    pub latest: u64,
    /// The height of the last block that cannot be undone; on TRON, solidified.
    pub finalized: u64,
    /// The time of the latest block.
    pub at: Timestamp,
}

impl Head {
    /// Has the node fallen behind? What it does not know then says nothing.
    pub fn is_stale(&self, now: Timestamp) -> bool {
        now.since(self.at) > STALE_MS
    }
}

/// What a node says of one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// This node, which is not behind, does not know it. Never final before several minutes have passed:
    /// the transaction may not have reached it.
    Unknown,
    /// The node knows it, but no block holds it yet.
    Pending,
    /// It stands in a block and moved nothing: its execution failed.
    Failed,
    NothingForUs(Rejection),
    Transfers {
        /// At least one, by rising `log_index`.
        list: Vec<Transfer>,
        head: Head,
    },
}

/// Why a transaction that succeeded is no payment to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rejection {
    /// It moves another token than the configured one, whatever that calls itself.
    OtherToken,
    /// It moves the configured token, but to somebody else.
    OtherRecipient,
    /// It moves the chain's own coin, TRX or ETH.
    Coin,
    /// It pays us less than [`DUST`].
    TooSmall,
    /// It moves no token at all.
    NoTransfer,
}

/// Part of a chain, read for transfers to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// By rising block. May hold transfers of blocks outside `from..=to`: keep each by its key.
    pub transfers: Vec<Transfer>,
    /// The first block that was read: the one after the block asked for.
    pub from: u64,
    /// The last block that was read. Below `head.latest` while catching up: scan again. Below `from` when
    /// there was no block to read.
    pub to: u64,
    pub head: Head,
}

impl Scan {
    /// Where the next scan may begin after: everything up to here was read and cannot change. Beginning
    /// later would miss what a reorganisation, or a second node behind one address, brings.
    pub fn settled(&self) -> u64 {
        self.to.min(self.head.finalized)
    }

    /// Was the chain read to its end?
    pub fn is_complete(&self) -> bool {
        self.to >= self.head.latest
    }
}

/// The answer to the wish to scan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scanned {
    Read(Scan),
    /// This node has no way to list transfers. Transactions can be looked up one by one.
    Unavailable,
}

/// What [`Node::check`] has seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fitness {
    Fits,
    /// The settings and the node do not belong together: what the operator has to change, in words.
    Wrong(String),
}

/// A node of one chain, asked for transfers of one token to our accounts.
///
/// Every error is [`Fault::Unknown`]: the node is down, behind, limits us, or contradicts itself. Nothing
/// may be concluded from it, and its text is for the log only; it never holds an address with a key in it.
#[async_trait]
pub trait Node: Send + Sync {
    /// Is this the configured chain, and the configured token a contract on it with six decimals?
    /// A fault means only that the node could not be asked.
    async fn check(&self) -> Result<Fitness, Fault>;

    /// Looks one transaction up.
    async fn transaction(&self, id: &TxId) -> Result<Found, Fault>;

    /// Reads blocks after `after` for transfers, at most a bounded part of the way to the latest block.
    async fn scan(&self, after: u64) -> Result<Scanned, Fault>;
}
