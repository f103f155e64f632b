//! `guichet check`: prints what is configured, what is off and why, and with `--online` whether the far ends answer.

use super::options::Options;
use crate::{
    config::{self, Config},
    start,
};
use anyhow::{Context, Result};
use std::process::ExitCode;

/// Says what is configured; asks the far ends as well when that is wished.
pub async fn check(options: &Options, config: &Config, online: bool) -> Result<ExitCode> {
    describe(options, config)?;
    if !online {
        return Ok(ExitCode::SUCCESS);
    }
    // Without a configured address the sandbox is reached only on this machine, and may not even be open.
    let configured = options.public_url.is_some() || config.public_url.is_some();
    let url = configured.then(|| options.site_url(config, options.listen())).transpose()?;
    let findings = start::online::check(config, &config::environment(), url.as_deref()).await?;
    if findings.is_empty() {
        println!("online:        nothing to ask, everything is the sandbox's");
    }
    for finding in &findings {
        println!("{finding}");
    }
    let failed = findings.iter().filter(|finding| finding.outcome.is_err()).count();
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn describe(options: &Options, config: &Config) -> Result<()> {
    let file =
        options.config.as_ref().map_or("the built-in example".into(), |path| path.display().to_string());
    println!("configuration: {file}");
    println!("mode:          {}", if config.is_sandbox() { "sandbox, no real money" } else { "live" });
    let url = options.site_url(config, options.listen());
    println!("public url:    {}", url.unwrap_or_else(|why| why.to_string()));
    let database = if options.database.is_some() { "PostgreSQL".to_owned() } else { options.database_url() };
    println!("database:      {database}");
    if let Some(world) = &config.sandbox.world {
        println!("sandbox world: {world}");
    }
    let catalogue = start::catalogue(config)?;
    println!("catalogue:     {} products", catalogue.products().len());
    println!("mail:          {}", config.mail.gateway);
    println!("metrics:       {}", metrics(config));
    for method in start::explain(&start::REGISTERED, config) {
        match method {
            Ok(id) => println!("method {id:<12} on"),
            Err(off) => println!("method {:<12} off: {}", off.method, off.why),
        }
    }
    match start::explain_amazon(config, &catalogue).context("[amazon]")? {
        Some(listings) => println!("AWS Marketplace:    on, {listings} listings"),
        None => println!("AWS Marketplace:    off: [amazon] has no gateway"),
    }
    Ok(())
}

/// Where `/metrics` is served.
fn metrics(config: &Config) -> String {
    let token = config::environment().metrics_token.map(|_| "/metrics, with the token".to_owned());
    let own = config.metrics.listen.map(|address| format!("http://{address}/metrics"));
    let ways: Vec<_> = own.into_iter().chain(token).collect();
    if ways.is_empty() {
        "off: neither [metrics] listen nor GUICHET_METRICS_TOKEN".into()
    } else {
        ways.join(", ")
    }
}
