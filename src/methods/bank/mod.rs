//! Bank transfer: a reference of its own for each attempt, and statements that tell what has arrived.
//!
//! No provider stands behind it. An attempt begins and ends here alone; its money is seen when a statement
//! is imported.

pub mod account;
pub mod epc;
pub mod iban;
pub mod reference;
pub mod statement;

mod panel;

#[cfg(test)]
mod tests;

use super::{
    AttemptView, BeginRequest, Code, Device, Event, Evidence, Fault, Fee, Instructions, MatchKey, Matching,
    Method, Profile, Rates, Screen, Terms, Wallet,
};
use crate::{
    domain::{Currency, Money, Receipt, Timestamp, payment::Payment, time::DAY_MS},
    lang::Lang,
    random::Random,
};
use account::Account;
use async_trait::async_trait;
use reference::Reference;
use std::collections::BTreeMap;

pub const ID: &str = "bank";

/// Transfers by bank.
pub const PROFILE: Profile = Profile {
    id: ID,
    group: ID,
    screen: Screen::BankSheet,
    evidence: Evidence::Statement,
    help: Some("bank"),
    logo: include_str!("logo.svg"),
    ..Profile::PLAIN
};

/// How long a transfer may take to be sent: 7 days in dollars, two in other currencies (E43).
const DOLLARS_MS: i64 = 7 * DAY_MS;
const OTHERS_MS: i64 = 2 * DAY_MS;

/// The names of the facts in the instructions.
pub mod detail {
    pub const REFERENCE: &str = "reference";
    pub const BENEFICIARY: &str = "beneficiary";
    pub const IBAN: &str = "iban";
    pub const NUMBER: &str = "number";
    pub const ROUTING: &str = "routing";
    pub const BIC: &str = "bic";
    pub const BANK: &str = "bank";
    pub const BANK_ADDRESS: &str = "bank_address";
}

/// Transfers to the configured accounts.
pub struct Bank {
    accounts: Vec<(Account, Terms)>,
    terms: Terms,
    rates: Rates,
}

impl Bank {
    /// `terms` as configured; without a currency they are those of the first account.
    pub fn new(accounts: Vec<Account>, terms: Terms, rates: Rates) -> Self {
        let first = accounts.first().map(|account| account.currency);
        let currency = terms.currency.or(first);
        let terms = Terms { currency, ..terms };
        let of = |account: Account| {
            let terms = lawful(&terms, account.currency);
            (account, terms)
        };
        let accounts = accounts.into_iter().map(of).collect();
        let terms = currency.map_or_else(|| terms.clone(), |currency| lawful(&terms, currency));
        Self { accounts, terms, rates }
    }

    fn account(&self, currency: Currency) -> Option<&Account> {
        self.accounts.iter().map(|(account, _)| account).find(|account| account.currency == currency)
    }
}

/// The terms in one currency. A payer of a transfer in euros may not be charged for it (N6).
fn lawful(terms: &Terms, currency: Currency) -> Terms {
    let fee = if currency == Currency::EUR { Fee::default() } else { terms.fee.clone() };
    Terms { fee, currency: Some(currency), ..terms.clone() }
}

#[async_trait]
impl Method for Bank {
    fn profile(&self) -> &'static Profile {
        &PROFILE
    }

    fn terms(&self) -> &Terms {
        &self.terms
    }

    fn terms_of(&self, wallet: &str) -> &Terms {
        let found = self.accounts.iter().find(|(account, _)| account.currency.code() == wallet);
        found.map_or(&self.terms, |(_, terms)| terms)
    }

    /// The currencies to pay in. Even a single one is confirmed before any detail is shown (E41).
    async fn wallets(&self, charge: Money, _device: Device) -> Vec<Wallet> {
        let from = charge.currency();
        let currencies = self.accounts.iter().map(|(account, _)| account.currency);
        let payable = currencies.filter(|to| *to == from || self.rates.find(from, *to).is_some());
        payable.map(|to| Wallet { code: to.code().to_owned(), name: to.code().to_owned() }).collect()
    }

    async fn begin(&self, request: &BeginRequest) -> Result<Instructions, Fault> {
        let missing =
            |what: &str| Fault::Unknown(format!("{what} of {} is missing", request.charge.currency()));
        let account = self.account(request.charge.currency()).ok_or_else(|| missing("the account"))?;
        let match_key = request.match_key.as_ref().ok_or_else(|| missing("the reference"))?;
        let reference = Reference::parse(&match_key.key).ok_or_else(|| missing("the reference"))?;
        let payload = account.iban.as_ref().and_then(|iban| {
            epc::text(&account.beneficiary, account.bic.as_deref(), iban, match_key.amount_due, &reference)
        });
        Ok(Instructions {
            until: Some(until(request.charge.currency(), request.now, request.closes)),
            code: payload.map(|payload| Code { payload, saveable: true }),
            links: Vec::new(),
            details: details(account, &reference),
        })
    }

    /// There is nobody to ask: statements tell.
    async fn poll(&self, _open: &AttemptView) -> Result<Vec<Event>, Fault> {
        Ok(Vec::new())
    }

    /// There is nobody who would have to agree.
    async fn void(&self, _open: &AttemptView) -> Result<Vec<Event>, Fault> {
        Ok(vec![Event::Closed])
    }

    fn panel(&self, open: &AttemptView, lang: Lang) -> askama::Result<String> {
        panel::render(open, lang)
    }

    /// What the payer was asked to write on the transfer: our key of a booking means nothing to anybody.
    fn reference(&self, payment: &Payment, receipt: &Receipt) -> String {
        let asked = payment
            .instructions
            .as_ref()
            .and_then(|instructions| instructions.details.get(detail::REFERENCE));
        asked.unwrap_or(&receipt.reference).clone()
    }

    fn matching(&self) -> Option<&dyn Matching> {
        Some(self)
    }
}

impl Matching for Bank {
    fn draw(&self, rest: Money, destination: Option<&str>, random: &Random) -> MatchKey {
        let account = self.account(rest.currency()).map(Account::destination);
        let destination = destination.map(str::to_owned).or(account).unwrap_or_default();
        let key = Reference::draw(random.bytes()).as_str().to_owned();
        MatchKey { destination, key, amount_due: rest, amount_suffix: None }
    }

    /// The rest is paid under the same reference.
    fn redraws(&self) -> bool {
        false
    }
}

/// Until when a transfer that is confirmed now is to be sent; never longer than its order is open.
pub fn until(currency: Currency, now: Timestamp, closes: Timestamp) -> Timestamp {
    let time = if currency == Currency::USD { DOLLARS_MS } else { OTHERS_MS };
    now.plus_ms(time).min(closes)
}

/// Everything the payer's bank wants to know, as it was when the attempt began.
fn details(account: &Account, reference: &Reference) -> BTreeMap<String, String> {
    let iban = account.iban.as_ref().map(|iban| iban.as_str().to_owned());
    let facts = [
        (detail::REFERENCE, Some(reference.as_str().to_owned())),
        (detail::BENEFICIARY, Some(account.beneficiary.clone())),
        (detail::IBAN, iban),
        (detail::NUMBER, account.number.clone()),
        (detail::ROUTING, account.routing.clone()),
        (detail::BIC, account.bic.clone()),
        (detail::BANK, Some(account.bank.clone())),
        (detail::BANK_ADDRESS, account.bank_address.clone()),
    ];
    facts.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}
