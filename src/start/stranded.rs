//! Attempts that can no longer be polled or voided, because their method was turned off.

use crate::{
    app::App,
    store::{StoreError, payments},
};
use std::collections::BTreeMap;

/// The numbers of orders with an open attempt, by its method, where that method is not configured. Such an order can
/// neither be paid another way nor be cancelled nor expire.
pub async fn stranded(app: &App) -> Result<BTreeMap<String, Vec<String>>, StoreError> {
    let mut by_method: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (method, number) in payments::open(&mut app.store.read().await?).await? {
        if app.method(&method).is_none() {
            by_method.entry(method).or_default().push(number);
        }
    }
    Ok(by_method)
}

/// Says so in the log, at start.
pub async fn tell_stranded(app: &App) -> Result<(), StoreError> {
    for (method, orders) in stranded(app).await? {
        let orders = orders.join(", ");
        tracing::error!(
            method,
            orders,
            "open payments by a method that is not configured can be neither asked about nor closed: turn it on \
             again until they are over"
        );
    }
    Ok(())
}
