//! Compares what the world knows with the shop's books, sum by sum, and tells what was compared.

use super::truth::{Held, bank_money, chain_money, held};
use crate::support::town::Map;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// What was compared, and where the two differ.
#[derive(Default)]
pub struct Found {
    counts: BTreeMap<&'static str, usize>,
    /// By method and currency: what the world holds, and what the books have.
    sums: BTreeMap<(String, String), (i64, i64)>,
    pub differences: Vec<String>,
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "compared:")?;
        for (what, count) in &self.counts {
            writeln!(f, "  {count:>3} {what}")?;
        }
        for ((method, currency), (world, books)) in &self.sums {
            writeln!(f, "  {method} {currency}: {world} in the world, {books} in the books")?;
        }
        Ok(())
    }
}

/// A row of the receipts.
#[derive(Clone)]
struct Receipt {
    method: String,
    reference: String,
    payment: String,
    amount: i64,
    currency: String,
}

struct Attempt {
    id: String,
    order: String,
    state: String,
    charge: i64,
}

pub async fn compare(map: &Map) -> Found {
    let mut found = Found::default();
    let receipts = receipts(map).await;
    let held = held(map).await;
    found.providers(map, &held, &receipts).await;
    let arrived = found.incoming(map, &receipts).await;
    found.origins(&held, &arrived, &receipts);
    found.orders(map, &receipts).await;
    found.emails(map).await;
    found.totals();
    found
}

async fn receipts(map: &Map) -> Vec<Receipt> {
    let columns = ["method", "reference", "payment_id", "amount", "currency"];
    let row = |[method, reference, payment, amount, currency]: [String; 5]| Receipt {
        method,
        reference,
        payment,
        amount: amount.parse().unwrap(),
        currency,
    };
    map.books().read(columns, "receipts", "").await.into_iter().map(row).collect()
}

impl Found {
    fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
    }

    fn differs(&mut self, what: String) {
        self.differences.push(what);
    }

    fn sum(&mut self, method: &str, currency: &str) -> &mut (i64, i64) {
        self.sums.entry((method.to_owned(), currency.to_owned())).or_default()
    }

    /// What a provider holds is one receipt here; what it has given back is none, or reversed.
    async fn providers(&mut self, map: &Map, held: &[Held], receipts: &[Receipt]) {
        let reversed = map.books().read(["reference"], "transfers", "WHERE kind = 'reverse'").await;
        for money in held {
            let same = |receipt: &&Receipt| receipt.reference == money.reference;
            let booked: Vec<&Receipt> = receipts.iter().filter(same).collect();
            let is_reversed = reversed.iter().any(|[reference]| reference.contains(&money.reference));
            let name = format!("{} {} of attempt {}", money.family, money.reference, money.attempt);
            match booked[..] {
                [] if money.returned => self.count("payments that the provider gave back, not in the books"),
                [_] if money.returned && is_reversed => {
                    self.count("payments that were given back, reversed here")
                }
                [_] if money.returned => self.differs(format!("{name} was given back and counts here")),
                [one]
                    if (one.amount, &one.currency, &one.payment)
                        == (money.amount, &money.currency, &money.attempt) =>
                {
                    self.count("payments at providers with one receipt each");
                    self.sum(&one.method, &one.currency).0 += money.amount;
                }
                [] => {
                    self.differs(format!("{name}: {} {} is not in the books", money.amount, money.currency))
                }
                _ => self.differs(format!("{name}: the receipts say something else")),
            }
        }
    }

    /// Every transfer of the bank and the chains is one incoming transfer; one that is somebody's is a receipt, too. Returns
    /// the references of the true ones.
    async fn incoming(&mut self, map: &Map, receipts: &[Receipt]) -> BTreeSet<(String, String)> {
        let columns = ["method", "reference", "source", "amount", "currency", "payment_id", "dismissed"];
        let rows = map.books().read(columns, "incoming_transfers", "").await;
        let mut sent = chain_money(map).await;
        sent.extend(bank_money(map).await);
        let mut known = BTreeSet::new();
        for [method, reference, source, amount, currency, payment, _] in rows {
            let (name, key) =
                (format!("{method} {reference}"), (method.clone(), source, amount.clone(), currency.clone()));
            let Some(left) = sent.get_mut(&key).filter(|left| **left > 0) else {
                self.differs(format!("{name}: {amount} {currency} arrived here, and nobody has sent it"));
                continue;
            };
            *left -= 1;
            let booked = receipts.iter().find(|one| one.method == method && one.reference == reference);
            match booked {
                None if payment.is_empty() => self.count("transfers that are nobody's yet"),
                Some(one) if one.payment == payment => {
                    self.count("transfers with one receipt each");
                    self.sum(&method, &currency).0 += amount.parse::<i64>().unwrap();
                }
                _ => self.differs(format!(
                    "{name}: assigned to \"{payment}\", and the receipt says something else"
                )),
            }
            known.insert((method, reference));
        }
        let missing = sent.into_iter().filter(|(_, left)| *left > 0);
        for ((method, source, amount, currency), left) in missing {
            self.differs(format!(
                "{method} {source}: {left} × {amount} {currency} was sent and never arrived here"
            ));
        }
        known
    }

    /// No receipt without money in the world.
    fn origins(&mut self, held: &[Held], arrived: &BTreeSet<(String, String)>, receipts: &[Receipt]) {
        for one in receipts {
            let at_provider = held.iter().find(|money| money.reference == one.reference);
            let transferred = arrived.contains(&(one.method.clone(), one.reference.clone()));
            if at_provider.is_none() && !transferred {
                self.differs(format!(
                    "{} {}: a receipt for money that nobody has paid",
                    one.method, one.reference
                ));
            }
            self.count("receipts");
            if at_provider.is_none_or(|money| !money.returned) {
                self.sum(&one.method, &one.currency).1 += one.amount;
            }
        }
    }

    /// An order is paid when its money is there, by one attempt; whatever else came for it waits for a person.
    async fn orders(&mut self, map: &Map, receipts: &[Receipt]) {
        let attempts = attempts(map).await;
        for [order, number, state] in map.books().read(["id", "number", "state"], "orders", "").await {
            let own = attempts.iter().filter(|attempt| attempt.order == order);
            let full: Vec<&Attempt> =
                own.filter(|attempt| attempt.came(receipts) >= attempt.charge).collect();
            let settled = full.iter().filter(|attempt| attempt.state == "settled").count();
            let strays =
                full.iter().filter(|one| !matches!(one.state.as_str(), "settled" | "review" | "reallocated"));
            for stray in strays {
                self.differs(format!("{number}: attempt {} has its money and is {}", stray.id, stray.state));
            }
            match (state.as_str(), settled) {
                ("paid", 1) => self.count("orders paid once"),
                ("paid", _) => {
                    self.differs(format!("{number} is paid by {settled} attempts with their money"))
                }
                (_, 0) if full.is_empty() => self.count("orders not paid"),
                (_, 0) => self.count("orders with money for review"),
                _ => self.differs(format!("{number} is {state}, and an attempt has settled it")),
            }
        }
        for attempt in attempts.iter().filter(|one| one.state == "settled" && one.came(receipts) < one.charge)
        {
            self.differs(format!("attempt {} is settled without its money", attempt.id));
        }
    }

    /// Every paid order has its email, under the Message-ID of its payment.
    async fn emails(&mut self, map: &Map) {
        let emails = map.truth().emails().await;
        let paid = map.books().read(["id"], "payments", "WHERE state = 'settled'").await;
        for [payment] in paid {
            let id = format!("paid.{payment}@");
            match emails.iter().filter(|email| email.message_id.starts_with(&id)).count() {
                1 => self.count("letters with a receipt"),
                count => self.differs(format!("payment {payment} has {count} letters")),
            }
        }
        let waiting = map.books().read(["id"], "outbox", "WHERE done_at IS NULL").await;
        for [email] in waiting {
            self.differs(format!("the letter {email} has not been sent"));
        }
    }

    fn totals(&mut self) {
        let apart = self.sums.clone().into_iter().filter(|(_, (world, books))| world != books);
        for ((method, currency), (world, books)) in apart {
            self.differs(format!("{method} {currency}: {world} in the world, {books} in the books"));
        }
    }
}

impl Attempt {
    fn came(&self, receipts: &[Receipt]) -> i64 {
        receipts.iter().filter(|receipt| receipt.payment == self.id).map(|receipt| receipt.amount).sum()
    }
}

async fn attempts(map: &Map) -> Vec<Attempt> {
    let columns = ["id", "order_id", "state", "charge"];
    let row = |[id, order, state, charge]: [String; 4]| Attempt {
        id,
        order,
        state,
        charge: charge.parse().unwrap(),
    };
    map.books().read(columns, "payments", "").await.into_iter().map(row).collect()
}
