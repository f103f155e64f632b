//! Guichet, a self-hosted checkout. This is the map; `docs/ARCHITECTURE.md` tells the journey.
//!
//! A module uses only modules of the lines above its own; `tests/it/house/arrows.rs` holds the exact table.
//!
//! 1. `domain`, `random`, `qr`
//! 2. `clock`, `keys`, `lang`, `monitor`, `store`, `throttle`
//! 3. `notify`, `methods`
//! 4. `config`
//! 5. `app`
//! 6. `flows`
//! 7. `jobs`, `web`
//! 8. `sandbox`
//! 9. `start`
//! 10. `cli`

pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod domain;
pub mod flows;
pub mod jobs;
pub mod keys;
pub mod lang;
pub mod methods;
pub mod monitor;
pub mod notify;
pub mod qr;
pub mod random;
pub mod sandbox;
pub mod start;
pub mod store;
pub mod throttle;
pub mod web;
