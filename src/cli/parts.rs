//! Turns options and configuration into the parts of a site, and holds its data folder.

use super::options::Options;
use crate::{
    clock::Clock,
    config::{self, Config, Secrets},
    random::Random,
    start::{self, Parts},
};
use anyhow::{Context, Result, bail};
use std::{fs::File, net::SocketAddr, path::Path};

/// Everything the site is built from, with the secrets of the environment and the data folder.
pub fn parts(options: &Options, config: Config, listening: SocketAddr) -> Result<Parts> {
    let random = Random::system();
    Ok(Parts {
        master_secret: start::master_secret(options.data(), &random)?,
        secrets: Secrets { old_master: config::old_master_secret(options.data())?, ..config::environment() },
        database: options.database_url(),
        listening,
        public_url: options.site_url(&config, listening)?,
        clock: clock(options, &config)?,
        random,
        config,
    })
}

fn clock(options: &Options, config: &Config) -> Result<Clock> {
    match &options.sandbox_clock {
        Some(_) if !config.is_sandbox() => bail!("mode \"live\" refuses --sandbox-clock"),
        Some(file) => Ok(Clock::shifted_by(file.clone())),
        None => Ok(Clock::System),
    }
}

/// Makes the data folder, readable by its owner alone.
pub fn make_folder(path: &Path) -> Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    let mut folder = std::fs::DirBuilder::new();
    folder.recursive(true).mode(0o700).create(path).with_context(|| format!("making {}", path.display()))
}

/// One process at a time uses an SQLite file: it has one writer, and its pages hear only their own news.
pub fn lock(options: &Options) -> Result<Option<File>> {
    use std::os::unix::fs::OpenOptionsExt;
    if options.server().is_some() {
        return Ok(None);
    }
    let path = options.data().join("lock");
    let mut file = File::options();
    let file = file
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&path)
        .with_context(|| format!("making {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(_) => {
            bail!(
                "another Guichet already runs on {}; give this one its own --data",
                options.data().display()
            )
        }
    }
}
