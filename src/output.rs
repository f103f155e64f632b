//! What the program says: its log on standard error, and a few lines on standard output. Neither may end it: the
//! reader may have gone, and a log lies as a rule on the disk that is full.

use guichet::start;
use std::io::Write;
use tracing_subscriber::EnvFilter;

/// Begins the log; `RUST_LOG` says how much of it.
pub fn log() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| start::LOG_FILTER.into());
    // By default a line that cannot be written is reported on standard error, which panics if that fails too.
    let log = tracing_subscriber::fmt().log_internal_errors(false).with_env_filter(filter);
    log.with_writer(std::io::stderr).init();
}

/// Prints a line.
pub fn say(line: &str) {
    let _nobody_reads_it = writeln!(std::io::stdout(), "{line}");
}
