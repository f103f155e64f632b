//! Writes the log to standard error and a few lines to standard output. A write that fails is ignored: the reader may
//! have gone, or the disk that holds the log may be full.

use std::io::Write;
use tracing_subscriber::{Layer, filter::Targets, fmt, layer::SubscriberExt, util::SubscriberInitExt};

/// Starts the log: lines of the levels that `filter` lets through.
pub fn log(filter: Targets) {
    // By default a line that cannot be written is reported on standard error, which panics if that fails too.
    let lines = fmt::layer().log_internal_errors(false).with_writer(std::io::stderr);
    tracing_subscriber::registry().with(lines.with_filter(filter)).init();
}

/// Prints a line.
pub fn say(line: &str) {
    let _nobody_reads_it = writeln!(std::io::stdout(), "{line}");
}
