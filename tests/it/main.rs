//! Tests of the whole site: stories told through its pages, and claims about its rules and its store.
//!
//! A story is told once on SQLite and once on PostgreSQL ([`on_both`]). The outside world is the
//! sandbox's, our own types are never faked.

#[macro_use]
mod both;
mod app;
mod atlas;
mod browser;
mod chromium;
mod form;
mod jobs;
mod journeys;
mod page;
mod payers;
mod sql;
mod verbs;

mod at_once;
mod axe;
mod config;
mod contract;
mod guards;
mod house;
mod keys;
mod late_money;
mod live;
mod locks;
mod lost_answers;
mod money;
mod order_states;
mod orders;
mod pages;
mod payment_states;
mod payments;
mod qr;
mod reminders;
mod shop;
mod signin;
mod small_tables;
mod store;
mod terms;
mod trouble;
mod walks;
mod wallets;
