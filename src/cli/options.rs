//! The options of the command line, and what follows from them.

use crate::{
    config::{self, Config},
    start,
};
use anyhow::{Result, anyhow, bail};
use clap::{Parser, Subcommand};
use std::{
    net::{Ipv4Addr, SocketAddr, UdpSocket},
    path::{Path, PathBuf},
};
use tracing_subscriber::filter::Targets;

/// A self-hosted checkout. Without any option it opens an example shop in a sandbox world.
#[derive(Parser)]
#[command(name = "guichet", version)]
pub struct Options {
    /// Address and port to listen on: 127.0.0.1:8080, or 127.0.0.1:9999 for the sandbox world.
    #[arg(long, value_name = "ADDRESS:PORT", global = true)]
    pub listen: Option<SocketAddr>,
    /// Folder of the database and the key; made when it is missing: guichet-data, or guichet-world for the sandbox world.
    #[arg(long, value_name = "FOLDER", global = true)]
    pub data: Option<PathBuf>,
    /// Configuration file; without it the documented example in the sandbox world.
    #[arg(long, value_name = "FILE", global = true)]
    pub config: Option<PathBuf>,
    /// postgres://… for PostgreSQL; otherwise one SQLite file in the data folder.
    #[arg(long, value_name = "URL", env = "GUICHET_DATABASE", hide_env_values = true, global = true)]
    pub database: Option<String>,
    /// Where people reach the site; every link begins with it.
    #[arg(long, value_name = "URL", global = true)]
    pub public_url: Option<url::Url>,
    /// Sandbox only: a file of milliseconds by which the clock is wrong, read whenever the time is.
    #[arg(long, value_name = "FILE", global = true)]
    pub sandbox_clock: Option<PathBuf>,
    /// What to log, by level and by module: `debug`, or `info,guichet::jobs=debug`.
    #[arg(long, value_name = "LEVELS", env = "RUST_LOG", default_value = start::LOG_FILTER, global = true,
        value_parser = levels)]
    pub log: Targets,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Subcommand)]
pub enum Command {
    /// Says what is configured, what is off and why, and ends.
    Check {
        /// Also asks every provider, node and mail server, and whether the public address can be reached.
        #[arg(long)]
        online: bool,
    },
    /// Imports bank statements (camt.053, camt.054, MT940, declared CSV), reports each, and exits.
    Statement {
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// Serves the sandbox world alone, for a shop that names it under [sandbox]; its mailbox takes letters on the
    /// next port.
    Sandbox {
        /// Where the shop is: card messages go there, and the world's links back lead there.
        #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
        shop: url::Url,
    },
}

/// Reads levels; an empty item, as a comma at the end makes one, says nothing.
fn levels(text: &str) -> Result<Targets, tracing_subscriber::filter::ParseError> {
    let items: Vec<_> = text.split(',').filter(|item| !item.trim().is_empty()).collect();
    if items.is_empty() { start::LOG_FILTER.parse() } else { items.join(",").parse() }
}

impl Options {
    pub fn is_world(&self) -> bool {
        matches!(self.command, Some(Command::Sandbox { .. }))
    }

    pub fn listen(&self) -> SocketAddr {
        let port = if self.is_world() { 9999 } else { 8080 };
        self.listen.unwrap_or((Ipv4Addr::LOCALHOST, port).into())
    }

    pub fn data(&self) -> &Path {
        let usual = if self.is_world() { "guichet-world" } else { "guichet-data" };
        self.data.as_deref().unwrap_or(Path::new(usual))
    }

    /// The world keeps a file of its own, whatever database the shop is given.
    pub fn server(&self) -> Option<&String> {
        self.database.as_ref().filter(|_| !self.is_world())
    }

    /// The database's address: the server that was named, or a file in the data folder.
    pub fn database_url(&self) -> String {
        let file = if self.is_world() { "world.sqlite" } else { "guichet.sqlite" };
        match self.server() {
            Some(url) => url.clone(),
            None => format!("sqlite:{}", self.data().join(file).display()),
        }
    }

    /// The address people use: from the command line, the file, or, in the sandbox, where we listen.
    pub fn site_url(&self, config: &Config, listening: SocketAddr) -> Result<String> {
        let of_the_shop = config.public_url.as_ref().filter(|_| !self.is_world());
        let chosen = self.public_url.as_ref().or(of_the_shop);
        if let Some(url) = &self.public_url {
            config::check_public_url(url, config.mode).map_err(|why| anyhow!("--public-url: {why}"))?;
        }
        match chosen {
            Some(url) => Ok(url.as_str().trim_end_matches('/').to_owned()),
            None if !config.is_sandbox() => {
                bail!("mode \"live\" needs public_url in [site], or --public-url")
            }
            None if listening.ip().is_unspecified() => {
                Ok(format!("http://{}", SocketAddr::new(own_address(), listening.port())))
            }
            None => Ok(format!("http://{listening}")),
        }
    }
}

/// This machine's address in its network, so that a phone can scan a code of ours. No packet is sent.
fn own_address() -> std::net::IpAddr {
    let route = || {
        let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
        socket.connect("192.0.2.1:9").ok()?;
        Some(socket.local_addr().ok()?.ip())
    };
    route().unwrap_or(Ipv4Addr::LOCALHOST.into())
}
