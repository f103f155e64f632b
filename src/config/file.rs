//! The file as it is written: its tables, and how they become a [`Config`].

use super::{
    Amazon, Card, Config, Mode, Problem, UsdtTable,
    bank::{Bank, BankFile},
    desk::Desk,
    gateways::{Antom, WeChat},
    values::{self, RateFile},
};
use crate::domain::{
    Currency, Money,
    lock::Lock,
    terms::{Fee, Limit, Rate, Rates, Terms},
};
use crate::{lang::Lang, methods::usdt::chain::Chain};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::{collections::BTreeMap, net::IpAddr, path::Path};
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    site: Site,
    seller: SellerFile,
    mail: Spanned<MailFile>,
    #[serde(default)]
    rates: Vec<RateFile>,
    #[serde(default)]
    locks: Vec<LockFile>,
    #[serde(default)]
    antom: Option<Spanned<Antom>>,
    #[serde(default)]
    wechat: Option<Spanned<WeChat>>,
    #[serde(default, rename = "usdt-trc20")]
    usdt_trc20: Option<Spanned<UsdtTable>>,
    #[serde(default, rename = "usdt-erc20")]
    usdt_erc20: Option<Spanned<UsdtTable>>,
    #[serde(default)]
    bank: Option<Spanned<BankFile>>,
    #[serde(default)]
    desk: Desk,
    #[serde(default)]
    card: Option<Spanned<Card>>,
    #[serde(default)]
    amazon: Option<Spanned<Amazon>>,
    #[serde(default)]
    methods: BTreeMap<Spanned<String>, MethodTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Site {
    mode: Mode,
    #[serde(default)]
    public_url: Option<url::Url>,
    #[serde(deserialize_with = "values::lang")]
    language: Lang,
    #[serde(default)]
    catalogue: Option<std::path::PathBuf>,
    #[serde(default = "seven")]
    order_days: u16,
    #[serde(default)]
    trusted_proxies: Vec<IpAddr>,
}

fn seven() -> u16 {
    7
}

/// Who sells: shown on every page, mail and receipt.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SellerFile {
    pub name: String,
    pub legal_name: String,
    #[serde(default)]
    pub address: String,
    pub email: String,
    #[serde(default)]
    pub contact_url: Option<String>,
    #[serde(default)]
    pub terms_url: Option<String>,
    #[serde(default)]
    pub privacy_url: Option<String>,
}

/// How mails leave.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailFile {
    /// A host name, or `sandbox`.
    pub gateway: String,
    #[serde(default)]
    pub port: Option<u16>,
    #[serde(default)]
    pub security: Option<MailSecurity>,
    #[serde(default)]
    pub username: Option<String>,
    pub from: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailSecurity {
    Tls,
    StartTls,
    Plain,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LockFile {
    groups: [String; 2],
    #[serde(default)]
    opens_when_void: bool,
}

/// One `[methods.…]` table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodTable {
    #[serde(default)]
    currency: Option<Currency>,
    #[serde(default, deserialize_with = "one_currency")]
    fee: FeeFile,
    #[serde(default, deserialize_with = "values::limits")]
    limits: Vec<Limit>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FeeFile {
    #[serde(default, deserialize_with = "values::decimal")]
    percent: Decimal,
    #[serde(default, deserialize_with = "values::money_opt")]
    fixed: Option<Money>,
    #[serde(default, deserialize_with = "values::money_opt")]
    floor: Option<Money>,
    #[serde(default, deserialize_with = "values::money_opt")]
    cap: Option<Money>,
    #[serde(default)]
    round: Round,
}

/// What becomes of a part of a minor unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Round {
    #[default]
    HalfUp,
    Up,
}

/// A fee whose parts cannot be added up would hide its method from every picker.
fn one_currency<'de, D: serde::Deserializer<'de>>(d: D) -> Result<FeeFile, D::Error> {
    let fee = FeeFile::deserialize(d)?;
    let mut currencies = [fee.fixed, fee.floor, fee.cap].into_iter().flatten().map(Money::currency);
    let first = currencies.next();
    if currencies.any(|other| Some(other) != first) {
        return Err(serde::de::Error::custom("fixed, floor and cap of a fee are in one currency"));
    }
    Ok(fee)
}

impl MethodTable {
    pub fn terms(&self) -> Terms {
        let FeeFile { percent, fixed, floor, cap, round } = self.fee.clone();
        let fee = Fee { percent, fixed, floor, cap, up: round == Round::Up };
        Terms { fee, limits: self.limits.clone(), currency: self.currency, whole_cents: false }
    }
}

/// Reads the text; a problem names its line.
pub fn parse(text: &str, name: &str, folder: &Path) -> Result<Config, Problem> {
    let at = |offset: usize, reason: String| {
        let line = text.get(..offset).unwrap_or(text).matches('\n').count() + 1;
        Problem { file: name.to_owned(), line, reason }
    };
    let file: File = toml::from_str(text)
        .map_err(|error| at(error.span().map_or(0, |span| span.start), error.message().to_owned()))?;
    check(&file).map_err(|(offset, reason)| at(offset, reason))?;
    let bank = bank(file.bank, file.site.mode).map_err(|(offset, reason)| at(offset, reason))?;
    let mut antom = file.antom.map(Spanned::into_inner).unwrap_or_default();
    let mut wechat = file.wechat.map(Spanned::into_inner).unwrap_or_default();
    antom.settle_paths(folder);
    wechat.settle_paths(folder);
    let rate = |r: RateFile| Rate { from: r.from, to: r.to, rate: r.rate, source: r.source, date: r.date };
    let lock = |l: LockFile| Lock { groups: l.groups, opens_when_void: l.opens_when_void };
    Ok(Config {
        mode: file.site.mode,
        public_url: file.site.public_url,
        language: file.site.language,
        catalogue: file.site.catalogue.map(|path| folder.join(path)),
        order_days: i64::from(file.site.order_days),
        trusted_proxies: file.site.trusted_proxies,
        seller: file.seller,
        mail: file.mail.into_inner(),
        rates: Rates(file.rates.into_iter().map(rate).collect()).with_usdt(),
        locks: file.locks.into_iter().map(lock).collect(),
        antom,
        wechat,
        bank,
        desk: file.desk,
        card: file.card.map(Spanned::into_inner).unwrap_or_default(),
        usdt_trc20: file.usdt_trc20.map(Spanned::into_inner).unwrap_or_default(),
        usdt_erc20: file.usdt_erc20.map(Spanned::into_inner).unwrap_or_default(),
        amazon: file.amazon.map(Spanned::into_inner).unwrap_or_default(),
        methods: file.methods.into_iter().map(|(id, table)| (id.into_inner(), table)).collect(),
    })
}

/// The accounts, or where and why they are refused.
fn bank(table: Option<Spanned<BankFile>>, mode: Mode) -> Result<Bank, (usize, String)> {
    let Some(table) = table else { return Ok(Bank::default()) };
    let offset = table.span().start;
    table.into_inner().checked(mode).map_err(|why| (offset, why))
}

/// What single values cannot show: tables that contradict each other. Returns where and why.
fn check(file: &File) -> Result<(), (usize, String)> {
    for id in file.methods.keys() {
        if !crate::methods::IDS.contains(&id.get_ref().as_str()) {
            let known = crate::methods::IDS.join(", ");
            return Err((
                id.span().start,
                format!("there is no method \"{}\"; known are {known}", id.get_ref()),
            ));
        }
    }
    let mail = &file.mail;
    if file.site.mode == Mode::Live && mail.get_ref().gateway == "sandbox" {
        return Err((mail.span().start, "mail has the sandbox gateway, which mode \"live\" refuses".into()));
    }
    if let Some(antom) = &file.antom {
        antom.get_ref().check(file.site.mode).map_err(|why| (antom.span().start, why))?;
    }
    if let Some(wechat) = &file.wechat {
        wechat.get_ref().check(file.site.mode).map_err(|why| (wechat.span().start, why))?;
    }
    if let Some(card) = &file.card {
        card.get_ref().check(file.site.mode).map_err(|why| (card.span().start, why))?;
    }
    let chains = [(Chain::Tron, &file.usdt_trc20), (Chain::Ethereum, &file.usdt_erc20)];
    for (chain, table) in chains.into_iter().filter_map(|(chain, table)| Some((chain, table.as_ref()?))) {
        table.get_ref().check(chain, file.site.mode).map_err(|why| (table.span().start, why))?;
    }
    if let Some(amazon) = &file.amazon {
        amazon.get_ref().check(file.site.mode).map_err(|why| (amazon.span().start, why))?;
    }
    Ok(())
}
