//! What keeps a payer from paying: the limits of wallets and channels (E23 to E29), and the payer's troubles.

use super::apps::{self, ALIPAY, ALIPAY_HK, WECHAT};
use crate::domain::{Currency, Money, terms::Rates};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// Why a wallet does not pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    ByPayer,
    Balance,
    OverLimit,
    Unverified,
    Risk,
}

impl Refusal {
    /// Antom's result code. The first is not in its published table, which has no word for a payer who
    /// says no; the others are.
    pub fn antom_code(self) -> &'static str {
        match self {
            Self::ByPayer => "USER_CANCEL",
            Self::Balance => "USER_BALANCE_NOT_ENOUGH",
            Self::OverLimit => "USER_AMOUNT_EXCEED_LIMIT",
            Self::Unverified => "USER_KYC_NOT_QUALIFIED",
            Self::Risk => "RISK_REJECT",
        }
    }
}

/// How far the payer's account is verified (E24).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    Unverified,
    Intermediate,
    #[default]
    Verified,
}

/// Where the wallet takes the money from (E23).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    #[default]
    Balance,
    Bank,
    Card,
}

/// What else may be wrong.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WalletFault {
    #[default]
    None,
    /// Not enough money.
    Short,
    /// The limit of the year is used up.
    YearSpent,
    /// The wallet's risk control says no.
    Risk,
}

/// A payer: the app in the hand, and the account behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payer {
    /// The code of the wallet that is open.
    pub wallet: String,
    pub level: Level,
    pub source: Source,
    pub trouble: WalletFault,
}

impl Payer {
    /// A verified payer with enough money in the balance.
    pub fn able(wallet: impl Into<String>) -> Self {
        Self {
            wallet: wallet.into(),
            level: Level::default(),
            source: Source::default(),
            trouble: WalletFault::default(),
        }
    }

    /// Why the wallet does not take this sum, in the currency of its accounts; none when it does.
    pub fn refusal(&self, sum: Money) -> Option<Refusal> {
        let (single, yearly) = match self.bounds() {
            Ok(bounds) => bounds,
            Err(refusal) => return Some(refusal),
        };
        let over = |(minor, currency)| {
            let most = Money::new(minor, currency);
            sum.compare(most).is_ok_and(|order| order == Ordering::Greater)
        };
        match self.trouble {
            WalletFault::Risk => Some(Refusal::Risk),
            WalletFault::YearSpent if yearly => Some(Refusal::OverLimit),
            _ if single.is_some_and(over) => Some(Refusal::OverLimit),
            WalletFault::Short => Some(Refusal::Balance),
            WalletFault::None | WalletFault::YearSpent => None,
        }
    }

    /// The most for one payment, in minor units, and whether the year has a limit too.
    fn bounds(&self) -> Result<(Option<(i64, Currency)>, bool), Refusal> {
        match self.wallet.as_str() {
            ALIPAY_HK => alipay_hk(self.level, self.source),
            // Real-name authentication (E28); Alipay of the mainland asks for the same.
            _ if self.level == Level::Unverified => Err(Refusal::Unverified),
            ALIPAY => Ok((Some((30_000_000, Currency::CNY)), true)),
            WECHAT => Ok((None, true)),
            "GCASH" => Ok((currency("PHP").map(|php| (10_000_000, php)), true)),
            "TRUEMONEY" => Ok((currency("THB").map(|thb| (3_000_000, thb)), true)),
            _ => Ok((None, true)),
        }
    }
}

/// The table of E23. What a linked card bears is the card's own affair.
fn alipay_hk(level: Level, source: Source) -> Result<(Option<(i64, Currency)>, bool), Refusal> {
    let hkd = |dollars: i64| Some((dollars * 100, Currency::HKD));
    match (source, level) {
        (Source::Card, _) => Ok((None, false)),
        (_, Level::Unverified) => Err(Refusal::Unverified),
        (Source::Balance, Level::Intermediate) => Ok((hkd(5_000), true)),
        (Source::Balance, Level::Verified) => Ok((hkd(50_000), false)),
        (Source::Bank, Level::Intermediate) => Ok((hkd(10_000), true)),
        (Source::Bank, Level::Verified) => Ok((hkd(20_000), true)),
    }
}

/// Does the channel to this wallet refuse the amount before any payer sees it (E25, E26, E29)?
/// 5,000 USD for all, but 50,000 HKD for Alipay HK, whose own limit is reached first.
pub fn exceeds_channel(rates: &Rates, wallet: &str, amount: Money) -> bool {
    let most = match wallet {
        ALIPAY_HK => Money::new(5_000_000, Currency::HKD),
        _ => Money::new(500_000, Currency::USD),
    };
    let Some((most, _)) = apps::convert(rates, most, amount.currency()) else { return false };
    amount.minor() > most.minor()
}

fn currency(code: &str) -> Option<Currency> {
    code.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hkd(dollars: i64) -> Money {
        Money::new(dollars * 100, Currency::HKD)
    }

    #[test]
    fn alipay_hk_keeps_the_table_of_its_limits() {
        use {Level::*, Source::*};
        let table = [
            (Unverified, Balance, 1, Some(Refusal::Unverified)),
            (Unverified, Bank, 1, Some(Refusal::Unverified)),
            (Unverified, Card, 60_000, None),
            (Intermediate, Balance, 5_000, None),
            (Intermediate, Balance, 5_001, Some(Refusal::OverLimit)),
            (Verified, Balance, 50_000, None),
            (Verified, Balance, 50_001, Some(Refusal::OverLimit)),
            (Intermediate, Bank, 10_000, None),
            (Intermediate, Bank, 10_001, Some(Refusal::OverLimit)),
            (Verified, Bank, 20_000, None),
            (Verified, Bank, 20_001, Some(Refusal::OverLimit)),
        ];
        for (level, source, dollars, expected) in table {
            let payer = Payer { level, source, ..Payer::able(ALIPAY_HK) };
            assert_eq!(payer.refusal(hkd(dollars)), expected, "{level:?} {source:?} {dollars}");
        }
    }

    #[test]
    fn a_verified_balance_of_alipay_hk_knows_no_limit_of_the_year() {
        let spent = Payer { trouble: WalletFault::YearSpent, ..Payer::able(ALIPAY_HK) };
        assert_eq!(spent.refusal(hkd(100)), None);
        let intermediate = Payer { level: Level::Intermediate, ..spent };
        assert_eq!(intermediate.refusal(hkd(100)), Some(Refusal::OverLimit));
    }

    #[test]
    fn nobody_pays_without_real_name_authentication() {
        for wallet in [ALIPAY, WECHAT, "GCASH"] {
            let payer = Payer { level: Level::Unverified, ..Payer::able(wallet) };
            assert_eq!(payer.refusal(Money::new(1, Currency::CNY)), Some(Refusal::Unverified), "{wallet}");
        }
    }

    #[test]
    fn the_channel_takes_five_thousand_dollars_and_not_a_cent_more() {
        let rates = Rates::default();
        assert!(!exceeds_channel(&rates, ALIPAY, Money::new(500_000, Currency::USD)));
        assert!(exceeds_channel(&rates, ALIPAY, Money::new(500_001, Currency::USD)));
        assert!(exceeds_channel(&rates, WECHAT, Money::new(3_600_000, Currency::CNY)));
        assert!(exceeds_channel(&rates, ALIPAY_HK, hkd(50_001)));
        assert!(!exceeds_channel(&rates, ALIPAY_HK, hkd(50_000)));
    }
}
