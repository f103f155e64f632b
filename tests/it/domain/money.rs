//! Money: what is read, written, summed and converted is exact, or refused.

use guichet::domain::{
    Currency, Money,
    money::Refused::{self, CurrenciesDiffer, NotANumber, TooLarge, TooManyDigits, UnknownCurrency},
};
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

fn money(text: &str) -> Money {
    text.parse().unwrap_or_else(|why| panic!("{text}: {why}"))
}

fn currencies() -> impl Strategy<Value = Currency> {
    prop::sample::select(vec!["USD", "EUR", "CNY", "HKD", "JPY", "KRW", "VND", "HUF", "KWD", "USDT"])
        .prop_map(|code| code.parse().unwrap())
}

#[test]
fn amounts_are_read_in_whole_minor_units() {
    let table = [
        ("0.00 USD", 0),
        ("8640.00 USD", 864_000),
        ("8640 USD", 864_000),
        ("8640.5 USD", 864_050),
        ("0.01 USD", 1),
        ("-0.05 USD", -5),
        ("120 JPY", 120),
        ("34500.50 HUF", 3_450_050),
        ("9.99 RON", 999),
        ("9000 ISK", 9_000),
        ("1.250 KWD", 1_250),
        ("8812.800137 USDT", 8_812_800_137),
        ("92233720368547758.07 USD", i64::MAX),
    ];
    for (text, minor) in table {
        assert_eq!(money(text).minor(), minor, "{text}");
    }
}

#[test]
fn what_is_no_amount_is_refused_and_never_rounded() {
    let table = [
        ("1.005 USD", TooManyDigits),
        ("0.001 USD", TooManyDigits),
        ("1.5 JPY", TooManyDigits),
        ("1.0000001 USDT", TooManyDigits),
        ("1,000.00 USD", NotANumber),
        ("1_000.00 USD", NotANumber),
        ("1e3 USD", NotANumber),
        ("+1.00 USD", NotANumber),
        ("1.0.0 USD", NotANumber),
        ("--1 USD", NotANumber),
        ("NaN USD", NotANumber),
        ("ten USD", NotANumber),
        (" USD", NotANumber),
        ("5.00", NotANumber),
        ("", NotANumber),
        ("5.00 XXX", UnknownCurrency),
        ("5.00 usd", UnknownCurrency),
        ("92233720368547758.08 USD", TooLarge),
    ];
    for (text, why) in table {
        assert_eq!(text.parse::<Money>(), Err(why), "\"{text}\"");
    }
}

#[test]
fn sums_across_currencies_or_beyond_counting_are_refused() {
    let (usd, cny) = (money("1.00 USD"), money("1.00 CNY"));
    assert_eq!(usd.plus(cny), Err(CurrenciesDiffer));
    assert_eq!(usd.minus(cny), Err(CurrenciesDiffer));
    assert_eq!(usd.compare(cny), Err(CurrenciesDiffer));
    let most = Money::new(i64::MAX, Currency::USD);
    assert_eq!(most.plus(Money::new(1, Currency::USD)), Err(TooLarge));
    assert_eq!(Money::new(i64::MIN, Currency::USD).minus(Money::new(1, Currency::USD)), Err(TooLarge));
    assert_eq!(most.times(2), Err(TooLarge));
    assert_eq!(most.convert(Currency::USDT, Decimal::ONE_HUNDRED), Err(TooLarge));
}

#[test]
fn half_a_minor_unit_is_rounded_up_when_currency_changes() {
    let rate = |text: &str| Decimal::from_str_exact(text).unwrap();
    let table = [
        ("279.72 USD", "CNY", "7.15", "2000.00 CNY"),
        ("279.73 USD", "CNY", "7.15", "2000.07 CNY"),
        ("0.01 USD", "CNY", "0.5", "0.01 CNY"),
        ("0.01 USD", "CNY", "0.49", "0.00 CNY"),
        ("1.00 USD", "JPY", "154.5", "155 JPY"),
        ("5000.00 USD", "USDT", "1", "5000.000000 USDT"),
    ];
    for (from, to, at, result) in table {
        assert_eq!(money(from).convert(to.parse().unwrap(), rate(at)), Ok(money(result)), "{from} at {at}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(minor in any::<i64>(), currency in currencies()) {
        let written = Money::new(minor, currency).to_string();
        prop_assert_eq!(written.parse::<Money>(), Ok(Money::new(minor, currency)), "{}", written);
    }

    #[test]
    fn one_digit_too_many_is_refused(minor in -1_000_000_000_i64..1_000_000_000, digit in 1_u8..=9, currency in currencies()) {
        let whole = Money::new(minor, currency).decimal().to_string();
        let dot = if currency.digits() == 0 { "." } else { "" };
        let text = format!("{whole}{dot}{digit} {currency}");
        prop_assert_eq!(text.parse::<Money>(), Err(Refused::TooManyDigits), "{}", text);
    }

    #[test]
    fn what_is_added_can_be_taken_away(a in any::<i32>(), b in any::<i32>(), currency in currencies()) {
        let (a, b) = (Money::new(a.into(), currency), Money::new(b.into(), currency));
        prop_assert_eq!(a.plus(b).unwrap().minus(b), Ok(a));
        prop_assert_eq!(a.plus(b), b.plus(a));
    }

    #[test]
    fn a_conversion_is_off_by_half_a_minor_unit_at_most(
        minor in 0_i64..1_000_000_000_000, rate in 1_i64..100_000_000, to in currencies()
    ) {
        let rate = Decimal::new(rate, 5);
        let from = Money::new(minor, Currency::USD);
        let exact = from.decimal() * rate;
        if let Ok(converted) = from.convert(to, rate) {
            let half = Decimal::new(5, to.digits() + 1);
            prop_assert!((converted.decimal() - exact).abs() <= half);
            prop_assert_eq!(Ok(converted), Money::rounded(exact, to, RoundingStrategy::MidpointAwayFromZero));
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in ".{0,40}") {
        let _any = text.parse::<Money>();
    }
}
