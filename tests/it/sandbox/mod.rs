//! The sandbox world itself: how close it is to the real one.

mod apart;
mod pretend_chains;
mod pretend_nodes;
mod pretend_wallet;
mod recorded_chains;
