//! CSV files by declared columns.

use super::refused;
use crate::{
    domain::Currency,
    methods::bank::statement::{
        Side, Statement,
        csv::{Columns, Mapping},
        read,
    },
};

fn mapping() -> Mapping {
    let name = |name: &str| Some(name.to_owned());
    Mapping {
        account: "DE02120300000000202051".into(),
        currency: Currency::EUR,
        separator: b';',
        decimal: ',',
        day_form: "%d.%m.%Y".into(),
        columns: Columns {
            booked: "Buchungstag".into(),
            amount: "Betrag".into(),
            currency: name("Währung"),
            payer_name: name("Name"),
            texts: vec!["Verwendungszweck".into()],
            ..Columns::default()
        },
    }
}

const FILE: &str = "Kontoauszug;Konto 202051\n\nBuchungstag;Name;Verwendungszweck;Betrag;Währung\n\
                    20.11.2026;\"Halle; Sohn\";\"PR-7K2M-\n9QXA\";1.234,50;EUR\n\
                    21.11.2026;Miete;;-800;EUR\n\n22.11.2026;Budapest;;9000;HUF\n";

fn read_it(text: &str) -> Statement {
    read(text.as_bytes(), &[mapping()]).unwrap_or_else(|broken| panic!("{broken}"))
}

#[test]
fn declared_columns_are_read_under_the_banks_own_lines() {
    let statement = read_it(FILE);
    let [credit, debit] = &statement.entries[..] else { panic!("{statement:?}") };
    assert_eq!((credit.amount.to_string().as_str(), credit.side), ("1234.50 EUR", Side::Credit));
    assert_eq!(credit.payer_name.as_deref(), Some("Halle; Sohn"));
    assert_eq!(credit.texts, ["PR-7K2M- 9QXA"]);
    assert_eq!((debit.amount.to_string().as_str(), debit.side), ("800.00 EUR", Side::Debit));
    assert_eq!(statement.uncounted.len(), 1);
}

#[test]
fn the_same_rows_have_the_same_keys_in_an_overlapping_file() {
    let later = FILE.replace("\n\n22.11.2026", "\n21.11.2026;Miete;;-800;EUR\n22.11.2026");
    let (first, second) = (read_it(FILE), read_it(&later));
    assert_eq!(first.entries[..2], second.entries[..2]);
    assert_eq!(second.entries.len(), 3);
    assert_ne!(second.entries[1].key, second.entries[2].key);
}

#[test]
fn numbers_are_read_as_the_bank_writes_them() {
    let number = |written: &str| read_it(&FILE.replace("1.234,50", written)).entries[0].amount.to_string();
    assert_eq!(number("1 234,50"), "1234.50 EUR");
    assert_eq!(number("1’234,5"), "1234.50 EUR");
    assert_eq!(number("+1234"), "1234.00 EUR");
}

#[test]
fn a_broken_row_is_refused_with_line_and_column() {
    let with = |from: &str, to: &str| refused(FILE.replacen(from, to, 1).as_bytes(), &[mapping()]);
    assert_eq!(with("1.234,50", "1.234,505"), "4 Betrag amount");
    assert_eq!(with("1.234,50", "viel"), "4 Betrag amount");
    assert_eq!(with("1.234,50", ""), "4 Betrag missing");
    assert_eq!(with("21.11.2026", "2026-11-21"), "6 Buchungstag day");
    assert_eq!(with("Buchungstag", "Datum"), "1  unknown");
    assert_eq!(refused(FILE.as_bytes(), &[]), "1  unknown");
}
