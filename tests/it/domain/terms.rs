//! What a method costs and takes: fees, limits with dates, and the check cases of the requirements.

use guichet::{
    config::Config,
    domain::{
        Currency, Money, Timestamp,
        terms::{Blocked, Fee, Limit, Offer, Rate, Rates, Terms},
    },
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::{cmp::Ordering, sync::LazyLock};

fn usd(text: &str) -> Money {
    Money::parse(text, Currency::USD).unwrap()
}

fn fee(percent: &str, fixed: Option<&str>, floor: Option<&str>, cap: Option<&str>) -> Fee {
    let percent = Decimal::from_str_exact(percent).unwrap();
    Fee { percent, fixed: fixed.map(usd), floor: floor.map(usd), cap: cap.map(usd), up: false }
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse_rfc3339(text).unwrap()
}

/// The offer of a method of the example configuration, on a day.
fn offer(method: &str, amount: &str, day: &str) -> Offer {
    static EXAMPLE: LazyLock<Config> = LazyLock::new(|| Config::example().unwrap());
    let config = &*EXAMPLE;
    config.methods[method].terms().offer(usd(amount), &config.rates, at(day)).unwrap()
}

const TODAY: &str = "2026-11-22T12:00:00Z";

#[test]
fn a_fee_is_percent_plus_fixed_rounded_half_up_then_floored_and_capped() {
    let table = [
        (fee("0", None, None, None), "8640.00", "0.00"),
        (fee("2", None, None, None), "8640.00", "172.80"),
        (fee("2", None, None, None), "0.25", "0.01"),
        (fee("2", None, None, None), "0.24", "0.00"),
        (fee("2.5", None, None, None), "99.99", "2.50"),
        (fee("2.9", Some("0.30"), None, None), "100.00", "3.20"),
        (fee("0", Some("0.30"), None, None), "0.01", "0.30"),
        (fee("2", None, Some("1.00"), None), "10.00", "1.00"),
        (fee("2", None, Some("1.00"), None), "50.00", "1.00"),
        (fee("2", None, Some("1.00"), None), "50.25", "1.01"),
        (fee("2", None, None, Some("20.00")), "8640.00", "20.00"),
        (fee("2", Some("0.50"), None, Some("20.00")), "990.00", "20.00"),
    ];
    for (fee, amount, result) in table {
        assert_eq!(fee.on(usd(amount)), Ok(usd(result)), "{fee:?} on {amount}");
    }
}

#[test]
fn a_fee_in_another_currency_than_the_order_is_refused() {
    let fee = fee("2", Some("0.30"), None, None);
    assert!(fee.on(Money::new(100, Currency::EUR)).is_err());
}

#[test]
fn the_check_cases_of_the_requirements_hold_on_the_example() {
    // Amount, and which of Alipay, Alipay HK, Alipay+, WeChat Pay take it.
    let table = [
        ("99.00", [true, true, true, true]),
        ("990.00", [true, true, true, false]),
        ("4200.00", [true, true, true, false]),
        ("5000.00", [true, true, true, false]),
        ("5000.01", [false, true, false, false]),
        ("5200.00", [false, true, false, false]),
        ("8640.00", [false, false, false, false]),
        ("12000.00", [false, false, false, false]),
    ];
    for (amount, takes) in table {
        let offered = ["alipay", "alipay-hk", "alipay-plus", "wechat"].map(|m| offer(m, amount, TODAY));
        assert_eq!(offered.map(|offer| offer.blocked.is_none()), takes, "{amount}");
    }
}

#[test]
fn a_blocked_method_names_the_limit_in_the_currency_it_was_set_in() {
    let max = |text: &str| Some(Blocked::Over { max: text.parse().unwrap() });
    assert_eq!(offer("alipay", "5200.00", TODAY).blocked, max("5000.00 USD"));
    assert_eq!(offer("alipay-hk", "8640.00", TODAY).blocked, max("50000.00 HKD"));
    assert_eq!(offer("wechat", "990.00", TODAY).blocked, max("2000.00 CNY"));
    assert_eq!(offer("alipay", "0.01", TODAY).blocked, Some(Blocked::Under { min: usd("0.02") }));
}

#[test]
fn wechat_is_asked_for_yuan_at_the_rate_that_is_kept() {
    let offer = offer("wechat", "99.00", TODAY);
    assert_eq!((offer.fee, offer.total), (usd("0.00"), usd("99.00")));
    assert_eq!(offer.charge.to_string(), "707.85 CNY");
    let rate = offer.rate.unwrap();
    assert_eq!(
        (rate.from.code(), rate.to.code(), rate.rate.to_string()),
        ("USD", "CNY", "7.1500".to_owned())
    );
    assert_eq!(rate.date, "2026-11-20");
}

#[test]
fn of_several_limits_in_force_the_lowest_binds_to_the_cent() {
    assert_eq!(offer("wechat", "279.72", TODAY).blocked, None);
    assert!(matches!(offer("wechat", "279.73", TODAY).blocked, Some(Blocked::Over { .. })));
}

#[test]
fn a_limit_in_another_currency_is_compared_without_rounding() {
    // 6,426.74 USD are 50,000.04 HKD.
    assert_eq!(offer("alipay-hk", "6426.73", TODAY).blocked, None);
    assert!(matches!(offer("alipay-hk", "6426.74", TODAY).blocked, Some(Blocked::Over { .. })));
}

#[test]
fn a_limit_binds_from_its_first_day_and_no_longer_on_its_last() {
    let before = offer("wechat", "4200.00", "2025-12-31T23:59:59Z");
    assert_eq!((before.blocked, before.limit), (None, Some(usd("5000.00"))));
    assert!(offer("wechat", "4200.00", "2026-01-01T00:00:00Z").blocked.is_some());
    let until = |day| Limit { max: usd("10.00"), min: None, from: None, until: Some(at(day)) };
    let terms = Terms { limits: vec![until("2026-03-01T00:00:00Z")], ..Terms::default() };
    let blocked = |day| terms.offer(usd("11.00"), &Rates::default(), at(day)).unwrap().blocked.is_some();
    assert!(blocked("2026-02-28T23:59:59Z"));
    assert!(!blocked("2026-03-01T00:00:00Z"));
}

#[test]
fn without_a_rate_a_method_of_another_currency_takes_nothing() {
    let terms = Terms { currency: Some(Currency::CNY), ..Terms::default() };
    let offer = terms.offer(usd("10.00"), &Rates::default(), at(TODAY)).unwrap();
    assert_eq!(offer.blocked, Some(Blocked::NoRate { to: Currency::CNY }));
    let limit = Limit { max: "100.00 HKD".parse().unwrap(), min: None, from: None, until: None };
    let terms = Terms { limits: vec![limit], ..Terms::default() };
    let offer = terms.offer(usd("10.00"), &Rates::default(), at(TODAY)).unwrap();
    assert_eq!(offer.blocked, Some(Blocked::NoRate { to: Currency::HKD }));
}

#[test]
fn the_fee_counts_towards_the_limit() {
    let limit = Limit { max: usd("100.00"), min: None, from: None, until: None };
    let terms = Terms { fee: fee("2", None, None, None), limits: vec![limit], ..Terms::default() };
    let blocked = |amount| terms.offer(usd(amount), &Rates::default(), at(TODAY)).unwrap().blocked;
    assert_eq!(blocked("98.03"), None);
    assert!(matches!(blocked("98.05"), Some(Blocked::Over { .. })));
}

proptest! {
    #[test]
    fn the_total_is_the_order_and_its_fee(
        amount in 1_i64..10_000_000_000, percent in 0_i64..2_000, fixed in 0_i64..10_000,
        floor in 0_i64..1_000, spread in 0_i64..100_000
    ) {
        let some = |minor| Some(Money::new(minor, Currency::USD));
        let fee = Fee { percent: Decimal::new(percent, 2), fixed: some(fixed), floor: some(floor), cap: some(floor + spread), up: false };
        let terms = Terms { fee, ..Terms::default() };
        let amount = Money::new(amount, Currency::USD);
        let offer = terms.offer(amount, &Rates::default(), at(TODAY)).unwrap();
        prop_assert_eq!(amount.plus(offer.fee), Ok(offer.total));
        prop_assert_eq!(offer.charge, offer.total);
        prop_assert!((floor..=floor + spread).contains(&offer.fee.minor()));
    }

    #[test]
    fn a_larger_order_never_pays_a_smaller_fee(a in 1_i64..1_000_000_000, more in 0_i64..1_000_000, percent in 0_i64..1_000) {
        let fee = Fee { percent: Decimal::new(percent, 2), ..Fee::default() };
        let on = |minor| fee.on(Money::new(minor, Currency::USD)).unwrap();
        prop_assert_ne!(on(a).compare(on(a + more)).unwrap(), Ordering::Greater);
    }

    #[test]
    fn what_is_shown_as_the_most_is_taken_and_a_cent_more_is_not(max in 100_i64..1_000_000_000, rate in 1_i64..9_999_999, inverse: bool) {
        let (usd, hkd) = (Currency::USD, Currency::HKD);
        let (from, to) = if inverse { (hkd, usd) } else { (usd, hkd) };
        let rate = Rate { from, to, rate: Decimal::new(rate, 4), source: String::new(), date: String::new() };
        let (rates, max) = (Rates(vec![rate]), Money::new(max, hkd));
        let limit = Limit { max, min: None, from: None, until: None };
        let terms = Terms { limits: vec![limit], ..Terms::default() };
        let blocked = |minor| terms.offer(Money::new(minor, usd), &rates, at(TODAY)).unwrap().blocked;
        let most = rates.most(max, usd).unwrap().minor();
        prop_assert_eq!(blocked(most), None);
        prop_assert_eq!(blocked(most + 1), Some(Blocked::Over { max }));
    }

    #[test]
    fn what_a_method_takes_never_exceeds_its_lowest_limit(amount in 1_i64..2_000_000) {
        let amount = Money::new(amount, Currency::USD);
        for method in ["alipay", "alipay-hk", "alipay-plus", "wechat"] {
            let offer = offer(method, &amount.decimal().to_string(), TODAY);
            let limit = offer.limit.unwrap();
            if limit.currency() == offer.charge.currency() {
                let over = offer.charge.minor() > limit.minor();
                let under = method == "alipay" && offer.charge.minor() < 2;
                prop_assert_eq!(offer.blocked.is_none(), !over && !under);
            }
        }
    }
}

#[test]
fn the_order_that_a_sum_pays_in_full_is_told_to_the_cent() {
    let now = at(TODAY);
    let rates = Rates::default().with_usdt();
    let usdt = Terms {
        fee: Fee { up: true, ..fee("2", None, None, None) },
        currency: Some(Currency::USDT),
        whole_cents: true,
        ..Terms::default()
    };
    let sum = |text: &str| Money::parse(text, Currency::USDT).unwrap();
    for (received, pays) in [("150", "147.05"), ("90", "88.23"), ("0.02", "0.01")] {
        assert_eq!(usdt.payable(sum(received), Currency::USD, &rates, now), Some(usd(pays)), "{received}");
    }
    assert_eq!(usdt.payable(sum("0.01"), Currency::USD, &rates, now), None);
    for cents in (100..200_000).step_by(37) {
        let received = Money::new(cents * 10_000, Currency::USDT);
        let pays = usdt.payable(received, Currency::USD, &rates, now).unwrap();
        let charge = |amount: Money| usdt.offer(amount, &rates, now).unwrap().charge.minor();
        assert!(charge(pays) <= received.minor(), "{received}");
        assert!(charge(Money::new(pays.minor() + 1, Currency::USD)) > received.minor(), "{received}");
    }
}
