//! Imports a bank statement: books credits with a reference, keeps the others for review, and reports both.

pub mod propose;
pub mod report;

mod left;
mod matching;
mod pairing;
mod reverted;

pub use left::LeftOut;
pub use pairing::doubted;
pub use report::{Caveat, Line, Outcome, Report};

use super::{
    journal::{self, About, Act},
    retry_on_conflict,
};
use crate::{
    app::App,
    domain::{Actor, MemberId, Timestamp, time::HOUR_MS},
    methods::bank::{
        ID,
        statement::{self, Broken, Entry, Kind, Side, Statement},
    },
    store::{
        StoreError, Tx, incoming_transfers,
        reversals::{self, Reversal},
        statements::{self, Imported},
    },
};
use anyhow::anyhow;
use ring::digest::{SHA256, digest};
use std::collections::HashSet;

/// Outcome of an import.
#[derive(Debug)]
pub enum Import {
    /// Read and booked just now.
    New(Imported, Report),
    /// This file was imported before and has nothing new; nothing has changed.
    Known(Imported, Report),
    /// It cannot be read to its end; nothing has changed.
    Broken(Broken),
}

/// A file as it was handed over.
pub struct File<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
    pub by: Importer<'a>,
}

/// Who imports a file.
#[derive(Debug, Clone, Copy)]
pub enum Importer<'a> {
    /// A member of the staff, at the desk.
    Staff(&'a MemberId),
    /// A program, by what it is called: the command line, or the sandbox.
    Program(&'a str),
}

impl Importer<'_> {
    /// What the table of statements keeps.
    fn text(self) -> String {
        match self {
            Self::Staff(member) => member.as_str().to_owned(),
            Self::Program(name) => name.to_owned(),
        }
    }

    fn actor(self) -> Actor {
        match self {
            Self::Staff(member) => Actor::Staff(member.clone()),
            Self::Program(_) => Actor::System,
        }
    }
}

/// Imports a file in one transaction: all of it, or nothing.
pub async fn import(app: &App, file: &File<'_>) -> Result<Import, StoreError> {
    let id = hex::encode(digest(&SHA256, file.bytes));
    let read = match statement::read(file.bytes, &app.config.bank.csv) {
        Ok(read) => read.naming(|name| Some(app.config.bank.called(name)?.destination())),
        Err(broken) => return Ok(Import::Broken(broken)),
    };
    retry_on_conflict(|| book(app, file, &id, &read)).await
}

async fn book(app: &App, file: &File<'_>, id: &str, read: &Statement) -> Result<Import, StoreError> {
    let bank = Actor::Provider(ID.to_owned());
    let act = Act::new(app, &bank);
    let now = act.at;
    let mut tx = app.store.begin().await?;
    let before = statements::find(&mut tx, id).await?;
    let mut report = Report::of(read);
    let keys = read.entries.iter().map(|entry| entry.key.as_str()).collect();
    let book = Book { id, form: &read.form, keys };
    // A file may list the reversal before the credit.
    let (debits, credits): (Vec<&Entry>, Vec<&Entry>) =
        read.entries.iter().partition(|entry| entry.side == Side::Debit);
    for entry in credits.into_iter().chain(debits) {
        take(&mut tx, act, entry, &book, &mut report).await?;
    }
    reverted::take(&reverted::Run { act, book: &book }, &mut tx, &read.reverted, &mut report).await?;
    if report.total() != read.rows {
        let (total, rows) = (report.total(), read.rows);
        return Err(anyhow!("the report accounts for {total} of {rows} rows; nothing was imported").into());
    }
    propose(app, &mut tx, &mut report, now).await?;
    // Something new in a known file: one of its accounts has been configured since.
    let earlier_at = before.as_ref().map(|known| known.at);
    if let Some(known) = before {
        let earlier = Report::parse(&known.report)?;
        if report.lines.is_empty() {
            return Ok(Import::Known(known, earlier));
        }
        report.follow(earlier);
    }
    let imported = Imported {
        id: id.to_owned(),
        name: file.name.chars().filter(|c| !c.is_control()).take(100).collect(),
        by: file.by.text(),
        at: now,
        report: report.to_json()?,
    };
    let kept = match earlier_at {
        None => statements::add(&mut tx, &imported).await?,
        Some(earlier) => statements::update(&mut tx, &imported, earlier).await?,
    };
    if !kept {
        return Err(StoreError::Stale);
    }
    journal::note(&mut tx, Act { by: &file.by.actor(), ..act }, About::Statement(id)).await?;
    tx.commit().await?;
    Ok(Import::New(imported, report))
}

/// The file that is being booked.
struct Book<'a> {
    id: &'a str,
    form: &'a str,
    /// The keys of all its bookings.
    keys: HashSet<&'a str>,
}

async fn take(
    tx: &mut Tx,
    act: Act<'_>,
    entry: &Entry,
    book: &Book<'_>,
    report: &mut Report,
) -> Result<(), StoreError> {
    let Some(account) = act.app.config.bank.called(&entry.account) else {
        report.strange(&entry.account);
        return Ok(());
    };
    match (entry.side, entry.kind) {
        (_, Kind::Pending) => report.pending += 1,
        // Some banks list their balances as lines without an amount.
        (Side::Credit, Kind::Booked | Kind::Batch) if entry.amount.is_zero() => report.others += 1,
        (Side::Credit, Kind::Booked | Kind::Batch) => {
            if incoming_transfers::find(tx, ID, &entry.key).await?.is_some() {
                report.known += 1;
                return Ok(());
            }
            let outcome = matching::credit(tx, act, entry, account, book).await?;
            report.lines.push(Line::of(entry, outcome));
        }
        (Side::Debit, Kind::Reversal | Kind::Return) => {
            let ours = pairing::debit(tx, &pairing::booking(entry, account, book.form)).await?;
            // A returned sum may be money that we had sent, unless it names a credit of ours.
            if entry.kind == Kind::Return && !ours {
                report.others += 1;
                return Ok(());
            }
            match reverse(tx, act, entry, book.id).await? {
                Some(outcome) => report.lines.push(Line::of(entry, outcome)),
                None => report.known += 1,
            }
        }
        (Side::Credit, Kind::Reversal | Kind::Return) | (Side::Debit, Kind::Booked | Kind::Batch) => {
            report.others += 1;
        }
    }
    Ok(())
}

/// Proposes orders for the unassigned credits, once all others are booked.
async fn propose(app: &App, tx: &mut Tx, report: &mut Report, now: Timestamp) -> Result<(), StoreError> {
    let mut waiting = propose::Waiting::new(app);
    for line in report.lines.iter_mut().filter(|line| line.outcome == Outcome::Unmatched) {
        let Some(incoming) = incoming_transfers::find(tx, ID, &line.key).await? else { continue };
        let found = propose::orders(tx, &mut waiting, &incoming, now).await?;
        if !found.is_empty() {
            line.outcome = Outcome::Proposed { orders: found.into_iter().map(|one| one.order).collect() };
        }
    }
    Ok(())
}

/// Handles a reversed credit: it no longer counts, and staff must review it. Returns `None` if it is known.
async fn reverse(
    tx: &mut Tx,
    act: Act<'_>,
    entry: &Entry,
    statement: &str,
) -> Result<Option<Outcome>, StoreError> {
    let original = matching::original(act.app, tx, entry).await?;
    let payment = original.as_ref().and_then(|incoming| incoming.payment.clone());
    let reversal = Reversal {
        key: entry.key.clone(),
        statement: statement.to_owned(),
        amount: entry.amount,
        at: at(entry, act.at),
        payment: payment.clone(),
        text: entry.texts.join(" "),
    };
    if !reversals::add(tx, &reversal).await? {
        return Ok(None);
    }
    let Some(incoming) = original else { return Ok(Some(Outcome::Reversed { order: None })) };
    incoming_transfers::reverse(tx, ID, &incoming.observed.reference).await?;
    let order = match &payment {
        Some(payment) => {
            let paying = journal::load(tx, payment).await?;
            Some(journal::take_back(tx, act, paying, &incoming.receipt()).await?.order.number)
        }
        None => None,
    };
    Ok(Some(Outcome::Reversed { order }))
}

/// Returns noon of the booking day, because banks give only days; never later than now.
fn at(entry: &Entry, now: Timestamp) -> Timestamp {
    let noon = entry.booked.or(entry.value_date).and_then(|day| day.and_hms_opt(0, 0, 0));
    let noon = noon.map(|day| Timestamp::from_millis(day.and_utc().timestamp_millis()).plus_ms(12 * HOUR_MS));
    noon.map_or(now, |noon| noon.min(now))
}
