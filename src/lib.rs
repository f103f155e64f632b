//! Guichet, a self-hosted checkout. This is the map; `docs/ARCHITECTURE.md` tells the journey.
//!
//! Arrows: `web, jobs → flows → {domain, store, methods, notify} → domain`. Nothing points back.

pub mod app;
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
