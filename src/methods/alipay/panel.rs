//! What stands beside the code on the payment page: steps, warnings and what to do when the app says no.

use super::{Alipay, Brand, show};
use crate::domain::{Currency, Money};
use crate::lang::Lang;
use crate::methods::{AttemptView, InApp, Rates};
use askama::Template;

/// Alipay's own ceiling for a person, a payment and a year alike (E26).
const ALIPAY_CEILING: Money = Money::new(30_000_000, Currency::CNY);

#[derive(Template)]
#[template(path = "methods/alipay.html")]
struct Panel<'a> {
    l: Lang,
    brand: Brand,
    /// What the payer opens: a proper noun.
    app: &'a str,
    /// The app that payers mix it up with (E19).
    not_app: &'static str,
    phone: bool,
    /// The app whose built-in browser this page is wrongly open in.
    wrong_app: Option<&'static str>,
    /// Names of the wallets that read the code, when there are several.
    wallets: Vec<&'a str>,
    charge: Money,
    /// The lowest limit in force for a payment.
    limit: Option<Money>,
    more: Option<&'a str>,
}

pub fn render(method: &Alipay, open: &AttemptView, lang: Lang) -> askama::Result<String> {
    let config = &method.client.config;
    let phone = open.device.is_phone();
    let all_wallets = method.brand == Brand::AlipayPlus && !phone;
    let wallets = config.wallets.iter().filter(|_| all_wallets).map(|wallet| wallet.name.as_str());
    Panel {
        l: lang,
        brand: method.brand,
        app: app(method, open, lang),
        not_app: lang.t(if method.brand == Brand::AlipayHk {
            "method-alipay-name"
        } else {
            "method-alipay-hk-name"
        }),
        phone,
        wrong_app: wrong_app(method.brand, open.device.inside).map(|key| lang.t(key)),
        wallets: wallets.collect(),
        charge: open.charge,
        limit: limit(method, open.charge),
        more: config.more_information.as_deref(),
    }
    .render()
}

impl Panel<'_> {
    /// So many Hong Kong dollars, as the reader writes them (E23).
    fn hkd(&self, dollars: i64) -> String {
        self.l.money(Money::new(dollars * 100, Currency::HKD))
    }

    fn ceiling(&self) -> String {
        self.l.money(ALIPAY_CEILING)
    }
}

fn app<'a>(method: &'a Alipay, open: &'a AttemptView, lang: Lang) -> &'a str {
    let chosen = || {
        let code = open.instructions.as_ref()?.details.get(show::WALLET)?;
        let wallet = method.client.config.wallets.iter().find(|wallet| wallet.code == *code)?;
        Some(wallet.name.as_str())
    };
    match method.brand {
        Brand::Alipay => lang.t("method-alipay-name"),
        Brand::AlipayHk => lang.t("method-alipay-hk-name"),
        Brand::AlipayPlus => chosen().unwrap_or_else(|| lang.t("method-alipay-plus-name")),
    }
}

/// Inside WeChat no Alipay opens, and each Alipay opens only its own (N5).
fn wrong_app(brand: Brand, inside: Option<InApp>) -> Option<&'static str> {
    match (inside?, brand) {
        (InApp::WeChat, _) => Some("method-wechat-name"),
        (InApp::Alipay, Brand::AlipayHk) => Some("method-alipay-name"),
        (InApp::AlipayHk, Brand::Alipay) => Some("method-alipay-hk-name"),
        (InApp::Alipay | InApp::AlipayHk, _) => None,
    }
}

fn limit(method: &Alipay, charge: Money) -> Option<Money> {
    let now = method.client.wire.clock.now();
    method.terms.offer(charge, &Rates::default(), now).ok()?.limit
}
