//! Buying without paying yet: signing in, ordering, links, payment requests.

mod allowances;
mod invitations;
mod links;
pub mod orders;
mod purchase;
mod reminders;
mod requests;
mod rotation;
mod signin;
mod through_links;
