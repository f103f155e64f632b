//! Puts the site together: configuration, keys, database, methods, mail.

mod amazon;
mod cards;
mod mailbox;
mod methods;
pub mod online;
mod pieces;
mod registration;
mod rotate;
mod serve;
mod stranded;
mod successor;
mod usdt;
mod world;

pub use amazon::explain as explain_amazon;
pub use pieces::{Ends, FarEnd, Setup};
pub use registration::{Off, REGISTERED, Registration, explain};
pub use serve::{Running, serve};
pub use stranded::{stranded, tell_stranded};
pub use successor::take_over;
pub use usdt::check_nodes;
pub use world::world;

use crate::{
    app::App,
    clock::Clock,
    config::{self, Config, MailSecurity, SandboxLocation, Secrets},
    domain::Catalogue,
    keys::Keys,
    methods::Wire,
    monitor::Monitor,
    notify::mail::{Mailer, Security, SmtpConfig},
    random::Random,
    store::Store,
    throttle::Throttle,
};
use anyhow::{Context, Result, bail, ensure};
use secrecy::SecretString;
use std::{net::SocketAddr, sync::Arc, time::Duration};

/// What the program logs unless `--log` or `RUST_LOG` says otherwise. The HTTP server would log an error for every
/// connection that sends something other than HTTP.
pub const LOG_FILTER: &str = "info,actix_session=error,actix_server=warn,actix_http::h1=off";

/// What the site is built from; tests set the clock, the chance and the database.
pub struct Parts {
    pub config: Config,
    pub secrets: Secrets,
    pub master_secret: SecretString,
    pub database: String,
    /// Where this process listens: the sandbox's far ends are called there.
    pub listening: SocketAddr,
    /// Where people reach the site.
    pub public_url: String,
    pub clock: Clock,
    pub random: Random,
}

/// Builds the site. Everything that can be wrong with the configuration is said here, before the first page.
pub async fn build(parts: Parts) -> Result<Arc<App>> {
    build_with(parts, &REGISTERED).await
}

/// The same with these methods: the product's own are [`REGISTERED`].
pub async fn build_with(parts: Parts, registered: &[Registration]) -> Result<Arc<App>> {
    let world = SandboxLocation::of(&parts.config);
    assemble(parts, world, registered).await
}

/// Builds the pretend world alone, for a shop at this address. Mail is taken in on the port after its own.
pub async fn build_world(parts: Parts, shop: &str) -> Result<Arc<App>> {
    ensure!(parts.config.is_sandbox(), "the pretend world needs a configuration of mode \"sandbox\"");
    let shop = shop.trim_end_matches('/').to_owned();
    assemble(parts, SandboxLocation::Alone { shop }, &REGISTERED).await
}

async fn assemble(parts: Parts, world: SandboxLocation, registered: &[Registration]) -> Result<Arc<App>> {
    let _already_installed = rustls::crypto::ring::default_provider().install_default();
    let config = parts.config;
    let store = Store::open(&parts.database).await?;
    let keys = Keys::derive(&parts.master_secret);
    let old = parts.secrets.old_master.as_ref().map(Keys::derive);
    rotate::rotate(&store, &keys, old.as_ref(), parts.clock.now()).await?;
    let wire = Wire { http: http()?, clock: parts.clock.clone(), random: parts.random.clone() };
    let far_end = match &world {
        SandboxLocation::Outside(world) => world.clone(),
        SandboxLocation::Nowhere | SandboxLocation::Inside | SandboxLocation::Alone { .. } => {
            format!("http://{}", loopback(parts.listening))
        }
    };
    let ends = pieces::Ends { far_end, public_url: parts.public_url.clone() };
    let setup = Setup { config: &config, secrets: &parts.secrets, ends: &ends, wire: &wire };
    let built = registration::build(registered, &setup)?;
    let catalogue = catalogue(&config)?;
    let amazon = amazon::build(&config, &parts.secrets, &ends, &wire, &catalogue).context("[amazon]")?;
    let mailbox = match config.mail.gateway == "sandbox" || world.shop().is_some() {
        true => Some(mailbox::server(&world, parts.listening, &store, &parts.clock).await?),
        false => None,
    };
    let mailer = mailer(&config, &parts.secrets, mailbox)?;
    Ok(Arc::new(App {
        catalogue,
        amazon,
        keys,
        methods: built,
        profiles: registration::profiles(registered),
        mailer,
        monitor: Monitor::default(),
        throttle: Throttle::default(),
        metrics_token: parts.secrets.metrics_token,
        store,
        clock: parts.clock,
        random: parts.random,
        public_url: parts.public_url.trim_end_matches('/').to_owned(),
        sandbox: world,
        config,
    }))
}

/// The catalogue of the configuration, or the example one; every method can price every product of it.
pub fn catalogue(config: &Config) -> Result<Catalogue> {
    let catalogue = read_catalogue(config)?;
    for (id, method) in &config.methods {
        for product in catalogue.products() {
            let price = product.lowest_price();
            let fee = method.terms().fee.on(price);
            fee.with_context(|| {
                format!("the fee of method {id} on {}, sold in {}", product.slug, price.currency())
            })?;
        }
    }
    Ok(catalogue)
}

fn read_catalogue(config: &Config) -> Result<Catalogue> {
    let Some(path) = &config.catalogue else { return Ok(Catalogue::example()) };
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    match Catalogue::parse(&text, &path.display().to_string()) {
        Ok(catalogue) => Ok(catalogue),
        Err(problems) => {
            let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
            bail!("{}", list.join("\n"))
        }
    }
}

/// No redirects: an answer counts only when it comes from where the question went.
fn http() -> Result<reqwest::Client> {
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(Duration::from_secs(5))
        .timeout(Duration::from_secs(20))
        .user_agent(concat!("Guichet/", env!("CARGO_PKG_VERSION")));
    client.build().context("the HTTP client")
}

/// A site that listens on every address is called on this machine's own.
fn loopback(listening: SocketAddr) -> SocketAddr {
    let mut address = listening;
    if address.ip().is_unspecified() {
        address.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
    }
    address
}

fn mailer(config: &Config, secrets: &Secrets, mailbox: Option<(String, u16)>) -> Result<Mailer> {
    let real = real_smtp(config, secrets);
    let smtp = match mailbox {
        Some((host, port)) => SmtpConfig { host, port, security: Security::Plain, ..real },
        None => real,
    };
    Mailer::new(&smtp).context("[mail]")
}

/// The mail server of the configuration; `None` where the sandbox's own is used.
fn smtp(config: &Config, secrets: &Secrets) -> Option<SmtpConfig> {
    (config.mail.gateway != "sandbox").then(|| real_smtp(config, secrets))
}

fn real_smtp(config: &Config, secrets: &Secrets) -> SmtpConfig {
    let mail = &config.mail;
    SmtpConfig {
        host: mail.gateway.clone(),
        port: mail.port.unwrap_or(465),
        security: match mail.security {
            None | Some(MailSecurity::Tls) => Security::Tls,
            Some(MailSecurity::StartTls) => Security::StartTls,
            Some(MailSecurity::Plain) => Security::Plain,
        },
        username: mail.username.clone(),
        password: secrets.mail_password.clone().filter(|_| mail.username.is_some()),
        from: mail.from.clone(),
        reply_to: None,
        timeout_ms: 20_000,
    }
}

/// The master secret for a data folder.
pub fn master_secret(data: &std::path::Path, random: &Random) -> Result<SecretString> {
    config::master_secret(data, random)
}
