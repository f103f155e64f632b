//! Where the numbers for monitoring are served.

use serde::Deserialize;
use std::net::SocketAddr;

/// The table `[metrics]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metrics {
    /// An address of its own, inside your network, where `/metrics` is served to everybody who reaches it.
    #[serde(default)]
    pub listen: Option<SocketAddr>,
}
