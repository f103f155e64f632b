//! Finds transfers to us in TronGrid's index of accounts, and proves each by its transaction.
//!
//! The index knows no block numbers and may lag behind the node, so it is read from well before the block
//! asked for, and nothing it says counts until the node has said the same.

use super::{Lookup, Tron, http};
use crate::{
    domain::{Timestamp, time::HOUR_MS},
    methods::usdt::{
        account::Account,
        block::Block,
        chain::{Chain, DUST, Scan, Scanned, Transfer},
        txid::TxId,
        wire::NodeError,
    },
};
use serde::Deserialize;
use std::collections::BTreeSet;
use url::Url;

/// How much older than the block asked for an entry may be: the index may have learnt of it late.
const OVERLAP_MS: i64 = HOUR_MS;

/// The most that one page of the index holds.
const PER_PAGE: &str = "200";

/// So many pages of one account are read in one scan.
const PAGES: u32 = 5;

/// So many transactions that were never seen before are proven in one scan, five calls each: TronGrid shuts
/// out for 30 seconds who calls more than 15 times in one.
const NEW_PER_SCAN: u32 = 10;

/// So often a block before a moment is looked for: missed turns are rare, and each try takes them all back.
const TRIES: u32 = 3;

/// One page of the index.
#[derive(Debug, Deserialize)]
struct Page {
    data: Vec<Row>,
    #[serde(default)]
    meta: Meta,
}

#[derive(Debug, Default, Deserialize)]
struct Meta {
    /// Leads to the next page; absent on the last.
    fingerprint: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Row {
    transaction_id: String,
    block_timestamp: i64,
    #[serde(default)]
    value: String,
    /// `Transfer`, or what else the token's contract has logged, such as `Approval`.
    #[serde(rename = "type")]
    kind: Option<String>,
}

impl Row {
    /// May it pay us, and enough for a call? Whether it does, its transaction tells.
    fn is_promising(&self) -> bool {
        let is_dust = self.value.parse::<i64>().is_ok_and(|value| value < DUST);
        !is_dust && self.kind.as_deref().is_none_or(|kind| kind == "Transfer")
    }
}

/// What the index lists, by time.
#[derive(Default)]
struct Listed {
    rows: BTreeSet<(i64, TxId)>,
    /// Entries from this time on may be missing.
    until: Option<i64>,
}

impl Tron {
    pub(super) async fn read(&self, after: u64) -> Result<Scanned, NodeError> {
        let head = http::head(&self.line).await?;
        let mut scan = Scan { transfers: Vec::new(), from: after.saturating_add(1), to: after, head };
        if after >= head.latest {
            return Ok(Scanned::Read(scan));
        }
        let block = http::block(&self.line, after).await?;
        let block = block.ok_or_else(|| NodeError::Unknown(format!("it has no block {after}")))?;
        match self.listed(block.at.plus_ms(-OVERLAP_MS)).await {
            Ok(listed) => self.prove(listed, &block, &mut scan).await?,
            Err(NodeError::Missing(_)) => return Ok(Scanned::Unavailable),
            Err(trouble) => return Err(trouble),
        }
        scan.transfers.sort_by_key(|transfer| (transfer.block, transfer.txid.clone(), transfer.log_index));
        Ok(Scanned::Read(scan))
    }

    async fn listed(&self, since: Timestamp) -> Result<Listed, NodeError> {
        let mut listed = Listed::default();
        for account in &self.line.config().accounts {
            self.list(account, since, &mut listed).await?;
        }
        Ok(listed)
    }

    async fn list(&self, account: &Account, since: Timestamp, listed: &mut Listed) -> Result<(), NodeError> {
        let mut fingerprint = None;
        let mut last = 0;
        for _ in 0..PAGES {
            let address = self.index(account, since, fingerprint.as_deref());
            let (status, answer) = self.line.get(address).await?;
            let page: Option<Page> = http::read("transactions/trc20", status, answer)?;
            let Some(page) = page else { return Ok(()) };
            for row in &page.data {
                last = last.max(row.block_timestamp);
                if !row.is_promising() {
                    continue;
                }
                let id = TxId::parse(&row.transaction_id).map_err(|_| {
                    NodeError::Unknown("the index lists something that is no transaction".into())
                })?;
                listed.rows.insert((row.block_timestamp, id));
            }
            fingerprint = page.meta.fingerprint;
            if fingerprint.is_none() || page.data.is_empty() {
                return Ok(());
            }
        }
        listed.until = Some(listed.until.map_or(last, |until| until.min(last)));
        Ok(())
    }

    fn index(&self, account: &Account, since: Timestamp, fingerprint: Option<&str>) -> Url {
        let account = account.show(Chain::Tron);
        let mut address = self.line.address(&format!("/v1/accounts/{account}/transactions/trc20"));
        address
            .query_pairs_mut()
            .append_pair("only_to", "true")
            .append_pair("contract_address", &self.line.config().token.show(Chain::Tron))
            .append_pair("limit", PER_PAGE)
            .append_pair("order_by", "block_timestamp,asc")
            .append_pair("min_timestamp", &since.millis().max(0).to_string());
        if let Some(fingerprint) = fingerprint {
            address.query_pairs_mut().append_pair("fingerprint", fingerprint);
        }
        address
    }

    /// Proves what is listed, oldest first. The scan ends before the first entry that the node did not
    /// confirm, or that the list may lack; what is confirmed of later ones is passed on all the same.
    async fn prove(&self, listed: Listed, after: &Block, scan: &mut Scan) -> Result<(), NodeError> {
        let (mut fresh, mut gap) = (0, listed.until);
        let mut leave = |time: i64| gap = Some(gap.map_or(time, |gap| gap.min(time)));
        for (time, id) in &listed.rows {
            match self.proof(id, scan.head.finalized, &mut fresh).await {
                Ok(Some(list)) => scan.transfers.extend(list),
                Ok(None) => leave(*time),
                Err(trouble) if fresh <= 1 => return Err(trouble),
                // What was proven is remembered: the next scan comes further.
                Err(_) => {
                    leave(*time);
                    break;
                }
            }
        }
        scan.to = match gap {
            // What was proven is worth keeping, wherever it ends.
            Some(time) => self.block_before(time, after, scan.head.latest).await.unwrap_or(after.number),
            None => scan.head.latest,
        };
        Ok(())
    }

    /// A block that was made before a moment, near to it, and not before `after`. Blocks are at least three
    /// seconds apart, so a height counted from a known block is right or too high, and never too low.
    async fn block_before(&self, time: i64, after: &Block, latest: u64) -> Result<u64, NodeError> {
        let blocks = |span_ms: i64| u64::try_from(span_ms / Chain::Tron.block_ms()).unwrap_or_default();
        let mut height = (after.number + blocks(time - 1 - after.at.millis())).min(latest);
        for _ in 0..TRIES {
            if height <= after.number {
                break;
            }
            let Some(block) = http::block(&self.line, height).await? else { break };
            let late = block.at.millis() - time;
            if late < 0 {
                return Ok(height);
            }
            height = height.saturating_sub(blocks(late) + 1);
        }
        Ok(after.number)
    }

    /// What a listed transaction pays us; none while the node does not confirm that it stands where it must.
    async fn proof(
        &self,
        id: &TxId,
        finalized: u64,
        fresh: &mut u32,
    ) -> Result<Option<Vec<Transfer>>, NodeError> {
        if let Some(list) = self.known.get(id.as_str()) {
            return Ok(Some(list));
        }
        if *fresh == NEW_PER_SCAN {
            return Ok(None);
        }
        *fresh += 1;
        match self.lookup(id).await? {
            Lookup::Nowhere | Lookup::Pending => Ok(None),
            Lookup::MessageArg { is_solid, .. } => Ok(Some(self.remembered(id, Vec::new(), is_solid))),
            Lookup::Paid { list, is_solid: true } => Ok(Some(self.remembered(id, list, true))),
            // A block at a solidified height that has not this transaction is not the block it was in.
            Lookup::Paid { list, is_solid: false } => {
                let is_undone = list.iter().any(|transfer| transfer.block <= finalized);
                Ok(if is_undone { None } else { Some(list) })
            }
        }
    }

    /// A solidified transaction cannot come to pay anything else.
    fn remembered(&self, id: &TxId, list: Vec<Transfer>, is_solid: bool) -> Vec<Transfer> {
        if is_solid {
            self.known.keep(id.as_str().to_owned(), list.clone());
        }
        list
    }
}
