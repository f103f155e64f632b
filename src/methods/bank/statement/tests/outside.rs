//! Statements that banks and others have published, when they lie at hand.

use super::{credits, keys};
use crate::methods::bank::statement::{Format, Kind, Side, Statement, StatementError, read};

#[expect(clippy::disallowed_methods, reason = "only a test looks for material outside the project")]
/// A published file, or none when `GUICHET_OUTSIDE_DATA` names no folder.
fn outside(name: &str) -> Option<Vec<u8>> {
    let Ok(folder) = std::env::var("GUICHET_OUTSIDE_DATA") else {
        println!("not checked: GUICHET_OUTSIDE_DATA is not set, so {name} was not read");
        return None;
    };
    let path = format!("{folder}/bank/{name}");
    Some(std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}")))
}

fn published(name: &str) -> Option<Statement> {
    let bytes = outside(name)?;
    let first = read(&bytes, &[]).unwrap_or_else(|broken| panic!("{name}: {broken}"));
    let again = read(&bytes, &[]).unwrap();
    assert_eq!(keys(&first), keys(&again), "{name}");
    let mut distinct = keys(&first);
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), first.entries.len(), "{name}: two entries with one key");
    Some(first)
}

/// Counted by other readers: ElementTree for XML, the mt-940 package for MT940.
#[test]
fn every_published_file_is_read_and_every_entry_has_a_key_of_its_own() {
    for (name, format, entries, credits_in) in [
        ("camt053v2-abn-amro-nl.xml", Format::Camt053, 29, 22),
        ("camt053v2-goldman-us-usd.xml", Format::Camt053, 15, 10),
        ("camt053v8-konfipay-de.xml", Format::Camt053, 8, 4),
        ("camt053v8-genkgo-multicurrency.xml", Format::Camt053, 1, 1),
        ("camt054v4-genkgo-ch.xml", Format::Camt054, 1, 0),
        ("mt940-ing-nl.sta", Format::Mt940, 7, 2),
        ("mt940-deutschebank-de.sta", Format::Mt940, 1, 0),
        ("mt940-postfinance-ch.sta", Format::Mt940, 4, 3),
        ("mt940-citi-us-usd.sta", Format::Mt940, 5, 2),
        ("mt940-danskebank-dk.sta", Format::Mt940, 89, 8),
        ("mt940-betterplace-sepa-de.sta", Format::Mt940, 97, 41),
    ] {
        let Some(statement) = published(name) else { return };
        let found = (statement.format, statement.entries.len(), credits(&statement).len());
        assert_eq!(found, (format, entries, credits_in), "{name}");
        assert_eq!(statement.skipped, [], "{name}");
    }
}

#[test]
fn a_file_without_a_statement_is_refused() {
    let Some(bytes) = outside("camt053v2-genkgo-wrong.xml") else { return };
    assert_eq!(read(&bytes, &[]).unwrap_err().why, StatementError::Empty);
}

#[test]
fn a_creditor_reference_in_its_own_field_is_read() {
    let Some(statement) = published("camt053v2-abn-amro-nl.xml") else { return };
    let with: Vec<_> = statement.entries.iter().flat_map(|entry| &entry.structured).collect();
    assert!(with.iter().any(|reference| *reference == "1234567812345678"), "{with:?}");
}

#[test]
fn a_batch_of_direct_debits_is_taken_apart_and_its_returned_one_is_known() {
    let Some(statement) = published("camt053v8-konfipay-de.xml") else { return };
    let sums: Vec<String> = credits(&statement).iter().map(|entry| entry.amount.to_string()).collect();
    assert_eq!(sums, ["5.00 EUR", "11.00 EUR", "22.00 EUR", "33.00 EUR"]);
    assert!(statement.entries.iter().any(|e| e.kind == Kind::Return && e.side == Side::Debit));
}

#[test]
fn a_rejected_transfer_that_came_back_is_no_payment() {
    let Some(statement) = published("camt053v2-goldman-us-usd.xml") else { return };
    assert_eq!(statement.entries[0].kind, Kind::Reversal);
    assert_eq!(statement.entries[0].account, "DD01100056869");
}

#[test]
fn german_purposes_are_put_together_from_their_pieces() {
    let Some(statement) = published("mt940-deutschebank-de.sta") else { return };
    let entry = &statement.entries[0];
    assert_eq!(entry.kind, Kind::Return);
    assert_eq!(entry.payer_name.as_deref(), Some("TESTEREL"));
    assert_eq!(entry.payer_account.as_deref(), Some("DE50712345600200691329"));
    assert!(entry.end_to_end.as_deref().unwrap().starts_with("A1.200080779."));
}
