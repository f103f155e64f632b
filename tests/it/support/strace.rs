//! System calls that fail at our wish: strace, attached to the threads of a running site that speak to SQLite.

use crate::support::process::Process;
use std::{
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

/// A system call to the disk, and what it answers in place of doing its work.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    pub call: &'static str,
    pub error: &'static str,
}

/// A tracer at work.
pub struct Trace {
    strace: Child,
    log: PathBuf,
}

/// Where strace is missing or may not look at other processes, what it would show is left out, and that is said.
pub fn is_permitted(site: &Process) -> bool {
    match Trace::attach(site, "trace=fsync", None) {
        Ok(trace) => {
            trace.detach();
            true
        }
        Err(why) => {
            println!("not checked under failing writes: {why}");
            false
        }
    }
}

impl Trace {
    /// Only counts.
    pub fn watch(site: &Process) -> Self {
        Self::attach(site, "trace=pwrite64,fsync,fdatasync,pread64", None).unwrap()
    }

    /// Lets the nth of these calls fail, on each thread that is there now: a new connection is spared.
    pub fn fail(site: &Process, fault: Fault, when: &str) -> Self {
        let inject = format!("inject={}:error={}:when={when}", fault.call, fault.error);
        Self::attach(site, &format!("trace={}", fault.call), Some(inject)).unwrap()
    }

    /// Lets all of these calls fail, also on connections that are opened later, until it is detached.
    pub fn fail_everywhere(site: &Process, fault: Fault) -> Self {
        let inject = format!("inject={}:error={}", fault.call, fault.error);
        let all = format!("-f -e trace={} -e {inject} -p {}", fault.call, site.id());
        Self::run(site, &all.split(' ').collect::<Vec<_>>(), 1).unwrap()
    }

    fn attach(site: &Process, trace: &str, inject: Option<String>) -> Result<Self, String> {
        let threads = site.database_threads();
        let mut arguments = vec!["-e", trace];
        arguments.extend(inject.iter().flat_map(|inject| ["-e", inject]));
        arguments.extend(threads.iter().flat_map(|thread| ["-p", thread]));
        Self::run(site, &arguments, threads.len())
    }

    /// Starts strace and waits until it has taken hold of so many threads.
    fn run(site: &Process, arguments: &[&str], threads: usize) -> Result<Self, String> {
        let log = site.folder().join("strace");
        let mut command = Command::new("strace");
        command.arg("-o").arg(&log).args(arguments);
        let mut strace =
            command.stderr(Stdio::piped()).spawn().map_err(|error| format!("strace: {error}"))?;
        let mut said = BufReader::new(strace.stderr.take().unwrap()).lines();
        for _ in 0..threads {
            let line = said.next().and_then(Result::ok).unwrap_or_default();
            if !line.contains("attached") {
                strace.kill().unwrap();
                strace.wait().unwrap();
                return Err(format!("strace: {line}"));
            }
        }
        std::thread::spawn(move || said.for_each(drop));
        Ok(Self { strace, log })
    }

    /// Lets the site go, and returns the calls that were seen.
    pub fn detach(mut self) -> Vec<String> {
        let asked = Command::new("kill").arg(self.strace.id().to_string()).status().unwrap();
        assert!(asked.success());
        self.strace.wait().unwrap();
        fs::read_to_string(&self.log).unwrap().lines().map(str::to_owned).collect()
    }
}
