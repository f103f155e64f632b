//! Makes the methods of Antom, WeChat and banks that are configured, with real keys or the sandbox's.

use super::pieces::{Ends, Setup, needed, private_key, public_key, terms};
use crate::{
    config::{Antom, Config, Gateway, Secrets, WeChat, WeChatDialect},
    domain::Currency,
    methods::{
        Fee, Method, Wallet, alipay, bank, notify_path,
        rsa::{PrivateKey, PublicKey},
        wechat,
    },
    sandbox::keys,
};
use anyhow::Result;
use secrecy::SecretString;
use std::sync::Arc;

pub(super) fn antom(setup: &Setup<'_>) -> Result<Vec<Arc<dyn Method>>> {
    let Setup { config, ends, wire, .. } = *setup;
    let antom = &config.antom;
    let notify_path = notify_path(&ends.public_url, "alipay");
    let mut settings = match &antom.gateway {
        Gateway::Off => return Ok(Vec::new()),
        Gateway::Sandbox => alipay::Config::new(
            format!("{}/sandbox/antom", ends.far_end).parse()?,
            keys::ANTOM_CLIENT_ID.to_owned(),
            PrivateKey::parse(keys::ANTOM_MERCHANT_PRIVATE)?,
            PublicKey::parse(keys::ANTOM_PLATFORM_PUBLIC)?,
            notify_path,
        ),
        Gateway::Real(host) => alipay::Config::new(
            host.clone(),
            needed(antom.client_id.clone(), "client_id")?,
            private_key(antom.private_key_file.as_deref())?,
            public_key(antom.public_key_file.as_deref())?,
            notify_path,
        ),
    };
    apply(antom, &mut settings);
    let [alipay, alipay_hk, alipay_plus] = ["alipay", "alipay-hk", "alipay-plus"].map(|id| terms(config, id));
    Ok(alipay::methods(settings, alipay::BrandTerms { alipay, alipay_hk, alipay_plus }, wire.clone()))
}

fn apply(antom: &Antom, settings: &mut alipay::Config) {
    if let Some(version) = antom.key_version {
        settings.key_version = version;
    }
    settings.settlement_currency = antom.settlement_currency;
    settings.merchant_region.clone_from(&antom.merchant_region);
    settings.connect_code.clone_from(&antom.connect_code);
    let wallet = |w: &crate::config::WalletFile| Wallet { code: w.code.clone(), name: w.name.clone() };
    settings.wallets = antom.wallets.iter().map(wallet).collect();
}

pub(super) fn wechat_pay(setup: &Setup<'_>) -> Result<Option<Arc<dyn Method>>> {
    let Setup { config, secrets, ends, wire } = *setup;
    let Some(terms) = terms(config, "wechat") else { return Ok(None) };
    let settings = match &config.wechat.gateway {
        Gateway::Off => return Ok(None),
        Gateway::Sandbox => pretend_wechat(&config.wechat, ends)?,
        Gateway::Real(host) => real_wechat(&config.wechat, secrets, host)?,
    };
    wechat::method(settings, terms, wire.clone()).map(Some)
}

pub(super) fn bank_transfer(config: &Config) -> Option<Arc<dyn Method>> {
    let terms = terms(config, bank::ID)?;
    let accounts = config.bank.accounts.clone();
    if accounts.is_empty() {
        return None;
    }
    if config.bank.of(Currency::EUR).is_some() && terms.fee != Fee::default() {
        tracing::warn!("the fee of [methods.bank] is not charged on transfers in EUR: EEA law forbids it");
    }
    Some(Arc::new(bank::Bank::new(accounts, terms, config.rates.clone())))
}

fn dialect(table: &WeChat) -> wechat::Dialect {
    match table.dialect {
        WeChatDialect::Mainland => wechat::Dialect::Mainland,
        WeChatDialect::Global => wechat::Dialect::Global {
            merchant_category_code: table.merchant_category_code.clone().unwrap_or_default(),
        },
    }
}

fn pretend_wechat(table: &WeChat, ends: &Ends) -> Result<wechat::Config> {
    let key = PublicKey::parse(keys::WECHAT_PLATFORM_PUBLIC)?;
    Ok(wechat::Config {
        base: format!("{}/sandbox/wechat", ends.far_end),
        dialect: dialect(table),
        appid: keys::WECHAT_APPID.to_owned(),
        mchid: keys::WECHAT_MCHID.to_owned(),
        serial_no: keys::WECHAT_SERIAL.to_owned(),
        private_key: PrivateKey::parse(keys::WECHAT_MERCHANT_PRIVATE)?,
        apiv3_key: SecretString::from(keys::WECHAT_APIV3_KEY),
        platform: wechat::Platform {
            keys: vec![(keys::WECHAT_PUBLIC_KEY_ID.to_owned(), key)],
            fetch_certificates: false,
        },
        timeout_ms: wechat::Config::TIMEOUT_MS,
        h5: table.h5,
    })
}

fn real_wechat(table: &WeChat, secrets: &Secrets, host: &url::Url) -> Result<wechat::Config> {
    let mut platform = Vec::new();
    if let (Some(id), Some(file)) = (&table.public_key_id, &table.public_key_file) {
        platform.push((id.clone(), public_key(Some(file))?));
    }
    Ok(wechat::Config {
        base: host.as_str().to_owned(),
        dialect: dialect(table),
        appid: needed(table.appid.clone(), "appid")?,
        mchid: needed(table.mchid.clone(), "mchid")?,
        serial_no: needed(table.serial_no.clone(), "serial_no")?,
        private_key: private_key(table.private_key_file.as_deref())?,
        apiv3_key: needed(secrets.wechat_apiv3_key.clone(), "GUICHET_WECHAT_APIV3_KEY in the environment")?,
        platform: wechat::Platform { keys: platform, fetch_certificates: table.certificates },
        timeout_ms: wechat::Config::TIMEOUT_MS,
        h5: table.h5,
    })
}
