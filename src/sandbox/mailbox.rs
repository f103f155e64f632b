//! The pretend mailbox: takes letters over SMTP and remembers them.

use super::smtp::{self, Limits, ReceivedMail};
use crate::{
    clock::Clock,
    domain::Timestamp,
    store::{Store, StoreError, sandbox},
};
use anyhow::Result;
use std::net::SocketAddr;
use tokio::{net::TcpListener, sync::mpsc};

/// The kind of its records.
pub const KIND: &str = "mail";

/// Opens the mailbox's SMTP server at this address and returns it; port 0 becomes a free one.
///
/// # Errors
/// When the port is taken.
pub async fn open(at: SocketAddr, store: Store, clock: Clock) -> Result<SocketAddr> {
    let listener = TcpListener::bind(at).await?;
    let address = listener.local_addr()?;
    let (sender, mut inbox) = mpsc::channel(64);
    tokio::spawn(smtp::serve(listener, sender, Limits::default()));
    tokio::spawn(async move {
        while let Some(mail) = inbox.recv().await {
            if let Err(error) = keep(&store, &mail, &clock).await {
                tracing::error!(%error, "the sandbox's mailbox has lost an email");
            }
        }
    });
    Ok(address)
}

/// An email that comes again under its own Message-ID is the same email.
async fn keep(store: &Store, mail: &ReceivedMail, clock: &Clock) -> Result<(), StoreError> {
    let id = mail.message_id.clone();
    let body = serde_json::to_string(mail).map_err(|error| StoreError::Broken(error.into()))?;
    let mut tx = store.begin().await?;
    sandbox::add(&mut tx, KIND, &id, &body, clock.now()).await?;
    tx.commit().await
}

/// An email and when it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    /// Its Message-ID.
    pub id: String,
    pub at: Timestamp,
    pub mail: ReceivedMail,
}

fn read(record: sandbox::Record) -> Option<Email> {
    let mail = serde_json::from_str(&record.body).ok()?;
    Some(Email { id: record.id, at: record.at, mail })
}

/// The latest letters with their times, the newest first.
pub async fn emails(store: &Store, limit: i64) -> Result<Vec<Email>, StoreError> {
    let records = sandbox::latest(&mut store.read().await?, KIND, limit).await?;
    Ok(records.into_iter().filter_map(read).collect())
}

/// One letter by its Message-ID.
pub async fn email(store: &Store, id: &str) -> Result<Option<Email>, StoreError> {
    let record = sandbox::get(&mut store.read().await?, KIND, id).await?;
    Ok(record.and_then(read))
}

/// The latest letters, the newest first.
pub async fn latest(store: &Store, limit: i64) -> Result<Vec<ReceivedMail>, StoreError> {
    Ok(emails(store, limit).await?.into_iter().map(|email| email.mail).collect())
}
