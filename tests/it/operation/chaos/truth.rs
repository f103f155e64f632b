//! The money of the world, as the comparison needs it: what providers hold, and what was sent.

use crate::support::town::Map;
use guichet::sandbox::{
    card::book,
    chain::{Account, Chain, Token},
    keys,
    wallet::{self, Payment},
};
use std::collections::BTreeMap;

/// A sum that a provider holds for the shop, or has given back.
pub struct Held {
    pub family: &'static str,
    pub attempt: String,
    pub reference: String,
    pub amount: i64,
    pub currency: String,
    pub returned: bool,
}

/// Everything that was ever paid at a provider.
pub async fn held(map: &Map) -> Vec<Held> {
    let truth = map.truth();
    let wallets = truth.wallets().await.into_iter().filter_map(of_wallet);
    wallets.chain(truth.cards().await.into_iter().filter_map(of_card)).collect()
}

fn of_wallet(payment: Payment) -> Option<Held> {
    let back = match &payment.state {
        wallet::State::Paid(_) => payment.refunded >= payment.amount.minor(),
        wallet::State::Closed { paid, .. } => {
            paid.as_ref()?;
            true
        }
        _ => return None,
    };
    Some(Held {
        family: "wallet",
        reference: payment.number.clone(),
        attempt: payment.id.clone(),
        amount: payment.amount.minor(),
        currency: payment.amount.currency().code().to_owned(),
        returned: back,
    })
}

fn of_card(session: book::Session) -> Option<Held> {
    let intent = session.intent.as_ref()?;
    let book::State::Succeeded { .. } = intent.money else { return None };
    let back: i64 = session.refunds.iter().map(|refund| refund.amount.minor()).sum();
    Some(Held {
        family: "card",
        reference: intent.id.clone(),
        attempt: session.reference.clone()?,
        amount: session.amount.minor(),
        currency: session.amount.currency().code().to_owned(),
        returned: back >= session.amount.minor(),
    })
}

/// How often each sum was sent: method, source, amount, currency.
pub type Sent = BTreeMap<(String, String, String, String), usize>;

pub async fn chain_money(map: &Map) -> Sent {
    let mut sent = Sent::new();
    for one in map.truth().chain_transactions().await {
        let (method, ours) = match one.chain {
            Chain::Tron => ("usdt-trc20", keys::TRON_ACCOUNTS),
            Chain::Ethereum => ("usdt-erc20", keys::ETHEREUM_ACCOUNTS),
        };
        let true_money = one.token == Token::Usdt && one.failure.is_none();
        for part in
            one.transfers.iter().filter(|part| true_money && ours.map(Account::new).contains(&part.to))
        {
            let key = (method.into(), one.id.clone(), part.millionths.to_string(), "USDT".into());
            *sent.entry(key).or_default() += 1;
        }
    }
    sent
}

/// The source of a bank's incoming transfer is the statement that told of it, so the bank's own name leads to it.
pub async fn bank_money(map: &Map) -> Sent {
    let columns = ["bookings.bank_ref", "incoming_transfers.source"];
    let rest = "JOIN incoming_transfers ON incoming_transfers.method = 'bank' AND incoming_transfers.reference = bookings.key";
    let sources: BTreeMap<String, String> = map
        .books()
        .read(columns, "bookings", rest)
        .await
        .into_iter()
        .map(|[name, source]| (name, source))
        .collect();
    let mut sent = Sent::new();
    for one in map.truth().bank_transfers().await {
        let source = sources.get(&one.id).cloned().unwrap_or(one.id);
        let amount = (one.amount.minor().to_string(), one.amount.currency().code().to_owned());
        *sent.entry(("bank".into(), source, amount.0, amount.1)).or_default() += 1;
    }
    sent
}
