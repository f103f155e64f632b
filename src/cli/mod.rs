//! The command line: starts the site or the sandbox world, imports statements, or prints what is configured.

mod check;
mod options;
mod output;
mod parts;
mod site;
mod statements;

use crate::config::Config;
use anyhow::Result;
use clap::Parser;
use options::{Command, Options};
use std::process::ExitCode;

/// Runs the program with the arguments of this process. All of it is compiled with the library: a `main` that awaited
/// these functions itself would compile everything below them a second time.
pub fn main() -> ExitCode {
    let options = Options::parse();
    output::log(options.log.clone());
    match actix_web::rt::System::new().block_on(command(options)) {
        Ok(code) => code,
        // The reasons in one line: a backtrace does not help whoever corrects a configuration.
        Err(error) => {
            eprintln!("Error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn command(options: Options) -> Result<ExitCode> {
    let config = match &options.config {
        Some(path) => Config::read(path)?,
        None => Config::example()?,
    };
    match &options.command {
        Some(Command::Check { online }) => return check::check(&options, &config, *online).await,
        Some(Command::Statement { files }) => statements::import(&options, config, files).await?,
        Some(Command::Sandbox { shop }) => site::world(&options, config, shop).await?,
        None => site::run(&options, config).await?,
    }
    Ok(ExitCode::SUCCESS)
}
