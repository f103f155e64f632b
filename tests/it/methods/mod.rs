//! What every adapter must keep to.

pub mod contract;
mod plug;
