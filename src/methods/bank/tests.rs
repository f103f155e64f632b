//! What an attempt by transfer tells the payer, and until when it waits.

use super::{Bank, ID, detail};
use crate::{
    config::pretend_accounts as accounts,
    domain::{Currency, Money, PaymentId, Timestamp, time::DAY_MS},
    lang::Lang,
    methods::{AttemptView, BeginRequest, Device, Fee, MatchKey, Matching, Method, Rate, Rates, Terms},
    random::Random,
};

const NOW: Timestamp = Timestamp::from_millis(1_790_000_000_000);

fn bank() -> Bank {
    let rate = |to: &str, rate: &str| Rate {
        from: Currency::USD,
        to: to.parse().unwrap(),
        rate: rate.parse().unwrap(),
        source: "test".into(),
        date: "2026-11-20".into(),
    };
    let fee = Fee { percent: "1".parse().unwrap(), ..Fee::default() };
    let terms = Terms { fee, ..Terms::default() };
    Bank::new(accounts::all(), terms, Rates(vec![rate("EUR", "0.9150")]))
}

fn request(match_key: MatchKey, closes: Timestamp) -> BeginRequest {
    BeginRequest {
        attempt: PaymentId::from_random([7; 16]),
        order: "G-0000-0000".into(),
        description: "A service".into(),
        charge: match_key.amount_due,
        match_key: Some(match_key),
        buyer: "buyer".into(),
        wallet: None,
        device: Device::DESKTOP,
        client_ip: None,
        user_agent: String::new(),
        lang: Lang::ENGLISH,
        return_url: "http://x.example/".into(),
        notify_url: "http://x.example/".into(),
        now: NOW,
        closes,
    }
}

async fn asked(amount: &str, closes_in_ms: i64) -> BeginRequest {
    let match_key = bank().draw(amount.parse().unwrap(), None, &Random::seeded(1));
    request(match_key, NOW.plus_ms(closes_in_ms))
}

#[tokio::test]
async fn dollars_have_seven_days_and_other_currencies_two_within_the_orders_own_time() {
    for (amount, closes, days) in
        [("99.00 USD", 9, 7), ("99.00 USD", 3, 3), ("90.00 EUR", 9, 2), ("90.00 EUR", 1, 1)]
    {
        let instructions = bank().begin(&asked(amount, closes * DAY_MS).await).await.unwrap();
        assert_eq!(instructions.until, Some(NOW.plus_ms(days * DAY_MS)), "{amount} {closes}");
    }
}

#[tokio::test]
async fn euros_have_a_code_and_dollars_an_account_number() {
    let euros = bank().begin(&asked("90.00 EUR", DAY_MS).await).await.unwrap();
    assert!(euros.code.unwrap().payload.starts_with("BCD\n002\n1\nSCT\nPRETDE00\nNorwind"));
    assert!(euros.details.contains_key(detail::IBAN));
    let dollars = bank().begin(&asked("99.00 USD", DAY_MS).await).await.unwrap();
    assert!(dollars.code.is_none() && dollars.details.contains_key(detail::NUMBER));
}

#[tokio::test]
async fn beginning_twice_tells_the_same() {
    let request = asked("90.00 EUR", DAY_MS).await;
    assert_eq!(bank().begin(&request).await.unwrap(), bank().begin(&request).await.unwrap());
}

#[tokio::test]
async fn currencies_without_a_rate_are_not_offered() {
    let usd = Money::new(9900, Currency::USD);
    let codes: Vec<String> = bank().wallets(usd, Device::DESKTOP).await.into_iter().map(|w| w.code).collect();
    assert_eq!(codes, ["USD", "EUR"]);
}

#[test]
fn no_fee_is_charged_on_transfers_in_euros() {
    assert_eq!(bank().terms_of("EUR").fee, Fee::default());
    assert_ne!(bank().terms_of("USD").fee, Fee::default());
    assert_eq!(bank().terms().currency, Some(Currency::USD));
}

#[test]
fn two_attempts_have_two_references() {
    let (bank, random) = (bank(), Random::seeded(3));
    let draw = || bank.draw(Money::new(9900, Currency::USD), None, &random).key;
    assert_ne!(draw(), draw());
}

#[tokio::test]
async fn the_panel_says_what_is_still_to_be_sent() {
    let request = asked("90.00 EUR", DAY_MS).await;
    let open = AttemptView {
        attempt: request.attempt.clone(),
        charge: request.charge,
        rest: "30.00 EUR".parse().unwrap(),
        destination: None,
        declined: None,
        instructions: Some(bank().begin(&request).await.unwrap()),
        device: Device::DESKTOP,
        began: NOW,
    };
    let panel = bank().panel(&open, Lang::ENGLISH).unwrap();
    assert!(panel.contains(">30.00<") && panel.contains("DE90 9999 9999 0000 0047 11"), "{panel}");
    assert!(!panel.contains(">90.00<"));
    assert_eq!(bank().id(), ID);
}
