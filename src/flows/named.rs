//! Stores the TxID that somebody has entered, before a node is asked about it.

use super::{
    allowance::{self, Spent},
    journal, retry_on_conflict,
};
use crate::{
    app::App,
    domain::{
        Actor,
        allowance::{Act, Source},
        incoming_transfer::ClaimStatus,
        payment::Payment,
        time::SECOND_MS,
    },
    store::{StoreError, claims, claims::Claim},
};

/// Returns the stored claim, or how many milliseconds to wait if there are too many for this order.
pub(super) async fn keep(
    app: &App,
    payment: &Payment,
    hash: String,
    by: &Actor,
) -> Result<Result<Claim, i64>, StoreError> {
    retry_on_conflict(|| async {
        let now = app.clock.now();
        let mut tx = app.store.begin().await?;
        let known = claims::find(&mut tx, &payment.id, &hash).await?;
        let claim = match known {
            Some(known) => known,
            None => {
                let order = journal::load(&mut tx, &payment.id).await?.order;
                let spent = Spent { act: Act::Claim, source: Source::of(by) };
                if let Err(wait_ms) = allowance::spend(app, &mut tx, &order, spent, now).await? {
                    return Ok(Err(wait_ms));
                }
                let (id, method) = (payment.id.clone(), payment.method.clone());
                let status = ClaimStatus::Looking;
                let source = hash.clone();
                let claim = Claim { payment: id, method, source, at: now, status, open: false };
                claims::save(&mut tx, &claim, Some(now.plus_ms(10 * SECOND_MS))).await?;
                claims::shed(&mut tx, &payment.order).await?;
                claim
            }
        };
        if Source::of(by) == Source::Member {
            claims::note_member(&mut tx, &payment.id, &claim.source).await?;
        }
        tx.commit().await?;
        Ok(Ok(claim))
    })
    .await
}
