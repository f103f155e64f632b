//! Tests of the whole site: stories told through its pages, and claims about its rules and its store.
//!
//! A story is told once on SQLite and once on PostgreSQL ([`on_both`]). The outside world is the
//! sandbox's, our own types are never faked.

#[macro_use]
mod both;
mod amazon_verbs;
mod anvil;
mod app;
mod atlas;
mod browser;
mod chains;
mod chromium;
mod form;
mod jobs;
mod journeys;
mod page;
mod payers;
mod sql;
mod verbs;

mod amazon;
mod amazon_link;
mod amazon_pages;
mod amazon_terms;
mod at_once;
mod axe;
mod bank;
mod bank_desk;
mod bank_sent;
mod bank_twice;
mod card;
mod card_doubt;
mod card_trouble;
mod card_walks;
mod config;
mod contract;
mod evm;
mod guards;
mod house;
mod keys;
mod late_money;
mod live;
mod live_walks;
mod lock_pages;
mod locks;
mod lost_answers;
mod memory_chain;
mod money;
mod order_states;
mod orders;
mod pages;
mod payment_states;
mod payments;
mod pretend_chains;
mod pretend_nodes;
mod pretend_wallet;
mod qr;
mod recorded_chains;
mod reminders;
mod shop;
mod signin;
mod small_tables;
mod store;
mod terms;
mod trouble;
mod usdt;
mod usdt_guards;
mod usdt_judge;
mod usdt_node;
mod usdt_odd;
mod usdt_schedules;
mod usdt_site;
mod usdt_trouble;
mod usdt_world;
mod walks;
mod wallets;
