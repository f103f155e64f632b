//! The table of the pretend world, for a shop whose world is a process of its own.

use super::{Config, Mode, gateways};
use serde::Deserialize;

/// `[sandbox]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sandbox {
    /// Where `guichet sandbox` listens. Without it the world is part of this process.
    #[serde(default, deserialize_with = "gateways::node_opt")]
    pub world: Option<url::Url>,
}

impl Sandbox {
    pub(super) fn check(&self, mode: Mode) -> Result<(), String> {
        match &self.world {
            Some(_) if mode == Mode::Live => {
                Err("sandbox: a pretend world is refused in mode \"live\"".into())
            }
            Some(url) if url.path() != "/" || url.query().is_some() => {
                Err("sandbox: the world is an address without a path".into())
            }
            _ => Ok(()),
        }
    }
}

/// Where the pretend world is, seen from this process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SandboxLocation {
    /// There is none: the site is live.
    Nowhere,
    /// In this process, below `/sandbox`.
    Inside,
    /// In a process of its own, at this address without a slash at the end.
    Outside(String),
    /// This process is the world and nothing else. The shop is at this address, without a slash at the end.
    Alone { shop: String },
}

impl SandboxLocation {
    /// The world of a shop with this configuration.
    pub fn of(config: &Config) -> Self {
        match &config.sandbox.world {
            _ if !config.is_sandbox() => Self::Nowhere,
            Some(url) => Self::Outside(url.as_str().trim_end_matches('/').to_owned()),
            None => Self::Inside,
        }
    }

    /// Returns true if this process serves the world's pages and endpoints.
    pub fn is_here(&self) -> bool {
        matches!(self, Self::Inside | Self::Alone { .. })
    }

    /// Returns the shop's address if this process serves nothing but the world.
    pub fn shop(&self) -> Option<&str> {
        match self {
            Self::Alone { shop } => Some(shop),
            Self::Nowhere | Self::Inside | Self::Outside(_) => None,
        }
    }

    /// A link to one of the world's pages.
    pub fn link(&self, path: &str) -> String {
        match self {
            Self::Outside(world) => format!("{world}{path}"),
            Self::Nowhere | Self::Inside | Self::Alone { .. } => path.to_owned(),
        }
    }

    /// A link to one of the shop's pages.
    pub fn shop_link(&self, path: &str) -> String {
        format!("{}{path}", self.shop().unwrap_or_default())
    }
}
