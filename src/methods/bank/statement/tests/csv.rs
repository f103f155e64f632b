//! CSV files by declared columns.

use super::{ours, refused};
use crate::methods::bank::statement::{
    Side, Skip, Statement,
    csv::{Columns, Mapping, States},
    read,
    sums::Sums,
};

pub(super) fn mapping() -> Mapping {
    let name = |name: &str| Some(name.to_owned());
    Mapping {
        account: ours("DE02120300000000202051"),
        separator: b';',
        decimal: ',',
        day_form: "%d.%m.%Y".into(),
        columns: Columns {
            booked: "Buchungstag".into(),
            sums: Sums::Signed("Betrag".into()),
            currency: name("Währung"),
            payer_name: name("Name"),
            texts: vec!["Verwendungszweck".into()],
            ..Columns::default()
        },
        states: None,
    }
}

pub(super) fn skips(statement: &Statement) -> Vec<Skip> {
    statement.skipped.iter().map(|skipped| skipped.why.clone()).collect()
}

pub(super) const FILE: &str = "Kontoauszug;Konto 202051\n\nBuchungstag;Name;Verwendungszweck;Betrag;Währung\n\
                    20.11.2026;\"Halle; Sohn\";\"PR-7K2M-\n9QXA\";1.234,50;EUR\n\
                    21.11.2026;Miete;;-800;EUR\n\n22.11.2026;Gold;;9000;XAU\n";

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
    assert_eq!(skips(&statement), [Skip::Currency("XAU".into())]);
}

#[test]
fn every_currency_an_account_may_have_is_counted_by_its_own_digits() {
    let told = |code: &str| {
        let statement = read_it(&FILE.replace("1.234,50;EUR", &format!("1.234;{code}")));
        statement.entries[0].amount.to_string()
    };
    assert_eq!(told("HUF"), "1234.00 HUF");
    assert_eq!(told("RON"), "1234.00 RON");
    assert_eq!(told("ISK"), "1234 ISK");
    assert_eq!(told("KWD"), "1234.000 KWD");
    let marks = read_it(&FILE.replace("1.234,50;EUR", "1.234,50;DEM"));
    assert_eq!(skips(&marks), [Skip::Currency("DEM".into()), Skip::Currency("XAU".into())]);
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
    for number in
        ["1.23,50", "1.2345,50", "1234.567,50", ".234,50", "1.234'567,50", "99.00", "1..234", "1,2,3"]
    {
        assert_eq!(with("1.234,50", number), "4 Betrag amount", "{number}");
    }
    assert_eq!(with("21.11.2026;Miete;;-800;EUR", "21.11.2026;Mie"), "6  short");
    assert_eq!(with("1.234,50", ""), "4 Betrag missing");
    assert_eq!(with("21.11.2026", "2026-11-21"), "6 Buchungstag day");
    assert_eq!(with("Buchungstag", "Datum"), "1  unknown");
    assert_eq!(refused(FILE.as_bytes(), &[]), "1  unknown");
}

/// What a line says by these columns: which way, and how much.
fn sum(sums: Sums, head: &str, line: &str) -> String {
    let mut mapping = mapping();
    mapping.columns.sums = sums;
    let file = format!("Buchungstag;Name;Verwendungszweck;Währung;{head}\n20.11.2026;H;Z;EUR;{line}\n");
    match read(file.as_bytes(), &[mapping]) {
        Ok(statement) => format!("{:?} {}", statement.entries[0].side, statement.entries[0].amount),
        Err(broken) => format!("{} {}", broken.place, broken.why.word()),
    }
}

#[test]
fn the_way_may_be_said_in_a_word() {
    let worded = |line: &str| {
        let [amount, side, credit, debit] = ["Bedrag", "Af Bij", "Bij", "Af"].map(str::to_owned);
        sum(Sums::Worded { amount, side, credit, debit }, "Af Bij;Bedrag", line)
    };
    assert_eq!(worded("Bij;99,00"), "Credit 99.00 EUR");
    assert_eq!(worded("Af;99,00"), "Debit 99.00 EUR");
    assert_eq!(worded("Af;-99,00"), "Debit 99.00 EUR");
    assert_eq!(worded("Bij;-99,00"), "Bedrag amount");
    assert_eq!(worded("Debit;99,00"), "Af Bij side");
    assert_eq!(worded(";99,00"), "Af Bij missing");
}

#[test]
fn the_way_may_be_said_by_two_columns() {
    let apart =
        |line: &str| sum(Sums::Apart { credit: "Haben".into(), debit: "Soll".into() }, "Soll;Haben", line);
    assert_eq!(apart(";99,00"), "Credit 99.00 EUR");
    assert_eq!(apart("0,00;99,00"), "Credit 99.00 EUR");
    assert_eq!(apart("99,00;"), "Debit 99.00 EUR");
    assert_eq!(apart("-99,00;0,00"), "Debit 99.00 EUR");
    assert_eq!(apart("1,00;99,00"), "Soll side");
    assert_eq!(apart(";-99,00"), "Haben amount");
    assert_eq!(apart(";"), "Haben missing");
}

#[test]
fn files_of_two_accounts_with_the_same_columns_are_told_apart_by_a_column_only() {
    let (first, mut second) = (mapping(), mapping());
    second.account = ours("NL91ABNA0417164300");
    assert_eq!(refused(FILE.as_bytes(), &[first.clone(), second.clone()]), "1  ambiguous");
    let named = |mut mapping: Mapping| {
        mapping.columns.account = Some("Konto".into());
        mapping
    };
    let file = "Buchungstag;Name;Verwendungszweck;Betrag;Währung;Konto\n\
                20.11.2026;H;;1,00;EUR;NL91 ABNA 0417 1643 00\n20.11.2026;H;;2,00;EUR;0000202051\n\
                20.11.2026;H;;3,00;EUR;FR1420041010050500013M02606\n";
    let statement = read(file.as_bytes(), &[named(first), named(second)]).unwrap();
    let told: Vec<_> =
        statement.entries.iter().map(|entry| (entry.account.as_str(), entry.amount.to_string())).collect();
    let expected = [("NL91ABNA0417164300", "1.00 EUR"), ("DE02120300000000202051", "2.00 EUR")];
    assert_eq!(told, expected.map(|(account, amount)| (account, amount.to_owned())));
    assert_eq!(skips(&statement), [Skip::Account("FR1420041010050500013M02606".into())]);
}

#[test]
fn files_by_a_changed_mapping_are_of_another_form() {
    let mut changed = mapping();
    changed.columns.bank_ref = Some("Name".into());
    let form = |mapping: Mapping| read(FILE.as_bytes(), &[mapping]).unwrap().form;
    assert_eq!(form(mapping()), form(mapping()));
    assert_ne!(form(mapping()), form(changed));
}

/// Every way in which a file ends its lines. The last one is a file that was converted once too often.
const LINE_ENDS: [&str; 4] = ["\n", "\r\n", "\r", "\r\r\n"];

#[test]
fn no_row_is_lost_whatever_ends_its_lines() {
    let expected = read_it(FILE);
    for end in LINE_ENDS {
        let file = FILE.replace('\n', end);
        assert_eq!(read_it(&file), expected, "{end:?}");
        assert_eq!(read_it(&format!("\u{feff}{}", file.trim_end())), expected, "{end:?}");
        let one =
            "Buchungstag;Name;Verwendungszweck;Betrag;Währung\n20.11.2026;H;Z;9,90;EUR".replace('\n', end);
        assert_eq!(read_it(&one).entries.len(), 1, "{end:?}");
    }
}

#[test]
fn a_broken_row_is_told_by_its_line_whatever_ends_the_lines() {
    for end in LINE_ENDS {
        let with = |from: &str, to: &str| {
            refused(FILE.replacen(from, to, 1).replace('\n', end).as_bytes(), &[mapping()])
        };
        assert_eq!(with("1.234,50", "9.x"), "4 Betrag amount", "{end:?}");
        assert_eq!(with("-800", "x"), "6 Betrag amount", "{end:?}");
        assert_eq!(with("9000", "x"), "8 Betrag amount", "below an empty line, {end:?}");
    }
}

#[test]
fn a_column_that_the_header_names_twice_is_refused() {
    let twice =
        "Buchungstag;Name;Verwendungszweck;Betrag;Währung;Betrag;Währung\n20.11.2026;H;Z;1,00;USD;2,00;EUR\n";
    assert_eq!(refused(twice.as_bytes(), &[mapping()]), "1 Betrag repeated");
    let other = twice.replace(";Betrag;Währung\n", ";Gebühr;Gebühr\n");
    assert_eq!(read_it(&other).entries.len(), 1, "nobody reads the columns that are named twice");
}

#[test]
fn a_quotation_mark_that_is_not_closed_swallows_no_row() {
    let with = |name: &str, last: &str| {
        let rows = format!(
            "20.11.2026;{name};Z;1,00;EUR\n21.11.2026;\"I\";Z;2,00;EUR\n22.11.2026;J;Z;3,00;{last}\n"
        );
        let file = format!("Buchungstag;Name;Verwendungszweck;Betrag;Währung\n{rows}");
        match read(file.as_bytes(), &[mapping()]) {
            Ok(statement) => format!("{} rows", statement.entries.len()),
            Err(broken) => format!("{} {}", broken.line, broken.why.word()),
        }
    };
    assert_eq!(with("H", "EUR"), "3 rows");
    assert_eq!(with("5\" of H", "EUR"), "3 rows");
    assert_eq!(with("\"H", "EUR"), "2 quote");
    assert_eq!(with("\"H;Z;1,00;EUR", "EUR"), "2 quote");
    assert_eq!(with("H", "\"EUR"), "4 quote");
}

/// A mapping that knows some words of the column `Info`.
fn with_states() -> Mapping {
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    let (booked, pending) = (words(&["Umsatz gebucht"]), words(&["Umsatz vorgemerkt"]));
    let states = States { column: "Info".into(), booked, pending, reverted: words(&["Storniert"]) };
    Mapping { states: Some(states), ..mapping() }
}

#[test]
fn only_a_row_in_a_state_that_is_declared_as_booked_is_an_entry() {
    let row = |day: &str, amount: &str, info: &str| format!("{day};H;Z;{amount};EUR;{info}\n");
    let rows = [
        row("20.11.2026", "1,00", "Umsatz gebucht"),
        row("20.11.2026", "2,00", "Umsatz vorgemerkt"),
        row("", "3,00", "Umsatz vorgemerkt"),
        row("20.11.2026", "4,00", "Storniert"),
        row("20.11.2026", "", "Umsatz  gebucht?"),
        row("20.11.2026", "6,00", ""),
    ];
    let file = format!("Buchungstag;Name;Verwendungszweck;Betrag;Währung;Info\n{}", rows.concat());
    let statement = read(file.as_bytes(), &[with_states()]).unwrap();
    let amounts: Vec<String> = statement.entries.iter().map(|entry| entry.amount.to_string()).collect();
    assert_eq!(amounts, ["1.00 EUR"]);
    let state = |word: &str, known| Skip::State { word: word.to_owned(), known };
    let expected = [state("Umsatz gebucht?", false), state("", false)];
    assert_eq!(skips(&statement)[..2], [Skip::Pending, Skip::Pending]);
    assert_eq!(skips(&statement)[2..], expected);
    let reverted: Vec<_> =
        statement.reverted.iter().map(|row| (row.entry.amount.minor(), &*row.word)).collect();
    assert_eq!(reverted, [(400, "Storniert")]);
    assert_eq!(statement.rows, rows.len());
    assert_eq!(refused(FILE.as_bytes(), &[with_states()]), "1  unknown", "a file must have the column");
}

#[test]
fn an_empty_cell_can_be_declared_as_booked() {
    let mut mapping = with_states();
    mapping.states.as_mut().unwrap().booked.push(String::new());
    let file = "Buchungstag;Name;Verwendungszweck;Betrag;Währung;Info\n20.11.2026;H;Z;1,00;EUR;\n";
    assert_eq!(read(file.as_bytes(), &[mapping]).unwrap().entries.len(), 1);
}
