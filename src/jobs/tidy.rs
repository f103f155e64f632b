//! The hourly round: reminds of deadlines, forgets what is no longer needed, checks the books.

use crate::{
    app::App,
    domain::time::DAY_MS,
    flows::order,
    store::{inbox, ledger, outbox, signin_links},
};

/// Sign-in links and sent mails are kept 30 days, providers' messages 90: they hold personal data.
const LINKS_MS: i64 = 30 * DAY_MS;
const INBOX_MS: i64 = 90 * DAY_MS;

pub async fn tick(app: &App) -> anyhow::Result<()> {
    order::remind(app).await?;
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    signin_links::forget(&mut tx, now.plus_ms(-LINKS_MS)).await?;
    outbox::forget(&mut tx, now.plus_ms(-LINKS_MS)).await?;
    inbox::forget(&mut tx, now.plus_ms(-INBOX_MS)).await?;
    tx.commit().await?;
    for broken in ledger::check(&mut app.store.read().await?).await? {
        tracing::error!(broken, "the books do not agree");
    }
    Ok(())
}
