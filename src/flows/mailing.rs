//! Stores the outcome of each try to send an email, and whether email can be sent at all. The log reports changes, not
//! every failure; the desk shows the current state.

use crate::{
    app::App,
    domain::{MailFault, Timestamp},
    store::{
        StoreError, Tx, mail_faults,
        outbox::{self, Outcome, Outgoing},
    },
};

/// How a try changes whether email can be sent.
enum Change {
    None,
    /// Sending fails, or fails for another reason than before.
    Fails(MailFault),
    Works,
}

/// Stores the outcome of a try.
pub async fn tried(app: &App, mail: &Outgoing, outcome: &Outcome) -> Result<(), StoreError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    outbox::finish(&mut tx, &mail.id, outcome, now).await?;
    let change = change(&mut tx, outcome, now).await?;
    tx.commit().await?;
    match (&change, outcome) {
        (Change::Fails(fault), Outcome::Later { why, .. }) => {
            let fault = fault.word();
            tracing::warn!(fault, why, mail = mail.id, "email cannot be sent; it will be retried");
        }
        (Change::Works, _) => tracing::info!("email can be sent again"),
        _ => {}
    }
    if let Outcome::Dead { why } = outcome {
        tracing::error!(mail = mail.id, why, "giving up on an email");
    }
    Ok(())
}

async fn change(tx: &mut Tx, outcome: &Outcome, now: Timestamp) -> Result<Change, StoreError> {
    if let Outcome::Later { fault, .. } = outcome {
        let is_new = mail_faults::put(tx, *fault, now).await?;
        return Ok(if is_new { Change::Fails(*fault) } else { Change::None });
    }
    let Some((fault, _)) = mail_faults::find(tx).await? else { return Ok(Change::None) };
    let is_sent = matches!(outcome, Outcome::Sent);
    let is_over = if fault.is_of_one_email() { !outbox::any_failing(tx).await? } else { is_sent };
    let is_over = is_over && mail_faults::clear(tx).await?;
    Ok(if is_over && is_sent { Change::Works } else { Change::None })
}
