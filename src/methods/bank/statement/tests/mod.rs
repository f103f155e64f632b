//! Statements of our own making, in every format, and every way in which a file can be broken.

mod camt;
mod csv;
mod dialects;
mod mt940;
mod odd;
mod outside;
mod properties;

use super::{Entry, Side, Statement, csv::Mapping};
use crate::{
    domain::Currency,
    methods::bank::{account::Account, iban::Iban},
};

/// A sample of ours.
fn sample(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/data/bank/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn read(bytes: &[u8]) -> Statement {
    super::read(bytes, &[]).unwrap_or_else(|broken| panic!("{broken}"))
}

/// Where a file is refused, and why: `12 Ccy amount`.
fn refused(bytes: &[u8], mappings: &[Mapping]) -> String {
    let broken = super::read(bytes, mappings).expect_err("a broken file");
    format!("{} {} {}", broken.line, broken.place, broken.why.word())
}

/// An account of ours in euros.
fn ours(iban: &str) -> Account {
    Account {
        currency: Currency::EUR,
        beneficiary: "Norwind".into(),
        iban: Some(Iban::parse(iban).unwrap()),
        number: None,
        routing: None,
        bic: None,
        bank: "A bank".into(),
        bank_address: None,
    }
}

fn credits(statement: &Statement) -> Vec<&Entry> {
    statement.entries.iter().filter(|entry| entry.side == Side::Credit).collect()
}

fn keys(statement: &Statement) -> Vec<&str> {
    statement.entries.iter().map(|entry| entry.key.as_str()).collect()
}
