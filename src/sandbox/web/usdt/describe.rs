//! What the pretend wallet tells of transactions: the one just sent, and the latest ones.

use super::opened::address;
use crate::{
    domain::{Currency, Money, Timestamp},
    lang::Lang,
    sandbox::chain::{Chain, Standing, Token, Transaction, Transfer, TxId, View},
    web::Page,
};

/// The transaction that was sent.
pub struct SentTransaction {
    pub chain: Chain,
    /// As the chain's wallets write it.
    pub id: String,
    /// Where its explorer would show it.
    pub explorer: String,
    pub amount: String,
    pub fake: bool,
    /// Who gets how much.
    pub receivers: Vec<(String, String)>,
    pub tone: &'static str,
    pub state: String,
    pub waits: bool,
    pub block: String,
    /// This page again.
    pub again: String,
}

/// A transaction in the list.
pub struct Row {
    pub at: Timestamp,
    pub chain: Chain,
    pub amount: String,
    pub fake: bool,
    pub short: String,
    pub href: String,
    pub tone: &'static str,
    pub state: String,
}

impl SentTransaction {
    pub fn of(page: &Page, now: Timestamp, known: &Transaction, back: &str) -> Self {
        let view = View::at(known.chain, now);
        let standing = known.standing(view);
        let (tone, state) = words(page.lang, known.chain, standing);
        Self {
            chain: known.chain,
            id: id(known),
            explorer: known.chain.explorer(&known.id),
            amount: amount(page.lang, known, sum(known)),
            fake: known.token == Token::Fake,
            receivers: known.transfers.iter().map(|one| receiver(page.lang, known, *one)).collect(),
            tone,
            state,
            waits: matches!(standing, Standing::Waiting | Standing::Under(_)),
            block: page.lang.number(known.block),
            again: address(known.chain, &known.id, back),
        }
    }
}

impl Row {
    pub fn of(now: Timestamp, lang: Lang, known: &Transaction) -> Self {
        let view = View::at(known.chain, now);
        let (tone, state) = match known.standing(view) {
            Standing::Under(count) => {
                let needed = known.chain.final_depth();
                ("moving", lang.t2("sandbox-usdt-depth-text", "count", count, "needed", needed))
            }
            standing => words(lang, known.chain, standing),
        };
        let whole = id(known);
        Self {
            at: known.sent,
            chain: known.chain,
            amount: amount(lang, known, sum(known)),
            fake: known.token == Token::Fake,
            short: format!("{}…{}", &whole[..6], &whole[whole.len() - 6..]),
            href: address(known.chain, &known.id, ""),
            tone,
            state,
        }
    }
}

fn id(known: &Transaction) -> String {
    TxId { chain: known.chain, hex: known.id.clone() }.to_string()
}

fn receiver(lang: Lang, known: &Transaction, one: Transfer) -> (String, String) {
    (one.to.written(known.chain), amount(lang, known, one.millionths))
}

fn sum(known: &Transaction) -> i64 {
    known.transfers.iter().map(|transfer| transfer.millionths).sum()
}

/// An amount with what the transaction is in.
fn amount(lang: Lang, known: &Transaction, millionths: i64) -> String {
    let money = Money::new(millionths, Currency::USDT);
    match known.token {
        Token::Coin => format!("{}\u{a0}{}", lang.amount(money), known.chain.coin()),
        Token::Usdt | Token::Fake => lang.money(money),
    }
}

/// The tone and the words of a standing.
fn words(lang: Lang, chain: Chain, standing: Standing) -> (&'static str, String) {
    match standing {
        Standing::Waiting => ("still", lang.t("sandbox-usdt-state-waiting").to_owned()),
        Standing::Under(depth) => {
            let needed = chain.final_depth();
            ("moving", lang.t2("sandbox-usdt-state-under", "count", depth, "needed", needed))
        }
        Standing::Final => ("paid", lang.t("sandbox-usdt-state-final").to_owned()),
        Standing::Failed => ("act-now", lang.t("sandbox-usdt-state-failed").to_owned()),
        Standing::Dropped => ("act-now", lang.t("sandbox-usdt-state-dropped").to_owned()),
    }
}
