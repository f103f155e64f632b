//! Reads blocks for transfers to us, in ranges as wide as the node allows.

use super::{Evm, Receipted, answers::FoundLog};
use crate::methods::usdt::{
    chain::{Scan, Transfer},
    logs::TRANSFER,
    rpc,
    txid::TxId,
    wire::NodeError,
};
use serde_json::json;
use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

/// As many blocks as nearly every provider allows at once; TRON allows 5,000.
const WIDEST: u64 = 1_000;

/// So many ranges are read in one scan: catching up comes in steps, not as a burst.
const RANGES_PER_SCAN: u32 = 10;

/// After so many answers in a row a range that was narrowed is tried twice as wide.
const CALM: u32 = 100;

/// How many blocks to ask for at once: what the node has let us know.
#[derive(Debug)]
pub struct Step(Mutex<(u64, u32)>);

impl Default for Step {
    fn default() -> Self {
        Self(Mutex::new((WIDEST, 0)))
    }
}

impl Step {
    fn blocks(&self) -> u64 {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    fn answered(&self) {
        let mut step = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        step.1 += 1;
        if step.1 >= CALM {
            *step = ((step.0 * 2).min(WIDEST), 0);
        }
    }

    fn refused(&self, blocks: u64) {
        let mut step = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *step = ((blocks / 2).max(1), 0);
    }
}

/// What one range brought. `to` lies before the end of the range when the node could not prove the rest.
struct Range {
    to: u64,
    transfers: Vec<Transfer>,
}

impl Evm {
    pub(super) async fn read(&self, after: u64) -> Result<Scan, NodeError> {
        let head = self.head().await?;
        let mut scan = Scan { transfers: Vec::new(), from: after.saturating_add(1), to: after, head };
        for _ in 0..RANGES_PER_SCAN {
            if scan.to >= head.latest {
                break;
            }
            match self.range(scan.to + 1, head.latest).await {
                Ok(range) if range.to > scan.to => {
                    scan.to = range.to;
                    scan.transfers.extend(range.transfers);
                }
                // What was read before is worth keeping; the rest comes with the next scan.
                Ok(_) | Err(_) if scan.to > after => break,
                Ok(_) => {
                    return Err(NodeError::Unknown("it lists a transfer that it has no receipt of".into()));
                }
                Err(trouble) => return Err(trouble),
            }
        }
        Ok(scan)
    }

    /// The next blocks from `from` on, as many as the node allows.
    async fn range(&self, from: u64, latest: u64) -> Result<Range, NodeError> {
        loop {
            let to = from.saturating_add(self.step.blocks() - 1).min(latest);
            match self.logs(from, to).await {
                Ok(logs) => {
                    self.step.answered();
                    return self.proven(logs, to).await;
                }
                Err(NodeError::Range(_)) if to > from => self.step.refused(to - from + 1),
                Err(trouble) => return Err(trouble),
            }
        }
    }

    async fn logs(&self, from: u64, to: u64) -> Result<Vec<FoundLog>, NodeError> {
        let config = self.line.config();
        let topic = |bytes: [u8; 32]| format!("0x{}", hex::encode(bytes));
        let accounts: Vec<String> = config.accounts.iter().map(|account| topic(account.word())).collect();
        let ask = json!([{
            "address": format!("0x{}", config.token.hex()),
            "topics": [format!("0x{TRANSFER}"), null, accounts],
            "fromBlock": format!("{from:#x}"),
            "toBlock": format!("{to:#x}"),
        }]);
        let logs = rpc::call::<Vec<FoundLog>>(&self.line, "eth_getLogs", ask).await?;
        logs.ok_or_else(|| NodeError::Unknown("eth_getLogs: no list of logs".into()))
    }

    /// A log says only where to look: the receipt of its transaction decides. The range ends before the
    /// first block whose receipts the node does not have (yet, or any more).
    async fn proven(&self, logs: Vec<FoundLog>, to: u64) -> Result<Range, NodeError> {
        let ours = self.ours();
        let mut spotted = BTreeMap::new();
        for found in logs.iter().filter(|found| !found.removed && ours.is_paid_by(&found.log)) {
            let (number, hash) = found.block()?;
            spotted.insert((number, found.id()?), hash);
        }
        let mut range = Range { to, transfers: Vec::new() };
        for ((number, id), hash) in spotted {
            match self.proof(&id, &hash).await? {
                Some(transfers) => range.transfers.extend(transfers),
                None => {
                    range.to = number.saturating_sub(1);
                    break;
                }
            }
        }
        range.transfers.retain(|transfer| transfer.block <= range.to);
        Ok(range)
    }

    /// What a transaction in the block of this hash pays us; none while the node has no such receipt.
    async fn proof(&self, id: &TxId, hash: &str) -> Result<Option<Vec<Transfer>>, NodeError> {
        let name = format!("{hash} {id}");
        if let Some(transfers) = self.known.get(&name) {
            return Ok(Some(transfers));
        }
        let Some(receipt) = self.receipt(id).await? else { return Ok(None) };
        if receipt.block()?.1 != hash {
            return Ok(None);
        }
        let transfers = match self.judge(id, &receipt).await? {
            Receipted::Paid(transfers) => transfers,
            Receipted::Failed | Receipted::Nothing(_) => Vec::new(),
        };
        self.known.keep(name, transfers.clone());
        Ok(Some(transfers))
    }
}
