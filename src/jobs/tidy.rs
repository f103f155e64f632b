//! The hourly round: reminds of deadlines, forgets what is no longer needed.

use crate::{
    app::App,
    domain::time::DAY_MS,
    flows::{advice, order},
    store::{
        amazon::arrivals, attachments, inbox, invitations, match_keys, outbox, outbox_pauses, sessions,
        signin_links, uses,
    },
};

/// Sign-in links, sessions, registrations from AWS and sent mails are kept 30 days, providers' messages 90: they hold personal data.
const LINKS_MS: i64 = 30 * DAY_MS;
const INBOX_MS: i64 = 90 * DAY_MS;

/// What payers have shown for their transfers is kept for a year: until the books of it are closed.
const ATTACHMENTS_MS: i64 = 366 * DAY_MS;

/// An exact amount is one attempt's for as long as late money may come: a payment link's two days, or an order's
/// seven, and a week after that.
const MATCH_KEYS_MS: i64 = 14 * DAY_MS;

pub async fn tick(app: &App) -> anyhow::Result<()> {
    order::remind(app).await?;
    advice::lapse(app).await?;
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    signin_links::forget(&mut tx, now.plus_ms(-LINKS_MS)).await?;
    arrivals::forget(&mut tx, now.plus_ms(-LINKS_MS)).await?;
    outbox::forget(&mut tx, now.plus_ms(-LINKS_MS)).await?;
    outbox_pauses::forget(&mut tx, now.plus_ms(-DAY_MS)).await?;
    inbox::forget(&mut tx, now.plus_ms(-INBOX_MS)).await?;
    match_keys::forget(&mut tx, now.plus_ms(-MATCH_KEYS_MS)).await?;
    attachments::forget(&mut tx, now.plus_ms(-ATTACHMENTS_MS)).await?;
    sessions::forget(&mut tx, now.plus_ms(-LINKS_MS)).await?;
    invitations::forget_letters(&mut tx, now.plus_ms(-DAY_MS)).await?;
    uses::forget(&mut tx, now.plus_ms(-DAY_MS)).await?;
    Ok(tx.commit().await?)
}
