//! Judges a transaction by its logs: which of them pay us, and if none does, why.

use super::{
    account::Account,
    chain::{DUST, Rejection},
};
use crate::domain::{Currency, Money};
use serde::Deserialize;

type Word = [u8; 32];

/// `keccak256("Transfer(address,address,uint256)")`: the first topic of every transfer, on both chains.
pub const TRANSFER: &str = "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

/// A log as nodes of either kind write it: Ethereum's with `0x`, TRON's HTTP API without.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Log {
    pub address: String,
    pub topics: Vec<String>,
    pub data: String,
}

/// A log that pays us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    /// Its place among the transaction's logs.
    pub log_index: u64,
    pub from: Account,
    pub to: Account,
    pub amount: Money,
}

/// What we look for.
#[derive(Debug, Clone, Copy)]
pub struct Ours<'a> {
    pub token: &'a Account,
    pub accounts: &'a [Account],
}

/// What one log is to us. The later a kind stands here, the more it says about the whole transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Nothing,
    OtherTokenToOthers,
    ToOthers,
    OtherTokenToUs,
    TooSmall,
    Pays(Account, Account, Money),
}

impl Ours<'_> {
    /// The logs that pay us, in their order; at least one.
    ///
    /// # Errors
    /// Why there is none. A transaction without any transfer is [`Rejection::NoTransfer`]: whether it moved the
    /// chain's own coin instead, its logs cannot tell.
    pub fn paid(&self, logs: &[Log]) -> Result<Vec<Paid>, Rejection> {
        let kinds: Vec<Kind> = logs.iter().map(|log| self.kind(log)).collect();
        let paid: Vec<Paid> = (0..)
            .zip(&kinds)
            .filter_map(|(log_index, kind)| match kind {
                Kind::Pays(from, to, amount) => {
                    Some(Paid { log_index, from: *from, to: *to, amount: *amount })
                }
                _ => None,
            })
            .collect();
        if paid.is_empty() { Err(why(&kinds)) } else { Ok(paid) }
    }

    /// Does this one log pay us?
    pub fn is_paid_by(&self, log: &Log) -> bool {
        matches!(self.kind(log), Kind::Pays(..))
    }

    fn kind(&self, log: &Log) -> Kind {
        let Some((from, to, value)) = transfer(log) else { return Kind::Nothing };
        let is_ours = Account::from_node(&log.address).is_some_and(|token| token == *self.token);
        match (is_ours, self.accounts.contains(&to)) {
            (false, false) => Kind::OtherTokenToOthers,
            (false, true) => Kind::OtherTokenToUs,
            (true, false) => Kind::ToOthers,
            // More than an i64 of millionths is more USDT than there can be.
            (true, true) => amount(&value).map_or(Kind::Nothing, |amount| {
                if amount.minor() < DUST { Kind::TooSmall } else { Kind::Pays(from, to, amount) }
            }),
        }
    }
}

fn why(kinds: &[Kind]) -> Rejection {
    let has = |kind: &Kind| kinds.contains(kind);
    if has(&Kind::TooSmall) {
        Rejection::TooSmall
    } else if has(&Kind::OtherTokenToUs) {
        Rejection::OtherToken
    } else if has(&Kind::ToOthers) {
        Rejection::OtherRecipient
    } else if has(&Kind::OtherTokenToOthers) {
        Rejection::OtherToken
    } else {
        Rejection::NoTransfer
    }
}

/// Sender, recipient and value, when the log is a transfer of a fungible token.
fn transfer(log: &Log) -> Option<(Account, Account, Word)> {
    let [first, from, to] = log.topics.as_slice() else { return None };
    if bare(first) != TRANSFER {
        return None;
    }
    let account = |topic| Some(Account::from_word(&word(topic)?));
    Some((account(from)?, account(to)?, word(&log.data)?))
}

/// A whole number of millionths; none when it is beyond an `i64`.
fn amount(value: &Word) -> Option<Money> {
    let (high, low) = value.split_at(24);
    let units = u64::from_be_bytes(low.try_into().ok()?);
    let units = i64::try_from(units).ok().filter(|_| high.iter().all(|byte| *byte == 0))?;
    Some(Money::new(units, Currency::USDT))
}

/// Exactly 32 bytes.
fn word(text: &str) -> Option<Word> {
    let mut word = [0; 32];
    hex::decode_to_slice(bare(text), &mut word).ok()?;
    Some(word)
}

fn bare(text: &str) -> &str {
    text.strip_prefix("0x").unwrap_or(text)
}
