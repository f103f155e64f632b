//! Proposes likely orders for a transfer that no reference and no exact amount identifies.

use crate::{
    app::App,
    domain::{
        Buyer, Currency, Money, PaymentId, Timestamp,
        incoming_transfer::{IncomingTransfer, ObservedTransfer},
        payment::Payment,
        time::{DAY_MS, MINUTE_MS},
    },
    methods::{Evidence, bank::iban::squeeze},
    store::{Access, StoreError, claims, members, orders, payments, statements, statements::Awaited},
};
use std::collections::{HashMap, HashSet, hash_map::Entry};

/// Older attempts are not proposed, in milliseconds.
const SINCE_MS: i64 = 60 * DAY_MS;
const MOST: usize = 5;

/// Why an order is proposed; the first is the strongest reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The last four digits equal those of the amount that the order asks for.
    Digits,
    /// Its TxID was entered for the order. That proves little, as TxIDs are public.
    Claimed,
    /// The order's number stands in the text.
    Number,
    /// The amount fits, and the payer is called like the organisation.
    AmountAndName,
    /// The amount fits.
    Amount,
    /// The order was given this address, and the amount is close to what is missing.
    Near,
}

/// A proposed order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The payment that receives the money; `None` if the attempt is unknown and the order receives it.
    pub payment: Option<PaymentId>,
    pub order: String,
    pub organisation: String,
    /// The amount due for its payment, or the order's total.
    pub missing: Money,
    pub reason: Reason,
}

/// The attempts that wait for money, read once for all transfers on the page.
pub struct Waiting<'a> {
    app: &'a App,
    known: HashMap<(String, Currency), Vec<(Awaited, Payment)>>,
}

impl<'a> Waiting<'a> {
    /// Not read yet.
    pub fn new(app: &'a App) -> Self {
        Self { app, known: HashMap::new() }
    }

    /// Returns true if the money comes from a statement, not from a chain.
    fn is_by_statement(&self, incoming: &IncomingTransfer) -> bool {
        self.app.profile(&incoming.method).evidence == Evidence::Statement
    }

    async fn of(
        &mut self,
        db: &mut impl Access,
        incoming: &IncomingTransfer,
        now: Timestamp,
    ) -> Result<&[(Awaited, Payment)], StoreError> {
        let (method, currency) = (&incoming.method, incoming.observed.amount.currency());
        let new = match self.known.entry((method.clone(), currency)) {
            Entry::Occupied(known) => return Ok(known.into_mut()),
            Entry::Vacant(new) => new,
        };
        let mut found = Vec::new();
        for awaited in statements::awaited(db, method, currency, now.plus_ms(-SINCE_MS)).await? {
            let payment = payments::find(db, &awaited.payment).await?;
            found.extend(payment.map(|payment| (awaited, payment)));
        }
        Ok(new.insert(found))
    }
}

/// Returns the orders that an unassigned transfer may be meant for, each once, the likeliest first.
pub async fn orders(
    db: &mut impl Access,
    waiting: &mut Waiting<'_>,
    incoming: &IncomingTransfer,
    now: Timestamp,
) -> Result<Vec<Proposal>, StoreError> {
    let seen = &incoming.observed;
    if incoming.unknown_attempt().is_some() {
        return Ok(named(db, &seen.text).await?.into_iter().collect());
    }
    let mut found = Vec::new();
    for claimant in claims::claimants(db, &incoming.method, &seen.source).await? {
        if let Some(payment) = payments::find(db, &claimant.payment).await? {
            let digits = bears_digits(seen, &payment);
            let reason = if digits { Reason::Digits } else { Reason::Claimed };
            found.push(rated(seen, proposal(claimant, &payment, reason), &payment));
        }
    }
    let by_statement = waiting.is_by_statement(incoming);
    for (awaited, payment) in waiting.of(db, incoming, now).await? {
        let reason = match by_statement {
            true => reason(incoming, awaited, payment.missing() == seen.amount),
            false => reason_on_chain(seen, payment),
        };
        let new = reason.map(|reason| proposal(awaited.clone(), payment, reason));
        found.extend(new.map(|new| rated(seen, new, payment)));
    }
    found.sort_by_key(|(rank, _)| *rank);
    let mut known = HashSet::new();
    found.retain(|(_, proposal)| known.insert(proposal.order.clone()));
    found.truncate(MOST);
    Ok(found.into_iter().map(|(_, proposal)| proposal).collect())
}

/// Returns its rank: by reason, then by the difference of the amount; open attempts before old ones.
type Rank = (Reason, u64, bool);

fn rated(seen: &ObservedTransfer, proposal: Proposal, payment: &Payment) -> (Rank, Proposal) {
    let off = proposal.missing.minor().abs_diff(seen.amount.minor());
    ((proposal.reason, off, !payment.state.is_open()), proposal)
}

fn proposal(awaited: Awaited, payment: &Payment, reason: Reason) -> Proposal {
    let Awaited { payment: id, order, organisation } = awaited;
    Proposal { payment: Some(id), order, organisation, missing: payment.missing(), reason }
}

/// Returns the order whose number the provider reports for an unknown attempt.
async fn named(db: &mut impl Access, number: &str) -> Result<Option<Proposal>, StoreError> {
    let Some(order) = orders::by_public_number(db, number).await? else { return Ok(None) };
    let organisation = match &order.buyer {
        Buyer::Member { member, .. } => {
            members::find(db, member).await?.map(|member| member.organisation).unwrap_or_default()
        }
        Buyer::Contact(contact) => contact.name().to_owned(),
    };
    let (order, missing) = (order.number, order.total);
    Ok(Some(Proposal { payment: None, order, organisation, missing, reason: Reason::Number }))
}

/// The fee that an exchange may deduct, or a payer add: 50 USDT, in millionths.
const NEAR: i64 = 50_000_000;
/// Allowed difference between our clock and those that date blocks, in milliseconds.
const SKEW_MS: i64 = MINUTE_MS;

/// Returns why a transfer on a chain may be meant for a payment: it was asked for at this address, for a similar sum.
fn reason_on_chain(seen: &ObservedTransfer, payment: &Payment) -> Option<Reason> {
    let asked_here = payment.destination.as_deref() == Some(seen.destination.as_str());
    if !asked_here || payment.began > seen.at.plus_ms(SKEW_MS) {
        return None;
    }
    if bears_digits(seen, payment) {
        return Some(Reason::Digits);
    }
    let off = payment.missing().minor().abs_diff(seen.amount.minor());
    match off {
        0 => Some(Reason::Amount),
        _ if off <= NEAR.unsigned_abs() => Some(Reason::Near),
        _ => None,
    }
}

/// Returns true if the amount ends in the four digits of the amount that the payment asks for now.
fn bears_digits(seen: &ObservedTransfer, payment: &Payment) -> bool {
    let tail = |amount: Money| amount.minor().rem_euclid(10_000);
    seen.amount.currency() == Currency::USDT
        && tail(seen.amount) != 0
        && tail(seen.amount) == tail(payment.rest())
}

fn reason(incoming: &IncomingTransfer, awaited: &Awaited, fits: bool) -> Option<Reason> {
    let seen = &incoming.observed;
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

/// Returns true if two names share a significant word. Legal forms and other short words are not significant.
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
