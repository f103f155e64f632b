//! camt.053 and camt.054.

use super::{credits, keys, read, refused, sample};
use crate::methods::bank::{
    reference::Reference,
    statement::{Format, Kind, Side, Skip, Skipped},
};

#[test]
fn a_credit_is_read_with_payer_account_and_creditor_reference() {
    let statement = read(&sample("camt053-day.xml"));
    let first = &statement.entries[0];
    assert_eq!(statement.format, Format::Camt053);
    assert_eq!(first.account, "DE02120300000000202051");
    assert_eq!(first.amount.to_string(), "812.50 EUR");
    assert_eq!((first.side, first.kind), (Side::Credit, Kind::Booked));
    assert_eq!(first.booked.unwrap().to_string(), "2026-11-20");
    assert_eq!(first.payer_name.as_deref(), Some("Halle & Sohn GmbH"));
    assert_eq!(first.payer_account.as_deref(), Some("NL91ABNA0417164300"));
    assert_eq!(first.end_to_end, None, "NOTPROVIDED is no reference");
    let reference = Reference::parse(&first.structured[0]).unwrap();
    assert_eq!(reference.to_string(), "PR-7K2M-9QXA");
}

#[test]
fn a_batch_that_adds_up_is_taken_apart() {
    let statement = read(&sample("camt053-day.xml"));
    let parts: Vec<String> = statement.entries[1..3].iter().map(|e| e.amount.to_string()).collect();
    assert_eq!(parts, ["10.00 EUR", "20.00 EUR"]);
    assert_eq!(statement.entries[1].texts, ["first of", "two"]);
    assert_eq!(statement.entries[2].end_to_end.as_deref(), Some("E-2"));
    assert_eq!(statement.entries[1].booked.unwrap().to_string(), "2026-11-20");
}

#[test]
fn a_batch_that_does_not_add_up_stays_one_sum_for_a_person() {
    let statement = read(&sample("camt053-day.xml"));
    let whole = &statement.entries[3];
    assert_eq!((whole.amount.to_string().as_str(), whole.kind), ("31.00 EUR", Kind::Batch));
    assert!(whole.texts.contains(&"PR-7K2M-9QXA".to_owned()) && whole.structured.is_empty());
}

#[test]
fn all_references_and_documents_of_a_transfer_are_read() {
    let whole = String::from_utf8(sample("camt053-day.xml")).unwrap();
    let more =
        "</Strd><Strd><RfrdDocInf><Nb>INV 7</Nb></RfrdDocInf><CdtrRefInf><Ref>R-2</Ref></CdtrRefInf></Strd>";
    let statement = read(whole.replacen("</Strd>", more, 1).as_bytes());
    assert_eq!(statement.entries[0].structured, ["RF50 PR7K 2M9Q XA", "R-2"]);
    assert_eq!(statement.entries[0].texts, ["INV 7"]);
}

#[test]
fn a_batch_that_is_told_in_several_parts_has_all_their_transfers() {
    let whole = String::from_utf8(sample("camt053-day.xml")).unwrap();
    let parts = |first: &str, second: &str| {
        let halves = whole.replace("<NbOfTxs>2<", &format!("<NbOfTxs>{first}<"));
        let cut = format!(
            "</TxDtls></NtryDtls><NtryDtls><Btch><NbOfTxs>{second}</NbOfTxs></Btch><TxDtls><Refs><EndToEndId>E-2"
        );
        let from = halves.find("</TxDtls>\n          <TxDtls><Refs><EndToEndId>E-2").unwrap();
        let to = from + "</TxDtls>\n          <TxDtls><Refs><EndToEndId>E-2".len();
        let file = format!("{}{cut}{}", &halves[..from], &halves[to..]);
        read(file.as_bytes()).entries[1..3].iter().map(|entry| entry.kind).collect::<Vec<_>>()
    };
    assert_eq!(parts("1", "1"), [Kind::Booked, Kind::Booked]);
    assert_eq!(parts("2", "2")[0], Kind::Batch, "two of four are not told");
}

#[test]
fn a_return_is_known_by_the_code_of_its_entry() {
    let whole = String::from_utf8(sample("camt053-day.xml")).unwrap();
    let code =
        "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>RRTN</SubFmlyCd></Fmly></Domn></BkTxCd>";
    let file = whole.replacen("<AcctSvcrRef>B-1</AcctSvcrRef>", code, 1);
    assert_eq!(read(file.as_bytes()).entries[0].kind, Kind::Return);
}

#[test]
fn what_is_expected_undone_returned_or_only_told_is_told_apart() {
    let statement = read(&sample("camt053-day.xml"));
    let kinds: Vec<Kind> = statement.entries[4..].iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [Kind::Pending, Kind::Reversal, Kind::Return]);
    assert_eq!(statement.entries[4].texts, ["expected <soon>"]);
    assert_eq!(statement.entries[5].side, Side::Debit);
}

#[test]
fn a_currency_that_cannot_be_counted_is_told_with_its_line() {
    let statement = read(&sample("camt053-day.xml"));
    let expected = Skipped { line: 52, why: Skip::Currency("XAU".into()) };
    assert_eq!(statement.skipped[0], expected);
}

#[test]
fn a_notice_and_the_statement_of_the_day_name_the_same_booking_alike() {
    let (notice, day) = (read(&sample("camt054-notice.xml")), read(&sample("camt053-day.xml")));
    assert_eq!(notice.format, Format::Camt054);
    assert_eq!(notice.entries[0].key, day.entries[0].key);
    assert_eq!(notice.entries[0].payer_account.as_deref(), Some("1234"));
    let texts = notice.entries[0].texts.iter().map(String::as_str);
    assert_eq!(Reference::find_all(texts).len(), 1, "the reference was cut in two");
}

#[test]
fn two_equal_transfers_of_one_day_are_two_in_every_file() {
    let whole = String::from_utf8(sample("camt054-notice.xml")).unwrap();
    let (begin, end) = (whole.find("<n:Ntry>").unwrap(), whole.find("</n:Ntfctn>").unwrap());
    let entry = whole[begin..end].replace("<n:AcctSvcrRef>B-1</n:AcctSvcrRef>", "");
    let file = |times: usize| format!("{}{}{}", &whole[..begin], entry.repeat(times), &whole[end..]);
    let (once, twice) = (read(file(1).as_bytes()), read(file(2).as_bytes()));
    assert_eq!(twice.entries.len(), 2);
    assert_ne!(twice.entries[0].key, twice.entries[1].key);
    assert_eq!(keys(&once)[0], keys(&twice)[0]);
}

/// A notice with this credit in place of its own.
fn notice(id: &str, change: impl Fn(&str) -> String) -> String {
    let whole = String::from_utf8(sample("camt054-notice.xml")).unwrap();
    change(&whole.replace("<n:Ntfctn>", &format!("<n:Ntfctn><n:Id>{id}</n:Id>")))
}

#[test]
fn a_bank_reference_that_two_transfers_share_names_two() {
    let key = |from: &str, to: &str| {
        keys(&read(notice("1", |file| file.replace(from, to)).as_bytes()))[0].to_owned()
    };
    let first = key("QXA", "QXA");
    assert_eq!(first, key("HALLE", "Halle"), "the same transfer in other words");
    assert_ne!(first, key("QXA", "QXB"), "another reference of ours");
    assert_ne!(first, key("<n:TxDtls>", "<n:TxDtls><n:Refs><n:EndToEndId>E-2</n:EndToEndId></n:Refs>"));
    assert_ne!(first, key("<n:TxDtls>", "<n:TxDtls><n:Refs><n:TxId>T-2</n:TxId></n:Refs>"));
    let nobodys = key("RF50PR7K2M9", "Invoice 7");
    assert_ne!(nobodys, key("RF50PR7K2M9", "Invoice 8"), "without a reference all words count");
}

#[test]
fn equal_bookings_without_a_name_of_the_banks_are_as_many_as_there_are_notices() {
    let key = |id: &str| {
        let nameless = |file: &str| file.replace("<n:AcctSvcrRef>B-1</n:AcctSvcrRef>", "");
        keys(&read(notice(id, nameless).as_bytes()))[0].to_owned()
    };
    assert_eq!(key("N-1"), key("N-1"));
    assert_ne!(key("N-1"), key("N-2"));
}

#[test]
fn an_account_has_one_name_in_all_keys() {
    let file = |name: &str| {
        let with = |file: &str| file.replace("DE02 1203 0000 0000 2020 51", name);
        read(notice("1", with).as_bytes()).naming(|name| name.ends_with("202051").then(|| "ours".to_owned()))
    };
    let (one, other) = (file("DE02 1203 0000 0000 2020 51"), file("0000202051"));
    assert_eq!(one.entries[0].account, "ours");
    assert_eq!(keys(&one), keys(&other));
}

#[test]
fn the_account_of_each_statement_in_one_file_is_its_own() {
    let whole = String::from_utf8(sample("camt054-notice.xml")).unwrap();
    let (begin, end) = (whole.find("<n:Ntfctn>").unwrap(), whole.find("</n:BkTo").unwrap());
    let other = whole[begin..end].replace("DE02 1203 0000 0000 2020 51", "777");
    let file = format!("{}{other}{}", &whole[..end], &whole[end..]);
    let statement = read(file.as_bytes());
    let accounts: Vec<&str> = credits(&statement).iter().map(|entry| entry.account.as_str()).collect();
    assert_eq!(accounts, ["DE02120300000000202051", "777"]);
}

#[test]
fn a_broken_file_is_refused_with_the_place() {
    let good = String::from_utf8(sample("camt053-day.xml")).unwrap();
    let with = |from: &str, to: &str| refused(good.replacen(from, to, 1).as_bytes(), &[]);
    assert_eq!(with("812.50", "812,50"), "9 Amt amount");
    assert_eq!(with("812.50", "812.505"), "9 Amt amount");
    assert_eq!(with("812.50", "-812.50"), "9 Amt amount");
    assert_eq!(with("812.50", "9999999999999999999"), "9 Amt amount");
    assert_eq!(with("Ccy=\"EUR\"", ""), "9 Amt amount");
    assert_eq!(with("CRDT", "CRED"), "9 CdtDbtInd side");
    assert_eq!(with("<Cd>BOOK</Cd>", "<Cd>PERHAPS</Cd>"), "9 Sts state");
    assert_eq!(with("<Sts><Cd>BOOK</Cd></Sts>", ""), "8 Ntry/Sts missing");
    assert_eq!(with("<Dt>2026-11-20</Dt>", "<Dt>2026-13-20</Dt>"), "10 BookgDt day");
    assert_eq!(with("<IBAN>DE02120300000000202051</IBAN>", ""), "7 Id missing");
    assert_eq!(with("</TxDtls>", ""), "16  malformed");
    assert_eq!(with("</Document>", ""), "60  malformed");
    assert_eq!(with("BkToCstmrStmt", "BkToCstmrStm"), "58  malformed");
    assert_eq!(
        refused(good.replace("BkToCstmrStmt", "BkToCstmrAcctRpt").as_bytes(), &[]),
        "2 Document provisional"
    );
    assert_eq!(refused(good.replace("Stmt>", "Else>").as_bytes(), &[]), "2 Document unknown");
    let empty = "<Document><BkToCstmrStmt><GrpHdr/></BkToCstmrStmt></Document>";
    assert_eq!(refused(empty.as_bytes(), &[]), "1 BkToCstmrStmt empty");
}

#[test]
fn what_attacks_a_parser_is_refused() {
    let declared = b"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document>&x;</Document>";
    assert_eq!(refused(declared, &[]), "1  doctype");
    assert_eq!(refused(b"<Document>&lol;</Document>", &[]), "1  entity");
    assert_eq!(refused(b"<Document>&#0;</Document>", &[]), "1  entity");
    assert_eq!(refused("<a>".repeat(100).as_bytes(), &[]), "1 a too-deep");
    let many = format!("<a>{}</a>", "<b/>".repeat(600_000));
    assert_eq!(refused(many.as_bytes(), &[]), "1 a too-many");
    assert_eq!(refused(&vec![b' '; 10 * 1024 * 1024 + 1], &[]), "1  too-large");
    assert_eq!(refused(b"PK\x03\x04", &[]), "1  packed");
    assert_eq!(refused(b"", &[]), "1  unknown");
    assert_eq!(refused(b"%PDF-1.7", &[]), "1  unknown");
}
