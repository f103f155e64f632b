//! The file as it is written: its tables, and how they become a [`Config`].

use super::{
    Amazon, Card, Config, MailFile, MethodTable, Metrics, Mode, Problem, Sandbox, SellerFile, UsdtTable,
    bank::{Bank, BankFile},
    desk::Desk,
    gateways::{Antom, WeChat},
    site::{Site, check_public_url},
    values::RateFile,
};
use crate::{
    domain::{
        lock::Lock,
        terms::{Rate, Rates},
    },
    methods::{PROFILES, Profile, usdt::chain::Chain},
};
use serde::Deserialize;
use std::{collections::BTreeMap, path::Path};
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    site: Site,
    seller: SellerFile,
    mail: Spanned<MailFile>,
    #[serde(default)]
    rates: Vec<Spanned<RateFile>>,
    #[serde(default)]
    locks: Vec<Spanned<LockFile>>,
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
    desk: Option<Spanned<Desk>>,
    #[serde(default)]
    card: Option<Spanned<Card>>,
    #[serde(default)]
    amazon: Option<Spanned<Amazon>>,
    #[serde(default)]
    sandbox: Option<Spanned<Sandbox>>,
    #[serde(default)]
    metrics: Metrics,
    #[serde(default)]
    methods: BTreeMap<Spanned<String>, MethodTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LockFile {
    groups: [String; 2],
    #[serde(default)]
    opens_when_void: bool,
}

/// What the text itself does not say.
pub struct Surroundings<'a> {
    /// Paths in the text begin here.
    pub folder: &'a Path,
    /// The methods there are.
    pub methods: &'a [&'static Profile],
}

impl<'a> Surroundings<'a> {
    /// A file in this folder, for the product's own methods.
    pub fn new(folder: &'a Path) -> Self {
        Self { folder, methods: &PROFILES }
    }
}

/// Reads the text; a problem names its line.
pub fn parse(text: &str, name: &str, around: &Surroundings<'_>) -> Result<Config, Problem> {
    let folder = around.folder;
    let at = |offset: usize, reason: String| {
        let line = text.get(..offset).unwrap_or(text).matches('\n').count() + 1;
        Problem { file: name.to_owned(), line, reason }
    };
    let file: File = toml::from_str(text)
        .map_err(|error| at(error.span().map_or(0, |span| span.start), error.message().to_owned()))?;
    check(&file, around.methods).map_err(|(offset, reason)| at(offset, reason))?;
    let bank = bank(file.bank, file.site.mode).map_err(|(offset, reason)| at(offset, reason))?;
    let mut antom = file.antom.map(Spanned::into_inner).unwrap_or_default();
    let mut wechat = file.wechat.map(Spanned::into_inner).unwrap_or_default();
    antom.settle_paths(folder);
    wechat.settle_paths(folder);
    let rate = |r: RateFile| Rate { from: r.from, to: r.to, rate: r.rate, source: r.source, date: r.date };
    let lock = |l: LockFile| Lock { groups: l.groups, opens_when_void: l.opens_when_void };
    Ok(Config {
        mode: file.site.mode,
        public_url: file.site.public_url.map(Spanned::into_inner),
        language: file.site.language,
        catalogue: file.site.catalogue.map(|path| folder.join(path)),
        order_days: i64::from(file.site.order_days),
        trusted_proxies: file.site.trusted_proxies,
        seller: file.seller,
        mail: file.mail.into_inner(),
        rates: Rates(file.rates.into_iter().map(Spanned::into_inner).map(rate).collect()).with_usdt(),
        locks: file.locks.into_iter().map(Spanned::into_inner).map(lock).collect(),
        antom,
        wechat,
        bank,
        desk: file.desk.map(Spanned::into_inner).unwrap_or_default(),
        card: file.card.map(Spanned::into_inner).unwrap_or_default(),
        usdt_trc20: file.usdt_trc20.map(Spanned::into_inner).unwrap_or_default(),
        usdt_erc20: file.usdt_erc20.map(Spanned::into_inner).unwrap_or_default(),
        amazon: file.amazon.map(Spanned::into_inner).unwrap_or_default(),
        sandbox: file.sandbox.map(Spanned::into_inner).unwrap_or_default(),
        metrics: file.metrics,
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
fn check(file: &File, known: &[&Profile]) -> Result<(), (usize, String)> {
    let mode = file.site.mode;
    if let Some(url) = &file.site.public_url {
        check_public_url(url.get_ref(), mode).map_err(|why| (url.span().start, why))?;
    }
    check_methods(file, known)?;
    check_rates(&file.rates)?;
    check_locks(&file.locks, known)?;
    in_table(Some(&file.mail), |mail| mail.check(mode))?;
    in_table(file.antom.as_ref(), |antom| antom.check(mode))?;
    in_table(file.wechat.as_ref(), |wechat| wechat.check(mode))?;
    in_table(file.card.as_ref(), |card| card.check(mode))?;
    in_table(file.usdt_trc20.as_ref(), |table| table.check(Chain::Tron, mode))?;
    in_table(file.usdt_erc20.as_ref(), |table| table.check(Chain::Ethereum, mode))?;
    in_table(file.amazon.as_ref(), |amazon| amazon.check(mode))?;
    in_table(file.sandbox.as_ref(), |sandbox| sandbox.check(mode))?;
    in_table(file.desk.as_ref(), |desk| desk.check(mode))?;
    in_table(Some(&file.mail), |mail| mail.check_sender(mode))
}

/// Checks a table that is there; what is wrong with it is told at its head.
fn in_table<T>(
    table: Option<&Spanned<T>>,
    check: impl FnOnce(&T) -> Result<(), String>,
) -> Result<(), (usize, String)> {
    let Some(table) = table else { return Ok(()) };
    check(table.get_ref()).map_err(|why| (table.span().start, why))
}

fn check_methods(file: &File, known: &[&Profile]) -> Result<(), (usize, String)> {
    for (id, table) in &file.methods {
        let (name, at) = (id.get_ref().as_str(), id.span().start);
        if !known.iter().any(|method| method.id == name) {
            let known = known.iter().map(|method| method.id).collect::<Vec<_>>().join(", ");
            return Err((at, format!("there is no method \"{name}\"; known are {known}")));
        }
        table.check(name).map_err(|why| (at, why))?;
    }
    Ok(())
}

/// One rate for each pair: of two, nobody could say which one holds.
fn check_rates(rates: &[Spanned<RateFile>]) -> Result<(), (usize, String)> {
    for (nth, rate) in rates.iter().enumerate() {
        let RateFile { from, to, .. } = rate.get_ref();
        if from == to {
            return Err((rate.span().start, format!("a rate leads from {from} to another currency")));
        }
        let same = |other: &Spanned<RateFile>| (other.get_ref().from, other.get_ref().to) == (*from, *to);
        if rates[..nth].iter().any(same) {
            return Err((rate.span().start, format!("there are two rates from {from} to {to}")));
        }
    }
    Ok(())
}

fn check_locks(locks: &[Spanned<LockFile>], known: &[&Profile]) -> Result<(), (usize, String)> {
    let mut known: Vec<&str> = known.iter().map(|method| method.group).collect();
    known.dedup();
    for lock in locks {
        let groups = &lock.get_ref().groups;
        if let Some(unknown) = groups.iter().find(|group| !known.contains(&group.as_str())) {
            let known = known.join(", ");
            return Err((lock.span().start, format!("there is no group \"{unknown}\"; known are {known}")));
        }
        if groups[0] == groups[1] {
            let same = &groups[0];
            return Err((lock.span().start, format!("a lock is between two groups, not \"{same}\" twice")));
        }
    }
    Ok(())
}
