//! Work that nobody waits for: loops over rows, each with a `tick` that a test calls once.
//!
//! Rows are claimed by a guarded UPDATE, so that any number of instances share the work and none does
//! the same twice at once.

pub mod deliver;
pub mod entitlements;
pub mod expire;
pub mod scan;
pub mod tidy;
pub mod watch;

use crate::{app::App, sandbox::post};
use std::{future::Future, sync::Arc, time::Duration};
use tokio::sync::watch::Receiver;

/// Starts all loops; they end when `stop` turns true, each after what it is doing.
pub fn start(app: &Arc<App>, stop: &Receiver<bool>) -> Vec<tokio::task::JoinHandle<()>> {
    let mut loops = if app.world.is_alone() { Vec::new() } else { shop(app, stop) };
    if app.world.is_here() {
        // The pretend providers send their messages again by themselves, as the real ones do.
        loops.push(every(Duration::from_secs(1), app, stop, |app| async move {
            Ok(post::deliver_due(&app).await?)
        }));
    }
    loops
}

fn shop(app: &Arc<App>, stop: &Receiver<bool>) -> Vec<tokio::task::JoinHandle<()>> {
    let mut loops = vec![
        every(Duration::from_secs(1), app, stop, |app| async move { watch::tick(&app).await }),
        every(Duration::from_secs(1), app, stop, |app| async move { deliver::tick(&app).await }),
        every(Duration::from_secs(5), app, stop, |app| async move { expire::tick(&app).await }),
        every(Duration::from_secs(30), app, stop, |app| async move { entitlements::tick(&app).await }),
        every(Duration::from_secs(3600), app, stop, |app| async move { tidy::tick(&app).await }),
    ];
    // A loop for each chain: a node that hangs holds up no other.
    for method in scan::watched(app) {
        let read = move |app: Arc<App>| async move { scan::read(&app, method).await };
        loops.push(every(Duration::from_secs(1), app, stop, read));
    }
    loops
}

fn every<F>(
    pause: Duration,
    app: &Arc<App>,
    stop: &Receiver<bool>,
    tick: impl Fn(Arc<App>) -> F + Send + 'static,
) -> tokio::task::JoinHandle<()>
where
    F: Future<Output = anyhow::Result<()>> + Send,
{
    let (app, mut stop) = (app.clone(), stop.clone());
    tokio::spawn(async move {
        while !*stop.borrow() {
            if let Err(error) = tick(app.clone()).await {
                tracing::error!(%error, "a job has failed; it is tried again");
            }
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                _ = stop.changed() => {}
            }
        }
    })
}
