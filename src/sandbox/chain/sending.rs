//! What a payer sends, before it becomes a transaction.

use super::{
    Account, BadAddress, Chain, Failure, Token, Transfer,
    blocks::Reorgs,
    bytes::{hex, sha256},
    raw,
    transaction::{Stamp, Transaction},
};
use crate::{
    domain::{
        Currency, Money, Timestamp,
        time::{MINUTE_MS, SECOND_MS},
    },
    sandbox::World,
};
use std::fmt;

/// What exchanges keep of a withdrawal here: 1 USDT.
pub const EXCHANGE_FEE: i64 = 1_000_000;

/// So many of the latest blocks a sender may refer to.
const REF_BLOCKS: u64 = 20;

/// The id of a transaction: 64 lower-case digits, which Ethereum writes with `0x` before them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TxId {
    pub chain: Chain,
    pub hex: String,
}

impl fmt::Display for TxId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.chain {
            Chain::Tron => f.write_str(&self.hex),
            Chain::Ethereum => write!(f, "0x{}", self.hex),
        }
    }
}

/// One transaction that a payer orders from a wallet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    pub chain: Chain,
    pub token: Token,
    pub from: Account,
    /// At least one.
    pub transfers: Vec<Transfer>,
    pub relayed: bool,
    pub failure: Option<Failure>,
}

impl Sending {
    /// USDT from the pretend payer's own wallet to an address, as the shop writes it.
    pub fn usdt(chain: Chain, to: &str, amount: Money) -> Result<Self, BadAddress> {
        let to = Account::parse(chain, to)?;
        Ok(Self::new(chain, to, amount.minor()))
    }

    /// Millionths of USDT from the pretend payer's own wallet.
    pub fn new(chain: Chain, to: Account, millionths: i64) -> Self {
        Self {
            chain,
            token: Token::Usdt,
            from: Account::named("payer"),
            transfers: vec![Transfer { to, millionths }],
            relayed: false,
            failure: None,
        }
    }

    /// Another transfer in the same transaction.
    pub fn and(mut self, to: Account, millionths: i64) -> Self {
        self.transfers.push(Transfer { to, millionths });
        self
    }

    /// Another token, or the chain's own coin.
    pub fn of(mut self, token: Token) -> Self {
        self.token = token;
        self
    }

    /// From an exchange, which keeps `EXCHANGE_FEE` of the first transfer; none when nothing would be left.
    pub fn from_exchange(mut self) -> Option<Self> {
        let first = self.transfers.first_mut()?;
        first.millionths = first.millionths.checked_sub(EXCHANGE_FEE).filter(|left| *left > 0)?;
        self.from = Account::named("exchange");
        Some(self)
    }

    /// By a gas-free relay, which takes its fee from the payer by a transfer of its own. TRON only.
    pub fn relayed(mut self) -> Self {
        self.relayed = true;
        self
    }

    /// Gets into a block and moves nothing.
    pub fn failing(mut self, failure: Failure) -> Self {
        self.failure = Some(failure);
        self
    }

    /// The sum of the transfers to an address, as money.
    pub fn total(&self) -> Money {
        Money::new(self.transfers.iter().map(|transfer| transfer.millionths).sum(), Currency::USDT)
    }

    /// The transaction as it waits for the next block. Chance makes its id another one each time.
    pub(super) fn sign(&self, world: &World, now: Timestamp, reorgs: &Reorgs) -> Transaction {
        let chain = self.chain;
        let mut transaction = Transaction {
            id: String::new(),
            chain,
            token: self.token,
            from: self.from,
            transfers: self.transfers.clone(),
            relayed: self.relayed && chain == Chain::Tron,
            failure: self.failure,
            sent: now,
            block: chain.height(now) + 1,
            place: 0,
            dropped: false,
            stamp: (chain == Chain::Tron).then(|| stamp(world, now, reorgs)),
        };
        transaction.id = match chain {
            Chain::Tron => hex(&sha256(&raw::data(&transaction))),
            Chain::Ethereum => hex(&world.random.bytes::<32>()),
        };
        transaction
    }
}

/// A block of the last minute, a clock up to three seconds slow, and the usual minute until it expires.
fn stamp(world: &World, now: Timestamp, reorgs: &Reorgs) -> Stamp {
    let head = Chain::Tron.height(now);
    let back = world.random.below(REF_BLOCKS).cast_signed();
    let slow_ms = world.random.below(3 * SECOND_MS.cast_unsigned()).cast_signed();
    let ref_block = (head - back).max(0);
    Stamp {
        ref_block,
        ref_hash: reorgs.hash(Chain::Tron, ref_block)[16..32].to_owned(),
        timestamp: now.millis() - slow_ms,
        expiration: Chain::Tron.time(head).millis() + MINUTE_MS,
    }
}
