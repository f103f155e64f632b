//! USDT on its chains: what a node says, read and proven; nothing here can spend.
//!
//! A node is asked in one of two dialects: the JSON-RPC of Ethereum ([`evm`], which TRON's nodes speak as
//! well) and TRON's own HTTP API ([`tron`]). Both answer in the types of [`chain`]. Every transfer is judged
//! by the logs of its transaction, never by its calldata, its caller or a token's symbol.

pub mod account;
mod block;
pub mod chain;
pub mod config;
pub mod evm;
pub mod explorer;
mod known;
mod logs;
pub mod method;
pub mod network;
mod panel;
pub mod pasted;
mod rpc;
#[cfg(test)]
mod tests;
pub mod tron;
pub mod txid;
pub mod uri;
mod watch;
mod wire;
pub mod witness;

pub use method::PROFILES;
