//! The site as operators run it: the program itself, as a process that can be traced, killed and started again.

use crate::{app::METRICS_TOKEN, browser::Browser, metrics};
use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_guichet");

/// A running site with a data folder of its own, in the sandbox world.
pub struct Process {
    child: Child,
    folder: PathBuf,
    pub url: String,
    visitors: AtomicU32,
}

impl Process {
    /// Starts a new site on an empty folder.
    pub fn start() -> Self {
        Self::with(guichet::config::EXAMPLE, None)
    }

    /// Starts a new site of this configuration.
    pub fn start_with(config: &str) -> Self {
        Self::with(config, None)
    }

    /// Starts a new site of this configuration that trusts this CA and no other.
    pub fn trusting(ca: &Path, config: &str) -> Self {
        Self::with(config, Some(ca))
    }

    fn with(config: &str, ca: Option<&Path>) -> Self {
        let _already_installed = rustls::crypto::ring::default_provider().install_default();
        static NTH: AtomicU32 = AtomicU32::new(0);
        let nth = NTH.fetch_add(1, Ordering::SeqCst);
        let folder = std::env::temp_dir().join(format!("guichet_p_{}_{nth}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        configure(&folder, config);
        Self::on(folder, ca)
    }

    fn on(folder: PathBuf, ca: Option<&Path>) -> Self {
        let log = File::options().append(true).create(true).open(folder.join("log")).unwrap();
        let mut child = Command::new(PROGRAM)
            .args(["--listen", "127.0.0.1:0", "--data"])
            .arg(folder.join("data"))
            .arg("--config")
            .arg(folder.join("guichet.toml"))
            .env("GUICHET_METRICS_TOKEN", METRICS_TOKEN)
            .envs(ca.map(|ca| ("SSL_CERT_FILE", ca)))
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let open = said.next().unwrap_or_else(|| panic!("it ended: {}", log_of(&folder))).unwrap();
        let (_, url) = open.split_once(" is open at ").unwrap();
        let url = url.to_owned();
        // What it says later is read and left alone, so that it can go on speaking.
        std::thread::spawn(move || said.for_each(drop));
        Self { child, folder, url, visitors: AtomicU32::new(1) }
    }

    /// Ends the process as a power cut does, and starts it again on the same folder.
    pub fn kill_and_restart(mut self) -> Self {
        self.kill();
        Self::on(self.folder.clone(), None)
    }

    /// Ends it as service managers do, and waits until it has ended.
    pub fn stop(&mut self) {
        Command::new("kill").arg(self.id().to_string()).status().unwrap();
        self.child.wait().unwrap();
    }

    /// Starts a site that has ended again, with this configuration.
    pub fn start_again(self, config: &str) -> Self {
        configure(&self.folder, config);
        Self::on(self.folder.clone(), None)
    }

    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Somebody new, from an address of their own.
    pub fn visitor(&self) -> Browser {
        let nth = self.visitors.fetch_add(1, Ordering::SeqCst);
        Browser::at(&self.url, format!("198.51.{}.{}", nth / 250, nth % 250 + 1))
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

    /// Ends the site and forgets its folder.
    pub fn close(mut self) {
        self.kill();
        fs::remove_dir_all(&self.folder).unwrap();
    }
}

impl Drop for Process {
    /// A story that fails leaves its folder for whoever looks into it, and no process.
    fn drop(&mut self) {
        let _ended_before = self.child.kill();
        let _nobody_to_wait_for = self.child.wait();
    }
}

fn configure(folder: &Path, config: &str) {
    let config = config.replace("trusted_proxies = []", "trusted_proxies = [\"127.0.0.1\"]");
    fs::write(folder.join("guichet.toml"), config).unwrap();
}

fn log_of(folder: &Path) -> String {
    fs::read_to_string(folder.join("log")).unwrap_or_default()
}
