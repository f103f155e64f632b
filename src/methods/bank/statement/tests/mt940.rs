//! MT940 and its dialects.

use super::{read, refused, sample};
use crate::methods::bank::{
    reference::Reference,
    statement::{Format, Kind, Side},
};

#[test]
fn german_codes_are_read() {
    let statement = read(&sample("mt940-day.sta"));
    let first = &statement.entries[0];
    assert_eq!(statement.format, Format::Mt940);
    assert_eq!((first.account.as_str(), first.amount.to_string().as_str()), ("0000202051", "812.50 EUR"));
    assert_eq!((first.side, first.kind), (Side::Credit, Kind::Booked));
    assert_eq!(first.end_to_end.as_deref(), Some("E-77"));
    assert_eq!(first.payer_name.as_deref(), Some("Halle und Sohn GmbH"));
    assert_eq!(first.payer_account.as_deref(), Some("NL91ABNA0417164300"));
    assert_eq!(first.bank_ref.as_deref(), Some("B-1"));
    assert_eq!(Reference::find_all(first.texts.iter().map(String::as_str)).len(), 1);
}

#[test]
fn dutch_slashes_are_read() {
    let statement = read(&sample("mt940-day.sta"));
    let second = &statement.entries[1];
    assert_eq!(second.structured, ["RF50PR7K2M9QXA"]);
    assert_eq!(second.payer_name.as_deref(), Some("Durand SARL"));
    assert_eq!(second.payer_account.as_deref(), Some("FR1420041010050500013M02606"));
    assert_eq!(second.end_to_end, None);
    assert_eq!(second.texts, ["/OCMT/USD60,00/"]);
    assert_eq!(second.booked.unwrap().to_string(), "2027-01-02");
}

#[test]
fn the_day_of_entry_has_the_year_nearest_to_the_value() {
    let file =
        |line: &str| format!(":20:1\n:25:1\n:60F:C261231EUR0,\n:61:{line}C1,NTRFX\n:62F:C261231EUR1,\n");
    let booked = |line: &str| read(file(line).as_bytes()).entries[0].booked.unwrap().to_string();
    assert_eq!(booked("2612310102"), "2027-01-02");
    assert_eq!(booked("2701021231"), "2026-12-31");
    assert_eq!(booked("261231"), "2026-12-31");
    assert_eq!(booked("261231    "), "2026-12-31");
}

#[test]
fn what_is_undone_returned_or_expected_is_told_apart() {
    let statement = read(&sample("mt940-day.sta"));
    let kinds: Vec<_> = statement.entries[2..].iter().map(|entry| (entry.kind, entry.side)).collect();
    let expected =
        [(Kind::Reversal, Side::Debit), (Kind::Return, Side::Credit), (Kind::Pending, Side::Credit)];
    assert_eq!(kinds, expected);
    assert_eq!(statement.entries[4].texts, ["expected", "PR-7K2M-9QXA"]);
}

#[test]
fn a_currency_after_the_account_is_no_part_of_it() {
    let account = |name: &str| {
        let file = format!(":20:1\n:25:{name}\n:60F:C261119EUR0,\n:61:261120C1,NTRFX\n:62F:C261120EUR1,\n");
        read(file.as_bytes()).entries[0].account.clone()
    };
    for name in ["DE02120300000000202051 EUR", "DE02 1203 0000 0000 2020 51/EUR", "DE02120300000000202051EUR"]
    {
        assert_eq!(account(name), "DE02120300000000202051", "{name}");
    }
    assert_eq!(account("12030000/0000202051EUR"), "0000202051");
    assert_eq!(account("SC18SSCB11010000000000001497USD"), "SC18SSCB11010000000000001497USD");
    assert_eq!(account("EUR"), "EUR");
}

#[test]
fn a_file_in_windows_letters_inside_swift_blocks_is_read() {
    let mut file = b"\x01{1:F01BANK}{2:I940BANK}{4:\r\n:20:1\r\n:25:1\r\n:60F:C261120EUR0,\r\n".to_vec();
    file.extend(b":61:261120C1,NTRFX\r\n:86:K\xf6ln \x80uro\r\n:62F:C261120EUR1,\r\n-}\x03");
    assert_eq!(read(&file).entries[0].texts, ["Köln €uro"]);
}

#[test]
fn a_broken_file_is_refused_with_the_place() {
    let good = String::from_utf8(sample("mt940-day.sta")).unwrap();
    let with = |from: &str, to: &str| refused(good.replacen(from, to, 1).as_bytes(), &[]);
    assert_eq!(with("CR812,50", "CR812,505"), "5 :61: amount");
    assert_eq!(with("CR812,50", "CR8,12,50"), "5 :61: amount");
    assert_eq!(with("CR812,50", "XR812,50"), "5 :61: side");
    assert_eq!(with("261120112", "261332112"), "5 :61: day");
    assert_eq!(with(":61:2611201120CR", ":61:2611201399CR"), "5 :61: day");
    assert_eq!(with(":61:2611201120CR812,50N166NONREF//B-1", ":61:26"), "5 :61: day");
    assert_eq!(with(":60F:C261119EUR1000,00\n", ""), "4 :61: missing");
    assert_eq!(with("C261119EUR1000,00", "C2611"), "4 :60F: amount");
    assert_eq!(with("EUR1000", "€ 1000"), "5 :61: amount");
    assert_eq!(with(":62F:C261120EUR1050,00\n", ""), "18 :20: unclosed");
    let twice = good.replacen(":61:", ":20:2\n:61:", 1);
    assert_eq!(refused(twice.as_bytes(), &[]), "5 :20: unclosed");
}
