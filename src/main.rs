//! The program; `guichet::cli` is its command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    guichet::cli::main()
}
