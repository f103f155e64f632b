//! What a chain has shown for an order so far: transfers on their way, and the hashes that payers have named.

use super::{PayQuery, lead::Lead, summary::OrderSummary};
use crate::{
    domain::{
        PaymentId,
        incoming_transfer::{ClaimStatus, IncomingTransfer, Stage},
        payment::Payment,
        time::MINUTE_MS,
    },
    lang::Lang,
    methods::Method,
    store::{StoreError, claims, claims::Claim, incoming_transfers, scans, scans::Progress},
    web::Page,
};

/// What has been seen, and the form for what has not.
pub struct Trail {
    pub payment: PaymentId,
    /// The network's name and what wallets call the token there.
    pub standard: &'static str,
    pub transfers: Vec<Moving>,
    pub claims: Vec<ClaimView>,
    /// The node is behind or cannot be asked: what has been sent may not be seen for a while.
    pub behind: bool,
    pub lead: Lead,
    /// What was typed, and why it is no hash.
    pub typed: String,
    pub problem: Option<String>,
}

/// A transfer that is for this payment.
pub struct Moving {
    pub hash: String,
    pub amount: String,
    pub at: String,
    /// Confirmations so far and needed; `None` if it is final.
    pub blocks: Option<(i64, i64)>,
    /// It has vanished from the chain.
    pub gone: bool,
}

impl Moving {
    /// The confirmations as they are read out: by quarters, not at every block.
    pub fn read_out(&self) -> i64 {
        let (done, needed) = self.blocks.unwrap_or_default();
        let quarter = (needed / 4).max(1);
        done / quarter * quarter
    }
}

/// A claimed TxID and its status.
pub struct ClaimView {
    pub hash: String,
    /// `moving`, `paid`, `act-now` or `still`.
    pub tone: &'static str,
    pub words: &'static str,
    pub text: &'static str,
}

impl Trail {
    /// Reads what there is; three statements.
    pub async fn of(page: &Page, method: &dyn Method, payment: &Payment) -> Result<Option<Self>, StoreError> {
        let Some(watch) = method.watch() else { return Ok(None) };
        let mut db = page.site.store.read().await?;
        let seen = incoming_transfers::of_payment(&mut db, &payment.id).await?;
        let claimed = claims::shown(&mut db, &payment.id).await?;
        let progress = scans::find(&mut db, method.id()).await?;
        let (l, now) = (page.lang, page.site.clock.now());
        let latest = progress.as_ref().map_or(0, |progress| progress.latest);
        let transfers = seen.iter().map(|incoming| {
            let needed = watch.blocks_needed(incoming.observed.amount);
            let hash = watch.written(&incoming.observed.source);
            moving(l, incoming, hash, latest, needed)
        });
        Ok(Some(Self {
            payment: payment.id.clone(),
            standard: watch.network().standard,
            transfers: transfers.collect(),
            claims: claimed
                .iter()
                .filter(|claim| !is_listed(claim, &seen))
                .map(|claim| ClaimView { hash: watch.written(&claim.source), ..view(l, claim) })
                .collect(),
            lead: Lead::of(payment, &seen, &claimed),
            behind: progress.is_none_or(|p| is_behind(&p, now)),
            typed: String::new(),
            problem: None,
        }))
    }

    /// Applies the reader's statement that nothing was sent, if there is one.
    #[must_use]
    pub fn wished(self, payment: &Payment, query: &PayQuery) -> Self {
        let lead = if query.unsent.is_some() { self.lead.unsent(payment) } else { self.lead };
        Self { lead, ..self }
    }

    /// Names the state of all this, beside the payment's own, for the live page.
    pub fn revision(&self, summary: &OrderSummary) -> String {
        let blocks: Vec<String> =
            self.transfers.iter().map(|t| t.blocks.map_or(0, |(n, _)| n).to_string()).collect();
        let claims: Vec<&str> = self.claims.iter().map(|claim| claim.words).collect();
        format!("{}~{}~{}", summary.revision, blocks.join("."), claims.join("."))
    }
}

/// Returns true if the transfer of the TxID is listed already, so that it needs no second line.
fn is_listed(claim: &Claim, seen: &[IncomingTransfer]) -> bool {
    seen.iter().any(|incoming| incoming.observed.source == claim.source && incoming.stage != Stage::Gone)
}

fn is_behind(progress: &Progress, now: crate::domain::Timestamp) -> bool {
    progress.fault.is_some() || now.since(progress.read_to) > 3 * MINUTE_MS
}

fn moving(l: Lang, incoming: &IncomingTransfer, hash: String, latest: i64, needed: i64) -> Moving {
    let deep = incoming.observed.height().map_or(0, |height| (latest + 1 - height).clamp(0, needed));
    Moving {
        hash,
        amount: l.money(incoming.observed.amount),
        at: l.date_time(incoming.observed.at),
        blocks: (incoming.stage == Stage::Seen).then_some((deep, needed)),
        gone: incoming.stage == Stage::Gone,
    }
}

fn view(l: Lang, claim: &Claim) -> ClaimView {
    let tone = match claim.status {
        ClaimStatus::Looking | ClaimStatus::Confirming | ClaimStatus::Held => "moving",
        ClaimStatus::Placed => "paid",
        ClaimStatus::Used
        | ClaimStatus::Dismissed
        | ClaimStatus::Theirs
        | ClaimStatus::Older
        | ClaimStatus::Failed
        | ClaimStatus::OtherToken
        | ClaimStatus::Coin
        | ClaimStatus::OtherRecipient
        | ClaimStatus::NoTransfer
        | ClaimStatus::NeverSeen
        | ClaimStatus::NotLooked
        | ClaimStatus::OtherNetwork => "act-now",
    };
    // No order waits for a trifle: the page keeps asking for payment.
    let small = claim.status == ClaimStatus::Held && !claim.open;
    let word = if small { "small" } else { claim.status.word() };
    let text = l.t(&format!("usdt-claim-{word}-text"));
    let words = l.t(&format!("usdt-claim-{word}-tag"));
    ClaimView { hash: claim.source.clone(), tone, words, text }
}

/// The ends of a hash, enough to know it again.
pub fn short(hash: &str) -> String {
    match (hash.get(..8), hash.get(hash.len().saturating_sub(8)..)) {
        (Some(first), Some(last)) if hash.len() > 20 => format!("{first}…{last}"),
        _ => hash.to_owned(),
    }
}
