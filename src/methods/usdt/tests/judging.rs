//! Which logs pay us, and what a transaction was when none does.

use super::made::{FAKE, PAYER, SECOND_SHOP, SHOP, STRANGER, log, prefixed, usdt};
use crate::methods::usdt::{
    account::Account,
    chain::Rejection,
    config::USDT_TRON,
    logs::{Log, Ours, Paid},
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The first topic of an approval.
const APPROVAL: &str = "8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925";

const OURS: Ours<'_> = Ours { token: &USDT_TRON, accounts: &[SHOP, SECOND_SHOP] };

fn judged(logs: &[Value]) -> Result<Vec<Paid>, Rejection> {
    let logs: Vec<Log> = logs.iter().map(|log| serde_json::from_value(log.clone()).unwrap()).collect();
    OURS.paid(&logs)
}

fn paid(log_index: u64, to: Account, units: i64) -> Paid {
    Paid { log_index, from: PAYER, to, amount: usdt(units) }
}

#[test]
fn a_transfer_of_the_token_to_one_of_our_accounts_pays() {
    let one = log(&USDT_TRON, &PAYER, &SHOP, 51_000_123);
    assert_eq!(judged(std::slice::from_ref(&one)), Ok(vec![paid(0, SHOP, 51_000_123)]));
    assert_eq!(judged(&[prefixed(one)]), Ok(vec![paid(0, SHOP, 51_000_123)]));
}

#[test]
fn each_log_to_us_is_a_payment_of_its_own_and_keeps_its_place() {
    let logs = [
        log(&USDT_TRON, &PAYER, &STRANGER, 1_500_000),
        log(&USDT_TRON, &PAYER, &SHOP, 938_500_000),
        log(&FAKE, &PAYER, &SHOP, 7_000_000),
        log(&USDT_TRON, &PAYER, &SECOND_SHOP, 20_000),
    ];
    assert_eq!(judged(&logs), Ok(vec![paid(1, SHOP, 938_500_000), paid(3, SECOND_SHOP, 20_000)]));
}

#[test]
fn a_token_of_the_same_name_pays_nothing() {
    assert_eq!(judged(&[log(&FAKE, &PAYER, &SHOP, 51_000_123)]), Err(Rejection::OtherToken));
}

#[test]
fn why_nothing_was_paid_is_what_fits_best() {
    let to_stranger = log(&USDT_TRON, &PAYER, &STRANGER, 5_000_000);
    let fake_to_stranger = log(&FAKE, &PAYER, &STRANGER, 5_000_000);
    assert_eq!(judged(&[]), Err(Rejection::NoTransfer));
    assert_eq!(judged(std::slice::from_ref(&to_stranger)), Err(Rejection::OtherRecipient));
    assert_eq!(judged(std::slice::from_ref(&fake_to_stranger)), Err(Rejection::OtherToken));
    assert_eq!(judged(&[fake_to_stranger, to_stranger.clone()]), Err(Rejection::OtherRecipient));
    assert_eq!(judged(&[to_stranger, log(&FAKE, &PAYER, &SHOP, 5_000_000)]), Err(Rejection::OtherToken));
}

#[test]
fn marks_that_strangers_leave_are_no_payments() {
    for units in [0, 1, 9_999] {
        assert_eq!(judged(&[log(&USDT_TRON, &PAYER, &SHOP, units)]), Err(Rejection::TooSmall));
    }
    assert_eq!(judged(&[log(&USDT_TRON, &PAYER, &SHOP, 10_000)]), Ok(vec![paid(0, SHOP, 10_000)]));
}

#[test]
fn a_prefix_byte_before_the_address_changes_nothing() {
    let mut one = log(&USDT_TRON, &PAYER, &SHOP, 51_000_123);
    one["topics"][2] = json!(format!("{:0>64}", SHOP.tron_hex()));
    one["address"] = json!(USDT_TRON.tron_hex());
    assert_eq!(judged(&[one]), Ok(vec![paid(0, SHOP, 51_000_123)]));
}

#[test]
fn a_log_that_is_no_transfer_pays_nothing() {
    let sound = log(&USDT_TRON, &PAYER, &SHOP, 51_000_123);
    let broken = |change: fn(&mut Value)| {
        let mut log = sound.clone();
        change(&mut log);
        log
    };
    let cases = [
        broken(|log| log["topics"][0] = json!(APPROVAL)),
        broken(|log| log["topics"] = json!([log["topics"][0], log["topics"][1]])),
        broken(|log| {
            log["topics"] = json!([log["topics"][0], log["topics"][1], log["topics"][2], log["data"]])
        }),
        broken(|log| log["data"] = json!("00")),
        broken(|log| log["data"] = json!(format!("{:0>66}", "ff0000"))),
        broken(|log| log["data"] = json!("zz".repeat(32))),
        broken(|log| log["data"] = json!("ff".repeat(32))),
        broken(|log| log["data"] = json!(format!("{:064x}", u64::MAX))),
        broken(|log| *log = json!({})),
    ];
    for case in cases {
        assert_eq!(judged(std::slice::from_ref(&case)), Err(Rejection::NoTransfer), "{case}");
    }
}

proptest! {
    #[test]
    fn only_the_token_and_only_our_accounts_ever_pay(
        token in any::<[u8; 20]>(), to in any::<[u8; 20]>(), units in any::<u64>()
    ) {
        let strange = [
            log(&Account(token), &PAYER, &SHOP, units),
            log(&USDT_TRON, &PAYER, &Account(to), units),
            log(&Account(token), &PAYER, &Account(to), units),
        ];
        prop_assert!(judged(&strange).is_err());
    }

    #[test]
    fn what_arrives_is_what_the_log_says(units in 10_000_i64..=i64::MAX) {
        let one = log(&USDT_TRON, &PAYER, &SHOP, units.unsigned_abs());
        prop_assert_eq!(judged(&[one]), Ok(vec![paid(0, SHOP, units)]));
    }
}
