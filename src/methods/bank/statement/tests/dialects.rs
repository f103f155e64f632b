//! The same bookings in every dialect: random lists are written, and read back as the same lists. Every row of a
//! file is an entry or left out for a reason that is told.

use super::{csv::skips, ours};
use crate::methods::bank::statement::{
    Side, Skip, Statement,
    csv::{Columns, Mapping, States},
    read,
    sums::Sums,
};
use proptest::{prelude::*, sample::select};

/// A booking, as the test knows it.
#[derive(Debug, Clone)]
struct Known {
    /// In cents; below zero it went out.
    cents: i64,
    day: u32,
    payer: String,
    text: String,
    state: usize,
}

const STATES: [&str; 4] = ["Done", "Due", "Void", "Perhaps"];

fn known() -> impl Strategy<Value = Known> {
    let word = || "[A-Za-zäöüéñ]{1,8}( [A-Za-zäöüéñ]{1,8}){0,3}";
    let cents = prop_oneof![1..500_000_000_i64, -500_000_000..-1_i64];
    let state = prop_oneof![3 => Just(0_usize), 1 => 1..4_usize];
    (cents, 1..=30_u32, word(), word(), state).prop_map(|(cents, day, payer, text, state)| Known {
        cents,
        day,
        payer,
        text,
        state,
    })
}

/// How a table is written.
#[derive(Debug, Clone)]
struct Dialect {
    end: &'static str,
    separator: char,
    decimal: char,
    /// What stands between thousands.
    mark: &'static str,
    quoted: bool,
    encoding: usize,
    /// 0: a sign; 1: words; 2: two columns; 3: a sign behind; 4: parentheses.
    sums: usize,
    order: Vec<usize>,
    stated: bool,
    preamble: bool,
    footer: bool,
    last_end: bool,
}

prop_compose! {
    fn dialects()(
        end in select(vec!["\n", "\r\n", "\r"]), separator in select(vec![';', '\t', '|']), comma: bool,
        grouped: bool, quoted: bool, encoding in 0..5_usize, sums in 0..5_usize,
        order in Just((0..7).collect::<Vec<usize>>()).prop_shuffle(), rest: [bool; 4],
    ) -> Dialect {
        let (decimal, mark) = if comma { (',', ".") } else { ('.', "'") };
        let [stated, preamble, footer, last_end] = rest;
        let mark = if grouped { mark } else { "" };
        Dialect { end, separator, decimal, mark, quoted, encoding, sums, order, stated, preamble, footer, last_end }
    }
}

impl Dialect {
    fn mapping(&self) -> Mapping {
        let name = |name: &str| name.to_owned();
        let sums = match self.sums {
            1 => Sums::Worded {
                amount: name("Sum"),
                side: name("Out"),
                credit: name("In"),
                debit: name("Out"),
            },
            2 => Sums::Apart { credit: name("Sum"), debit: name("Out") },
            _ => Sums::Signed(name("Sum")),
        };
        let (payer_name, texts) = (Some(name("Payer")), vec![name("Text")]);
        let columns = Columns { booked: name("Day"), sums, payer_name, texts, ..Columns::default() };
        let [booked, pending, reverted] = [0, 1, 2].map(|n| vec![name(STATES[n])]);
        let states = States { column: name("State"), booked, pending, reverted };
        Mapping {
            account: ours("DE02120300000000202051"),
            separator: self.separator as u8,
            decimal: self.decimal,
            day_form: "%d.%m.%Y".into(),
            columns,
            states: self.stated.then_some(states),
        }
    }

    fn number(&self, cents: i64) -> String {
        let (whole, part) = (cents.abs() / 100, cents.abs() % 100);
        let digits = whole.to_string();
        let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
        let groups: Vec<&str> = groups.into_iter().map(|group| std::str::from_utf8(group).unwrap()).collect();
        format!("{}{}{part:02}", groups.join(self.mark), self.decimal)
    }

    /// The two columns that say the amount.
    fn sums(&self, cents: i64) -> [String; 2] {
        let (number, out) = (self.number(cents), cents < 0);
        match self.sums {
            1 => [number, if out { "Out" } else { "In" }.into()],
            2 if out => [String::new(), number],
            2 => [number, self.number(0)],
            3 if out => [format!("{number}-"), String::new()],
            4 if out => [format!("({number})"), String::new()],
            _ if out => [format!("-{number}"), String::new()],
            _ => [number, String::new()],
        }
    }

    fn line(&self, cells: [String; 7]) -> String {
        let cell = |n: &usize| match &cells[*n] {
            cell if self.quoted => format!("\"{}\"", cell.replace('"', "\"\"")),
            cell => cell.clone(),
        };
        self.order.iter().map(cell).collect::<Vec<_>>().join(&self.separator.to_string())
    }

    fn write(&self, bookings: &[Known]) -> Vec<u8> {
        let mut lines = Vec::new();
        if self.preamble {
            lines.extend(["Statement of account".to_owned(), String::new()]);
        }
        lines.push(self.line(["Day", "Payer", "Text", "Sum", "Out", "State", "More"].map(str::to_owned)));
        for known in bookings {
            let [sum, out] = self.sums(known.cents);
            let text = if self.quoted { known.text.replace(' ', self.end) } else { known.text.clone() };
            let day = format!("{:02}.11.2026", known.day);
            lines.push(self.line([
                day,
                known.payer.clone(),
                text,
                sum,
                out,
                STATES[known.state].into(),
                "m".into(),
            ]));
        }
        if self.footer {
            lines.extend([String::new(), "Closing balance".to_owned()]);
        }
        let last = if self.last_end || self.footer { self.end } else { "" };
        encode(&format!("{}{last}", lines.join(self.end)), self.encoding)
    }
}

/// In UTF-8 without and with a mark, in Latin-1, in UTF-16 of both orders.
fn encode(text: &str, encoding: usize) -> Vec<u8> {
    let marked = format!("\u{feff}{text}");
    match encoding {
        0 => text.as_bytes().to_vec(),
        1 => marked.into_bytes(),
        2 => text.chars().map(|c| u8::try_from(c).unwrap()).collect(),
        3 => marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        _ => marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    }
}

/// What a reader makes of a booking: amount, way, day, payer, text.
fn told(statement: &Statement) -> Vec<(i64, u32, String, String)> {
    let entry = |entry: &super::Entry| {
        let cents = entry.amount.minor() * if entry.side == Side::Credit { 1 } else { -1 };
        let day = chrono::Datelike::day(&entry.booked.unwrap());
        (cents, day, entry.payer_name.clone().unwrap_or_default(), entry.texts.join(" "))
    };
    statement.entries.iter().map(entry).collect()
}

fn expected<'a>(bookings: impl Iterator<Item = &'a Known>) -> Vec<(i64, u32, String, String)> {
    bookings.map(|known| (known.cents, known.day, known.payer.clone(), known.text.clone())).collect()
}

fn camt(bookings: &[Known], message: [&str; 2]) -> String {
    let entry = |known: &Known| {
        let (way, role) = if known.cents < 0 { ("DBIT", "Cdtr") } else { ("CRDT", "Dbtr") };
        format!(
            "<Ntry><Amt Ccy=\"EUR\">{}.{:02}</Amt><CdtDbtInd>{way}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-{:02}</Dt>\
             </BookgDt><NtryDtls><TxDtls><RltdPties><{role}><Nm>{}</Nm></{role}></RltdPties><RmtInf><Ustrd>{}</Ustrd></RmtInf>\
             </TxDtls></NtryDtls></Ntry>\n",
            known.cents.abs() / 100,
            known.cents.abs() % 100,
            known.day,
            known.payer,
            known.text,
        )
    };
    let entries: String = bookings.iter().map(entry).collect();
    let [message, part] = message;
    format!(
        "<Document>\n<{message}><{part}><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>{entries}</{part}></{message}></Document>"
    )
}

fn mt940(bookings: &[Known], envelope: bool) -> String {
    let entry = |known: &Known| {
        let (way, cents) = (if known.cents < 0 { "D" } else { "CR" }, known.cents.abs());
        let (day, whole, part) = (known.day, cents / 100, cents % 100);
        let (text, payer) = (&known.text, &known.payer);
        format!(
            ":61:2611{day:02}11{day:02}{way}{whole},{part:02}NTRFNONREF\n:86:166?20SVWZ+{text}?32{payer}\n"
        )
    };
    let entries: String = bookings.iter().map(entry).collect();
    let head = if envelope { "{1:F01BANK}{4:\n:20:1\n" } else { "" };
    format!("{head}:25:DE02120300000000202051\n:60F:C261101EUR0,\n{entries}:62F:C261130EUR0,\n-\n")
}

/// How many rows are accounted for.
fn read_rows(statement: &Statement) -> usize {
    statement.entries.len() + statement.reverted.len() + statement.skipped.len()
}

proptest! {
    #[test]
    fn a_table_is_read_back_in_every_dialect(
        bookings in prop::collection::vec(known(), 0..12), dialect in dialects()
    ) {
        let file = dialect.write(&bookings);
        let statement = read(&file, &[dialect.mapping()]).map_err(|broken| TestCaseError::fail(broken.to_string()))?;
        let booked = |known: &&Known| !dialect.stated || known.state == 0;
        // A sign behind the amount or parentheses say that it went out, and no more.
        let unread = |known: &&Known| known.cents < 0 && dialect.sums > 2;
        prop_assert_eq!(told(&statement), expected(bookings.iter().filter(booked).filter(|known| !unread(known))));
        let count = |skip: fn(&Skip) -> bool| skips(&statement).iter().filter(|why| skip(why)).count();
        prop_assert_eq!(count(|why| *why == Skip::Outgoing), bookings.iter().filter(booked).filter(unread).count());
        let in_state = |state: usize| bookings.iter().filter(|known| dialect.stated && known.state == state).count();
        prop_assert_eq!(count(|why| *why == Skip::Pending), in_state(1));
        // A credit is kept apart, in case it was booked before; money that went out is no business of ours.
        let out = count(|why| matches!(why, Skip::State { known: true, .. }));
        prop_assert_eq!(out + statement.reverted.len(), in_state(2));
        prop_assert_eq!(count(|why| matches!(why, Skip::State { known: false, .. })), in_state(3));
        let rows = bookings.len() + usize::from(dialect.footer);
        prop_assert_eq!((statement.rows, read_rows(&statement)), (rows, rows));
    }

    #[test]
    fn camt_and_mt940_are_read_back(
        bookings in prop::collection::vec(known(), 0..12), end in select(vec!["\n", "\r\n", "\r"]),
        encoding in 0..5_usize, which in 0..4_usize,
    ) {
        let text = match which {
            0 => camt(&bookings, ["BkToCstmrStmt", "Stmt"]),
            1 => camt(&bookings, ["BkToCstmrDbtCdtNtfctn", "Ntfctn"]),
            _ => mt940(&bookings, which == 2),
        };
        let file = encode(&text.replace('\n', end), encoding);
        let statement = read(&file, &[]).map_err(|broken| TestCaseError::fail(broken.to_string()))?;
        prop_assert_eq!(told(&statement), expected(bookings.iter()));
        prop_assert_eq!((statement.rows, statement.skipped.len()), (bookings.len(), 0));
    }
}
