//! Finds the pretend mailbox: in this process, or at the port after that of a world apart.

use crate::{clock::Clock, config::SandboxLocation, sandbox::mailbox, store::Store};
use anyhow::{Context, Result};
use std::net::{Ipv4Addr, SocketAddr};

/// Host and port of the pretend mailbox's SMTP server. Starts the server unless the mailbox is in another process.
///
/// # Errors
/// When the port is taken or the world's address names no host.
pub async fn server(
    world: &SandboxLocation,
    listening: SocketAddr,
    store: &Store,
    clock: &Clock,
) -> Result<(String, u16)> {
    let here = match world {
        SandboxLocation::Outside(world) => return elsewhere(world),
        SandboxLocation::Alone { .. } => SocketAddr::new(listening.ip(), after(listening.port())?),
        SandboxLocation::Nowhere | SandboxLocation::Inside => SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
    };
    let opened = mailbox::open(here, store.clone(), clock.clone()).await;
    let address = opened.with_context(|| format!("the mailbox's port {}", here.port()))?;
    Ok((address.ip().to_string(), address.port()))
}

fn elsewhere(world: &str) -> Result<(String, u16)> {
    let url = url::Url::parse(world)?;
    let host = url.host_str().context("the world's address names no host")?;
    let port = url.port_or_known_default().context("the world's address names no port")?;
    Ok((host.trim_matches(['[', ']']).to_owned(), after(port)?))
}

fn after(port: u16) -> Result<u16> {
    port.checked_add(1).context("the port after the world's is the mailbox's, and there is none")
}
