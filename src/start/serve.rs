//! Runs the site: HTTP server, jobs, and an orderly end.

use super::world;
use crate::{
    app::App,
    jobs,
    sandbox::{self, carrier},
    web,
};
use actix_web::{
    App as Actix, HttpServer,
    dev::{Server, ServerHandle},
    web::Data,
};
use anyhow::{Context, Result};
use std::{
    net::{SocketAddr, TcpListener},
    sync::Arc,
    time::Duration,
};
use tokio::sync::watch;

/// How long open requests may take to end, in seconds; less than what service managers wait.
const GRACE_S: u64 = 20;

/// How often the pretend providers look for messages that have fallen due.
const CARRIED: Duration = Duration::from_secs(1);

/// A running site.
pub struct Running {
    server: Served,
    /// The address of its own that the metrics have, if any.
    metrics: Option<Served>,
    stop: watch::Sender<bool>,
    jobs: Vec<tokio::task::JoinHandle<()>>,
    app: Arc<App>,
}

/// Serves the site on a bound listener, with `workers` threads, and starts its jobs.
pub fn serve(app: Arc<App>, listener: TcpListener, workers: usize, with_jobs: bool) -> Result<Running> {
    let (stop, stopping) = watch::channel(false);
    let limits = Data::new(web::limits::Limits::default());
    let (site, streams) = (Data::from(app.clone()), web::Stopping(stopping.clone()));
    let (routed, listening) = (app.clone(), listener.local_addr()?);
    let world = app.sandbox.is_here().then(|| Arc::new(world(&app)));
    let served = world.clone();
    let server = HttpServer::new(move || {
        Actix::new()
            .app_data(site.clone())
            .app_data(limits.clone())
            .app_data(Data::new(streams.clone()))
            .configure(web::routes::all(&routed, sandbox::web::routes(&routed, served.clone())))
    })
    .workers(workers)
    .shutdown_timeout(GRACE_S)
    .disable_signals()
    .listen(listener)
    .context("listening")?
    .run();
    let metrics = app.config.metrics.listen.map(|address| metrics(&app, address)).transpose()?;
    let server = Served::start(server, listening);
    let mut jobs = Vec::new();
    if with_jobs && app.sandbox.shop().is_none() {
        jobs.extend(jobs::start(&app, &stopping));
    }
    if let Some(world) = world {
        let pause = if with_jobs { CARRIED } else { Duration::MAX };
        jobs.push(tokio::spawn(carrier::run(world, pause, stopping)));
    }
    Ok(Running { server, metrics, stop, jobs, app })
}

/// Serves the metrics, and nothing else, on an address of their own.
fn metrics(app: &Arc<App>, address: SocketAddr) -> Result<Served> {
    let site = Data::from(app.clone());
    let server = HttpServer::new(move || Actix::new().app_data(site.clone()).configure(web::metrics::routes));
    let listener = TcpListener::bind(address).with_context(|| format!("[metrics] listen = \"{address}\""))?;
    let address = listener.local_addr()?;
    let server = server.workers(1).shutdown_timeout(1).disable_signals().listen(listener)?;
    Ok(Served::start(server.run(), address))
}

/// A server that answers.
struct Served {
    address: SocketAddr,
    handle: ServerHandle,
    ended: tokio::task::JoinHandle<std::io::Result<()>>,
}

impl Served {
    fn start(server: Server, address: SocketAddr) -> Self {
        Self { address, handle: server.handle(), ended: tokio::spawn(server) }
    }

    async fn stop(self) {
        self.handle.stop(true).await;
        let _server_error = self.ended.await;
    }
}

impl Running {
    /// Where the metrics are served, when they have an address of their own.
    pub fn metrics_address(&self) -> Option<SocketAddr> {
        self.metrics.as_ref().map(|metrics| metrics.address)
    }

    /// Ends orderly: no new requests, streams closed, jobs after what they are doing, database folded.
    pub async fn stop(self) {
        let _nobody_listens = self.stop.send(true);
        self.server.stop().await;
        for job in self.jobs {
            let _cut_off = job.await;
        }
        // Last, so that whoever watches sees the end.
        if let Some(metrics) = self.metrics {
            metrics.stop().await;
        }
        self.app.store.close().await;
    }
}
