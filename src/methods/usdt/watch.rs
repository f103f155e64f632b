//! What a node says, as observed transfers: on TRON one sum for a whole transaction, on Ethereum each log its own.

use super::{
    account::Account,
    chain::{self, Chain, Fitness, Rejection, Scanned, Transfer},
    method::{Usdt, key},
    pasted::{Pasted, pasted},
    txid::TxId,
};
use crate::{
    domain::{
        Message, Money,
        incoming_transfer::{BlockRef, ClaimStatus},
        time::HOUR_MS,
    },
    methods::{Fault, Found, Head, Method, Network, ObservedTransfer, Scan, Start, Watch},
};
use async_trait::async_trait;
use std::{collections::BTreeMap, sync::atomic::Ordering};

/// TRON's blocks are final when 19 of 27 producers have built on them.
const TRON_BLOCKS: i64 = 19;
/// Ethereum's are when two epochs of 32 blocks have passed.
const ETHEREUM_BLOCKS: i64 = 64;

/// A chain that was never read before is read back so far in any case: our clock and its blocks' differ.
const FIRST_MS: i64 = HOUR_MS;

#[async_trait]
impl Watch for Usdt {
    fn network(&self) -> Network {
        match self.settings.chain {
            Chain::Tron => Network { code: "tron", standard: "TRC20" },
            Chain::Ethereum => Network { code: "ethereum", standard: "ERC20" },
        }
    }

    fn read(&self, text: &str) -> Result<String, Message> {
        let what = match pasted(text, self.settings.chain) {
            Pasted::Id(id) => return Ok(id.as_str().to_owned()),
            Pasted::Empty => Message::new("usdt-pasted-empty"),
            Pasted::OtherNetwork { network, .. } => {
                Message::new("usdt-pasted-network").with("network", text_of(network))
            }
            Pasted::Address(_, account) if self.settings.accounts.contains(&account) => {
                Message::new("usdt-pasted-own-address")
            }
            Pasted::Address(chain, _) => {
                Message::new("usdt-pasted-address").with("network", text_of(chain.name()))
            }
            Pasted::Several => Message::new("usdt-pasted-several"),
            Pasted::Shortened => Message::new("usdt-pasted-shortened"),
            Pasted::TooShort(digits) => Message::new("usdt-pasted-short").with("digits", number(digits)),
            Pasted::TooLong(digits) => Message::new("usdt-pasted-long").with("digits", number(digits)),
            Pasted::Letter(letter) => Message::new("usdt-pasted-letter").with("letter", text_of(letter)),
            Pasted::Picture => Message::new("usdt-pasted-picture"),
            Pasted::Message => Message::new("usdt-pasted-words"),
        };
        Err(what)
    }

    fn written(&self, source: &str) -> String {
        match self.settings.chain {
            Chain::Tron => source.to_owned(),
            Chain::Ethereum => format!("0x{source}"),
        }
    }

    async fn scan(&self, start: Start) -> Result<Scan, Fault> {
        self.be_fit().await?;
        let after = self.after(start).await?;
        let Scanned::Read(scan) = self.node.scan(after).await? else { return self.unlisted(start).await };
        Ok(Scan {
            observed_transfers: self.witnessed(self.observed_transfers(&scan.transfers, &scan.head)).await,
            from: signed(scan.from),
            to: signed(scan.to),
            settled: signed(scan.settled()),
            head: head(&scan.head),
        })
    }

    async fn find(&self, source: &str) -> Result<Found, Fault> {
        let Ok(id) = TxId::parse(source) else { return Ok(Found::Unknown) };
        self.be_fit().await?;
        Ok(match self.node.transaction(&id).await? {
            chain::Found::Unknown => Found::Unknown,
            chain::Found::Pending => Found::Pending,
            chain::Found::Failed => Found::Nothing(ClaimStatus::Failed),
            chain::Found::NothingForUs(why) => Found::Nothing(answer(why)),
            chain::Found::Transfers { list, head: at } => {
                let observed_transfers = self.witnessed(self.observed_transfers(&list, &at)).await;
                Found::Transfers { observed_transfers, head: head(&at) }
            }
        })
    }

    async fn check(&self) -> Result<Option<String>, Fault> {
        match (self.unfit().await?, &self.witness) {
            (None, Some(witness)) => Ok(witness.wrong().await),
            (why, _) => Ok(why),
        }
    }

    fn blocks_needed(&self, amount: Money) -> i64 {
        match (self.depth_for(amount), self.settings.chain) {
            (Some(depth), _) => signed(depth),
            (None, Chain::Tron) => TRON_BLOCKS,
            (None, Chain::Ethereum) => ETHEREUM_BLOCKS,
        }
    }

    fn block_ms(&self) -> i64 {
        self.settings.chain.block_ms()
    }
}

impl Usdt {
    /// Nothing a node says counts before it was seen, once, to be of the configured chain.
    async fn be_fit(&self) -> Result<(), Fault> {
        if self.fits.load(Ordering::Relaxed) {
            return Ok(());
        }
        let Some(why) = self.unfit().await? else { return Ok(()) };
        tracing::error!(method = self.id(), why, "the node does not fit the settings; it is not read");
        Err(Fault::Unknown(why))
    }

    /// What the operator has to change; none when the node fits.
    async fn unfit(&self) -> Result<Option<String>, Fault> {
        Ok(match self.node.check().await? {
            Fitness::Fits => {
                self.fits.store(true, Ordering::Relaxed);
                None
            }
            Fitness::Wrong(why) => Some(why),
        })
    }

    /// The block to read after.
    async fn after(&self, start: Start) -> Result<u64, Fault> {
        match start {
            Start::After(block) => Ok(unsigned(block)),
            Start::Since(moment) => {
                let head = self.end().await?;
                let back_ms = head.at.since(moment).max(FIRST_MS);
                Ok(head.latest.saturating_sub(unsigned(back_ms / self.block_ms())))
            }
        }
    }

    /// How long the chain is: after its end there is nothing to read, and the answer is its head.
    async fn end(&self) -> Result<chain::Head, Fault> {
        match self.node.scan(u64::MAX).await? {
            Scanned::Read(end) => Ok(end.head),
            Scanned::Unavailable => {
                Err(Fault::Unknown("the node does not tell how long its chain is".into()))
            }
        }
    }

    /// What is known without a list: how far a transfer that somebody has named is from being final.
    async fn unlisted(&self, start: Start) -> Result<Scan, Fault> {
        if !self.warned.swap(true, Ordering::Relaxed) {
            let method = self.id();
            tracing::warn!(
                method,
                "the node cannot list transfers: only what payers name is found; set json_rpc"
            );
        }
        let end = head(&self.end().await?);
        let settled = match start {
            Start::After(block) => block,
            Start::Since(_) => 0,
        };
        Ok(Scan {
            observed_transfers: Vec::new(),
            from: end.latest.saturating_add(1),
            to: end.latest,
            settled,
            head: end,
        })
    }

    /// How many blocks make this sum final; none when the chain itself must say so.
    fn depth_for(&self, amount: Money) -> Option<u64> {
        let large = self.settings.final_above.is_some_and(|above| amount.minor() > above.minor());
        self.settings.confirmations.filter(|_| !large)
    }

    /// What the first node says, final only where the witness, if there is one, says so too.
    async fn witnessed(&self, observed_transfers: Vec<ObservedTransfer>) -> Vec<ObservedTransfer> {
        match &self.witness {
            Some(witness) => {
                witness.confirm(observed_transfers, &|list, head| self.observed_transfers(list, head)).await
            }
            None => observed_transfers,
        }
    }

    /// What was seen, by one node's word.
    fn observed_transfers(&self, transfers: &[Transfer], head: &chain::Head) -> Vec<ObservedTransfer> {
        match self.settings.chain {
            Chain::Ethereum => {
                let named = transfers.iter().map(|one| {
                    self.observed(one, one.amount, format!("{}:{}", one.txid, one.log_index), head)
                });
                named.collect()
            }
            Chain::Tron => {
                let mut sums: BTreeMap<(&TxId, Account), (&Transfer, i64)> = BTreeMap::new();
                for one in transfers {
                    sums.entry((&one.txid, one.to)).or_insert((one, 0)).1 += one.amount.minor();
                }
                let mut seen = BTreeMap::<&TxId, usize>::new();
                let summed = sums.into_values().map(|(one, sum)| {
                    let nth = seen.entry(&one.txid).or_default();
                    *nth += 1;
                    // A transaction that pays two of our addresses is two sums.
                    let name = if *nth == 1 { one.txid.to_string() } else { format!("{}:{nth}", one.txid) };
                    self.observed(one, Money::new(sum, one.amount.currency()), name, head)
                });
                summed.collect()
            }
        }
    }

    fn observed(
        &self,
        one: &Transfer,
        amount: Money,
        reference: String,
        head: &chain::Head,
    ) -> ObservedTransfer {
        let chain = self.settings.chain;
        let deep = self.depth_for(amount).is_some_and(|depth| one.confirmations(head) >= depth);
        ObservedTransfer {
            reference,
            source: one.txid.as_str().to_owned(),
            destination: one.to.show(chain),
            key: key(amount),
            amount,
            at: one.at,
            payer: Some(one.from.show(chain)),
            text: String::new(),
            block: Some(BlockRef { height: signed(one.block), hash: one.block_hash.clone() }),
            certain: deep || one.is_final(head),
        }
    }
}

fn answer(why: Rejection) -> ClaimStatus {
    match why {
        Rejection::OtherToken => ClaimStatus::OtherToken,
        Rejection::OtherRecipient => ClaimStatus::OtherRecipient,
        Rejection::Coin => ClaimStatus::Coin,
        Rejection::TooSmall | Rejection::NoTransfer => ClaimStatus::NoTransfer,
    }
}

fn head(head: &chain::Head) -> Head {
    Head { latest: signed(head.latest), finalized: signed(head.finalized), at: head.at }
}

/// Heights are far below the end of either type.
fn signed(height: u64) -> i64 {
    i64::try_from(height).unwrap_or(i64::MAX)
}

fn unsigned(height: i64) -> u64 {
    u64::try_from(height).unwrap_or_default()
}

fn text_of(name: impl ToString) -> crate::domain::MessageArg {
    crate::domain::MessageArg::Text(name.to_string())
}

fn number(digits: usize) -> u32 {
    u32::try_from(digits).unwrap_or(u32::MAX)
}
