//! What is kept of the chains: each transaction by its id, and by the place it holds in a block.

use super::{Chain, Sending, Transaction, TxId, blocks::Reorgs};
use crate::{
    domain::Timestamp,
    sandbox::{World, memory},
    store::{Access, StoreError, Tx},
};
use std::ops::{Range, RangeInclusive};

/// More transactions than this no node tells of at once.
pub const MOST: i64 = 10_000;

/// The kind of a transaction's record, by its id.
pub(super) fn kind(chain: Chain) -> &'static str {
    match chain {
        Chain::Tron => "tron-transaction",
        Chain::Ethereum => "ethereum-transaction",
    }
}

/// The kind of a place's record, by block and index; its time is the block's, its content an id.
fn place_kind(chain: Chain) -> &'static str {
    match chain {
        Chain::Tron => "tron-place",
        Chain::Ethereum => "ethereum-place",
    }
}

/// Sends a transaction: it stands in the next block.
pub async fn send(world: &World, sending: &Sending) -> Result<TxId, StoreError> {
    memory::retry(|| async {
        let now = world.clock.now();
        let mut tx = world.store.begin().await?;
        let reorgs = Reorgs::of(&mut tx, sending.chain).await?;
        let mut transaction = sending.sign(world, now, &reorgs);
        transaction.place = take_place(&mut tx, &transaction).await?;
        if !memory::add(&mut tx, kind(sending.chain), &transaction.id, &transaction, now).await? {
            return Err(StoreError::Stale);
        }
        tx.commit().await?;
        Ok(TxId { chain: sending.chain, hex: transaction.id })
    })
    .await
}

/// Takes the first free place in the transaction's block.
pub(super) async fn take_place(tx: &mut Tx, transaction: &Transaction) -> Result<i64, StoreError> {
    let (chain, block) = (transaction.chain, transaction.block);
    for place in 0..MOST {
        let name = format!("{block}/{place}");
        if memory::add(tx, place_kind(chain), &name, &transaction.id, chain.time(block)).await? {
            return Ok(place);
        }
    }
    Err(StoreError::Broken(anyhow::anyhow!("block {block} of {} is full", chain.name())))
}

/// A transaction by the 64 lower-case digits of its id, wherever it stands.
pub async fn find(world: &World, chain: Chain, id: &str) -> Result<Option<Transaction>, StoreError> {
    memory::recall(&mut world.store.read().await?, kind(chain), id).await
}

/// The latest transactions of both chains, the newest first.
pub async fn latest(world: &World, limit: usize) -> Result<Vec<Transaction>, StoreError> {
    let mut all = Vec::new();
    for chain in Chain::ALL {
        all.extend(latest_of(world, chain, limit).await?);
    }
    all.sort_by_key(|transaction| std::cmp::Reverse(transaction.sent));
    all.truncate(limit);
    Ok(all)
}

/// The latest transactions of one chain, the newest first.
pub(super) async fn latest_of(
    world: &World,
    chain: Chain,
    limit: usize,
) -> Result<Vec<Transaction>, StoreError> {
    memory::recent(world, kind(chain), i64::try_from(limit).unwrap_or(MOST)).await
}

/// The transactions in these blocks, both included, in the chain's order; the first [`MOST`] of them.
pub(super) async fn in_blocks(
    db: &mut impl Access,
    chain: Chain,
    blocks: RangeInclusive<i64>,
) -> Result<Vec<Transaction>, StoreError> {
    let (first, last) = blocks.into_inner();
    between(db, chain, chain.time(first)..chain.time(last.saturating_add(1))).await
}

/// The transactions in blocks made from one moment until before another, in the chain's order.
pub(super) async fn between(
    db: &mut impl Access,
    chain: Chain,
    span: Range<Timestamp>,
) -> Result<Vec<Transaction>, StoreError> {
    let places: Vec<(String, String)> = memory::between(db, place_kind(chain), span, MOST).await?;
    let mut found = Vec::new();
    for (place, id) in places {
        let transaction: Option<Transaction> = memory::recall(db, kind(chain), &id).await?;
        // A reorg leaves places behind that their transactions no longer hold.
        found.extend(transaction.filter(|t| !t.dropped && format!("{}/{}", t.block, t.place) == place));
    }
    found.sort_by_key(|t| (t.block, t.place));
    Ok(found)
}
