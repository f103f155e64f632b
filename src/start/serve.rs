//! Runs the site: HTTP server, jobs, and an orderly end.

use crate::{app::App, jobs, web};
use actix_web::{App as Actix, HttpServer, dev::ServerHandle, web::Data};
use anyhow::{Context, Result};
use std::{net::TcpListener, sync::Arc};
use tokio::sync::watch;

/// How long open requests may take to end, in seconds; less than what service managers wait.
const GRACE_S: u64 = 20;

/// A running site.
pub struct Running {
    server: ServerHandle,
    ended: tokio::task::JoinHandle<std::io::Result<()>>,
    stop: watch::Sender<bool>,
    jobs: Vec<tokio::task::JoinHandle<()>>,
    app: Arc<App>,
}

/// Serves the site on a bound listener, with `workers` threads, and starts its jobs.
pub fn serve(app: Arc<App>, listener: TcpListener, workers: usize, with_jobs: bool) -> Result<Running> {
    let (stop, stopping) = watch::channel(false);
    let limits = Data::new(web::limits::Limits::default());
    let (site, streams) = (Data::from(app.clone()), web::Stopping(stopping.clone()));
    let routed = app.clone();
    let server = HttpServer::new(move || {
        Actix::new()
            .app_data(site.clone())
            .app_data(limits.clone())
            .app_data(Data::new(streams.clone()))
            .configure(web::routes::all(&routed))
    })
    .workers(workers)
    .shutdown_timeout(GRACE_S)
    .disable_signals()
    .listen(listener)
    .context("listening")?
    .run();
    let handle = server.handle();
    let ended = tokio::spawn(server);
    let jobs = if with_jobs { jobs::start(&app, &stopping) } else { Vec::new() };
    Ok(Running { server: handle, ended, stop, jobs, app })
}

impl Running {
    /// Ends orderly: no new requests, streams closed, jobs after what they are doing, database folded.
    pub async fn stop(self) {
        let _nobody_listens = self.stop.send(true);
        self.server.stop(true).await;
        for job in self.jobs {
            let _cut_off = job.await;
        }
        let _server_error = self.ended.await;
        self.app.store.close().await;
    }
}
