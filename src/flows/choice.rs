//! A payer's choice of a method.

use crate::{
    domain::{Actor, device::Device},
    lang::Lang,
    methods::Wallet,
};
use std::net::IpAddr;

/// What a payer has chosen, and from where.
#[derive(Debug, Clone)]
pub struct Choice {
    pub method: String,
    pub wallet: Option<String>,
    /// The payer wants a new code although one is open.
    pub fresh: bool,
    /// Who has chosen: a member, or a payer with the link. Each has an allowance.
    pub by: Actor,
    pub device: Device,
    pub ip: Option<IpAddr>,
    pub user_agent: String,
    pub lang: Lang,
}

/// Outcome of a choice.
pub enum Chosen {
    /// There is an attempt; the page shows its state.
    Begun,
    /// The method asks which wallet.
    PickWallet(Vec<Wallet>),
    /// The method cannot take this order; the picker says why.
    Blocked,
    /// The first attempt is not void yet, so no second one was begun: money may still come by it.
    StillOpen,
    /// Too many attempts were begun, or exact amounts drawn. The next one can begin after so many milliseconds.
    TooMany(i64),
}
