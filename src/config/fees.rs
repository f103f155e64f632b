//! The `[methods.…]` tables: what a method costs the payer, and the most it takes.

use super::values;
use crate::domain::{
    Currency, Money,
    terms::{Fee, Limit, Terms},
};
use rust_decimal::Decimal;
use serde::{Deserialize, de::Error};
use std::cmp::Ordering;

/// One `[methods.…]` table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodTable {
    #[serde(default)]
    currency: Option<Currency>,
    #[serde(default, deserialize_with = "sensible")]
    fee: FeeFile,
    #[serde(default, deserialize_with = "values::limits")]
    limits: Vec<Limit>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FeeFile {
    #[serde(default, deserialize_with = "values::decimal")]
    percent: Decimal,
    #[serde(default, deserialize_with = "values::money_opt")]
    fixed: Option<Money>,
    #[serde(default, deserialize_with = "values::money_opt")]
    floor: Option<Money>,
    #[serde(default, deserialize_with = "values::money_opt")]
    cap: Option<Money>,
    #[serde(default)]
    round: Round,
}

/// How a fraction of a minor unit is rounded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Round {
    #[default]
    HalfUp,
    Up,
}

/// A fee whose parts cannot be added up would hide its method from every picker, and one that doubles the price is
/// a slip of the pen.
fn sensible<'de, D: serde::Deserializer<'de>>(d: D) -> Result<FeeFile, D::Error> {
    let fee = FeeFile::deserialize(d)?;
    let mut currencies = [fee.fixed, fee.floor, fee.cap].into_iter().flatten().map(Money::currency);
    let first = currencies.next();
    if currencies.any(|other| Some(other) != first) {
        return Err(D::Error::custom("fixed, floor and cap of a fee are in one currency"));
    }
    if fee.percent >= Decimal::ONE_HUNDRED {
        return Err(D::Error::custom("a fee's percent is from \"0\" to \"99.99\""));
    }
    if fee.cap.is_some_and(|cap| !cap.is_positive()) {
        return Err(D::Error::custom("a fee's cap is above zero; for no fee leave percent and fixed out"));
    }
    if let (Some(floor), Some(cap)) = (fee.floor, fee.cap)
        && floor.compare(cap).is_ok_and(|order| order == Ordering::Greater)
    {
        return Err(D::Error::custom("a fee's floor is above its cap"));
    }
    Ok(fee)
}

impl MethodTable {
    pub fn terms(&self) -> Terms {
        let FeeFile { percent, fixed, floor, cap, round } = self.fee.clone();
        let fee = Fee { percent, fixed, floor, cap, up: round == Round::Up };
        Terms { fee, limits: self.limits.clone(), currency: self.currency, whole_cents: false }
    }

    /// Checks what the method's id and its currency say together.
    pub(super) fn check(&self, id: &str) -> Result<(), String> {
        let is_chain = id.starts_with("usdt-");
        match self.currency {
            Some(currency) if is_chain && currency != Currency::USDT => {
                Err(format!("methods.{id}: it charges USDT; leave currency out"))
            }
            Some(Currency::USDT) if !is_chain => {
                Err(format!("methods.{id}: it cannot charge USDT; currency is one such as \"USD\""))
            }
            _ => Ok(()),
        }
    }
}
