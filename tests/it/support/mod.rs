//! What stories are told with: the site under test, browsers, far ends, databases.

#[macro_use]
pub mod both;
pub mod anvil;
pub mod app;
pub mod atlas;
pub mod browser;
pub mod chains;
pub mod chromium;
pub mod far_ends;
pub mod form;
pub mod gate;
pub mod journeys;
pub mod lang;
pub mod mail_server;
pub mod memory_chain;
pub mod page;
pub mod patience;
pub mod payers;
pub mod paynow;
pub mod process;
pub mod schedules;
pub mod scratch;
pub mod sql;
pub mod strace;
pub mod tls;
pub mod town;
pub mod verbs;
