//! The wallets a pretend phone has: their names, the currency of their accounts, what each can scan.

use super::Payment;
use crate::{
    domain::{Currency, Money, terms::Rates},
    sandbox::{Shop, disturb::Provider},
};
use rust_decimal::Decimal;

/// The code of WeChat among the wallets; Alipay+ has no such code.
pub const WECHAT: &str = "WECHAT";
pub const ALIPAY: &str = "ALIPAY_CN";
pub const ALIPAY_HK: &str = "ALIPAY_HK";

/// A wallet's app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wallet {
    /// The provider's code.
    pub code: String,
    /// A proper noun, the same in every language.
    pub name: String,
    /// What its accounts are kept in; none when it is not known here.
    pub currency: Option<Currency>,
}

/// Code, name, currency of the accounts.
const KNOWN: [(&str, &str, &str); 14] = [
    (ALIPAY, "Alipay", "CNY"),
    (ALIPAY_HK, "Alipay HK", "HKD"),
    (WECHAT, "WeChat", "CNY"),
    ("GCASH", "GCash", "PHP"),
    ("TNG", "Touch ’n Go eWallet", "MYR"),
    ("KAKAOPAY", "KakaoPay", "KRW"),
    ("TRUEMONEY", "TrueMoney", "THB"),
    ("DANA", "DANA", "IDR"),
    ("RABBIT_LINE_PAY", "Rabbit LINE Pay", "THB"),
    ("TOSSPAY", "Toss", "KRW"),
    ("NAVERPAY", "NAVER Pay", "KRW"),
    ("BOOST", "Boost", "MYR"),
    ("BPI", "BPI", "PHP"),
    ("MAYA", "Maya", "PHP"),
];

/// Units for one US dollar, for currencies that the configuration has no rate for.
const FOR_ONE_DOLLAR: [(&str, i64, u32); 20] = [
    ("USD", 1, 0),
    ("CNY", 715, 2),
    ("HKD", 778, 2),
    ("PHP", 5850, 2),
    ("MYR", 445, 2),
    ("KRW", 1390, 0),
    ("THB", 3450, 2),
    ("IDR", 16300, 0),
    ("EUR", 92, 2),
    ("GBP", 78, 2),
    ("CHF", 88, 2),
    ("SGD", 134, 2),
    ("JPY", 152, 0),
    ("TWD", 3200, 2),
    ("VND", 25400, 0),
    ("AUD", 153, 2),
    ("NZD", 169, 2),
    ("CAD", 139, 2),
    ("BRL", 580, 2),
    ("MXN", 2030, 2),
];

/// All wallets: those known here, then those that only the configuration names.
pub fn all(shop: &Shop) -> Vec<Wallet> {
    let known = KNOWN.iter().map(|(code, name, currency)| Wallet {
        code: (*code).to_owned(),
        name: (*name).to_owned(),
        currency: currency.parse().ok(),
    });
    let mut wallets: Vec<Wallet> = known.collect();
    for wallet in &shop.wallets {
        if wallets.iter().all(|known| known.code != wallet.code) {
            let (code, name) = (wallet.code.clone(), wallet.name.clone());
            wallets.push(Wallet { code, name, currency: None });
        }
    }
    wallets
}

/// The wallet with this code.
pub fn named(shop: &Shop, code: &str) -> Option<Wallet> {
    all(shop).into_iter().find(|wallet| wallet.code == code)
}

/// Can this wallet read the payment's code? Alipay and Alipay HK are two apps (E19), the code for every
/// wallet of Alipay+ is read by both and by the others, and nobody but WeChat reads WeChat's.
pub fn opens(shop: &Shop, payment: &Payment, code: &str) -> bool {
    match payment.provider {
        Provider::WeChat => code == WECHAT,
        Provider::Antom if payment.wallet == shop.connect_code => code != WECHAT,
        Provider::Antom => code == payment.wallet,
        Provider::Stripe => false,
    }
}

/// The wallet that a payer with the right app would open.
pub fn right(shop: &Shop, payment: &Payment) -> Wallet {
    let code = match payment.provider {
        Provider::WeChat => WECHAT,
        Provider::Antom if payment.wallet == shop.connect_code => ALIPAY,
        Provider::Antom | Provider::Stripe => &payment.wallet,
    };
    let plain = || Wallet { code: code.to_owned(), name: code.to_owned(), currency: None };
    named(shop, code).unwrap_or_else(plain)
}

/// The amount in another currency and the rate (E20): by the configured rate, else by a fixed one of this
/// pretend world. None for a currency that neither knows.
pub fn convert(rates: &Rates, amount: Money, to: Currency) -> Option<(Money, Decimal)> {
    let from = amount.currency();
    if from == to {
        return Some((amount, Decimal::ONE));
    }
    let rate = match rates.find(from, to) {
        Some(configured) => configured.rate,
        None => for_one_dollar(to)?.checked_div(for_one_dollar(from)?)?.round_dp(8),
    };
    Some((amount.convert(to, rate).ok()?, rate))
}

fn for_one_dollar(currency: Currency) -> Option<Decimal> {
    let known = FOR_ONE_DOLLAR.iter().find(|(code, _, _)| *code == currency.code());
    known.map(|(_, units, scale)| Decimal::new(*units, *scale))
}
