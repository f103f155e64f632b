//! What payers do in the pretend world. The shop has been told of it when an act returns, unless messages are
//! disturbed.

pub mod card;
pub mod phone;
