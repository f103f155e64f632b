//! Paying by card.

mod doubt;
pub mod paying;
mod trouble;
pub mod walks;
