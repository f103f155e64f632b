//! What must hold of a world of the schedules once it has come to rest: whose every sum is.

use crate::usdt::world::{EVERYBODY, Who, World};
use guichet::{
    domain::{
        order::OrderState,
        payment::{Payment, PaymentState},
    },
    methods::usdt::chain::{Chain, DUST},
    store::incoming_transfers,
};

/// What the schedules have led to: claims about nothing are no claims.
#[derive(Debug, Default)]
pub struct Tally {
    pub schedules: usize,
    pub paid: usize,
    pub credited: usize,
    pub nobodys: usize,
    pub reallocated: usize,
    pub gone: usize,
    pub held: i64,
}

impl Tally {
    /// Everything that is wrong in a world that has come to rest.
    pub async fn judge(&mut self, world: &World) -> Vec<String> {
        let mut faults = Vec::new();
        let mut payments: Vec<(Who, Payment)> = Vec::new();
        for who in EVERYBODY {
            for (order, attempts) in world.orders(who).await.unwrap() {
                if let OrderState::Paid { by, .. } = &order.state {
                    self.paid += 1;
                    let paid = attempts.iter().find(|attempt| attempt.id == *by).unwrap();
                    if paid.arrived().minor() < paid.charge.minor() {
                        faults.push(format!("{} paid by {}", paid.charge, paid.arrived()));
                    }
                }
                payments.extend(attempts.into_iter().map(|attempt| (who, attempt)));
            }
        }
        for observed in observed_transfers(world) {
            faults.extend(self.follow(world, &payments, &observed).await);
        }
        let known: Vec<Expected> = observed_transfers(world);
        for (who, payment) in &payments {
            for receipt in payment.state.received() {
                let fits =
                    |e: &&Expected| e.reference == receipt.reference && e.amount == receipt.amount.minor();
                if !known.iter().any(|e| fits(&e) && !e.dropped) {
                    faults.push(format!("{who:?} has money that was never sent: {receipt:?}"));
                }
            }
        }
        faults
    }

    /// Whose a sum is in the end: one payment's, of whoever sent it, or nobody's, and kept for the desk.
    async fn follow(&mut self, world: &World, payments: &[(Who, Payment)], sum: &Expected) -> Vec<String> {
        let has = |payment: &Payment| payment.state.received().iter().any(|r| r.reference == sum.reference);
        let reallocated = |payment: &Payment| matches!(payment.state, PaymentState::Reallocated { .. });
        let holders: Vec<_> = payments.iter().filter(|(_, p)| has(p) && !reallocated(p)).collect();
        self.reallocated += payments.iter().filter(|(_, p)| has(p) && reallocated(p)).count();
        let method = world.site.methods[0].id();
        let mut db = world.site.store.read().await.unwrap();
        let kept = incoming_transfers::find(&mut db, method, &sum.reference).await.unwrap();
        let mut faults = Vec::new();
        let mut claim = |holds: bool, fault: &str| {
            if !holds {
                let of = |(who, p): &&(Who, Payment)| format!("{who:?} {} {:?}", p.id, p.state);
                let holders: Vec<_> = holders.iter().map(of).collect();
                faults.push(format!("{fault}: {sum:?}, {kept:?}, {holders:?}"));
            }
        };
        claim(holders.len() <= 1, "counted twice");
        claim(holders.iter().all(|(who, _)| *who == sum.sender), "somebody else's money");
        if sum.dropped {
            self.gone += 1;
            claim(holders.is_empty(), "counted though it is gone");
            claim(kept.as_ref().is_none_or(|kept| kept.stage.name() == "gone"), "gone but not noticed");
            return faults;
        }
        claim(kept.as_ref().is_some_and(|kept| kept.stage.name() == "final"), "lost");
        let owner = kept.as_ref().and_then(|kept| kept.payment.as_ref());
        match owner {
            Some(_) => self.credited += 1,
            None => self.nobodys += 1,
        }
        claim(owner.is_some() == (holders.len() == 1), "neither counted nor with nobody");
        claim(holders.iter().all(|(_, payment)| owner == Some(&payment.id)), "counted for another payment");
        claim(kept.as_ref().is_none_or(|k| k.observed.amount.minor() == sum.amount), "another amount");
        faults
    }
}

/// A sum that a world has sent us, as the site must come to see it.
#[derive(Debug)]
struct Expected {
    reference: String,
    amount: i64,
    sender: Who,
    dropped: bool,
}

/// On TRON one sum for a whole transaction, on Ethereum each transfer its own; what is dust is none.
fn observed_transfers(world: &World) -> Vec<Expected> {
    let mut all = Vec::new();
    for (sender, id) in &world.sent {
        let (sent, sender) = (world.chain.sent(id), *sender);
        let sums =
            (0..).zip(sent.transfers.iter().map(|(_, units)| *units)).filter(|(_, units)| *units >= DUST);
        let sums: Vec<(u64, i64)> = sums.collect();
        let mut add = |reference: String, amount: i64| {
            all.push(Expected { reference, amount, sender, dropped: sent.dropped });
        };
        match world.chain.chain {
            Chain::Ethereum => sums.iter().for_each(|(nth, units)| add(format!("{id}:{nth}"), *units)),
            Chain::Tron if sums.is_empty() => {}
            Chain::Tron => add(id.to_string(), sums.iter().map(|(_, units)| units).sum()),
        }
    }
    all
}
