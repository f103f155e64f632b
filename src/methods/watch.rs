//! Watching chains for incoming transfers.

use super::{Fault, ObservedTransfer};
use crate::domain::{Message, Money, Timestamp, incoming_transfer::ClaimStatus};
use async_trait::async_trait;

/// Reads a chain. Its node may lag, lie or be down: what is not proven is a [`Fault::Unknown`].
#[async_trait]
pub trait Watch: Send + Sync {
    /// Reads what a payer has pasted: the hash in its one canonical form, or what it is instead, to be
    /// told to the payer.
    fn read(&self, pasted: &str) -> Result<String, Message>;

    /// The chain's name, and what wallets call its tokens.
    fn network(&self) -> Network;

    /// A hash as the chain's explorers write it.
    fn written(&self, source: &str) -> String;

    /// Transfers to our destinations in the blocks from `start` on; a long way is read in steps. A node that has
    /// no way to list them tells how long its chain is, and settles nothing.
    async fn scan(&self, start: Start) -> Result<Scan, Fault>;

    /// What one transaction transferred to us.
    async fn find(&self, source: &str) -> Result<Found, Fault>;

    /// Is the node of the configured chain, and the token there? None when it is; else what the operator
    /// has to change.
    async fn check(&self) -> Result<Option<String>, Fault>;

    /// How many blocks, its own included, a transfer of this sum needs to be final here; what the page
    /// counts up to.
    fn blocks_needed(&self, amount: Money) -> i64;

    /// Milliseconds from one block to the next: how often to scan.
    fn block_ms(&self) -> i64;
}

/// How people recognise a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    /// Its name in addresses and in the keys of texts: `transfer-network-tron`.
    pub code: &'static str,
    /// The standard of its tokens, by which wallets name it: `TRC20`.
    pub standard: &'static str,
}

/// Where a chain is read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Everything up to this block was read and is final.
    After(i64),
    /// It was never read: nobody was asked for money before this moment.
    Since(Timestamp),
}

/// The length of a chain, as its node reports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub latest: i64,
    /// The last block that cannot be undone.
    pub finalized: i64,
    /// When the latest block was made.
    pub at: Timestamp,
}

/// Transfers to us in a range of blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    pub observed_transfers: Vec<ObservedTransfer>,
    /// The first and the last block that were read; what was seen in them before and is not here is gone.
    pub from: i64,
    pub to: i64,
    /// Up to here nothing can change any more: the next scan begins after it.
    pub settled: i64,
    pub head: Head,
}

/// What one transaction transferred to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// No node has it: not yet, or never.
    Unknown,
    /// It is known and in no block yet.
    Pending,
    /// It moved nothing of ours, and will not; why, as the answer to whoever named it.
    Nothing(ClaimStatus),
    Transfers {
        observed_transfers: Vec<ObservedTransfer>,
        head: Head,
    },
}
