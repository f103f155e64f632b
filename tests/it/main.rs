//! Tests of the whole site: stories told through its pages, and claims about its rules and its store.
//!
//! A story is told once on SQLite and once on PostgreSQL ([`on_both`]). The outside world is the
//! sandbox's, our own types are never faked.

#[macro_use]
mod support;

mod amazon;
mod bank;
mod card;
mod desk;
mod domain;
mod house;
mod methods;
mod operation;
mod pages;
mod pay;
mod sandbox;
mod shop;
mod store;
mod usdt;
