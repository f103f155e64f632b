//! Reorgs: the latest blocks are replaced by others, with other hashes and without what stood in them.

use super::{
    Chain, Transaction, View,
    blocks::{REORGS, Reorgs},
    state,
};
use crate::{
    sandbox::{World, memory},
    store::{StoreError, Tx},
};
use serde::Deserialize;

/// What becomes of the transactions in replaced blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// Never seen again.
    Dropped,
    /// In the next block.
    Moved,
}

/// Replaces the latest `depth` blocks, at most those that are not final yet, and returns how many transactions
/// stood in them.
pub async fn reorg(world: &World, chain: Chain, depth: i64, fate: Fate) -> Result<usize, StoreError> {
    memory::retry(|| async {
        let now = world.clock.now();
        let view = View::at(chain, now);
        let lowest = view.head + 1 - depth.clamp(1, chain.final_depth());
        let mut tx = world.store.begin().await?;
        let mut hit = state::in_blocks(&mut tx, chain, lowest..=view.head).await?;
        // In one order, so that two reorgs at once do not wait for each other.
        hit.sort_by(|a, b| a.id.cmp(&b.id));
        for transaction in &hit {
            replace(&mut tx, transaction, fate, view.head + 1).await?;
        }
        let known = memory::change(&mut tx, REORGS, chain.word(), |r: &mut Reorgs| r.0.push(lowest));
        if known.await?.is_none() {
            memory::add(&mut tx, REORGS, chain.word(), &Reorgs(vec![lowest]), now).await?;
        }
        tx.commit().await?;
        Ok(hit.len())
    })
    .await
}

async fn replace(tx: &mut Tx, known: &Transaction, fate: Fate, next: i64) -> Result<(), StoreError> {
    let mut moved = Transaction { block: next, ..known.clone() };
    match fate {
        Fate::Dropped => moved = Transaction { dropped: true, ..known.clone() },
        Fate::Moved => moved.place = state::take_place(tx, &moved).await?,
    }
    let kind = state::kind(known.chain);
    memory::change(tx, kind, &known.id, |kept: &mut Transaction| *kept = moved.clone()).await?;
    Ok(())
}
