//! What every method is made from: where its far end is, its terms, and keys from files.

use crate::{
    config::Config,
    methods::{
        Terms,
        rsa::{PrivateKey, PublicKey},
    },
};
use anyhow::{Context, Result, anyhow};
use std::path::Path;

/// Where things are reached.
pub struct Ends {
    /// The sandbox's far ends, in this very process or in one of their own.
    pub far_end: String,
    pub public_url: String,
}

pub(super) fn terms(config: &Config, id: &str) -> Option<Terms> {
    config.methods.get(id).map(|table| table.terms())
}

pub(super) fn needed<T>(value: Option<T>, name: &str) -> Result<T> {
    value.ok_or_else(|| anyhow!("{name} is missing"))
}

pub(super) fn private_key(file: Option<&Path>) -> Result<PrivateKey> {
    let path = needed(file, "private_key_file")?;
    PrivateKey::parse(&read(path)?).with_context(|| path.display().to_string())
}

pub(super) fn public_key(file: Option<&Path>) -> Result<PublicKey> {
    let path = needed(file, "public_key_file")?;
    PublicKey::parse(&read(path)?).with_context(|| path.display().to_string())
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}
