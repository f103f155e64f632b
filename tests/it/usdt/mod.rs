//! Paying in USDT on TRON and Ethereum.

mod evm;
mod guards;
pub mod held;
mod judge;
mod kept;
mod leaving;
mod node;
mod odd;
mod offers;
pub mod paying;
mod reorg;
mod schedules;
mod site;
mod trouble;
mod world;
