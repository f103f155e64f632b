//! Remembers what was proven already, as each scan reads the same young blocks again.

use super::chain::Transfer;
use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

/// More than the transactions of any overlap; the oldest is forgotten first.
const MOST: usize = 1_000;

/// Transfers by a name of the transaction that cannot come to mean something else.
#[derive(Debug, Default)]
pub struct Known(Mutex<VecDeque<(String, Vec<Transfer>)>>);

impl Known {
    pub fn get(&self, name: &str) -> Option<Vec<Transfer>> {
        let entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.iter().find(|(known, _)| known == name).map(|(_, transfers)| transfers.clone())
    }

    pub fn keep(&self, name: String, transfers: Vec<Transfer>) {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if entries.len() == MOST {
            entries.pop_front();
        }
        entries.push_back((name, transfers));
    }
}
