//! What is true of every way to pay.

mod asked_in_vain;
pub mod cancelling;
mod hang_ups;
mod interleaved;
pub mod late_money;
mod live;
mod live_walks;
mod lock_pages;
mod locks;
pub mod lost_answers;
pub mod payments;
pub mod qr;
mod reversed;
mod trouble;
mod unmatched;
mod unseen;
pub mod wallets;
