//! A small mail server for the pretend world: takes letters over SMTP and hands them to a mailbox.
//!
//! It keeps nothing and relays nothing. Two recipients of any domain let people see what happens
//! when an email cannot be delivered: `bounce@` is refused for good, `later@` for the time being.

mod command;
mod received;
mod session;
#[cfg(test)]
mod tests;

pub use received::ReceivedMail;

use session::Session;
use std::{
    sync::{Arc, atomic::AtomicU64},
    time::Duration,
};
use tokio::{net::TcpListener, sync::mpsc, task::JoinSet};

/// What the server puts up with.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The largest letter, in bytes as sent.
    pub size_bytes: usize,
    /// How long a client may stay silent before it is sent away.
    pub idle_ms: u64,
    /// How many clients are served at a time; more of them wait.
    pub sessions: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { size_bytes: 1024 * 1024, idle_ms: 60_000, sessions: 32 }
    }
}

/// Serves SMTP on `listener` and puts every email into `inbox`, in the order of incoming transfer.
///
/// Runs until `inbox` is closed by its receiver or the future is dropped; open sessions end with it.
pub async fn serve(listener: TcpListener, inbox: mpsc::Sender<ReceivedMail>, limits: Limits) {
    let counter = Arc::new(AtomicU64::new(0));
    let mut sessions = JoinSet::new();
    loop {
        let full = sessions.len() >= limits.sessions;
        tokio::select! {
            () = inbox.closed() => return,
            Some(_) = sessions.join_next() => {}
            accepted = listener.accept(), if !full => match accepted {
                Ok((stream, _)) => {
                    let session = Session::new(stream, inbox.clone(), counter.clone(), limits);
                    sessions.spawn(session.run());
                }
                Err(error) => {
                    tracing::warn!(%error, "the sandbox's mail server could not accept a connection");
                    // Usually out of file handles: without a pause this would spin.
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            },
        }
    }
}
