//! Counts what the metrics show of the database, so that reading them costs no statement.

use crate::{
    app::App,
    monitor::Counts,
    store::{outbox, scans},
};

/// Counts once.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    let mut db = app.store.read().await?;
    let (mails_waiting, mails_given_up) = outbox::counts(&mut db).await?;
    let heads = scans::heads(&mut db).await?;
    app.monitor.counted(Counts { mails_waiting, mails_given_up, heads });
    Ok(())
}
