//! What every method is made from: where its far end is, its terms, and keys from files.

use crate::{
    config::{Config, Gateway, Secrets},
    methods::{
        Terms, Wire,
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

/// What a provider's methods are made from.
pub struct Setup<'a> {
    pub config: &'a Config,
    pub secrets: &'a Secrets,
    pub ends: &'a Ends,
    pub wire: &'a Wire,
}

/// What stands behind a method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FarEnd {
    /// Nothing, so the method is off: why, for `guichet check`.
    Missing(&'static str),
    /// The sandbox's.
    Pretend,
    /// A provider's, which `guichet check --online` asks.
    Real,
    /// Nobody has to be asked.
    Nobody,
}

impl FarEnd {
    pub(super) fn of(gateway: &Gateway, missing: &'static str) -> Self {
        match gateway {
            Gateway::Off => Self::Missing(missing),
            Gateway::Sandbox => Self::Pretend,
            Gateway::Real(_) => Self::Real,
        }
    }
}

impl Setup<'_> {
    /// The terms of a method as its table under `[methods]` says; without a table it is not offered.
    pub fn terms(&self, id: &str) -> Option<Terms> {
        terms(self.config, id)
    }
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
