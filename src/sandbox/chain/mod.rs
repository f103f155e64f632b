//! Two pretend chains, TRON and Ethereum, and the nodes that tell of them.
//!
//! No block is stored: its number follows from the clock, its hash from its number and from how often a
//! reorg has replaced it. What is kept is transactions, the places they hold in blocks, reorgs and the
//! nodes' faults, all in the pretend world's memory, so that a restart loses nothing and several instances
//! see one chain. Whoever pays calls [`send`]; the shop asks the nodes under `/sandbox/tron` and
//! `/sandbox/ethereum`.

mod account;
mod blocks;
mod bloom;
mod bytes;
mod calldata;
mod chains;
pub mod evm;
pub mod faults;
mod raw;
mod reorg;
mod sending;
mod state;
mod transaction;
pub mod tron;

#[cfg(test)]
mod tests;

pub use account::{Account, BadAddress};
pub use blocks::View;
pub use chains::Chain;
pub use reorg::{Fate, reorg};
pub use sending::{Sending, TxId};
pub use state::{find, latest, send};
pub use transaction::{Failure, Standing, Token, Transaction, Transfer};
