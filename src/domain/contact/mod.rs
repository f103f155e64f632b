//! How people and organisations are reached and called.

mod email;
mod name;
mod person;
mod phone;

pub use email::email;
pub use name::{NameOf, acceptable_name};
pub use person::{Contact, Reach};
pub use phone::Phone;
