//! Checks the books, on a connection of its own: at start, then hourly.

use crate::{app::App, monitor::Books, store::ledger};

/// Checks every rule, logs each row that breaks one, and keeps the result for the metrics.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    let broken = ledger::check(&mut app.store.background().await?).await?;
    for broken in &broken {
        tracing::error!(broken, "the books do not agree");
    }
    app.monitor.books_checked(Books { broken: broken.len(), at: app.clock.now() });
    Ok(())
}
