//! What real files have beside plain credits: odd outgoing amounts, lines below a table, other encodings, times
//! that look like tags, and days that no calendar has.

use super::{
    csv::{FILE, mapping, skips},
    read as read_plain, refused, sample,
};
use crate::methods::bank::statement::{Kind, Side, Skip, read};

/// What the first row says when its amount is written like this.
fn first(written: &str) -> String {
    match read(FILE.replacen("1.234,50", written, 1).as_bytes(), &[mapping()]) {
        Ok(statement) if statement.entries.len() == 2 => format!("{:?}", statement.entries[0].side),
        Ok(statement) => format!("{:?}", skips(&statement)[0]),
        Err(broken) => format!("{} {}", broken.line, broken.why.word()),
    }
}

#[test]
fn an_odd_outgoing_amount_stops_no_file_and_is_never_a_credit() {
    for odd in
        ["5,00-", "5,00 −", "(5,00)", "€ -5,00", "-€5,00", "-5,00 EUR", "EUR (5,00)", "-5,0000001", "5.00-"]
    {
        assert_eq!(first(odd), "Outgoing", "{odd}");
    }
    for unclear in [
        "€ 5,00",
        "5,00 EUR",
        "+5,00-",
        "--5",
        "-(5,00)",
        "(5,00",
        "5,00)",
        "5-00",
        "2026-11-20",
        "-",
        "()",
        "- x",
    ] {
        assert_eq!(first(unclear), "4 amount", "{unclear}");
    }
    assert_eq!(first("-5,00"), "Debit");
}

#[test]
fn lines_below_the_table_are_no_rows_and_are_told() {
    let below = |lines: &str| match read(format!("{FILE}{lines}").as_bytes(), &[mapping()]) {
        Ok(statement) => format!("{} of {}", statement.entries.len(), statement.rows),
        Err(broken) => format!("{} {}", broken.line, broken.why.word()),
    };
    assert_eq!(below("Kontostand;;;5,00\n"), "2 of 4");
    assert_eq!(below("\nKontostand;23.11.2026;5,00\nErstellt am 23.11.2026\n"), "2 of 5");
    assert_eq!(
        below("Kontostand;23.11.2026;5,00\n"),
        "9 short",
        "a day, and nothing between it and the table"
    );
    assert_eq!(below("\n23.11.2026;J;Z\n"), "10 short", "a day of booking");
    assert_eq!(below("Kontostand;;;5,00"), "9 short", "the line has no end");
    assert_eq!(below("Kontostand\n23.11.2026;J;Z;1,00;EUR\n"), "9 short", "a row follows");
}

#[test]
fn a_table_that_was_cut_off_in_a_row_is_refused_wherever_it_was_cut() {
    let table =
        "Buchungstag;Name;Verwendungszweck;Betrag;Währung\n20.11.2026;H;Z;1,00;EUR\n21.11.2026;I;Z;2,00;EUR";
    let start = table.rfind('\n').unwrap() + 1;
    for cut in (start + 1..table.len() - 3).filter(|cut| table.is_char_boundary(*cut)) {
        assert_eq!(refused(&table.as_bytes()[..cut], &[mapping()]), "3  short", "{}", &table[start..cut]);
    }
}

fn wide(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn utf_16_is_read_and_broken_utf_16_is_called_so() {
    let marked = format!("\u{feff}{FILE}");
    for file in
        [wide(&marked, u16::to_le_bytes), wide(&marked, u16::to_be_bytes), wide(FILE, u16::to_le_bytes)]
    {
        assert_eq!(read(&file, &[mapping()]), read(FILE.as_bytes(), &[mapping()]));
        assert_eq!(refused(&file[..file.len() - 1], &[mapping()]), "1  encoding");
    }
    let camt = String::from_utf8(sample("camt053-day.xml")).unwrap().replace("UTF-8", "UTF-16");
    let statement = read_plain(&wide(&format!("\u{feff}{camt}"), u16::to_be_bytes));
    assert_eq!(statement.entries, read_plain(&sample("camt053-day.xml")).entries);
}

#[test]
fn a_statement_without_its_first_field_is_read() {
    let file = String::from_utf8(sample("mt940-no-20.sta")).unwrap().replace("@AMOUNT@", "32,03");
    let statement = read_plain(file.as_bytes());
    assert_eq!(statement.entries[0].payer_name.as_deref(), Some("J DE VRIES"));
    assert_eq!(read_plain(file.repeat(2).as_bytes()).entries.len(), 2);
    let cut = file.split(":62F:").next().unwrap();
    assert_eq!(refused(format!("{cut}{file}").as_bytes(), &[]), "13 :25: unclosed");
}

#[test]
fn a_debit_in_an_odd_amount_is_left_out_unless_it_takes_money_back() {
    let file = String::from_utf8(sample("mt940-minus.sta")).unwrap();
    let statement = read_plain(file.as_bytes());
    assert_eq!((statement.entries.len(), statement.rows), (1, 2));
    assert_eq!(statement.skipped[0].why, Skip::Outgoing);
    assert_eq!(refused(file.replace("D-104", "C-104").as_bytes(), &[]), "7 :61: amount");
    assert_eq!(refused(file.replace("D-104", "RC-104").as_bytes(), &[]), "7 :61: amount");
    assert_eq!(refused(file.replace("12NMSC", "12NRTI").as_bytes(), &[]), "7 :61: amount");
    assert_eq!(refused(file.replace(":86:fee", ":86:109?20back").as_bytes(), &[]), "8 :86: amount");
    let camt = String::from_utf8(sample("camt-float-debit.xml")).unwrap().replace("@AMOUNTDOT@", "32.03");
    let statement = read_plain(camt.as_bytes());
    assert_eq!((statement.entries.len(), statement.rows), (1, 2));
    let back = camt.replace("<AcctSvcrRef>FLOAT1", "<RvslInd>true</RvslInd><AcctSvcrRef>FLOAT1");
    assert_eq!(refused(back.as_bytes(), &[]), "4 Amt amount");
    let credit = camt.replace("DBIT", "CRDT");
    assert_eq!(refused(credit.as_bytes(), &[]), "4 Amt amount");
}

/// A statement of one credit with this value date and text.
fn mt940(day: &str, text: &str) -> String {
    format!(":20:1\n:25:1\n:60F:C261120EUR0,\n:61:{day}C1,NTRFX\n:86:{text}\n:62F:C261120EUR1,\n")
}

#[test]
fn the_30th_of_february_is_the_last_day_of_the_month() {
    let days = |day: &str| {
        let entry = read_plain(mt940(day, "x").as_bytes()).entries.remove(0);
        [entry.value_date.unwrap().to_string(), entry.booked.unwrap().to_string()]
    };
    assert_eq!(days("2702300301"), ["2027-02-28", "2027-03-01"]);
    assert_eq!(days("2802300230"), ["2028-02-29", "2028-02-29"]);
    assert_eq!(refused(mt940("270431", "x").as_bytes(), &[]), "4 :61: day");
    let csv = FILE.replacen("20.11.2026", "30.02.2027", 1);
    let first = read(csv.as_bytes(), &[mapping()]).unwrap().entries.remove(0);
    assert_eq!(first.booked.unwrap().to_string(), "2027-02-28");
    let camt =
        String::from_utf8(sample("camt053-day.xml")).unwrap().replacen("<Dt>2026-11-20", "<Dt>2027-02-30", 1);
    assert_eq!(read_plain(camt.as_bytes()).entries[0].booked.unwrap().to_string(), "2027-02-28");
}

#[test]
fn a_time_at_the_beginning_of_a_line_is_no_tag() {
    for time in ["26:37", "12:11", "20:15", "25:59", "13:00", "28:01", "21:30"] {
        let text = format!(
            "166?00GUTSCHRIFT?20SVWZ+on 12-09-2026T16\n:{time} for?21PR-7K2M-9QXA\n-\n?32WALKERS LTD"
        );
        let statement = read_plain(mt940("261120", &text).as_bytes());
        let entry = &statement.entries[0];
        assert_eq!(entry.payer_name.as_deref(), Some("WALKERS LTD"), "{time}");
        assert!(entry.texts[0].contains("PR-7K2M-9QXA"), "{time}: {:?}", entry.texts);
        assert_eq!((entry.side, entry.kind), (Side::Credit, Kind::Booked));
    }
}

#[test]
fn an_interim_report_is_called_so() {
    let report =
        ":20:1\n:25:1\n:28C:1\n:34F:EURC0,\n:13D:2611201200+0100\n:61:261120C1,NTRFX\n:90C:1EUR1,\n-\n";
    assert_eq!(refused(report.as_bytes(), &[]), "4 :34F: interim");
}
