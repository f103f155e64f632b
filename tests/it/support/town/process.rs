//! One process of the real binary: started, killed, stopped, its clock shifted.

use std::{
    fs::{File, OpenOptions},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

static NTH: AtomicU32 = AtomicU32::new(0);

/// The first of so many free ports in a row, below those that the system gives to callers.
pub fn free_ports(count: u16) -> u16 {
    let start = std::process::id().wrapping_mul(37).wrapping_add(NTH.fetch_add(1, Ordering::SeqCst) * 11);
    let free = |port: &u16| (*port..*port + count).all(|port| TcpListener::bind(("127.0.0.1", port)).is_ok());
    let port = (0..18_000_u32).map(|nth| 12_000 + u16::try_from((start + nth) % 18_000).unwrap()).find(free);
    port.expect("a free port")
}

pub struct Process {
    pub name: String,
    port: u16,
    folder: PathBuf,
    data: PathBuf,
    arguments: Vec<String>,
    secret: Option<String>,
    shifted_ms: i64,
    child: Option<Child>,
}

impl Process {
    pub fn new(town: &Path, name: &str, port: u16) -> Self {
        let folder = town.join(name);
        std::fs::create_dir_all(&folder).unwrap();
        Self {
            name: name.to_owned(),
            port,
            data: folder.clone(),
            folder,
            arguments: Vec::new(),
            secret: None,
            shifted_ms: 0,
            child: None,
        }
    }

    pub fn with(mut self, arguments: &[&str]) -> Self {
        self.arguments.extend(arguments.iter().map(|argument| (*argument).to_owned()));
        self
    }

    pub fn secret(mut self, secret: &str) -> Self {
        self.secret = Some(secret.to_owned());
        self
    }

    pub fn data(mut self, folder: &Path) -> Self {
        self.data = folder.to_owned();
        self
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn start(&mut self) {
        self.kill();
        let log = OpenOptions::new().create(true).append(true).open(self.log()).unwrap();
        let mut command = self.command();
        command.args(["--listen", &format!("127.0.0.1:{}", self.port)]);
        command.stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log);
        self.child = Some(command.spawn().unwrap());
    }

    /// The binary with this process's configuration, database and clock; a story may run it for something else.
    pub fn command(&self) -> Command {
        // A file that may not grow is then an error, as on a full disk, and not the end of the process.
        let mut command = Command::new("sh");
        command.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_guichet")]);
        command.args(&self.arguments).arg("--data").arg(&self.data).arg("--sandbox-clock").arg(self.clock());
        command.env_remove("GUICHET_DATABASE").env("RUST_LOG", "info,actix_session=error,actix_server=warn");
        if let Some(secret) = &self.secret {
            command.env("GUICHET_SECRET", secret);
        }
        command
    }

    /// Waits until it serves.
    pub async fn is_ready(&mut self) {
        let url = format!("{}/readyz", self.url());
        for _ in 0..400 {
            if reqwest::get(&url).await.is_ok_and(|answer| answer.status().is_success()) {
                return;
            }
            if let Some(status) = self.child.as_mut().and_then(|child| child.try_wait().unwrap()) {
                panic!("{} has ended with {status}:\n{}", self.name, self.log_tail(20));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{} does not serve", self.name);
    }

    /// SIGKILL: it gets no chance to put anything in order.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _it_may_have_ended = child.kill();
            child.wait().unwrap();
        }
    }

    /// SIGTERM, and waits for its orderly end.
    pub fn stop(&mut self) {
        let Some(mut child) = self.child.take() else { return };
        Command::new("kill").arg(child.id().to_string()).status().unwrap();
        child.wait().unwrap();
    }

    /// Lets it write no file beyond its first byte, as on a full disk that holds its log as well, or any file again.
    /// Says so and returns false where the machine has no `prlimit`.
    pub fn full_disk(&self, full: bool) -> bool {
        let Some(child) = &self.child else { return false };
        let limit = if full { "--fsize=1:" } else { "--fsize=unlimited:" };
        let done = Command::new("prlimit").args(["--pid", &child.id().to_string(), limit]).status();
        let done = done.is_ok_and(|status| status.success());
        if !done {
            println!("not checked with a full disk: there is no prlimit (package util-linux)");
        }
        done
    }

    /// Shifts its clock by so much more.
    pub fn shift(&mut self, ms: i64) {
        self.shifted_ms += ms;
        let next = self.folder.join("clock.next");
        std::fs::write(&next, self.shifted_ms.to_string()).unwrap();
        std::fs::rename(next, self.clock()).unwrap();
    }

    /// By how much its clock is ahead of the machine's.
    pub fn shifted_ms(&self) -> i64 {
        self.shifted_ms
    }

    fn clock(&self) -> PathBuf {
        self.folder.join("clock")
    }

    fn log(&self) -> PathBuf {
        self.folder.join("log")
    }

    pub fn log_tail(&self, lines: usize) -> String {
        let text = File::open(self.log()).and_then(std::io::read_to_string).unwrap_or_default();
        let all: Vec<&str> = text.lines().collect();
        all[all.len().saturating_sub(lines)..].join("\n")
    }
}
