//! What staff see and decide.

pub mod money;
mod review;
pub mod staff_acts;
