//! WeChat Pay against its own vectors and against a far end that signs as WeChat does.

mod certificates;
mod far_end;
mod messages;
mod orders;
mod outside;
mod pages;
mod queries;
mod refunds;
mod vectors;

use super::{Config, Dialect, Platform, WeChat, order};
use crate::{
    clock::Clock,
    domain::{Currency, Money, PaymentId, Timestamp},
    lang::Lang,
    methods::{
        AttemptView, BeginRequest, Device, Instructions, Terms, Wire,
        rsa::{PrivateKey, PublicKey},
    },
    random::Random,
};
use secrecy::SecretString;
use std::sync::LazyLock;

pub const APP: &str = "wxd678efh567hg6787";
pub const MERCHANT: &str = "1900000001";
pub const MERCHANT_SERIAL: &str = "1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C";
pub const API_KEY: &str = "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6";
pub const KEY_ID: &str = "PUB_KEY_ID_0119000000012026082500000000000001";
pub const CERTIFICATE_SERIAL: &str = "5A5D0B1C2D3E4F60718293A4B5C6D7E8F9012345";
pub const ATTEMPT: &str = "ORDER000001-1";
/// 2026-08-25 20:00:00 in China, the moment the vectors were made for.
pub const NOON_S: i64 = 1_787_659_200;

/// A file of `tests/data/wallets`.
pub fn data(name: &str) -> String {
    let path = format!("{}/tests/data/wallets/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"))
}

pub fn json(name: &str) -> serde_json::Value {
    serde_json::from_str(&data(name)).unwrap()
}

pub fn platform_key() -> PublicKey {
    PublicKey::parse(&data("keys/wechat_platform_public_spki.pem")).unwrap()
}

pub fn clock() -> Clock {
    Clock::standing_at(Timestamp::from_millis(NOON_S * 1000))
}

/// One client for all tests, as reading the machine's certificates takes a while. It keeps no connection:
/// each test has a runtime of its own.
static HTTP: LazyLock<reqwest::Client> = LazyLock::new(|| {
    // Another test may have installed it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().pool_max_idle_per_host(0).build().unwrap()
});

pub fn wire(clock: Clock) -> Wire {
    Wire { http: HTTP.clone(), clock, random: Random::seeded(1) }
}

/// A mainland merchant in public-key mode, H5 granted.
pub fn config(base: &str) -> Config {
    Config {
        base: base.to_owned(),
        dialect: Dialect::Mainland,
        appid: APP.to_owned(),
        mchid: MERCHANT.to_owned(),
        serial_no: MERCHANT_SERIAL.to_owned(),
        private_key: PrivateKey::parse(&data("keys/wechat_merchant_private_pkcs8.pem")).unwrap(),
        apiv3_key: SecretString::from(API_KEY),
        platform: Platform { keys: vec![(KEY_ID.to_owned(), platform_key())], fetch_certificates: false },
        timeout_ms: 2_000,
        h5: true,
    }
}

/// The same as a merchant of the overseas acquirer.
pub fn overseas(base: &str) -> Config {
    Config { dialect: Dialect::Global { merchant_category_code: "4111".into() }, ..config(base) }
}

pub fn terms() -> Terms {
    Terms { currency: Some(Currency::CNY), ..Terms::default() }
}

pub fn wechat(config: Config, clock: Clock) -> WeChat {
    WeChat::new(config, terms(), wire(clock)).unwrap()
}

pub fn yuan(fen: i64) -> Money {
    Money::new(fen, Currency::CNY)
}

/// 71.90 CNY for two mugs, from a computer.
pub fn ask() -> BeginRequest {
    BeginRequest {
        attempt: PaymentId::from_text(ATTEMPT),
        order: "2026-0001".into(),
        description: "马克杯两只".into(),
        charge: yuan(7190),
        match_key: None,
        buyer: "b7f3a".into(),
        wallet: None,
        device: Device::DESKTOP,
        client_ip: Some([203, 0, 113, 7].into()),
        user_agent: "Mozilla/5.0 (X11; Linux x86_64)".into(),
        lang: Lang::ENGLISH,
        return_url: "https://shop.example/pay/abc?from=wechat".into(),
        notify_url: "https://shop.example/hooks/wechat".into(),
        now: Timestamp::from_millis(NOON_S * 1000),
        closes: Timestamp::from_millis(NOON_S * 1000).plus_ms(7 * 86_400_000),
    }
}

/// The attempt of [`ask`] as it is seen later; its instructions are what `begin` gave, if it gave one.
pub fn open(instructions: Option<Instructions>) -> AttemptView {
    let ask = ask();
    AttemptView {
        attempt: ask.attempt,
        charge: ask.charge,
        rest: ask.charge,
        destination: None,
        declined: None,
        instructions,
        device: ask.device,
        began: ask.now,
    }
}

/// The prompt of a code, without asking anyone for it.
pub fn shown() -> Instructions {
    let details = [(order::detail::TRADE_TYPE.to_owned(), "NATIVE".to_owned())];
    Instructions {
        until: Some(Timestamp::from_millis(NOON_S * 1000 + order::TIME_MS)),
        code: None,
        links: Vec::new(),
        details: details.into(),
    }
}
