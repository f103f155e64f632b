//! What a node is told before it is asked anything, and the constants of the main networks.

use super::{account::Account, chain::Chain};
use secrecy::SecretString;
use std::fmt;
use url::Url;

/// The chain id of Ethereum's main network.
pub const ETHEREUM_MAINNET: u64 = 1;

/// The chain id of TRON's main network: the last four bytes of the id of its first block.
pub const TRON_MAINNET: u64 = 0x2b66_53dc;

/// USDT on Ethereum's main network: `0xdAC17F958D2ee523a2206206994597C13D831ec7`.
pub const USDT_ETHEREUM: Account = Account([
    0xda, 0xc1, 0x7f, 0x95, 0x8d, 0x2e, 0xe5, 0x23, 0xa2, 0x20, 0x62, 0x06, 0x99, 0x45, 0x97, 0xc1, 0x3d,
    0x83, 0x1e, 0xc7,
]);

/// USDT on TRON's main network: `TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t`.
pub const USDT_TRON: Account = Account([
    0xa6, 0x14, 0xf8, 0x03, 0xb6, 0xfd, 0x78, 0x09, 0x86, 0xa4, 0x2c, 0x78, 0xec, 0x9c, 0x7f, 0x77, 0xe6,
    0xde, 0xd1, 0x3c,
]);

impl Chain {
    /// The chain id of its main network.
    pub const fn mainnet(self) -> u64 {
        match self {
            Self::Tron => TRON_MAINNET,
            Self::Ethereum => ETHEREUM_MAINNET,
        }
    }

    /// The contract of USDT on its main network.
    pub const fn usdt(self) -> Account {
        match self {
            Self::Tron => USDT_TRON,
            Self::Ethereum => USDT_ETHEREUM,
        }
    }
}

/// One node, and what it is asked for. Two nodes of a chain are two of these.
#[derive(Clone)]
pub struct NodeConfig {
    /// For JSON-RPC the whole address, its path included; for TRON's HTTP API what stands before `/wallet`.
    pub base: Url,
    /// TRON's HTTP API only: the whole address of a JSON-RPC of the same chain, which then does the scans.
    pub rpc: Option<Url>,
    /// Sent as `TRON-PRO-API-KEY` on TRON and as a bearer token on Ethereum. A key that the provider puts
    /// into the address needs nothing here.
    pub api_key: Option<SecretString>,
    pub chain_id: u64,
    pub token: Account,
    /// The accounts that transfers to us arrive at.
    pub accounts: Vec<Account>,
    /// How long one call may take; [`NodeConfig::TIMEOUT_MS`] when nothing else is wished.
    pub timeout_ms: u64,
}

impl NodeConfig {
    pub const TIMEOUT_MS: u64 = 10_000;
}

/// Shows of addresses the host alone: providers put keys into their paths.
impl fmt::Debug for NodeConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NodeConfig")
            .field("base", &self.base.host_str())
            .field("rpc", &self.rpc.as_ref().and_then(Url::host_str))
            .field("api_key", &self.api_key)
            .field("chain_id", &self.chain_id)
            .field("token", &self.token)
            .field("accounts", &self.accounts)
            .field("timeout_ms", &self.timeout_ms)
            .finish()
    }
}
