//! The table of bank transfers: the accounts money is sent to, and how their CSV files are read.

use super::{Mode, pretend_accounts, values};
use crate::{
    domain::Currency,
    methods::bank::{
        account::Account,
        iban::{self, Iban},
        statement::{
            csv::{Columns, Mapping, States},
            sums::Sums,
        },
    },
};
use chrono::format::{Item, StrftimeItems};
use serde::Deserialize;

/// `[bank]`, checked.
#[derive(Debug, Clone, Default)]
pub struct Bank {
    /// Empty when transfers are off. One for each currency.
    pub accounts: Vec<Account>,
    pub csv: Vec<Mapping>,
    /// True if the bank is this process's sandbox bank.
    pub sandbox: bool,
}

impl Bank {
    /// The account of a currency.
    pub fn of(&self, currency: Currency) -> Option<&Account> {
        self.accounts.iter().find(|account| account.currency == currency)
    }

    /// The account that a statement speaks of.
    pub fn called(&self, name: &str) -> Option<&Account> {
        self.accounts.iter().find(|account| account.is_called(name))
    }
}

/// `[bank]` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BankFile {
    gateway: Gateway,
    #[serde(default)]
    accounts: Vec<AccountFile>,
    #[serde(default)]
    csv: Vec<CsvFile>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Gateway {
    Sandbox,
    Accounts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AccountFile {
    currency: Currency,
    #[serde(deserialize_with = "values::text")]
    beneficiary: String,
    iban: Option<String>,
    #[serde(default, deserialize_with = "values::text_opt")]
    number: Option<String>,
    #[serde(default, deserialize_with = "values::text_opt")]
    routing: Option<String>,
    bic: Option<String>,
    #[serde(deserialize_with = "values::text")]
    bank: String,
    #[serde(default, deserialize_with = "values::text_opt")]
    bank_address: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CsvFile {
    account: String,
    #[serde(default = "comma")]
    separator: String,
    #[serde(default = "dot")]
    decimal: String,
    #[serde(default = "iso")]
    day_form: String,
    /// The words in the column that says which way the money went.
    credit: Option<String>,
    debit: Option<String>,
    columns: ColumnsFile,
    /// What the words in the column `state` mean.
    states: Option<StatesFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatesFile {
    booked: Vec<String>,
    #[serde(default)]
    pending: Vec<String>,
    #[serde(default)]
    reverted: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnsFile {
    #[serde(deserialize_with = "values::text")]
    booked: String,
    amount: Option<String>,
    side: Option<String>,
    credit: Option<String>,
    debit: Option<String>,
    account: Option<String>,
    state: Option<String>,
    value_date: Option<String>,
    currency: Option<String>,
    payer_name: Option<String>,
    payer_account: Option<String>,
    bank_ref: Option<String>,
    end_to_end: Option<String>,
    texts: Vec<String>,
}

fn comma() -> String {
    ",".into()
}

fn dot() -> String {
    ".".into()
}

fn iso() -> String {
    "%Y-%m-%d".into()
}

impl BankFile {
    /// The table as the site uses it, or what is wrong with it.
    pub fn checked(self, mode: Mode) -> Result<Bank, String> {
        let sandbox = self.gateway == Gateway::Sandbox;
        let accounts = match (self.gateway, mode) {
            (Gateway::Sandbox, Mode::Live) => {
                return Err("bank: the sandbox gateway is refused in mode \"live\"".into());
            }
            (Gateway::Sandbox, Mode::Sandbox) if !self.accounts.is_empty() => {
                return Err("bank: accounts are real ones, which the sandbox gateway refuses".into());
            }
            (Gateway::Sandbox, Mode::Sandbox) => pretend_accounts::all(),
            (Gateway::Accounts, _) => {
                self.accounts.into_iter().map(AccountFile::checked).collect::<Result<_, _>>()?
            }
        };
        if accounts.is_empty() {
            return Err("bank: at least one [[bank.accounts]] is needed".into());
        }
        let mut bank = Bank { accounts, csv: Vec::new(), sandbox };
        for (nth, account) in bank.accounts.iter().enumerate() {
            if bank.accounts[..nth].iter().any(|other| other.currency == account.currency) {
                return Err(format!("bank: there are two accounts for {}", account.currency));
            }
        }
        bank.csv = self.csv.into_iter().map(|file| file.checked(&bank)).collect::<Result<_, _>>()?;
        Ok(bank)
    }
}

impl AccountFile {
    fn checked(self) -> Result<Account, String> {
        let wrong = |what: &str, value: &str| format!("bank: \"{value}\" is no {what}");
        let iban = self.iban.map(|text| Iban::parse(&text).ok_or_else(|| wrong("IBAN", &text)));
        let bic = self.bic.map(|text| iban::bic(&text).ok_or_else(|| wrong("BIC", &text)));
        if self.currency == Currency::USDT {
            return Err("bank: no bank keeps an account in USDT; currency is one such as \"EUR\"".into());
        }
        if iban.is_none() && self.number.is_none() {
            return Err(format!("bank: the account for {} needs an iban or a number", self.currency));
        }
        Ok(Account {
            currency: self.currency,
            beneficiary: self.beneficiary,
            iban: iban.transpose()?,
            number: self.number,
            routing: self.routing,
            bic: bic.transpose()?,
            bank: self.bank,
            bank_address: self.bank_address,
        })
    }
}

impl CsvFile {
    fn checked(self, bank: &Bank) -> Result<Mapping, String> {
        let account = bank.called(&self.account);
        let account = account.ok_or(format!("bank.csv: \"{}\" is none of the accounts", self.account))?;
        let [separator] = self.separator.as_bytes() else {
            return Err("bank.csv: separator is one character, such as \";\"".into());
        };
        let decimal = match self.decimal.as_str() {
            "," => ',',
            "." => '.',
            other => return Err(format!("bank.csv: decimal is \",\" or \".\", not \"{other}\"")),
        };
        if StrftimeItems::new(&self.day_form).any(|item| item == Item::Error) {
            return Err(format!("bank.csv: \"{}\" is no form of days such as \"%d.%m.%Y\"", self.day_form));
        }
        let columns = self.columns;
        if columns.texts.iter().any(|text| text.trim().is_empty()) {
            return Err("bank.csv: texts names columns; one of them is empty".into());
        }
        let sums = sums(&columns, (self.credit, self.debit))?;
        let states = states(&columns, self.states)?;
        Ok(Mapping {
            account: account.clone(),
            separator: *separator,
            decimal,
            day_form: self.day_form,
            columns: Columns {
                booked: columns.booked,
                sums,
                account: columns.account,
                value_date: columns.value_date,
                currency: columns.currency,
                payer_name: columns.payer_name,
                payer_account: columns.payer_account,
                bank_ref: columns.bank_ref,
                end_to_end: columns.end_to_end,
                texts: columns.texts,
            },
            states,
        })
    }
}

/// How amounts are written, by the columns that are declared and the words for the two ways.
fn sums(columns: &ColumnsFile, words: (Option<String>, Option<String>)) -> Result<Sums, String> {
    let ColumnsFile { amount, side, credit, debit, .. } = columns;
    match (amount.clone(), side.clone(), (credit.clone(), debit.clone()), words) {
        (Some(amount), None, (None, None), (None, None)) => Ok(Sums::Signed(amount)),
        (_, _, (Some(credit), Some(debit)), _) | (_, _, _, (Some(credit), Some(debit)))
            if credit == debit =>
        {
            Err(format!("bank.csv: \"{credit}\" cannot mean credit and debit at once"))
        }
        (Some(amount), Some(side), (None, None), (Some(credit), Some(debit))) => {
            Ok(Sums::Worded { amount, side, credit, debit })
        }
        (None, None, (Some(credit), Some(debit)), (None, None)) => Ok(Sums::Apart { credit, debit }),
        _ => {
            Err("bank.csv: columns need an amount; or an amount, a side, and the words for it as credit and \
                  debit beside them; or a credit and a debit"
                .into())
        }
    }
}

/// What the words of the state column mean.
fn states(columns: &ColumnsFile, words: Option<StatesFile>) -> Result<Option<States>, String> {
    let (column, StatesFile { booked, pending, reverted }) = match (&columns.state, words) {
        (None, None) => return Ok(None),
        (Some(column), Some(words)) if !words.booked.is_empty() => (column.clone(), words),
        _ => {
            return Err("bank.csv: columns.state and states go together, and states.booked needs at least \
                        one word"
                .into());
        }
    };
    let clean = |words: Vec<String>| words.iter().map(|word| word.trim().to_owned()).collect();
    let [booked, pending, reverted] = [booked, pending, reverted].map(clean);
    let states = States { column, booked, pending, reverted };
    match states.contradiction() {
        Some(word) => Err(format!("bank.csv: states has the word \"{word}\" more than once")),
        None => Ok(Some(states)),
    }
}
