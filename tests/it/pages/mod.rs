//! What is true of every page and every answer.

mod axe;
mod guards;
mod http;
mod sound;
pub mod walks;
