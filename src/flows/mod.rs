//! One business act each: load, decide, save, tell, in one transaction.
//!
//! A page, a job and a provider's message all reach the same flow. Each is safe to be dropped at any
//! `.await` and to be run twice.

pub mod advice;
mod allowance;
pub mod amazon;
mod attempt;
mod begin;
pub mod chain;
mod choice;
pub mod claim;
pub mod desk;
mod draw;
pub mod in_flight;
pub mod invite;
pub mod journal;
pub mod kept;
pub mod mailing;
mod named;
pub mod notifications;
pub mod order;
mod part;
mod pausing;
pub mod pay;
pub mod polling;
pub mod reallocate;
pub mod receive;
pub mod record;
pub mod reorder;
pub mod reorg;
pub mod request;
mod reverse;
pub mod review;
pub mod signin;
pub mod statement;
mod trust;
mod unmatched;
mod void;
pub mod watched;
pub mod webhook;
mod wrong_network;

use crate::store::StoreError;

/// How often a flow starts anew when somebody else was faster.
const TRIES: u32 = 5;

/// Runs an attempt at a flow again when what it read has changed in the meantime, or when a uniqueness
/// rule or a deadlock has ended its transaction.
pub(crate) async fn retry_on_conflict<T, F>(attempt: impl Fn() -> F) -> Result<T, StoreError>
where
    F: Future<Output = Result<T, StoreError>>,
{
    for _ in 1..TRIES {
        match attempt().await {
            Err(StoreError::Stale | StoreError::Taken) => tokio::task::yield_now().await,
            done => return done,
        }
    }
    attempt().await
}
