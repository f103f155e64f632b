//! The seller's accounts at the pretend bank: numbers that no real bank has.

use crate::{
    domain::Currency,
    methods::bank::{account::Account, iban::Iban},
};

/// The seller's account in each currency.
pub fn all() -> Vec<Account> {
    let account = |currency, iban: Option<&str>, number: Option<&str>, bic: &str| Account {
        currency,
        beneficiary: "Norwind Messaging Ltd".into(),
        iban: iban.and_then(Iban::parse),
        number: number.map(str::to_owned),
        routing: (currency == Currency::USD).then(|| "000000000".to_owned()),
        bic: Some(bic.to_owned()),
        bank: "Sandbox Bank".into(),
        bank_address: Some("1 Pretend Street, Bergen, Norway".into()),
    };
    vec![
        account(Currency::USD, None, Some("9000004711"), "PRETUS00"),
        account(Currency::EUR, Some("DE90999999990000004711"), None, "PRETDE00"),
        account(Currency::HKD, None, Some("000-999-004712"), "PRETHK00"),
    ]
}
