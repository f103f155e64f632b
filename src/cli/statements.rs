//! `guichet statement`: imports bank statements from files.

use super::{
    options::Options,
    parts::{lock, make_folder, parts},
};
use crate::{
    config::Config,
    flows::statement::{self, Import, Importer},
    start,
};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

/// Imports each file; fails when one of them cannot be read to its end.
pub async fn import(options: &Options, config: Config, files: &[PathBuf]) -> Result<()> {
    make_folder(options.data())?;
    let _held_until_the_end = lock(options)?;
    let app = start::build(parts(options, config, options.listen())?).await?;
    let mut refused = 0;
    for path in files {
        let bytes = std::fs::read(path).with_context(|| format!("reading {}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let file = statement::File { name: &name, bytes: &bytes, by: Importer::Program("command line") };
        match statement::import(&app, &file).await? {
            Import::New(_, report) => println!("{}: {report}", path.display()),
            Import::Known(..) => println!("{}: imported before, nothing changed", path.display()),
            Import::Broken(broken) => {
                refused += 1;
                println!("{}: refused, nothing changed: {broken}", path.display());
            }
        }
    }
    app.store.close().await;
    if refused > 0 { bail!("{refused} of {} files were refused", files.len()) } else { Ok(()) }
}
