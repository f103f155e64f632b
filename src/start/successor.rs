//! The process before this one may have been killed in the middle of its work.

use crate::{
    app::App,
    domain::time::MINUTE_MS,
    flows::retry_on_conflict,
    store::{StoreError, leases},
};

/// No job leases a row for longer, in milliseconds.
const LONGEST_LEASE_MS: i64 = 2 * MINUTE_MS;

/// Takes over what a process that was killed had leased, instead of waiting until its leases end. Only for
/// whoever holds the data folder's lock; instances that share PostgreSQL cannot know which of them is gone.
pub async fn take_over(app: &App) -> Result<(), StoreError> {
    retry_on_conflict(|| async {
        let mut tx = app.store.begin().await?;
        leases::take_over(&mut tx, app.clock.now(), LONGEST_LEASE_MS).await?;
        tx.commit().await
    })
    .await
}
