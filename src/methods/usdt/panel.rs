//! The chain's part of the payment page: what to do, and what to beware of (E30, E33, E34, E36).

use super::chain::Chain;
use crate::{lang::Lang, methods::AttemptView};
use askama::Template;

#[derive(Template)]
#[template(path = "methods/usdt.html")]
struct Panel<'a> {
    l: Lang,
    /// Is a hash needed? On TRON it is; on Ethereum the exact amount is enough.
    tron: bool,
    network: &'static str,
    standard: &'static str,
    amount: String,
    /// The first and the last characters of the address, to compare.
    ends: Option<(&'a str, &'a str)>,
}

/// Steps and warnings for an open attempt.
pub fn render(chain: Chain, open: &AttemptView, l: Lang) -> askama::Result<String> {
    let destination = open.destination.as_deref();
    Panel {
        l,
        tron: chain == Chain::Tron,
        network: chain.name(),
        standard: chain.standard(),
        amount: l.money(open.rest),
        ends: destination.and_then(|destination| {
            Some((destination.get(..4)?, destination.get(destination.len().checked_sub(4)?..)?))
        }),
    }
    .render()
}
