//! Where the pretend world is, seen from this process: inside it, beside it, or nowhere.

use crate::config::Config;

/// Where the pretend world is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum World {
    /// There is none: the site is live.
    None,
    /// In this process, below `/sandbox`.
    Inside,
    /// In a process of its own, at this address without a slash at the end.
    Outside(String),
    /// This process is the world and nothing else. The shop is at this address, without a slash at the end.
    Alone { shop: String },
}

impl World {
    /// The world of a shop with this configuration.
    pub fn of(config: &Config) -> Self {
        match &config.sandbox.world {
            _ if !config.is_sandbox() => Self::None,
            Some(url) => Self::Outside(url.as_str().trim_end_matches('/').to_owned()),
            None => Self::Inside,
        }
    }

    /// Returns true if this process serves the world's pages and endpoints.
    pub fn is_here(&self) -> bool {
        matches!(self, Self::Inside | Self::Alone { .. })
    }

    /// Returns true if this process serves nothing but the world.
    pub fn is_alone(&self) -> bool {
        matches!(self, Self::Alone { .. })
    }

    /// A link to one of the world's pages.
    pub fn link(&self, path: &str) -> String {
        match self {
            Self::Outside(world) => format!("{world}{path}"),
            Self::None | Self::Inside | Self::Alone { .. } => path.to_owned(),
        }
    }

    /// A link to one of the shop's pages.
    pub fn shop_link(&self, path: &str) -> String {
        match self {
            Self::Alone { shop } => format!("{shop}{path}"),
            Self::None | Self::Inside | Self::Outside(_) => path.to_owned(),
        }
    }
}
