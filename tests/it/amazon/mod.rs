//! Buying on AWS Marketplace.

mod link;
mod pages;
mod purchases;
mod terms;
pub mod verbs;
