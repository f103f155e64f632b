//! Hashes of another network: 64 digits look the same on both, and payers confuse the two.

use crate::{
    app::App,
    domain::{incoming_transfer::ClaimStatus, time::SECOND_MS},
    methods::Found,
    store::claims::Claim,
};

/// The other network is asked when a hash is named, not each time it is looked for.
const FIRST_LOOK_MS: i64 = 10 * SECOND_MS;

/// Is a transaction that its own network does not know one of another? Asked when it is first looked for, and
/// once more before it is called never seen (`never_ms` after it was named). Money of ours there is found by
/// that network's own watcher.
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
