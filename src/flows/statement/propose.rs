//! Proposals for a person: which orders a transfer without a reference may be meant for.

use crate::{
    domain::{Currency, Money, PaymentId, Timestamp, arrival::Arrival, time::DAY_MS},
    methods::bank::{ID, iban::squeeze},
    store::{Access, StoreError, claims, members, orders, payments, statements, statements::Awaited},
};
use std::collections::{HashMap, hash_map::Entry};

/// Attempts that were begun longer ago are not thought of.
const SINCE_MS: i64 = 60 * DAY_MS;
const MOST: usize = 5;

/// Why an order is proposed; the first is the strongest reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Its payer has named this very transfer.
    Claimed,
    /// The order's number stands in the text.
    Number,
    /// The amount fits, and the payer is called like the organisation.
    AmountAndName,
    /// The amount fits.
    Amount,
}

/// An order that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The payment that takes the money; none where the attempt is not known, and the order takes it.
    pub payment: Option<PaymentId>,
    pub order: String,
    pub organisation: String,
    pub reason: Reason,
}

/// The attempts that wait for money, each with what is missing: read once for all sums of one look.
#[derive(Default)]
pub struct Waiting(HashMap<Currency, Vec<(Awaited, Money)>>);

impl Waiting {
    async fn of(
        &mut self,
        db: &mut impl Access,
        currency: Currency,
        now: Timestamp,
    ) -> Result<&[(Awaited, Money)], StoreError> {
        let new = match self.0.entry(currency) {
            Entry::Occupied(known) => return Ok(known.into_mut()),
            Entry::Vacant(new) => new,
        };
        let mut found = Vec::new();
        for awaited in statements::awaited(db, ID, currency, now.plus_ms(-SINCE_MS)).await? {
            let payment = payments::find(db, &awaited.payment).await?;
            found.extend(payment.map(|payment| (awaited, payment.missing())));
        }
        Ok(new.insert(found))
    }
}

/// The orders that an arrival of nobody's may be meant for, the likeliest first.
pub async fn orders(
    db: &mut impl Access,
    waiting: &mut Waiting,
    arrival: &Arrival,
    now: Timestamp,
) -> Result<Vec<Proposal>, StoreError> {
    let seen = &arrival.sighting;
    if arrival.unknown_attempt().is_some() {
        return Ok(named(db, &seen.text).await?.into_iter().collect());
    }
    let mut found = Vec::new();
    for claimant in claims::claimants(db, &arrival.method, &seen.source).await? {
        let Awaited { payment, order, organisation } = claimant;
        found.push(Proposal { payment: Some(payment), order, organisation, reason: Reason::Claimed });
    }
    for (awaited, missing) in waiting.of(db, seen.amount.currency(), now).await? {
        if let Some(reason) = reason(arrival, awaited, *missing == seen.amount) {
            let Awaited { payment, order, organisation } = awaited.clone();
            found.push(Proposal { payment: Some(payment), order, organisation, reason });
        }
    }
    found.sort_by_key(|proposal| proposal.reason);
    found.truncate(MOST);
    Ok(found)
}

/// The order whose number a provider repeats for an attempt that is not known.
async fn named(db: &mut impl Access, number: &str) -> Result<Option<Proposal>, StoreError> {
    let Some(order) = orders::by_public_number(db, number).await? else { return Ok(None) };
    let member = members::find(db, &order.placed_by).await?;
    let organisation = member.map(|member| member.organisation).unwrap_or_default();
    Ok(Some(Proposal { payment: None, order: order.number, organisation, reason: Reason::Number }))
}

fn reason(arrival: &Arrival, awaited: &Awaited, fits: bool) -> Option<Reason> {
    let seen = &arrival.sighting;
    if squeeze(&seen.text).contains(&squeeze(&awaited.order)) {
        return Some(Reason::Number);
    }
    let named = seen.payer.as_deref().is_some_and(|payer| alike(payer, &awaited.organisation));
    match (fits, named) {
        (true, true) => Some(Reason::AmountAndName),
        (true, false) => Some(Reason::Amount),
        (false, _) => None,
    }
}

/// Do two names share a word of weight? Legal forms and other short words have none.
fn alike(payer: &str, organisation: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
        words.filter(|word| word.chars().count() >= 4 || !word.is_ascii() && !word.is_empty()).collect()
    };
    let payer = words(payer);
    words(organisation).iter().any(|word| payer.contains(word))
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn names_are_alike_by_a_word_of_weight() {
        assert!(alike("HALLE UND SOHN GMBH, DE021203", "Halle & Sohn GmbH"));
        assert!(alike("深圳市极光 有限公司", "极光 深圳市极光"));
        assert!(!alike("Meyer AG, DE02", "Halle AG"));
        assert!(!alike("", ""));
    }
}
