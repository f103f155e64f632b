//! Stripe against a rough far end: what is sent, what is believed, what is asked again.

mod begin;
mod far_end;
mod messages;
mod pages;
mod poll;
mod refunds;
mod repeats;

use super::{Card, Client, Config, begin::detail};
use crate::{
    clock::Clock,
    domain::{Currency, Money, PaymentId, Timestamp},
    lang::Lang,
    methods::{AttemptView, BeginRequest, Device, Instructions, Link, LinkKind, Terms, Wire},
    random::Random,
};
use far_end::FarEnd;
use secrecy::SecretString;
use serde_json::{Value, json};
use std::sync::LazyLock;

pub const KEY: &str = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";
pub const SECRET: &str = "whsec_test";
pub const ATTEMPT: &str = "0123456789ABCDEFGHJKMNPQRS";
pub const SESSION: &str = "cs_test_a1b2c3";
/// 2026-11-22 12:00:00 UTC.
pub const NOON_S: i64 = 1_795_348_800;

pub fn clock() -> Clock {
    Clock::standing_at(Timestamp::from_millis(NOON_S * 1000))
}

/// One client for all tests; it keeps no connection, as each test has a runtime of its own.
static HTTP: LazyLock<reqwest::Client> = LazyLock::new(|| {
    // Another test may have installed it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().pool_max_idle_per_host(0).build().unwrap()
});

pub fn wire(clock: Clock) -> Wire {
    Wire { http: HTTP.clone(), clock, random: Random::seeded(1) }
}

pub fn config(base: &str) -> Config {
    Config {
        base: base.to_owned(),
        secret_key: SecretString::from(KEY),
        webhook_secrets: vec![SecretString::from(SECRET)],
        three_d_secure: "automatic",
        live: false,
        timeout_ms: 2_000,
        pause_ms: 1,
    }
}

pub fn card(far: &FarEnd) -> Card {
    card_with(config(&far.base), far.clock.clone())
}

pub fn card_with(config: Config, clock: Clock) -> Card {
    Card { client: Client { config, wire: wire(clock) }, terms: Terms::default() }
}

pub fn usd(cents: i64) -> Money {
    Money::new(cents, Currency::USD)
}

/// 99.00 USD for a month of AppPush.
pub fn request() -> BeginRequest {
    BeginRequest {
        attempt: PaymentId::from_text(ATTEMPT),
        order: "G-1234-5678".into(),
        description: "Norwind Messaging: AppPush".into(),
        charge: usd(9_900),
        match_key: None,
        buyer: "b7f3a".into(),
        wallet: None,
        device: Device::DESKTOP,
        client_ip: Some([203, 0, 113, 7].into()),
        user_agent: "Mozilla/5.0 (X11; Linux x86_64)".into(),
        lang: Lang::ENGLISH,
        return_url: "https://shop.example/pay/abc/return".into(),
        notify_url: "https://shop.example/hooks/card".into(),
        now: Timestamp::from_millis(NOON_S * 1000),
        closes: Timestamp::from_millis((NOON_S + 7 * 86_400) * 1000),
    }
}

/// The attempt of [`request`] as it is seen later.
pub fn open() -> AttemptView {
    AttemptView { instructions: Some(instructions()), ..lost() }
}

/// The same when the answer to its beginning was lost.
pub fn lost() -> AttemptView {
    let request = request();
    AttemptView {
        attempt: request.attempt,
        charge: request.charge,
        rest: request.charge,
        destination: None,
        declined: None,
        instructions: None,
        device: request.device,
        began: request.now,
    }
}

pub fn instructions() -> Instructions {
    Instructions {
        until: Some(Timestamp::from_millis((NOON_S + 23 * 3600) * 1000)),
        code: None,
        links: vec![Link {
            kind: LinkKind::Checkout,
            url: "https://checkout.stripe.com/c/pay/cs_test_a1b2c3#x".into(),
        }],
        details: [(detail::SESSION.to_owned(), SESSION.to_owned())].into(),
    }
}

/// A session as Stripe tells it, nobody having tried.
pub fn session(status: &str) -> Value {
    let url = (status == "open").then_some("https://checkout.stripe.com/c/pay/cs_test_a1b2c3#x");
    json!({
        "id": SESSION, "object": "checkout.session", "status": status, "payment_status": "unpaid",
        "client_reference_id": ATTEMPT, "amount_total": 9900, "currency": "usd", "mode": "payment",
        "expires_at": NOON_S + 23 * 3600, "payment_intent": null, "url": url, "a_field_of_tomorrow": [1],
    })
}

/// The same with money in this status.
pub fn with_money(status: &str, money: &str) -> Value {
    let received = if money == "succeeded" { 9900 } else { 0 };
    let mut told = session(status);
    told["payment_intent"] = json!({
        "id": "pi_1", "object": "payment_intent", "status": money, "amount": 9900,
        "amount_received": received, "currency": "usd", "created": NOON_S + 60,
        "last_payment_error": null, "latest_charge": { "id": "ch_1", "created": NOON_S + 90 },
    });
    told
}

/// The same after a card was declined.
pub fn turned(status: &str, code: &str, decline_code: Option<&str>) -> Value {
    let mut told = with_money(status, "requires_payment_method");
    told["payment_intent"]["latest_charge"] = "ch_0".into();
    told["payment_intent"]["last_payment_error"] =
        json!({ "code": code, "decline_code": decline_code, "message": "Your card was declined." });
    told
}

pub fn error(kind: &str, code: &str) -> Value {
    json!({ "error": { "type": kind, "code": code, "message": "…", "param": "p" } })
}
