//! A second node, kept by somebody else: what it does not confirm may still be undone, whatever the first says.

use super::{
    chain::{self, Fitness, Head, Node, Transfer},
    known::Known,
    txid::TxId,
};
use crate::{domain::Money, methods::ObservedTransfer};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Turns what a node says into observed transfers.
pub(super) type Decode<'a> = dyn Fn(&[Transfer], &Head) -> Vec<ObservedTransfer> + Sync + 'a;

/// A node that is asked about money before it counts.
pub struct Witness {
    node: Arc<dyn Node>,
    /// Sums up to this count without it.
    above: Option<Money>,
    fits: AtomicBool,
    /// What it has confirmed, each by its name and block.
    confirmed: Known,
    /// What the log has been told of.
    logged: Known,
}

impl Witness {
    pub fn new(node: Arc<dyn Node>, above: Option<Money>) -> Self {
        let (confirmed, logged) = (Known::default(), Known::default());
        Self { node, above, fits: AtomicBool::default(), confirmed, logged }
    }

    /// What the operator has to change; none when it is of the configured chain, or cannot be asked now.
    pub(super) async fn wrong(&self) -> Option<String> {
        match self.node.check().await {
            Ok(Fitness::Fits) => {
                self.fits.store(true, Ordering::Relaxed);
                None
            }
            Ok(Fitness::Wrong(why)) => Some(why),
            Err(fault) => {
                tracing::warn!(%fault, "the second node cannot be reached yet");
                None
            }
        }
    }

    fn is_asked_about(&self, observed: &ObservedTransfer) -> bool {
        observed.certain && self.above.is_none_or(|above| observed.amount.minor() > above.minor())
    }

    /// Why money that the first node calls final does not count yet.
    async fn doubt(&self, seen: &ObservedTransfer, decode: &Decode<'_>) -> Option<String> {
        if !self.fits.load(Ordering::Relaxed)
            && let Some(why) = self.wrong().await
        {
            return Some(why);
        }
        if !self.fits.load(Ordering::Relaxed) {
            return Some("it cannot be asked".to_owned());
        }
        let Ok(id) = TxId::parse(&seen.source) else { return Some("it has no hash".to_owned()) };
        match self.node.transaction(&id).await {
            // The same rules, by what this node says: sum, place, block, and whether it is final.
            Ok(chain::Found::Transfers { list, head }) => {
                let agrees = decode(&list, &head).contains(seen);
                (!agrees).then(|| "it does not tell the same, or not that it is final".to_owned())
            }
            Ok(chain::Found::Unknown | chain::Found::Pending) => Some("it does not know it".to_owned()),
            Ok(chain::Found::Failed | chain::Found::NothingForUs(_)) => {
                Some("it says that nothing was paid".to_owned())
            }
            Err(fault) => Some(fault.to_string()),
        }
    }

    /// Final money stays to be confirmed until this node calls it final as well.
    ///
    /// `decode` turns what a node says into observed transfers, by the rules of the method.
    pub(super) async fn confirm(
        &self,
        mut observed_transfers: Vec<ObservedTransfer>,
        decode: &Decode<'_>,
    ) -> Vec<ObservedTransfer> {
        for seen in observed_transfers.iter_mut().filter(|seen| self.is_asked_about(seen)) {
            let block = seen.block.as_ref().map_or("", |block| &block.hash);
            let name = format!("{block} {}", seen.reference);
            if self.confirmed.get(&name).is_some() {
                continue;
            }
            let Some(why) = self.doubt(seen, decode).await else {
                self.confirmed.keep(name, Vec::new());
                continue;
            };
            seen.certain = false;
            if self.logged.get(&name).is_none() {
                let reference = &seen.reference;
                tracing::error!(reference, why, "the second node does not confirm a final transfer");
                self.logged.keep(name, Vec::new());
            }
        }
        observed_transfers
    }
}
