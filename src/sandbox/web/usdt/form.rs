//! What was typed into the pretend wallet, read as an order to send, or why it cannot be one.

use crate::{
    domain::{Currency, Money, money},
    lang::Lang,
    sandbox::chain::{Account, BadAddress, Chain, Failure, Sending, Token},
    web::Problem,
};
use serde::Deserialize;

/// The form as it came; a box that is not ticked is not sent.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    pub chain: String,
    pub token: String,
    pub to: String,
    pub amount: String,
    pub to2: String,
    pub amount2: String,
    pub exchange: Option<String>,
    pub relay: Option<String>,
    pub fails: Option<String>,
    pub back: String,
}

impl Typed {
    /// Is anything chosen beyond one plain transfer?
    pub fn has_more(&self) -> bool {
        self.has_second() || self.exchange.is_some() || self.relay.is_some() || self.fails.is_some()
    }

    fn has_second(&self) -> bool {
        [&self.to2, &self.amount2].iter().any(|text| !text.trim().is_empty())
    }

    /// The transfers with everything else that was chosen; none when an exchange would leave nothing.
    fn dress(&self, transfers: Sending) -> Option<Sending> {
        let mut sending = transfers.of(token(&self.token));
        if self.relay.is_some() {
            sending = sending.relayed();
        }
        if self.fails.is_some() {
            sending = sending.failing(Failure::OutOfEnergy);
        }
        if self.exchange.is_some() { sending.from_exchange() } else { Some(sending) }
    }
}

/// The order, or what is wrong with each field.
pub fn read(typed: &Typed, lang: Lang) -> Result<Sending, Vec<Problem>> {
    let chain = Chain::named(&typed.chain)
        .ok_or_else(|| vec![Problem::new("chain", lang.t("sandbox-usdt-chain-problem"))])?;
    let (first, mut problems) = line(lang, chain, ("to", &typed.to), ("amount", &typed.amount));
    let mut lines = vec![first];
    if typed.has_second() {
        let (second, more) = line(lang, chain, ("to2", &typed.to2), ("amount2", &typed.amount2));
        lines.push(second);
        problems.extend(more);
    }
    problems.extend(impossible(typed, chain).map(|(field, key)| Problem::new(field, lang.t(key))));
    let mut lines = lines.into_iter().flatten();
    let (Some((to, millionths)), true) = (lines.next(), problems.is_empty()) else { return Err(problems) };
    let first = Sending::new(chain, to, millionths);
    let whole = lines.fold(first, |sending, (to, millionths)| sending.and(to, millionths));
    let nothing_left = || vec![Problem::new("exchange", lang.t("sandbox-usdt-exchange-problem"))];
    typed.dress(whole).ok_or_else(nothing_left)
}

/// An address and an amount, and what is wrong with either.
fn line(
    lang: Lang,
    chain: Chain,
    (to_field, to): (&str, &str),
    (amount_field, amount): (&str, &str),
) -> (Option<(Account, i64)>, Vec<Problem>) {
    let to = Account::parse(chain, to.trim()).map_err(|why| (to_field, address_problem(chain, why)));
    let amount = millionths(amount).map_err(|key| (amount_field, key));
    let wrong = [to.err(), amount.err()].into_iter().flatten();
    let problems = wrong.map(|(field, key)| Problem::new(field, lang.t(key))).collect();
    (to.ok().zip(amount.ok()), problems)
}

fn millionths(amount: &str) -> Result<i64, &'static str> {
    match Money::parse(amount.trim(), Currency::USDT) {
        Ok(money) if money.is_positive() => Ok(money.minor()),
        Err(money::Refused::TooManyDigits) => Err("sandbox-usdt-digits-problem"),
        _ => Err("sandbox-usdt-amount-problem"),
    }
}

fn address_problem(chain: Chain, why: BadAddress) -> &'static str {
    match (why, chain) {
        (BadAddress::Checksum, _) => "sandbox-usdt-checksum-problem",
        (BadAddress::Shape, Chain::Tron) => "sandbox-usdt-tron-problem",
        (BadAddress::Shape, Chain::Ethereum) => "sandbox-usdt-ethereum-problem",
    }
}

/// What the real chains do not do either: the field, and what to say.
fn impossible(typed: &Typed, chain: Chain) -> impl Iterator<Item = (&'static str, &'static str)> {
    let coin = token(&typed.token) == Token::Coin;
    let tron = chain == Chain::Tron;
    let rules = [
        (coin && typed.has_second(), "to2", "sandbox-usdt-coin-problem"),
        (typed.relay.is_some() && (coin || !tron), "relay", "sandbox-usdt-relay-problem"),
        (typed.fails.is_some() && coin && tron, "fails", "sandbox-usdt-fails-problem"),
    ];
    rules.into_iter().filter(|(broken, ..)| *broken).map(|(_, field, key)| (field, key))
}

fn token(word: &str) -> Token {
    match word {
        "fake" => Token::Fake,
        "coin" => Token::Coin,
        _ => Token::Usdt,
    }
}
