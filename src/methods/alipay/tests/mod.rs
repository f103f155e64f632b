//! What the adapter promises, held against a pretend Antom that signs with a key of its own.

mod answers;
mod begin;
mod far_end;
mod messages;
mod pages;
mod poll;
mod refunds;
mod vectors;
mod wallets;

use super::{BrandTerms, Config, methods};
use crate::{
    clock::Clock,
    domain::{Currency, Money, PaymentId, Timestamp},
    lang::Lang,
    methods::{
        AttemptView, BeginRequest, Device, Instructions, Method, Terms, Wallet, Wire,
        rsa::{PrivateKey, PublicKey},
    },
    random::Random,
};
use far_end::FarEnd;
use std::sync::Arc;
use url::Url;

const CLIENT_ID: &str = "5Y0000000000000002";
const ATTEMPT: &str = "01J00000000000000000000ABC";
const NOW: &str = "2026-08-25T12:02:03Z";
const PHONE: &str = "Mozilla/5.0 (Linux; Android 14) Mobile";

fn now() -> Timestamp {
    Timestamp::parse_rfc3339(NOW).unwrap()
}

fn file(name: &str) -> String {
    let path = format!("{}/tests/data/wallets/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"))
}

fn private_key(name: &str) -> PrivateKey {
    PrivateKey::parse(&file(&format!("keys/{name}"))).unwrap()
}

fn public_key(name: &str) -> PublicKey {
    PublicKey::parse(&file(&format!("keys/{name}"))).unwrap()
}

fn config(base: &str) -> Config {
    let ours = private_key("antom_merchant_private_pkcs8.pem");
    let ants = public_key("antom_platform_public_spki.pem");
    let base = Url::parse(base).unwrap();
    let mut config = Config::new(base, CLIENT_ID.into(), ours, ants, "/hooks/alipay".into());
    let wallet = |code: &str, name: &str| Wallet { code: code.into(), name: name.into() };
    config.wallets = vec![wallet("GCASH", "GCash"), wallet("DANA", "DANA"), wallet("KAKAOPAY", "KakaoPay")];
    config.settlement_currency = Some(Currency::USD);
    config.timeout_ms = 1_500;
    config
}

/// The three methods of one account, and the clock they read.
struct House {
    clock: Clock,
    methods: Vec<Arc<dyn Method>>,
}

impl House {
    fn new(config: Config) -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        let clock = Clock::standing_at(now());
        let wire = Wire { http, clock: clock.clone(), random: Random::seeded(1) };
        let on = || Some(Terms::default());
        let terms = BrandTerms { alipay: on(), alipay_hk: on(), alipay_plus: on() };
        Self { clock, methods: methods(config, terms, wire) }
    }

    /// A house that speaks to `far_end`, whose address ends in a path of its own.
    fn beside(far_end: &FarEnd) -> Self {
        Self::new(config(&far_end.base))
    }

    fn alipay(&self) -> &dyn Method {
        self.method("alipay")
    }

    fn method(&self, id: &str) -> &dyn Method {
        self.methods.iter().find(|method| method.id() == id).unwrap().as_ref()
    }
}

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::USD)
}

fn ask() -> BeginRequest {
    BeginRequest {
        attempt: PaymentId::from_text(ATTEMPT),
        order: "N-1007".into(),
        description: "AppPush Starter, 1 month".into(),
        charge: usd(1_000),
        match_key: None,
        buyer: "org-7f3a".into(),
        wallet: None,
        device: Device::DESKTOP,
        client_ip: Some("203.0.113.7".parse().unwrap()),
        user_agent: "Mozilla/5.0 (X11; Linux x86_64)".into(),
        lang: Lang::ENGLISH,
        return_url: "https://shop.example/pay/abc".into(),
        notify_url: "https://shop.example/hooks/alipay-hk".into(),
        now: now(),
        closes: now().plus_ms(7 * 86_400_000),
    }
}

fn open() -> AttemptView {
    let details = [("payment-id".to_owned(), "2026082519401".to_owned())].into();
    let until = Some(now().plus_ms(14 * 60_000));
    AttemptView {
        attempt: PaymentId::from_text(ATTEMPT),
        charge: usd(1_000),
        rest: usd(1_000),
        destination: None,
        declined: None,
        instructions: Some(Instructions { until, code: None, links: Vec::new(), details }),
        device: Device::DESKTOP,
        began: now(),
    }
}

/// An attempt whose `begin` was never answered.
fn lost() -> AttemptView {
    AttemptView { instructions: None, ..open() }
}
