//! Serves the site, or the sandbox world alone, until a signal ends it.

use super::{
    options::Options,
    output::say,
    parts::{lock, make_folder, parts},
};
use crate::{config::Config, start};
use anyhow::{Context, Result};
use std::net::TcpListener;

/// Serves the site until a signal ends it.
pub async fn run(options: &Options, config: Config) -> Result<()> {
    let listener = listen(options)?;
    let listening = listener.local_addr()?;
    let public_url = options.site_url(&config, listening)?;
    make_folder(options.data())?;
    let held_until_the_end = lock(options)?;
    let app = start::build(parts(options, config, listening)?).await?;
    if held_until_the_end.is_some() {
        start::take_over(&app).await?;
    }
    start::check_nodes(&app).await?;
    start::tell_stranded(&app).await?;
    let running = start::serve(app.clone(), listener, workers(), true)?;
    say(&format!("{} is open at {public_url}", app.config.seller.name));
    if app.config.is_sandbox() {
        let mailbox = match app.sandbox.link("/sandbox/mailbox") {
            path if path.starts_with('/') => app.url(&path),
            elsewhere => elsewhere,
        };
        say(&format!("Sandbox: no real money. Mails are at {mailbox}"));
    }
    until_closed(running).await
}

/// Serves the sandbox world alone, for the shop at this address.
pub async fn world(options: &Options, config: Config, shop: &url::Url) -> Result<()> {
    let listener = listen(options)?;
    let listening = listener.local_addr()?;
    make_folder(options.data())?;
    let _held_until_the_end = lock(options)?;
    let app = start::build_world(parts(options, config, listening)?, shop.as_str()).await?;
    let running = start::serve(app.clone(), listener, workers(), true)?;
    say(&format!("The sandbox world is at {}/sandbox, for the shop at {shop}", app.public_url));
    until_closed(running).await
}

fn listen(options: &Options) -> Result<TcpListener> {
    TcpListener::bind(options.listen()).with_context(|| format!("listening on {}", options.listen()))
}

fn workers() -> usize {
    std::thread::available_parallelism().map_or(2, usize::from)
}

async fn until_closed(running: start::Running) -> Result<()> {
    if let Some(address) = running.metrics_address() {
        say(&format!("Metrics are at http://{address}/metrics"));
    }
    wait_for_signal().await?;
    say("Closing.");
    running.stop().await;
    Ok(())
}

async fn wait_for_signal() -> Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut term, mut int) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    tokio::select! { _ = term.recv() => {}, _ = int.recv() => {} }
    Ok(())
}
