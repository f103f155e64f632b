//! The pretend outside world: it speaks the providers' own protocols on the other side of the wire.
//!
//! Nothing of the adapters is used here except RSA, so that each side checks the other. What a payer, a
//! mailbox or an operator would see has pages of its own under `/sandbox`. What happens here is kept in
//! the table of the pretend world's memory: in the shop's database, or, when the world is a process of its own,
//! in a file that nothing done to the shop can change.

pub mod amazon;
pub mod antom;
pub mod bank;
pub mod card;
pub mod carrier;
pub mod chain;
pub mod disturb;
pub mod keys;
pub mod mailbox;
pub mod memory;
pub mod payer;
pub mod smtp;
pub mod wallet;
pub mod web;
pub mod webhook_queue;
pub mod wechat;
pub mod world;

pub use world::{Shop, World};

#[cfg(test)]
mod tests;
