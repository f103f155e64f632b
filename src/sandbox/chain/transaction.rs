//! A transaction of a pretend chain: who pays whom, in which block, and the logs that tell of it.

use super::{
    Account, Chain, View,
    bytes::{hex, sha256, word},
};
use crate::domain::Timestamp;
use serde::{Deserialize, Serialize};

/// The first topic of a token's Transfer: keccak256 of `Transfer(address,address,uint256)`.
pub const TRANSFER: &str = "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

/// The contract through which gas-free wallets pay on TRON, what it logs, and what it takes for it: 1.5 USDT.
const CONTROLLER: Account = Account::new([
    0x39, 0xdd, 0x12, 0xa5, 0x4e, 0x2b, 0xab, 0x7c, 0x82, 0xaa, 0x14, 0xa1, 0xe1, 0x58, 0xb3, 0x42, 0x63,
    0xd2, 0xd5, 0x10,
]);
const RELAYED: &str = "fe6f7f8574ad66f5a9001635fa07c426dbed515866253867ebd1ca6ac43f0d12";
pub const RELAY_FEE: i64 = 1_500_000;

/// Room for the logs of one transaction among those of its block; other people's fill the gaps.
const LOGS_A_PLACE: i64 = 64;

/// What is sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Token {
    #[default]
    Usdt,
    /// Another contract's token that calls itself USDT.
    Fake,
    /// The chain's own coin, TRX or ETH: no contract and no log.
    Coin,
}

/// Why a transaction that stands in a block has moved nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Failure {
    /// The sender did not pay for enough computing.
    OutOfEnergy,
    /// The token's contract said no.
    Revert,
}

/// One payment inside a transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    pub to: Account,
    /// Millionths of a token or a coin.
    pub millionths: i64,
}

/// What the sender of a TRON transaction fixes before signing it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// A block that the transaction refers to, and eight bytes of its hash.
    pub ref_block: i64,
    pub ref_hash: String,
    /// By the sender's clock, in milliseconds.
    pub timestamp: i64,
    pub expiration: i64,
}

/// A transaction as the chain keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transaction {
    /// 64 lower-case digits.
    pub id: String,
    pub chain: Chain,
    pub token: Token,
    pub from: Account,
    pub transfers: Vec<Transfer>,
    /// Sent by a relay for a payer who has no coin for the fee; TRON only.
    pub relayed: bool,
    pub failure: Option<Failure>,
    pub sent: Timestamp,
    /// The block it stands in, or will.
    pub block: i64,
    /// Its index in the block.
    pub place: i64,
    /// A reorg has thrown it out, and nobody sent it again.
    pub dropped: bool,
    /// TRON only.
    pub stamp: Option<Stamp>,
}

/// What a contract has logged; digits without `0x`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    pub address: Account,
    pub topics: Vec<String>,
    pub data: String,
}

/// How far a transaction has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// In no block yet.
    Waiting,
    /// In a block with so many on top of it.
    Under(i64),
    Final,
    /// In a block, but it has moved nothing.
    Failed,
    Dropped,
}

impl Transaction {
    pub fn standing(&self, view: View) -> Standing {
        match self.failure {
            _ if self.dropped => Standing::Dropped,
            _ if self.block > view.head => Standing::Waiting,
            Some(_) => Standing::Failed,
            None if self.block <= view.last_final => Standing::Final,
            None => Standing::Under(view.head - self.block),
        }
    }

    /// Does it stand in a block that is not above this one?
    pub fn is_in(&self, head: i64) -> bool {
        !self.dropped && self.block <= head
    }

    /// Who signs and pays the fee.
    pub fn sender(&self) -> Account {
        if self.relayed { relay() } else { self.from }
    }

    /// The token's contract; none for the chain's own coin.
    pub fn contract(&self) -> Option<Account> {
        match self.token {
            Token::Usdt => Some(self.chain.usdt()),
            Token::Fake => Some(self.chain.fake_usdt()),
            Token::Coin => None,
        }
    }

    /// The contract that is called: with a relay or several transfers it is not the token's.
    pub fn called(&self) -> Option<Account> {
        match self.contract() {
            Some(_) if self.relayed => Some(CONTROLLER),
            Some(_) if self.transfers.len() > 1 => Some(Account::named("disperser")),
            contract => contract,
        }
    }

    /// The logs, in their order. A transaction that failed has none.
    pub fn logs(&self) -> Vec<Log> {
        let (Some(token), None) = (self.contract(), self.failure) else { return Vec::new() };
        let fee = self.relayed.then(|| Transfer { to: relay(), millionths: RELAY_FEE });
        let told = fee.iter().chain(&self.transfers).map(|transfer| self.log(token, *transfer));
        let end = self.relayed.then(|| Log {
            address: CONTROLLER,
            topics: vec![RELAYED.to_owned()],
            data: String::new(),
        });
        told.chain(end).collect()
    }

    fn log(&self, token: Account, transfer: Transfer) -> Log {
        Log {
            address: token,
            topics: vec![TRANSFER.to_owned(), self.from.word(), transfer.to.word()],
            data: word(u128::try_from(transfer.millionths).unwrap_or_default()),
        }
    }

    /// The index of one of its logs among those of the block.
    pub fn log_index(&self, nth: usize) -> i64 {
        self.place * LOGS_A_PLACE + i64::try_from(nth).unwrap_or(LOGS_A_PLACE)
    }

    /// A signature that nobody can check: 65 bytes that follow from the id.
    pub fn signature(&self) -> String {
        let half = |name: &str| hex(&sha256(format!("{name}{}", self.id).as_bytes()));
        format!("{}{}01", half("r"), half("s"))
    }
}

/// Whoever sends for payers without coins.
fn relay() -> Account {
    Account::named("relay")
}
