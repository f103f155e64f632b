//! Reads from AWS, once an hour for each subscription, what buyers are entitled to.

use crate::{app::App, flows::amazon};

/// Reads every subscription that is due, one after the other: AWS counts calls.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    if app.amazon.is_none() {
        return Ok(());
    }
    for subscription in amazon::due(app).await? {
        if let Err(error) = amazon::read(app, &subscription).await {
            let code = subscription.product_code;
            tracing::warn!(%error, code, "storing entitlements failed; they will be read again");
        }
    }
    Ok(())
}
