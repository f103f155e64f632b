//! Detects a TxID that belongs to the other network: both have 64 digits, and payers confuse them.

use crate::{
    app::App,
    domain::{incoming_transfer::ClaimStatus, time::SECOND_MS},
    methods::Found,
    store::claims::Claim,
};

/// The other network is asked when a TxID is entered, not each time it is polled.
const FIRST_LOOK_MS: i64 = 10 * SECOND_MS;

/// Returns true if a transaction that its own network does not know belongs to another one. Checked at the first poll
/// and once more before the claim is given up (`never_ms` after it was entered). Money sent to us there is found by that
/// network's own watcher.
pub async fn knows(app: &App, claim: &Claim, never_ms: i64) -> bool {
    if claim.status == ClaimStatus::OtherNetwork {
        return true;
    }
    let age = app.clock.now().since(claim.at);
    if age >= FIRST_LOOK_MS && age <= never_ms {
        return false;
    }
    let others = app.methods.iter().filter(|method| method.id() != claim.method);
    for watch in others.filter_map(|method| method.watch()) {
        match watch.find(&claim.source).await {
            Ok(Found::Unknown) => {}
            Ok(Found::Pending | Found::Nothing(_) | Found::Transfers { .. }) => return true,
            Err(fault) => tracing::debug!(%fault, "another network could not be asked for a hash"),
        }
    }
    false
}
