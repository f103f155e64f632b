//! How people and organisations are reached and called.

mod email;
mod name;

pub use email::email;
pub use name::{NameOf, acceptable_name};
