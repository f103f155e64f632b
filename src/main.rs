//! The command line: start the site, or say what is configured.

mod check;
mod output;

use anyhow::{Context, Result, anyhow, bail};
use clap::{Parser, Subcommand};
use guichet::{
    clock::Clock,
    config::{self, Config, Secrets},
    flows::statement::{self, Import},
    random::Random,
    start::{self, Parts},
};
use output::say;
use std::{
    fs::File,
    net::{Ipv4Addr, SocketAddr, TcpListener, UdpSocket},
    path::{Path, PathBuf},
    process::ExitCode,
};
use tracing_subscriber::filter::Targets;

/// A self-hosted checkout. Without any option it opens an example shop in a sandbox world.
#[derive(Parser)]
#[command(name = "guichet", version)]
struct Options {
    /// Address and port to listen on: 127.0.0.1:8080, or 127.0.0.1:9999 for the sandbox world.
    #[arg(long, value_name = "ADDRESS:PORT", global = true)]
    listen: Option<SocketAddr>,
    /// Folder of the database and the key; made when it is missing: guichet-data, or guichet-world for the sandbox world.
    #[arg(long, value_name = "FOLDER", global = true)]
    data: Option<PathBuf>,
    /// Configuration file; without it the documented example in the sandbox world.
    #[arg(long, value_name = "FILE", global = true)]
    config: Option<PathBuf>,
    /// postgres://… for PostgreSQL; otherwise one SQLite file in the data folder.
    #[arg(long, value_name = "URL", env = "GUICHET_DATABASE", hide_env_values = true, global = true)]
    database: Option<String>,
    /// Where people reach the site; every link begins with it.
    #[arg(long, value_name = "URL", global = true)]
    public_url: Option<url::Url>,
    /// Sandbox only: a file of milliseconds by which the clock is wrong, read whenever the time is.
    #[arg(long, value_name = "FILE", global = true)]
    sandbox_clock: Option<PathBuf>,
    /// What to log, by level and by module: `debug`, or `info,guichet::jobs=debug`.
    #[arg(long, value_name = "LEVELS", env = "RUST_LOG", default_value = start::LOG_FILTER, global = true)]
    log: Targets,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Says what is configured, what is off and why, and ends.
    Check {
        /// Also asks every provider, node and mail server, and whether the public address can be reached.
        #[arg(long)]
        online: bool,
    },
    /// Imports bank statements (camt.053, camt.054, MT940, declared CSV), tells what came of each, and ends.
    Statement {
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// Serves the sandbox world alone, for a shop that names it under [sandbox]; its mailbox takes letters on the
    /// next port.
    Sandbox {
        /// Where the shop is: card messages go there, and the world's links back lead there.
        #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
        shop: url::Url,
    },
}

impl Options {
    fn is_world(&self) -> bool {
        matches!(self.command, Some(Command::Sandbox { .. }))
    }

    fn listen(&self) -> SocketAddr {
        let port = if self.is_world() { 9999 } else { 8080 };
        self.listen.unwrap_or((Ipv4Addr::LOCALHOST, port).into())
    }

    fn data(&self) -> &Path {
        let usual = if self.is_world() { "guichet-world" } else { "guichet-data" };
        self.data.as_deref().unwrap_or(Path::new(usual))
    }

    /// The world keeps a file of its own, whatever database the shop is given.
    fn server(&self) -> Option<&String> {
        self.database.as_ref().filter(|_| !self.is_world())
    }
}

#[actix_web::main]
async fn main() -> ExitCode {
    let options = Options::parse();
    output::log(options.log.clone());
    match command(options).await {
        Ok(code) => code,
        // The reasons in one line: a stack says nothing to whoever has to mend a configuration.
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
    match options.command {
        Some(Command::Check { online }) => return check::check(&options, &config, online).await,
        Some(Command::Statement { ref files }) => {
            let files = files.clone();
            statements(options, config, &files).await?;
        }
        Some(Command::Sandbox { ref shop }) => {
            let shop = shop.clone();
            world(options, config, &shop).await?;
        }
        None => run(options, config).await?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn run(options: Options, config: Config) -> Result<()> {
    let listener = listen(&options)?;
    let listening = listener.local_addr()?;
    let public_url = public_url(&options, &config, listening)?;
    make_folder(options.data())?;
    let held_until_the_end = lock(&options)?;
    let app = start::build(parts(&options, config, listening)?).await?;
    if held_until_the_end.is_some() {
        start::take_over(&app).await?;
    }
    start::check_nodes(&app).await?;
    start::tell_stranded(&app).await?;
    let running = start::serve(app.clone(), listener, workers(), true)?;
    say(&format!("{} is open at {public_url}", app.config.seller.name));
    if app.config.is_sandbox() {
        let mailbox = match app.sandbox.link("/sandbox/mailbox") {
            path if path.starts_with('/') => app.url(&path),
            elsewhere => elsewhere,
        };
        say(&format!("Sandbox: no real money. Mails are at {mailbox}"));
    }
    until_closed(running).await
}

async fn world(options: Options, config: Config, shop: &url::Url) -> Result<()> {
    let listener = listen(&options)?;
    let listening = listener.local_addr()?;
    make_folder(options.data())?;
    let _held_until_the_end = lock(&options)?;
    let app = start::build_world(parts(&options, config, listening)?, shop.as_str()).await?;
    let running = start::serve(app.clone(), listener, workers(), true)?;
    say(&format!("The sandbox world is at {}/sandbox, for the shop at {shop}", app.public_url));
    until_closed(running).await
}

fn listen(options: &Options) -> Result<TcpListener> {
    TcpListener::bind(options.listen()).with_context(|| format!("listening on {}", options.listen()))
}

fn workers() -> usize {
    std::thread::available_parallelism().map_or(2, usize::from)
}

async fn until_closed(running: start::Running) -> Result<()> {
    if let Some(address) = running.metrics_address() {
        say(&format!("Metrics are at http://{address}/metrics"));
    }
    wait_for_signal().await?;
    say("Closing.");
    running.stop().await;
    Ok(())
}

fn parts(options: &Options, config: Config, listening: SocketAddr) -> Result<Parts> {
    let random = Random::system();
    Ok(Parts {
        master_secret: start::master_secret(options.data(), &random)?,
        secrets: Secrets { old_master: config::old_master_secret(options.data())?, ..config::environment() },
        database: database(options),
        listening,
        public_url: public_url(options, &config, listening)?,
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

/// Imports each file; fails when one of them cannot be read to its end.
async fn statements(options: Options, config: Config, files: &[PathBuf]) -> Result<()> {
    make_folder(options.data())?;
    let _held_until_the_end = lock(&options)?;
    let app = start::build(parts(&options, config, options.listen())?).await?;
    let mut refused = 0;
    for path in files {
        let bytes = std::fs::read(path).with_context(|| format!("reading {}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let file = statement::File { name: &name, bytes: &bytes, by: "command line" };
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

async fn wait_for_signal() -> Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut term, mut int) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    tokio::select! { _ = term.recv() => {}, _ = int.recv() => {} }
    Ok(())
}

fn make_folder(path: &Path) -> Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    let mut folder = std::fs::DirBuilder::new();
    folder.recursive(true).mode(0o700).create(path).with_context(|| format!("making {}", path.display()))
}

/// One process at a time uses an SQLite file: it has one writer, and its pages hear only their own news.
fn lock(options: &Options) -> Result<Option<File>> {
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

fn database(options: &Options) -> String {
    let file = if options.is_world() { "world.sqlite" } else { "guichet.sqlite" };
    match options.server() {
        Some(url) => url.clone(),
        None => format!("sqlite:{}", options.data().join(file).display()),
    }
}

/// The address people use: from the command line, the file, or, in the sandbox, where we listen.
fn public_url(options: &Options, config: &Config, listening: SocketAddr) -> Result<String> {
    let of_the_shop = config.public_url.as_ref().filter(|_| !options.is_world());
    let chosen = options.public_url.as_ref().or(of_the_shop);
    if let Some(url) = &options.public_url {
        config::check_public_url(url, config.mode).map_err(|why| anyhow!("--public-url: {why}"))?;
    }
    match chosen {
        Some(url) => Ok(url.as_str().trim_end_matches('/').to_owned()),
        None if !config.is_sandbox() => bail!("mode \"live\" needs public_url in [site], or --public-url"),
        None if listening.ip().is_unspecified() => {
            Ok(format!("http://{}", SocketAddr::new(own_address(), listening.port())))
        }
        None => Ok(format!("http://{listening}")),
    }
}

/// This machine's address in its network, so that a phone can scan a code of ours. No packet is sent.
fn own_address() -> std::net::IpAddr {
    let route = || {
        let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
        socket.connect("192.0.2.1:9").ok()?;
        Some(socket.local_addr().ok()?.ip())
    };
    route().unwrap_or(Ipv4Addr::LOCALHOST.into())
}
