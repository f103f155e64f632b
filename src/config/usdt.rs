//! The tables of USDT: which node of each chain, and the addresses that receive.

use super::{Gateway, Mode, gateways, values};
use crate::{
    domain::{Currency, Money},
    methods::usdt::{account::Account, chain::Chain},
};
use serde::Deserialize;

/// `[usdt-trc20]` or `[usdt-erc20]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsdtTable {
    pub gateway: Gateway,
    /// How the node is asked; Ethereum's are only asked by JSON-RPC.
    #[serde(default)]
    pub dialect: Dialect,
    /// A JSON-RPC of the same chain for scans, beside TRON's HTTP API.
    #[serde(default, deserialize_with = "gateways::node_opt")]
    pub json_rpc: Option<url::Url>,
    #[serde(default)]
    pub addresses: Vec<String>,
    /// Addresses that nobody is asked to pay to any more, and that are still watched.
    #[serde(default)]
    pub former_addresses: Vec<String>,
    /// Another token or chain than the main network's: a test network's.
    pub token: Option<String>,
    pub chain_id: Option<u64>,
    /// So many blocks make a transfer final; without it the chain itself must say so.
    pub confirmations: Option<u64>,
    /// Sums above this wait for the chain's own word.
    #[serde(default, deserialize_with = "values::money_opt")]
    pub final_above: Option<Money>,
    pub witness: Option<WitnessTable>,
}

/// A second node of the same chain, kept by somebody else: money counts when both call it final.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WitnessTable {
    #[serde(deserialize_with = "gateways::node")]
    pub node: url::Url,
    #[serde(default)]
    pub dialect: Dialect,
    /// Sums up to this count by the first node's word alone; without it none do.
    #[serde(default, deserialize_with = "values::money_opt")]
    pub above: Option<Money>,
}

/// The language a node is asked in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dialect {
    /// TRON's own HTTP API.
    #[default]
    Http,
    JsonRpc,
}

impl UsdtTable {
    pub(super) fn check(&self, chain: Chain, mode: Mode) -> Result<(), String> {
        let table = table(chain);
        gateways::check(table, &self.gateway, mode, &[("addresses", !self.addresses.is_empty())])?;
        for address in self.addresses.iter().chain(&self.former_addresses) {
            Account::parse(address, chain).map_err(|why| format!("{table}: \"{address}\": {why}"))?;
        }
        if let Some(token) = &self.token {
            let token = Account::parse(token, chain).map_err(|why| format!("{table}: token: {why}"))?;
            if self.accounts(chain).contains(&token) {
                return Err(format!(
                    "{table}: the token's own contract is among the addresses: what is sent there is lost"
                ));
            }
        }
        if self.accounts(chain).contains(&chain.usdt()) {
            return Err(format!(
                "{table}: the contract of USDT is among the addresses: what is sent there is lost"
            ));
        }
        if self.former(chain).iter().any(|former| self.accounts(chain).contains(former)) {
            return Err(format!("{table}: an address is among both addresses and former_addresses"));
        }
        let limits =
            [("final_above", self.final_above), ("above", self.witness.as_ref().and_then(|w| w.above))];
        for (key, limit) in limits {
            if let Some(limit) = limit.filter(|limit| limit.currency() != Currency::USDT) {
                return Err(format!("{table}: {key} is {limit}, and what arrives is USDT"));
            }
        }
        // After a thousand blocks the chain's own word is there long since.
        if self.confirmations.is_some_and(|count| !(1..=1_000).contains(&count)) {
            return Err(format!("{table}: confirmations are from 1 to 1000"));
        }
        if self.chain_id == Some(0) {
            return Err(format!("{table}: chain_id is at least 1"));
        }
        let all: Vec<_> = self.accounts(chain).into_iter().chain(self.former(chain)).collect();
        if all.iter().enumerate().any(|(nth, account)| all[..nth].contains(account)) {
            return Err(format!("{table}: an address is listed twice"));
        }
        Ok(())
    }

    /// The receiving addresses, read before by the check.
    pub fn accounts(&self, chain: Chain) -> Vec<Account> {
        self.addresses.iter().filter_map(|address| Account::parse(address, chain).ok()).collect()
    }

    /// The addresses that are still watched, read before by the check.
    pub fn former(&self, chain: Chain) -> Vec<Account> {
        self.former_addresses.iter().filter_map(|address| Account::parse(address, chain).ok()).collect()
    }

    /// The token's contract: the configured one, or USDT of the main network.
    pub fn token(&self, chain: Chain) -> Account {
        let token = self.token.as_ref().and_then(|token| Account::parse(token, chain).ok());
        token.unwrap_or(chain.usdt())
    }
}

/// The name of a chain's table.
pub fn table(chain: Chain) -> &'static str {
    match chain {
        Chain::Tron => "usdt-trc20",
        Chain::Ethereum => "usdt-erc20",
    }
}
