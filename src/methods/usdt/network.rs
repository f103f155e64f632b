//! The networks on which USDT is accepted.

use crate::domain::time::SECOND_MS;
use serde::{Deserialize, Serialize};

/// A chain on which USDT is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Chain {
    /// TRC20: a block every 3 seconds, final after about a minute.
    Tron,
    /// ERC20: a block every 12 seconds, final after 13 to 19 minutes.
    Ethereum,
}

impl Chain {
    /// The network's own name; a proper noun, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tron => "TRON",
            Self::Ethereum => "Ethereum",
        }
    }

    /// The name wallets give to USDT on this chain.
    pub const fn standard(self) -> &'static str {
        match self {
            Self::Tron => "TRC20",
            Self::Ethereum => "ERC20",
        }
    }

    /// Milliseconds from one block to the next.
    pub const fn block_ms(self) -> i64 {
        match self {
            Self::Tron => 3 * SECOND_MS,
            Self::Ethereum => 12 * SECOND_MS,
        }
    }
}
