//! Claims about the rules of orders, payments and money, without a site.

mod effects;
mod money;
pub mod order_states;
mod overpaid;
mod payment_states;
mod payment_stories;
mod terms;
