//! Running the site: configuration, faults, kills, jobs, monitoring.

mod chaos;
mod clock_jumps;
mod config;
mod config_values;
mod jobs;
mod killed;
mod mail_faults;
pub mod metrics;
mod online;
mod outbox_pauses;
mod program;
mod quiet_log;
mod roots;
mod silent_ends;
mod stopping;
mod successor;
mod sweep;
