//! Moves payment links to a new secret.
//!
//! The database keeps the digest of each link's token, and the token is derived from the secret. So after the secret
//! has changed, the links that pages show are found again only when the digests are derived anew; and the links of
//! the old secret, which may have leaked, are dead from then on. So are all sign-in links.

use crate::{
    domain::{OrderId, Timestamp},
    keys::{Keys, digest},
    store::{Store, StoreError, orders, signin_links},
};
use anyhow::Result;

/// Orders that are moved in one transaction.
const BATCH: i64 = 500;

/// Moves all links of the old secret to the present one. Without an old secret it only says so if the links of the
/// database are of another secret. Can be interrupted, repeated, and done by several instances at once.
pub async fn rotate(store: &Store, keys: &Keys, old: Option<&Keys>, now: Timestamp) -> Result<()> {
    match old {
        Some(old) => {
            let moved = relink(store, old, keys).await?;
            let mut tx = store.begin().await?;
            signin_links::end_all(&mut tx, now).await?;
            tx.commit().await?;
            tracing::info!(orders = moved, "payment links use the new secret; remove the old secret");
        }
        None => tell_foreign(store, keys).await?,
    }
    Ok(())
}

async fn relink(store: &Store, old: &Keys, new: &Keys) -> Result<u64, StoreError> {
    let (mut after, mut moved) = (OrderId::from_text(""), 0);
    loop {
        let mut tx = store.begin().await?;
        let links = orders::links(&mut tx, &after, BATCH).await?;
        let Some((last, _)) = links.last() else { return Ok(moved) };
        after = last.clone();
        for (id, hash) in &links {
            if *hash == digest(&old.link_token(id)) {
                moved += orders::relink(&mut tx, id, hash, &digest(&new.link_token(id))).await?;
            }
        }
        tx.commit().await?;
    }
}

async fn tell_foreign(store: &Store, keys: &Keys) -> Result<(), StoreError> {
    let newest = orders::newest_link(&mut store.read().await?).await?;
    if newest.is_some_and(|(id, hash)| hash != digest(&keys.link_token(&id))) {
        tracing::error!(
            "the payment links of this database are of another secret and will not be found: start with the old \
             secret in GUICHET_SECRET_OLD or secret.key.old, see docs/operating.md"
        );
    }
    Ok(())
}
