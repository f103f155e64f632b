//! Background jobs: loops over rows, each with a `tick` that a test calls once.
//!
//! Rows are leased by a guarded UPDATE, so that any number of instances share the work and none does
//! the same twice at once. Jobs that call other servers have a loop for each server, so that one that hangs
//! delays only its own payments.

pub mod books;
pub mod claims;
pub mod count;
pub mod deliver;
pub mod entitlements;
pub mod expire;
pub mod scan;
pub mod tidy;
pub mod watch;

use crate::app::App;
use futures_util::FutureExt;
use std::{future::Future, panic::AssertUnwindSafe, sync::Arc, time::Duration};
use tokio::{sync::watch::Receiver, task::JoinHandle};

/// How long a job may go on with what it is doing once the site is to stop. Then it is dropped, which every
/// step of it is made for.
const GRACE: Duration = Duration::from_secs(3);

/// A job that failed is tried again after this long at most.
const AFTER_FAILURE: Duration = Duration::from_secs(60);

/// Starts all loops; they end when `stop` turns true, each within `GRACE`.
pub fn start(app: &Arc<App>, stop: &Receiver<bool>) -> Vec<JoinHandle<()>> {
    let job = |name: &str, seconds: u64| Job {
        name: name.to_owned(),
        pause: Duration::from_secs(seconds),
        app: app.clone(),
        stop: stop.clone(),
    };
    let mut loops = vec![
        job("deliver", 1).run(|app| async move { deliver::tick(&app).await }),
        job("expire", 5).run(|app| async move { expire::tick(&app).await }),
        job("entitlements", 30).run(|app| async move { entitlements::tick(&app).await }),
        job("tidy", 3600).run(|app| async move { tidy::tick(&app).await }),
        job("books", 3600).run(|app| async move { books::tick(&app).await }),
        job("count", 10).run(|app| async move { count::tick(&app).await }),
    ];
    for method in app.profiles.iter().map(|method| method.id) {
        let poll = move |app: Arc<App>| async move { watch::poll(&app, method).await };
        loops.push(job(&format!("watch-{method}"), 1).run(poll));
    }
    for method in scan::watched(app) {
        let read = move |app: Arc<App>| async move { scan::read(&app, method).await };
        loops.push(job(&format!("scan-{method}"), 1).run(read));
        // A claim may ask the other network, too.
        let answer = move |app: Arc<App>| async move { claims::answer(&app, method).await };
        loops.push(job(&format!("claims-{method}"), 1).run(answer));
    }
    loops
}

/// A loop that is about to start.
struct Job {
    name: String,
    pause: Duration,
    app: Arc<App>,
    stop: Receiver<bool>,
}

impl Job {
    fn run<F>(self, tick: impl Fn(Arc<App>) -> F + Send + 'static) -> JoinHandle<()>
    where
        F: Future<Output = anyhow::Result<()>> + Send,
    {
        self.app.monitor.job_starts(&self.name);
        tokio::spawn(async move {
            while !*self.stop.borrow() {
                let done = tokio::select! {
                    done = caught(tick(self.app.clone())) => done,
                    () = overdue(self.stop.clone()) => break,
                };
                let pause = self.note(&done);
                tokio::select! {
                    () = tokio::time::sleep(pause) => {}
                    () = stopped(self.stop.clone()) => {}
                }
            }
        })
    }

    /// Writes down how a round ended, and returns how long to wait for the next.
    fn note(&self, done: &anyhow::Result<()>) -> Duration {
        match done {
            Ok(()) => {
                self.app.monitor.job_succeeded(&self.name, self.app.clock.now());
                self.pause
            }
            Err(error) => {
                tracing::error!(job = self.name, %error, "a job failed; it will be retried");
                self.pause.min(AFTER_FAILURE)
            }
        }
    }
}

/// Turns a panic into an error, so that it ends one round and not the job. What a round has not stored is done anew.
async fn caught(round: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<()> {
    let done = AssertUnwindSafe(round).catch_unwind().await;
    done.unwrap_or_else(|_| Err(anyhow::anyhow!("it panicked; standard error says where")))
}

/// Returns when the site is to stop.
async fn stopped(mut stop: Receiver<bool>) {
    // Whoever could stop the site is gone: that is a stop, too.
    let _stopped = stop.wait_for(|stop| *stop).await;
}

/// Returns when a job has had its time to come to an end.
async fn overdue(stop: Receiver<bool>) {
    stopped(stop).await;
    tokio::time::sleep(GRACE).await;
}

#[cfg(test)]
mod tests {
    use super::caught;

    #[tokio::test]
    async fn a_panic_ends_a_round_and_not_the_job() {
        let broken = caught(async { panic!("a row that nobody thought of") }).await;
        assert!(broken.unwrap_err().to_string().contains("panicked"));
        assert!(caught(async { Ok(()) }).await.is_ok());
    }
}
