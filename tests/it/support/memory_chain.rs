//! A chain in memory and its nodes, for schedules of thousands of transfers: the far end of the wire.
//!
//! Blocks follow the clock, as the sandbox's do; what is kept is transactions and where they stand.

use async_trait::async_trait;
use guichet::{
    clock::Clock,
    domain::{Currency, Money, Timestamp},
    methods::{
        Fault,
        usdt::{
            account::Account,
            chain::{Chain, DUST, Fitness, Found, Head, Node, Rejection, Scan, Scanned, Transfer},
            txid::TxId,
        },
    },
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard},
};

/// Whoever pays; who that is plays no part.
const PAYER: Account = Account([0x99; 20]);

/// A transaction and its transfers of USDT, in millionths.
#[derive(Debug, Clone)]
pub struct Sent {
    pub transfers: Vec<(Account, i64)>,
    pub block: u64,
    /// A reorg has thrown it out for good.
    pub dropped: bool,
    moves: u64,
}

/// What is wrong with the nodes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Weather {
    #[default]
    Fine,
    /// Every question is in vain.
    Down,
    /// They have not read the latest blocks.
    Behind(u64),
    /// A part of the network that has no young blocks answers searches: nothing is found, and nothing said.
    Forgetful,
}

/// One chain, shared by all nodes.
pub struct MemoryChain {
    pub chain: Chain,
    clock: Clock,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    sent: BTreeMap<TxId, Sent>,
    weather: Weather,
}

impl MemoryChain {
    pub fn new(chain: Chain, clock: Clock) -> Arc<Self> {
        Arc::new(Self { chain, clock, kept: Mutex::default() })
    }

    /// So many of the latest blocks may still be replaced.
    pub fn young_blocks(&self) -> u64 {
        match self.chain {
            Chain::Tron => 19,
            // After 12 the example's settings take a transfer for final.
            Chain::Ethereum => 11,
        }
    }

    fn final_depth(&self) -> u64 {
        match self.chain {
            Chain::Tron => 19,
            Chain::Ethereum => 64,
        }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap()
    }

    fn height(&self) -> u64 {
        u64::try_from(self.clock.now().millis() / self.chain.block_ms()).unwrap()
    }

    pub fn be(&self, weather: Weather) {
        self.kept().weather = weather;
    }

    /// Sends a transaction; it stands in the next block.
    pub fn send(&self, transfers: Vec<(Account, i64)>) -> TxId {
        let block = self.height() + 1;
        let mut kept = self.kept();
        let id = TxId::parse(&format!("{:064x}", kept.sent.len() + 1)).unwrap();
        kept.sent.insert(id.clone(), Sent { transfers, block, dropped: false, moves: 0 });
        id
    }

    pub fn sent(&self, id: &TxId) -> Sent {
        self.kept().sent[id].clone()
    }

    /// Replaces the latest blocks: what stood in them is gone for good, or stands in the next one.
    pub fn reorg(&self, depth: u64, dropped: bool) {
        let (height, depth) = (self.height(), depth.min(self.young_blocks()));
        for sent in self.kept().sent.values_mut() {
            if sent.block > height - depth && sent.block <= height && !sent.dropped {
                sent.dropped = dropped;
                sent.block = height + 1;
                sent.moves += 1;
            }
        }
    }

    fn head(&self, weather: Weather) -> Result<Head, Fault> {
        let behind = match weather {
            Weather::Down => return Err(Fault::Unknown("down".to_owned())),
            Weather::Behind(blocks) => blocks,
            Weather::Fine | Weather::Forgetful => 0,
        };
        let latest = self.height() - behind;
        let millis = i64::try_from(latest).unwrap() * self.chain.block_ms();
        let at = Timestamp::from_millis(millis);
        Ok(Head { latest, finalized: latest - self.final_depth(), at })
    }

    fn transfers(&self, (id, sent): (&TxId, &Sent), accounts: &[Account]) -> Vec<Transfer> {
        let millis = i64::try_from(sent.block).unwrap() * self.chain.block_ms();
        let ours = (0..).zip(&sent.transfers);
        let ours = ours.filter(|(_, (to, units))| accounts.contains(to) && *units >= DUST);
        let transfer = |(log_index, (to, units)): (u64, &(Account, i64))| Transfer {
            txid: id.clone(),
            log_index,
            from: PAYER,
            to: *to,
            amount: Money::new(*units, Currency::USDT),
            at: Timestamp::from_millis(millis),
            block: sent.block,
            block_hash: format!("{:064x}", sent.block * 1_000 + sent.moves),
        };
        ours.map(transfer).collect()
    }
}

/// A node, asked for what reaches these accounts.
pub struct MemoryNode {
    pub chain: Arc<MemoryChain>,
    pub accounts: Vec<Account>,
}

#[async_trait]
impl Node for MemoryNode {
    async fn check(&self) -> Result<Fitness, Fault> {
        Ok(Fitness::Fits)
    }

    async fn transaction(&self, id: &TxId) -> Result<Found, Fault> {
        let kept = self.chain.kept();
        let head = self.chain.head(kept.weather)?;
        match kept.sent.get(id).filter(|sent| !sent.dropped) {
            Some(sent) if sent.block <= head.latest => {
                let list = self.chain.transfers((id, sent), &self.accounts);
                Ok(match list.is_empty() {
                    true => Found::NothingForUs(Rejection::TooSmall),
                    false => Found::Transfers { list, head },
                })
            }
            Some(_) => Ok(Found::Pending),
            None if head.is_stale(self.chain.clock.now()) => Err(Fault::Unknown("behind".to_owned())),
            None => Ok(Found::Unknown),
        }
    }

    async fn scan(&self, after: u64) -> Result<Scanned, Fault> {
        let kept = self.chain.kept();
        let head = self.chain.head(kept.weather)?;
        let (from, to) = (after.saturating_add(1), head.latest.max(after));
        let young = if kept.weather == Weather::Forgetful { head.finalized + 1 } else { u64::MAX };
        let there = kept.sent.iter().filter(|(_, sent)| {
            !sent.dropped && sent.block > after && sent.block <= head.latest && sent.block < young
        });
        let transfers = there.flat_map(|sent| self.chain.transfers(sent, &self.accounts)).collect();
        Ok(Scanned::Read(Scan { transfers, from, to, head }))
    }
}
