//! The table of the pretend world, for a shop whose world is a process of its own.

use super::{Mode, gateways};
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
