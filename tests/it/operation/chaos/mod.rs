//! Chaos: payers of every kind while shops are killed, providers misbehave and clocks are wrong. In the end the
//! truth of the world is compared with the books, and the comparison is printed.
//!
//! The runs are short among all other tests. `tests/run chaos` makes them long: `GUICHET_TEST_CHAOS_MINUTES` minutes in
//! all. `GUICHET_TEST_CHAOS_SEED` repeats a run's choices; its timing is the machine's.

mod compare;
mod dice;
mod faults;
mod people;
mod truth;

use crate::support::town::Town;
use dice::Dice;
use faults::Trouble;
use futures_util::future::join_all;
use people::Crowd;
use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

/// How long a run goes on.
#[derive(Clone, Copy)]
enum Length {
    Payers(usize),
    Minutes(u64),
}

/// So many people are under way at once.
const AT_ONCE: usize = 4;

/// After all trouble is over: so often a quarter of an hour passes until everything has been found.
const ROUNDS: usize = 48;
const ROUND_MS: i64 = 15 * 60 * 1000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_world_and_the_books_agree_after_chaos_on_sqlite() {
    run(Town::on_sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_world_and_the_books_agree_after_chaos_with_two_instances() {
    if let Some(town) = Town::on_postgres().await {
        run(town).await;
    }
}

/// Each of the two runs takes half of the minutes.
fn length() -> Length {
    let minutes = setting("GUICHET_TEST_CHAOS_MINUTES");
    minutes.map_or(Length::Payers(14), |minutes| Length::Minutes(minutes.div_ceil(2)))
}

#[expect(clippy::disallowed_methods, reason = "whoever starts a run sets its seed and its length")]
fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

async fn run(mut town: Town) {
    let seed = setting("GUICHET_TEST_CHAOS_SEED").unwrap_or_else(dice::fresh_seed);
    println!("chaos with seed {seed}: GUICHET_TEST_CHAOS_SEED={seed} repeats it");
    let over = AtomicBool::new(false);
    let crowd = Crowd::new(town.map().clone(), seed, length());
    let people = async {
        join_all((0..AT_ONCE).map(|_| crowd.keeps_coming())).await;
        over.store(true, Ordering::SeqCst);
    };
    let mut trouble = Trouble::new(Dice::new(seed));
    let ((), ()) = tokio::join!(people, trouble.goes_on(&mut town, &over));
    trouble.ends(&mut town).await;
    let (books, left) = settle(&mut town).await;
    println!("{}\n{}\n{books}", crowd.told(), trouble.told());
    assert_eq!(left, Vec::<String>::new(), "with seed {seed} the world and the books differ");
    let broken = town.close().await;
    assert_eq!(broken, Vec::<String>::new(), "with seed {seed} the books contradict themselves");
}

/// Lets time pass until world and books agree: what was lost is asked for again, as far apart as the schedules say.
async fn settle(town: &mut Town) -> (String, Vec<String>) {
    let mut staff = None;
    for round in 0.. {
        if staff.is_none() {
            staff = town.staff(0).await.ok();
        }
        if let Some(staff) = &staff {
            let _again_in_the_next_round = town.imports(staff).await;
        }
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let found = compare::compare(town.map()).await;
        if found.differences.is_empty() || round == ROUNDS {
            return (format!("{found}after {round} quiet rounds"), found.differences);
        }
        town.time_passes(ROUND_MS);
    }
    unreachable!("the rounds end")
}
