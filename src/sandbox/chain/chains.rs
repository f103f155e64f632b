//! The two chains: what they are called, their tokens, and how fast they are.

use super::Account;
use crate::domain::{Timestamp, time::SECOND_MS};
use serde::{Deserialize, Serialize};

/// TRON: a block every three seconds, as on the real chain; counted from here, today's heights are the real
/// ones too.
const TRON_FIRST: Timestamp = Timestamp::from_millis(1_530_672_453_000);
const TRON_BLOCK_MS: i64 = 3 * SECOND_MS;
/// A block is solidified once 19 of 27 representatives have built on it: after about a minute.
const TRON_FINAL: i64 = 19;

/// Ethereum: a block every two seconds where the real chain takes twelve, so that whoever tries it sees
/// confirmations run.
const ETHEREUM_FIRST: Timestamp = Timestamp::from_millis(1_750_000_000_000);
const ETHEREUM_BLOCK_MS: i64 = 2 * SECOND_MS;
/// Finality comes after a minute, where the real chain takes 13 to 19.
const ETHEREUM_FINAL: i64 = 30;
const ETHEREUM_SAFE: i64 = 15;

/// Tether's contracts on the two main chains.
const TRON_USDT: Account = Account::new([
    0xa6, 0x14, 0xf8, 0x03, 0xb6, 0xfd, 0x78, 0x09, 0x86, 0xa4, 0x2c, 0x78, 0xec, 0x9c, 0x7f, 0x77, 0xe6,
    0xde, 0xd1, 0x3c,
]);
const ETHEREUM_USDT: Account = Account::new([
    0xda, 0xc1, 0x7f, 0x95, 0x8d, 0x2e, 0xe5, 0x23, 0xa2, 0x20, 0x62, 0x06, 0x99, 0x45, 0x97, 0xc1, 0x3d,
    0x83, 0x1e, 0xc7,
]);

/// A pretend chain. It says it is the main one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Chain {
    Tron,
    Ethereum,
}

impl Chain {
    pub const ALL: [Self; 2] = [Self::Tron, Self::Ethereum];

    /// Its name in records, forms and addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Tron => "tron",
            Self::Ethereum => "ethereum",
        }
    }

    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chain| chain.word() == word)
    }

    /// Its own name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tron => "TRON",
            Self::Ethereum => "Ethereum",
        }
    }

    /// What its tokens are called.
    pub fn standard(self) -> &'static str {
        match self {
            Self::Tron => "TRC20",
            Self::Ethereum => "ERC20",
        }
    }

    /// The coin its fees are paid in.
    pub fn coin(self) -> &'static str {
        match self {
            Self::Tron => "TRX",
            Self::Ethereum => "ETH",
        }
    }

    /// The last four bytes of TRON's genesis block, and Ethereum's number.
    pub fn id(self) -> i64 {
        match self {
            Self::Tron => 0x2b66_53dc,
            Self::Ethereum => 1,
        }
    }

    pub fn usdt(self) -> Account {
        match self {
            Self::Tron => TRON_USDT,
            Self::Ethereum => ETHEREUM_USDT,
        }
    }

    /// A contract of somebody else's that calls its token USDT too.
    pub fn fake_usdt(self) -> Account {
        Account::named(&format!("{} fake USDT", self.word()))
    }

    pub fn block_ms(self) -> i64 {
        match self {
            Self::Tron => TRON_BLOCK_MS,
            Self::Ethereum => ETHEREUM_BLOCK_MS,
        }
    }

    /// How many blocks on top of it make a block final. No reorg reaches deeper.
    pub fn final_depth(self) -> i64 {
        match self {
            Self::Tron => TRON_FINAL,
            Self::Ethereum => ETHEREUM_FINAL,
        }
    }

    /// How many blocks on top of it make a block “safe”; TRON has no such word.
    pub fn safe_depth(self) -> i64 {
        match self {
            Self::Tron => TRON_FINAL,
            Self::Ethereum => ETHEREUM_SAFE,
        }
    }

    /// The number of the latest block at a moment.
    pub fn height(self, now: Timestamp) -> i64 {
        now.since(self.first()).div_euclid(self.block_ms()).max(0)
    }

    /// When a block is made.
    pub fn time(self, block: i64) -> Timestamp {
        self.first().plus_ms(block.saturating_mul(self.block_ms()))
    }

    /// Where its explorer shows a transaction, by the 64 digits of its id.
    pub fn explorer(self, hex: &str) -> String {
        match self {
            Self::Tron => format!("https://tronscan.org/#/transaction/{hex}"),
            Self::Ethereum => format!("https://etherscan.io/tx/0x{hex}"),
        }
    }

    fn first(self) -> Timestamp {
        match self {
            Self::Tron => TRON_FIRST,
            Self::Ethereum => ETHEREUM_FIRST,
        }
    }
}
