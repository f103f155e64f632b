//! Nodes of both chains against far ends that behave, lag, lie and limit.

mod accounts;
mod ethereum;
mod evm;
mod evm_scan;
mod far_end;
mod judging;
mod made;
mod outside;
mod pasting;
mod tron;
mod tron_node;
mod tron_scan;
mod watching;
mod witness;
