//! Paying by bank transfer.

mod csv;
pub mod paying;
pub mod sent;
mod sheet;
pub mod taken_back;
pub mod twice;
mod undone;
