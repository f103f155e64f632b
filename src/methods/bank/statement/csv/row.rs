//! One row of a CSV table, by the columns of a mapping.

use super::{Mapping, Record, states::State};
use crate::methods::bank::{
    iban::squeeze,
    statement::{
        Entry, Kind, Reverted, Side, Skip, StatementError, amount, days,
        sums::Sum,
        text::{clean, reference},
    },
};
use chrono::NaiveDate;

/// A row, and how it is to be read.
pub(super) struct Row<'a> {
    pub names: &'a [String],
    pub record: &'a Record<'a>,
    pub mapping: &'a Mapping,
}

/// What a row tells.
pub(super) enum Parsed {
    Entry(Box<Entry>),
    Reverted(Box<Reverted>),
    Skipped(Skip),
}

impl Row<'_> {
    fn value(&self, name: &str) -> Option<&str> {
        let at = self.names.iter().position(|known| known == name)?;
        self.record.fields.get(at).map(String::as_str).filter(|value| !value.is_empty())
    }

    fn of(&self, name: Option<&String>) -> Option<&str> {
        self.value(name?)
    }

    fn day(&self, name: &str) -> Result<NaiveDate, (String, StatementError)> {
        let value = self.value(name).ok_or_else(|| (name.to_owned(), StatementError::Missing))?;
        days::parse(value, &self.mapping.day_form).ok_or_else(|| (name.to_owned(), StatementError::Day))
    }

    /// Returns true if the fields have a day where the day of booking belongs.
    pub fn is_day(names: &[String], fields: &[String], mapping: &Mapping) -> bool {
        let at = names.iter().position(|name| *name == mapping.columns.booked);
        let day = at.and_then(|at| fields.get(at));
        day.is_some_and(|day| days::parse(day, &mapping.day_form).is_some())
    }

    /// Reads the row by the mapping whose account it names.
    pub fn parse(self, mappings: &[&Mapping]) -> Result<Parsed, (String, StatementError)> {
        let Some(column) = &self.mapping.columns.account else { return self.in_state() };
        let account = self.value(column).ok_or_else(|| (column.clone(), StatementError::Missing))?;
        let named = |mapping: &&&Mapping| {
            let column = mapping.columns.account.as_ref();
            self.of(column).is_some_and(|name| mapping.account.is_called(name))
        };
        match mappings.iter().find(named) {
            Some(mapping) => Row { mapping, ..self }.in_state(),
            None => Ok(Parsed::Skipped(Skip::Account(squeeze(account)))),
        }
    }

    /// Only a booked row must have what a booking has.
    fn in_state(&self) -> Result<Parsed, (String, StatementError)> {
        let Some(states) = &self.mapping.states else { return self.entry() };
        let word = self.value(&states.column).and_then(clean).unwrap_or_default();
        match states.of(&word) {
            State::Booked => self.entry(),
            State::Pending => Ok(Parsed::Skipped(Skip::Pending)),
            State::Reverted => Ok(self.reverted(word)),
            State::Unknown => Ok(Parsed::Skipped(Skip::State { word, known: false })),
        }
    }

    /// A credit that was booked once may have lost its days since; what cannot be read was never booked.
    fn reverted(&self, word: String) -> Parsed {
        match self.read(|name| Ok(self.day(name).ok())) {
            Ok(Parsed::Entry(entry)) if entry.side == Side::Credit => {
                Parsed::Reverted(Box::new(Reverted { entry: *entry, word }))
            }
            _ => Parsed::Skipped(Skip::State { word, known: true }),
        }
    }

    fn entry(&self) -> Result<Parsed, (String, StatementError)> {
        self.read(|name| self.day(name).map(Some))
    }

    fn read(
        &self,
        day: impl Fn(&str) -> Result<Option<NaiveDate>, (String, StatementError)>,
    ) -> Result<Parsed, (String, StatementError)> {
        let columns = &self.mapping.columns;
        let sum = columns.sums.read(|name| self.value(name), self.mapping.decimal)?;
        let Sum::Plain(side, number) = sum else { return Ok(Parsed::Skipped(Skip::Outgoing)) };
        let currency = self.of(columns.currency.as_ref()).unwrap_or(self.mapping.account.currency.code());
        let wrong =
            |why| (columns.sums.names().first().map_or_else(String::new, |name| (*name).clone()), why);
        let amount = match amount(&number, currency) {
            Ok(Some(amount)) => amount,
            Ok(None) => return Ok(Parsed::Skipped(Skip::Currency(currency.to_owned()))),
            Err(_) if side == Side::Debit => return Ok(Parsed::Skipped(Skip::Outgoing)),
            Err(why) => return Err(wrong(why)),
        };
        let value_date = columns.value_date.as_ref().map(|name| day(name)).transpose()?.flatten();
        Ok(Parsed::Entry(Box::new(Entry {
            account: self.mapping.account.destination(),
            amount,
            side,
            booked: day(&columns.booked)?,
            value_date,
            end_to_end: self.of(columns.end_to_end.as_ref()).and_then(reference),
            structured: Vec::new(),
            texts: columns.texts.iter().filter_map(|name| clean(self.value(name)?)).collect(),
            payer_name: self.of(columns.payer_name.as_ref()).and_then(clean),
            payer_account: self.of(columns.payer_account.as_ref()).map(squeeze).filter(|n| !n.is_empty()),
            bank_ref: self.of(columns.bank_ref.as_ref()).and_then(reference),
            names: Vec::new(),
            notice: None,
            kind: Kind::Booked,
            key: String::new(),
        })))
    }
}
