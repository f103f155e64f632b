//! Money on chains under random schedules of transfers, claims, cancelling, reorgs, bad nodes and dying
//! processes: none counts twice, none is lost, no order is paid by less than its due, and a stranger who
//! claims everything gains nothing.

use crate::{
    memory_chain::Weather,
    sql,
    usdt_site::{Round, Schedule, Site, Turn},
    usdt_world::{Act, EVERYBODY, How, Who, World},
};
use guichet::{
    domain::{
        order::OrderState,
        payment::{Payment, PaymentState},
    },
    methods::usdt::chain::{Chain, DUST},
    store::arrivals,
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use std::cell::RefCell;

/// So many schedules run side by side, so many times.
const SIDE_BY_SIDE: usize = 50;
const BATCHES: u32 = 10;
const ROUNDS: usize = 12;

/// A database is left behind after so many batches.
const BATCHES_A_DATABASE: u32 = 10;

#[test]
fn five_hundred_schedules_on_tron_lose_no_money_and_count_none_twice() {
    run(Chain::Tron);
}

#[test]
fn five_hundred_schedules_on_ethereum_lose_no_money_and_count_none_twice() {
    run(Chain::Ethereum);
}

fn who() -> impl Strategy<Value = Who> {
    prop_oneof![4 => Just(Who::Payer), 1 => Just(Who::Neighbour), 1 => Just(Who::Stranger)]
}

fn how() -> impl Strategy<Value = How> {
    prop_oneof![
        4 => Just(How::Exact),
        1 => Just(How::Base),
        3 => (10_i64..100).prop_map(How::Part),
        1 => (1_i64..50).prop_map(How::Over),
        2 => Just(How::Exchange),
        1 => Just(How::Halves),
        1 => Just(How::Pair),
        1 => Just(How::Dust),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => (who(), 0_usize..3).prop_map(|(who, what)| Act::Order { who, what }),
        8 => (who(), 0_usize..3, prop::bool::weighted(0.2), how())
            .prop_map(|(who, order, old, how)| Act::Pay { who, order, old, how }),
        6 => (who(), 0_usize..3, 0_usize..4).prop_map(|(who, order, sent)| Act::Paste { who, order, sent }),
        2 => Just(Act::PasteAll),
        2 => (who(), 0_usize..3).prop_map(|(who, order)| Act::Cancel { who, order }),
        2 => (who(), 0_usize..3).prop_map(|(who, order)| Act::Again { who, order }),
        1 => (who(), 0_usize..3).prop_map(|(who, order)| Act::Renew { who, order }),
    ]
}

fn dies() -> impl Strategy<Value = Option<u8>> {
    prop_oneof![9 => Just(None), 1 => (0_u8..80).prop_map(Some)]
}

/// It begins with an order of the payer and, as a rule, one of the stranger.
fn schedule() -> impl Strategy<Value = Schedule> {
    let acts = prop::collection::vec((act(), dies()), 0..ROUNDS - 1);
    (0_usize..3, prop::option::weighted(0.7, 0_usize..3), acts).prop_map(|(first, stranger, acts)| {
        let first = Act::Order { who: Who::Payer, what: first };
        let stranger = stranger.map(|what| Act::Order { who: Who::Stranger, what });
        [first].into_iter().chain(stranger).map(|act| (act, None)).chain(acts).collect()
    })
}

fn round() -> impl Strategy<Value = Round> {
    let weather = prop_oneof![
        3 => Just(Weather::Fine),
        1 => Just(Weather::Down),
        1 => Just(Weather::Forgetful),
        1 => (1_u64..200).prop_map(Weather::Behind),
    ];
    let turn = prop_oneof![
        4 => (1_i64..25).prop_map(Turn::Blocks),
        3 => (1_i64..30).prop_map(Turn::Minutes),
        2 => (1_i64..60).prop_map(Turn::Hours),
        2 => (1_u64..20, any::<bool>()).prop_map(|(depth, dropped)| Turn::Reorg { depth, dropped }),
        2 => weather.prop_map(Turn::Weather),
    ];
    (turn, dies()).prop_map(|(turn, dies)| Round { turn, dies })
}

/// What the schedules have led to: claims about nothing are no claims.
#[derive(Debug, Default)]
struct Tally {
    schedules: usize,
    paid: usize,
    credited: usize,
    nobodys: usize,
    carried: usize,
    gone: usize,
    held: i64,
}

struct Stage {
    chain: Chain,
    site: Option<Site>,
    tally: Tally,
}

/// What is wrong with which schedule.
type Fault = (usize, String);

fn run(chain: Chain) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let stage = RefCell::new(Stage { chain, site: None, tally: Tally::default() });
    let batch = (prop::collection::vec(schedule(), SIDE_BY_SIDE), prop::collection::vec(round(), ROUNDS));
    let mut runner = TestRunner::new(ProptestConfig::default());
    for _ in 0..BATCHES {
        let (schedules, rounds) = batch.new_tree(&mut runner).unwrap().current();
        let faults = runtime.block_on(Box::pin(stage.borrow_mut().play(&schedules, &rounds)));
        if let Some((nth, _)) = faults.first() {
            let least = runtime.block_on(Box::pin(shrink(chain, schedules[*nth].clone(), rounds)));
            panic!("{faults:#?}\nThe least of it:\n{least}");
        }
    }
    let tally = stage.into_inner().tally;
    println!("{tally:?}");
    assert!(tally.schedules >= 5_000, "{tally:?}");
    let each = [tally.paid, tally.credited, tally.nobodys, tally.carried, tally.gone];
    assert!(each.iter().all(|count| *count > 50) && tally.held > 50, "nothing is claimed by {tally:?}");
}

impl Stage {
    async fn play(&mut self, schedules: &[Schedule], rounds: &[Round]) -> Vec<Fault> {
        // A database on which something broke is no place for the next batch: it is put back when all is well.
        let mut site = match self.site.take() {
            Some(site) => site,
            None => Site::open(self.chain).await,
        };
        let worlds = site.play(schedules, rounds).await;
        let mut faults = Vec::new();
        for (nth, world) in worlds.iter().enumerate() {
            let found = self.judge(world).await;
            faults.extend(found.into_iter().map(|fault| (nth, fault)));
        }
        self.tally.schedules += worlds.len();
        if site.batches() >= BATCHES_A_DATABASE || !faults.is_empty() {
            faults.extend(site.broken_books().await.into_iter().map(|fault| (0, fault)));
            self.tally.held += held(&site).await;
            site.close_down().await;
        } else {
            self.site = Some(site);
        }
        faults
    }

    /// Everything that is wrong in a world that has come to rest.
    async fn judge(&mut self, world: &World) -> Vec<String> {
        let mut faults = Vec::new();
        let mut payments: Vec<(Who, Payment)> = Vec::new();
        for who in EVERYBODY {
            for (order, attempts) in world.orders(who).await.unwrap() {
                if let OrderState::Paid { by, .. } = &order.state {
                    self.tally.paid += 1;
                    let paid = attempts.iter().find(|attempt| attempt.id == *by).unwrap();
                    if paid.arrived().minor() < paid.charge.minor() {
                        faults.push(format!("{} paid by {}", paid.charge, paid.arrived()));
                    }
                }
                payments.extend(attempts.into_iter().map(|attempt| (who, attempt)));
            }
        }
        for sighting in sightings(world) {
            faults.extend(self.follow(world, &payments, &sighting).await);
        }
        let known: Vec<Expected> = sightings(world);
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
        let carried = |payment: &Payment| matches!(payment.state, PaymentState::Carried { .. });
        let holders: Vec<_> = payments.iter().filter(|(_, p)| has(p) && !carried(p)).collect();
        self.tally.carried += payments.iter().filter(|(_, p)| has(p) && carried(p)).count();
        let method = world.site.methods[0].id();
        let mut db = world.site.store.read().await.unwrap();
        let kept = arrivals::find(&mut db, method, &sum.reference).await.unwrap();
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
            self.tally.gone += 1;
            claim(holders.is_empty(), "counted though it is gone");
            claim(kept.as_ref().is_none_or(|kept| kept.stage.name() == "gone"), "gone but not noticed");
            return faults;
        }
        claim(kept.as_ref().is_some_and(|kept| kept.stage.name() == "final"), "lost");
        let owner = kept.as_ref().and_then(|kept| kept.payment.as_ref());
        match owner {
            Some(_) => self.tally.credited += 1,
            None => self.tally.nobodys += 1,
        }
        claim(owner.is_some() == (holders.len() == 1), "neither counted nor with nobody");
        claim(holders.iter().all(|(_, payment)| owner == Some(&payment.id)), "counted for another payment");
        claim(kept.as_ref().is_none_or(|k| k.sighting.amount.minor() == sum.amount), "another amount");
        faults
    }
}

/// The least of a schedule that still goes wrong, alone on a new site: what is left out makes no difference.
async fn shrink(chain: Chain, schedule: Schedule, rounds: Vec<Round>) -> String {
    let fails = async |schedule: &Schedule, rounds: &[Round]| {
        let mut stage = Stage { chain, site: None, tally: Tally::default() };
        !Box::pin(stage.play(std::slice::from_ref(schedule), rounds)).await.is_empty()
    };
    if !fails(&schedule, &rounds).await {
        return "alone it does not go wrong".to_owned();
    }
    let (mut schedule, mut rounds) = (schedule, rounds);
    for nth in 0..ROUNDS {
        let calm = Round { turn: Turn::Blocks(1), dies: None };
        let fewer = [&rounds[..nth], &[calm], &rounds[nth + 1..]].concat();
        if fails(&schedule, &fewer).await {
            rounds = fewer;
        }
        if nth < schedule.len() {
            let mut fewer = schedule.clone();
            fewer[nth] = (Act::Nothing, None);
            if fails(&fewer, &rounds).await {
                schedule = fewer;
            }
        }
    }
    let line = |nth: usize| format!("{:?}, then {:?}", schedule.get(nth), rounds[nth]);
    (0..ROUNDS).map(line).collect::<Vec<_>>().join("\n")
}

async fn held(site: &Site) -> i64 {
    let mut db = site.store().read().await.unwrap();
    sql::number(&mut db, "SELECT COUNT(*) FROM claims WHERE answer = '\"held\"'").await
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
fn sightings(world: &World) -> Vec<Expected> {
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
