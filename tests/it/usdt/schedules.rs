//! Money on chains under random schedules of transfers, claims, cancelling, reorgs, bad nodes and dying
//! processes: none counts twice, none is lost, no order is paid by less than its due, and a stranger who
//! claims everything gains nothing.
//!
//! A run draws the same schedules every time, so that a failure is the change's. `GUICHET_SCHEDULES_SEED`,
//! a number, draws others.

use crate::{
    support::{memory_chain::Weather, sql},
    usdt::{
        judge::Tally,
        site::{Round, Schedule, Site, Turn},
        world::{Act, How, Who},
    },
};
use guichet::methods::usdt::chain::Chain;
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{RngAlgorithm, TestRng, TestRunner},
};
use std::cell::RefCell;

/// So many schedules run side by side, so many times.
const SIDE_BY_SIDE: usize = 50;
const BATCHES: u32 = 100;
const ROUNDS: usize = 12;

/// A database is left behind after so many batches.
const BATCHES_A_DATABASE: u32 = 10;

#[test]
fn five_thousand_schedules_on_tron_lose_no_money_and_count_none_twice() {
    run(Chain::Tron);
}

#[test]
fn five_thousand_schedules_on_ethereum_lose_no_money_and_count_none_twice() {
    run(Chain::Ethereum);
}

#[actix_web::test]
async fn a_transfer_that_vanished_while_the_node_was_behind_is_found_to_be_gone() {
    let (who, calm) = (Who::Payer, Turn::Blocks(1));
    let acts = [
        Act::Order { who, what: 1 },
        Act::Nothing,
        Act::Pay { who, order: 0, old: false, how: How::Part(57) },
    ];
    let schedule: Schedule = acts.into_iter().map(|act| (act, None)).collect();
    let reorg = Turn::Reorg { depth: 12, dropped: true };
    let behind = Turn::Weather(Weather::Behind(78));
    let turns = [calm, calm, calm, reorg, behind, calm, Turn::Minutes(22), Turn::Minutes(13)];
    let rounds = turns.map(|turn| Round { turn, dies: None });
    for chain in [Chain::Tron, Chain::Ethereum] {
        let mut stage = Stage { chain, site: None, tally: Tally::default() };
        assert_eq!(stage.play(std::slice::from_ref(&schedule), &rounds).await, []);
        assert_eq!(stage.tally.gone, 1, "on {}", chain.name());
    }
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

/// It begins with an order of the payer and usually one of the stranger.
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
    let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), chance());
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
    let each = [tally.paid, tally.credited, tally.nobodys, tally.reallocated, tally.gone];
    assert!(each.iter().all(|count| *count > 20) && tally.held > 20, "nothing is claimed by {tally:?}");
}

#[expect(clippy::disallowed_methods, reason = "tests read their own settings")]
fn chance() -> TestRng {
    let seed: u64 =
        std::env::var("GUICHET_SCHEDULES_SEED").map_or(1, |seed| seed.parse().expect("the seed is a number"));
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    TestRng::from_seed(RngAlgorithm::ChaCha, &bytes)
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
            let found = self.tally.judge(world).await;
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
    sql::number(&mut db, "SELECT COUNT(*) FROM claims WHERE status = '\"held\"'").await
}
