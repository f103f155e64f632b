//! The site as operators run it: the program itself, as a process that can be traced, killed and started again.

use crate::{
    operation::metrics,
    support::{app::METRICS_TOKEN, browser::Browser, scratch::fresh_folder, town::process::free_ports},
};
use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_guichet");

/// A running site with a data folder of its own, in a sandbox world that is a process of its own: what happens to the
/// site's process or its disk does not happen to the world.
pub struct Process {
    child: Child,
    world: Option<World>,
    folder: PathBuf,
    settings: Settings,
    pub url: String,
    visitors: AtomicU32,
}

/// The world beside the site.
struct World {
    child: Child,
    url: String,
}

/// How the site is started, each time.
#[derive(Clone)]
struct Settings {
    listen: String,
    /// The only CA that it trusts, when not those of the system.
    ca: Option<PathBuf>,
}

impl Process {
    /// Starts a new site on an empty folder, and its world.
    pub fn start() -> Self {
        let (world, site) = (free_ports(2), free_ports(1));
        let beside = format!("\n[sandbox]\nworld = \"http://127.0.0.1:{world}\"\n");
        let folder = folder(&format!("{}{beside}", guichet::config::EXAMPLE));
        let listen = format!("127.0.0.1:{site}");
        let mut command = program(&folder, "world", &format!("127.0.0.1:{world}"));
        let (child, url) = open(command.args(["sandbox", "--shop", &format!("http://{listen}")]), &folder);
        let world = World { child, url };
        let mut site = Self::on(folder, Settings { listen, ca: None });
        site.world = Some(world);
        site
    }

    /// Starts a new site of this configuration. Its world is within.
    pub fn start_with(config: &str) -> Self {
        Self::on(folder(config), Settings { listen: "127.0.0.1:0".into(), ca: None })
    }

    /// Starts a new site of this configuration that trusts this CA and no other. Its world is within.
    pub fn trusting(ca: &Path, config: &str) -> Self {
        Self::on(folder(config), Settings { listen: "127.0.0.1:0".into(), ca: Some(ca.to_owned()) })
    }

    fn on(folder: PathBuf, settings: Settings) -> Self {
        let _already_installed = rustls::crypto::ring::default_provider().install_default();
        let mut command = program(&folder, "data", &settings.listen);
        command.envs(settings.ca.as_ref().map(|ca| ("SSL_CERT_FILE", ca)));
        let (child, url) = open(&mut command, &folder);
        Self { child, world: None, folder, settings, url, visitors: AtomicU32::new(1) }
    }

    /// Ends the process as a power cut does, and starts it again on the same folder.
    pub fn kill_and_restart(mut self) -> Self {
        self.kill();
        let mut again = Self::on(self.folder.clone(), self.settings.clone());
        again.world = self.world.take();
        again
    }

    /// Ends it as service managers do, and waits until it has ended.
    pub fn stop(&mut self) {
        Command::new("kill").arg(self.id().to_string()).status().unwrap();
        self.child.wait().unwrap();
    }

    /// Starts a site that has ended again, with this configuration.
    pub fn start_again(mut self, config: &str) -> Self {
        configure(&self.folder, config);
        let mut again = Self::on(self.folder.clone(), self.settings.clone());
        again.world = self.world.take();
        again
    }

    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Somebody new, from an address of their own.
    pub fn visitor(&self) -> Browser {
        Browser::at(&self.url, self.next_address())
    }

    fn next_address(&self) -> String {
        let nth = self.visitors.fetch_add(1, Ordering::SeqCst);
        format!("198.51.{}.{}", nth / 250, nth % 250 + 1)
    }

    /// Somebody new in the world: where letters are read and phones confirm.
    pub fn outside(&self) -> Browser {
        let world = self.world.as_ref().map_or(&self.url, |world| &world.url);
        Browser::at(world, self.next_address())
    }

    /// The numbers for monitoring.
    pub async fn metrics(&self) -> String {
        metrics::read(&self.url).await
    }

    /// The threads that speak to SQLite.
    pub fn database_threads(&self) -> Vec<String> {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.child.id())).unwrap();
        let tasks = tasks.map(|task| task.unwrap());
        let named = |path: &Path| {
            fs::read_to_string(path.join("comm")).is_ok_and(|name| name.starts_with("sqlx-sqlite"))
        };
        tasks.filter(|task| named(&task.path())).map(|task| task.file_name().into_string().unwrap()).collect()
    }

    /// The process's number.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Everything it has logged.
    pub fn log(&self) -> String {
        log_of(&self.folder)
    }

    /// Ends the site and its world, and forgets their folder.
    pub fn close(mut self) {
        self.kill();
        drop(self.world.take());
        fs::remove_dir_all(&self.folder).unwrap();
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ended_before = self.child.kill();
        let _nobody_to_wait_for = self.child.wait();
    }
}

impl Drop for Process {
    /// A story that fails leaves its folder for whoever looks into it, and no process.
    fn drop(&mut self) {
        let _ended_before = self.child.kill();
        let _nobody_to_wait_for = self.child.wait();
    }
}

/// A new folder with this configuration in it.
fn folder(config: &str) -> PathBuf {
    let folder = fresh_folder("p");
    configure(&folder, config);
    folder
}

fn configure(folder: &Path, config: &str) {
    let config = config.replace("trusted_proxies = []", "trusted_proxies = [\"127.0.0.1\"]");
    fs::write(folder.join("guichet.toml"), config).unwrap();
}

/// The program on the folder's configuration, with its data in a folder within.
fn program(folder: &Path, data: &str, listen: &str) -> Command {
    let mut command = Command::new(PROGRAM);
    command.arg("--config").arg(folder.join("guichet.toml")).arg("--data").arg(folder.join(data));
    command.args(["--listen", listen]).env("GUICHET_METRICS_TOKEN", METRICS_TOKEN);
    command
}

/// Starts it and waits until it serves; returns where.
fn open(command: &mut Command, folder: &Path) -> (Child, String) {
    let log = File::options().append(true).create(true).open(folder.join("log")).unwrap();
    let mut child = command.stdout(Stdio::piped()).stderr(log).spawn().unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    let line = said.next().unwrap_or_else(|| panic!("it ended: {}", log_of(folder))).unwrap();
    let (_, url) = line.split_once("http://").unwrap();
    let url = url.split(['/', ' ', ',']).next().unwrap();
    // What it says later is read and left alone, so that it can go on speaking.
    std::thread::spawn(move || said.for_each(drop));
    (child, format!("http://{url}"))
}

fn log_of(folder: &Path) -> String {
    fs::read_to_string(folder.join("log")).unwrap_or_default()
}
