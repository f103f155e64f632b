//! Money: whole minor units of one currency, so that no sum is ever a float.

mod currency;

pub use currency::Currency;

use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};
use serde::{Deserialize, Serialize};
use std::{cmp::Ordering, fmt, str::FromStr};

/// Why an amount was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("no currency of this code")]
    UnknownCurrency,
    #[error("not a number")]
    NotANumber,
    #[error("more decimal digits than the currency has")]
    TooManyDigits,
    #[error("amounts of different currencies")]
    CurrenciesDiffer,
    #[error("the amount is too large to count")]
    TooLarge,
}

/// An amount of money: whole minor units and their currency. May be zero or negative in between sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

impl Money {
    /// So many minor units (cents for USD, yen for JPY, millionths for USDT).
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    pub const fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// Reads a plain decimal number with a dot, such as `8640.00`. Excess digits are refused, never rounded.
    pub fn parse(number: &str, currency: Currency) -> Result<Self, Refused> {
        // The decimal's own parser takes `1_000`, which no provider and no file of ours writes.
        let plain = number.bytes().all(|byte| byte.is_ascii_digit() || b"-.".contains(&byte));
        let value = plain.then(|| Decimal::from_str_exact(number).ok()).flatten();
        Self::exact(value.ok_or(Refused::NotANumber)?, currency)
    }

    /// The decimal as whole minor units; refused when it has more digits than the currency.
    pub fn exact(value: Decimal, currency: Currency) -> Result<Self, Refused> {
        let scaled = scale_up(value, currency)?;
        if !scaled.fract().is_zero() {
            return Err(Refused::TooManyDigits);
        }
        Ok(Self::new(scaled.to_i64().ok_or(Refused::TooLarge)?, currency))
    }

    /// The decimal rounded to the minor unit by the given rule.
    pub fn rounded(value: Decimal, currency: Currency, rule: RoundingStrategy) -> Result<Self, Refused> {
        let minor = scale_up(value, currency)?.round_dp_with_strategy(0, rule);
        Ok(Self::new(minor.to_i64().ok_or(Refused::TooLarge)?, currency))
    }

    pub const fn minor(self) -> i64 {
        self.minor
    }

    pub const fn currency(self) -> Currency {
        self.currency
    }

    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }

    pub const fn is_positive(self) -> bool {
        self.minor > 0
    }

    /// The amount in major units: 864000 minor USD is 8640.00.
    pub fn decimal(self) -> Decimal {
        Decimal::new(self.minor, self.currency.digits())
    }

    pub fn plus(self, other: Money) -> Result<Money, Refused> {
        self.same_currency(other)?;
        let minor = self.minor.checked_add(other.minor).ok_or(Refused::TooLarge)?;
        Ok(Self::new(minor, self.currency))
    }

    pub fn minus(self, other: Money) -> Result<Money, Refused> {
        self.same_currency(other)?;
        let minor = self.minor.checked_sub(other.minor).ok_or(Refused::TooLarge)?;
        Ok(Self::new(minor, self.currency))
    }

    pub fn times(self, count: i64) -> Result<Money, Refused> {
        let minor = self.minor.checked_mul(count).ok_or(Refused::TooLarge)?;
        Ok(Self::new(minor, self.currency))
    }

    /// Rounded up to whole hundredths of the major unit; itself when the currency counts no finer.
    pub fn up_to_cents(self) -> Result<Money, Refused> {
        let cent = 10_i64.pow(self.currency.digits().saturating_sub(2));
        let over = self.minor.rem_euclid(cent);
        let up = if over == 0 { 0 } else { cent - over };
        Ok(Self::new(self.minor.checked_add(up).ok_or(Refused::TooLarge)?, self.currency))
    }

    /// Compares two amounts of one currency; refused across currencies.
    pub fn compare(self, other: Money) -> Result<Ordering, Refused> {
        self.same_currency(other)?;
        Ok(self.minor.cmp(&other.minor))
    }

    /// Changes currency at `rate` (units of `to` for one unit of this), half a minor unit rounded up.
    pub fn convert(self, to: Currency, rate: Decimal) -> Result<Money, Refused> {
        let value = self.decimal().checked_mul(rate).ok_or(Refused::TooLarge)?;
        Self::rounded(value, to, RoundingStrategy::MidpointAwayFromZero)
    }

    fn same_currency(self, other: Money) -> Result<(), Refused> {
        if self.currency == other.currency { Ok(()) } else { Err(Refused::CurrenciesDiffer) }
    }
}

fn scale_up(value: Decimal, currency: Currency) -> Result<Decimal, Refused> {
    value.checked_mul(Decimal::from(10_i64.pow(currency.digits()))).ok_or(Refused::TooLarge)
}

/// The machine-readable form: a dot, all digits of the currency, its code (`8640.00 USD`).
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.decimal(), self.currency)
    }
}

/// Reads what `Display` writes: `8640.00 USD`.
impl FromStr for Money {
    type Err = Refused;
    fn from_str(text: &str) -> Result<Self, Refused> {
        let (number, code) = text.trim().split_once(' ').ok_or(Refused::NotANumber)?;
        Self::parse(number, code.trim().parse()?)
    }
}
